/*
 * A second opinion on the rules: a small office on paper, written from the promises alone and sharing no code with the
 * program. What was typed is kept here; `rows`, `lamps` and `findings` say what follows, `acts` and `life` what may be
 * done. Money is whole yuan, a share of the works is in hundredths, months are '2024-06', days '2024-06-30'.
 */

export type Stage = 'preparing' | 'building' | 'completed' | 'operating' | 'fullCapacity' | 'paused' | 'cancelled'
export type Preset = 'gap' | 'ratio' | 'task'

export interface Reported {
  actual: number | null
  statistics: number | null
  /** Hundredths. */
  physical: number | null
  progress: string | null
}
export interface Plan {
  annual: number | null
  months: readonly number[] | null
}
export interface Milestone {
  readonly id: string
  readonly kind: 'start' | 'completion'
  readonly planned: string
  adjusted: string | null
  actual: string | null
}
export interface Project {
  readonly id: string
  parent: string | null
  rollup: 'children' | 'self'
  stage: Stage
  readonly since: string | null
  cancelledFrom: string | null
  total: number | null
  /** Project × year: 至上年底累计, and whether the roll-over made it. */
  readonly years: Record<number, { carryIn: number | null; rolled: boolean }>
  readonly plans: Record<number, { initial?: Plan; adjusted?: Plan }>
  readonly months: Record<string, Reported>
  readonly milestones: Milestone[]
  /** Last days of 免灯, the newest first. */
  readonly exempt: string[]
}

/** A month as it was frozen: the projects that counted, the rules, the day on which lamps are measured. */
export interface Version {
  readonly projects: readonly Project[]
  readonly preset: Preset
  readonly measuredOn: string
}
export interface Office {
  readonly projects: readonly Project[]
  preset: Preset
  readonly states: Record<string, 'open' | 'review' | 'frozen' | 'archived'>
  readonly versions: Record<string, readonly Version[]>
  /** Findings that were explained: `month/project/code`. */
  readonly explained: Record<string, true>
}

/** A refusal by its code. */
export class No extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export function newProject(id: string, more: Partial<Project> = {}): Project {
  return {
    id,
    parent: null,
    rollup: 'children',
    stage: 'building',
    since: null,
    cancelledFrom: null,
    total: null,
    years: { 2024: { carryIn: null, rolled: false } },
    plans: {},
    months: {},
    milestones: [],
    exempt: [],
    ...more,
  }
}

/** A copy to write into; versions never change and are shared. */
export function copyOf(office: Office): Office {
  const { projects, preset, states, versions, explained } = office
  return {
    projects: structuredClone(projects),
    preset,
    states: { ...states },
    versions: { ...versions },
    explained: { ...explained },
  }
}

export const yearOf = (month: string) => Number(month.slice(0, 4))
export const numberOf = (month: string) => Number(month.slice(5, 7))
export const monthOfYear = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`
export const monthBefore = (month: string) =>
  numberOf(month) === 1 ? monthOfYear(yearOf(month) - 1, 12) : monthOfYear(yearOf(month), numberOf(month) - 1)
export const monthAfter = (month: string) =>
  numberOf(month) === 12 ? monthOfYear(yearOf(month) + 1, 1) : monthOfYear(yearOf(month), numberOf(month) + 1)

/** The day after a month closes, or today if that is earlier. */
export function measuringDay(month: string, today: string): string {
  const after = `${monthAfter(month)}-01`
  return after < today ? after : today
}

/** Sum of what was given; null where nothing was. */
export function sum(values: readonly (number | null | undefined)[]): number | null {
  const given = values.filter((value): value is number => value !== null && value !== undefined)
  return given.length === 0 ? null : given.reduce((a, b) => a + b, 0)
}

/** `since`, else January of its first year; null where it has none. */
export function firstMonth(project: Project): string | null {
  const years = Object.keys(project.years).map(Number)
  return project.since ?? (years.length === 0 ? null : monthOfYear(Math.min(...years), 1))
}

export const isDone = ({ stage }: Project) => stage === 'completed' || stage === 'operating' || stage === 'fullCapacity'

/** A project counts from its first month up to the month of 取消; a finished one until its last year ends. */
export function counts(project: Project, month: string): boolean {
  const first = firstMonth(project)
  const year = yearOf(month)
  const years = Object.keys(project.years).map(Number)
  const leftBehind = isDone(project) && !years.includes(year) && years.some((one) => one < year)
  return (
    (first === null || first <= month) &&
    (project.cancelledFrom === null || month < project.cancelledFrom) &&
    !leftBehind
  )
}

/** The newest 调整计划, else 年初计划. */
export function planOf(project: Project, year: number): Plan | null {
  return project.plans[year]?.adjusted ?? project.plans[year]?.initial ?? null
}

export function planVersionOf(project: Project, year: number): 'initial' | 'adjusted' | null {
  const plans = project.plans[year]
  return plans?.adjusted ? 'adjusted' : plans?.initial ? 'initial' : null
}

export function find(projects: readonly Project[], id: string | null): Project | undefined {
  return projects.find((project) => project.id === id)
}

export function parentsOf(projects: readonly Project[], project: Project): Project[] {
  const parent = find(projects, project.parent)
  return parent === undefined ? [] : [parent, ...parentsOf(projects, parent)]
}

export function childrenOf(projects: readonly Project[], id: string): Project[] {
  return projects.filter((project) => project.parent === id)
}

export function allBelow(projects: readonly Project[], id: string): Project[] {
  return childrenOf(projects, id).flatMap((child) => [child, ...allBelow(projects, child.id)])
}

export const isFrozen = (office: Office, month: string) =>
  office.states[month] === 'frozen' || office.states[month] === 'archived'

/** Frozen and archived months, oldest first. */
export const frozenMonths = (office: Office) =>
  Object.keys(office.states)
    .filter((month) => isFrozen(office, month))
    .sort()
