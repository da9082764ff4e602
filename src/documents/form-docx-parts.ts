import { Document, Footer, Header, PageNumber, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from 'docx'
import {
  type FormField,
  type FormLine,
  type FormRow,
  type PrintedForm,
  simulatedFormMark,
} from '#domain/paper/form-model'
import { productName } from '#domain/paper/monthly-model'
import { textWidth } from '#domain/paper/text-width'
import { packedDocx, writable } from './docx-frame'
import { fonts } from './docx-style'
import { FORM_TEXT, formColumns, formPaper, NOTE_TEXT } from './form-rows'
import type { FormDensity } from './form-style'
import { halfCharacter } from './sheet-style'

/** Millimetres in twentieths of a point. */
export const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

export const HEAD_FONT = fonts.head

/** Lines that stand so far from each other, whatever font stands in. */
export const exact = (millimetres: number) =>
  ({ before: 0, after: 0, line: twips(millimetres), lineRule: 'exact' }) as const

/** A text of one line, without what no document takes. */
export const plainText = (text: string) => writable(text).replace(/[\t\r\n]+/g, ' ')

const WIDTH = formPaper.width - 2 * formPaper.edge
const [LABEL, FACT] = formColumns
/** What a cell's text keeps from its sides. */
const SIDE = 2.2
const sides = { left: twips(SIDE), right: twips(SIDE) }

interface CellSetting {
  readonly columns?: number
  readonly valign: 'top' | 'center' | 'bottom'
  readonly above?: number
}

function cellOf(children: readonly Paragraph[], { columns, valign, above = 0 }: CellSetting): TableCell {
  return new TableCell({
    verticalAlign: valign,
    margins: { ...sides, top: twips(above) },
    ...(columns !== undefined && { columnSpan: columns }),
    children,
  })
}

function labelCell(label: string): TableCell {
  const run = new TextRun({ text: plainText(label), size: 20, font: HEAD_FONT, bold: true })
  return cellOf([new Paragraph({ alignment: 'center', spacing: exact(5), children: [run] })], { valign: 'center' })
}

function rowOf(cells: readonly TableCell[], height: number, cantSplit: boolean): TableRow {
  return new TableRow({ cantSplit, height: { value: twips(height), rule: 'atLeast' }, children: cells })
}

function factCells({ label, text, weight }: FormField, { line }: FormDensity): readonly TableCell[] {
  const bold = weight === 'bold' || weight === 'boldFigure'
  const run = new TextRun({ text: plainText(text), bold, size: weight === 'boldFigure' ? 24 : FORM_TEXT * 2 })
  const alignment = weight === 'figure' || weight === 'boldFigure' ? 'right' : 'left'
  return [
    labelCell(label),
    cellOf([new Paragraph({ alignment, spacing: exact(line), children: [run] })], { valign: 'center' }),
  ]
}

/** A line of a text; a day hangs before it, and what goes on begins where its words do. */
function lineParagraph({ text, bold = false, day }: FormLine, indent: number, { line }: FormDensity): Paragraph {
  const shown = new TextRun({ text: plainText(text), bold })
  const children = indent === 0 ? [shown] : [new TextRun({ children: [day ?? '', new Tab()] }), shown]
  return new Paragraph({
    spacing: exact(line),
    ...(indent > 0 && { indent: { left: indent, hanging: indent }, tabStops: [{ type: 'left', position: indent }] }),
    children,
  })
}

function textRow({ label, lines, least }: Extract<FormRow, { kind: 'text' }>, density: FormDensity): TableRow {
  const days = Math.max(0, ...lines.map(({ day }) => (day === undefined ? 0 : textWidth(day) + 3)))
  const indent = twips(days * halfCharacter(FORM_TEXT))
  const shown = lines.length === 0 ? [{ text: '' }] : lines
  const top = least > 1 || shown.length > 1
  const height = Math.max(density.row, Math.max(least, shown.length) * density.line + density.rowEdges)
  const text = shown.map((line) => lineParagraph(line, indent, density))
  const cell = cellOf(text, { columns: 3, valign: top ? 'top' : 'center', above: top ? 1.2 : 0 })
  return rowOf([labelCell(label), cell], height, false)
}

/** What the form says. */
export function rowsOf({ rows }: PrintedForm, density: FormDensity): readonly TableRow[] {
  return rows.map((row) =>
    row.kind === 'text'
      ? textRow(row, density)
      : rowOf([...factCells(row.left, density), ...factCells(row.right, density)], density.row, true),
  )
}

/** Room to write a name between what stands at the foot of a box. */
const INK_SPACE = '　'.repeat(8)

/** The boxes for ink; they stay whole, and together. */
export function inkRows({ ink }: PrintedForm, density: FormDensity): readonly TableRow[] {
  return ink.map(({ label, parts, height }, i) => {
    const text = new TextRun({ text: plainText(parts.join(INK_SPACE)) })
    const line = new Paragraph({
      alignment: 'right',
      keepNext: i < ink.length - 1,
      spacing: { ...exact(density.line), after: twips(2) },
      children: [text],
    })
    return rowOf([labelCell(label), cellOf([line], { columns: 3, valign: 'bottom' })], height[density.ink], true)
  })
}

const LINE = { style: 'single', size: 4, color: '000000' } as const
const EDGE = { ...LINE, size: 8 }

/** Rows as the table of a form. */
export function formTable(rows: readonly TableRow[]): Table {
  return new Table({
    layout: 'fixed',
    width: { size: twips(WIDTH), type: 'dxa' },
    columnWidths: [twips(LABEL), twips(FACT), twips(formColumns[2]), twips(formColumns[3])],
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: LINE, insideVertical: LINE },
    rows,
  })
}

