import { navigation } from '../../../app/navigation'
import type { MenuEntry } from '../../../parts/context-menu/asked'
import type { Spot } from '../../../parts/sheet/selection'
import { say } from '../../../parts/toast'
import { type CellContext, cellAt, cellLook } from './cells'

/** What a cell says of itself: why it is locked or was refused, which check it failed, which correction it tells. */
function reasonOf(at: CellContext, { row, col }: Spot): string | null {
  const { reason, corner } = cellLook(at, row, col)
  const told = [reason, corner?.reason].filter((text) => text !== undefined)
  return told.length === 0 ? null : told.join('\n')
}

/** What can be done with a cell of the month beside the sheet's own acts. */
export function cellMenu(at: CellContext, spot: Spot): readonly MenuEntry[] {
  const { words: w, sheet } = at
  const { id, field } = cellAt(at, spot.row, spot.col)
  const reason = reasonOf(at, spot)
  // What is typed as a cumulative is kept as the month's figure.
  const kept = field === 'cumulative' ? 'actual' : field
  const history = () =>
    kept !== null && navigation.openData('history', { entity: 'month', id: `${id}/${sheet.answer.month}`, field: kept })
  return [
    { text: w.menuExplain, disabled: reason === null, run: () => reason !== null && say({ text: reason }) },
    { text: w.menuHistory, disabled: kept === null, run: history },
    { text: w.menuProject, key: 'Ctrl+Enter', run: () => navigation.open({ page: 'project', id }) },
  ]
}
