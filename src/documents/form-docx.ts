import { Paragraph, Tab, type Table, TextRun } from 'docx'
import type { PrintedForm } from '#domain/paper/form-model'
import { figuresTable } from './form-docx-figures'
import { docxBytes, exact, formTable, HEAD_FONT, inkRows, plainText, rowsOf, twips } from './form-docx-parts'
import { formDensity } from './form-page'
import { formPaper, NOTE_TEXT } from './form-rows'
import type { FormDensity } from './form-style'

/** Points of the title; millimetres from line to line of what stands around the tables. */
const TITLE = 19
const SMALL_LINE = 4.6

function headOf({ number, title }: PrintedForm, { head }: FormDensity): readonly Paragraph[] {
  return [
    new Paragraph({ spacing: exact(7), children: [new TextRun({ text: plainText(`编号：${number}`) })] }),
    new Paragraph({
      alignment: 'center',
      heading: 'Title',
      spacing: { ...exact(head - 10), after: twips(3) },
      children: [new TextRun({ text: title, bold: true, size: TITLE * 2 })],
    }),
  ]
}

function small(text: string, i = 0): Paragraph {
  const spacing = { ...exact(SMALL_LINE), before: i === 0 ? twips(1.5) : 0 }
  return new Paragraph({ spacing, children: [new TextRun({ text: plainText(text), size: NOTE_TEXT * 2 })] })
}

/** Two tables that touch are one; a line between them keeps them apart. */
const gap = (millimetres: number) => new Paragraph({ spacing: exact(millimetres), children: [] })

function captionOf({ caption, unit }: NonNullable<PrintedForm['figures']>, height: number): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: exact(height),
    tabStops: [{ type: 'right', position: twips(formPaper.width - 2 * formPaper.edge) }],
    children: [
      new TextRun({ text: caption, bold: true, size: 22, font: HEAD_FONT }),
      new TextRun({ children: [new Tab(), plainText(unit)], size: NOTE_TEXT * 2 }),
    ],
  })
}

/** What stands on the page, from above. */
function contentOf(form: PrintedForm): readonly (Paragraph | Table)[] {
  const density = formDensity(form)
  const rows = rowsOf(form, density)
  const ink = inkRows(form, density)
  const { figures } = form
  const below = form.copies === null ? [] : [small(form.copies)]
  if (form.joined && figures === null && form.notes.length === 0) {
    return [...headOf(form, density), formTable([...rows, ...ink]), ...below]
  }
  return [
    ...headOf(form, density),
    formTable(rows),
    ...(figures === null ? [gap(3)] : [captionOf(figures, density.caption), figuresTable(figures, density)]),
    ...form.notes.map(small),
    gap(4),
    formTable(ink),
    ...below,
  ]
}

/** A form as the bytes of a .docx (LOOK.md, picture 32): the same rows as its page, for whoever still has to change a word. */
export function formDocx(form: PrintedForm): Promise<Uint8Array> {
  return docxBytes(form, contentOf(form))
}
