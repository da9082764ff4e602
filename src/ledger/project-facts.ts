import type { ProjectFact } from '#domain/grid'
import type { Milestone } from '#domain/milestone'
import type { Yuan } from '#domain/money'
import { lastDay, type Month, monthAt, monthNumber, yearOf } from '#domain/month'
import type { Project } from '#domain/project'
import { type Plan, planMonths } from '#domain/year-record'
import { prepared, type ReadableDb } from './database'
import { type Cell, columnsOf, decodeRow } from './record'

/** Which projects are read: all that count in the month, or some of them by id (whether they count or not). */
export interface FactFilter {
  readonly month: Month
  readonly ids: readonly string[] | null
}

type Params = { ids: string | null; month: string; year: number; day: string }

/** Stands in a query for "the projects asked for"; all of them is no condition, so that SQLite plans a plain scan. */
const picked = '/* picked */ TRUE'
const some = 'projectId IN (SELECT value FROM json_each(:ids))'

/** One statement for all projects and one for some, the ids as one JSON parameter. */
function statement<Row>(db: ReadableDb, sql: string, params: Params) {
  return prepared<[Params], Row>(db, params.ids === null ? sql : sql.replaceAll(picked, some))
}

function paramsOf({ month, ids }: FactFilter): Params {
  return { ids: ids === null ? null : JSON.stringify(ids), month, year: yearOf(month), day: lastDay(month) }
}

const projectColumns = columnsOf('project')
  .map((name) => `p."${name}"`)
  .join(', ')

type OfYear = Pick<ProjectFact, 'yearClass' | 'carryIn' | 'physical' | 'progress' | 'problem' | 'next' | 'statistics'>
type ProjectRow = Project & OfYear & { firstMonth: Month | null }

/** The first month that project `p` counts in: `since`, else January of its first plan year. */
export const FIRST_MONTH = `coalesce(p.since,
      (SELECT printf('%04d-01', f.year) FROM projectYear f WHERE f.projectId = p.id ORDER BY f.year LIMIT 1))`

/** Projects in force in the month, in their order, each with its year and the month's texts: one object a project. */
const PROJECTS = `SELECT ${projectColumns}, y.yearClass, y.carryIn, m.physical, m.progress, m.problem, m.next, m.statistics,
    ${FIRST_MONTH} AS firstMonth
  FROM project p
  LEFT JOIN projectYear y ON y.projectId = p.id AND y.year = :year
  LEFT JOIN month m ON m.projectId = p.id AND m.month = :month
  WHERE /* which */ TRUE
  ORDER BY p.position, p.id`
const WHICH = '/* which */ TRUE'
/** What is finished counts until its year ends, and later only where it was given another year (DOMAIN.md, Project). */
const notLeftBehind = `(p.stage IS NULL OR p.stage NOT IN ('completed', 'operating', 'fullCapacity') OR y.projectId IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM projectYear e WHERE e.projectId = p.id AND e.year < :year))`
const countsInMonth = `(firstMonth IS NULL OR firstMonth <= :month) AND (p.cancelledFrom IS NULL OR p.cancelledFrom > :month)
    AND ${notLeftBehind}`

function readProjects(db: ReadableDb, params: Params): readonly ProjectRow[] {
  const which = params.ids === null ? countsInMonth : 'p.id IN (SELECT value FROM json_each(:ids))'
  return prepared<[Params], Record<string, Cell>>(db, PROJECTS.replace(WHICH, which))
    .all(params)
    .map((row) => decodeRow('project', row) as unknown as ProjectRow)
}

/** The last row of each project: of a query that has one a project, or whose last one counts. */
function lastByProject<Row extends { projectId: string }>(db: ReadableDb, sql: string, params: Params) {
  const map = new Map<string, Row>()
  for (const row of statement<Row>(db, sql, params).all(params)) map.set(row.projectId, row)
  return map as ReadonlyMap<string, Row>
}

/** Rows of a query by their project; several rows of one project stay in the query's order. */
function byProject<Row extends { projectId: string }>(rows: Iterable<Row>): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) {
    const list = map.get(row.projectId)
    if (list) list.push(row)
    else map.set(row.projectId, [row])
  }
  return map
}

