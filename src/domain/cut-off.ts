import { plainNumberText } from './money'
import { addDays, addMonths, type Day, firstDay, lastDay, type Month } from './month'
import { type Lang, refuse } from './refusal'
import { nextWorkday, type WorkCalendar } from './work-calendar'

/** The day of the month, or of the next one, up to which a month's report is in time (DOMAIN.md, cut-off day). */
export interface CutOff {
  /** 1 to 31; in a shorter month 31 is its last day. */
  readonly day: number
  readonly nextMonth: boolean
}

const WRITTEN = /^(?:每月|本月|当月|(次月|下月))?([1-9]|0[1-9]|[12]\d|3[01])(?:[日号]|(nextmonth))?$/i

/** Reads `25`, `25日`, `次月3日`, `3 next month` as typed; refuses CUT_OFF_INVALID for anything else, a blank included. */
export function parseCutOff(typed: string): CutOff {
  const found = WRITTEN.exec(plainNumberText(typed))
  if (!found) return refuse('CUT_OFF_INVALID', { value: typed.trim() })
  return { day: Number(found[2]), nextMonth: (found[1] ?? found[3]) !== undefined }
}

/** `25日`, `次月3日`: in Chinese the text that is kept on a list. */
export function formatCutOff({ day, nextMonth }: CutOff, lang: Lang = 'zh'): string {
  if (lang === 'en') return nextMonth ? `${day} next month` : String(day)
  return nextMonth ? `次月${day}日` : `${day}日`
}

/** The last day on which a month's report is in time; a day that is not worked moves to the next workday. */
export function cutOffDay(cutOff: CutOff, month: Month, calendar: WorkCalendar): Day {
  const of = cutOff.nextMonth ? addMonths(month, 1) : month
  const date = Math.min(cutOff.day, Number(lastDay(of).slice(8)))
  return nextWorkday(addDays(firstDay(of), date - 1), calendar)
}

/** The cut-off days of one month: by the name of a list, and for projects whose lists name none. */
export interface CutOffDays {
  readonly byList: ReadonlyMap<string, Day>
  readonly otherwise: Day | null
}

/** A month's cut-off days from the texts kept: each list's (blank: none of its own) and the office's default. */
export function cutOffDays(
  lists: Iterable<{ readonly name: string; readonly cutOff: string | null }>,
  otherwise: string | null,
  month: Month,
  calendar: WorkCalendar,
): CutOffDays {
  const dayOf = (text: string) => cutOffDay(parseCutOff(text), month, calendar)
  const byList = new Map<string, Day>()
  for (const { name, cutOff } of lists) if (cutOff !== null) byList.set(name, dayOf(cutOff))
  return { byList, otherwise: otherwise === null ? null : dayOf(otherwise) }
}

/** The earlier of two days; a blank one is no day. */
export function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** A project in several lists takes the earliest day; one whose lists name none takes the office's. */
export function projectCutOff(lists: readonly string[], days: CutOffDays): Day | null {
  const own = lists.reduce<Day | null>((found, list) => earlier(found, days.byList.get(list) ?? null), null)
  return own ?? days.otherwise
}
