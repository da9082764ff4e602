import type {
  Document,
  FileChild,
  IParagraphOptions,
  IRunOptions,
  ISectionPropertiesOptions,
  Paragraph,
  TextRun,
} from 'docx'
import type { Day } from '#domain/month'
import { docxStyles, fonts, MM, officialPage, PT, stylesOf } from './docx-style'
import { datedZip } from './docx-zip'
import { escapeHtml } from './page-rows'

/** The library, imported only once a paper is written. */
export type Docx = typeof import('docx')

/** A file's own facts. */
export interface DocxFacts {
  readonly title: string
  /** Who is named as its author. */
  readonly office: string
  /** The day of the file's own dates: of the paper, not of the minute in which it is written. */
  readonly on: Day
}

/** What stands around the content of a paper that is edited before it is signed. */
export interface DocxFrame extends DocxFacts {
  /** Above the text, left: a draft's or a version's mark. */
  readonly left: string | null
  /** Above the text, right, boxed: that the figures are simulated. */
  readonly mark: string | null
  /** — 1 — below the text. */
  readonly numbered: boolean
}

/** Characters that no XML holds; a spreadsheet's cell or a pasted text may. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** A text without what no XML holds. */
export const writable = (text: string) => text.replaceAll(UNWRITABLE, '')

/** A text as runs, a line break for each line feed. It is text and nothing else: no field, no formula. */
export function runsOf({ TextRun }: Docx, text: string, options: IRunOptions = {}): readonly TextRun[] {
  return writable(text)
    .split(/\r\n|[\r\n]/)
    .map((line, i) => new TextRun({ ...options, text: line, ...(i > 0 && { break: 1 }) }))
}

/** A paragraph in one of the paper's styles. */
export function paragraphOf(
  docx: Docx,
  style: keyof typeof docxStyles,
  text: string,
  options: IParagraphOptions & object = {},
): Paragraph {
  // All lines are alike, and a page is filled to its last one.
  return new docx.Paragraph({ style: docxStyles[style], widowControl: false, children: runsOf(docx, text), ...options })
}

function headerOf(docx: Docx, { left, mark }: DocxFrame) {
  const { Header, Paragraph, Tab, TextRun, TabStopType, BorderStyle } = docx
  const box = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' }
  const children = [
    ...runsOf(docx, left ?? ''),
    ...(mark === null ? [] : [new TextRun({ children: [new Tab()] }), new TextRun({ text: ` ${mark} `, border: box })]),
  ]
  const tabStops = [{ type: TabStopType.RIGHT, position: Math.round(officialPage.textWidth * MM) }]
  return new Header({ children: [new Paragraph({ style: docxStyles.header, tabStops, children })] })
}

/** — 1 —, one character in from the outer edge: right on odd pages, left on even ones. */
function footerOf({ Footer, Paragraph, TextRun, PageNumber }: Docx, side: 'left' | 'right') {
  const indent = { [side]: 14 * PT }
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Footer({
    children: [new Paragraph({ style: docxStyles.pageNumber, alignment: side, indent, children: [number] })],
  })
}

function pageOf(): ISectionPropertiesOptions {
  const { width, height, top, left, textWidth, textHeight } = officialPage
  const mm = (value: number) => Math.round(value * MM)
  return {
    page: {
      size: { width: mm(width), height: mm(height) },
      margin: {
        top: mm(top),
        left: mm(left),
        right: mm(width - left - textWidth),
        bottom: mm(height - top - textHeight),
        header: mm(15),
        // The number's line stands 7 mm below the text.
        footer: mm(25),
        gutter: 0,
      },
    },
  }
}

/** The file's own facts, with the paper's day in the place of the clock's. */
function coreXml({ title, office, on }: DocxFacts): string {
  const text = (value: string) => escapeHtml(writable(value))
  const at = `${on}T00:00:00Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${text(title)}</dc:title><dc:creator>${text(office)}</dc:creator><cp:lastModifiedBy>${text(office)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

/**
 * A paper on A4 after GB/T 9704 (DOMAIN.md, The bulletin) as the bytes of a .docx. The same paper is the same bytes
 * whenever it is written.
 */
export async function docxBytes(frame: DocxFrame, content: (docx: Docx) => readonly FileChild[]): Promise<Uint8Array> {
  const docx = await import('docx')
  const { numbered, left, mark } = frame
  const marked = left !== null || mark !== null
  const header = () => headerOf(docx, frame)
  const section = {
    properties: pageOf(),
    ...(marked && { headers: { default: header(), even: header() } }),
    ...(numbered && { footers: { default: footerOf(docx, 'right'), even: footerOf(docx, 'left') } }),
    children: [...content(docx)],
  }
  const document = new docx.Document({
    title: frame.title,
    creator: frame.office,
    styles: stylesOf(),
    theme: {
      name: '公文',
      fonts: {
        headings: { latin: fonts.head.ascii, eastAsia: fonts.head.eastAsia },
        body: { latin: fonts.text.ascii, eastAsia: fonts.text.eastAsia },
      },
    },
    evenAndOddHeaderAndFooters: true,
    sections: [section],
  })
  return packedDocx(document, frame)
}

/** A document as the bytes of a file, the same whenever it is written. */
export async function packedDocx(document: Document, facts: DocxFacts): Promise<Uint8Array> {
  const { Packer } = await import('docx')
  const core = { path: 'docProps/core.xml', data: coreXml(facts) }
  return datedZip(await Packer.pack(document, 'uint8array', undefined, [core]), facts.on)
}
