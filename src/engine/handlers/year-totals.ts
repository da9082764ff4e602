import type { YearCounts, YearPreview, YearProject } from '#contract/years'
import type { StoredRecord } from '#domain/entity'
import { type GridAnswer, milestonesAt, moneyAt, textAt, textsAt } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { formatWan, sumGiven, type Yuan } from '#domain/money'
import { type Day, monthAt, monthsOfYear } from '#domain/month'
import { refuse } from '#domain/refusal'
import type { ProjectYear } from '#domain/year-record'
import { type ControlLine, controlLines, lineAgrees, type YearRoll, yearRoll } from '#domain/year-roll'
import type { ReadableDb } from '#ledger/database'
import { frozenMonths } from '#ledger/month-life'
import { readFacts } from '#ledger/project-facts'
import { readRecord } from '#ledger/record'
import { projectsOfYear } from '#ledger/years'
import { liveContext } from './grid-answer'

/** A roll-over worked out but not written. */
export interface Roll {
  readonly december: GridAnswer
  readonly rolled: YearRoll
  readonly preview: YearPreview
}

/** December as the ledger stands, of the projects that belong to that year: what earlier years left behind is not in it. */
function decemberOf(db: ReadableDb, year: number, today: Day): GridAnswer {
  const own = projectsOfYear(db, year)
  const month = monthAt(year, 12)
  const facts = readFacts(db, { month, ids: null }).filter((fact) => own.has(fact.project.id))
  if (facts.length === 0) refuse('YEAR_NOT_NEXT', { year: year + 1, before: year })
  return gridOf(facts, liveContext(db, month, today))
}

const yearRow = (db: ReadableDb, id: string, year: number) => readRecord(db, 'projectYear', `${id}/${year}`)

/** 至上年底累计 of the new year that is somebody's own: the roll-over leaves it. */
function typedIn(db: ReadableDb, id: string, year: number, carryIn: Yuan | null): Yuan | null {
  const row = yearRow(db, id, year)
  if (row === null || row.carrySource === 'rolled' || row.carryIn === null || row.carryIn === carryIn) return null
  return row.carryIn as Yuan
}

function projectsOf(db: ReadableDb, december: GridAnswer, rolled: YearRoll): readonly YearProject[] {
  const goes = new Map(rolled.carried.map((project) => [project.at, project]))
  return Array.from({ length: december.count }, (_, at): YearProject => {
    const id = textAt(december, 'id', at) ?? ''
    const on = goes.get(at)
    return {
      id,
      name: textAt(december, 'name', at) ?? '',
      unit: textsAt(december, 'units', at)[0] ?? null,
      yearClassFrom: textAt(december, 'yearClass', at) as ProjectYear['yearClass'],
      yearClassTo: on?.to ?? null,
      carryIn: moneyAt(december, 'carryIn', at),
      done: moneyAt(december, 'ytdActual', at),
      cumulative: moneyAt(december, 'cumulative', at),
      carried: on !== undefined,
      counted: december.counted[at] === 1,
      typed: on === undefined ? null : typedIn(db, id, rolled.year, on.carryIn),
    }
  })
}

/** How many different names stand on the rows that go on, and how many on none of them. */
function namesOf(december: GridAnswer, rolled: YearRoll, column: 'units' | 'lists'): YearCounts {
  const carried = new Set(rolled.carried.flatMap(({ at }) => textsAt(december, column, at)))
  const all = new Set(Array.from({ length: december.count }, (_, at) => textsAt(december, column, at)).flat())
  return { before: all.size, left: all.size - carried.size, carried: carried.size, after: carried.size }
}

function openMilestones(december: GridAnswer, rolled: YearRoll): YearCounts {
  const open = (rows: readonly number[]) =>
    rows.flatMap((at) => milestonesAt(december, at)).filter((milestone) => milestone.actual === null).length
  const carried = open(rolled.carried.map((project) => project.at))
  const left = open(rolled.left)
  return { before: left + carried, left, carried, after: carried }
}

/** The new year's totals with the figures that somebody typed in place of those carried. */
function totalsWith(rolled: YearRoll, projects: readonly YearProject[]): YearPreview['totals'] {
  const { all, left, carried, after } = rolled.totals
  const typed = projects.filter((project) => project.counted && project.typed !== null)
  const more = typed.map((project) => ((project.typed ?? 0) - (project.cumulative ?? 0)) as Yuan)
  const carryIn = sumGiven([after.carryIn, ...more])
  return { before: all, left, carried, after: { ...after, carryIn, cumulative: carryIn } }
}

/** Works out the roll-over of `year` − 1 into `year`. Refuses YEAR_NOT_NEXT where there is nothing to carry. */
export function rollOf(db: ReadableDb, year: number, today: Day): Roll {
  const december = decemberOf(db, year - 1, today)
  const rolled = yearRoll(december)
  const projects = projectsOf(db, december, rolled)
  const months = new Set<string>(monthsOfYear(year - 1))
  const preview: YearPreview = {
    year,
    carried: rolled.totals.carried.count,
    left: rolled.totals.left.count,
    fresh: rolled.carried.filter(({ projectId }) => yearRow(db, projectId, year)?.carrySource !== 'rolled').length,
    totals: totalsWith(rolled, projects),
    projects,
    frozenMonths: frozenMonths(db).filter((month) => months.has(month)).length,
    openMilestones: openMilestones(december, rolled),
    units: namesOf(december, rolled, 'units'),
    lists: namesOf(december, rolled, 'lists'),
  }
  return { december, rolled, preview }
}

const lineWords: Readonly<Record<ControlLine, string>> = {
  count: '项目数',
  totalInvestment: '总投资',
  carryIn: '至上年底累计',
  ytdActual: '本年累计完成',
  cumulative: '开工以来累计',
}

function differ(line: ControlLine, before: number | null, after: number | null): never {
  const shown = (value: number | null) =>
    line === 'count' ? String(value ?? 0) : `${formatWan(value as Yuan | null)} 万元`
  return refuse('TOTALS_DIFFER', { what: lineWords[line], before: shown(before), after: shown(after) })
}

/** All = left + carried, and what the new year is given = what was carried. Refuses TOTALS_DIFFER with the numbers. */
export function requireAgreeing({ totals }: YearRoll): void {
  const line = controlLines.find((one) => !lineAgrees(totals, one))
  if (line === undefined) return
  const parts = (totals.left[line] ?? 0) + (totals.carried[line] ?? 0)
  if (parts !== (totals.all[line] ?? 0)) differ(line, totals.all[line], parts)
  differ(line, totals.carried[line], totals.after[line])
}

/** What stands in the new year after the writing is what was told before it. Refuses TOTALS_DIFFER with the numbers. */
export function requireWritten(db: ReadableDb, { rolled, preview }: Roll): void {
  const counted = rolled.carried.filter((project) => project.counted)
  const rows = counted
    .map(({ projectId }) => yearRow(db, projectId, rolled.year))
    .filter((row): row is StoredRecord => row !== null)
  const { after } = preview.totals
  if (rows.length !== after.count) differ('count', after.count, rows.length)
  const sum = sumGiven(rows.map((row) => row.carryIn as Yuan | null))
  if ((sum ?? 0) !== (after.cumulative ?? 0)) differ('cumulative', after.cumulative, sum)
}
