import type { Figures } from '../figures'
import { cellText } from './column-widths'
import type { SlipEffect, SlipMonth } from './correction-model'
import { monthWithin } from './correction-text'

type Shown = Pick<Figures, 'monthActual' | 'ytdActual' | 'annualRate' | 'gapPoints'>

/** The four figures of a month, as printed. */
const figures: readonly ((figures: Shown) => string)[] = [
  ({ monthActual }) => cellText(monthActual, 'money'),
  ({ ytdActual }) => cellText(ytdActual, 'money'),
  ({ annualRate }) => cellText(annualRate, 'rate'),
  ({ gapPoints }) => cellText(gapPoints, 'gap'),
]

const names = ['monthActual', 'ytdActual', 'annualRate', 'gapPoints'] as const
const blank: Shown = { monthActual: null, ytdActual: null, annualRate: null, gapPoints: null }

/** Month by month, what moves with a correction; months in which none of the four figures does are left out. */
export function slipEffects(months: readonly SlipMonth[], year: number): readonly SlipEffect[] {
  return months.flatMap(({ month, before, after }) => {
    const was = before?.figures ?? blank
    if (names.every((name) => was[name] === after.figures[name])) return []
    return {
      month: monthWithin(year, month),
      pairs: figures.map((told) => ({ before: told(was), after: told(after.figures) })),
    }
  })
}
