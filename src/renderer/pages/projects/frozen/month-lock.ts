import type { CorrectionRecord } from '#contract/month-life'
import type { Value } from '#domain/field'
import { type GridAnswer, moneyAt, numberAt, textAt } from '#domain/grid'
import { type Month, yearOf } from '#domain/month'
import { type Correctable, correctables, isFrozen } from '#domain/month-life'
import type { Lang } from '#domain/refusal'
import { type CurrentValues, fieldOfValue, shownValue } from '../../../parts/correction/values'
import { rememberLast } from '../../../parts/last'
import { useMonthState } from '../../../parts/month-state'
import { monthWord } from '../../../parts/month-words'
import { useAsk } from '../../../parts/query'
import type { GridRow } from '../rows'
import { frozenGridWords } from './words'

/** What of the shown month takes corrections alone, and what was corrected. */
export interface MonthLock {
  /** The month itself is frozen: its texts are shut too. */
  readonly frozen: boolean
  /** The frozen month that shuts the month's money: itself, or a later one of its year. */
  readonly frozenBy: Month | null
  /** What a correction did to a cell of this month, by `column/project`. */
  readonly corrected: ReadonlyMap<string, string>
  /** What corrections of earlier months did to a project's cumulatives. */
  readonly recomputed: ReadonlyMap<string, string>
}
export const noLock: MonthLock = { frozen: false, frozenBy: null, corrected: new Map(), recomputed: new Map() }

const columnOf: Readonly<Record<Correctable, string>> = {
  actual: 'monthActual',
  physical: 'physical',
  progress: 'progress',
  problem: 'problem',
  next: 'next',
  statistics: 'statistics',
}
const money: ReadonlySet<string> = new Set(['monthActual', 'statistics'])

/** The field that a column of the month shows; null for every other column. */
export function correctableOf(column: string): Correctable | null {
  return correctables.find((name) => columnOf[name] === column) ?? null
}

/** Whether a column of the month can be changed by a correction alone. */
export function isLocked(lock: MonthLock, column: string): boolean {
  if (correctableOf(column) === null) return false
  return lock.frozen || (money.has(column) && lock.frozenBy !== null)
}

/** The month's values of a row, as the correction's form takes them. */
export function valuesAt(answer: GridAnswer, row: Extract<GridRow, { kind: 'project' }>): CurrentValues {
  const { i } = row
  return {
    actual: moneyAt(answer, 'monthActual', i),
    statistics: moneyAt(answer, 'statistics', i),
    physical: numberAt(answer, 'physical', i),
    progress: textAt(answer, 'progress', i),
    problem: textAt(answer, 'problem', i),
    next: textAt(answer, 'next', i),
  }
}

/** A correction's value is kept as text: money and shares are numbers again here. */
function keptValue(name: Correctable, kept: string | null): Value {
  if (kept === null) return null
  const { kind } = fieldOfValue(name)
  return kind === 'money' || kind === 'fraction' ? Number(kept) : kept
}

function append(to: Map<string, string>, key: string, sentence: string): void {
  const before = to.get(key)
  to.set(key, before === undefined ? sentence : `${before}\n${sentence}`)
}

/** Corrections of the year up to the shown month, in words, by the cells they touch; the oldest first. */
export function correctionsIn(
  rows: readonly CorrectionRecord[],
  month: Month,
  lang: Lang,
): Pick<MonthLock, 'corrected' | 'recomputed'> {
  const w = frozenGridWords[lang]
  const corrected = new Map<string, string>()
  const recomputed = new Map<string, string>()
  const ours = rows.filter((row) => yearOf(row.month as Month) === yearOf(month) && row.month <= month)
  for (const row of ours.toSorted((a, b) => (a.registeredAt < b.registeredAt ? -1 : 1))) {
    for (const line of row.lines) {
      const name = correctables.find((one) => one === line.field)
      if (name === undefined) continue
      const before = shownValue(name, keptValue(name, line.before))
      const after = shownValue(name, keptValue(name, line.after))
      if (row.month === month) {
        append(corrected, `${columnOf[name]}/${row.projectId}`, w.corrected(row.number, before, after, row.reason))
      } else if (name === 'actual') {
        append(recomputed, row.projectId, w.recomputed(row.number, monthWord(row.month as Month, lang), before, after))
      }
    }
  }
  return { corrected, recomputed }
}

/** As before they are known: that there are none draws no cell again. */
const noCorrections: readonly CorrectionRecord[] = []

/** The lock of the month that the grid shows; the same object until something of it changes. */
export function useMonthLock(answer: GridAnswer, lang: Lang): MonthLock {
  const { month, life } = answer
  const { frozenBy } = useMonthState(month)
  const { data } = useAsk('correction.list', {})
  const frozen = isFrozen(life.state)
  const rows = data === undefined || data.rows.length === 0 ? noCorrections : data.rows
  return lockOf(frozen, frozen ? month : frozenBy, rows, month, lang)
}

/** Remembered beyond the page's own life, as the grid itself is: another lock draws every cell again. */
const lockOf = rememberLast(
  (
    frozen: boolean,
    frozenBy: Month | null,
    rows: readonly CorrectionRecord[],
    month: Month,
    lang: Lang,
  ): MonthLock => ({
    frozen,
    frozenBy,
    ...correctionsIn(rows, month, lang),
  }),
)

/** 6月已冻结（第2版，7月5日）: where the shown month stands; null while it is open. */
export function frozenText({ month, life }: GridAnswer, lang: Lang): string | null {
  if (!isFrozen(life.state)) return null
  const w = frozenGridWords[lang]
  const name = monthWord(month, lang)
  const taken = life.takenAt === null ? null : new Date(life.takenAt)
  const day = taken === null ? '' : w.day(taken.getMonth() + 1, taken.getDate())
  return life.state === 'archived' ? w.archived(name, life.version ?? 1, day) : w.frozen(name, life.version ?? 1, day)
}
