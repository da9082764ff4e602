import { navigation } from '../../app/navigation'
import type { MenuEntry } from '../../parts/context-menu/asked'
import { foldRow } from './board-keys'
import type { Row } from './rows'
import type { Words } from './words'

/** What can be done with a row of the axis. */
export function rowMenu(row: Row, open: (id: string) => void, w: Words): readonly MenuEntry[] {
  const fold: MenuEntry = { text: row.folded ? w.menuUnfold : w.menuFold, run: () => foldRow(row) }
  if (row.kind === 'group') return [fold]
  return [
    { text: w.menuOpen, key: 'Enter', run: () => open(row.id) },
    { text: w.menuProblems, run: () => navigation.open({ page: 'problems', project: row.id }) },
    ...(row.children > 0 ? [null, fold] : []),
  ]
}
