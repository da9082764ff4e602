import { describe, expect, it } from 'vitest'
import { commandOf } from '../../../src/renderer/parts/sheet/keys'

const key = (name: string, held: 'ctrl' | 'shift' | 'alt' | 'ctrl+shift' | '' = '') =>
  commandOf({
    key: name,
    ctrlKey: held.startsWith('ctrl'),
    metaKey: false,
    shiftKey: held.endsWith('shift'),
    altKey: held === 'alt',
  })

describe('keys of the sheet', () => {
  it('letters, digits and an input method’s keys belong to the text field', () => {
    for (const name of ['a', '7', '，', 'Process', 'Unidentified', '/', '[']) expect(key(name)).toBeNull()
  })
  it('keys with Alt, and Ctrl with what the sheet does not know, belong to the window', () => {
    expect(key('ArrowLeft', 'alt')).toBeNull()
    expect(key('k', 'ctrl')).toBeNull()
    expect(key('c', 'ctrl')).toBeNull()
    expect(key('F6')).toBeNull()
  })
  it('moves and extends', () => {
    expect(key('ArrowDown')).toEqual({ do: 'step', step: { row: 1, col: 0 }, extend: false, edge: false })
    expect(key('ArrowLeft', 'ctrl+shift')).toEqual({ do: 'step', step: { row: 0, col: -1 }, extend: true, edge: true })
    expect(key('Home', 'ctrl')).toEqual({ do: 'rowEnd', by: -1, extend: false, whole: true })
    expect(key('PageDown', 'shift')).toEqual({ do: 'page', by: 1, extend: true })
    expect(key('Tab', 'shift')).toEqual({ do: 'tab', by: -1 })
    expect(key('Enter', 'shift')).toEqual({ do: 'enter', by: -1 })
  })
  it('undo and redo in both spellings', () => {
    expect(key('z', 'ctrl')).toEqual({ do: 'undo' })
    expect(key('Z', 'ctrl+shift')).toEqual({ do: 'redo' })
    expect(key('y', 'ctrl')).toEqual({ do: 'redo' })
  })
  it('clears, fills, confirms, edits', () => {
    expect([key('Delete'), key('d', 'ctrl'), key(' '), key('F2')]).toEqual([
      { do: 'clear' },
      { do: 'fillDown' },
      { do: 'confirm' },
      { do: 'edit' },
    ])
  })
})
