import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal'
import { readAs, sampleBook, written } from './files'

/** Park–Miller: the same damage in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** One to five bits turned round, a stretch overwritten, or a stretch taken out. */
function damage(bytes: Buffer, seed: number): Buffer {
  const next = random(seed * 7_919 + 1)
  const copy = Buffer.from(bytes)
  const at = next(copy.length)
  if (seed % 5 === 0) return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1 + next(40))])
  if (seed % 5 === 1) return copy.fill(next(256), at, at + 1 + next(20))
  for (let bits = 0; bits <= next(5); bits += 1) {
    const place = next(copy.length)
    copy[place] = (copy[place] ?? 0) ^ (1 << next(8))
  }
  return copy
}

/** How each of so many damaged copies ends; anything but a book or a refusal that says so fails. */
async function outcomes(bytes: Buffer, name: string, count: number): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (let seed = 1; seed <= count; seed += 1) {
    const outcome = await readAs(name, damage(bytes, seed)).catch((error: unknown) => error)
    if (outcome instanceof Error && !(outcome instanceof Refusal)) throw outcome
    const end = outcome instanceof Refusal ? outcome.code : 'a book'
    found.set(end, (found.get(end) ?? 0) + 1)
  }
  return found
}

describe('damaged at random', () => {
  it('300 .xlsx end in a refusal or a book; a damaged part is never read as good', async () => {
    const found = await outcomes(written(sampleBook(), 'xlsx'), '甲.xlsx', 300)
    const allowed = ['a book', 'FILE_DAMAGED', 'FILE_NOT_SHEET', 'FILE_OVERSIZED', 'FILE_PROTECTED']
    expect(allowed).toEqual(expect.arrayContaining([...found.keys()]))
    expect(found.get('FILE_DAMAGED')).toBeGreaterThan(240)
  }, 300_000)

  it('120 .xls end in a refusal or a book', async () => {
    const found = await outcomes(written(sampleBook(), 'biff8'), '甲.xls', 120)
    const allowed = ['a book', 'FILE_DAMAGED', 'FILE_NOT_SHEET', 'FILE_PROTECTED', 'FILE_TOO_HEAVY']
    expect(allowed).toEqual(expect.arrayContaining([...found.keys()]))
  }, 300_000)
})