function readRows<Row extends { projectId: string }>(db: ReadableDb, sql: string, params: Params) {
  return byProject(statement<Row>(db, sql, params).all(params))
}

/** The plan in force stands last: adjusted after initial, newer after older (ids are ordered by time). */
const PLANS = `SELECT * FROM plan WHERE year = :year AND ${picked} ORDER BY projectId, version = 'adjusted', id`

/** The plan in force among a project's plans of one year, or null. */
export function planInForce(plans: readonly Plan[]): Plan | null {
  return plans.at(-1) ?? null
}

/** A plan's twelve months, or null where it is linear. */
export function monthsOfPlan(plan: Plan): readonly Yuan[] | null {
  if (plan.m01 === null) return null
  return planMonths.map((name) => plan[name] ?? (0 as Yuan))
}

type Actuals = (Yuan | null)[]
const noActuals = (): Actuals => [null, null, null, null, null, null, null, null, null, null, null, null]

/** Actuals of the year by project. A month at a time, as its rows lie together. */
function readActuals(db: ReadableDb, params: Params): ReadonlyMap<string, Actuals> {
  const sql = `SELECT projectId, actual FROM month WHERE month = :month AND actual IS NOT NULL AND ${picked}`
  const actuals = new Map<string, Actuals>()
  for (let at = 0; at < MONTHS; at += 1) {
    const month = monthAt(params.year, at + 1)
    // Pairs: an object a row takes longer than the figure.
    const rows = statement(db, sql, params)
      .raw()
      .all({ ...params, month }) as [string, Yuan][]
    for (const [id, actual] of rows) {
      let own = actuals.get(id)
      if (own === undefined) {
        own = noActuals()
        actuals.set(id, own)
      }
      own[at] = actual
    }
  }
  return actuals
}
const MONTHS = 12

const inForce = '(fromOn IS NULL OR fromOn <= :day) AND (toOn IS NULL OR toOn >= :day)'
type NameRow = { projectId: string; name: string }
const UNITS = `SELECT a.projectId, u.name FROM assignment a JOIN unit u ON u.id = a.unitId
  WHERE ${inForce} AND ${picked} ORDER BY a.projectId, a.role = 'support', a.position, a.id`
const LEADERS = `SELECT l.projectId, n.name FROM leadership l JOIN leader n ON n.id = l.leaderId
  WHERE ${inForce} AND ${picked} ORDER BY l.projectId, l.id DESC`
type ContactRow = { projectId: string; name: string | null; phone: string | null }
const CONTACTS = `SELECT projectId, name, phone FROM contact WHERE ${inForce} AND ${picked} ORDER BY projectId, id DESC`
const LISTS = `SELECT e.projectId, l.name FROM listEntry e JOIN list l ON l.id = e.listId
  WHERE e.year = :year AND ${picked} ORDER BY e.projectId, l.position, l.id`
const ALIASES = `SELECT projectId, name FROM alias WHERE ${picked} ORDER BY projectId, id`
const MILESTONES = `SELECT * FROM milestone WHERE ${picked} ORDER BY projectId, position, id`

type ExemptionOf = { projectId: string; reason: string; until: string }
const EXEMPTIONS = `SELECT projectId, reason, untilOn AS until FROM exemption WHERE ${picked} ORDER BY projectId, id DESC`

type December = { projectId: string; actual: Yuan; plan: Yuan | null }

/** December of the year before, asked only for January: the `task` lamp looks one month back. */
function readDecember(db: ReadableDb, params: Params): ReadonlyMap<string, readonly December[]> {
  if (monthNumber(params.month as Month) !== 1) return new Map()
  const sql = `SELECT projectId, actual, (SELECT coalesce(m12, annual / 12.0) FROM plan n WHERE n.projectId = month.projectId AND n.year = month.year
      ORDER BY version = 'adjusted' DESC, id DESC LIMIT 1) AS plan
    FROM month WHERE month = :month AND actual IS NOT NULL AND ${picked}`
  return readRows<December>(db, sql, { ...params, year: params.year - 1, month: monthAt(params.year - 1, 12) })
}

const names = (rows: readonly NameRow[] | undefined) => rows?.map((row) => row.name) ?? []

