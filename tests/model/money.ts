import {
  allBelow,
  childrenOf,
  find,
  firstMonth,
  monthOfYear,
  No,
  type Office,
  type Project,
  parentsOf,
  type Reported,
  sum,
} from './office'

export function must(office: Office, id: string): Project {
  const project = find(office.projects, id)
  if (project === undefined) throw new No('PROJECT_MISSING')
  return project
}

/** A month's figures may be typed from the project's first month to today's, and not once it is cancelled. */
export function requireOwnMonth(project: Project, month: string, today: string): void {
  if (month > today.slice(0, 7)) throw new No('MONTH_FUTURE')
  const first = firstMonth(project)
  if (first !== null && month < first) throw new No('MONTH_BEFORE_SINCE')
  if (project.cancelledFrom !== null && month >= project.cancelledFrom) throw new No('MONTH_AFTER_CANCEL')
}

/** Why money may not stand on a project; null where it may. */
function moneyElsewhere(office: Office, project: Project): string | null {
  if (parentsOf(office.projects, project).some((parent) => parent.rollup === 'self')) return 'MONEY_ON_PARENT'
  const isParent = childrenOf(office.projects, project.id).length > 0
  return isParent && project.rollup === 'children' ? 'MONEY_ON_CHILDREN' : null
}

export function requireMoneyHere(office: Office, project: Project): void {
  const why = moneyElsewhere(office, project)
  if (why !== null) throw new No(why)
}

function hasMoney(project: Project): boolean {
  const months = Object.values(project.months).some((one) => one.actual !== null || one.statistics !== null)
  const plans = Object.values(project.plans).some(
    ({ initial, adjusted }) => (initial?.annual ?? null) !== null || (adjusted?.annual ?? null) !== null,
  )
  return months || plans || project.total !== null || Object.values(project.years).some((year) => year.carryIn !== null)
}

/** No change of parent or roll-up strands typed money. */
export function requireMoneyInPlace(office: Office, project: Project): void {
  const touched = [...parentsOf(office.projects, project), project, ...allBelow(office.projects, project.id)]
  for (const one of touched) {
    if (hasMoney(one) && moneyElsewhere(office, one) !== null) throw new No('MONEY_PRESENT')
  }
}

/** Puts figures and texts into a month; one that holds nothing more is gone. */
export function write(project: Project, month: string, given: Partial<Reported>): void {
  const next = { ...blank, ...project.months[month], ...given }
  if (Object.values(next).every((value) => value === null)) delete project.months[month]
  else project.months[month] = next
}

export const blank: Reported = { actual: null, statistics: null, physical: null, progress: null }

/** The years right after one whose 至上年底累计 the roll-over made; they follow it up to the first that was typed. */
export function following(project: Project, year: number): number[] {
  return project.years[year + 1]?.rolled === true ? [year + 1, ...following(project, year + 1)] : []
}

/** 至上年底累计 that the roll-over made is what the year before ended with. */
export function follow(project: Project, year: number): void {
  for (const next of following(project, year)) {
    const months = Array.from({ length: 12 }, (_, i) => monthOfYear(next - 1, i + 1))
    const done = months.map((month) => project.months[month]?.actual)
    const row = project.years[next]
    const carryIn = sum([project.years[next - 1]?.carryIn, ...done])
    if ((carryIn ?? 0) < 0) throw new No('MONEY_NEGATIVE')
    if (row !== undefined) row.carryIn = carryIn
  }
}
