import type { MonthSheet } from '#contract/entry'
import type { Input, Output } from '#contract/index'
import { type GridAnswer, given, textAt } from '#domain/grid'
import { addMonths, type Month, monthNumber, yearOf } from '#domain/month'
import { frozenLock } from '#domain/month-life'
import { refuse } from '#domain/refusal'
import { cumulativeProjects, readMonthOf, type StoredMonth } from '#ledger/entry'
import { frozenMonths, monthState } from '#ledger/month-life'
import { type Change, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { type BlockWrite, judgeBlock } from './entry-block'
import { gridAnswer } from './grid-answer'
import { clearReturns, followCarry } from './month-rules'

/** Done in the year before the month, a row: NaN where nothing was given. */
function ytdBefore(answer: GridAnswer): Float64Array {
  const before = monthNumber(answer.month) - 1
  const sums = new Float64Array(answer.count).fill(Number.NaN)
  for (let row = 0; row < answer.count; row += 1) {
    for (let m = 0; m < before; m += 1) {
      const actual = given(answer.actuals[row * 12 + m])
      if (actual !== null) sums[row] = (given(sums[row]) ?? 0) + actual
    }
  }
  return sums
}

function broughtForward(rows: readonly (StoredMonth | undefined)[]): MonthSheet['brought'] {
  return {
    progress: rows.map((row) => row?.progress ?? null),
    problem: rows.map((row) => row?.problem ?? null),
    next: rows.map((row) => row?.next ?? null),
    physical: Float64Array.from(rows, (row) => row?.physical ?? Number.NaN),
  }
}

function monthSheet({ db, today }: QueryContext, { month }: { month: Month }): MonthSheet {
  const answer = gridAnswer(db, month, today)
  const ids = Array.from({ length: answer.count }, (_, row) => textAt(answer, 'id', row) ?? '')
  const before = readMonthOf(db, addMonths(month, -1), null)
  const cumulative = cumulativeProjects(db, yearOf(month))
  const later = frozenMonths(db).filter((one) => one > month)
  return {
    answer,
    brought: broughtForward(ids.map((id) => before.get(id))),
    entryMode: Uint8Array.from(ids, (id) => (cumulative.has(id) ? 1 : 0)),
    state: monthState(db, month),
    frozenBy: frozenLock(later, month).money,
    ytdBefore: ytdBefore(answer),
  }
}

function tryEnter(context: QueryContext, input: Input<'month.tryEnter'>): Output<'month.tryEnter'> {
  const { accepted, unchanged, rejected, flags } = judgeBlock(context.db, input, context)
  return { accepted, unchanged, rejected, flags }
}

/** The name under which history keeps a block: the call, and how its cells came where they were not typed. */
function callOf(how: Input<'month.enter'>['how']): string {
  return how === 'type' ? 'month.enter' : `month.enter:${how}`
}

/** Writes what was judged of a month, and what follows from it. */
export function writeBlock(change: Change, month: Month, writes: readonly BlockWrite[]): void {
  for (const { id, changes, stored } of writes) update(change, 'month', `${id}/${month}`, changes, stored)
  const paid = writes.filter(({ changes }) => changes.actual !== undefined).map(({ id }) => id)
  followCarry(change, paid, yearOf(month))
  clearReturns(
    change,
    writes.map(({ id }) => id),
    month,
  )
}

/** Writes a block as one change set; with any cell refused, none of it. */
function enter(context: CommandContext, input: Input<'month.enter'>): Answer<'month.enter'> {
  const { change, db } = context
  const { rejected, writes, flags } = judgeBlock(db, input, context)
  if (rejected.length > 0) refuse('ENTRY_REJECTED', { count: rejected.length, rejected })
  change.meta = { ...change.meta, call: callOf(input.how) }
  writeBlock(change, input.month, writes)
  return { flags }
}

export const entryQueries = { 'month.sheet': monthSheet, 'month.tryEnter': tryEnter }
export const entryCommands = { 'month.enter': enter }