/** Everything a month's grid is computed from: one query a table, no query a row. */
export function readFacts(db: ReadableDb, filter: FactFilter): readonly ProjectFact[] {
  const params = paramsOf(filter)
  const plans = lastByProject<Plan>(db, PLANS, params)
  const actuals = readActuals(db, params)
  const units = readRows<NameRow>(db, UNITS, params)
  const leaders = readRows<NameRow>(db, LEADERS, params)
  const contacts = readRows<ContactRow>(db, CONTACTS, params)
  const lists = readRows<NameRow>(db, LISTS, params)
  const aliases = readRows<NameRow>(db, ALIASES, params)
  const milestones = readMilestones(db, params)
  const december = readDecember(db, params)
  const exemptions = readRows<ExemptionOf>(db, EXEMPTIONS, params)
  return readProjects(db, params).map((project) => {
    const { id, firstMonth } = project
    const plan = plans.get(id) ?? null
    const contact = contacts.get(id)?.[0]
    return {
      project,
      yearClass: project.yearClass,
      carryIn: project.carryIn,
      planVersion: plan?.version ?? null,
      annualPlan: plan?.annual ?? null,
      monthPlans: plan === null ? null : monthsOfPlan(plan),
      actuals: actuals.get(id) ?? noActuals(),
      previousDecember: december.get(id)?.[0] ?? null,
      physical: project.physical,
      progress: project.progress,
      problem: project.problem,
      next: project.next,
      statistics: project.statistics,
      units: names(units.get(id)),
      leader: leaders.get(id)?.[0]?.name ?? null,
      contact: contact?.name ?? null,
      phone: contact?.phone ?? null,
      lists: names(lists.get(id)),
      aliases: names(aliases.get(id)),
      milestones: milestones.get(id) ?? [],
      exemptions: exemptions.get(id)?.map(({ reason, until }) => ({ reason, until })) ?? [],
      since: firstMonth,
    }
  })
}

function readMilestones(db: ReadableDb, params: Params): ReadonlyMap<string, readonly Milestone[]> {
  const rows = statement<Record<string, Cell>>(db, MILESTONES, params).all(params)
  return byProject(rows.map((row) => decodeRow('milestone', row) as unknown as Milestone))
}

/** Ids of the units that lead some projects on a month's last day. */
export function leadingUnits(db: ReadableDb, ids: readonly string[], month: Month): ReadonlySet<string> {
  const sql = `SELECT a.projectId, a.unitId FROM assignment a
    WHERE ${inForce} AND ${picked} ORDER BY a.projectId, a.role = 'support', a.position, a.id`
  const rows = readRows<{ projectId: string; unitId: string }>(db, sql, paramsOf({ month, ids }))
  return new Set([...rows.values()].flatMap((units) => units[0]?.unitId ?? []))
}

/** The months of one project that hold anything, oldest first. */
export function readMonths(db: ReadableDb, projectId: string) {
  type Row = Omit<OfYear, 'yearClass' | 'carryIn'> & { projectId: string; month: Month; actual: Yuan | null }
  return prepared<[string], Row>(
    db,
    'SELECT projectId, month, actual, physical, progress, problem, next, statistics FROM month WHERE projectId = ? ORDER BY month',
  ).all(projectId)
}

/** All plan versions of a project, the one in force last within each year. */
export function readPlans(db: ReadableDb, projectId: string, year: number | null = null): readonly Plan[] {
  return prepared<[{ projectId: string; year: number | null }], Plan>(
    db,
    `SELECT * FROM plan WHERE projectId = :projectId AND (:year IS NULL OR year = :year)
     ORDER BY year, version = 'adjusted', id`,
  ).all({ projectId, year })
}

/** Whether money was typed on a project: a plan, a month's figure, an opening cumulative or a total investment. */
export function hasMoney(db: ReadableDb, projectId: string): boolean {
  const found = prepared<[{ id: string }], { found: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM month WHERE projectId = :id AND (actual IS NOT NULL OR statistics IS NOT NULL))
       OR EXISTS (SELECT 1 FROM plan WHERE projectId = :id AND annual IS NOT NULL)
       OR EXISTS (SELECT 1 FROM projectYear WHERE projectId = :id AND carryIn IS NOT NULL)
       OR EXISTS (SELECT 1 FROM project WHERE id = :id AND totalInvestment IS NOT NULL) AS found`,
  ).get({ id: projectId })
  return found?.found === 1
}
