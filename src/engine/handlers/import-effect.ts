import type { ImportEffect } from '#contract/import'
import { type GridAnswer, given, lampAt, moneyAt, type ProjectFact, textAt, textsAt } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import type { Yuan } from '#domain/money'
import { type Day, lastClosedMonth, type Month, monthAt, monthNumber, yearOf } from '#domain/month'
import { planMonths } from '#domain/year-record'
import { readFacts } from '#ledger/project-facts'
import type { QueryContext } from '../context'
import { liveContext } from './grid-answer'
import type { RowChange, TakenRow } from './import-rows'

/** The month whose grid tells what an import does: the one asked for, else the last closed one of the year. */
export function effectMonth(month: Month | null, year: number, today: Day): Month {
  if (month !== null) return month
  const last = lastClosedMonth(today)
  return yearOf(last) === year ? last : monthAt(year, yearOf(last) < year ? 1 : 12)
}

const monthFields = ['physical', 'progress', 'problem', 'next', 'statistics'] as const
const yearFields = ['carryIn', 'yearClass', 'units', 'leader', 'contact', 'phone', 'lists', 'aliases'] as const

function isIn<T extends string>(list: readonly T[], field: string): field is T {
  return (list as readonly string[]).includes(field)
}

/** A project's facts with some of its cells changed, as they would be read after the import. */
function patched(fact: ProjectFact, changes: readonly RowChange[], shown: Month): ProjectFact {
  const actuals = [...fact.actuals]
  const months = [...(fact.monthPlans ?? Array.from({ length: 12 }, () => 0 as Yuan))]
  let own = fact
  let planned = false
  for (const { field, month, after } of changes) {
    if (field === 'actual' && month !== null) {
      if (yearOf(month) === yearOf(shown)) actuals[monthNumber(month) - 1] = after as Yuan | null
    } else if (isIn(monthFields, field)) {
      if (month === shown) own = { ...own, [field]: after }
    } else if (isIn(planMonths, field)) {
      months[planMonths.indexOf(field)] = (after ?? 0) as Yuan
      planned = true
    } else if (field === 'annual') own = { ...own, annualPlan: after as Yuan | null }
    else if (isIn(yearFields, field)) own = { ...own, [field]: after as never }
    else if (field !== 'start' && field !== 'completion') {
      own = { ...own, project: { ...own.project, [field]: after } as ProjectFact['project'] }
    }
  }
  return { ...own, actuals, monthPlans: planned ? months : own.monthPlans }
}

/** A project that the import makes, before its cells are put in. */
function blankFact({ id, name }: TakenRow, position: number, year: number): ProjectFact {
  const blank = null
  const project = {
    id,
    name,
    code: blank,
    parentId: blank,
    rollup: 'children',
    industry: blank,
    nature: blank,
    stage: blank,
    scale: blank,
    startYear: blank,
    endYear: blank,
    since: blank,
    cancelledFrom: blank,
    pauseReason: blank,
    statEntry: blank,
    totalInvestment: blank,
    quantityValue: blank,
    quantityUnit: blank,
    address: blank,
    remark: blank,
    sections: [],
    position,
  } as const satisfies ProjectFact['project']
  return {
    project,
    yearClass: blank,
    carryIn: blank,
    planVersion: blank,
    annualPlan: blank,
    monthPlans: blank,
    actuals: Array.from({ length: 12 }, () => blank),
    previousDecember: blank,
    physical: blank,
    progress: blank,
    problem: blank,
    next: blank,
    statistics: blank,
    units: [],
    leader: blank,
    contact: blank,
    phone: blank,
    lists: [],
    aliases: [],
    milestones: [],
    exemptions: [],
    since: `${year}-01` as Month,
  }
}

/** The month's grid as it stands, and as it will stand. */
export interface Grids {
  readonly before: GridAnswer
  readonly after: GridAnswer
}

function byProject(changes: readonly RowChange[]): ReadonlyMap<string, readonly RowChange[]> {
  const map = new Map<string, RowChange[]>()
  for (const change of changes) {
    const list = map.get(change.id)
    if (list) list.push(change)
    else map.set(change.id, [change])
  }
  return map
}

/** A month's facts, read once: what units are told by, what rows are held against, what the effect is told from. */
export interface MonthFacts {
  readonly month: Month
  readonly facts: readonly ProjectFact[]
  /** The month's grid as it stands. */
  readonly grid: GridAnswer
}

export function monthFacts({ db, today }: QueryContext, month: Month): MonthFacts {
  const facts = readFacts(db, { month, ids: null })
  return { month, facts, grid: gridOf(facts, liveContext(db, month, today), 'onDemand') }
}

