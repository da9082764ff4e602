import type { FindingCode } from './findings'
import { follow, must, requireMoneyHere, requireMoneyInPlace, requireOwnMonth, write } from './money'
import {
  allBelow,
  childrenOf,
  copyOf,
  frozenMonths,
  isDone,
  isFrozen,
  monthOfYear,
  No,
  numberOf,
  type Office,
  type Plan,
  type Preset,
  type Project,
  parentsOf,
  planVersionOf,
  type Reported,
  type Stage,
  sum,
  yearOf,
} from './office'
import { linesOf } from './rows'

/** What somebody does; one line of a counterexample each. */
export type Act =
  | { readonly do: 'fill'; readonly id: string; readonly month: string; readonly given: Given }
  | { readonly do: 'plan'; readonly id: string; readonly year: number; readonly given: PlanGiven }
  | {
      readonly do: 'milestone'
      readonly id: string
      readonly m: string
      readonly kind: 'start' | 'completion'
      readonly due: string
    }
  | { readonly do: 'reach'; readonly m: string; readonly on: string | null }
  | { readonly do: 'move'; readonly m: string; readonly due: string }
  | { readonly do: 'stage'; readonly id: string; readonly stage: Stage }
  | { readonly do: 'rollup'; readonly id: string; readonly rollup: 'children' | 'self' }
  | { readonly do: 'parent'; readonly id: string; readonly parent: string | null }
  | { readonly do: 'total'; readonly id: string; readonly total: number | null }
  | { readonly do: 'exempt'; readonly id: string; readonly until: string }
  | { readonly do: 'rules'; readonly preset: Preset }
  | { readonly do: 'roll'; readonly year: number }
  | { readonly do: 'explain'; readonly id: string; readonly month: string; readonly code: FindingCode }
  | { readonly do: 'review'; readonly month: string }
  | { readonly do: 'reopen'; readonly month: string }
  | { readonly do: 'archive'; readonly month: string }
  | { readonly do: 'freeze'; readonly month: string; readonly accept: boolean }
  | { readonly do: 'correct'; readonly id: string; readonly month: string; readonly given: Partial<Reported> }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'day'; readonly today: string }

export type Given = Partial<Reported> & { readonly cumulative?: number | null }
export interface PlanGiven {
  readonly annual?: number | null
  readonly months?: readonly number[] | null
  readonly carryIn?: number | null
  readonly version?: 'initial' | 'adjusted'
}
/** An act on what was typed, as against those of the month's life (`life`). */
export type Typing<D extends Act['do']> = Extract<Act, { readonly do: D }>

function fill(office: Office, { id, month, given }: Typing<'fill'>, today: string): void {
  const project = must(office, id)
  requireOwnMonth(project, month, today)
  const { cumulative, ...rest } = given
  if ((rest.actual ?? 0) < 0 || (cumulative ?? 0) < 0) throw new No('MONEY_NEGATIVE')
  const money = ['actual', 'cumulative', 'statistics'].some((name) => Object.hasOwn(given, name))
  const laterFrozen = frozenMonths(office).some((one) => one > month && yearOf(one) === yearOf(month))
  if (isFrozen(office, month) || (money && laterFrozen)) throw new No('MONTH_FROZEN')
  const typed = [rest.actual, cumulative, rest.statistics].some((value) => (value ?? null) !== null)
  if (typed) requireMoneyHere(office, project)
  const earlier = Array.from({ length: numberOf(month) - 1 }, (_, i) => monthOfYear(yearOf(month), i + 1))
  const before = sum(earlier.map((one) => project.months[one]?.actual)) ?? 0
  const difference = cumulative === undefined || cumulative === null ? cumulative : cumulative - before
  write(project, month, { ...rest, ...(difference !== undefined && { actual: difference }) })
  follow(project, yearOf(month))
}

function yearRow(project: Project, year: number) {
  const row = project.years[year] ?? { carryIn: null, rolled: false }
  project.years[year] = row
  return row
}

/** What a version of a plan becomes; its months must add up to its year. */
function planWith(plan: Plan | undefined, given: PlanGiven): Plan {
  const annual = given.annual === undefined ? (plan?.annual ?? null) : given.annual
  if ((annual ?? 0) < 0) throw new No('MONEY_NEGATIVE')
  const { months } = given
  if (months === undefined && (plan?.months ?? null) !== null && annual !== plan?.annual) {
    throw new No('PLAN_MONTHS_STALE')
  }
  if (months?.some((one) => one < 0)) throw new No('MONEY_NEGATIVE')
  if (months && sum(months) !== annual) throw new No('PLAN_SUM')
  return { annual, months: months === undefined ? (plan?.months ?? null) : months }
}

