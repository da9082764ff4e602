import { type GridAnswer, given, milestoneColumns, numberColumns, type TextColumn, textColumns } from '#domain/grid'
import type { GridRow, ProjectRow } from './rows'

function cell(column: TextColumn, i: number): string | null {
  return column.values[column.at === null ? i : (column.at[i] ?? 0)] ?? null
}

function sameMonths(a: Float64Array, i: number, b: Float64Array, j: number): boolean {
  for (let m = 0; m < 12; m += 1) if (!Object.is(a[i * 12 + m], b[j * 12 + m])) return false
  return true
}

function sameMilestones(a: GridAnswer, i: number, b: GridAnswer, j: number): boolean {
  const from = a.milestoneStart[i] ?? 0
  const other = b.milestoneStart[j] ?? 0
  const count = (a.milestoneStart[i + 1] ?? 0) - from
  if (count !== (b.milestoneStart[j + 1] ?? 0) - other) return false
  for (let n = 0; n < count; n += 1) {
    for (const name of milestoneColumns) {
      if (cell(a.milestones[name], from + n) !== cell(b.milestones[name], other + n)) return false
    }
  }
  return true
}

/** Whether a project says the same in two answers of one month. */
export function sameProject(a: GridAnswer, i: number, b: GridAnswer, j: number): boolean {
  return (
    a.lamp[i] === b.lamp[j] &&
    a.reported[i] === b.reported[j] &&
    a.counted[i] === b.counted[j] &&
    a.summed[i] === b.summed[j] &&
    given(a.moneyOn[i]) === given(b.moneyOn[j]) &&
    numberColumns.every((name) => Object.is(a.number[name][i], b.number[name][j])) &&
    sameMonths(a.actuals, i, b.actuals, j) &&
    sameMonths(a.monthPlans, i, b.monthPlans, j) &&
    textColumns.every((name) => cell(a.text[name], i) === cell(b.text[name], j)) &&
    sameMilestones(a, i, b, j)
  )
}

function sameLine(a: ProjectRow, b: ProjectRow): boolean {
  return (
    a.i === b.i &&
    a.depth === b.depth &&
    a.serial === b.serial &&
    a.children === b.children &&
    a.folded === b.folded &&
    a.context === b.context
  )
}

/**
 * The new rows, but each old object where nothing on its line differs: the grid compares objects, so only lines that
 * changed are drawn again. `before` and `after` are the answers the two row lists point into.
 */
export function keepSame(
  old: ReadonlyMap<string, GridRow>,
  next: readonly GridRow[],
  before: GridAnswer | null,
  after: GridAnswer,
): readonly GridRow[] {
  const comparable = before !== null && before.month === after.month && before.today === after.today
  const sameData = (a: number, b: number) =>
    before === after || (comparable && before !== null && sameProject(before, a, after, b))
  return next.map((row) => {
    const known = old.get(row.id)
    // Sums are few, and a sum may change without a change of its own line.
    if (row.kind !== 'project' || known?.kind !== 'project') return row
    return sameLine(known, row) && sameData(known.i, row.i) ? known : row
  })
}
