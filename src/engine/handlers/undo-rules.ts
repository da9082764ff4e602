import { callTitle } from '#contract/call-title'
import { CREATED, REMOVED, type StoredRecord } from '#domain/entity'
import { formatWan, sumGiven, type Yuan } from '#domain/money'
import { type Day, type Month, monthAt, yearOf } from '#domain/month'
import { type Lang, refuse } from '#domain/refusal'
import type { Plan } from '#domain/year-record'
import type { SetHead } from '#ledger/change-log'
import type { ReadableDb } from '#ledger/database'
import { undoneBy } from '#ledger/history-query'
import { monthsOfPlan, readMonths } from '#ledger/project-facts'
import { projectHead } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { carryOut, type PlannedCell } from '#ledger/undo-plan'
import type { Change, LoggedCell } from '#ledger/write'
import { followCarry, requireUnfrozen } from './month-rules'
import { requireMoneyHere, requireMoneyInPlace, requireOpenMonth } from './project-rules'

/** A month's life goes forward: these are never taken back (CLI.md, undo); a review, which closes nothing, is. */
const forward: ReadonlySet<string> = new Set([
  'month.freeze',
  'month.reopen',
  'month.archive',
  'month.correct',
  // An import that made corrections.
  'import.write:correct',
])

/** A call's title; a call of another version keeps its name. */
function titleOf(call: string, lang: Lang): string {
  return callTitle(call)?.[lang] ?? call
}

/** Refuses UNDO_FORBIDDEN for what is never taken back, SET_UNDONE for what was. */
export function requireUndoable(db: ReadableDb, set: SetHead, lang: Lang): void {
  if (forward.has(set.call)) refuse('UNDO_FORBIDDEN', { what: titleOf(set.call, lang) })
  const before = undoneBy(db, set)
  if (before !== null) refuse('SET_UNDONE', { set: set.id, at: before.at })
}

const whole = (cell: LoggedCell): StoredRecord | null =>
  cell.field === CREATED ? (cell.after as StoredRecord) : cell.field === REMOVED ? (cell.before as StoredRecord) : null

const isMoney = (field: string) => field === 'actual' || field === 'statistics'

/** Whether a cell holds money of a month: its field, or a whole month that has some. */
function holdsMoney(cell: LoggedCell): boolean {
  const record = whole(cell)
  if (record === null) return isMoney(cell.field)
  return (record.actual ?? null) !== null || (record.statistics ?? null) !== null
}

/** The month of a cell that a freeze closes; null for others. */
function closableMonth(cell: LoggedCell): Month | null {
  const parts = cell.id.split('/')
  if (cell.entity === 'month' || cell.entity === 'unitReturn') return (parts[1] ?? null) as Month | null
  return cell.entity === 'explanation' ? ((parts[0] ?? null) as Month | null) : null
}

/** A whole year of a project whose 至上年底累计 is in each of its months' cumulatives: its January; null for others. */
function openingMonth(cell: LoggedCell): Month | null {
  const opening = cell.entity === 'projectYear' ? (whole(cell)?.carryIn ?? null) : null
  return opening === null ? null : monthAt(Number(cell.id.split('/')[1]), 1)
}

/** Nothing of a frozen month is taken back, nor money that one rests on. Refuses MONTH_FROZEN. */
export function requireCellsUnfrozen(db: ReadableDb, plan: readonly PlannedCell[]): void {
  const asked = new Set<string>()
  for (const { cell, fate } of plan) {
    const opening = openingMonth(cell)
    const month = fate === 'take' ? (opening ?? closableMonth(cell)) : null
    if (month === null) continue
    const money = opening !== null || (cell.entity === 'month' && holdsMoney(cell))
    const key = `${month} ${money}`
    if (asked.has(key)) continue
    asked.add(key)
    requireUnfrozen(db, month, money)
  }
}

/** What a cell will be once taken back; undefined where it goes. */
const returning = (cell: LoggedCell) => (cell.field === CREATED ? undefined : cell.before)

