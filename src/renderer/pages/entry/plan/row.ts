import type { PlanSheet } from '#contract/entry'
import { parseField } from '#domain/field'
import { given, moneyAt, monthsAt, textAt } from '#domain/grid'
import { plainWan, type Yuan } from '#domain/money'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import { planMonths } from '#domain/year-record'
import type { SeenCell } from '../opened'
import { cellKey, type Pending, type PendingCells } from '../pending'
import { definedAs, monthIndex, type PlanField } from './columns'
import { isOwn, type Version } from './version'

/** What a row is read from: what is stored, and what is typed over it. */
export interface RowContext {
  readonly sheet: PlanSheet
  readonly version: Version
  readonly pending: PendingCells
  readonly lang: Lang
  /** What was stored in the cell that is typed in, when it was opened. */
  readonly opened?: SeenCell | null
}

/** What stands in a cell, of the version shown; of the one in force where an adjustment has not reached the row. */
export function storedAt(at: Pick<RowContext, 'sheet' | 'version'>, i: number, field: PlanField): Yuan | null {
  const { sheet, version } = at
  if (field === 'totalInvestment' || field === 'carryIn') return moneyAt(sheet.answer, field, i)
  const month = monthIndex(field)
  if (!isOwn(sheet, i, version)) {
    return month < 0 ? moneyAt(sheet.answer, 'annualPlan', i) : (monthsAt(sheet.answer, 'monthPlans', i)[month] ?? null)
  }
  return given(month < 0 ? sheet.plan.annual[i] : sheet.plan.months[i * 12 + month]) as Yuan | null
}

/** A typed figure, or the sentence that says why it is none. */
export type Read = { readonly value: Yuan | null } | { readonly why: string }
export function readWan(field: PlanField, text: string, lang: Lang): Read {
  try {
    return { value: parseField(definedAs(field), text) as Yuan | null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { why: refusalText(error.code, error.details, lang) }
  }
}

/** What is under way in a cell; a draft that says what has meanwhile been stored is none. */
export function underWay(at: RowContext, i: number, field: PlanField): Pending | null {
  const pending = at.pending.get(cellKey(textAt(at.sheet.answer, 'id', i) ?? '', field)) ?? null
  if (pending?.state !== 'draft') return pending
  const read = readWan(field, pending.text, at.lang)
  return 'value' in read && read.value === storedAt(at, i, field) ? null : pending
}

/** A cell as one would type it: what is under way, else what is stored. */
export function plainAt(at: RowContext, i: number, field: PlanField): string {
  const pending = underWay(at, i, field)
  return pending !== null && pending.state !== 'saved' ? pending.text : plainWan(storedAt(at, i, field))
}

/** How a row's months stand to its year; `gap` is the months less the year. */
export type Balance =
  | { readonly kind: 'blank' | 'linear' | 'even' }
  | { readonly kind: 'gap'; readonly gap: Yuan }
  | { readonly kind: 'unread'; readonly fields: readonly { readonly field: PlanField; readonly why: string }[] }

/** Judges a year and its months as typed; beside others a blank month is one in which nothing is planned. */
export function balanceOf(textOf: (field: PlanField) => string, lang: Lang): Balance {
  const read = (['annual', ...planMonths] as const).map((field) => ({ field, ...readWan(field, textOf(field), lang) }))
  const unread = read.flatMap((one) => ('why' in one ? [{ field: one.field, why: one.why }] : []))
  if (unread.length > 0) return { kind: 'unread', fields: unread }
  const [annual, ...months] = read.map((one) => ('value' in one ? one.value : null))
  if (months.every((month) => month === null)) return { kind: (annual ?? null) === null ? 'blank' : 'linear' }
  const sum = months.reduce((total: number, month) => total + (month ?? 0), 0)
  const gap = (sum - (annual ?? 0)) as Yuan
  // A year that nobody gave is not a year of nothing.
  return gap === 0 && (annual ?? null) !== null ? { kind: 'even' } : { kind: 'gap', gap }
}

export const balanceAt = (at: RowContext, i: number): Balance => balanceOf((field) => plainAt(at, i, field), at.lang)

/** Texts that wait in the page: drafts by row, and those that say what has been stored since. */
export function draftsOf(at: RowContext): { readonly waiting: ReadonlySet<string>; readonly stale: readonly string[] } {
  const waiting = new Set<string>()
  const stale: string[] = []
  const drafts = [...at.pending].filter(([, { state }]) => state === 'draft')
  if (drafts.length === 0) return { waiting, stale }
  const { answer } = at.sheet
  const rowOf = new Map(Array.from({ length: answer.count }, (_, i) => [textAt(answer, 'id', i) ?? '', i]))
  for (const [key] of drafts) {
    const slash = key.lastIndexOf('/')
    const i = rowOf.get(key.slice(0, slash))
    if (i === undefined) continue
    if (underWay(at, i, key.slice(slash + 1) as PlanField) === null) stale.push(key)
    else waiting.add(key.slice(0, slash))
  }
  return { waiting, stale }
}
