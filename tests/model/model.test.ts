import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal'
import type { MemoryDesk } from '../engine/desk'
import { type Act, typed } from './acts'
import { monthIn, monthOf, type Opening, openOffice, perform, programDesk } from './desks'
import { act, months, opening } from './given'
import { forward, laterMonths, lived } from './life'
import { find, No, type Office } from './office'

/** How many random sequences are tried, and from which seed: KPM_MODEL_RUNS, KPM_MODEL_SEED. */
const asked = process.env.KPM_MODEL_RUNS
const numRuns = Number(asked ?? 250)
/** Where nobody asked, a busy machine tries fewer. */
const limit = asked === undefined ? { interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false } : {}
const seed = process.env.KPM_MODEL_SEED === undefined ? undefined : Number(process.env.KPM_MODEL_SEED)

/** An act that was done: how things were before and after it; what is never undone ends undoing. */
interface Done {
  readonly act: Act
  readonly before: Office
  readonly after: Office
}

/** A project × year that an act made is not taken away while the year holds the project's money. */
function takesMoneysYear({ before, after }: Done): boolean {
  return after.projects.some((project) => {
    const known = find(before.projects, project.id)?.years ?? {}
    const made = Object.keys(project.years).filter((year) => !Object.hasOwn(known, year))
    return Object.entries(project.months).some(
      ([month, { actual, statistics }]) => made.includes(month.slice(0, 4)) && (actual ?? statistics) !== null,
    )
  })
}

/** The small office with its days and what may be taken back. */
class Paper {
  office: Office
  today: string
  done: Done[] = []
  undone: Done[] = []
  constructor(opening: Opening, today: string) {
    this.today = today
    this.office = openOffice(opening, today)
  }

  /** Does an act; answers whether it changed anything. Throws `No`. */
  perform(given: Act): boolean {
    if (given.do === 'undo') return this.undo()
    if (given.do === 'redo') return this.redo()
    const before = this.office
    const after = lived(before, given, this.today) ?? typed(before, given, this.today)
    if (JSON.stringify(after) === JSON.stringify(before)) return false
    this.office = after
    this.done.push({ act: given, before, after })
    this.undone = []
    return true
  }

  private undo(): boolean {
    const last = this.done.at(-1)
    if (last === undefined) throw new No('NOTHING_TO_UNDO')
    if (forward.has(last.act.do)) throw new No('UNDO_FORBIDDEN')
    if (takesMoneysYear(last)) throw new No('MONEY_PRESENT')
    this.done.pop()
    this.undone.push(last)
    this.office = last.before
    return true
  }

  private redo(): boolean {
    const last = this.undone.pop()
    if (last === undefined) throw new No('NOTHING_TO_REDO')
    this.done.push(last)
    this.office = last.after
    return true
  }
}

/** What came of an act: changed, nothing to change, or the code of a refusal. */
function outcome(run: () => boolean): string {
  try {
    return run() ? 'changed' : 'same'
  } catch (error) {
    if (error instanceof No || error instanceof Refusal) return error.code
    throw error
  }
}

const seen = {
  runs: 0,
  changed: new Map<string, number>(),
  refused: new Map<string, number>(),
  lamps: new Map<unknown, number>(),
}
const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1)

function compareMonth(desk: MemoryDesk, paper: Paper, month: string): void {
  const expected = monthOf(paper.office, month, paper.today)
  for (const row of expected.rows) count(seen.lamps, row.lamp)
  expect(monthIn(desk, month, expected)).toEqual(expected)
}

/** One act on both desks: the same outcome, and the months that it may have touched told alike. */
function step(desk: MemoryDesk, paper: Paper, given: Act, at: number): void {
  if (given.do === 'day') {
    // Days go forward.
    if (given.today > paper.today) paper.today = given.today
    desk.setToday(paper.today)
  } else {
    const expected = outcome(() => paper.perform(given))
    const got = outcome(() => {
      const answer = perform(desk, given)
      if (given.do === 'correct' && 'laterMonths' in answer) {
        expect(answer.laterMonths).toBe(laterMonths(paper.office, given.id, given.month))
      }
      return answer.changes > 0
    })
    expect([given, got]).toEqual([given, expected])
    if (expected === 'changed') count(seen.changed, given.do)
    else if (expected !== 'same') count(seen.refused, expected)
  }
  const month = 'month' in given ? given.month : (months[at % months.length] ?? months[0])
  compareMonth(desk, paper, month)
}

describe('the rules, told twice', () => {
  it(
    'random acts come out alike in the program and in a small office on paper',
    () => {
      const start = fc.constantFrom('2024-06-15', '2024-07-01', '2025-02-01', '2025-02-15')
      fc.assert(
        fc.property(
          start,
          opening,
          fc.array(act, { minLength: 1, maxLength: 50, size: 'max' }),
          (today, begun, acts) => {
            const desk = programDesk(begun, today)
            const paper = new Paper(begun, today)
            try {
              for (const [at, given] of acts.entries()) step(desk, paper, given, at)
              for (const month of months) compareMonth(desk, paper, month)
              seen.runs += 1
            } finally {
              desk.ledger.close()
            }
          },
        ),
        { numRuns, ...limit, ...(seed !== undefined && { seed }) },
      )
      if (process.env.KPM_MODEL_SEEN !== undefined) {
        const told = Object.entries(seen).map(([name, of]) => [name, of instanceof Map ? Object.fromEntries(of) : of])
        process.stdout.write(`${JSON.stringify(Object.fromEntries(told))}\n`)
      }
      if (seen.runs < 200) return
      // The sequences reach what they are for.
      for (const code of ['MONTH_FROZEN', 'MONTH_NOT_FROZEN', 'UNDO_FORBIDDEN', 'MONEY_PRESENT', 'PLAN_SUM']) {
        expect(seen.refused.get(code) ?? 0, code).toBeGreaterThan(0)
      }
      for (const name of [
        'freeze',
        'correct',
        'reopen',
        'archive',
        'roll',
        'undo',
        'redo',
        'explain',
        'parent',
        'rollup',
      ]) {
        expect(seen.changed.get(name) ?? 0, name).toBeGreaterThan(0)
      }
      for (const lamp of ['red', 'yellow', 'green', 'grey', 'done', 'exempt']) {
        expect(seen.lamps.get(lamp) ?? 0, lamp).toBeGreaterThan(0)
      }
    },
    60_000 + numRuns * 1_000,
  )
})
