import { cutOffDays } from '#domain/cut-off'
import type { GridAnswer } from '#domain/grid'
import { type MonthStatus, monthStatus } from '#domain/month-status'
import { workCalendar } from '#domain/work-calendar'
import type { ReadableDb } from '#ledger/database'
import { readDaysOff, readListRules, returnedUnits } from '#ledger/month-life'
import { officeCutOff } from '../settings'

/** Who has reported the month of a grid and who is late, by the cut-off days and the calendar of the workspace. */
export function statusOf(db: ReadableDb, answer: GridAnswer): MonthStatus {
  const { month } = answer
  return monthStatus(answer, {
    cutOffs: cutOffDays(readListRules(db), officeCutOff(db), month, workCalendar(readDaysOff(db))),
    returned: new Set(returnedUnits(db, month).map((row) => row.name)),
  })
}
