import type { Input, Output } from '#contract/index'
import type { Attention, CheckLine, OverdueLine, Overview, ProblemLine, UnreportedLine } from '#contract/overview'
import { cellAt, type GridAnswer, lampCounts, textAt } from '#domain/grid'
import type { Milestone } from '#domain/milestone'
import { addMonths, type Month, monthOf } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import type { MonthStatus } from '#domain/month-status'
import {
  glanceTargets,
  isMoneyless,
  overdueLamp,
  overdueProjects,
  overviewGroups,
  overviewMonths,
  plannedCount,
  reportFigures,
} from '#domain/overview'
import { problemRows } from '#domain/problem'
import { snapshotGrid } from '#domain/snapshot'
import type { Target } from '#domain/target'
import { readProblems } from '#ledger/problems'
import { revision } from '#ledger/projects'
import { readAll } from '#ledger/record'
import type { QueryContext } from '../context'
import { frozenVersion, gridAnswer, lifeOf, liveGrid } from './grid-answer'
import { statusOf } from './month-status'
import { findingLines, progressBefore } from './snapshots'

/** So many rows of a kind are sent; the page names how many there are and leads to all of them. */
const FIRST = 30
/** So many targets stand on the page. */
const TARGETS = 5

function firstOf<Row, Line>(rows: readonly Row[], lineOf: (row: Row) => Line): Attention<Line> {
  return { count: rows.length, rows: rows.slice(0, FIRST).map(lineOf) }
}
const nothing = { count: 0, rows: [] } as const

function overdue(answer: GridAnswer): Attention<OverdueLine> {
  const { milestones } = answer
  return firstOf(overdueProjects(answer), ({ row, milestone, days }) => ({
    projectId: textAt(answer, 'id', row) ?? '',
    name: textAt(answer, 'name', row) ?? '',
    // Written by gridOf from checked records.
    kind: cellAt(milestones.kind, milestone) as Milestone['kind'],
    label: cellAt(milestones.label, milestone),
    dueText: cellAt(milestones.dueText, milestone),
    days,
    lamp: overdueLamp(answer.rules, days),
  }))
}

/** Who owes a figure, the latest first. */
function unreported(answer: GridAnswer, status: MonthStatus): Attention<UnreportedLine> {
  const owed = status.units.flatMap(({ missing, unit, daysLate }) => missing.map((row) => ({ row, unit, daysLate })))
  const ordered = owed.toSorted((a, b) => b.daysLate - a.daysLate || a.row - b.row)
  return firstOf(ordered, ({ row, unit, daysLate }) => ({
    projectId: textAt(answer, 'id', row) ?? '',
    name: textAt(answer, 'name', row) ?? '',
    unit,
    daysLate,
  }))
}

/** Open problems past their deadline or due within a week, the one with least time first. */
function problems({ db, today }: QueryContext): Attention<ProblemLine> {
  const urgent = problemRows(readProblems(db), today, today)
    .filter((row) => row.urgency !== null)
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))
  return firstOf(urgent, ({ id, number, title, projectId, project, due, overdueDays, urgency }) => ({
    id,
    number,
    title,
    projectId,
    project,
    due,
    overdueDays,
    urgency,
  }))
}

function checks({ db, lang }: QueryContext, answer: GridAnswer): Attention<CheckLine> {
  const open = findingLines(db, answer, lang, progressBefore(db, answer)).filter(
    (line) => line.explanation === null && line.code !== 'NOT_REPORTED',
  )
  return firstOf(open, ({ projectId, name, code, message }) => ({ projectId, name, code, message }))
}

function attention(context: QueryContext, answer: GridAnswer, status: MonthStatus): Overview['attention'] {
  const { db, today } = context
  const frozen = isFrozen(answer.life.state)
  const now = frozen ? gridAnswer(db, monthOf(today), today) : answer
  return {
    month: now.month,
    overdue: overdue(now),
    unreported: frozen ? nothing : unreported(answer, status),
    problems: problems(context),
    checks: frozen ? nothing : checks(context, answer),
  }
}

/** A month at a glance; a frozen one as its newest version holds it, with what is to be done today beside it. */
function overview(context: QueryContext, { month }: Input<'overview.show'>): Output<'overview.show'> {
  const { db, today } = context
  const frozen = frozenVersion(db, month)
  const answer =
    frozen === null
      ? liveGrid(db, month, today)
      : snapshotGrid(frozen.content, { revision: revision(db), life: lifeOf(db, frozen.snapshot, frozen.content) })
  const targets = frozen?.content.targets ?? (readAll(db, 'target') as unknown as readonly Target[])
  const status = frozen?.content.status ?? statusOf(db, answer)
  return {
    month,
    today,
    measuredOn: answer.measuredOn,
    simulated: answer.simulated,
    revision: answer.revision,
    life: answer.life,
    preset: answer.rules.preset,
    moneyless: isMoneyless(answer),
    totals: answer.totals,
    planned: plannedCount(answer),
    milestones: answer.milestoneStart[answer.count] ?? 0,
    lamps: lampCounts(answer),
    industries: overviewGroups(answer, 'industry'),
    units: overviewGroups(answer, 'unit'),
    months: overviewMonths(answer),
    targets: glanceTargets(targets, TARGETS),
    targetCount: { all: targets.length, given: targets.filter((target) => target.actual !== null).length },
    report: reportFigures(targets),
    cutOff: status.cutOff,
    attention: attention(context, answer, status),
  }
}

interface Before {
  readonly of: string
  readonly answer: Output<'overview.before'>
}
/** What the month before came to, as long as nothing is written: it is asked beside every look at a month. */
const kept = new WeakMap<QueryContext['ledger'], Before>()

function monthBefore({ db, today }: QueryContext, month: Month): Output<'overview.before'> {
  const answer = gridAnswer(db, addMonths(month, -1), today)
  if (answer.totals.count === 0) return { before: null }
  return { before: { month: answer.month, gapPoints: answer.totals.gapPoints, lamps: lampCounts(answer) } }
}

function before(context: QueryContext, { month }: Input<'overview.before'>): Output<'overview.before'> {
  const { db, ledger, today } = context
  const of = `${revision(db)} ${month} ${today}`
  const found = kept.get(ledger)
  if (found?.of === of) return found.answer
  const answer = monthBefore(context, month)
  kept.set(ledger, { of, answer })
  return answer
}

export const overviewQueries = { 'overview.show': overview, 'overview.before': before }
