import { chooseSheet } from '#domain/import/choose-sheet'
import type { RawBook } from '#domain/import/raw-book'
import type { Understood } from '#domain/import/understood-types'
import { refusalOf } from '../given'
import { asked } from './sheets'

/** The fields of a sheet's columns in one line, `-` for a column that is not read. */
export function fieldsOf({ columns }: Understood): string {
  return columns.map(({ field }) => field ?? '-').join(' ')
}

/** Data rows as people count them, each with its values by field; a cell that is refused shows its code. */
export function dataOf({ rows }: Understood): readonly Readonly<Record<string, unknown>>[] {
  return rows
    .filter(({ nature }) => nature === 'data')
    .map(({ row, cells }) => ({
      row: row + 1,
      ...Object.fromEntries(
        cells.map(({ field, month, value, problem }) => [
          month === null ? field : `${field} ${month}`,
          problem ? problem.code : value,
        ]),
      ),
    }))
}

export const refusedBy = refusalOf

/** The name of the sheet that June's import takes. */
export function choosesOf(book: RawBook, wanted: string | null = null): string {
  return chooseSheet(book, asked(), wanted).name
}
