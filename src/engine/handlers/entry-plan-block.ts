import type { EntryRejection } from '#contract/entry'
import type { Input } from '#contract/index'
import { type Field, parseField, type Value } from '#domain/field'
import { formatWan, type Yuan } from '#domain/money'
import { projectFields } from '#domain/project'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import { type Plan, planFields, planMonths, projectYearFields } from '#domain/year-record'
import type { ReadableDb } from '#ledger/database'
import { type EntryHead, lastChange, readEntryHeads } from '#ledger/entry'
import { readOpenings, readPlansOf } from '#ledger/entry-plan'
import { changedSince, moneyBarred } from './entry-rules'
import { type PlanGiven, planRefusal, versionFor } from './plans'

export type PlanBlock = Pick<Input<'plan.enter'>, 'year' | 'version' | 'docNo' | 'decidedOn' | 'reason' | 'rows'>
type PlanRow = PlanBlock['rows'][number]

/** The columns of 年度计划 as fields; which record each stands in. */
const columns = {
  totalInvestment: { entity: 'project', field: projectFields.totalInvestment },
  carryIn: { entity: 'projectYear', field: projectYearFields.carryIn },
  annual: { entity: 'plan', field: planFields.annual },
} as const
type PlanColumn = keyof typeof columns | (typeof planMonths)[number]
const columnOf = (name: PlanColumn): { readonly entity: 'project' | 'projectYear' | 'plan'; readonly field: Field } =>
  name in columns ? columns[name as keyof typeof columns] : { entity: 'plan', field: planFields[name as 'm01'] }

/** A row that was judged: what of it is to be written. */
export interface PlanWrite {
  readonly id: string
  readonly totalInvestment: Yuan | null | undefined
  readonly plan: PlanGiven | null
  readonly plans: readonly Plan[]
}
export interface JudgedPlans {
  readonly accepted: number
  readonly unchanged: number
  readonly rejected: readonly EntryRejection[]
  readonly writes: readonly PlanWrite[]
}

interface Facts {
  readonly db: ReadableDb
  readonly block: PlanBlock
  readonly lang: Lang
  readonly heads: ReadonlyMap<string, EntryHead>
  readonly plans: ReadonlyMap<string, readonly Plan[]>
  readonly openings: ReturnType<typeof readOpenings>
}

/** What a row's cells hold now, by column: of the version that would be written, blank where that is new. */
function storedOf(facts: Facts, id: string, plan: Plan | null): Readonly<Record<PlanColumn, Yuan | null>> {
  const opening = facts.openings.get(id)
  const months = planMonths.map((name) => [name, plan?.[name] ?? null])
  return {
    totalInvestment: opening?.totalInvestment ?? null,
    carryIn: opening?.carryIn ?? null,
    annual: plan?.annual ?? null,
    ...(Object.fromEntries(months) as Record<(typeof planMonths)[number], Yuan | null>),
  }
}

/** One row under way: its cells as they were read, and what stands against them. */
interface RowWork {
  readonly facts: Facts
  readonly row: PlanRow
  readonly head: EntryHead
  readonly plan: Plan | null
  readonly stored: Readonly<Record<PlanColumn, Yuan | null>>
  readonly cells: Map<PlanColumn, Yuan | null>
  readonly rejected: EntryRejection[]
}

function reject(work: Pick<RowWork, 'facts' | 'rejected'>, id: string, field: string, why: Refusal, now: Value): void {
  const message = refusalText(why.code, why.details, work.facts.lang)
  work.rejected.push({ id, field, code: why.code, message, now })
}

/** Runs a rule on one column: what it refuses is kept as that column's rejection. */
function guard(work: RowWork, name: PlanColumn, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    reject(work, work.row.id, name, error, work.stored[name])
  }
}

function readCells(work: RowWork): void {
  const { row, cells } = work
  const read = (name: PlanColumn, text: string | undefined) => {
    if (text === undefined) return
    guard(work, name, () => {
      cells.set(name, parseField(columnOf(name).field, text) as Yuan | null)
    })
  }
  for (const name of Object.keys(columns) as (keyof typeof columns)[]) read(name, row[name])
  if (row.months === null) for (const name of planMonths) cells.set(name, null)
  else for (const [i, name] of planMonths.entries()) read(name, row.months?.[i])
  // Beside other months a blank one is a month in which nothing is planned.
  if (planMonths.some((name) => (cells.get(name) ?? null) !== null)) {
    for (const name of planMonths) if (cells.get(name) === null) cells.set(name, 0 as Yuan)
  }
}

/** What the editor saw of a column; undefined where it does not say, or where the version is a new one. */
function seenOf({ row, plan }: RowWork, name: PlanColumn): number | null | undefined {
  if (columnOf(name).entity === 'plan' && plan === null) return undefined
  if (name in columns) return row.base?.[name as keyof typeof columns]
  const months = row.base?.months
  return months === undefined ? undefined : (months?.[planMonths.indexOf(name as 'm01')] ?? null)
}

function requireUnchanged(work: RowWork, name: PlanColumn): void {
  const seen = seenOf(work, name)
  const now = work.stored[name]
  if (seen === undefined || seen === now || work.cells.get(name) === now) return
  const { entity, field } = columnOf(name)
  const { id } = work.row
  const record = { project: id, projectYear: `${id}/${work.facts.block.year}`, plan: work.plan?.id ?? '' }[entity]
  const last = lastChange(work.facts.db, { projectId: id, entity, id: record, field: name })
  throw changedSince(work.head.name, field.label.zh, now === null ? '—' : `${formatWan(now)} 万元`, last)
}