/** Figures and texts that come back must be such as could be written now: an open month, money where it may stand. */
function requireWritable(db: ReadableDb, cells: readonly LoggedCell[], today: Day): void {
  const months = new Set<string>()
  const money = new Set<string>()
  for (const cell of cells) {
    if ((cell.entity !== 'month' && cell.entity !== 'plan') || (returning(cell) ?? null) === null) continue
    if (cell.entity === 'month') {
      months.add(cell.id)
      if (holdsMoney(cell)) money.add(cell.id.split('/')[0] ?? '')
    } else {
      const project = readRecord(db, 'plan', cell.id)?.projectId
      if (typeof project === 'string') money.add(project)
    }
  }
  for (const key of months) {
    const [id = '', month = ''] = key.split('/')
    if (projectHead(db, id) === null) refuse('UNDO_BREAKS', {})
    requireOpenMonth(db, id, month as Month, today)
  }
  for (const id of money) requireMoneyHere(db, id)
}

/** A plan's months still add up to its year. Refuses PLAN_SUM. */
function requirePlanSums(db: ReadableDb, cells: readonly LoggedCell[]): void {
  for (const id of new Set(cells.filter((cell) => cell.entity === 'plan').map((cell) => cell.id))) {
    const plan = readRecord(db, 'plan', id) as unknown as Plan | null
    const months = plan === null ? null : monthsOfPlan(plan)
    const sum = months === null ? null : sumGiven(months)
    if (plan === null || sum === null || sum === plan.annual) continue
    refuse('PLAN_SUM', { sum: formatWan(sum as Yuan), annual: formatWan(plan.annual) })
  }
}

/** No money is left in a year that the project is no longer in. Refuses MONEY_PRESENT. */
function requireYearsEmpty(db: ReadableDb, cells: readonly LoggedCell[]): void {
  for (const cell of cells) {
    if (cell.entity !== 'projectYear' || cell.field !== CREATED) continue
    const [id = '', year = ''] = cell.id.split('/')
    const head = projectHead(db, id)
    const given = readMonths(db, id).some(
      (row) => row.month.startsWith(year) && (row.actual !== null || row.statistics !== null),
    )
    if (head !== null && given) refuse('MONEY_PRESENT', { id, name: head.name })
  }
}

/** The rules of parents and money hold after an undo too. */
function requireTree(db: ReadableDb, cells: readonly LoggedCell[]): void {
  for (const id of new Set(cells.filter((cell) => cell.entity === 'project').map((cell) => cell.id))) {
    if (projectHead(db, id) !== null) requireMoneyInPlace(db, id)
  }
}

/** 至上年底累计 that the roll-over made follows what was taken back, year by year. */
function followTaken(change: Change, plan: readonly PlannedCell[]): void {
  const years = new Map<number, Set<string>>()
  const add = (year: number, id: string) => years.set(year, (years.get(year) ?? new Set()).add(id))
  for (const { cell, fate } of plan) {
    if (fate === 'keep') continue
    const [id = '', at = ''] = cell.id.split('/')
    if (cell.entity === 'month' && holdsMoney(cell)) add(yearOf(at as Month), id)
    if (cell.entity === 'projectYear') {
      add(Number(at) - 1, id)
      add(Number(at), id)
    }
  }
  for (const year of [...years.keys()].sort((a, b) => a - b)) followCarry(change, years.get(year) ?? [], year)
}

/**
 * Takes back what the plan says, and holds every rule that writing it would have had to keep. Refuses MONTH_FROZEN,
 * the refusals of months and money, PLAN_SUM, UNDO_BREAKS.
 */
export function takeBackByRules(change: Change, plan: readonly PlannedCell[], today: Day): void {
  requireCellsUnfrozen(change.db, plan)
  carryOut(change, plan)
  const taken = plan.filter((one) => one.fate === 'take').map((one) => one.cell)
  requireTree(change.db, taken)
  requireWritable(change.db, taken, today)
  requirePlanSums(change.db, taken)
  requireYearsEmpty(change.db, taken)
  followTaken(change, plan)
}
