import { type ChosenColumn, type ViewColumn, viewColumns } from '#domain/saved-view'
import { columnsOfSet, steppedWidth } from '../layout'
import { chosenFrom, type GridView } from '../view'

/** The columns that stand, as a choice that can be changed. */
export function chosenNow({ columns }: Pick<GridView, 'columns'>, placed: readonly string[]): readonly ChosenColumn[] {
  return columns ?? chosenFrom(placed)
}

/** What may be added: first what the set has and the window had no room for, then all else in its order. */
export function addable(chosen: readonly ChosenColumn[], set: GridView['set']): readonly ViewColumn[] {
  const shown = new Set<string>(chosen.map(({ id }) => id))
  const own = new Set<string>(columnsOfSet[set].map(({ id }) => id))
  const rest = viewColumns.filter((id) => !shown.has(id))
  return [...rest.filter((id) => own.has(id)), ...rest.filter((id) => !own.has(id))]
}

/** A column taken off, or put where its set has it; one of no set comes last. */
export function withToggled(
  chosen: readonly ChosenColumn[],
  id: ViewColumn,
  set: GridView['set'],
): readonly ChosenColumn[] {
  if (chosen.some((one) => one.id === id)) return chosen.filter((one) => one.id !== id)
  const order: readonly string[] = columnsOfSet[set].map((spec) => spec.id)
  const place = order.indexOf(id)
  const before =
    place < 0 ? -1 : chosen.findLastIndex((one) => order.indexOf(one.id) >= 0 && order.indexOf(one.id) < place)
  const at = place < 0 ? chosen.length : before + 1
  return [...chosen.slice(0, at), { id, width: null }, ...chosen.slice(at)]
}

/** A column moved to a place among the others. */
export function withMoved(chosen: readonly ChosenColumn[], id: string, to: number): readonly ChosenColumn[] {
  const column = chosen.find((one) => one.id === id)
  if (column === undefined) return chosen
  const others = chosen.filter((one) => one !== column)
  const at = Math.max(0, Math.min(others.length, to))
  return [...others.slice(0, at), column, ...others.slice(at)]
}

/** A column at a width of its own; null: as the grid finds it. */
export function withWidth(chosen: readonly ChosenColumn[], id: string, width: number | null): readonly ChosenColumn[] {
  return chosen.map((one) => (one.id === id ? { ...one, width } : one))
}

/** A column a step wider or narrower than it stands. */
export function withStep(
  chosen: readonly ChosenColumn[],
  id: string,
  width: number,
  step: 1 | -1,
): readonly ChosenColumn[] {
  return withWidth(chosen, id, steppedWidth(width, step))
}