const right = [{ type: 'right', position: twips(WIDTH) }] as const

/** Above every page: that it is a draft, and that its figures are simulated. */
function headerOf({ draft, simulated }: PrintedForm): Header {
  const border = { style: 'single', size: 6, space: 2, color: '000000' } as const
  const mark = new TextRun({ text: simulatedFormMark, bold: true, size: 20, font: HEAD_FONT, border })
  const children = [
    new TextRun({ text: draft ?? '' }),
    ...(simulated ? [new TextRun({ children: [new Tab()] }), mark] : []),
  ]
  return new Header({ children: [new Paragraph({ tabStops: right, children })] })
}

function footerOf({ foot, simulated }: PrintedForm): Footer {
  const page = ['第', PageNumber.CURRENT, '页/共', PageNumber.TOTAL_PAGES, '页']
  const small = { size: NOTE_TEXT * 2 }
  const children = [
    new TextRun({ ...small, children: [plainText(`${foot}${simulated ? '　模拟数据' : ''}`), new Tab()] }),
    new TextRun({ ...small, children: page }),
    new TextRun({ ...small, children: [new Tab(), productName] }),
  ]
  const tabStops = [{ type: 'center', position: twips(WIDTH / 2) }, ...right] as const
  return new Footer({ children: [new Paragraph({ tabStops, children })] })
}

/** A form's content as the bytes of a document: A4 upright, its marks above and its page numbers below. */
export async function docxBytes(form: PrintedForm, children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const edge = twips(formPaper.edge)
  const margin = { top: edge, bottom: edge, left: edge, right: edge, header: twips(9), footer: twips(11) }
  const title = `${form.title} ${form.number}`.trim()
  const document = new Document({
    title,
    creator: form.office,
    styles: { default: { document: { run: { font: fonts.song, size: FORM_TEXT * 2 } } } },
    sections: [
      {
        properties: { page: { size: { width: twips(formPaper.width), height: twips(formPaper.height) }, margin } },
        headers: { default: headerOf(form) },
        footers: { default: footerOf(form) },
        children,
      },
    ],
  })
  return packedDocx(document, { title, office: form.office, on: form.on })
}
