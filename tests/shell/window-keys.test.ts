import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ Menu: {}, BrowserWindow: {}, Notification: {} }))
const { steppedZoom, titleBarHeight, zoomKey } = await import('../../src/main/zoom')
const { AloneAlt } = await import('../../src/main/window-keys')
const { editMenu } = await import('../../src/main/edit-menu')

const plain = { control: false, meta: false, alt: false }

describe('the size of the page', () => {
  it('goes by steps, to the ends and back to 100 %', () => {
    let zoom = 1
    for (let n = 0; n < 20; n += 1) zoom = steppedZoom(zoom, 'in')
    expect(zoom).toBe(2)
    for (let n = 0; n < 30; n += 1) zoom = steppedZoom(zoom, 'out')
    expect(zoom).toBe(0.5)
    expect(steppedZoom(zoom, 'reset')).toBe(1)
    expect([steppedZoom(1, 'in'), steppedZoom(1, 'out')]).toEqual([1.1, 0.9])
  })

  it('is asked for by Ctrl with +, = , − and 0, never by Alt or a bare key', () => {
    const steps = ['+', '=', '-', '0', 'k'].map((key) => zoomKey({ ...plain, key, control: true }))
    expect(steps).toEqual(['in', 'in', 'out', 'reset', null])
    expect(zoomKey({ ...plain, key: '+' })).toBeNull()
    expect(zoomKey({ ...plain, key: '0', control: true, alt: true })).toBeNull()
  })

  it('takes the height of the system’s buttons with it', () => {
    expect([titleBarHeight(1), titleBarHeight(1.5)]).toEqual([47, 71])
  })
})

it('Alt by itself asks for the menu; with an arrow, or on the way to another window, it does not', () => {
  const alt = new AloneAlt()
  const press = (...keys: readonly string[]) =>
    keys.map((key) => alt.hear({ type: key.startsWith('-') ? 'keyUp' : 'keyDown', key: key.replace('-', '') }))
  expect(press('Alt', '-Alt')).toEqual([false, true])
  expect(press('Alt', 'ArrowLeft', '-ArrowLeft', '-Alt')).toEqual([false, false, false, false])
  press('Alt')
  alt.forget()
  expect(press('-Alt')).toEqual([false])
})

it('a text field has cut, copy and paste; a selected text copy; bare ground nothing', () => {
  const editFlags = { canCut: false, canCopy: false, canPaste: true, canSelectAll: true }
  const roles = (isEditable: boolean, selectionText: string) =>
    editMenu({ isEditable, selectionText, editFlags }, 'zh').map(({ role, enabled }) => [role, enabled])
  expect(roles(true, '')).toEqual([
    ['cut', false],
    ['copy', false],
    ['paste', true],
    [undefined, undefined],
    ['selectAll', true],
  ])
  expect(roles(false, '龙鼎')).toEqual([['copy', undefined]])
  expect(roles(false, ' ')).toEqual([])
})
