import type { Input } from '#contract/index'
import type { StoredRecord } from '#domain/entity'
import { formatWan, sumGiven, type Yuan } from '#domain/money'
import { type Month, monthNumber, monthsOfYear, yearOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { readMonths } from '#ledger/project-facts'
import { update } from '#ledger/write'
import type { Answer, CommandContext } from '../context'
import { clearReturns, followCarry, requireUnfrozen } from './month-rules'
import { requireMoneyHere, requireOpenMonth, requireProject } from './project-rules'

/** What was given for the months of the year before `month`. */
function doneBefore(db: ReadableDb, id: string, month: Month): Yuan {
  const earlier = new Set(monthsOfYear(yearOf(month)).slice(0, monthNumber(month) - 1))
  return sumGiven(readMonths(db, id).map((row) => (earlier.has(row.month) ? row.actual : null))) ?? (0 as Yuan)
}

/** The month's own figure: as typed, or the difference of a cumulative. Undefined when no figure was given. */
function actualOf(db: ReadableDb, input: Input<'month.set'>): Yuan | null | undefined {
  if (input.actual !== undefined && input.cumulative !== undefined) {
    refuse('USAGE', { message: '本月完成（--actual）和累计完成（--cumulative）只能给一个。' })
  }
  if (input.actual !== undefined) {
    if (input.actual !== null && input.actual < 0) {
      refuse('MONEY_NEGATIVE', { field: '本月完成投资', value: formatWan(input.actual) })
    }
    return input.actual
  }
  if (input.cumulative === undefined || input.cumulative === null) return input.cumulative
  if (input.cumulative < 0) refuse('MONEY_NEGATIVE', { field: '累计完成投资', value: formatWan(input.cumulative) })
  return (input.cumulative - doneBefore(db, input.id, input.month)) as Yuan
}

function setMonth(context: CommandContext, input: Input<'month.set'>): Answer<'month.set'> {
  const { db, change, today } = context
  requireProject(db, input.id)
  requireOpenMonth(db, input.id, input.month, today)
  const actual = actualOf(db, input)
  const { id, month, actual: _a, cumulative: _c, ...texts } = input
  const { statistics } = texts
  requireUnfrozen(db, month, actual !== undefined || statistics !== undefined)
  if ((actual ?? null) !== null || (statistics ?? null) !== null) requireMoneyHere(db, id)
  update(change, 'month', `${id}/${month}`, { ...(actual !== undefined && { actual }), ...texts } as StoredRecord)
  if (change.cells > 0) {
    followCarry(change, [id], yearOf(month))
    clearReturns(change, [id], month)
  }
  return { flags: actual !== undefined && actual !== null && actual < 0 ? ['CUMULATIVE_DROPPED'] : [] }
}

export const monthCommands = { 'month.set': setMonth }
