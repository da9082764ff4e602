import { describe, expect, it } from 'vitest'
import { draggedFill, fillDownFrom, filled, fillRightFrom, placeBlock } from '../../../src/renderer/parts/sheet/block'
import type { Area } from '../../../src/renderer/parts/sheet/selection'

const bounds = { rows: 5, cols: 4 }
const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right })

describe('where a copied block falls', () => {
  it('from the selected cell on, and the selection becomes the block', () => {
    const placed = placeBlock(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      area(1, 1),
      bounds,
    )
    expect(placed.area).toEqual(area(1, 1, 2, 2))
    expect(placed.cells).toEqual([
      { row: 1, col: 1, text: 'a' },
      { row: 1, col: 2, text: 'b' },
      { row: 2, col: 1, text: 'c' },
      { row: 2, col: 2, text: 'd' },
    ])
    expect(placed.over).toEqual({ rows: 0, cols: 0 })
  })
  it('a single cell fills the selection', () => {
    expect(placeBlock([['7']], area(0, 1, 2, 2), bounds).cells).toHaveLength(6)
  })
  it('a multiple of the block is filled with repetitions, any other selection is not', () => {
    expect(placeBlock([['1'], ['2']], area(0, 0, 3, 0), bounds).cells.map(({ text }) => text)).toEqual([
      '1',
      '2',
      '1',
      '2',
    ])
    expect(placeBlock([['1'], ['2']], area(0, 0, 2, 0), bounds).area).toEqual(area(0, 0, 1, 0))
  })
  it('a block larger than the sheet writes nothing beyond it and says how much is left over', () => {
    const tall = Array.from({ length: 4 }, (_, row) => [`${row}`, 'x', 'y'])
    const placed = placeBlock(tall, area(3, 2), bounds)
    expect(placed.over).toEqual({ rows: 2, cols: 1 })
    expect(placed.area).toEqual(area(3, 2, 4, 3))
    expect(placed.cells.every(({ row, col }) => row < 5 && col < 4)).toBe(true)
    expect(placed.cells).toHaveLength(4)
  })
  it('a short row says nothing about the cells that it does not reach', () => {
    expect(placeBlock([['a'], ['b', 'c']], area(0, 0), bounds).cells.map(({ row, col }) => [row, col])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ])
  })
})

describe('filling', () => {
  const text = ({ row, col }: { row: number; col: number }) => `${row}/${col}`

  it('down: the first row of a block, or the row above a single one', () => {
    expect(fillDownFrom(area(1, 0, 3, 1))).toEqual({ source: area(1, 0, 1, 1), target: area(2, 0, 3, 1) })
    expect(fillDownFrom(area(2, 1))).toEqual({ source: area(1, 1), target: area(2, 1) })
    expect(fillDownFrom(area(0, 1))).toBeNull()
  })
  it('right: the first column, or the one before', () => {
    expect(fillRightFrom(area(1, 0, 1, 2))).toEqual({ source: area(1, 0), target: area(1, 1, 1, 2) })
    expect(fillRightFrom(area(2, 0))).toBeNull()
  })
  it('the handle fills along the longer way only, in any direction', () => {
    const source = area(2, 1, 3, 2)
    expect(draggedFill(source, { row: 3, col: 2 })).toBeNull()
    expect(draggedFill(source, { row: 6, col: 3 })).toEqual(area(4, 1, 6, 2))
    expect(draggedFill(source, { row: 0, col: 1 })).toEqual(area(0, 1, 1, 2))
    expect(draggedFill(source, { row: 3, col: 5 })).toEqual(area(2, 3, 3, 5))
    expect(draggedFill(source, { row: 2, col: 0 })).toEqual(area(2, 0, 3, 0))
  })
  it('repeats the source in step with it, upwards too', () => {
    const down = filled(area(0, 0, 1, 0), area(2, 0, 4, 0), text)
    expect(down.map((edit) => edit.text)).toEqual(['0/0', '1/0', '0/0'])
    const up = filled(area(3, 0, 4, 0), area(0, 0, 2, 0), text)
    expect(up.map((edit) => edit.text)).toEqual(['4/0', '3/0', '4/0'])
  })
})
