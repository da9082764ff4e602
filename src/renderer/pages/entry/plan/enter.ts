import type { EntryWay } from '#domain/entry'
import type { SheetEdit } from '../../../parts/sheet/block'
import { cellKey, setPending } from '../pending'
import { cellAt, type PlanContext } from './cells'
import type { PlanField } from './columns'
import { judge } from './judge'
import { act } from './steps'
import { sheetKey } from './version'
import { type PlanTarget, writePlans } from './write'

/** Edits by row: what is typed into each. */
function byRow(at: PlanContext, edits: readonly SheetEdit[]): ReadonlyMap<number, ReadonlyMap<PlanField, string>> {
  const rows = new Map<number, Map<PlanField, string>>()
  for (const { row, col, text } of edits) {
    const { i, field } = cellAt(at, row, col)
    if (field !== null) rows.set(i, (rows.get(i) ?? new Map()).set(field, text))
  }
  return rows
}

/** Takes what was typed, filled or cleared: rows that add up go as one change set, the others wait in the page. */
export function enter(at: PlanContext, target: PlanTarget, how: EntryWay, edits: readonly SheetEdit[]): void {
  const sheet = sheetKey(target.year, target.version)
  const judged = [...byRow(at, edits)].map(([i, typed]) => judge(at, i, typed))
  const sends = judged.flatMap(({ send }) => send ?? [])
  const keep = judged.flatMap((one) => one.keep)
  const sent = sends.flatMap(({ row, cells }) => cells.map(({ field }) => cellKey(row.id, field)))
  void act(sheet, [...sent, ...keep.map(([key]) => key)], () => {
    setPending(sheet, keep)
    return writePlans(target, how, sends)
  })
}
