import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '#documents/reading/read-book'
import { type CorpusFile, writeCorpus } from './corpus'
import { county } from './county'
import { parsedBook } from './parsed'
import { mark, type Score, scoreOf, shareRight, together } from './score'

const SEED = Number(process.env.CORPUS_SEED ?? 7)
const folder = mkdtempSync(path.join(tmpdir(), 'kpm-corpus-'))
const scores = new Map<CorpusFile, Score>()

describe('the files of many offices', () => {
  beforeAll(async () => {
    const projects = county(SEED)
    for (const file of writeCorpus(folder, SEED)) scores.set(file, await scoreOf(file, projects))
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('come in many hands, formats and kinds', () => {
    const files = [...scores.keys()]
    expect(new Set(files.map(({ office }) => office.name)).size).toBeGreaterThanOrEqual(24)
    expect(new Set(files.map(({ office }) => office.format)).size).toBe(8)
    expect(together([...scores.values()]).cells).toBeGreaterThan(7_000)
  })

  it('are read as they are meant, no worse than before', () => {
    const score = together([...scores.values()])
    expect(score.wrong, score.misses.filter((miss) => miss.includes('WRONG')).join('\n')).toBeLessThanOrEqual(
      LEAST.wrong,
    )
    expect(mark(score), score.misses.join('\n')).toBeGreaterThanOrEqual(LEAST.mark)
  })

  it('are none of them lost: the worst file has most of its cells right', () => {
    for (const [{ file }, score] of scores) expect(shareRight(score), path.basename(file)).toBeGreaterThan(LEAST.file)
  })

  it('are read the same by the whole way that strange files go', async () => {
    const formats = new Map([...scores.keys()].map((one) => [one.office.format, one.file]))
    for (const file of formats.values()) {
      const [whole, bare] = [await readBook(file), await parsedBook(file)]
      expect(whole.sheets.map(({ rows }) => rows)).toEqual(bare.sheets.map(({ rows }) => rows))
    }
  }, 120_000)
})

/** Just under what was reached; a change that reads worse has to say so here. */
const LEAST = { mark: 0.994, wrong: 0, file: 0.6 }
