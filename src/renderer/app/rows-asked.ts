import type { Lamp } from '#domain/lamp'
import type { GroupBy } from '#domain/overview'
import { createStore } from '../parts/store'
import { navigation } from './navigation'

/** Which rows of 项目 another page leads to: the rows behind one of its numbers. What is not named is not filtered. */
export interface RowsAsked {
  readonly lamps?: readonly Lamp[]
  readonly watch?: 'overdue' | 'unreported'
  /** The projects of one industry or leading unit; `name` null: of those that have none. */
  readonly group?: { readonly by: GroupBy; readonly name: string | null }
  /** Which columns show the number. */
  readonly columns?: 'progress' | 'money' | 'milestones' | 'entry'
  /** Furthest behind first. */
  readonly worstFirst?: boolean
}

/** Asked and not yet shown; the page 项目 takes it. */
export const rowsAsked = createStore<RowsAsked | null>(null)

/** Goes to 项目 and shows the rows behind a number there. */
export function openRows(asked: RowsAsked): void {
  rowsAsked.set(asked)
  navigation.open({ page: 'projects' })
}
