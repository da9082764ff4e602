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

function textOf(value: string): string {
  if (/[&\r]|_x/i.test(value)) throw new NotPlain('a text with entities')
  return value
}

/**
 * The cells of a worksheet's rows, as the parser would find them, of a book of which it has read everything else; the
 * book's texts as well where `plain` is null. Visiting throws NotPlain where something is written otherwise than is read here.
 */
export function plainCells(
  rows: Buffer,
  book: WorkBook,
  plain: readonly string[] | null,
  { uncalculated }: SheetExtras,
): SheetFacts['cells'] {
  const common = book as Common
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const texts = plain ?? (common.Strings ?? []).map(({ t }) => t)
  const formatOfStyle = formats(common)
  const judge = formatJudge()

  function cellOf(type: PlainType, style: number, value: number | string): FoundCell | null {
    if (type === 'n') {
      const format = formatOfStyle(style)
      return numberCell(Number(value), format, format === 'General' ? 'number' : judge(format), from1904)
    }
    if (type === 's') {
      const text = texts[Number(value)]
      if (text === undefined) throw new NotPlain('a text that is not there')
      return text === '' ? null : { kind: 'text', text }
    }
    if (type === 'str') return { kind: 'text', text: textOf(String(value)) }
    if (type === 'b' && (value === 0 || value === 1))
      return { kind: 'truth', value: value === 1, text: value === 1 ? 'TRUE' : 'FALSE' }
    if (type === 'e' && errorTexts.has(String(value))) return { kind: 'error', text: String(value) }
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
