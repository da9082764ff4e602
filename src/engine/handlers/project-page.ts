import type { HistoryEntry } from '#contract/history'
import type { MonthLine, ProjectPage } from '#contract/projects'
import { figuresOf } from '#domain/figures'
import { type GridAnswer, milestonesAt, monthsAt } from '#domain/grid'
import type { Permit } from '#domain/milestone'
import type { Yuan } from '#domain/money'
import { type Month, monthNumber, monthsOfYear, yearOf } from '#domain/month'
import type { PastFact } from '#domain/people'
import type { Plan } from '#domain/year-record'
import { readHistory } from '#ledger/change-log'
import type { ReadableDb } from '#ledger/database'
import { monthsOfPlan, planInForce, readMonths, readPlans } from '#ledger/project-facts'
import { rowsOfProject } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import type { QueryContext } from '../context'
import { familyAnswer } from './grid-answer'
import { problemsOfProject } from './problems'
import { ancestors, below, requireProject } from './project-rules'

/** The project, its ancestors (they may report its money) and everything below it. */
function family(db: ReadableDb, id: string): readonly string[] {
  return [...ancestors(db, id).map((parent) => parent.id), id, ...below(db, id)]
}

type MonthRow = ReturnType<typeof readMonths>[number]

/** Changed cells as the contract tells them. */
export function historyOf(db: ReadableDb, filter: Parameters<typeof readHistory>[1]): readonly HistoryEntry[] {
  return readHistory(db, filter).map(({ id, at, who, device, call, reason, undoes, cell }) => ({
    set: id,
    at,
    who,
    device,
    call,
    reason,
    undoes,
    ...cell,
  }))
}

/** A parent's months are its children's, as the grid sums them; others are their own. */
function actualsOf(answer: GridAnswer, at: number, year: number, rows: readonly MonthRow[]): readonly (Yuan | null)[] {
  if (yearOf(answer.month) === year && answer.summed[at] === 1) return monthsAt(answer, 'actuals', at)
  const byMonth = new Map(rows.map((row) => [row.month, row.actual]))
  return monthsOfYear(year).map((month) => byMonth.get(month) ?? null)
}

function yearLines(
  db: ReadableDb,
  id: string,
  answer: GridAnswer,
  at: number,
  year: number,
  rows: readonly MonthRow[],
) {
  const summed = answer.summed[at] === 1 && yearOf(answer.month) === year
  const plan = planInForce(readPlans(db, id, year))
  const carried = readRecord(db, 'projectYear', `${id}/${year}`)
  const money = {
    totalInvestment: (readRecord(db, 'project', id)?.totalInvestment ?? null) as Yuan | null,
    carryIn: (carried?.carryIn ?? null) as Yuan | null,
    annualPlan: summed ? (plannedOf(answer, at) as Yuan | null) : (plan?.annual ?? null),
    monthPlans: plan === null ? null : monthsOfPlan(plan),
    actuals: actualsOf(answer, at, year, rows),
  }
  const texts = new Map(rows.map((row) => [row.month, row]))
  return monthsOfYear(year).map((month): MonthLine => {
    const f = figuresOf(money, monthNumber(month))
    const row = texts.get(month)
    return {
      month,
      plan: f.monthPlan,
      actual: f.monthActual,
      ytdPlan: f.ytdPlan,
      ytdActual: f.ytdActual,
      cumulative: f.cumulative,
      annualPlan: f.annualPlan,
      annualRate: f.annualRate,
      timeRate: f.timeRate,
      gapPoints: f.gapPoints,
      physical: row?.physical ?? null,
      progress: row?.progress ?? null,
      problem: row?.problem ?? null,
      next: row?.next ?? null,
      statistics: row?.statistics ?? null,
    }
  })
}

function plannedOf(answer: GridAnswer, at: number): number | null {
  const value = answer.number.annualPlan[at]
  return value === undefined || Number.isNaN(value) ? null : value
}

/** Every month that holds anything, and the whole of the page's year; a year with nothing is left out. */
function monthLines(db: ReadableDb, id: string, answer: GridAnswer, at: number): readonly MonthLine[] {
  const rows = readMonths(db, id)
  const shown = yearOf(answer.month)
  const given = new Set(rows.map((row) => row.month))
  const years = [...new Set([...rows.map((row) => yearOf(row.month)), shown])].sort((a, b) => a - b)
  return years.flatMap((year) =>
    yearLines(db, id, answer, at, year, rows).filter((line) => year === shown || given.has(line.month)),
  )
}

export function showProject(context: QueryContext, input: { id: string; month: Month }): ProjectPage {
  const { db, today } = context
  requireProject(db, input.id)
  const answer = familyAnswer(db, input.month, today, input.id, family(db, input.id))
  const at = answer.text.id.values.indexOf(input.id)
  return {
    answer,
    at,
    plans: readPlans(db, input.id) as readonly Plan[],
    months: monthLines(db, input.id, answer, at),
    milestones: milestonesAt(answer, at),
    permits: rowsOfProject<Permit>(db, 'permit', input.id),
    problems: problemsOfProject(context, input.id),
    facts: rowsOfProject<PastFact>(db, 'pastFact', input.id),
    history: historyOf(db, { projectId: input.id, month: null, limit: 2_000 }),
  }
}