function plan(office: Office, { id, year, given }: Typing<'plan'>): void {
  const project = must(office, id)
  requireMoneyHere(office, project)
  if ((given.carryIn ?? 0) < 0) throw new No('MONEY_NEGATIVE')
  const version = given.version ?? planVersionOf(project, year) ?? 'initial'
  const changed = planWith(project.plans[year]?.[version], given)
  const row = yearRow(project, year)
  if (given.carryIn !== undefined && given.carryIn !== row.carryIn) {
    row.carryIn = given.carryIn
    row.rolled = false
    follow(project, year)
  }
  if (given.annual === undefined && given.months === undefined) return
  project.plans[year] = { ...project.plans[year], [version]: changed }
}

function milestoneOf(office: Office, m: string) {
  return office.projects.flatMap((project) => project.milestones).find((one) => one.id === m)
}

function milestone(office: Office, { id, m, kind, due }: Typing<'milestone'>): void {
  const project = must(office, id)
  if (milestoneOf(office, m) !== undefined) throw new No('ID_DUPLICATE')
  project.milestones.push({ id: m, kind, planned: due, adjusted: null, actual: null })
}

function reach(office: Office, { m, on }: Typing<'reach'>, today: string): void {
  const found = milestoneOf(office, m)
  if (found === undefined) throw new No('MILESTONE_MISSING')
  if (on !== null && on > today) throw new No('DATE_FUTURE')
  found.actual = on
}

function move(office: Office, { m, due }: Typing<'move'>): void {
  const found = milestoneOf(office, m)
  if (found === undefined) throw new No('MILESTONE_MISSING')
  found.adjusted = due
}

function stage(office: Office, act: Typing<'stage'>, today: string): void {
  const project = must(office, act.id)
  if (act.stage !== 'cancelled') project.cancelledFrom = null
  else if (project.stage !== 'cancelled') project.cancelledFrom = today.slice(0, 7)
  project.stage = act.stage
}

function parent(office: Office, act: Typing<'parent'>): void {
  const project = must(office, act.id)
  const below = allBelow(office.projects, act.id).map((one) => one.id)
  if (act.parent !== null && [act.id, ...below].includes(act.parent)) throw new No('PARENT_LOOP')
  project.parent = act.parent
  requireMoneyInPlace(office, project)
}

function rollup(office: Office, act: Typing<'rollup'>): void {
  const project = must(office, act.id)
  project.rollup = act.rollup
  requireMoneyInPlace(office, project)
}

function total(office: Office, act: Typing<'total'>): void {
  const project = must(office, act.id)
  if (act.total !== null) requireMoneyHere(office, project)
  project.total = act.total
}

function exempt(office: Office, act: Typing<'exempt'>, today: string): void {
  const project = must(office, act.id)
  if (act.until < today) throw new No('DATE_PAST')
  project.exempt.unshift(act.until)
}

/** Whether a project goes on into the next year: unfinished, or the parent or a part of one that does. */
function goesOn(projects: readonly Project[], project: Project): boolean {
  const self = parentsOf(projects, project).findLast((one) => one.rollup === 'self')
  if (self !== undefined) return project.stage !== 'cancelled' && goesOn(projects, self)
  const parts = childrenOf(projects, project.id)
  if (parts.length === 0 || project.rollup === 'self') return !isDone(project) && project.stage !== 'cancelled'
  return parts.some((part) => goesOn(projects, part))
}

/** Carries a year over: 至上年底累计 is December's cumulative, but where somebody typed one. */
function roll(office: Office, { year }: Typing<'roll'>): void {
  const lines = linesOf(
    office.projects.filter((project) => project.years[year - 1] !== undefined),
    monthOfYear(year - 1, 12),
  )
  if (lines.length === 0) throw new No('YEAR_NOT_NEXT')
  const counting = lines.map((line) => line.project)
  for (const { project, place, figures } of lines) {
    if (!goesOn(counting, project)) continue
    const carryIn = place === 'leaf' ? figures.cumulative : null
    const row = project.years[year]
    if (row !== undefined && !row.rolled && row.carryIn !== null) continue
    const frozen = frozenMonths(office).some((one) => yearOf(one) === year)
    if (frozen && carryIn !== (row?.carryIn ?? null)) throw new No('MONTH_FROZEN')
    if ((carryIn ?? 0) < 0) throw new No('MONEY_NEGATIVE')
    project.years[year] = { carryIn, rolled: true }
  }
}

/** Does what was typed, in a copy; refuses with `No`. */
export function typed(before: Office, act: Act, today: string): Office {
  const office = copyOf(before)
  switch (act.do) {
    case 'fill':
      fill(office, act, today)
      break
    case 'plan':
      plan(office, act)
      break
    case 'milestone':
      milestone(office, act)
      break
    case 'reach':
      reach(office, act, today)
      break
    case 'move':
      move(office, act)
      break
    case 'stage':
      stage(office, act, today)
      break
    case 'parent':
      parent(office, act)
      break
    case 'rollup':
      rollup(office, act)
      break
    case 'total':
      total(office, act)
      break
    case 'exempt':
      exempt(office, act, today)
      break
    case 'rules':
      office.preset = act.preset
      break
    case 'roll':
      roll(office, act)
      break
    default:
      throw new Error(`${act.do} is no typing`)
  }
  return office
}