/** Computes the month before and after the changes by the one reckoning that every page and paper uses. */
export function gridsOf(
  { db, today }: QueryContext,
  { month: shown, facts, grid }: MonthFacts,
  changes: readonly RowChange[],
  joining: readonly TakenRow[],
): Grids {
  const context = liveContext(db, shown, today)
  const of = byProject(changes)
  const changed = facts.map((fact) => {
    const own = of.get(fact.project.id)
    return own === undefined ? fact : patched(fact, own, shown)
  })
  const made = joining.map((row, i) =>
    patched(blankFact(row, facts.length + i + 1, yearOf(shown)), of.get(row.id) ?? [], shown),
  )
  return {
    before: grid,
    after: gridOf([...changed, ...made], context, 'onDemand'),
  }
}

/** The sum of a month's figures over the projects that count; null where none is given. */
function monthTotal(answer: GridAnswer, month: Month): Yuan | null {
  if (yearOf(month) !== yearOf(answer.month)) return null
  let sum: number | null = null
  for (let row = 0; row < answer.count; row += 1) {
    const actual = answer.counted[row] === 1 ? given(answer.actuals[row * 12 + monthNumber(month) - 1]) : null
    if (actual !== null) sum = (sum ?? 0) + actual
  }
  return sum as Yuan | null
}

const totalColumns = {
  annual: 'annualPlan',
  carryIn: 'carryIn',
  totalInvestment: 'totalInvestment',
  statistics: 'statistics',
} as const

function columnTotal(answer: GridAnswer, name: (typeof totalColumns)[keyof typeof totalColumns]): Yuan | null {
  let sum: number | null = null
  for (let row = 0; row < answer.count; row += 1) {
    const value = answer.counted[row] === 1 ? moneyAt(answer, name, row) : null
    if (value !== null) sum = (sum ?? 0) + value
  }
  return sum as Yuan | null
}

function totalsOf({ before, after }: Grids, field: string, month: Month | null) {
  if (field === 'actual' && month !== null) {
    if (yearOf(month) !== yearOf(before.month)) return null
    return { before: monthTotal(before, month), after: monthTotal(after, month) }
  }
  if (field === 'statistics' && month !== before.month) return null
  const column = Object.hasOwn(totalColumns, field) ? totalColumns[field as keyof typeof totalColumns] : null
  return column === null ? null : { before: columnTotal(before, column), after: columnTotal(after, column) }
}

function fieldsOf(changes: readonly RowChange[], grids: Grids): ImportEffect['fields'] {
  const counted = new Map<string, { field: string; month: Month | null; projects: Set<string> }>()
  for (const { field: name, month, id } of changes) {
    const field = isIn(planMonths, name) ? 'monthPlan' : name
    const key = `${field} ${month}`
    const known = counted.get(key) ?? { field, month, projects: new Set() }
    counted.set(key, known)
    known.projects.add(id)
  }
  return [...counted.values()].map(({ field, month, projects }) => ({
    field,
    month,
    projects: projects.size,
    money: totalsOf(grids, field, month),
  }))
}

/** What each leading unit's projects have done in the month. */
function unitSums(answer: GridAnswer): ReadonlyMap<string, Yuan | null> {
  const sums = new Map<string, Yuan | null>()
  for (let row = 0; row < answer.count; row += 1) {
    const unit = textsAt(answer, 'units', row)[0]
    if (unit === undefined || answer.counted[row] !== 1) continue
    const actual = moneyAt(answer, 'monthActual', row)
    const sum = sums.get(unit) ?? null
    sums.set(unit, actual === null ? sum : (((sum ?? 0) + actual) as Yuan))
  }
  return sums
}

function unitsOf({ before, after }: Grids): ImportEffect['units'] {
  const [was, will] = [unitSums(before), unitSums(after)]
  return [...will].flatMap(([unit, sum]) => {
    const old = was.get(unit) ?? null
    return old === sum ? [] : { unit, month: after.month, before: old, after: sum }
  })
}

function lampsOf({ before, after }: Grids): ImportEffect['lamps'] {
  const was = new Map(Array.from({ length: before.count }, (_, i) => [textAt(before, 'id', i), lampAt(before, i)]))
  return Array.from({ length: after.count }, (_, i) => i).flatMap((i) => {
    const id = textAt(after, 'id', i) ?? ''
    const from = was.get(id)
    const to = lampAt(after, i)
    return from === undefined || from === to ? [] : { id, name: textAt(after, 'name', i) ?? '', from, to }
  })
}

/** What the rows that stay do to the ledger, told as a difference. */
export function effectOf(
  rows: readonly TakenRow[],
  changes: readonly RowChange[],
  grids: Grids,
  corrections: number,
): ImportEffect {
  const of = byProject(changes)
  const projects = rows.flatMap((row) => {
    const own = of.get(row.id) ?? []
    if (own.length === 0 && !row.isNew) return []
    const cells = own.map(({ field, month, before, after }) => ({ field, month, before, after }))
    return { row: row.row, id: row.id, name: row.name, isNew: row.isNew, cells }
  })
  return { projects, fields: fieldsOf(changes, grids), units: unitsOf(grids), lamps: lampsOf(grids), corrections }
}
