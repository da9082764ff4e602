import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const isThere = (file: string) => existsSync(new URL(`../${file}`, import.meta.url))

interface Practice {
  readonly number: number
  readonly name: string
  readonly proofs: readonly { readonly file: string; readonly title: string }[]
  /** Where it belongs, if no test here can show it. */
  readonly elsewhere: boolean
}

const practices: readonly Practice[] = read('docs/practices.md')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [, number, name] = /^(\d+) (.+)$/m.exec(part) ?? []
    const proofs = [...part.matchAll(/^- `([^`]+)` › (.+)$/gm)].map(([, file = '', title = '']) => ({ file, title }))
    return { number: Number(number), name: name ?? '', proofs, elsewhere: /^Not here: belongs to/m.test(part) }
  })

/** The titles of a test file, as they stand in its source. */
function titlesOf(file: string): readonly string[] {
  const calls = /\b(?:test|it|describe)(?:\.each\([\s\S]*?\n?\s*\))?\(\s*(['"`])((?:(?!\1).)*)\1/g
  return [...read(file).matchAll(calls)].map(([, , title = '']) => title)
}

describe('practices', () => {
  it('all 24 stand there, in order', () => {
    expect(practices.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1))
  })

  it.each(practices)('$number $name: its tests are there under these titles', ({ proofs, elsewhere }) => {
    expect(elsewhere).toBe(proofs.length === 0)
    expect(proofs.filter(({ file, title }) => !isThere(file) || !titlesOf(file).includes(title))).toEqual([])
  })

  it('only the installers are left to others', () => {
    expect(practices.filter(({ elsewhere }) => elsewhere).map(({ number }) => number)).toEqual([19])
  })

  it('most are shown in the real window', () => {
    const inWindow = practices.filter(({ proofs }) => proofs.some(({ file }) => file.startsWith('tests/e2e/')))
    expect(inWindow.length).toBeGreaterThanOrEqual(19)
  })
})

it('the release check list names only what is there', () => {
  const list = read('docs/release-checklist.md')
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
  const asked = [...list.matchAll(/`npm (?:run )?([a-z]+)/g)].map(([, script]) => script)
  expect(asked.length).toBeGreaterThan(4)
  expect(asked.filter((script) => script !== undefined && !scripts.includes(script))).toEqual([])
  const files = [...list.matchAll(/`((?:docs\/)?[\w.-]+\.(?:md|json))`/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(3)
  expect(files.filter((file) => !isThere(file))).toEqual([])
})
