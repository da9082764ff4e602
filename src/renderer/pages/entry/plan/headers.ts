import { monthAt } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { planMonths } from '#domain/year-record'
import { monthWord } from '../../../parts/month-words'
import type { SheetColumn } from '../../../parts/sheet/sheet-options'
import { textWidth } from '../../../parts/timeline/text-width'
import { nameColumn } from '../name-header'
import { BESIDE } from '../name-width'
import { type PlanColumn, type PlanField, planColumns } from './columns'
import type { PlanWords } from './words'

interface HeaderContext {
  readonly year: number
  readonly count: number
  readonly unit: string
  readonly simulated: boolean
  /** Which version the figures are of. */
  readonly version: string
  readonly words: PlanWords
  readonly lang: Lang
  /** Of the widest name, in px. */
  readonly nameWidth: number
  /** 合计 of each column, as text: it is never cut. */
  readonly totals: readonly string[]
  /** The largest figure of a month, as text: all twelve are as wide. */
  readonly largestMonth: string
}

/** The columns as the sheet draws them; the name and what is before it stay while the months scroll. */
export function sheetColumns(at: HeaderContext): readonly SheetColumn[] {
  const { words, year, lang } = at
  const room = (text: string) => textWidth(text, 13) + BESIDE
  const total = (column: PlanColumn) => at.totals[planColumns.indexOf(column)] ?? ''
  const money = (title: string, width: number, note = words.fill) =>
    ({ title, note, kind: 'number', align: 'right', width }) as const
  const monthWidth = Math.max(72, room(at.largestMonth), ...planMonths.map((field) => room(total(field))))
  const months = Object.fromEntries(
    planMonths.map((field, m) => [field, money(monthWord(monthAt(year, m + 1), lang), monthWidth)]),
  ) as Readonly<Record<(typeof planMonths)[number], Omit<SheetColumn, 'key'>>>
  const defined: Readonly<Record<PlanColumn, Omit<SheetColumn, 'key'>>> = {
    serial: { title: words.serial, kind: 'computed', align: 'right', width: 38, pinned: true },
    name: nameColumn({ ...at, width: at.nameWidth }),
    totalInvestment: money(words.totalInvestment, Math.max(104, room(total('totalInvestment')))),
    carryIn: money(words.carryIn(year - 1), Math.max(132, room(total('carryIn')))),
    annual: money(words.annual(year), Math.max(104, room(total('annual'))), at.version),
    ...months,
    check: { title: words.check, note: words.checkNote, kind: 'computed', align: 'right', width: 120 },
  }
  return planColumns.map((key) => ({ key, ...defined[key] }))
}

/** The column in which typing begins. */
export const firstColumn: number = planColumns.indexOf('annual' satisfies PlanField)
