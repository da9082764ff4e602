import type { ImportPlan } from '#contract/import'
import { type EntryField, entryFields, isMoneyEntry, type StoredEntryField, storedField } from '#domain/entry'
import type { Value } from '#domain/field'
import type { ReadValue } from '#domain/import/cell-result'
import type { ImportField } from '#domain/import/import-field'
import { formatWan, plainWan, type Yuan } from '#domain/money'
import { type Month, yearOf } from '#domain/month'
import { frozenLock } from '#domain/month-life'
import { refusalText } from '#domain/refusal'
import { readDoneBefore, readEntryHeads } from '#ledger/entry'
import { frozenMonths } from '#ledger/month-life'
import type { QueryContext } from '../context'
import { type BlockAhead, type EntryCell, judgeBlock } from './entry-block'
import {
  headAhead,
  isSummed,
  type Judged,
  noParts,
  type ParentCheck,
  type RowChange,
  type RowProblem,
  type TakenCell,
  type TakenRow,
} from './import-rows'
import { importWords } from './import-words'

type Block = ImportPlan['months'][number]

/** The column of 月度填报 that a sheet's field is entered in. */
const entryOf: Partial<Record<ImportField, EntryField>> = {
  monthActual: 'actual',
  ytdActual: 'cumulative',
  physical: 'physical',
  progress: 'progress',
  problem: 'problem',
  next: 'next',
  statistics: 'statistics',
}

/** A value as one would type it into 月度填报. */
function typedText(field: EntryField, value: ReadValue): string {
  if (typeof value !== 'number') return String(value)
  return entryFields[field].kind === 'money' ? plainWan(value as Yuan) : String(value)
}

/** A cell on its way into a month, and where it stood in the sheet. */
interface MonthCell extends EntryCell {
  readonly row: number
  readonly at: number
}

/** Cells by month, the earliest first. */
type ByMonth = readonly (readonly [Month, readonly MonthCell[]])[]

interface Sorted {
  readonly months: ByMonth
  readonly parents: readonly ParentCheck[]
  /** 累计 beside the month's own figure: compared, not written. */
  readonly compared: readonly { readonly row: TakenRow; readonly cell: TakenCell; readonly actual: Yuan }[]
}

/** Sorts a sheet's cells by month; where a row gives 本月 and 累计 of one month, 本月 is entered and 累计 compared. */
function sortCells(rows: readonly TakenRow[], summed: ReadonlySet<string>): Sorted {
  const months = new Map<Month, MonthCell[]>()
  const parents: ParentCheck[] = []
  const compared: { row: TakenRow; cell: TakenCell; actual: Yuan }[] = []
  for (const row of rows) {
    for (const cell of row.cells) {
      const field = entryOf[cell.field]
      if (field === undefined || cell.month === null) continue
      const { month } = cell
      if (isMoneyEntry(field) && summed.has(row.id)) {
        parents.push({ row: row.row, id: row.id, name: row.name, cell })
        continue
      }
      const own = field === 'cumulative' ? row.cells.find((c) => c.field === 'monthActual' && c.month === month) : null
      if (own) {
        compared.push({ row, cell, actual: own.value as Yuan })
        continue
      }
      const entered = { id: row.id, field, text: typedText(field, cell.value), row: row.row, at: cell.at }
      const known = months.get(month)
      if (known) known.push(entered)
      else months.set(month, [entered])
    }
  }
  return { months: [...months].toSorted(([a], [b]) => (a < b ? -1 : 1)), parents, compared }
}

/**
 * 累计 of rows that leave the month's own column blank: one that only repeats the months before says that nothing was
 * reported, not that 0 was (DOMAIN.md, blank ≠ 0).
 */
function repeatsBefore(
  { db }: QueryContext,
  months: ByMonth,
  ownMonths: ReadonlySet<string>,
): (cell: MonthCell) => boolean {
  const repeated = new Set<MonthCell>()
  for (const [month, cells] of months) {
    const given = ownMonths.has(month) ? cells.filter((cell) => cell.field === 'cumulative') : []
    if (given.length === 0) continue
    const done = readDoneBefore(db, month, [...new Set(given.map((cell) => cell.id))])
    for (const cell of given) if (cell.text === plainWan((done.get(cell.id) ?? 0) as Yuan)) repeated.add(cell)
  }
  return (cell) => repeated.has(cell)
}

/** What one month's judging adds. */
interface MonthOutcome {
  readonly problems: RowProblem[]
  readonly changes: RowChange[]
  readonly blocks: readonly (Block & { readonly rows: readonly number[]; readonly corrects: boolean })[]
}

interface MonthWork {
  readonly context: QueryContext
  readonly month: Month
  readonly cells: readonly MonthCell[]
  readonly ahead: BlockAhead
  readonly frozen: ReturnType<typeof frozenLock>
}

const keyOf = (id: string, field: StoredEntryField | string) => `${id}/${field}`

