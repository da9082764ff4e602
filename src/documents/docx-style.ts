import type { IRunStylePropertiesOptions, IStylesOptions } from 'docx'

/** Twips in a millimetre, and in a point. */
export const MM = 1440 / 25.4
export const PT = 20

/** Half points, as Word counts the size of a character: 2号, 3号, 4号, 5号. */
export const sizes = { two: 44, three: 32, four: 28, five: 21 } as const

/** GB/T 9704: A4, 37 mm above and 28 mm left of a text area of 156 × 225 mm; millimetres. */
export const officialPage = { width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225 } as const

/** The fixed distance from line to line, in points, that gives 22 lines on a page. */
export const LINE = 28.9

/** What Latin letters and digits are set in beside the Chinese fonts, and where those are missing. */
const latin = 'Times New Roman'
const font = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia })

/** The fonts of official papers by what they are for; Word puts its own in the place of one that is not installed. */
export const fonts = {
  /** 小标宋: titles. */
  title: font('方正小标宋简体'),
  /** 仿宋: text. */
  text: font('仿宋'),
  /** 黑体: first headings, marks, heads of tables. */
  head: font('黑体'),
  /** 楷体: second headings. */
  second: font('楷体'),
  /** 宋体: page numbers and tables. */
  song: font('宋体'),
} as const

/** 28 characters on a line: those of 16 points stand a little closer than they are wide. */
const CLOSER = -5

const exactly = (points: number) => ({ line: Math.round(points * PT), lineRule: 'exact' as const, before: 0, after: 0 })
const black = { color: '000000', bold: false } as const
const text: IRunStylePropertiesOptions = { ...black, font: fonts.text, size: sizes.three, characterSpacing: CLOSER }
/** Two characters in, whatever their size. */
const twoIn = { firstLineChars: 200, firstLine: 2 * 16 * PT } as const

/** The named styles of a paper, beside Word's own for headings: what a paragraph's `style` may be. */
export const docxStyles = {
  title: 'PaperTitle',
  address: 'PaperAddress',
  body: 'PaperBody',
  heading1: 'Heading1',
  heading2: 'Heading2',
  signOff: 'PaperSignOff',
  cell: 'PaperCell',
  cellHead: 'PaperCellHead',
  caption: 'PaperCaption',
  header: 'PaperHeader',
  pageNumber: 'PaperPageNumber',
} as const

/** Styles by name, so that whoever edits the paper changes a style and not every paragraph. */
export function stylesOf(): IStylesOptions {
  const heading = (which: keyof typeof fonts, outlineLevel: number) => ({
    run: { ...text, font: fonts[which] },
    // A heading is never the last line of a page (LOOK.md, Papers, 23).
    paragraph: { spacing: exactly(LINE), indent: twoIn, keepNext: true, keepLines: true, outlineLevel },
  })
  const style = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  })
  const song = { ...black, font: fonts.song, characterSpacing: 0 }
  const small = { ...song, size: sizes.five }
  return {
    default: {
      document: {
        run: { ...text, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: exactly(LINE) },
      },
      heading1: heading('head', 0),
      heading2: heading('second', 1),
    },
    paragraphStyles: [
      style(
        docxStyles.title,
        '公文标题',
        { ...black, font: fonts.title, size: sizes.two, characterSpacing: 0 },
        { alignment: 'center', spacing: exactly(32), keepNext: true, keepLines: true },
      ),
      style(docxStyles.address, '公文主送', text, { keepNext: true }),
      style(docxStyles.body, '公文正文', text, { indent: twoIn, alignment: 'both' }),
      style(docxStyles.signOff, '公文落款', text, { alignment: 'right', keepLines: true }),
      style(docxStyles.cell, '表内文字', small, { spacing: exactly(15) }),
      style(
        docxStyles.cellHead,
        '表头文字',
        { ...small, font: fonts.head },
        { spacing: exactly(15), alignment: 'center', keepNext: true },
      ),
      style(
        docxStyles.caption,
        '表题',
        { ...text, font: fonts.head, size: sizes.four, characterSpacing: 0 },
        { alignment: 'center', keepNext: true },
      ),
      style(docxStyles.header, '页眉标记', { ...song, font: fonts.head, size: sizes.five }, { spacing: exactly(15) }),
      style(docxStyles.pageNumber, '公文页码', { ...song, size: sizes.four }, { spacing: exactly(16) }),
    ],
  }
}
