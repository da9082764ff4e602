import type { ProjectNow } from '#domain/fill-in/compare'
import type { Period } from '#domain/fill-in/form'
import { addMonths, type Month, monthAt, yearOf } from '#domain/month'
import { planMonths } from '#domain/year-record'
import type { ReadableDb } from '#ledger/database'
import { cumulativeProjects, readDoneBefore, readEntryHeads, readMonthOf } from '#ledger/entry'
import { readPlansOf } from '#ledger/entry-plan'
import { readRecord } from '#ledger/record'
import { versionFor } from './plans'

const nothing = { progress: null, problem: null, next: null } as const

function monthNow(db: ReadableDb, month: Month, ids: readonly string[]): readonly ProjectNow[] {
  const stored = readMonthOf(db, month, ids)
  const before = readMonthOf(db, addMonths(month, -1), ids)
  const done = readDoneBefore(db, month, ids)
  const cumulative = cumulativeProjects(db, yearOf(month))
  return [...readEntryHeads(db, ids).values()].map(({ id, name }) => {
    const row = stored.get(id)
    const last = before.get(id)
    return {
      id,
      name,
      cumulative: cumulative.has(id),
      doneBefore: done.get(id) ?? 0,
      values: {
        actual: row?.actual ?? null,
        physical: row?.physical ?? null,
        progress: row?.progress ?? null,
        problem: row?.problem ?? null,
        next: row?.next ?? null,
        statistics: row?.statistics ?? null,
        statEntry: readRecord(db, 'project', id)?.statEntry ?? null,
      },
      brought: { progress: last?.progress ?? null, problem: last?.problem ?? null, next: last?.next ?? null },
    }
  })
}

function planNow(db: ReadableDb, year: number, ids: readonly string[]): readonly ProjectNow[] {
  const plans = readPlansOf(db, year, ids)
  return [...readEntryHeads(db, ids).values()].map(({ id, name }) => {
    const { plan } = versionFor(plans.get(id) ?? [], {})
    const months = planMonths.map((field) => [field, plan?.[field] ?? null])
    return {
      id,
      name,
      cumulative: false,
      doneBefore: 0,
      values: { annual: plan?.annual ?? null, ...Object.fromEntries(months) },
      brought: nothing,
    }
  })
}

/** What the ledger says now of the projects that a workbook names; one that is not there is not in the answer. */
export function projectsNow(db: ReadableDb, period: Period, ids: readonly string[]): ReadonlyMap<string, ProjectNow> {
  const rows = period.kind === 'monthly' ? monthNow(db, period.month, ids) : planNow(db, period.year, ids)
  return new Map(rows.filter(({ id }) => ids.includes(id)).map((row) => [row.id, row]))
}

/** The month that a period's money is bound to. */
export function lastMonthOf(period: Period): Month {
  return period.kind === 'monthly' ? period.month : monthAt(period.year, 12)
}
