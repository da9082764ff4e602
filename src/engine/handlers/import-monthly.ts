import type { EntryRejection } from '#contract/entry'
import type { ImportPlan } from '#contract/import'
import { type EntryField, entryFields, isMoneyEntry, type StoredEntryField, storedField } from '#domain/entry'
import type { Value } from '#domain/field'
import type { ReadValue } from '#domain/import/cell-result'
import type { ImportField } from '#domain/import/import-field'
import { formatWan, plainWan, type Yuan } from '#domain/money'
import { type Month, yearOf } from '#domain/month'
import { frozenLock } from '#domain/month-life'
import { refusalText } from '#domain/refusal'
import type { EntryHead } from '#ledger/entry'
import { frozenMonths } from '#ledger/month-life'
import type { QueryContext } from '../context'
import { type BlockAhead, judgeBlock } from './entry-block'
import {
  type ByMonth,
  type ComparedCell,
  compareCumulatives,
  doneBeforeOf,
  type MonthCell,
  repeatsBefore,
  storedMonths,
} from './import-cumulative'
import type { MonthFacts } from './import-effect'
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
import { fieldName, importWords } from './import-words'

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

interface Sorted {
  readonly months: ByMonth
  readonly parents: readonly ParentCheck[]
  /** 累计 beside the month's own figure: compared, not written. */
  readonly compared: readonly ComparedCell[]
  /** Fields of a month in a sheet of several, whose columns do not say which. */
  readonly monthless: ReadonlySet<ImportField>
}

/** Sorts a sheet's cells by month; where a row gives 本月 and 累计 of one month, 本月 is entered and 累计 compared. */
function sortCells(rows: readonly TakenRow[], summed: ReadonlySet<string>): Sorted {
  const months = new Map<Month, MonthCell[]>()
  const parents: ParentCheck[] = []
  const compared: { row: TakenRow; cell: TakenCell; actual: Yuan }[] = []
  const monthless = new Set<ImportField>()
  for (const row of rows) {
    for (const cell of row.cells) {
      const field = entryOf[cell.field]
      if (field === undefined) continue
      const { month } = cell
      if (month === null) {
        monthless.add(cell.field)
        continue
      }
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
  return { months: [...months].toSorted(([a], [b]) => (a < b ? -1 : 1)), parents, compared, monthless }
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

function problemsOf(rejected: readonly EntryRejection[], cells: readonly MonthCell[]): RowProblem[] {
  if (rejected.length === 0) return []
  const keyOf = (id: string, field: EntryField) => `${id}/${storedField(field)}`
  const typed = new Map(cells.map((cell) => [keyOf(cell.id, cell.field), cell]))
  return rejected.map(({ id, field, code, message }) => {
    const cell = typed.get(keyOf(id, field as EntryField))
    return { row: cell?.row ?? 0, at: cell?.at ?? null, code, message }
  })
}

function judgeMonth({ context, month, cells, ahead, frozen }: MonthWork): MonthOutcome {
  const judged = judgeBlock(context.db, { month, cells }, context, ahead)
  const problems = problemsOf(judged.rejected, cells)
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
      const cell = write.from[name]
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

/** Leaves out the rows that do not stay; a column that keeps none is gone. */
function keepRows(blocks: MonthOutcome['blocks'], corrects: boolean, stays: (row: number) => boolean): Block[] {
  return blocks
    .filter((block) => block.corrects === corrects)
    .map(({ rows, corrects: _c, ...block }) => {
      if (rows.every(stays)) return block
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

function monthlessWarning(fields: ReadonlySet<ImportField>, { lang }: QueryContext): readonly string[] {
  const t = importWords(lang)
  const names = [...fields].map((field) => fieldName(field, null, lang)).join(t.list)
  return names === '' ? [] : [t.monthless({ fields: names })]
}

/** Judges a sheet of a month's (or twelve months') figures by the rules of 月度填报; nothing is written. */
export function judgeMonthly(
  context: QueryContext,
  rows: readonly TakenRow[],
  options: {
    readonly year: number
    readonly corrects: boolean
    readonly known: MonthFacts
    readonly heads: ReadonlyMap<string, EntryHead>
  },
): Judged {
  const { db } = context
  const { heads } = options
  const summed = new Set([...heads.values()].filter(isSummed).map((head) => head.id))
  const joining = new Map(rows.filter((row) => row.isNew).map((row) => [row.id, headAhead(row, options.year)]))
  const { months: all, parents, compared, monthless } = sortCells(rows, summed)
  const ownMonths = new Set(
    rows.flatMap((row) => row.cells.flatMap((one) => (one.field === 'monthActual' ? (one.month ?? []) : []))),
  )
  const done = doneBeforeOf(context, options.known)
  const repeats = repeatsBefore(done, all, ownMonths)
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
    const stored = options.known.month === month ? storedMonths(options.known, cells) : undefined
    const ahead = { heads: joining, known: heads, doneBefore, corrects: options.corrects, ...(stored && { stored }) }
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
    warnings: [...compareCumulatives(done, compared, added, context.lang), ...monthlessWarning(monthless, context)],
    build: (stays) => ({
      ...noParts,
      months: keepRows(blocks, false, stays),
      corrections: keepRows(blocks, true, stays),
    }),
  }
}
