import type { Ask } from '#contract/index'
import { addDays, type Day, type Month } from '#domain/month'
import { createStore } from '../../../parts/store'

export const spans = ['all', 'today', 'week', 'fortnight', 'thisYear'] as const
export type Span = (typeof spans)[number]

/** What the history is narrowed to; an empty text takes all. */
export interface Filters {
  readonly text: string
  readonly span: Span
  readonly month: string
  readonly unit: string
  readonly who: string
  /** The word of an act; several calls may share one. */
  readonly act: string
}
export const noFilters: Filters = { text: '', span: 'all', month: '', unit: '', who: '', act: '' }

/** Kept while the program runs: one comes back to what one was looking for. */
export const filters = createStore<Filters>(noFilters)

/** The first day of a span; null for all of them. */
export function firstDayOf(span: Span, today: Day): Day | null {
  switch (span) {
    case 'today':
      return today
    case 'week':
      return addDays(today, -6)
    case 'fortnight':
      return addDays(today, -29)
    case 'thisYear':
      return `${today.slice(0, 4)}-01-01` as Day
    case 'all':
      return null
  }
}

/** The filters as the engine is asked; `callsOf` tells which calls have a word. */
export function questionOf(
  chosen: Filters,
  today: Day,
  callsOf: (act: string) => readonly string[],
): Omit<Ask<'history.sets'>, 'before'> {
  const from = firstDayOf(chosen.span, today)
  return {
    ...(chosen.text.trim() !== '' && { text: chosen.text.trim() }),
    ...(from !== null && { from }),
    ...(chosen.month !== '' && { month: chosen.month as Month }),
    ...(chosen.unit !== '' && { unit: chosen.unit }),
    ...(chosen.who !== '' && { who: chosen.who }),
    ...(chosen.act !== '' && { calls: [...callsOf(chosen.act)] }),
  }
}

/** Whether anything is narrowed. */
export function isFiltered(chosen: Filters): boolean {
  return Object.entries(chosen).some(([name, value]) => value !== noFilters[name as keyof Filters])
}
