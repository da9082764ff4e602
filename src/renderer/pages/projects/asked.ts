import { type RowsAsked, rowsAsked } from '../../app/rows-asked'
import { changeView, noFilters } from './view'

/** Shows the rows that another page leads to: its filter in place of the one before, nothing searched. */
export function showAsked({ lamps, watch, group, columns, worstFirst }: RowsAsked): void {
  changeView({
    filters: {
      ...noFilters,
      lamps: lamps ?? [],
      watches: watch === undefined ? [] : [watch],
      group: group ?? null,
    },
    search: '',
    folded: new Set(),
    set: columns ?? 'progress',
    columns: null,
    viewId: null,
    sort: worstFirst === true ? { column: 'gapPoints', down: false } : null,
  })
}

function take(): void {
  const asked = rowsAsked.get()
  if (asked === null) return
  rowsAsked.set(null)
  showAsked(asked)
}

// The page's chunk may come later than what was asked of it.
take()
rowsAsked.subscribe(take)
