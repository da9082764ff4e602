import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Entity, entities, entityOf } from '#domain/entity'

const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
const folder = new URL('../../src/domain/', import.meta.url)
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')

const lines = glossary.split('\n').filter((line) => line.startsWith('- '))
const entries = lines.flatMap((line) => {
  const found = /^- (.+) → `(\w+)`$/.exec(line)
  return found ? [{ term: found[1] as string, word: found[2] as string }] : []
})
const words = new Set(entries.map((entry) => entry.word))

describe('词汇表', () => {
  it('一行一个词，一个说法只有一个词', () => {
    expect(entries).toHaveLength(lines.length)
    const terms = entries.map((entry) => entry.term)
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([])
  })

  it('每个词都在规则里用着', () => {
    // toWan and formatYi carry theirs inside a longer name.
    const used = (word: string) =>
      new RegExp(`\\b${word}\\b|[a-z]${word[0]?.toUpperCase()}${word.slice(1)}`).test(sources)
    expect(entries.filter((entry) => !used(entry.word))).toEqual([])
  })

  it('存的每样东西、项目和月度的每个字段都有一行', () => {
    const needed = [
      ...Object.keys(entities),
      ...(['project', 'projectYear', 'month'] as const satisfies readonly Entity[]).flatMap((name) =>
        Object.keys(entityOf(name).fields),
      ),
    ]
    const except = ['projectId', 'year', 'quantityValue', 'quantityUnit']
    expect(needed.filter((word) => !words.has(word) && !except.includes(word))).toEqual([])
  })
})
