import type { ComparedBook, ComparedCell } from './compare'
import { type Period, periodText, sameValue } from './form'
import type { Notice, ReturnedCell } from './report'

/** One file among those that came back together. */
export interface ReturnedFile {
  readonly file: string
  readonly sha256: string
  readonly savedAt: string
  readonly period: Period
  readonly unit: string | null
  readonly compared: ComparedBook
}

/** What is left of a file beside the others: its own cells, and what else there is to know. */
export interface FileBeside {
  readonly cells: readonly ReturnedCell[]
  readonly notices: readonly Notice[]
  /** A newer file of the same unit gives all that this one does. */
  readonly unused: boolean
}

const keyOf = ({ period }: ReturnedFile, cell: ComparedCell) => `${periodText(period)}/${cell.projectId}/${cell.field}`

function toReturned(cell: ComparedCell, conflict: ReturnedCell['conflict'], proposed: boolean): ReturnedCell {
  const { state: _state, ...rest } = cell
  return { ...rest, conflict, proposed }
}

/** Files from the newest to the oldest; of those saved at the same moment, the last given is the newest. */
function newestFirst(files: readonly ReturnedFile[]): readonly number[] {
  const order = files.map((_, i) => i)
  return order.sort((a, b) => {
    const [x, y] = [files[a]?.savedAt ?? '', files[b]?.savedAt ?? '']
    return x === y ? b - a : x < y ? 1 : -1
  })
}

interface Giving {
  readonly at: number
  readonly cell: ComparedCell
}

/** Who gives each cell, the newest first. */
function giversOf(files: readonly ReturnedFile[]): ReadonlyMap<string, readonly Giving[]> {
  const givers = new Map<string, Giving[]>()
  for (const at of newestFirst(files)) {
    const file = files[at]
    for (const cell of file?.compared.cells ?? []) {
      const key = file === undefined ? '' : keyOf(file, cell)
      const known = givers.get(key)
      if (known) known.push({ at, cell })
      else givers.set(key, [{ at, cell }])
    }
  }
  return givers
}

/** The cells of one place that are to be told, by file. */
function settle(giving: readonly Giving[]): readonly { readonly at: number; readonly cell: ReturnedCell }[] {
  const [newest] = giving
  if (newest === undefined) return []
  if (giving.some(({ cell }) => !sameValue(cell.returned, newest.cell.returned))) {
    // A newest file that holds a cell as it was sent proposes nothing, or an old figure would go over a newer one.
    const proposes = newest.cell.state === 'asSent' ? null : newest.at
    return giving.map(({ at, cell }) => ({ at, cell: toReturned(cell, 'files', at === proposes) }))
  }
  const { at, cell } = newest
  if (cell.state === 'asSent' || cell.state === 'same') return []
  return [{ at, cell: toReturned(cell, cell.state === 'conflict' ? 'ledger' : null, true) }]
}

function noticesAmong(files: readonly ReturnedFile[], at: number): readonly Notice[] {
  const file = files[at]
  if (file === undefined) return []
  const order = newestFirst(files)
  const newer = order.slice(0, order.indexOf(at)).flatMap((i) => files[i] ?? [])
  const twin = newer.find((one) => one.sha256 === file.sha256)
  if (twin !== undefined) return [{ code: 'SAME_FILE', as: twin.file }]
  const same = newer.find((one) => one.unit === file.unit && periodText(one.period) === periodText(file.period))
  return same === undefined ? [] : [{ code: 'OLDER_COPY', newer: same.file }]
}

/**
 * Files that came back together, beside each other: what two of them give differently is a conflict in both, of which
 * the newer is proposed; what they give alike is told once, in the newer.
 */
export function besideEachOther(files: readonly ReturnedFile[]): readonly FileBeside[] {
  const cells = files.map((): ReturnedCell[] => [])
  for (const giving of giversOf(files).values()) {
    for (const { at, cell } of settle(giving)) cells[at]?.push(cell)
  }
  return files.map((_, at) => {
    const notices = noticesAmong(files, at)
    const own = cells[at] ?? []
    return { cells: own, notices, unused: notices.length > 0 && own.length === 0 }
  })
}
