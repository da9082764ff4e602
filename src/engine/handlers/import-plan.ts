import type { ImportPlan } from '#contract/import'
import { plainWan, type Yuan } from '#domain/money'
import { monthNumber } from '#domain/month'
import { type Plan, planMonths } from '#domain/year-record'
import { readEntryHeads } from '#ledger/entry'
import { readOpenings, readPlansOf } from '#ledger/entry-plan'
import type { QueryContext } from '../context'
import { judgePlans } from './entry-plan-block'
import {
  headAhead,
  isSummed,
  type Judged,
  noParts,
  type ParentCheck,
  type RowChange,
  type TakenRow,
} from './import-rows'
import { importWords } from './import-words'
import { versionFor } from './plans'

type PlannedPlan = ImportPlan['plans'][number]

/** What plans a sheet is read as. */
export interface PlanOptions {
  readonly year: number
  readonly version: Plan['version'] | undefined
  readonly docNo: string | undefined
  readonly decidedOn: string | undefined
  /** Told as the reason of an adjusted plan. */
  readonly file: string
}

/** One row's plan as it stands and as the sheet has it. */
interface RowPlan {
  readonly row: TakenRow
  readonly given: PlannedPlan
  /** Column of each given figure, by the name of its field. */
  readonly columns: ReadonlyMap<string, number>
  readonly changes: readonly RowChange[]
}

const valueAt = (row: TakenRow, field: TakenRow['cells'][number]['field']) =>
  row.cells.find((cell) => cell.field === field)

/** Twelve months of a row where it gives any: a month it leaves blank has nothing planned. */
function monthsOf(row: TakenRow): readonly { readonly at: number; readonly value: Yuan }[] | null {
  const given = row.cells.filter((cell) => cell.field === 'monthPlan' && cell.month !== null)
  if (given.length === 0) return null
  return planMonths.map((_, i) => {
    const cell = given.find((one) => one.month !== null && monthNumber(one.month) === i + 1)
    return { at: cell?.at ?? given[0]?.at ?? 0, value: (cell?.value ?? 0) as Yuan }
  })
}

interface Stored {
  readonly plan: Plan | null
  readonly carryIn: Yuan | null
}

function rowPlan(row: TakenRow, stored: Stored, takesMonths: boolean): RowPlan | null {
  const { plan } = stored
  const months = takesMonths ? monthsOf(row) : null
  const annualCell = valueAt(row, 'annualPlan')
  const carryCell = valueAt(row, 'carryIn')
  // Without a column for the year, twelve months say what it is where nothing else does.
  const sum = months === null ? null : (months.reduce((all, one) => all + one.value, 0) as Yuan)
  const annual = (annualCell?.value ?? (plan?.annual === null || plan === null ? sum : undefined)) as
    | Yuan
    | null
    | undefined
  if (annual === undefined && months === null && carryCell === undefined) return null
  const storedMonths = plan === null || plan.m01 === null ? null : planMonths.map((name) => plan[name])
  const columns = new Map<string, number>()
  const changes: RowChange[] = []
  const at = annualCell?.at ?? months?.[0]?.at ?? 0
  const note = (field: string, column: number, before: Yuan | null, after: Yuan | null) => {
    columns.set(field, column)
    if (before !== after) changes.push({ row: row.row, id: row.id, at: column, field, month: null, before, after })
  }
  if (annual !== undefined && annual !== null) note('annual', at, plan?.annual ?? null, annual)
  if (carryCell) note('carryIn', carryCell.at, stored.carryIn, carryCell.value as Yuan)
  for (const [i, { at: column, value }] of (months ?? []).entries()) {
    note(planMonths[i] ?? 'm01', column, storedMonths?.[i] ?? null, value)
  }
  if (months) columns.set('months', months[0]?.at ?? 0)
  const given: PlannedPlan = {
    id: row.id,
    ...(annual !== undefined && annual !== null && { annual: plainWan(annual) }),
    ...(carryCell && { carryIn: plainWan(carryCell.value as Yuan) }),
    ...(months && { months: months.map((one) => plainWan(one.value)) }),
    base: { totalInvestment: null, carryIn: stored.carryIn, annual: plan?.annual ?? null, months: storedMonths },
  }
  return { row, given, columns, changes }
}

function parentChecks(row: TakenRow): readonly ParentCheck[] {
  return row.cells
    .filter((cell) => cell.field === 'annualPlan' || cell.field === 'carryIn')
    .map((cell) => ({ row: row.row, id: row.id, name: row.name, cell }))
}

/** Judges a sheet's plans of a year by the rules of 年度计划; nothing is written. */
export function judgePlanSheet(context: QueryContext, rows: readonly TakenRow[], options: PlanOptions): Judged {
  const { db, lang } = context
  const { year, version, docNo, decidedOn, file } = options
  const ids = rows.filter((row) => !row.isNew).map((row) => row.id)
  const heads = readEntryHeads(db, ids)
  const plans = readPlansOf(db, year, ids)
  const openings = readOpenings(db, year, ids)
  const monthColumns = new Set(
    rows.flatMap((row) => row.cells.flatMap((cell) => (cell.field === 'monthPlan' ? cell.at : []))),
  )
  const takesMonths = monthColumns.size === 12
  const warnings =
    monthColumns.size > 0 && !takesMonths ? [importWords(lang).fewMonths({ count: monthColumns.size })] : []
  const parents = rows.filter((row) => isSummed(heads.get(row.id)))
  const own = rows.filter((row) => !isSummed(heads.get(row.id)))
  const given = own.flatMap((row) => {
    const { plan } = versionFor(plans.get(row.id) ?? [], { version, docNo })
    return rowPlan(row, { plan, carryIn: openings.get(row.id)?.carryIn ?? null }, takesMonths) ?? []
  })
  const ahead = new Map(rows.filter((row) => row.isNew).map((row) => [row.id, headAhead(row, year)]))
  const block = { year, version, docNo, decidedOn: decidedOn as never, reason: file, rows: given.map(judgedRow) }
  const byId = new Map(given.map((one) => [one.row.id, one]))
  const problems = judgePlans(db, block, lang, ahead).rejected.map(({ id, field, code, message }) => {
    const one = byId.get(id)
    return { row: one?.row.row ?? 0, at: one?.columns.get(field) ?? null, code, message }
  })
  return {
    problems,
    changes: given.flatMap((one) => one.changes),
    parents: parents.flatMap(parentChecks),
    warnings,
    build: (stays) => ({
      ...noParts,
      plans: given.filter((one) => one.changes.length > 0 && stays(one.row.row)).map((one) => one.given),
    }),
  }
}

/** The row as it is judged: the values it is held against are those just read. */
function judgedRow({ given }: RowPlan) {
  const { base: _base, ...row } = given
  return row
}
