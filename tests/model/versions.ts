import { blank, following, must, write } from './money'
import { counts, find, monthBefore, type Office, type Project, type Reported, type Version, yearOf } from './office'

/** Which figures and texts of a project's month a correction changed. */
export interface Correction {
  readonly id: string
  readonly month: string
  readonly values: Partial<Reported>
}

/** Whether 至上年底累计 of a month's year follows the corrected year. */
const follows = (live: Project, shown: string, month: string) => following(live, yearOf(month)).includes(yearOf(shown))

/** A project that was not in the month when it was frozen comes in, in its place, with what is known of it now. */
function joined(office: Office, projects: readonly Project[], live: Project): Project[] {
  const placeOf = (id: string) => office.projects.findIndex((one) => one.id === id)
  return [...projects, structuredClone(live)].sort((a, b) => placeOf(a.id) - placeOf(b.id))
}

/** A carried-in figure that follows becomes what it is now; answers whether it moved. */
function carry(project: Project, live: Project, shown: string, month: string): boolean {
  const year = yearOf(shown)
  const carryIn = live.years[year]?.carryIn ?? null
  if (!follows(live, shown, month) || (project.years[year]?.carryIn ?? null) === carryIn) return false
  project.years[year] = { carryIn, rolled: true }
  return true
}

/** January's task looks at December before, by the plan it has now if it was not reported until now. */
function lookBack(project: Project, live: Project, month: string, actual: number | null): boolean {
  const known = project.months[month]?.actual ?? null
  if (known === actual) return false
  const plans = live.plans[yearOf(month)]
  if (known === null && plans !== undefined) project.plans[yearOf(month)] = structuredClone(plans)
  write(project, month, { actual })
  return true
}

/** Moves what of a project's frozen month rests on the correction; answers whether anything does. */
function move(project: Project, live: Project, shown: string, { month, values }: Correction): boolean {
  if (shown === month) {
    write(project, month, values)
    return true
  }
  const { actual } = values
  if (actual === undefined) return false
  if (yearOf(shown) === yearOf(month)) {
    write(project, month, { actual })
    return true
  }
  const carried = carry(project, live, shown, month)
  return (monthBefore(shown) === month && lookBack(project, live, month, actual)) || carried
}

/**
 * A frozen month's version after a correction, or null where nothing of it moves. Only the corrected project's figures
 * move: the month's own, the sums of later ones, a carried-in figure that follows, and the December that January's
 * task looks at. Its text is held against the month before as it stands now.
 */
export function versionAfter(office: Office, version: Version, shown: string, correction: Correction): Version | null {
  const { id, month, values } = correction
  const live = must(office, id)
  const projects = structuredClone(version.projects)
  const project = find(projects, id)
  if (project === undefined) {
    const rests = yearOf(shown) === yearOf(month) || follows(live, shown, month)
    const reached = shown === month || (values.actual !== undefined && rests)
    return reached && counts(live, shown) ? { ...version, projects: joined(office, projects, live) } : null
  }
  if (!move(project, live, shown, correction)) return null
  const before = monthBefore(shown)
  write(project, before, { progress: live.months[before]?.progress ?? blank.progress })
  return { ...version, projects }
}
