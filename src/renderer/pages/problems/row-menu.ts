import type { ProblemRow } from '#domain/problem'
import { navigation } from '../../app/navigation'
import type { MenuEntry } from '../../parts/context-menu/asked'
import type { words } from './words'

interface Acts {
  readonly readOnly: boolean
  open(): void
  record(): void
  print(): void
}

/** What can be done with a problem's row. */
export function rowMenu(
  row: ProblemRow,
  { readOnly, open, record, print }: Acts,
  w: (typeof words)['zh'] | (typeof words)['en'],
): readonly MenuEntry[] {
  return [
    { text: w.menuOpen, key: 'Enter', run: open },
    { text: w.menuProject, run: () => navigation.open({ page: 'project', id: row.projectId }) },
    null,
    { text: w.menuRecord, key: 'L', disabled: readOnly || row.closedOn !== null, run: record },
    { text: w.menuPrint, key: 'P', run: print },
  ]
}
