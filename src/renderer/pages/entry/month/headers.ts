import type { MonthSheet } from '#contract/entry'
import { type GridAnswer, textAt } from '#domain/grid'
import { formatWan, type Yuan } from '#domain/money'
import { addMonths, monthNumber } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import type { Lang } from '#domain/refusal'
import { monthWord, spanWord } from '../../../parts/month-words'
import type { SheetColumn } from '../../../parts/sheet/sheet-options'
import { textWidth } from '../../../parts/timeline/text-width'
import { nameColumn } from '../name-header'
import { planOf } from './cells'
import type { EntryColumn } from './columns'
import type { EntryMode } from './rows'
import type { MonthWords } from './words'

interface HeaderContext {
  readonly sheet: MonthSheet
  readonly rows: readonly number[]
  readonly unit: string
  readonly mode: EntryMode
  readonly words: MonthWords
  readonly lang: Lang
  /** The widest name, in px. */
  readonly nameWidth: number
}

/** Which plan the share is of: every percentage says it (DOMAIN.md, plan versions). */
function planWord(answer: GridAnswer, rows: readonly number[], words: MonthWords): string {
  const versions = new Set(rows.flatMap((i) => textAt(answer, 'planVersion', i) ?? []))
  if (versions.size === 0) return ''
  if (versions.size > 1) return words.eachPlan
  return versions.has('adjusted') ? words.adjusted : words.initial
}

/** A column is as wide as the county's total in it, which is never cut; cells have 8 px on each side. */
function moneyWidth(least: number, total: Yuan | null): number {
  return Math.max(least, textWidth(formatWan(total), 13) + 18)
}

/** The columns as the sheet draws them. */
export function sheetColumns(columns: readonly EntryColumn[], at: HeaderContext): readonly SheetColumn[] {
  const { words, lang, mode, sheet } = at
  const { month, totals } = sheet.answer
  const cumulativeToo = mode !== 'month' && (mode === 'cumulative' || sheet.entryMode.includes(1))
  const monthToo = mode !== 'cumulative'
  const plan = planWord(sheet.answer, at.rows, words)
  const planned = at.rows.reduce((sum, i) => sum + (planOf(sheet.answer, i) ?? 0), 0) as Yuan
  const frozen = isFrozen(sheet.state)
  /** Who fills the column; in a frozen month nobody does. */
  const entry = frozen ? words.frozenNote : words.fill
  const defined: Readonly<Record<EntryColumn, Omit<SheetColumn, 'key'>>> = {
    serial: { title: words.serial, kind: 'computed', align: 'right', width: 38, pinned: true },
    name: nameColumn({
      unit: at.unit,
      count: at.rows.length,
      simulated: sheet.answer.simulated,
      lang,
      width: at.nameWidth,
    }),
    plan: {
      title: words.plan(monthWord(month, lang)),
      kind: 'computed',
      align: 'right',
      width: moneyWidth(92, planned),
    },
    actual: {
      title: words.done(monthWord(month, lang)),
      note: monthToo ? entry : words.computed,
      kind: monthToo ? 'number' : 'computed',
      align: 'right',
      width: moneyWidth(90, totals.monthActual),
    },
    before: {
      title: monthNumber(month) === 1 ? '—' : words.before(spanWord(addMonths(month, -1), lang)),
      note: words.computed,
      kind: 'computed',
      align: 'right',
      width: moneyWidth(98, totals.ytdActual),
    },
    ytd: {
      title: words.ytd(spanWord(month, lang)),
      note: cumulativeToo ? entry : words.computed,
      kind: cumulativeToo ? 'number' : 'computed',
      align: 'right',
      width: moneyWidth(98, totals.ytdActual),
    },
    share: {
      title: words.share,
      note: words.shareNote(plan),
      kind: 'computed',
      align: 'right',
      width: lang === 'en' ? 76 : 56,
    },
    physical: { title: words.physical, note: words.percent, kind: 'number', width: frozen ? 60 : 48 },
    progress: { title: words.progress, note: entry, kind: 'text', width: 92, flex: 3 },
    problem: { title: words.problem, note: entry, kind: 'text', width: 56, flex: 2 },
    next: { title: words.next, note: entry, kind: 'text', width: 100, flex: 2 },
    state: { title: words.state, kind: 'computed', align: 'left', width: 88 },
  }
  return columns.map((key) => ({ key, ...defined[key] }))
}
