import type { EntryField } from '#domain/entry'

/** The columns of 月度填报, by their keys. */
export type EntryColumn =
  | 'serial'
  | 'name'
  | 'plan'
  | 'actual'
  | 'before'
  | 'ytd'
  | 'share'
  | 'physical'
  | 'progress'
  | 'problem'
  | 'next'
  | 'state'

/** What a column takes, where it takes anything: 累计 is typed under `ytd` in rows that report cumulatively. */
export const fieldOfColumn: Readonly<Partial<Record<EntryColumn, EntryField>>> = {
  actual: 'actual',
  ytd: 'cumulative',
  physical: 'physical',
  progress: 'progress',
  problem: 'problem',
  next: 'next',
}

/** The columns that take what room is left, and the least of it in px. */
export const growing = {
  progress: { width: 110, flex: 10 },
  problem: { width: 84, flex: 7 },
  next: { width: 100, flex: 7 },
} as const satisfies Partial<Record<EntryColumn, { readonly width: number; readonly flex: number }>>

/** Under this width of the page its panels are drawers (LOOK.md, Window). */
export const PANELS_FROM = 1_240

/** What units and checks take beside the sheet. */
export function panelsWidth(page: number): number {
  return page >= PANELS_FROM ? 372 : 0
}

/** The columns that find room (LOOK.md, Window): at 1920 also what was done before, and the next step. */
export function columnsFor(width: number): readonly EntryColumn[] {
  const wide = width >= 1_280
  const columns: (EntryColumn | null)[] = [
    'serial',
    'name',
    'plan',
    'actual',
    wide ? 'before' : null,
    'ytd',
    'share',
    'physical',
    'progress',
    'problem',
    wide ? 'next' : null,
    'state',
  ]
  return columns.filter((column) => column !== null)
}
