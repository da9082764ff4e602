import type { Overview } from '#contract/overview'
import type { Lamp } from '#domain/lamp'
import type { GroupBy } from '#domain/overview'
import { navigation } from '../../app/navigation'
import { openRows, type RowsAsked } from '../../app/rows-asked'
import { openTarget } from '../../app/target-asked'

/** Where the numbers of 总览 lead: to the rows behind them. */
export const links = {
  projects: (columns: RowsAsked['columns']) => openRows(columns === undefined ? {} : { columns }),
  worstFirst: () => openRows({ worstFirst: true }),
  lamp: (lamp: Lamp) => openRows({ lamps: [lamp] }),
  group: (by: GroupBy, name: string | null) => openRows({ group: { by, name } }),
  unreported: () => openRows({ watch: 'unreported', columns: 'entry' }),
  /** Counted in the month that the list names: a frozen one tells what was. */
  overdue: ({ month }: Overview['attention']) => {
    navigation.setMonth(month)
    openRows({ watch: 'overdue', columns: 'milestones' })
  },
  project: (id: string) => navigation.open({ page: 'project', id }),
  entry: () => navigation.open({ page: 'entry' }),
  targets: () => navigation.open({ page: 'targets' }),
  target: openTarget,
  importing: () => navigation.openData('import'),
  typing: () => openRows({ columns: 'money' }),
  problems: () => navigation.open({ page: 'problems' }),
  problem: (problem: string) => navigation.open({ page: 'problems', problem }),
  rules: () => navigation.openData('rules'),
} as const
