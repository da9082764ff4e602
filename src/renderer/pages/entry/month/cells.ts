import type { MonthSheet } from '#contract/entry'
import { type EntryField, isMoneyEntry } from '#domain/entry'
import { type GridAnswer, given, moneyAt, numberAt, textAt } from '#domain/grid'
import { formatRate, formatWan, type Yuan } from '#domain/money'
import { type Month, monthNumber } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { isFilled } from '#domain/month-status'
import type { Lang } from '#domain/refusal'
import { totalsAt } from '#domain/row'
import { monthTitle } from '../../../parts/month-words'
import type { CellLook } from '../../../parts/sheet/sheet-options'
import { cellKey, type Pending, type PendingCells } from '../pending'
import { type EntryColumn, fieldOfColumn } from './columns'
import type { Corner } from './corners'
import { broughtAt, type EntryMode, isCumulative, plainAt, shownAt } from './rows'
import type { MonthWords } from './words'

/** A cell of an open preview: to be written, or refused and why. */
export type Previewed = { readonly text: string; readonly reason: string | null }

/** All that a cell is drawn from. */
export interface CellContext {
  readonly sheet: MonthSheet
  /** Rows of the grid in the sheet's order. */
  readonly rows: readonly number[]
  readonly columns: readonly EntryColumn[]
  readonly mode: EntryMode
  readonly readOnly: boolean
  readonly pending: PendingCells
  readonly corners: ReadonlyMap<string, Corner>
  /** Cells of the paste that waits for its yes, by `id/field`. */
  readonly preview: ReadonlyMap<string, Previewed>
  readonly words: MonthWords
  readonly lang: Lang
}

interface Cell {
  readonly i: number
  readonly id: string
  readonly column: EntryColumn
  /** What the cell takes; null for a computed one. */
  readonly field: EntryField | null
}

export function cellAt(at: CellContext, row: number, col: number): Cell {
  const i = at.rows[row] ?? -1
  const column = at.columns[col] ?? 'serial'
  return { i, id: textAt(at.sheet.answer, 'id', i) ?? '', column, field: fieldOfColumn[column] ?? null }
}

function underWay(at: CellContext, cell: Cell): Pending | null {
  return cell.field === null ? null : (at.pending.get(cellKey(cell.id, cell.field)) ?? null)
}
function previewOf(at: CellContext, cell: Cell): Previewed | null {
  return cell.field === null ? null : (at.preview.get(cellKey(cell.id, cell.field)) ?? null)
}

/** Whether the row takes this way of giving its figure: 本月 or 累计, never both. */
function isOtherWay(at: CellContext, { i, field }: Cell): boolean {
  if (field !== 'actual' && field !== 'cumulative') return false
  return isCumulative(at.sheet, i, at.mode) !== (field === 'cumulative')
}

export type Lock = 'computed' | 'readOnly' | 'frozen' | 'later' | 'otherWay'

/** Why a cell takes no typing; null when it does. */
export function lockOf(at: CellContext, cell: Cell): Lock | null {
  const { field } = cell
  if (field === null) return 'computed'
  if (at.readOnly) return 'readOnly'
  if (isOtherWay(at, cell)) return 'otherWay'
  if (isFrozen(at.sheet.state)) return 'frozen'
  return isMoneyEntry(field) && at.sheet.frozenBy !== null ? 'later' : null
}

const moneyText = (value: Yuan | null) => formatWan(value)

/** The month's plan: of the monthly plan, or a twelfth of the year's to whole yuan for show. */
export function planOf(answer: GridAnswer, i: number): Yuan | null {
  const own = moneyAt(answer, 'monthPlan', i)
  const annual = moneyAt(answer, 'annualPlan', i)
  return own ?? (annual === null ? null : (Math.round(annual / 12) as Yuan))
}

function stateText(at: CellContext, i: number): string {
  const { words, sheet } = at
  if (sheet.answer.reported[i] !== 1) return words.missing
  return isFilled(sheet.answer, i) ? words.reported : words.unfilled
}

function computedText(at: CellContext, { i, id, column }: Cell, row: number): string {
  const { answer } = at.sheet
  switch (column) {
    case 'serial':
      return String(row + 1)
    case 'name':
      return textAt(answer, 'name', i) ?? ''
    case 'plan':
      return moneyText(planOf(answer, i))
    case 'before':
      return moneyText(given(at.sheet.ytdBefore[i]) as Yuan | null)
    case 'share':
      return formatRate(numberAt(answer, 'annualRate', i))
    case 'state':
      return hasPreview(at, id) ? at.words.preview : stateText(at, i)
    default:
      return ''
  }
}

