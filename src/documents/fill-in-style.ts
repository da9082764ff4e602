import type { Fill, Style } from 'devextreme-exceljs-fork'
import type { ColumnKey, FillInColumn } from '#domain/fill-in/columns'
import { sheetStyles } from './xlsx-style'

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

/** What may be filled is pale yellow, and darker while it must still be; last month's texts are grey. */
export const YELLOW = 'FFFFF9E0'
export const STILL_BLANK = 'FFFFE699'
const GREY_TEXT = 'FF7A7A7A'
const DERIVED = 'FFF5F5F5'

export interface FillInStyles extends ReturnType<typeof sheetStyles> {
  /** By column. */
  readonly fill: readonly Partial<Style>[]
  readonly locked: readonly Partial<Style>[]
  readonly signed: Partial<Style>
  readonly plain: Partial<Style>
}

function lockedStyle(column: FillInColumn, body: Partial<Style>): Partial<Style> {
  if (column.key !== 'brought') return column.fill ? { ...body, fill: solid(DERIVED) } : body
  return { ...body, font: { ...body.font, color: { argb: GREY_TEXT } } }
}

const centred: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['number', 'keep', 'statEntry'])

function alignOf({ key, kind }: FillInColumn): 'left' | 'center' | 'right' {
  if (centred.has(key)) return 'center'
  return kind === 'text' ? 'left' : 'right'
}

/** The looks of a workbook's table: each column as the unit fills it, and as it is locked. */
export function fillInStyles(columns: readonly FillInColumn[]): FillInStyles {
  const styles = sheetStyles(columns.map((column) => ({ kind: column.kind, align: alignOf(column) })))
  const body = (i: number) => styles.body[i] ?? {}
  return {
    ...styles,
    fill: columns.map((_, i) => ({ ...body(i), fill: solid(YELLOW), protection: { locked: false } })),
    locked: columns.map((column, i) => lockedStyle(column, body(i))),
    signed: { ...styles.line.left, protection: { locked: false } },
    plain: styles.note,
  }
}
