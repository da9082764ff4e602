import type { Act, Typing } from './acts'
import { allFindings } from './findings'
import { type Scene, scene } from './lamps'
import { blank, follow, following, must, requireMoneyHere, requireOwnMonth, write } from './money'
import {
  copyOf,
  counts,
  frozenMonths,
  isFrozen,
  measuringDay,
  No,
  type Office,
  type Reported,
  type Version,
  yearOf,
} from './office'
import { linesOf } from './rows'
import { versionAfter } from './versions'

/** A month as it is told: a frozen one from its newest version, an open one as things stand. */
export function sceneOf(office: Office, month: string, today: string): Scene {
  const version = isFrozen(office, month) ? office.versions[month]?.at(-1) : undefined
  if (version === undefined) return scene(office.projects, office.preset, month, today)
  return { month, ...version }
}

/** A month's findings as `project code`. */
export function findingsOf(office: Office, month: string, today: string): string[] {
  return allFindings(linesOf(sceneOf(office, month, today).projects, month), month)
}

function requireOpen(office: Office, month: string, today: string): void {
  if (month > today.slice(0, 7)) throw new No('MONTH_FUTURE')
  if (isFrozen(office, month)) throw new No('MONTH_FROZEN')
}

function explain(office: Office, { id, month, code }: Typing<'explain'>, today: string): void {
  must(office, id)
  requireOpen(office, month, today)
  if (!findingsOf(office, month, today).includes(`${id} ${code}`)) throw new No('FINDING_MISSING')
  office.explained[`${month} ${id} ${code}`] = true
}

function keep(office: Office, month: string, version: Version): void {
  office.versions[month] = [...(office.versions[month] ?? []), version]
}

function freeze(office: Office, { month, accept }: Typing<'freeze'>, today: string): void {
  requireOpen(office, month, today)
  const open = findingsOf(office, month, today).filter((one) => office.explained[`${month} ${one}`] === undefined)
  if (open.length > 0 && !accept) throw new No('FINDINGS_OPEN')
  const projects = structuredClone(office.projects.filter((project) => counts(project, month)))
  if (projects.length === 0) throw new No('MONTH_EMPTY')
  keep(office, month, { projects, preset: office.preset, measuredOn: measuringDay(month, today) })
  office.states[month] = 'frozen'
}

function reopen(office: Office, { month }: Typing<'reopen'>): void {
  const state = office.states[month] ?? 'open'
  if (state === 'archived') throw new No('MONTH_ARCHIVED')
  if (state === 'open') throw new No('MONTH_NOT_FROZEN')
  if (state === 'frozen' && frozenMonths(office).at(-1) !== month) throw new No('REOPEN_NOT_LAST')
  office.states[month] = 'open'
}

function correct(office: Office, { id, month, given }: Typing<'correct'>, today: string): void {
  const project = must(office, id)
  requireOwnMonth(project, month, today)
  const last = frozenMonths(office).at(-1)
  if (last === undefined || month > last) throw new No('MONTH_NOT_FROZEN')
  if ((given.actual ?? 0) < 0) throw new No('MONEY_NEGATIVE')
  if ((given.actual ?? null) !== null || (given.statistics ?? null) !== null) requireMoneyHere(office, project)
  const stored = project.months[month] ?? blank
  const changed = Object.entries(given).filter(([name, value]) => stored[name as keyof Reported] !== value)
  if (changed.length === 0) throw new No('NOTHING_CHANGES')
  const values: Partial<Reported> = Object.fromEntries(changed)
  write(project, month, values)
  follow(project, yearOf(month))
  for (const shown of frozenMonths(office)) {
    const version = office.versions[shown]?.at(-1)
    if (shown < month || version === undefined) continue
    const next = versionAfter(office, version, shown, { id, month, values })
    if (next !== null) keep(office, shown, next)
  }
}

/** Months after one that have a figure and whose cumulative rests on it: of its year and of years that follow it. */
export function laterMonths(office: Office, id: string, month: string): number {
  const project = must(office, id)
  const years = [yearOf(month), ...following(project, yearOf(month))]
  return Object.entries(project.months).filter(
    ([one, { actual }]) => one > month && actual !== null && years.includes(yearOf(one)),
  ).length
}

/** Acts of the month's life that are never undone. */
export const forward: ReadonlySet<Act['do']> = new Set(['freeze', 'reopen', 'archive', 'correct'])

/** Does an act of the month's life, in a copy; refuses with `No`. Null for any other act. */
export function lived(before: Office, act: Act, today: string): Office | null {
  const office = copyOf(before)
  switch (act.do) {
    case 'explain':
      explain(office, act, today)
      return office
    case 'review':
      requireOpen(office, act.month, today)
      office.states[act.month] = 'review'
      return office
    case 'freeze':
      freeze(office, act, today)
      return office
    case 'reopen':
      reopen(office, act)
      return office
    case 'archive':
      if (!isFrozen(office, act.month)) throw new No('MONTH_NOT_FROZEN')
      office.states[act.month] = 'archived'
      return office
    case 'correct':
      correct(office, act, today)
      return office
    default:
      return null
  }
}
