import type { EntryPreview } from '#contract/entry'
import { readEntry } from '#domain/entry'
import { textAt } from '#domain/grid'
import { formatRate, formatWan, type Yuan } from '#domain/money'
import type { SheetPaste } from '../../../parts/sheet/sheet-options'
import type { PasteCell, PasteShown } from '../paste/paste-panel'
import { cellKey } from '../pending'
import { type CellContext, cellAt, cellText, type Previewed } from './cells'
import { storedAt, textToSend } from './rows'
import type { EntryCell } from './write'

/** A block on its way, with what the engine says of it; null until it has said. */
export interface Pasting {
  readonly paste: SheetPaste
  readonly cells: readonly EntryCell[]
  readonly blank: number
  readonly answer: EntryPreview | null
}

/** Cells of a block for the engine; blank ones change nothing. */
export function cellsOfPaste(at: CellContext, paste: SheetPaste): Pick<Pasting, 'cells' | 'blank'> {
  let blank = 0
  const cells: EntryCell[] = []
  for (const { row, col, text } of paste.cells) {
    const { id, i, field } = cellAt(at, row, col)
    if (field === null) continue
    if (text.trim() === '') blank += 1
    else cells.push({ id, field, text: textToSend(field, text), base: storedAt(at.sheet, i, field) })
  }
  return { cells, blank }
}

/** Cells that the preview tints, by `id/field`. */
export function previewedCells(pasting: Pasting | null): ReadonlyMap<string, Previewed> {
  const cells = new Map<string, Previewed>()
  if (pasting === null || pasting.answer === null) return cells
  const reasons = new Map(
    pasting.answer.rejected.map((one) => [cellKey(one.id, one.field as EntryCell['field']), one.message]),
  )
  for (const cell of pasting.cells) {
    const key = cellKey(cell.id, cell.field)
    cells.set(key, { text: cell.text.replace(/%$/, ''), reason: reasons.get(key) ?? null })
  }
  return cells
}

/** The cells that would be written: those that nothing refuses. */
export function soundCells({ cells, answer }: Pasting): readonly EntryCell[] {
  const refused = new Set(answer?.rejected.map((one) => `${one.id}/${one.field}`))
  return cells.filter((cell) => !refused.has(cellKey(cell.id, cell.field)))
}

/** A text as it will stand once it is written: figures read, full-width digits and commas alike. */
function readText(field: EntryCell['field'], text: string): string {
  if (text.trim() === '') return text
  const value = readEntry(field, textToSend(field, text))
  if (typeof value !== 'number') return value === null ? '—' : String(value)
  return field === 'physical' ? formatRate(value, 1).replace(/\.0$/, '') : formatWan(value as Yuan)
}

/** What the panel shows of a block: row by row, what is taken, what is refused and why. */
export function pasteShown(
  at: CellContext,
  pasting: Pasting,
  titles: readonly { readonly title: string; readonly right: boolean }[],
): PasteShown | null {
  const { paste, answer, blank } = pasting
  if (answer === null) return null
  const { area } = paste
  // Columns that are computed take nothing and are left out.
  const cols = Array.from({ length: area.right - area.left + 1 }, (_, c) => area.left + c).filter(
    (col) => cellAt(at, area.top, col).field !== null,
  )
  const previewed = previewedCells(pasting)
  const unpreviewed: CellContext = { ...at, preview: new Map() }
  const given = new Map(paste.cells.map((cell) => [`${cell.row}/${cell.col}`, cell.text]))
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, r) => {
    const row = area.top + r
    const cells = cols.map((col): PasteCell | null => {
      const text = given.get(`${row}/${col}`)
      const { id, field } = cellAt(at, row, col)
      if (text === undefined || field === null) return null
      const now = cellText(unpreviewed, row, col)
      const refused = previewed.get(cellKey(id, field))?.reason ?? null
      return { text: refused === null ? readText(field, text) : text, refused, now: now === '—' ? '' : now }
    })
    return {
      name: textAt(at.sheet.answer, 'name', at.rows[row] ?? -1) ?? '',
      source: (r % paste.block.rows) + 1,
      cells,
    }
  })
  return {
    from: { ...paste.block, at: titles[area.left]?.title ?? '' },
    columns: cols.map((col) => titles[col] ?? { title: '', right: false }),
    rows,
    accepted: answer.accepted,
    unchanged: answer.unchanged,
    rejected: answer.rejected.length,
    blank,
    locked: paste.locked.length,
    over: paste.over,
  }
}