function requirePlace(work: RowWork, name: PlanColumn): void {
  const value = work.cells.get(name) ?? null
  if (value === null || value === work.stored[name]) return
  const barred = moneyBarred(work.facts.heads, work.head)
  if (barred !== null) throw barred
}

/** The row's plan as `plan.set` would be given it; null where the row says nothing of the year. */
function planOf({ facts, row, cells }: RowWork): PlanGiven | null {
  const { year, version, docNo, decidedOn, reason } = facts.block
  const annual = cells.get('annual')
  const months = cells.has('m01') ? planMonths.map((name) => cells.get(name) ?? null) : undefined
  const carryIn = cells.get('carryIn')
  const ofPlan = annual !== undefined || months !== undefined
  if (!ofPlan && carryIn === undefined) return null
  return {
    id: row.id,
    year,
    version: version as Plan['version'] | undefined,
    annual,
    months: months === undefined ? undefined : months[0] === null ? null : (months as Yuan[]),
    carryIn,
    ...(ofPlan && { docNo, decidedOn, reason }),
  }
}

function judgeRow(facts: Facts, row: PlanRow, head: EntryHead): RowWork & { readonly given: PlanGiven | null } {
  const { plan } = versionFor(facts.plans.get(row.id) ?? [], {
    version: facts.block.version as Plan['version'] | undefined,
    docNo: facts.block.docNo,
  })
  const work: RowWork = {
    facts,
    row,
    head,
    plan,
    stored: storedOf(facts, row.id, plan),
    cells: new Map(),
    rejected: [],
  }
  readCells(work)
  for (const name of work.cells.keys()) {
    guard(work, name, () => {
      requireUnchanged(work, name)
      requirePlace(work, name)
    })
  }
  const given = planOf(work)
  if (given === null || work.rejected.length > 0) return { ...work, given }
  const refusal = planRefusal(given, plan)
  if (refusal !== null) {
    reject(work, row.id, given.months === undefined ? 'annual' : 'months', refusal, work.stored.annual)
  }
  return { ...work, given }
}

const changedColumns = ({ cells, stored }: RowWork) =>
  [...cells.keys()].filter((name) => cells.get(name) !== stored[name])

/** Whether the version that is written says something else of its decision than is given here. */
function decisionDiffers({ plan, facts }: RowWork): boolean {
  if (plan === null) return false
  return (['docNo', 'decidedOn', 'reason'] as const).some(
    (name) => facts.block[name] !== undefined && facts.block[name] !== plan[name],
  )
}

/** What is to be written of a row: nothing of the plan, nor a blank version, where nothing of it changes. */
function writeOf(work: RowWork & { readonly given: PlanGiven | null }, changed: readonly PlanColumn[]): PlanWrite {
  const { row, cells, given, facts } = work
  const ofPlan = changed.some((name) => columnOf(name).entity === 'plan')
  const carryIn = changed.includes('carryIn') ? cells.get('carryIn') : undefined
  const whole = ofPlan || (decisionDiffers(work) && (cells.has('annual') || cells.has('m01')))
  const opening = { id: row.id, year: facts.block.year, carryIn }
  return {
    id: row.id,
    totalInvestment: changed.includes('totalInvestment') ? cells.get('totalInvestment') : undefined,
    plan: whole && given !== null ? { ...given, carryIn } : carryIn === undefined ? null : opening,
    plans: facts.plans.get(row.id) ?? [],
  }
}

/** The first column that a row gives, for what is wrong with the row as a whole. */
function firstColumn(row: PlanRow): string {
  const given = (Object.keys(columns) as (keyof typeof columns)[]).find((name) => row[name] !== undefined)
  return given ?? 'months'
}

/** Judges every row of a block of plans by itself; nothing is written. */
export function judgePlans(
  db: ReadableDb,
  block: PlanBlock,
  lang: Lang,
  /** Projects that the same act will have made. */
  ahead: ReadonlyMap<string, EntryHead> = new Map(),
): JudgedPlans {
  const ids = [...new Set(block.rows.map((row) => row.id))]
  const facts: Facts = {
    db,
    block,
    lang,
    heads: new Map([...ahead, ...readEntryHeads(db, ids)]),
    plans: readPlansOf(db, block.year, ids),
    openings: readOpenings(db, block.year, ids),
  }
  const rejected: EntryRejection[] = []
  const writes: PlanWrite[] = []
  const seen = new Set<string>()
  let [accepted, unchanged] = [0, 0]
  for (const row of block.rows) {
    const head = facts.heads.get(row.id)
    if (head === undefined || seen.has(row.id)) {
      const why =
        head === undefined
          ? new Refusal('PROJECT_MISSING', { id: row.id })
          : new Refusal('CELL_TWICE', { name: head.name, field: planFields.annual.label.zh })
      reject({ facts, rejected }, row.id, firstColumn(row), why, null)
      continue
    }
    seen.add(row.id)
    const work = judgeRow(facts, row, head)
    rejected.push(...work.rejected)
    if (work.rejected.length > 0) continue
    const changed = changedColumns(work)
    accepted += changed.length
    unchanged += work.cells.size - changed.length
    writes.push(writeOf(work, changed))
  }
  return { accepted, unchanged, rejected, writes }
}
