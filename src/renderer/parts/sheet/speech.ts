import type { Lang } from '#domain/refusal'
import { colsOf, rowsOf, sizeOf } from './selection'
import type { CellLook, SheetOptions, SheetSelection } from './sheet-options'
import { sheetWords } from './words'

/** What a cell's look says in words; null for an ordinary one. */
export function lookText({ kind, reason, corner }: CellLook, lang: Lang): string | null {
  const words = sheetWords[lang]
  const state = kind === 'editable' || kind === 'plain' ? null : words[kind]
  const said = state !== null && reason !== undefined ? words.because(state, reason) : (reason ?? state)
  if (corner === undefined) return said
  return said === null ? corner.reason : words.and(said, corner.reason)
}

/** The selection as it is read aloud: the row's name, the column's, the text and how it stands; a block's size. */
export function selectionText({ active, area }: SheetSelection, options: SheetOptions): string {
  const words = sheetWords[options.lang]
  const column = options.columns[active.col]
  if (column === undefined || active.row >= options.rows.length) return ''
  const text = options.cellText(active.row, active.col)
  const look = lookText(options.cellLook(active.row, active.col), options.lang)
  const cell = words.at(options.rowName(active.row), column.title, text === '' ? words.blank : text)
  const block = sizeOf(area) > 1 ? words.range(rowsOf(area), colsOf(area)) : null
  return [cell, look, block].filter((part) => part !== null).reduce((one, other) => words.and(one, other))
}
