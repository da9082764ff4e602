import { describe, expect, it } from 'vitest'
import {
  areaOf,
  clampedSelection,
  cycled,
  edgeFrom,
  entered,
  extended,
  only,
  type Spot,
  sizeOf,
  spotsIn,
  stepped,
  tabbed,
  withRows,
} from '../../../src/renderer/parts/sheet/selection'

const bounds = { rows: 5, cols: 4 }
const at = (row: number, col: number): Spot => ({ row, col })
const isOpen = ({ col }: Spot) => col === 1 || col === 3

describe('a selection', () => {
  it('reaches from its start to its end in any direction, the start staying active', () => {
    const selection = extended(only(at(3, 2)), at(1, 0))
    expect(areaOf(selection)).toEqual({ top: 1, left: 0, bottom: 3, right: 2 })
    expect(selection.active).toEqual(at(3, 2))
    expect(sizeOf(areaOf(selection))).toBe(9)
    expect(spotsIn({ top: 1, left: 0, bottom: 2, right: 1 })).toEqual([at(1, 0), at(1, 1), at(2, 0), at(2, 1)])
  })
  it('a step never leaves the sheet', () => {
    expect(stepped(at(0, 0), { row: -1, col: 0 }, bounds)).toEqual(at(0, 0))
    expect(stepped(at(4, 3), { row: 0, col: 1 }, bounds)).toEqual(at(4, 3))
  })
  it('goes with its rows when others come or go, and stays where its own went', () => {
    const block = extended(only(at(1, 1)), at(2, 2))
    expect(areaOf(withRows(block, ['a', 'b', 'c'], ['x', 'y', 'a', 'b', 'c']))).toEqual({
      top: 3,
      left: 1,
      bottom: 4,
      right: 2,
    })
    expect(withRows(only(at(1, 1)), ['a', 'b', 'c'], ['a', 'c']).active).toEqual(at(1, 1))
  })
  it('shrinks with the sheet', () => {
    expect(areaOf(clampedSelection(extended(only(at(1, 1)), at(4, 3)), { rows: 3, cols: 2 }))).toEqual({
      top: 1,
      left: 1,
      bottom: 2,
      right: 1,
    })
  })
})

describe('Tab and Enter', () => {
  it('Tab goes to the next cell that takes typing, over the row’s end, and stays at the last', () => {
    expect(tabbed(only(at(0, 1)), 1, bounds, isOpen).active).toEqual(at(0, 3))
    expect(tabbed(only(at(0, 3)), 1, bounds, isOpen).active).toEqual(at(1, 1))
    expect(tabbed(only(at(1, 1)), -1, bounds, isOpen).active).toEqual(at(0, 3))
    expect(tabbed(only(at(4, 3)), 1, bounds, isOpen).active).toEqual(at(4, 3))
  })
  it('Enter goes back to the column where Tab began', () => {
    const walked = tabbed(only(at(0, 1)), 1, bounds, isOpen)
    expect(entered(walked, 1, bounds).active).toEqual(at(1, 1))
    expect(entered(only(at(2, 3)), -1, bounds).active).toEqual(at(1, 3))
    expect(entered(only(at(4, 3)), 1, bounds).active).toEqual(at(4, 3))
  })
  it('in a block Enter walks down the columns, Tab along the rows, and both begin again', () => {
    let block = extended(only(at(1, 1)), at(2, 2))
    const walk = (along: 'rows' | 'columns', by: 1 | -1) => {
      block = cycled(block, along, by)
      return block.active
    }
    expect([walk('columns', 1), walk('columns', 1), walk('columns', 1), walk('columns', 1)]).toEqual([
      at(2, 1),
      at(1, 2),
      at(2, 2),
      at(1, 1),
    ])
    expect(walk('rows', 1)).toEqual(at(1, 2))
    expect(walk('rows', -1)).toEqual(at(1, 1))
    expect(walk('rows', -1)).toEqual(at(2, 2))
    expect(areaOf(block)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 })
  })
})

describe('Ctrl and an arrow', () => {
  const down = { row: 1, col: 0 } as const
  const tall = { rows: 9, cols: 1 }
  const isFilled = ({ row }: Spot) => [0, 1, 2, 5, 6].includes(row)
  const stop = (row: number) => edgeFrom(at(row, 0), down, tall, isFilled).row

  it('stops before a gap, then behind it, then at the edge', () => {
    expect(stop(0)).toBe(2)
    expect(stop(2)).toBe(5)
    expect(stop(3)).toBe(5)
    expect(stop(5)).toBe(6)
    expect(stop(6)).toBe(8)
    expect(stop(8)).toBe(8)
  })
  it('goes to the edge of an empty sheet, and back', () => {
    expect(edgeFrom(at(3, 0), down, tall, () => false).row).toBe(8)
    expect(edgeFrom(at(8, 0), { row: -1, col: 0 }, tall, isFilled).row).toBe(6)
  })
})
