import type { Ask } from '#contract/index'
import { textAt } from '#domain/grid'
import type { Yuan } from '#domain/money'
import { planMonths } from '#domain/year-record'
import { cellKey, type Pending } from '../pending'
import { groupOf, type PlanField } from './columns'
import { balanceOf, plainAt, type RowContext, storedAt, underWay } from './row'
import { isOwn } from './version'

/** Texts typed, filled or pasted into a row. */
export type Typed = ReadonlyMap<PlanField, string>
export type PlanRow = Ask<'plan.enter'>['rows'][number]

/** A row on its way to the ledger, and the cells that are told how it goes. */
export interface PlanSend {
  readonly row: PlanRow
  readonly cells: readonly { readonly field: PlanField; readonly text: string; readonly base: Yuan | null }[]
}

/** What is to be done with what was typed into a row: sent now, kept as a draft, refused where it cannot be read. */
export interface Judged {
  readonly send: PlanSend | null
  readonly keep: readonly (readonly [key: string, Pending])[]
}

/** What is stored, as the engine compares it; nothing is said of cells that are being written at this moment. */
function seen(at: RowContext, i: number, field: PlanField): Yuan | null | undefined {
  const pending = underWay(at, i, field)
  if (pending?.state === 'saving') return undefined
  if (pending?.state === 'draft' && pending.base !== undefined) return pending.base as Yuan | null
  const key = cellKey(textAt(at.sheet.answer, 'id', i) ?? '', field)
  return at.opened?.key === key ? (at.opened.base as Yuan | null) : storedAt(at, i, field)
}

/** The cells of the year and its months that are typed and not stored: those before, and those now. */
function typedPlan(at: RowContext, i: number, typed: Typed): ReadonlySet<PlanField> {
  return new Set(
    (['annual', ...planMonths] as const).filter((field) => {
      const pending = underWay(at, i, field)
      return typed.has(field) || (pending !== null && pending.state !== 'saved')
    }),
  )
}

const cellsOf = (at: RowContext, i: number, fields: Iterable<PlanField>, textOf: (field: PlanField) => string) =>
  [...fields].map((field) => ({ field, text: textOf(field), base: seen(at, i, field) ?? null }))

/** The year and its months as one: without months the year alone; into an adjustment that is new to the row, all of it. */
export function planPart(at: RowContext, i: number, typed: Typed): Omit<PlanRow, 'id'> {
  const textOf = (field: PlanField) => typed.get(field) ?? plainAt(at, i, field)
  const months = planMonths.map(textOf)
  const hadMonths = planMonths.some((field) => storedAt(at, i, field) !== null)
  const hasMonths = months.some((text) => text.trim() !== '')
  const own = isOwn(at.sheet, i, at.version)
  const base = seenPlan(at, i)
  return {
    annual: textOf('annual'),
    ...(hasMonths ? { months } : hadMonths && own ? { months: null } : {}),
    // What is new in an adjustment has nothing to be compared with.
    ...(own && base !== null && { base }),
  }
}

function seenPlan(at: RowContext, i: number): NonNullable<PlanRow['base']> | null {
  const annual = seen(at, i, 'annual')
  const months = planMonths.map((field) => seen(at, i, field))
  if (annual === undefined || months.includes(undefined)) return null
  return { annual, months: months.map((month) => month ?? null) }
}

/** 总投资 and 至上年底累计 as they were typed; each stands alone. */
export function openingPart(at: RowContext, i: number, typed: Typed): Omit<PlanRow, 'id'> {
  const part: { totalInvestment?: string; carryIn?: string; base?: NonNullable<PlanRow['base']> } = {}
  for (const field of ['totalInvestment', 'carryIn'] as const) {
    const text = typed.get(field)
    if (text === undefined) continue
    part[field] = text
    const base = seen(at, i, field)
    if (base !== undefined) part.base = { ...part.base, [field]: base }
  }
  return part
}

/** Both parts of a row as one. */
export function joined(id: string, ...parts: readonly Omit<PlanRow, 'id'>[]): PlanRow {
  const bases = parts.flatMap((part) => part.base ?? [])
  return Object.assign({ id }, ...parts, bases.length === 0 ? {} : { base: Object.assign({}, ...bases) })
}

/**
 * What was typed into a row: 总投资 and 至上年底累计 go at once, a year without months too; a year and its months go as one
 * when they add up, and wait in the page until then.
 */
export function judge(at: RowContext, i: number, typed: Typed): Judged {
  const id = textAt(at.sheet.answer, 'id', i) ?? ''
  const textOf = (field: PlanField) => typed.get(field) ?? plainAt(at, i, field)
  const openings = [...typed.keys()].filter((field) => groupOf(field) !== 'plan')
  const ofPlan = [...typed.keys()].some((field) => groupOf(field) === 'plan')
  const balance = ofPlan ? balanceOf(textOf, at.lang) : null
  const goes = balance !== null && balance.kind !== 'gap' && balance.kind !== 'unread'
  const changed = ofPlan ? cellsOf(at, i, typedPlan(at, i, typed), textOf) : []
  const cells = [...cellsOf(at, i, openings, textOf), ...(goes ? changed : [])]
  const why = new Map(balance?.kind === 'unread' ? balance.fields.map((one) => [one.field, one.why]) : [])
  const keep = goes
    ? []
    : changed.map(({ field, text, base }): readonly [string, Pending] => {
        const reason = why.get(field)
        const key = cellKey(id, field)
        return [key, reason === undefined ? { text, state: 'draft', base } : { text, state: 'refused', reason }]
      })
  const row = joined(id, openingPart(at, i, typed), goes ? planPart(at, i, typed) : {})
  return { send: cells.length === 0 ? null : { row, cells }, keep }
}
