import { beforeEach, describe, expect, it } from 'vitest'
import { type MemoryDesk, memoryDesk, refusalCode } from './desk'

let desk: MemoryDesk
beforeEach(() => {
  desk = memoryDesk()
  desk.ask('project.add', { id: 'a', year: 2024, changes: { name: '甲', lists: ['市重点', '省重点'] } })
})
const lists = () => desk.ask('list.list', {}).rows

describe('名单', () => {
  it('设截止日和填报方式，改名；写法统一；没有不同答 0', () => {
    expect(desk.ask('list.set', { name: '市重点', cutOff: ' 25 ', entryMode: 'cumulative' }).changes).toBe(2)
    expect(lists().find((list) => list.name === '市重点')).toMatchObject({
      cutOff: '25日',
      entryMode: 'cumulative',
      projects: 1,
    })
    expect(desk.ask('list.set', { name: '市重点', cutOff: '25日' }).changes).toBe(0)
    const { id = '' } = lists().find((list) => list.name === '市重点') ?? {}
    desk.ask('list.set', { id, newName: '市级重点', cutOff: null })
    expect(lists().map((list) => [list.name, list.cutOff])).toEqual([
      ['市级重点', null],
      ['省重点', null],
    ])
    desk.ask('history.undo', {})
    expect(lists()[0]).toMatchObject({ name: '市重点', cutOff: '25日' })
  })

  it('没有的名单、重的名、空的名、不是截止日的都不收', () => {
    expect(refusalCode(() => desk.ask('list.set', { name: '县重点', cutOff: '25日' }))).toBe('LIST_MISSING')
    expect(refusalCode(() => desk.ask('list.set', { id: 'none', cutOff: '25日' }))).toBe('LIST_MISSING')
    expect(refusalCode(() => desk.ask('list.set', { cutOff: '25日' }))).toBe('LIST_MISSING')
    expect(refusalCode(() => desk.ask('list.set', { name: '市重点', newName: '省重点' }))).toBe('INVALID_INPUT')
    expect(refusalCode(() => desk.ask('list.set', { name: '市重点', newName: ' ' }))).toBe('INVALID_INPUT')
    expect(refusalCode(() => desk.ask('list.set', { name: '市重点', cutOff: '月底' }))).toBe('CUT_OFF_INVALID')
  })

  it('办公室的截止日：没设是次月3日，设了就用设的，清空又回来', () => {
    const cutOff = () => desk.ask('workspace.info', {}).cutOff
    expect(cutOff()).toBe('次月3日')
    desk.ask('settings.set', { cutOff: '次月5' })
    expect(cutOff()).toBe('次月5日')
    expect(refusalCode(() => desk.ask('settings.set', { cutOff: '32' }))).toBe('CUT_OFF_INVALID')
    desk.ask('settings.set', { cutOff: '' })
    expect(cutOff()).toBe('次月3日')
  })
})

describe('放假与补班', () => {
  const set = (year: number, ...rows: readonly { on: string; kind: 'holiday' | 'workday'; name?: string }[]) =>
    desk.ask('daysOff.set', { year, rows: [...rows] })
  const days = (year: number) => desk.ask('daysOff.list', { year }).rows.map((row) => `${row.on} ${row.kind}`)

  it('一年一年地换，别的年不动，一次撤销', () => {
    set(2023, { on: '2023-10-01', kind: 'holiday', name: '国庆节' })
    set(2024, { on: '2024-10-01', kind: 'holiday', name: '国庆节' }, { on: '2024-09-29', kind: 'workday' })
    expect(days(2024)).toEqual(['2024-09-29 workday', '2024-10-01 holiday'])
    const done = set(2024, { on: '2024-10-01', kind: 'holiday', name: '国庆节' }, { on: '2024-10-02', kind: 'holiday' })
    expect(done.changes).toBeGreaterThan(0)
    expect(days(2024)).toEqual(['2024-10-01 holiday', '2024-10-02 holiday'])
    expect(
      set(2024, { on: '2024-10-01', kind: 'holiday', name: '国庆节' }, { on: '2024-10-02', kind: 'holiday' }).changes,
    ).toBe(0)
    expect(days(2023)).toEqual(['2023-10-01 holiday'])
    desk.ask('history.undo', {})
    expect(days(2024)).toEqual(['2024-09-29 workday', '2024-10-01 holiday'])
  })

  it('元旦跨年的日子加到它那一年，不动那一年别的', () => {
    set(2023, { on: '2023-12-01', kind: 'holiday' })
    set(2024, { on: '2023-12-31', kind: 'holiday' }, { on: '2024-01-01', kind: 'holiday' })
    expect(days(2023)).toEqual(['2023-12-01 holiday', '2023-12-31 holiday'])
    expect(days(2024)).toEqual(['2024-01-01 holiday'])
  })

  it('给了两次的、隔了年的不收，什么都没写', () => {
    expect(
      refusalCode(() => set(2024, { on: '2024-10-01', kind: 'holiday' }, { on: '2024-10-01', kind: 'workday' })),
    ).toBe('INVALID_INPUT')
    expect(
      refusalCode(() => set(2024, { on: '2024-10-01', kind: 'holiday' }, { on: '2026-10-01', kind: 'holiday' })),
    ).toBe('INVALID_INPUT')
    expect(refusalCode(() => set(2024, { on: '2024-02-30', kind: 'holiday' }))).toBe('DATE_INVALID')
    expect(days(2024)).toEqual([])
  })
})
