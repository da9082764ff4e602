import type { MonthSheet } from '#contract/entry'
import { type GridAnswer, textAt } from '#domain/grid'
import { formatWan, type Yuan } from '#domain/money'
import { addMonths, monthNumber } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { isFilled } from '#domain/month-status'
import type { Lang } from '#domain/refusal'
import { monthWord, spanWord } from '../../../parts/month-words'
import type { SheetColumn } from '../../../parts/sheet/sheet-options'
import { textWidth } from '../../../parts/timeline/text-width'
import { nameColumn } from '../name-header'
import { BESIDE } from '../name-width'
import { planOf } from './cells'
import { type EntryColumn, growing } from './columns'
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
  if (versions.size !== 1) return ''
  return versions.has('adjusted') ? words.adjusted : words.initial
}

/** A column is as wide as its header and the county's total in it, which is never cut. */
function moneyWidth(title: string, total: Yuan | null, least = 0): number {
  return Math.max(least, textWidth(title, 12) + BESIDE, textWidth(formatWan(total), 13) + BESIDE)
}

/** As wide as its words need; one who has not filled all reads so in two lines. */
function stateWidth({ answer }: MonthSheet, rows: readonly number[], words: MonthWords): number {
  const isUnfilled = rows.some((i) => answer.reported[i] === 1 && !isFilled(answer, i))
  const shown = [words.reported, words.missing, words.state].map((word) => textWidth(word, 13))
  // A word that is previewed stands on a tint of its own.
  shown.push(textWidth(words.preview, 13) + 4)
  return Math.max(...shown, isUnfilled ? Math.ceil(textWidth(words.unfilled, 12) / 2) + 6 : 0) + BESIDE
}

/** The columns as the sheet draws them. */
export function sheetColumns(columns: readonly EntryColumn[], at: HeaderContext): readonly SheetColumn[] {
  const { words, lang, mode, sheet } = at
  const { month, totals } = sheet.answer
  const cumulativeToo = mode !== 'month' && (mode === 'cumulative' || sheet.entryMode.includes(1))
  const monthToo = mode !== 'cumulative'
  const plan = planWord(sheet.answer, at.rows, words)
  const planned = at.rows.reduce((sum, i) => sum + (planOf(sheet.answer, i) ?? 0), 0) as Yuan
  const before = monthNumber(month) === 1 ? '—' : words.before(spanWord(addMonths(month, -1), lang))
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
      width: moneyWidth(words.plan(monthWord(month, lang)), planned),
    },
    actual: {
      title: words.done(monthWord(month, lang)),
      note: monthToo ? entry : words.computed,
      kind: monthToo ? 'number' : 'computed',
      align: 'right',
      width: moneyWidth(words.done(monthWord(month, lang)), totals.monthActual, 90),
    },
    before: {
      title: before,
      note: words.computed,
      kind: 'computed',
      align: 'right',
      width: moneyWidth(before, totals.ytdActual),
    },
    ytd: {
      title: words.ytd(spanWord(month, lang)),
      note: cumulativeToo ? entry : words.computed,
      kind: cumulativeToo ? 'number' : 'computed',
      align: 'right',
      width: moneyWidth(words.ytd(spanWord(month, lang)), totals.ytdActual, cumulativeToo ? 98 : 0),
    },
    share: {
      title: words.share,
      note: words.shareNote(plan),
      hint: words.shareHint(spanWord(month, lang)),
      kind: 'computed',
      align: 'right',
      width: Math.max(52, textWidth(words.shareNote(plan), 12) + BESIDE),
    },
    physical: { title: words.physical, note: words.percent, kind: 'number', width: frozen ? 60 : 46 },
    progress: { title: words.progress, note: entry, kind: 'text', ...growing.progress },
    problem: { title: words.problem, note: entry, kind: 'text', ...growing.problem },
    next: { title: words.next, note: entry, kind: 'text', ...growing.next },
    state: {
      title: words.state,
      kind: 'computed',
      align: 'left',
      width: stateWidth(sheet, at.rows, words),
      wraps: true,
    },
  }
  return columns.map((key) => ({ key, ...defined[key] }))
}
