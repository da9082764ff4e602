import { Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import type { FormFigures } from '#domain/paper/form-model'
import { exact, HEAD_FONT, plainText, twips } from './form-docx-parts'
import { formPaper, NOTE_TEXT } from './form-rows'
import type { FormDensity } from './form-style'

const WIDTH = formPaper.width - 2 * formPaper.edge
/** The column of the months, as the page has it. */
const MONTH = WIDTH * 0.08
const LINE = 4

interface Cell {
  readonly text: string
  readonly align: 'center' | 'right'
  readonly head?: boolean
  readonly columns?: number
  readonly rows?: number
}

function cell({ text, align, head = false, columns, rows }: Cell): TableCell {
  const run = new TextRun({ text: plainText(text), size: NOTE_TEXT * 2, ...(head && { font: HEAD_FONT }) })
  return new TableCell({
    verticalAlign: 'center',
    margins: { left: twips(0.8), right: twips(0.8) },
    ...(columns !== undefined && { columnSpan: columns }),
    ...(rows !== undefined && { rowSpan: rows }),
    children: [new Paragraph({ alignment: align, spacing: exact(LINE), children: [run] })],
  })
}

function row(cells: readonly Cell[], height: number, head: boolean): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    height: { value: twips(height), rule: 'atLeast' },
    children: cells.map(cell),
  })
}

/** The figures that move, month by month; on a further page the heads stand again. */
export function figuresTable({ headings, rows }: FormFigures, { effectHead, effectRow }: FormDensity): Table {
  const upper: readonly Cell[] = [
    { text: '月份', align: 'center', head: true, rows: 2 },
    ...headings.map((text): Cell => ({ text, align: 'center', head: true, columns: 2 })),
  ]
  const lower = headings.flatMap((): readonly Cell[] => [
    { text: '更正前', align: 'center', head: true },
    { text: '更正后', align: 'center', head: true },
  ])
  const figure = (text: string): Cell => ({ text, align: 'right' })
  const shown = rows.map(({ month, pairs }) => [
    { text: month, align: 'center' } as const,
    ...pairs.flatMap(({ before, after }) => [figure(before), figure(after)]),
  ])
  const own = (WIDTH - MONTH) / (headings.length * 2)
  return new Table({
    layout: 'fixed',
    width: { size: twips(WIDTH), type: 'dxa' },
    columnWidths: [twips(MONTH), ...lower.map(() => twips(own))],
    rows: [
      row(upper, effectHead, true),
      row(lower, effectHead, true),
      ...shown.map((cells) => row(cells, effectRow, false)),
    ],
  })
}
