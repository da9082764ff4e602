import type { EntryPreview } from '#contract/entry'
import { textAt } from '#domain/grid'
import { formatWan } from '#domain/money'
import { planMonths } from '#domain/year-record'
import type { SheetPaste } from '../../../parts/sheet/sheet-options'
import type { PasteCell, PasteShown } from '../paste/paste-panel'
import { cellKey } from '../pending'
import { cellAt, cellText, type PlanContext, type Previewed, signedWan } from './cells'
import { groupOf, monthIndex, type PlanField } from './columns'
import { joined, openingPart, type PlanSend, planPart } from './judge'
import { balanceOf, plainAt, readWan, storedAt } from './row'
import { refusedGroups, soundPart } from './write'

/** A block on its way: rows as they would be written, and what the engine says of them; null until it has said. */
export interface Pasting {
  readonly paste: SheetPaste
  readonly sends: readonly (PlanSend & { readonly i: number })[]
  readonly blank: number
  readonly answer: EntryPreview | null
}

/** A block by row. Blank cells change nothing, except where a row has all twelve months: there they are blank months. */
export function sendsOfPaste(at: PlanContext, paste: SheetPaste): Pick<Pasting, 'sends' | 'blank'> {
  const rows = new Map<number, Map<PlanField, string>>()
  for (const { row, col, text } of paste.cells) {
    const { i, field } = cellAt(at, row, col)
    if (field !== null) rows.set(i, (rows.get(i) ?? new Map()).set(field, text))
  }
  let blank = 0
  const sends = [...rows].flatMap(([i, all]) => {
    const isWhole = planMonths.every((field) => all.has(field)) && planMonths.some((field) => isGiven(all.get(field)))
    const typed = new Map([...all].filter(([field, text]) => isGiven(text) || (isWhole && monthIndex(field) >= 0)))
    blank += all.size - typed.size
    return typed.size === 0 ? [] : sendOf(at, i, typed)
  })
  return { sends, blank }
}

const isGiven = (text: string | undefined) => (text ?? '').trim() !== ''

function sendOf(at: PlanContext, i: number, typed: ReadonlyMap<PlanField, string>): PlanSend & { readonly i: number } {
  const id = textAt(at.sheet.answer, 'id', i) ?? ''
  const ofPlan = [...typed.keys()].some((field) => groupOf(field) === 'plan')
  const row = joined(id, openingPart(at, i, typed), ofPlan ? planPart(at, i, typed) : {})
  return { i, row, cells: [...typed].map(([field, text]) => ({ field, text, base: storedAt(at, i, field) })) }
}

/** Why a cell of the block is not written: its own reason, `` where it falls with its row; null where it is. */
function refusalsOf({ sends, answer }: Pasting): ReadonlyMap<string, string> {
  const refused = new Map<string, string>()
  const groups = refusedGroups(answer?.rejected ?? [])
  const own = new Map(answer?.rejected.map((one) => [cellKey(one.id, one.field), one.message]))
  for (const { row, cells } of sends) {
    for (const { field } of cells) {
      const key = cellKey(row.id, field)
      if (groups.get(row.id)?.has(groupOf(field)) === true) refused.set(key, own.get(key) ?? '')
    }
  }
  return refused
}

/** Why a whole row is not written: its months do not make its year, or a cell that was not pasted is in the way. */
function rowRefusal(at: PlanContext, { i, row, cells }: Pasting['sends'][number], answer: EntryPreview): string | null {
  const pasted = new Set<string>(cells.map(({ field }) => field))
  const ofRow = answer.rejected.filter((one) => one.id === row.id && !pasted.has(one.field))
  const [first] = ofRow
  if (first === undefined) return null
  const typed = new Map(cells.map(({ field, text }) => [field, text]))
  const balance = balanceOf((field) => typed.get(field) ?? plainAt(at, i, field), at.lang)
  return balance.kind === 'gap' ? at.words.pasteRow(signedWan(balance.gap)) : first.message
}

/** Cells that the preview tints, by `id/field`. */
export function previewedCells(at: PlanContext, pasting: Pasting | null): ReadonlyMap<string, Previewed> {
  const cells = new Map<string, Previewed>()
  if (pasting === null || pasting.answer === null) return cells
  const refused = refusalsOf(pasting)
  for (const send of pasting.sends) {
    const mine = pasting.answer.rejected.find((one) => one.id === send.row.id && groupOf(one.field) === 'plan')
    const ofRow = rowRefusal(at, send, pasting.answer) ?? mine?.message ?? null
    for (const { field, text } of send.cells) {
      const key = cellKey(send.row.id, field)
      const reason = refused.get(key)
      cells.set(key, { text: shown(at, field, text), reason: reason === '' ? ofRow : (reason ?? null) })
    }
  }
  return cells
}

/** A text as it will stand once it is written. */
function shown(at: PlanContext, field: PlanField, text: string): string {
  const read = readWan(field, text, at.lang)
  return 'why' in read || read.value === null ? text : formatWan(read.value)
}

/** The rows that would be written, without what something refuses. */
export function soundSends({ sends, answer }: Pasting): readonly PlanSend[] {
  const groups = refusedGroups(answer?.rejected ?? [])
  return sends.flatMap((send) => soundPart(send, groups.get(send.row.id) ?? new Set()) ?? [])
}

/** How many cells would change and how many are so already: a blank month beside others is 0. */
function countOf(at: PlanContext, pasting: Pasting): { readonly accepted: number; readonly unchanged: number } {
  let [accepted, unchanged] = [0, 0]
  for (const { cells } of soundSends(pasting)) {
    for (const { field, text, base } of cells) {
      const read = readWan(field, text, at.lang)
      const value = 'value' in read ? read.value : null
      const isSame = (monthIndex(field) >= 0 ? (value ?? 0) : value) === base
      if (isSame) unchanged += 1
      else accepted += 1
    }
  }
  return { accepted, unchanged }
}

/** What the panel shows of a block. */
export function pasteShown(
  at: PlanContext,
  pasting: Pasting,
  titles: readonly { readonly title: string; readonly right: boolean }[],
): PasteShown | null {
  const { paste, answer, blank, sends } = pasting
  if (answer === null) return null
  const { area } = paste
  const cols = Array.from({ length: area.right - area.left + 1 }, (_, c) => area.left + c)
  const refused = refusalsOf(pasting)
  const unpreviewed: PlanContext = { ...at, preview: new Map() }
  const given = new Map(paste.cells.map((cell) => [`${cell.row}/${cell.col}`, cell.text]))
  const byRow = new Map(sends.map((send) => [send.i, send]))
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, r) => {
    const row = area.top + r
    const cells = cols.map((col): PasteCell | null => {
      const text = given.get(`${row}/${col}`)
      const { id, field } = cellAt(at, row, col)
      if (text === undefined || field === null) return null
      const now = cellText(unpreviewed, row, col)
      const why = refused.get(cellKey(id, field)) ?? null
      return { text: why === null ? shown(at, field, text) : text, refused: why, now: now === '—' ? '' : now }
    })
    const i = at.rows[row] ?? -1
    const send = byRow.get(i)
    const whole = send === undefined ? null : rowRefusal(at, send, answer)
    return { name: textAt(at.sheet.answer, 'name', i) ?? '', source: (r % paste.block.rows) + 1, cells, refused: whole }
  })
  return {
    from: { ...paste.block, at: titles[area.left]?.title ?? '' },
    columns: cols.map((col) => titles[col] ?? { title: '', right: false }),
    rows,
    ...countOf(at, pasting),
    rejected: refused.size,
    blank,
    locked: paste.locked.length,
    over: paste.over,
  }
}
