import { type GridAnswer, lampAt, milestonesAt, type NumberColumnName, numberAt, textAt } from '#domain/grid'
import { lamps } from '#domain/lamp'
import { dueOf } from '#domain/milestone'
import { viewReader } from '#domain/paper/view-columns'
import { isViewColumn } from '#domain/saved-view'
import { overdueToday } from './filters'

/** What a row is sorted by; null is a blank. */
type Key = number | string | null

/** The earliest date of an open milestone. */
export function nextDue(answer: GridAnswer, i: number): string | null {
  const open = milestonesAt(answer, i).filter((m) => m.actual === null)
  return open.map(dueOf).sort()[0] ?? null
}

const special: Readonly<Record<string, (answer: GridAnswer, i: number) => Key>> = {
  lamp: (answer, i) => lamps.indexOf(lampAt(answer, i)),
  bullet: (answer, i) => numberAt(answer, 'annualRate', i),
  name: (answer, i) => textAt(answer, 'name', i),
  unit: (answer, i) => textAt(answer, 'units', i),
  months: (answer, i) => numberAt(answer, 'monthActual', i),
  milestones: (answer, i) => {
    const late = overdueToday(answer, i)
    return late > 0 ? `0${String(99_999 - late)}` : nextDue(answer, i)
  },
}
const numeric: ReadonlySet<string> = new Set<NumberColumnName>([
  'totalInvestment',
  'carryIn',
  'annualPlan',
  'monthPlan',
  'monthActual',
  'ytdPlan',
  'ytdActual',
  'cumulative',
  'statistics',
  'annualRate',
  'timeRate',
  'gapPoints',
  'totalRate',
  'physical',
])
const texts: ReadonlySet<string> = new Set(['stage', 'nature', 'yearClass', 'progress', 'problem', 'next'])

/** Whether rows can be sorted by a column. */
export function isSortable(column: string): boolean {
  return Object.hasOwn(special, column) || numeric.has(column) || texts.has(column) || isViewColumn(column)
}

function reader(answer: GridAnswer, column: string): (i: number) => Key {
  const read = special[column]
  if (read) return (i) => read(answer, i)
  // The two sets hold only names of the answer's columns.
  if (numeric.has(column)) return (i) => numberAt(answer, column as NumberColumnName, i)
  if (texts.has(column)) return (i) => textAt(answer, column as 'stage', i)
  return isViewColumn(column) ? viewReader(answer, column) : () => null
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/**
 * Orders row indices by a column. Blanks go last, except by 较序时, where they go first in either direction: get the
 * figure, then judge it (LOOK.md, Table grammar). Equal rows keep their order.
 */
export function sorted(answer: GridAnswer, rows: readonly number[], column: string, down: boolean): readonly number[] {
  const keyOf = reader(answer, column)
  const keys = new Map(rows.map((i) => [i, keyOf(i)]))
  const blank = column === 'gapPoints' ? -1 : 1
  return [...rows].sort((a, b) => {
    const x = keys.get(a) ?? null
    const y = keys.get(b) ?? null
    if (x === null || y === null) return x === y ? 0 : x === null ? blank : -blank
    return down ? compareKeys(y, x) : compareKeys(x, y)
  })
}
