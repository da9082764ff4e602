import { textAt } from '#domain/grid'
import { formatGap, formatWan, sumGiven, type Yuan } from '#domain/money'
import { planMonths } from '#domain/year-record'
import type { CellLook } from '../../../parts/sheet/sheet-options'
import { cellKey } from '../pending'
import { fieldOfColumn, groupOf, type PlanColumn, type PlanField, planColumns } from './columns'
import { balanceAt, plainAt, type RowContext, storedAt, underWay } from './row'
import { isOwn } from './version'
import type { PlanWords } from './words'

/** A cell of an open preview: to be written, or refused and why. */
export interface Previewed {
  readonly text: string
  readonly reason: string | null
}

/** All that a cell is drawn from. */
export interface PlanContext extends RowContext {
  /** Rows of the grid in the sheet's order. */
  readonly rows: readonly number[]
  readonly readOnly: boolean
  /** Cells of the paste that waits for its yes, by `id/field`. */
  readonly preview: ReadonlyMap<string, Previewed>
  readonly words: PlanWords
}

export interface PlanCell {
  readonly i: number
  readonly id: string
  readonly column: PlanColumn
  readonly field: PlanField | null
}
export function cellAt(at: PlanContext, row: number, col: number): PlanCell {
  const i = at.rows[row] ?? -1
  const column = planColumns[col] ?? 'serial'
  return { i, id: textAt(at.sheet.answer, 'id', i) ?? '', column, field: fieldOfColumn(column) }
}

/** Whether a cell takes typing: plans go on being decided, whatever months are frozen. */
export const isOpen = (at: PlanContext, { field }: PlanCell): boolean => field !== null && !at.readOnly

const isRolled = ({ sheet }: PlanContext, { i, field }: PlanCell) =>
  field === 'carryIn' && sheet.carrySource[i] === 'rolled'

/** The row's check in a word: its months against its year. */
export function checkText(at: PlanContext, i: number): string {
  const { words } = at
  const balance = balanceAt(at, i)
  switch (balance.kind) {
    case 'blank':
      return '—'
    case 'gap':
      return words.gap(signedWan(balance.gap))
    default:
      return words[balance.kind]
  }
}

/** 万元 with its sign, as a difference is told. */
export const signedWan = (gap: Yuan): string => formatGap(gap / 10_000, gap % 100 === 0 ? 2 : 4)

function computedText(at: PlanContext, { i, column }: PlanCell, row: number): string {
  if (column === 'serial') return String(row + 1)
  return column === 'name' ? (textAt(at.sheet.answer, 'name', i) ?? '') : checkText(at, i)
}

export function cellText(at: PlanContext, row: number, col: number): string {
  const cell = cellAt(at, row, col)
  if (cell.field === null) return computedText(at, cell, row)
  const previewed = at.preview.get(cellKey(cell.id, cell.field))
  if (previewed !== undefined) return previewed.text
  const pending = underWay(at, cell.i, cell.field)
  if (pending !== null && pending.state !== 'saved') return pending.text
  const stored = storedAt(at, cell.i, cell.field)
  if (stored === null) return ''
  return isRolled(at, cell) ? `${at.words.rolled}　${formatWan(stored)}` : formatWan(stored)
}

/** What F2 begins with and what is copied: plain digits. */
export function cellPlain(at: PlanContext, row: number, col: number): string {
  const cell = cellAt(at, row, col)
  return cell.field === null ? computedText(at, cell, row) : plainAt(at, cell.i, cell.field)
}

/** Why a draft waits. */
function waitsFor(at: PlanContext, i: number): string {
  const balance = balanceAt(at, i)
  return balance.kind === 'gap' ? at.words.waits(signedWan(balance.gap)) : at.words.waitsUnread
}

/** Which version a figure is of, as a hint: several rows of one sheet may differ. */
function versionHint(
  at: PlanContext,
  { i, field }: PlanCell,
): { readonly reason: string; readonly className?: string } {
  const { words, sheet, version } = at
  const name = (of: string | null, docNo: string | null) =>
    of === 'adjusted' ? words.adjustment(docNo ?? '') : words.initial
  if (!isOwn(sheet, i, version)) {
    return { reason: words.notYet(words.inForce), className: 'plan-quiet' }
  }
  const of = sheet.plan.version[i] ?? null
  return of === null || field === null
    ? { reason: '' }
    : { reason: words.ofVersion(name(of, sheet.plan.docNo[i] ?? null)) }
}

export function cellLook(at: PlanContext, row: number, col: number): CellLook {
  const cell = cellAt(at, row, col)
  const { i, field, words } = { ...cell, words: at.words }
  if (field === null) return computedLook(at, cell)
  const previewed = at.preview.get(cellKey(cell.id, field))
  if (previewed !== undefined) {
    return previewed.reason === null ? { kind: 'preview' } : { kind: 'refused', reason: previewed.reason }
  }
  const pending = underWay(at, i, field)
  if (pending !== null) {
    const reason = pending.state === 'draft' ? waitsFor(at, i) : pending.reason
    return reason === undefined ? { kind: pending.state } : { kind: pending.state, reason }
  }
  if (at.readOnly) return { kind: 'computed', reason: words.lockedReadOnly }
  if (isRolled(at, cell)) return { kind: 'editable', reason: words.rolledReason, className: 'plan-quiet' }
  if (groupOf(field) !== 'plan' || storedAt(at, i, field) === null) return { kind: 'editable' }
  const { reason, className } = versionHint(at, cell)
  return { kind: 'editable', ...(reason !== '' && { reason }), ...(className !== undefined && { className }) }
}

function computedLook(at: PlanContext, { i, column }: PlanCell): CellLook {
  const reason = at.words.lockedComputed
  if (column !== 'check') return { kind: 'plain', reason }
  const { kind } = balanceAt(at, i)
  const className = kind === 'gap' || kind === 'unread' ? 'plan-gap' : kind === 'even' ? 'plan-even' : 'plan-quiet'
  return { kind: 'computed', reason, className }
}

type Stored = Pick<PlanContext, 'sheet' | 'version' | 'rows'>

/** 小计 over the rows shown, of what is stored, by column. */
export function totalTexts(at: Stored): readonly string[] {
  const sum = (field: PlanField) => formatWan(sumGiven(at.rows.map((i) => storedAt(at, i, field))))
  return planColumns.map((column) => {
    const field = fieldOfColumn(column)
    return field === null ? '' : sum(field)
  })
}

/** The largest figure of a month, as text. */
export function largestMonth(at: Stored): string {
  let largest = 0
  for (const i of at.rows) for (const field of planMonths) largest = Math.max(largest, storedAt(at, i, field) ?? 0)
  return formatWan(largest as Yuan)
}
