import { isViewColumn } from '#domain/saved-view'
import type { MenuEntry } from '../../../parts/context-menu/asked'
import { isSortable } from '../sort'
import { changeView, groupings, view } from '../view'
import { chooserWanted } from '../views/column-chooser'
import { chosenNow, withMoved, withStep, withToggled, withWidth } from '../views/columns-order'
import type { MenuWords } from './words'

interface Header {
  readonly column: string
  /** How wide it stands, in px. */
  readonly width: number
  readonly placed: readonly string[]
  titleOf(column: string): string
}

function sorting(column: string, w: MenuWords): readonly MenuEntry[] {
  if (!isSortable(column)) return []
  const { sort } = view.get()
  const own = sort?.column === column
  return [
    { text: w.up, checked: own && !sort.down, run: () => changeView({ sort: { column, down: false } }) },
    { text: w.down, checked: own && sort.down, run: () => changeView({ sort: { column, down: true } }) },
    { text: w.unsorted, disabled: sort === null, run: () => changeView({ sort: null }) },
    null,
  ]
}

function grouping({ column, titleOf }: Header, w: MenuWords): readonly MenuEntry[] {
  const now = view.get().grouping
  const by = groupings.find((one) => one === column)
  return [
    ...(by === undefined || by === now
      ? []
      : [{ text: w.groupBy(titleOf(by)), run: () => changeView({ grouping: by, folded: new Set() }) }]),
    ...(now === 'none' ? [] : [{ text: w.ungroup, run: () => changeView({ grouping: 'none', folded: new Set() }) }]),
    null,
  ]
}

function arranging({ column, width, placed }: Header, w: MenuWords): readonly MenuEntry[] {
  if (!isViewColumn(column)) return []
  const now = view.get()
  const chosen = chosenNow(now, placed)
  const at = chosen.findIndex(({ id }) => id === column)
  const columns = (next: typeof chosen) => changeView({ columns: next })
  return [
    { text: w.left, disabled: at <= 0, run: () => columns(withMoved(chosen, column, at - 1)) },
    { text: w.right, disabled: at >= chosen.length - 1, run: () => columns(withMoved(chosen, column, at + 1)) },
    { text: w.wider, run: () => columns(withStep(chosen, column, width, 1)) },
    { text: w.narrower, run: () => columns(withStep(chosen, column, width, -1)) },
    {
      text: w.natural,
      disabled: chosen[at]?.width === null,
      run: () => columns(withWidth(chosen, column, null)),
    },
    null,
    { text: w.hide, run: () => columns(withToggled(chosen, column, now.set)) },
  ]
}

/** What can be done with a column. */
export function headerMenu(header: Header, w: MenuWords): readonly MenuEntry[] {
  return [
    ...sorting(header.column, w),
    ...grouping(header, w),
    ...arranging(header, w),
    { text: w.choose, run: () => chooserWanted.set(chooserWanted.get() + 1) },
  ]
}
