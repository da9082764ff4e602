import type { FileChild, Paragraph, Table } from 'docx'
import type { Attachment, Bulletin, BulletinBlock } from '#domain/paper/bulletin/model'
import { textOf } from '#domain/paper/bulletin/pieces'
import { simulatedFormMark } from '#domain/paper/form-model'
import { issuerPoints } from './bulletin-style'
import { type Docx, docxBytes, paragraphOf, runsOf } from './docx-frame'
import { fonts, LINE, MM, PT, sizes } from './docx-style'
import { exportDocx } from './export-docx'
import type { ExportMeans, Written } from './export-paper'

const RED = 'FF0000'
/** Millimetres between the top of the text area and 发文机关标志 (GB/T 9704; LOOK.md, Papers, 23). */
const ABOVE_ISSUER = 35

const exactly = (points: number) => ({ line: Math.round(points * PT), lineRule: 'exact' as const })

/** The least height of a table's row, in twips. */
const LEAST_ROW = 400

/** Lines that are left empty. */
const empty = (docx: Docx, lines = 1) =>
  Array.from({ length: lines }, () => new docx.Paragraph({ spacing: exactly(LINE), keepNext: true }))

/** 发文机关标志, 文号 after two lines, and the red line 4 mm below it. */
function letterhead(docx: Docx, { issuer, docNo }: Bulletin): readonly Paragraph[] {
  const { AlignmentType, BorderStyle, Paragraph, TextRun } = docx
  const centre = { alignment: AlignmentType.CENTER, keepNext: true }
  const points = issuerPoints(issuer)
  const named = new Paragraph({
    ...centre,
    spacing: exactly(points * 1.2),
    children: runsOf(docx, issuer, { font: fonts.title, size: points * 2, color: RED, characterSpacing: 0 }),
  })
  const line = { bottom: { style: BorderStyle.SINGLE, size: 16, space: 11, color: RED } }
  const number = new Paragraph({ ...centre, border: line, children: [new TextRun({ text: docNo })] })
  const above = new Paragraph({ spacing: exactly((ABOVE_ISSUER * 72) / 25.4), keepNext: true })
  return [...(issuer === '' ? [] : [above, named]), ...empty(docx, 2), number]
}

function blockOf(docx: Docx, block: BulletinBlock): Paragraph {
  if ('heading' in block) return paragraphOf(docx, block.heading === 1 ? 'heading1' : 'heading2', block.text)
  return paragraphOf(docx, 'body', textOf(block.paragraph))
}

/** 附件说明: one line below the text, a line each. */
function attachmentNotes(docx: Docx, { attachments }: Bulletin): readonly Paragraph[] {
  if (attachments.length === 0) return []
  const size = 16 * PT
  const notes = attachments.map(({ title }, i) => {
    const number = attachments.length === 1 ? '' : `${i + 1}．`
    // The second and later ones stand under the first one's number.
    return new docx.Paragraph({
      indent: i === 0 ? { left: 2 * size } : { left: 5 * size },
      keepLines: true,
      children: runsOf(docx, `${i === 0 ? '附件：' : ''}${number}${title}`),
    })
  })
  return [...empty(docx), ...notes]
}

/** 落款: the office two characters in from the right, the day four, kept with each other. */
function signOff(docx: Docx, { office, signedOn }: Bulletin): readonly Paragraph[] {
  const right = (characters: number) => ({ indent: { right: characters * 16 * PT } })
  return [
    ...empty(docx, 2),
    paragraphOf(docx, 'signOff', office, { ...right(2), keepNext: true }),
    paragraphOf(docx, 'signOff', signedOn, right(4)),
  ]
}

function tableOf(docx: Docx, { columns, rows }: Attachment): Table {
  const { HeightRule, Table, TableLayoutType, TableRow, TableCell, VerticalAlignTable, WidthType } = docx
  const width = (of: number) => Math.round(of * MM)
  const cell = (style: 'cell' | 'cellHead', text: string, at: number) => {
    const column = columns[at]
    return new TableCell({
      width: { size: width(column?.width ?? 0), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      children: [paragraphOf(docx, style, text, style === 'cell' && column ? { alignment: column.align } : {})],
    })
  }
  const height = { value: LEAST_ROW, rule: HeightRule.ATLEAST }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height,
    children: columns.map(({ heading }, i) => cell('cellHead', heading, i)),
  })
  const body = rows.map(
    (row) =>
      new TableRow({ cantSplit: true, height, children: row.map((pieces, i) => cell('cell', textOf(pieces), i)) }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width(columns.reduce((sum, column) => sum + column.width, 0)), type: WidthType.DXA },
    columnWidths: columns.map((column) => width(column.width)),
    rows: [head, ...body],
  })
}

/** 附件1 on a page of its own: its number, its title, its table. */
function attachmentOf(docx: Docx, attachment: Attachment, number: number, of: number): readonly FileChild[] {
  const { AlignmentType, Paragraph } = docx
  const unit = paragraphOf(docx, 'cell', attachment.unit, { alignment: AlignmentType.RIGHT, keepNext: true })
  return [
    new Paragraph({
      pageBreakBefore: true,
      keepNext: true,
      children: runsOf(docx, of === 1 ? '附件' : `附件${number}`, { font: fonts.head, size: sizes.three }),
    }),
    ...empty(docx),
    paragraphOf(docx, 'title', attachment.title),
    ...empty(docx),
    ...(attachment.unit === '' ? [] : [unit]),
    tableOf(docx, attachment),
  ]
}

function contentOf(docx: Docx, model: Bulletin): readonly FileChild[] {
  const { attachments, title, addressee } = model
  return [
    ...letterhead(docx, model),
    ...empty(docx, 2),
    ...title.map((line) => paragraphOf(docx, 'title', line)),
    ...empty(docx),
    ...(addressee === '' ? [] : [paragraphOf(docx, 'address', addressee)]),
    ...model.blocks.map((block) => blockOf(docx, block)),
    ...attachmentNotes(docx, model),
    ...signOff(docx, model),
    ...attachments.flatMap((one, i) => attachmentOf(docx, one, i + 1, attachments.length)),
  ]
}

/** The bulletin as the bytes of a .docx. */
export function bulletinBytes(model: Bulletin): Promise<Uint8Array> {
  const frame = {
    title: model.title.join(''),
    office: model.office,
    on: model.filledOn,
    left: model.draft ?? model.edition,
    mark: model.simulated ? simulatedFormMark : null,
    numbered: true,
  }
  return docxBytes(frame, (docx) => contentOf(docx, model))
}

/** Writes the bulletin; its rows are the projects it speaks of. Refuses FILE_NAME, FILE_WRITE, DISK_FULL. */
export function exportBulletin(model: Bulletin, out: string, means: ExportMeans): Promise<Written> {
  return exportDocx(() => bulletinBytes(model), out, model.count, means)
}
