import type { WorkBook } from '@e965/xlsx'
import type { FoundCell, SheetFacts } from './packed'
import { NotPlain, type PlainType, visitRows } from './plain-rows'
import { errors, formatJudge, numberCell, type SheetExtras } from './sheetjs-cells'

/** What the parser has read for all sheets of a book: their shared texts, styles and formats. */
type Common = WorkBook & {
  readonly Strings?: readonly { readonly t?: string }[]
  readonly Styles?: { readonly CellXf?: readonly ({ readonly numFmtId?: number } | undefined)[] }
  readonly SSF?: Readonly<Record<number, string>>
}

const errorTexts: ReadonlySet<string> = new Set(Object.values(errors))

/** The format that a style shows numbers in, each looked up once. */
function formats({ Styles, SSF }: Common): (style: number) => string {
  const known = new Map<number, string>()
  return (style) => {
    let format = known.get(style)
    if (format === undefined) {
      format = SSF?.[Styles?.CellXf?.[style]?.numFmtId ?? 0] ?? 'General'
      known.set(style, format)
    }
    return format
  }
}

/** A stored number. What a number may not be written with is left to the parser. */
function numberOf(text: string): number {
  const value = Number(text)
  const second = text.charCodeAt(1)
  // 0x10, 0b1, 0o7 are numbers to Number() alone.
  if (Number.isNaN(value) || second > 0x61) throw new NotPlain('a number')
  return value
}

function textOf(value: string): string {
  if (/[&\r]|_x/i.test(value)) throw new NotPlain('a text with entities')
  return value
}

/**
 * The cells of a worksheet's rows, as the parser would find them, of a book of which it has read everything else.
 * Visiting throws NotPlain where something is written otherwise than is read here.
 */
export function plainCells(rows: Buffer, book: WorkBook, { uncalculated }: SheetExtras): SheetFacts['cells'] {
  const common = book as Common
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const texts = common.Strings ?? []
  const formatOfStyle = formats(common)
  const judge = formatJudge()

  function cellOf(type: PlainType, style: number, value: string): FoundCell | null {
    if (type === 'n') {
      const format = formatOfStyle(style)
      return numberCell(numberOf(value), format, format === 'General' ? 'number' : judge(format), from1904)
    }
    if (type === 's') {
      const text = texts[numberOf(value)]?.t
      if (text === undefined) throw new NotPlain('a text that is not there')
      return text === '' ? null : { kind: 'text', text }
    }
    if (type === 'str') return { kind: 'text', text: textOf(value) }
    if (type === 'b' && (value === '0' || value === '1'))
      return { kind: 'truth', value: value === '1', text: value === '1' ? 'TRUE' : 'FALSE' }
    if (type === 'e' && errorTexts.has(value)) return { kind: 'error', text: value }
    throw new NotPlain('a value')
  }

  return (visit) => {
    visitRows(rows, (row, column, type, style, value) => {
      const cell = cellOf(type, style, value)
      if (cell !== null) visit(row, column, cell)
    })
    for (const [row, column] of uncalculated) visit(row, column, { kind: 'error', text: '' })
  }
}
