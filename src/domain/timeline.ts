import {
  cellAt,
  type GridAnswer,
  type MilestoneColumns,
  milestoneColumns,
  type TextColumn,
  type TextColumnName,
  textAt,
} from './grid'
import type { Day, Month } from './month'
import type { ProblemRow } from './problem'

/** What the time axis tells of a project besides its dates. */
export const timelineTexts = [
  'id',
  'code',
  'name',
  'parentId',
  'industry',
  'yearClass',
  'stage',
  'units',
  'lists',
] as const satisfies readonly TextColumnName[]
export type TimelineText = (typeof timelineTexts)[number]

/** An open problem on the axis. */
export interface TimelineProblem {
  readonly number: string
  readonly title: string
  readonly since: Day
  readonly due: Day | null
}

/**
 * All projects on one time axis, in columns like the grid: one transfer for any number of them. Rows and lamps are those
 * of the month (of its newest version, once frozen) and judged on `measuredOn`; milestones and problems are what the
 * ledger knows now, counted to `today` (LOOK.md, Two clocks).
 */
export interface TimelineAnswer
  extends Pick<
    GridAnswer,
    | 'month'
    | 'measuredOn'
    | 'simulated'
    | 'revision'
    | 'life'
    | 'count'
    | 'counted'
    | 'lamp'
    | 'milestones'
    | 'milestoneStart'
  > {
  readonly today: Day
  readonly text: Readonly<Record<TimelineText, TextColumn>>
  readonly number: { readonly startYear: Float64Array; readonly endYear: Float64Array }
  /** The months of the year that have a figure: bit 0 is January. */
  readonly reportedMonths: Uint16Array
  /** Open problems, those of row i from `problemStart[i]` up to `problemStart[i + 1]`. */
  readonly problems: readonly TimelineProblem[]
  readonly problemStart: Uint32Array
}

/** What is told by today, whatever month one looks at. */
export interface TimelineNow {
  readonly today: Day
  /** The grid that holds the ledger's milestones as they stand. */
  readonly live: GridAnswer
  readonly problems: readonly ProblemRow[]
}

/** Puts a month's rows on the axis; `grid` is the month as pages and papers tell it. */
export function timelineOf(grid: GridAnswer, { today, live, problems }: TimelineNow): TimelineAnswer {
  return {
    month: grid.month,
    today,
    measuredOn: grid.measuredOn,
    simulated: grid.simulated,
    revision: grid.revision,
    life: grid.life,
    count: grid.count,
    lamp: grid.lamp,
    counted: grid.counted,
    text: Object.fromEntries(timelineTexts.map((name) => [name, grid.text[name]])) as Record<TimelineText, TextColumn>,
    number: { startYear: grid.number.startYear, endYear: grid.number.endYear },
    ...(live === grid
      ? { milestones: grid.milestones, milestoneStart: grid.milestoneStart }
      : milestonesOfRows(grid, live)),
    reportedMonths: reportedMonths(grid),
    ...problemsOfRows(grid, problems),
  }
}

/** The milestones that `live` knows of the rows of `grid`; a project that is no longer there keeps what it had. */
function milestonesOfRows(grid: GridAnswer, live: GridAnswer): Pick<TimelineAnswer, 'milestones' | 'milestoneStart'> {
  const rowOf = new Map<string | null, number>()
  for (let i = 0; i < live.count; i += 1) rowOf.set(textAt(live, 'id', i), i)
  const values = Object.fromEntries(milestoneColumns.map((name) => [name, [] as (string | null)[]]))
  const milestoneStart = new Uint32Array(grid.count + 1)
  let count = 0
  for (let i = 0; i < grid.count; i += 1) {
    const now = rowOf.get(textAt(grid, 'id', i))
    const [of, row] = now === undefined ? [grid, i] : [live, now]
    for (let at = of.milestoneStart[row] ?? 0; at < (of.milestoneStart[row + 1] ?? 0); at += 1) {
      for (const name of milestoneColumns) values[name]?.push(cellAt(of.milestones[name], at))
      count += 1
    }
    milestoneStart[i + 1] = count
  }
  const columns = Object.fromEntries(
    milestoneColumns.map((name): [string, TextColumn] => [name, { values: values[name] ?? [], at: null }]),
  )
  return { milestones: columns as MilestoneColumns, milestoneStart }
}

function reportedMonths(grid: GridAnswer): Uint16Array {
  const bits = new Uint16Array(grid.count)
  for (let i = 0; i < grid.count; i += 1) {
    for (let m = 0; m < 12; m += 1) {
      if (!Number.isNaN(grid.actuals[i * 12 + m] ?? Number.NaN)) bits[i] = (bits[i] ?? 0) | (1 << m)
    }
  }
  return bits
}

function problemsOfRows(
  grid: GridAnswer,
  rows: readonly ProblemRow[],
): Pick<TimelineAnswer, 'problems' | 'problemStart'> {
  const open = new Map<string, TimelineProblem[]>()
  for (const { projectId, closedOn, number, title, raisedOn, due } of rows) {
    if (closedOn !== null) continue
    const problem = { number, title, since: raisedOn, due }
    const list = open.get(projectId)
    if (list === undefined) open.set(projectId, [problem])
    else list.push(problem)
  }
  const problems: TimelineProblem[] = []
  const problemStart = new Uint32Array(grid.count + 1)
  for (let i = 0; i < grid.count; i += 1) {
    problems.push(...(open.get(textAt(grid, 'id', i) ?? '') ?? []))
    problemStart[i + 1] = problems.length
  }
  return { problems, problemStart }
}

/** The months of a row that have a figure. */
export function reportedOf({ month, reportedMonths: bits }: TimelineAnswer, row: number): readonly Month[] {
  const year = month.slice(0, 4)
  return Array.from({ length: 12 }, (_, m) => m)
    .filter((m) => ((bits[row] ?? 0) & (1 << m)) !== 0)
    .map((m) => `${year}-${String(m + 1).padStart(2, '0')}` as Month)
}

/** The open problems of a row. */
export function problemsAt({ problems, problemStart }: TimelineAnswer, row: number): readonly TimelineProblem[] {
  return problems.slice(problemStart[row] ?? 0, problemStart[row + 1] ?? 0)
}
