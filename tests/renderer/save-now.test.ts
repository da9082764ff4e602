import { describe, expect, it } from 'vitest'
import { actions } from '../../src/renderer/app/actions/actions'
import { saveAnswer } from '../../src/renderer/app/save-now'

const press = (over: Partial<KeyboardEvent>) =>
  ({ key: 's', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, ...over }) as KeyboardEvent

describe('Ctrl+S', () => {
  it('说已保存，几点保存的；没有写过也说已经在磁盘上', () => {
    expect(saveAnswer({ state: 'saved', at: '09:42' }, 0, 'zh')).toBe('已保存 09:42')
    expect(saveAnswer({ state: 'quiet' }, 0, 'zh')).toBe('已保存：每次改动都当时写进磁盘，没有等着写的')
  })
  it('没有写进去的不说成已保存：说几格、为什么', () => {
    expect(saveAnswer({ state: 'saved', at: '09:42' }, 2, 'zh')).toBe('其余已保存；红的 2 格没有写进去，停上去看原因')
    expect(saveAnswer({ state: 'failed', why: '磁盘已满', retry: null }, 0, 'zh')).toBe('未保存：磁盘已满')
    expect(saveAnswer({ state: 'failed', why: 'disk full', retry: null }, 0, 'en')).toBe('Not saved: disk full')
  })
  it('在格里键入的时候也听得到', () => {
    const key = actions.find((action) => action.name === 'save')?.key
    expect(key).toMatchObject({ told: 'Ctrl+S', always: true })
    expect(key?.is(press({}))).toBe(true)
    expect(key?.is(press({ ctrlKey: false, metaKey: true }))).toBe(true)
    expect(key?.is(press({ ctrlKey: false }))).toBe(false)
    expect(key?.is(press({ shiftKey: true }))).toBe(false)
  })
})
