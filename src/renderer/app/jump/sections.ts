import type { FoundName, FoundNames } from '#contract/find'
import { textAt } from '#domain/grid'
import { addMonths } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import type { ActionAt } from '../actions/actions'
import type { Asked } from './asked'
import type { JumpItem, JumpSection } from './item'
import { type Months, monthAsked } from './month-asked'
import { actItems, problemItems, projectItem, type Rows } from './project-items'
import { actionItems, monthItem, pageItems, taughtItems, unitItem } from './ways'
import { jumpWords } from './words'

/** What the lines of Ctrl+K are made of. */
export interface JumpFacts {
  readonly asked: Asked
  /** Null while nothing is asked or nothing is answered yet. */
  readonly found: FoundNames | null
  readonly rows: Rows | null
  readonly months: Months
  readonly recent: readonly string[]
  /** The project that the acts are for: the one selected last; null for the first. */
  readonly subject: string | null
  /** The open problems of a project, once they are known. */
  readonly problems: { readonly of: string; readonly rows: readonly ProblemRow[] } | null
  readonly onlyProjects: boolean
  readonly at: ActionAt
}

/** The pages and actions, in the order in which their words are sent to be searched. */
export function waysOf(at: ActionAt): readonly JumpItem[] {
  return [...pageItems(at.lang), ...actionItems(at)]
}

function recentItems({ recent, rows, at }: JumpFacts, ways: readonly JumpItem[]): readonly JumpItem[] {
  return recent.flatMap((what) => {
    const id = what.startsWith('project:') ? what.slice('project:'.length) : null
    if (id === null) return ways.find((way) => way.id === what) ?? []
    const i = rows?.at.get(id)
    if (rows === null || i === undefined) return []
    const name = textAt(rows.answer, 'name', i) ?? ''
    const found: FoundName = { id, name, part: null, alias: null, code: null }
    return projectItem(found, rows, at.lang)
  })
}

/** Pages and actions whose letters are just what was typed, and the month it means. */
function directItems({ asked, months, at }: JumpFacts, ways: readonly JumpItem[]): readonly JumpItem[] {
  const month = monthAsked(asked.text, months)
  return [
    ...ways.filter((way) => way.short === asked.text.toLowerCase()),
    ...(month === null ? [] : [monthItem(month, months.month, at.lang)]),
  ]
}

function aboutProject(facts: JumpFacts, projects: readonly JumpItem[]): readonly JumpSection[] {
  const { rows, subject, problems, at } = facts
  const w = jumpWords[at.lang]
  const about = projects.find((item) => item.project === subject) ?? projects.find((item) => item.project !== undefined)
  if (about?.project === undefined || rows === null) return []
  const own = problems?.of === about.project ? problemItems(problems.rows, at.lang) : []
  return [
    { id: 'about', title: w.about(about.text), items: actItems(about.project, rows, at.lang) },
    { id: 'problems', title: w.problems, items: own },
  ]
}

/** Nothing typed: where one was last, then every page. */
function restingSections(facts: JumpFacts, ways: readonly JumpItem[]): readonly JumpSection[] {
  const w = jumpWords[facts.at.lang]
  const recent = recentItems(facts, ways)
  const known = new Set(recent.map((item) => item.id))
  return [
    { id: 'recent', title: w.recent, items: recent },
    ...aboutProject(facts, recent),
    { id: 'pages', title: w.pages, items: pageItems(facts.at.lang).filter((item) => !known.has(item.id)) },
  ]
}

function foundSections(facts: JumpFacts, ways: readonly JumpItem[]): readonly JumpSection[] {
  const { found, rows, onlyProjects, at } = facts
  const w = jumpWords[at.lang]
  const projects = (found?.projects ?? []).map((one) => projectItem(one, rows, at.lang))
  const count = found?.projectCount ?? 0
  const title = count > projects.length ? w.projectsMore(projects.length, count) : w.projects
  const ofProjects: JumpSection = { id: 'projects', title, items: projects }
  if (onlyProjects) return [ofProjects]
  const direct = directItems(facts, ways)
  const spoken = (found?.words ?? []).flatMap(({ at: place, part }) => {
    const way = ways[place]
    return way === undefined || direct.includes(way) ? [] : { ...way, part }
  })
  return [
    { id: 'direct', title: w.direct, items: direct },
    ofProjects,
    ...aboutProject(facts, projects),
    { id: 'elsewhere', title: w.elsewhere, items: spoken },
    { id: 'units', title: w.units, items: (found?.units ?? []).map((unit) => unitItem(unit, at.lang)) },
  ]
}

/** The lines of Ctrl+K, from the best answer down (LOOK.md, 16); a section without lines is left out. */
export function sectionsOf(facts: JumpFacts): readonly JumpSection[] {
  const { asked, months, at, onlyProjects } = facts
  const ways = waysOf(at)
  const sections = asked.text === '' ? restingSections(facts, ways) : foundSections(facts, ways)
  const shown = new Set(sections.flatMap((section) => section.items.map((item) => item.id)))
  const month = monthItem(addMonths(months.month, -1), months.month, at.lang)
  const taught = onlyProjects ? [] : taughtItems(ways, month, shown)
  const all: readonly JumpSection[] = [...sections, { id: 'shorts', title: jumpWords[at.lang].shorts, items: taught }]
  return all.filter((section) => section.items.length > 0)
}

/** The line that is selected at first: the act that was named, else the first answer; none where there is no answer. */
export function firstOf(sections: readonly JumpSection[], { act }: Asked): JumpItem | undefined {
  const items = sections.flatMap((section) => section.items)
  return items.find((item) => act !== null && item.id === `act:${act}`) ?? items.find((item) => item.answers)
}
