import type { Command } from './keys'
import {
  areaOf,
  type Bounds,
  clamped,
  cycled,
  edgeFrom,
  entered,
  extended,
  only,
  type Selection,
  type Spot,
  sizeOf,
  stepped,
  tabbed,
} from './selection'

/** What moving needs to know of the sheet. */
export interface World {
  readonly bounds: Bounds
  /** How many rows a page key goes. */
  readonly pageRows: number
  isFilled(spot: Spot): boolean
  /** Whether a cell takes typing. */
  isOpen(spot: Spot): boolean
}

/** The selection after a key, or null where the key moves nothing. */
export function navigated(selection: Selection, command: Command, world: World): Selection | null {
  switch (command.do) {
    case 'step':
    case 'page':
    case 'rowEnd': {
      const from = command.extend ? selection.head : selection.active
      const to = destination(from, command, world)
      return command.extend ? extended(selection, to) : only(to)
    }
    case 'enter':
    case 'tab':
      return walked(selection, command, world)
    case 'selectAll':
      return {
        ...only({ row: 0, col: 0 }),
        active: selection.active,
        head: clamped({ row: world.bounds.rows, col: world.bounds.cols }, world.bounds),
      }
    default:
      return null
  }
}

type Move = Extract<Command, { do: 'step' | 'page' | 'rowEnd' }>

function destination(from: Spot, command: Move, { bounds, pageRows, isFilled }: World): Spot {
  switch (command.do) {
    case 'step':
      return command.edge ? edgeFrom(from, command.step, bounds, isFilled) : stepped(from, command.step, bounds)
    case 'page':
      return clamped({ ...from, row: from.row + command.by * pageRows }, bounds)
    case 'rowEnd': {
      const far = command.by < 0 ? 0 : Number.MAX_SAFE_INTEGER
      return clamped({ row: command.whole ? far : from.row, col: far }, bounds)
    }
  }
}

/** Enter and Tab: through a block, else to the next row or the next cell that takes typing. */
function walked(selection: Selection, { do: key, by }: { do: 'enter' | 'tab'; by: 1 | -1 }, world: World): Selection {
  if (sizeOf(areaOf(selection)) > 1) return cycled(selection, key === 'enter' ? 'columns' : 'rows', by)
  return key === 'enter'
    ? entered(selection, by, world.bounds)
    : tabbed(selection, by, world.bounds, (spot) => world.isOpen(spot))
}
