import type { Month } from '#domain/month'
import type { Chosen, Shown } from './chosen'
import type { MonthPapers } from './versions'

/** What a control of the toolbar is given. */
export interface ControlProps {
  readonly month: Month
  readonly chosen: Chosen
  readonly shown: Shown
  readonly papers: MonthPapers
  readonly onChoose: (change: Partial<Chosen>) => void
}
