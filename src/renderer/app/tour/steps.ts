import { navigation } from '../navigation'
import { openPaper } from '../paper-asked'
import type { tourWords } from './words'

type Word = Exclude<keyof typeof tourWords.zh, 'step'>

/** One stop: where it is, what is ringed there, what is said beside it. */
export interface TourStep {
  readonly title: Word
  readonly text: Word
  go(): void
  /** What is ringed: the first of these, or where it does not come, the next; a narrow window has no panel beside a table. */
  readonly targets: readonly string[]
}

const projects = () => navigation.open({ page: 'projects' })
const entry = () => navigation.open({ page: 'entry' })
const monthlySheet = () => openPaper({ paper: 'monthly' })

/** From the first look to the month's sheet: the way of every month. */
export const tourSteps: readonly TourStep[] = [
  {
    title: 'cellTitle',
    text: 'cell',
    go: projects,
    targets: ['.ag-row[row-index="1"] [col-id="bullet"]', '.ag-row[row-index="1"]'],
  },
  { title: 'lampsTitle', text: 'lamps', go: projects, targets: ['.chips .chip-family', '.chips'] },
  { title: 'jumpTitle', text: 'jump', go: projects, targets: ['.jump-box'] },
  {
    title: 'entryTitle',
    text: 'entry',
    go: entry,
    targets: ['.entry-body .ag-row[row-index="0"] [col-id="actual"]', '.entry-body'],
  },
  {
    title: 'checksTitle',
    text: 'checks',
    go: entry,
    targets: ['.entry-body .checks', '.entry-tools > :nth-last-child(1 of button[aria-expanded])'],
  },
  { title: 'paperTitle', text: 'paper', go: monthlySheet, targets: ['.preview'] },
  { title: 'exportTitle', text: 'export', go: monthlySheet, targets: ['.papers-tools .button-primary'] },
]
