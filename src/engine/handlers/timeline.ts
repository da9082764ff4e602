import type { Input, Output } from '#contract/index'
import { monthOf } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { problemRows } from '#domain/problem'
import { timelineOf } from '#domain/timeline'
import { readProblems } from '#ledger/problems'
import type { QueryContext } from '../context'
import { gridAnswer, liveGrid } from './grid-answer'

/** All projects of a month on one axis; milestones and problems stand as the ledger knows them today. */
function show({ db, today }: QueryContext, { month }: Input<'timeline.show'>): Output<'timeline.show'> {
  const grid = gridAnswer(db, month, today)
  const live = isFrozen(grid.life.state) ? liveGrid(db, monthOf(today), today) : grid
  return timelineOf(grid, { today, live, problems: problemRows(readProblems(db), today, today) })
}

export const timelineQueries = { 'timeline.show': show }
