import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const all = readdirSync(new URL('src/renderer', root), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/renderer/${file.replaceAll('\\', '/')}`)
  .toSorted()
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')

type Word = string | ((...blanks: unknown[]) => string)
interface Words {
  readonly zh: Readonly<Record<string, Word>>
  readonly en: Readonly<Record<string, Word>>
}
const pages = all.filter((file) => file.endsWith('/words.ts') && file !== 'src/renderer/parts/words.ts')
const chinese = /[\u3400-\u9fff]/

/** Names stay Chinese in English too: the office, a blank in brackets, languages by their own name, words of the report and the papers. */
const stays = /伊川县发展和改革委员会|〔[^〕]*〕|中文|万元|亿元|草稿|上半年|年底前|一季度|10月底|秋季|汛期前/g

const spoken = (word: Word) => (typeof word === 'string' ? word : word('1', '2', '3', '4'))
/** Without what only explains: comments may quote the office's own words. */
const code = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, '$1')

/** The word lists of a file: whatever it exports in two languages. */
async function listsOf(file: string): Promise<readonly Words[]> {
  const module: Record<string, unknown> = await import(pathToFileURL(fileURLToPath(new URL(file, root))).href)
  return Object.values(module).filter((one): one is Words => {
    return typeof one === 'object' && one !== null && 'zh' in one && 'en' in one
  })
}

describe('words', () => {
  it('every page has some', () => {
    expect(pages.length).toBeGreaterThan(4)
  })

  it.each(pages)('%s says everything in both languages', async (file) => {
    const lists = await listsOf(file)
    expect(lists.length).toBeGreaterThan(0)
    for (const { zh, en } of lists) {
      expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted())
      for (const [key, word] of Object.entries(zh)) {
        const other = en[key] ?? ''
        expect(typeof other, key).toBe(typeof word)
        expect(spoken(word).trim(), key).not.toBe('')
        expect(spoken(other).trim(), key).not.toBe('')
        expect(spoken(other).replace(stays, ''), `${key} in English`).not.toMatch(chinese)
      }
    }
  })

  it.each(pages)('%s has no word that nobody says', async (file) => {
    const folder = file.slice(0, file.lastIndexOf('/'))
    const sources = all.filter((one) => one.startsWith(`${folder}/`) && /\.tsx?$/.test(one) && one !== file)
    const said = sources.map(read).join('\n')
    // Choices are looked up by their code: `w[grouping]`.
    const lookedUp = new Set([...said.matchAll(/'([A-Za-z]+)'/g)].map((match) => match[1]))
    const keys = (await listsOf(file)).flatMap(({ zh }) => Object.keys(zh))
    expect(keys.filter((key) => !said.includes(`.${key}`) && !lookedUp.has(key))).toEqual([])
  })

  it('no page has a Chinese word in its own code', () => {
    const guilty = all.filter((file) => file.endsWith('.tsx') && chinese.test(code(read(file))))
    expect(guilty).toEqual([])
  })
})
