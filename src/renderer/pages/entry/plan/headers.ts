import { monthAt } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { planMonths } from '#domain/year-record'
import { monthWord } from '../../../parts/month-words'
import type { SheetColumn } from '../../../parts/sheet/sheet-options'
import { nameColumn } from '../name-header'
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
  readonly widths: { readonly name: number; readonly month: number }
}

/** The columns as the sheet draws them; the name and what is before it stay while the months scroll. */
export function sheetColumns(at: HeaderContext): readonly SheetColumn[] {
  const { words, year, lang, widths } = at
  const money = (title: string, width: number, note = words.fill) =>
    ({ title, note, kind: 'number', align: 'right', width }) as const
  const months = Object.fromEntries(
    planMonths.map((field, m) => [field, money(monthWord(monthAt(year, m + 1), lang), widths.month)]),
  ) as Readonly<Record<(typeof planMonths)[number], Omit<SheetColumn, 'key'>>>
  const defined: Readonly<Record<PlanColumn, Omit<SheetColumn, 'key'>>> = {
    serial: { title: words.serial, kind: 'computed', align: 'right', width: 38, pinned: true },
    name: nameColumn({ ...at, width: widths.name }),
    totalInvestment: money(words.totalInvestment, 104),
    carryIn: money(words.carryIn(year - 1), 132),
    annual: money(words.annual(year), 104, at.version),
    ...months,
    check: { title: words.check, note: words.checkNote, kind: 'computed', align: 'right', width: 120 },
  }
  return planColumns.map((key) => ({ key, ...defined[key] }))
}

/** The column in which typing begins. */
export const firstColumn: number = planColumns.indexOf('annual' satisfies PlanField)
