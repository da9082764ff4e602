import { describe, expect, it } from 'vitest'
import { commandOf, type Key } from '../../../src/renderer/parts/sheet/keys'
import { navigated, type World } from '../../../src/renderer/parts/sheet/navigate'
import { areaOf, extended, only, type Selection, type Spot } from '../../../src/renderer/parts/sheet/selection'

const world: World = {
  bounds: { rows: 100, cols: 6 },
  pageRows: 20,
  isFilled: () => true,
  isOpen: ({ col }) => col > 2,
}
const at = (row: number, col: number): Spot => ({ row, col })

function press(from: Selection, key: string, held: Partial<Key> = {}): Selection | null {
  const command = commandOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })
  return command === null ? null : navigated(from, command, world)
}

describe('keys on a selection', () => {
  it('arrows, pages and ends move the active cell, with Shift the block’s end', () => {
    expect(press(only(at(5, 3)), 'ArrowUp')?.active).toEqual(at(4, 3))
    expect(press(only(at(5, 3)), 'PageDown')?.active).toEqual(at(25, 3))
    expect(press(only(at(95, 3)), 'PageDown')?.active).toEqual(at(99, 3))
    expect(press(only(at(5, 3)), 'End')?.active).toEqual(at(5, 5))
    expect(press(only(at(5, 3)), 'Home', { ctrlKey: true })?.active).toEqual(at(0, 0))
    const block = press(extended(only(at(5, 3)), at(6, 4)), 'ArrowDown', { shiftKey: true })
    expect(block && areaOf(block)).toEqual({ top: 5, left: 3, bottom: 7, right: 4 })
    expect(block?.active).toEqual(at(5, 3))
  })
  it('an arrow without Shift leaves the block from its active cell', () => {
    expect(press(extended(only(at(5, 3)), at(9, 4)), 'ArrowRight')).toEqual(only(at(5, 4)))
  })
  it('Ctrl+A takes all and leaves typing where it was', () => {
    const all = press(only(at(7, 4)), 'a', { ctrlKey: true })
    expect(all?.active).toEqual(at(7, 4))
    expect(all && areaOf(all)).toEqual({ top: 0, left: 0, bottom: 99, right: 5 })
  })
  it('Tab skips what takes no typing; in a block it stays inside', () => {
    expect(press(only(at(5, 5)), 'Tab')?.active).toEqual(at(6, 3))
    expect(press(extended(only(at(5, 0)), at(6, 1)), 'Tab')?.active).toEqual(at(5, 1))
  })
  it('what is no movement moves nothing', () => {
    expect(press(only(at(5, 3)), 'Delete')).toBeNull()
    expect(press(only(at(5, 3)), 'F2')).toBeNull()
  })
})
