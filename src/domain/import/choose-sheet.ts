import { type Month, monthNumber } from '../month'
import { refuse } from '../refusal'
import { findHeader } from './header'
import { headerWords } from './header-words'
import { plain } from './plain'
import type { RawBook, RawSheet } from './raw-book'
import { isBlankRow } from './sheet-view'
import type { Asked } from './understood-types'

/** A sheet of a book and whether it has a table. */
export interface SheetChoice {
  readonly sheet: RawSheet
  readonly table: boolean
  /** More is better; hidden sheets come after visible ones. */
  readonly score: number
}

/** The book's sheets, the best table first; those without a table last (CLI.md: skipped). */
export function rankSheets(book: RawBook, month: Month | null): readonly SheetChoice[] {
  return book.sheets
    .map((sheet): SheetChoice => {
      const header = findHeader(sheet)
      if (header === null) return { sheet, table: false, score: 0 }
      const headed = header.lines.filter((lines) => lines.length > 0).length
      const rows = sheet.rows.slice(header.bottom + 1, header.bottom + 2_001).filter((row) => !isBlankRow(row)).length
      return {
        sheet,
        table: true,
        score: Math.min(headed, 30) * Math.log2(rows + 1.5) * (sheet.hidden ? 0.01 : 1) * nameFit(sheet.name, month),
      }
    })
    .sort((a, b) => Number(b.table) - Number(a.table) || b.score - a.score)
}

/** Of twelve sheets named after the months, the one of the month asked for. */
function nameFit(name: string, month: Month | null): number {
  const said = headerWords(name).month
  if (month === null || said === null) return 1
  return said === monthNumber(month) ? 2 : 0.5
}

/** The sheet that is asked for, else the best. Refuses SHEET_NAME_UNKNOWN, and TABLE_MISSING where no sheet has a table. */
export function chooseSheet(book: RawBook, asked: Pick<Asked, 'mapping' | 'month'>, wanted: string | null): RawSheet {
  if (wanted !== null) {
    const found =
      book.sheets.find(({ name }) => name === wanted) ?? book.sheets.find(({ name }) => plain(name) === plain(wanted))
    const sheets = book.sheets.map(({ name }) => name).join('、')
    return found ?? refuse('SHEET_NAME_UNKNOWN', { file: book.file, sheet: wanted, sheets })
  }
  const best = rankSheets(book, asked.month)[0]
  if (best !== undefined && (best.table || asked.mapping?.columns !== undefined)) return best.sheet
  return refuse('TABLE_MISSING', { file: book.file, looked: '项目名称、总投资、年度计划、本月完成投资、形象进度 等' })
}
