import type { Alignment, Borders, Fill, Font, Style } from 'devextreme-exceljs-fork'
import type { CellKind, SheetColumn } from '#domain/paper/monthly-columns'

/** One font for every cell: a spreadsheet has no fall-back list, and every office has 宋体 (LOOK.md, Papers: why so). */
export const FONT = '宋体'

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
export const font = (size: number, bold = false): Partial<Font> => ({ name: FONT, family: 3, charset: 134, size, bold })
const grey = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

const formats: Readonly<Record<CellKind, string>> = {
  integer: '0',
  // A text format would make spreadsheets show long texts as ####.
  text: 'General',
  money: '#,##0.00',
  rate: '0.0%',
  gap: '+0.0;"−"0.0;0.0',
  score: '0.00',
  // No format of digits shows 6 and 0.5 both without an idle point.
  decimal: 'General',
}

export interface SheetStyles {
  readonly title: Partial<Style>
  /** The box that says 模拟. */
  readonly mark: Partial<Style>
  readonly head: Partial<Style>
  readonly body: readonly Partial<Style>[]
  readonly total: RowStyles
  readonly subtotal: RowStyles
  readonly note: Partial<Style>
  /** A hidden column of money. */
  readonly planned: Partial<Style>
  /** A hidden column that formulas are computed from. */
  readonly working: (kind: CellKind) => Partial<Style>
  readonly line: Readonly<Record<'left' | 'center' | 'right', Partial<Style>>>
}
interface RowStyles {
  readonly cells: readonly Partial<Style>[]
  readonly label: Partial<Style>
}

const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true }

/** One shared style object a column and kind of row: the writer then knows each by identity. */
export function sheetStyles(columns: readonly Pick<SheetColumn, 'kind' | 'align'>[]): SheetStyles {
  const style = (column: Pick<SheetColumn, 'kind' | 'align'>, bold: boolean): Partial<Style> => ({
    font: font(9, bold),
    border: box,
    alignment: { horizontal: column.align, vertical: 'middle', wrapText: column.kind === 'text' },
    numFmt: formats[column.kind],
  })
  const totals = (argb: string): RowStyles => ({
    cells: columns.map((column) => ({ ...style(column, true), fill: grey(argb) })),
    label: { font: font(9, true), border: box, alignment: centred, fill: grey(argb) },
  })
  const line = (horizontal: 'left' | 'center' | 'right'): Partial<Style> => ({
    font: font(10),
    alignment: { horizontal, vertical: 'middle' },
  })
  return {
    title: { font: font(18, true), alignment: centred },
    mark: { font: font(11, true), border: box, alignment: centred },
    head: { font: font(9, true), border: box, alignment: centred },
    body: columns.map((column) => style(column, false)),
    total: totals('FFE6E6E6'),
    subtotal: totals('FFF2F2F2'),
    note: { font: font(9), alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
    planned: { font: font(9), numFmt: formats.money },
    working: (kind) => ({ font: font(9), numFmt: formats[kind] }),
    line: { left: line('left'), center: line('center'), right: line('right') },
  }
}

/** The styles of a table of texts: title, mark and header as on a sheet, each column's cells by how they stand. */
export function formStyles(aligns: readonly ('left' | 'center')[]) {
  const { title, mark, head, line } = sheetStyles([])
  const body = aligns.map(
    (horizontal): Partial<Style> => ({
      font: font(9),
      border: box,
      alignment: { horizontal, vertical: 'middle', wrapText: true },
      numFmt: formats.text,
    }),
  )
  return { title, mark, head, line: line.left, body }
}
