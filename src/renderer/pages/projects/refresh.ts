import { type GridAnswer, milestoneColumns, numberColumns, type TextColumn, textColumns } from '#domain/grid'
import { sameRules } from '#domain/lamp-rules'
import type { GridRow, ProjectRow } from './rows'

type Mark = (row: number) => void

function markNumbers(a: ArrayLike<number>, b: ArrayLike<number>, perRow: number, mark: Mark): void {
  for (let at = 0; at < a.length; at += 1) if (!Object.is(a[at], b[at])) mark(Math.floor(at / perRow))
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at])
}

/** Cells of a text column that differ; where both point into the same values, only the pointers are compared. */
function markTexts(a: TextColumn, b: TextColumn, count: number, mark: Mark): void {
  if (a.at !== null && b.at !== null && sameList(a.values, b.values)) {
    markNumbers(a.at, b.at, 1, mark)
    return
  }
  for (let i = 0; i < count; i += 1) {
    if (a.values[a.at?.[i] ?? i] !== b.values[b.at?.[i] ?? i]) mark(i)
  }
}

/** Whose project a milestone is, by the milestone's place in the columns. */
function owners(answer: GridAnswer): Uint32Array {
  const owner = new Uint32Array(answer.milestoneStart[answer.count] ?? 0)
  for (let i = 0; i < answer.count; i += 1) {
    owner.fill(i, answer.milestoneStart[i], answer.milestoneStart[i + 1])
  }
  return owner
}

/**
 * Which projects say something else in the second of two answers; null where the two cannot be compared line by line
 * (another month, another list). Goes column by column: ten thousand rows take a few milliseconds, row by row ten times that.
 */
export function changedProjects(before: GridAnswer, after: GridAnswer): ReadonlySet<number> | null {
  const sameKind =
    before.month === after.month && before.today === after.today && sameRules(before.rules.rules, after.rules.rules)
  if (!sameKind || !sameList(before.text.id.values, after.text.id.values)) return null
  if (!sameList([...before.milestoneStart], [...after.milestoneStart])) return null
  const changed = new Set<number>()
  const mark = (row: number) => changed.add(row)
  for (const name of numberColumns) markNumbers(before.number[name], after.number[name], 1, mark)
  for (const name of ['lamp', 'reported', 'counted', 'summed', 'moneyOn'] as const) {
    markNumbers(before[name], after[name], 1, mark)
  }
  markNumbers(before.actuals, after.actuals, 12, mark)
  markNumbers(before.monthPlans, after.monthPlans, 12, mark)
  for (const name of textColumns) markTexts(before.text[name], after.text[name], after.count, mark)
  const owner = owners(after)
  for (const name of milestoneColumns) {
    markTexts(before.milestones[name], after.milestones[name], owner.length, (at) => mark(owner[at] ?? 0))
  }
  return changed
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
  before: GridAnswer,
  after: GridAnswer,
): readonly GridRow[] {
  const changed = before === after ? new Set<number>() : changedProjects(before, after)
  if (changed === null) return next
  return next.map((row) => {
    const known = old.get(row.id)
    // Sums are few, and a sum may change without a change of its own line.
    if (row.kind !== 'project' || known?.kind !== 'project') return row
    return sameLine(known, row) && !changed.has(row.i) ? known : row
  })
}

/** The rows that are new objects, where every line stands where it stood; null where lines came, went or moved. */
export function changedIn(old: ReadonlyMap<string, GridRow>, next: readonly GridRow[]): GridRow[] | null {
  if (old.size !== next.length) return null
  const changed: GridRow[] = []
  let at = 0
  for (const [id, known] of old) {
    const row = next[at]
    if (row === undefined || row.id !== id) return null
    if (row !== known) changed.push(row)
    at += 1
  }
  return changed
}