function hasPreview(at: CellContext, id: string): boolean {
  if (at.preview.size === 0) return false
  return Object.values(fieldOfColumn).some((field) => at.preview.has(cellKey(id, field)))
}

export function cellText(at: CellContext, row: number, col: number): string {
  const cell = cellAt(at, row, col)
  const previewed = previewOf(at, cell)
  if (previewed !== null) return previewed.text
  const pending = underWay(at, cell)
  if (pending !== null && pending.state !== 'saved') return pending.text
  if (cell.field === null) return computedText(at, cell, row)
  const shown = shownAt(at.sheet, cell.i, cell.field)
  // What cannot be typed and is blank says so, like every computed figure.
  return shown === '' && isOtherWay(at, cell) ? '—' : shown
}

/** What F2 begins with and what is copied: plain digits; a refused text as it was typed. */
export function cellPlain(at: CellContext, row: number, col: number): string {
  const cell = cellAt(at, row, col)
  const pending = underWay(at, cell)
  if (pending?.state === 'refused') return pending.text
  if (cell.field !== null) return plainAt(at.sheet, cell.i, cell.field)
  const text = computedText(at, cell, row)
  return text === '—' ? '' : text.replaceAll(',', '')
}

const lockWord = (at: CellContext, lock: Lock, cell: Cell): string => {
  const { words, sheet, lang } = at
  switch (lock) {
    case 'computed':
      return words.lockedComputed
    case 'readOnly':
      return words.lockedReadOnly
    case 'frozen':
      return words.lockedFrozen
    case 'later':
      return words.lockedLater(monthTitle(sheet.frozenBy as Month, lang))
    case 'otherWay':
      return cell.field === 'cumulative' ? words.lockedCumulative : words.lockedMonth
  }
}

function pendingLook({ state, reason }: Pending): CellLook {
  return reason === undefined ? { kind: state } : { kind: state, reason }
}

function stateClass(at: CellContext, cell: Cell): string | undefined {
  if (cell.column !== 'state') return undefined
  if (hasPreview(at, cell.id)) return 'entry-state-preview'
  if (at.sheet.answer.reported[cell.i] !== 1) return 'entry-state-missing'
  return isFilled(at.sheet.answer, cell.i) ? 'entry-state-reported' : 'entry-state-unfilled'
}

export function cellLook(at: CellContext, row: number, col: number): CellLook {
  const cell = cellAt(at, row, col)
  const corner = at.corners.get(`${cell.id}/${cell.column}`)
  const className = stateClass(at, cell)
  return { ...plainLook(at, cell), ...(corner && { corner }), ...(className !== undefined && { className }) }
}

function plainLook(at: CellContext, cell: Cell): CellLook {
  const previewed = previewOf(at, cell)
  if (previewed !== null) {
    return previewed.reason === null ? { kind: 'preview' } : { kind: 'refused', reason: previewed.reason }
  }
  const pending = underWay(at, cell)
  if (pending !== null) return pendingLook(pending)
  const lock = lockOf(at, cell)
  // Names and states are no figures: they stand on white, as on paper.
  if (cell.column === 'serial' || cell.column === 'name' || cell.column === 'state') {
    return { kind: 'plain', reason: at.words.lockedComputed }
  }
  if (lock === 'frozen' || lock === 'later') return { kind: 'frozen', reason: lockWord(at, lock, cell) }
  if (lock !== null) return { kind: 'computed', reason: lockWord(at, lock, cell) }
  if (cell.field !== null && broughtAt(at.sheet, cell.i, cell.field) !== null) {
    return { kind: 'brought', reason: at.words.broughtReason }
  }
  return { kind: 'editable' }
}

/** 小计 over the rows shown, by column. */
export function totalTexts(at: CellContext, name: string): readonly string[] {
  const { answer } = at.sheet
  const totals = totalsAt(answer, at.rows)
  const plans = at.rows.flatMap((i) => planOf(answer, i) ?? [])
  const befores = at.rows.flatMap((i) => given(at.sheet.ytdBefore[i]) ?? [])
  const sum = (values: readonly number[]) => (values.length === 0 ? null : (values.reduce((a, b) => a + b, 0) as Yuan))
  const text: Partial<Record<EntryColumn, string>> = {
    name,
    plan: moneyText(sum(plans)),
    actual: moneyText(totals.monthActual),
    before: monthNumber(answer.month) === 1 ? '—' : moneyText(sum(befores)),
    ytd: moneyText(totals.ytdActual),
    share: formatRate(totals.annualRate),
  }
  return at.columns.map((column) => text[column] ?? '')
}