function judgeMonth({ context, month, cells, ahead, frozen }: MonthWork): MonthOutcome {
  const judged = judgeBlock(context.db, { month, cells }, context, ahead)
  const typed = new Map(cells.map((cell) => [keyOf(cell.id, storedField(cell.field)), cell]))
  const problems: RowProblem[] = judged.rejected.map(({ id, field, code, message }) => {
    const cell = typed.get(keyOf(id, storedField(field as EntryField)))
    return { row: cell?.row ?? 0, at: cell?.at ?? null, code, message }
  })
  const changes: RowChange[] = []
  const blocks = new Map<
    string,
    Omit<MonthOutcome['blocks'][number], 'ids'> & {
      ids: string[]
      texts: string[]
      base: Value[]
      after: Value[]
      rows: number[]
    }
  >()
  for (const write of judged.writes) {
    for (const [name, after] of Object.entries(write.changes)) {
      const cell = typed.get(keyOf(write.id, name))
      if (cell === undefined) continue
      const field = name as StoredEntryField
      const before = write.stored?.[field] ?? null
      const by = frozen.all ?? (isMoneyEntry(field) ? frozen.money : null)
      const corrects = by !== null
      const negative = corrects && field === 'actual' && typeof after === 'number' && after < 0
      if (negative) problems.push(negativeCorrection(cell, after as Yuan, context))
      changes.push({ row: cell.row, id: write.id, at: cell.at, field, month, before, after })
      const key = `${cell.field}/${corrects}`
      let block = blocks.get(key)
      if (block === undefined) {
        block = {
          month,
          field: corrects ? field : cell.field,
          ids: [],
          texts: [],
          base: [],
          after: [],
          rows: [],
          corrects,
        }
        blocks.set(key, block)
      }
      block.ids.push(write.id)
      block.texts.push(cell.text)
      block.base.push(before)
      block.after.push(after)
      block.rows.push(cell.row)
    }
  }
  return { problems, changes, blocks: [...blocks.values()] as MonthOutcome['blocks'] }
}

function negativeCorrection(cell: MonthCell, value: Yuan, { lang }: QueryContext): RowProblem {
  const details = { field: entryFields.actual.label.zh, value: formatWan(value) }
  return { row: cell.row, at: cell.at, code: 'MONEY_NEGATIVE', message: refusalText('MONEY_NEGATIVE', details, lang) }
}

/** How many rows' 累计 is not the months before and 本月 together, as a warning that tells the first. */
function compareCumulatives(
  { db, lang }: QueryContext,
  compared: Sorted['compared'],
  added: ReadonlyMap<string, number>,
): readonly string[] {
  const differing: { row: TakenRow; given: Yuan; sum: Yuan }[] = []
  const months = new Map<Month, Sorted['compared'][number][]>()
  for (const one of compared) {
    const month = one.cell.month as Month
    const known = months.get(month)
    if (known) known.push(one)
    else months.set(month, [one])
  }
  for (const [month, list] of months) {
    const done = readDoneBefore(db, month, [...new Set(list.map(({ row }) => row.id))])
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

/** Leaves out the rows that do not stay; a column that keeps none is gone. */
function keepRows(blocks: MonthOutcome['blocks'], corrects: boolean, stays: (row: number) => boolean): Block[] {
  return blocks
    .filter((block) => block.corrects === corrects)
    .map(({ rows, corrects: _c, ...block }) => {
      const keep = <T>(list: readonly T[]) => list.filter((_, i) => stays(rows[i] ?? 0))
      return {
        ...block,
        ids: keep(block.ids),
        texts: keep(block.texts),
        base: keep(block.base),
        after: keep(block.after),
      }
    })
    .filter((block) => block.ids.length > 0)
}

/** Judges a sheet of a month's (or twelve months') figures by the rules of 月度填报; nothing is written. */
export function judgeMonthly(
  context: QueryContext,
  rows: readonly TakenRow[],
  options: { readonly year: number; readonly corrects: boolean },
): Judged {
  const { db } = context
  const heads = readEntryHeads(
    db,
    rows.filter((row) => !row.isNew).map((row) => row.id),
  )
  const summed = new Set([...heads.values()].filter(isSummed).map((head) => head.id))
  const joining = new Map(rows.filter((row) => row.isNew).map((row) => [row.id, headAhead(row, options.year)]))
  const { months: all, parents, compared } = sortCells(rows, summed)
  const ownMonths = new Set(
    rows.flatMap((row) => row.cells.flatMap((one) => (one.field === 'monthActual' ? (one.month ?? []) : []))),
  )
  const repeats = repeatsBefore(context, all, ownMonths)
  const months = all.map(([month, cells]) => [month, cells.filter((cell) => !repeats(cell))] as const)
  const allFrozen = frozenMonths(db)
  const outcomes: MonthOutcome[] = []
  let doneBefore = new Map<string, number>()
  let year = 0
  const added = new Map<string, number>()
  for (const [month, cells] of months) {
    if (yearOf(month) !== year) doneBefore = new Map()
    year = yearOf(month)
    for (const [id, more] of doneBefore) added.set(`${id}/${month}`, more)
    const frozen = frozenLock(allFrozen, month)
    const ahead = { heads: joining, doneBefore, corrects: options.corrects }
    const outcome = judgeMonth({ context, month, cells, ahead, frozen })
    outcomes.push(outcome)
    doneBefore = new Map(doneBefore)
    for (const { id, field, before, after } of outcome.changes) {
      if (field === 'actual') doneBefore.set(id, (doneBefore.get(id) ?? 0) + Number(after ?? 0) - Number(before ?? 0))
    }
  }
  const blocks = outcomes.flatMap((outcome) => outcome.blocks)
  return {
    problems: outcomes.flatMap((outcome) => outcome.problems),
    changes: outcomes.flatMap((outcome) => outcome.changes),
    parents,
    warnings: compareCumulatives(context, compared, added),
    build: (stays) => ({
      ...noParts,
      months: keepRows(blocks, false, stays),
      corrections: keepRows(blocks, true, stays),
    }),
  }
}
