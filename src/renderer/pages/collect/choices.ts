import { blocksOf, takable, type WriteBlock } from '#domain/fill-in/collect'
import { periodText } from '#domain/fill-in/form'
import { type CollectedFile, fileStates, type ReturnedCell } from '#domain/fill-in/report'

/** Which side a person took: the ledger's, or that of the file at this path. */
type Side = { readonly side: 'ledger' } | { readonly side: 'sheet'; readonly path: string }

/** What a person decided so far. */
export interface Choices {
  /** By the place of a cell in the ledger. */
  readonly sides: ReadonlyMap<string, Side>
  /** Paths of files that are left out. */
  readonly left: ReadonlySet<string>
}
export const noChoices: Choices = { sides: new Map(), left: new Set() }

/** Where in the ledger a cell belongs, whichever file gives it. */
export function placeOf(file: CollectedFile, cell: ReturnedCell): string {
  return `${file.period === null ? '' : periodText(file.period)}/${cell.projectId}/${cell.field}`
}

/** Which side a cell takes: what the sheet alone changed is taken unless somebody says otherwise; a conflict is open. */
export function sideOf(choices: Choices, file: CollectedFile, cell: ReturnedCell): 'ledger' | 'sheet' | null {
  const chosen = choices.sides.get(placeOf(file, cell))
  if (chosen === undefined) return cell.conflict === null ? 'sheet' : null
  return chosen.side === 'sheet' && chosen.path === file.path ? 'sheet' : 'ledger'
}

/** Takes a side for cells of one file; of two files that differ, taking one leaves the other. */
export function choose(
  choices: Choices,
  file: CollectedFile,
  cells: readonly ReturnedCell[],
  side: 'ledger' | 'sheet',
): Choices {
  const sides = new Map(choices.sides)
  for (const cell of cells) {
    sides.set(placeOf(file, cell), side === 'ledger' ? { side } : { side, path: file.path })
  }
  return { ...choices, sides }
}

/** Leaves a file out, or takes it in again. */
export function leave(choices: Choices, file: CollectedFile, out: boolean): Choices {
  const left = new Set(choices.left)
  if (out) left.add(file.path)
  else left.delete(file.path)
  return { ...choices, left }
}

/** Files that may be taken and are not left out. */
export function takenFiles(files: readonly CollectedFile[], { left }: Choices): readonly CollectedFile[] {
  return takable(files).filter((file) => !left.has(file.path))
}

/** The cells that nobody has decided yet, with their files. */
export function undecided(files: readonly CollectedFile[], choices: Choices) {
  return takenFiles(files, choices).flatMap((file) =>
    file.cells.filter((cell) => sideOf(choices, file, cell) === null).map((cell) => ({ file, cell })),
  )
}

/** What would be written now, and how much of it comes from each file. */
export interface Outcome {
  readonly blocks: WriteBlock[]
  readonly cells: number
  readonly files: readonly { readonly file: CollectedFile; readonly cells: number }[]
  /** Places that are still to be decided: two files that differ are one. */
  readonly open: number
}
export function outcomeOf(files: readonly CollectedFile[], choices: Choices): Outcome {
  const taken = takenFiles(files, choices)
  const takes = (cell: ReturnedCell, file: CollectedFile) => sideOf(choices, file, cell) === 'sheet'
  const blocks = blocksOf(taken, takes)
  const counts = taken.map((file) => ({ file, cells: file.cells.filter((cell) => takes(cell, file)).length }))
  const open = new Set(undecided(files, choices).map(({ file, cell }) => placeOf(file, cell)))
  return {
    blocks,
    cells: blocks.reduce((sum, block) => sum + block.cells.length, 0),
    files: counts.filter(({ cells }) => cells > 0),
    open: open.size,
  }
}

/** Worst first (LOOK.md, 13); within a state as they were given. */
export function worstFirst(files: readonly CollectedFile[]): readonly CollectedFile[] {
  return files.toSorted((a, b) => fileStates.indexOf(a.state) - fileStates.indexOf(b.state))
}
