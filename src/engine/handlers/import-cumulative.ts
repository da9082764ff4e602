import { formatWan, plainWan, type Yuan } from '#domain/money'
import { type Month, monthNumber, yearOf } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { readDoneBefore, type StoredMonth } from '#ledger/entry'
import type { QueryContext } from '../context'
import type { EntryCell } from './entry-block'
import type { MonthFacts } from './import-effect'
import type { TakenCell, TakenRow } from './import-rows'
import { importWords } from './import-words'

/** A cell on its way into a month, and where it stood in the sheet. */
export interface MonthCell extends EntryCell {
  readonly row: number
  readonly at: number
}

/** Cells by month, the earliest first. */
export type ByMonth = readonly (readonly [Month, readonly MonthCell[]])[]

/** 累计 of a row that gives the month's own figure too. */
export interface ComparedCell {
  readonly row: TakenRow
  readonly cell: TakenCell
  readonly actual: Yuan
}

/** What was given in the year before a month, of some projects; one that gave nothing is not in the answer. */
type DoneBefore = (month: Month, ids: readonly string[]) => ReadonlyMap<string, number>

/** Sums out of the facts that were read; only what they do not know is asked of the ledger. */
export function doneBeforeOf({ db }: QueryContext, known: MonthFacts): DoneBefore {
  const facts = new Map(known.facts.map((fact) => [fact.project.id, fact.actuals]))
  return (month, ids) => {
    const missing = yearOf(month) === yearOf(known.month) ? ids.filter((id) => !facts.has(id)) : ids
    const done = new Map<string, number>(missing.length === 0 ? [] : readDoneBefore(db, month, missing))
    if (missing.length === ids.length) return done
    const before = monthNumber(month) - 1
    for (const id of ids) {
      const given =
        facts
          .get(id)
          ?.slice(0, before)
          .filter((actual) => actual !== null) ?? []
      if (given.length > 0)
        done.set(
          id,
          given.reduce((sum: number, actual) => sum + (actual ?? 0), 0),
        )
    }
    return done
  }
}

/**
 * The month of the facts as entering reads it; undefined where they do not know every project that is entered, such as
 * one that was finished years ago.
 */
export function storedMonths(
  { facts, month }: MonthFacts,
  cells: readonly MonthCell[],
): ReadonlyMap<string, StoredMonth> | undefined {
  const at = monthNumber(month) - 1
  const stored = new Map(
    facts.map(({ project, actuals, physical, progress, problem, next, statistics }) => [
      project.id,
      { projectId: project.id, actual: actuals[at] ?? null, physical, progress, problem, next, statistics },
    ]),
  )
  return cells.every((cell) => stored.has(cell.id)) ? stored : undefined
}

/**
 * 累计 of rows that leave the month's own column blank: one that only repeats the months before says that nothing was
 * reported, not that 0 was (DOMAIN.md, blank ≠ 0).
 */
export function repeatsBefore(
  doneBefore: DoneBefore,
  months: ByMonth,
  ownMonths: ReadonlySet<string>,
): (cell: MonthCell) => boolean {
  const repeated = new Set<MonthCell>()
  for (const [month, cells] of months) {
    const given = ownMonths.has(month) ? cells.filter((cell) => cell.field === 'cumulative') : []
    if (given.length === 0) continue
    const done = doneBefore(month, [...new Set(given.map((cell) => cell.id))])
    for (const cell of given) if (cell.text === plainWan((done.get(cell.id) ?? 0) as Yuan)) repeated.add(cell)
  }
  return (cell) => repeated.has(cell)
}

function byMonth(compared: readonly ComparedCell[]): ReadonlyMap<Month, readonly ComparedCell[]> {
  const months = new Map<Month, ComparedCell[]>()
  for (const one of compared) {
    const month = one.cell.month as Month
    const known = months.get(month)
    if (known) known.push(one)
    else months.set(month, [one])
  }
  return months
}

/** How many rows' 累计 is not the months before and 本月 together, as a warning that tells the first. */
export function compareCumulatives(
  doneBefore: DoneBefore,
  compared: readonly ComparedCell[],
  added: ReadonlyMap<string, number>,
  lang: Lang,
): readonly string[] {
  const differing: { row: TakenRow; given: Yuan; sum: Yuan }[] = []
  for (const [month, list] of byMonth(compared)) {
    const done = doneBefore(month, [...new Set(list.map(({ row }) => row.id))])
    for (const { row, cell, actual } of list) {
      const sum = ((done.get(row.id) ?? 0) + (added.get(`${row.id}/${month}`) ?? 0) + actual) as Yuan
      if (sum !== cell.value) differing.push({ row, given: cell.value as Yuan, sum })
    }
  }
  const [first] = differing
  if (first === undefined) return []
  const { row, given, sum } = first
  const told = { row: row.row, name: row.name, given: formatWan(given), sum: formatWan(sum) }
  return [importWords(lang).cumulative({ count: differing.length, ...told })]
}
