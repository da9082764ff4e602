import { figuresAt, type GridAnswer, gridYear, moneyAt, textAt } from './grid'
import { sumGiven, type Yuan } from './money'
import { isDone, type Project } from './project'
import type { ProjectYear } from './year-record'

type YearClass = ProjectYear['yearClass']

/** A project that goes on into the new year, and what the new year starts with. */
export interface RolledProject {
  /** The row of December's grid. */
  readonly at: number
  readonly projectId: string
  /** Whether its own figures are in the totals; a parent summed from its children, or a child of `self`, is not. */
  readonly counted: boolean
  readonly from: YearClass
  readonly to: YearClass
  /** 开工以来累计 in December, which becomes 至上年底累计; null stays null. Null where its money is kept elsewhere. */
  readonly carryIn: Yuan | null
}

/** Sums over counted projects by which a person can redo the roll-over; a sum of nothing but blanks is null. */
export interface ControlTotals {
  readonly count: number
  readonly totalInvestment: Yuan | null
  readonly carryIn: Yuan | null
  readonly ytdActual: Yuan | null
  readonly cumulative: Yuan | null
}

export interface YearRoll {
  /** The new year. */
  readonly year: number
  readonly carried: readonly RolledProject[]
  /** Rows that stay behind: finished, cancelled, or parents of none that goes on. */
  readonly left: readonly number[]
  /** `all` is `left` + `carried`; `after` is what the new year starts with, its 至上年底累计 the 开工以来累计 carried. */
  readonly totals: Readonly<Record<'all' | 'left' | 'carried' | 'after', ControlTotals>>
}

function endsHere(stage: Project['stage']): boolean {
  return isDone(stage) || stage === 'cancelled'
}

/** 新开工 that has started (any stage given but 前期) is 续建 in the new year; the other classes keep. */
export function nextYearClass(yearClass: YearClass, stage: Project['stage']): YearClass {
  return yearClass === 'starting' && stage !== null && stage !== 'preparing' ? 'continuing' : yearClass
}

const stageAt = (answer: GridAnswer, row: number) => textAt(answer, 'stage', row) as Project['stage']

/** Index of each row's parent among the rows; −1 for none. */
function parentsOf(answer: GridAnswer): Int32Array {
  const rowOf = new Map<string | null, number>()
  for (let row = 0; row < answer.count; row += 1) rowOf.set(textAt(answer, 'id', row), row)
  return Int32Array.from({ length: answer.count }, (_, row) => {
    const parent = textAt(answer, 'parentId', row)
    return parent === null ? -1 : (rowOf.get(parent) ?? -1)
  })
}

/** 1 for each row that goes on. */
function carriedRows(answer: GridAnswer): Uint8Array {
  const { count, counted, summed, moneyOn } = answer
  const goes = new Uint8Array(count)
  for (let row = 0; row < count; row += 1) if (counted[row] === 1 && !endsHere(stageAt(answer, row))) goes[row] = 1
  for (let row = 0; row < count; row += 1) {
    // What a `self` parent reports for goes with it, finished or not, but a cancelled part does not.
    const on = moneyOn[row] ?? -1
    if (on >= 0 && goes[on] === 1 && stageAt(answer, row) !== 'cancelled') goes[row] = 1
  }
  const parents = parentsOf(answer)
  for (let row = 0; row < count; row += 1) {
    if (goes[row] !== 1) continue
    // A parent that sums goes on with any of its children; above one already marked, all is marked.
    for (let up = parents[row] ?? -1; up >= 0 && summed[up] === 1 && goes[up] !== 1; up = parents[up] ?? -1)
      goes[up] = 1
  }
  return goes
}

function controlTotals(answer: GridAnswer, rows: readonly number[]): ControlTotals {
  const figures = rows.map((row) => figuresAt(answer, row))
  return {
    count: rows.length,
    totalInvestment: sumGiven(figures.map((f) => f.totalInvestment)),
    carryIn: sumGiven(figures.map((f) => f.carryIn)),
    ytdActual: sumGiven(figures.map((f) => f.ytdActual)),
    cumulative: sumGiven(figures.map((f) => f.cumulative)),
  }
}

/** The new year before its first figure: nothing is done yet, so that its cumulative is what was carried in. */
function totalsAfter(answer: GridAnswer, carried: readonly RolledProject[]): ControlTotals {
  const counted = carried.filter((project) => project.counted)
  const carryIn = sumGiven(counted.map((project) => project.carryIn))
  return {
    count: counted.length,
    totalInvestment: sumGiven(counted.map(({ at }) => moneyAt(answer, 'totalInvestment', at))),
    carryIn,
    ytdActual: null,
    cumulative: carryIn,
  }
}

function rolled(answer: GridAnswer, at: number): RolledProject {
  const from = textAt(answer, 'yearClass', at) as YearClass
  const counted = answer.counted[at] === 1
  return {
    at,
    projectId: textAt(answer, 'id', at) ?? '',
    counted,
    from,
    to: nextYearClass(from, stageAt(answer, at)),
    carryIn: counted ? moneyAt(answer, 'cumulative', at) : null,
  }
}

/**
 * What a year hands to the next, from the grid of its December. Goes on: what is neither 竣工, 投产, 达效 nor 取消; a
 * parent that sums its children when any of them does; the children of a `self` parent with it.
 */
export function yearRoll(december: GridAnswer): YearRoll {
  const goes = carriedRows(december)
  const rows = Array.from({ length: december.count }, (_, row) => row)
  const carried = rows.filter((row) => goes[row] === 1).map((row) => rolled(december, row))
  const counted = rows.filter((row) => december.counted[row] === 1)
  return {
    year: gridYear(december) + 1,
    carried,
    left: rows.filter((row) => goes[row] !== 1),
    totals: {
      all: controlTotals(december, counted),
      left: controlTotals(
        december,
        counted.filter((row) => goes[row] !== 1),
      ),
      carried: controlTotals(
        december,
        counted.filter((row) => goes[row] === 1),
      ),
      after: totalsAfter(december, carried),
    },
  }
}

/** The lines of the control totals, in the order in which they are read. */
export const controlLines = ['count', 'totalInvestment', 'carryIn', 'ytdActual', 'cumulative'] as const
export type ControlLine = (typeof controlLines)[number]

/**
 * Whether a line of the control totals agrees: all = left + carried, and what the new year holds = what was carried.
 * 至上年底累计 and 本年累计 stay in the old year; the new year's 至上年底累计 is the cumulative line.
 */
export function lineAgrees(totals: YearRoll['totals'], line: ControlLine): boolean {
  const { all, left, carried, after } = totals
  const sum = (left[line] ?? 0) + (carried[line] ?? 0) === (all[line] ?? 0)
  if (line === 'carryIn' || line === 'ytdActual') return sum
  return sum && after[line] === carried[line]
}
