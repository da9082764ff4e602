import { describe, expect, it } from 'vitest'
import { callTitle } from '#contract/call-title'
import { numberAt, textAt } from '#domain/grid'
import { inChange } from '#engine/dispatch'
import { update } from '#ledger/write'
import { wan } from './desk'
import { cell, type EntryDesk, entryDesk, setStage } from './entry-desk'

/** The sheet of a month as one object a project, blanks null. */
function rows(desk: EntryDesk, month: string) {
  const sheet = desk.ask('month.sheet', { month })
  const number = (column: Float64Array, row: number) => {
    const value = column[row] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  }
  return Array.from({ length: sheet.answer.count }, (_, row) => ({
    id: textAt(sheet.answer, 'id', row),
    actual: numberAt(sheet.answer, 'monthActual', row),
    progress: sheet.brought.progress[row],
    problem: sheet.brought.problem[row],
    next: sheet.brought.next[row],
    physical: number(sheet.brought.physical, row),
    cumulative: sheet.entryMode[row] === 1,
    before: number(sheet.ytdBefore, row),
  }))
}

describe('填报表', () => {
  it('一月的灰字来自上年十二月，本年之前没有数', () => {
    const desk = entryDesk('2024-02-05')
    desk.ask('project.set', { id: 'a', changes: { since: '2023-12' } })
    desk.enter(
      [
        cell('a', 'actual', '8'),
        cell('a', 'progress', '主体封顶'),
        cell('a', 'problem', '用地'),
        cell('a', 'next', '装修'),
        cell('a', 'physical', '40%'),
      ],
      '2023-12',
    )
    expect(rows(desk, '2024-01')).toEqual([
      {
        id: 'a',
        actual: null,
        progress: '主体封顶',
        problem: '用地',
        next: '装修',
        physical: 0.4,
        cumulative: false,
        before: null,
      },
      ...['b', 'c'].map((id) => ({
        id,
        actual: null,
        progress: null,
        problem: null,
        next: null,
        physical: null,
        cumulative: false,
        before: null,
      })),
    ])
  })

  it('本年之前的累计，一个数也没给是空白，给了 0 是 0；只从上个月带文字', () => {
    const desk = entryDesk()
    desk.enter([cell('a', 'actual', '3'), cell('b', 'actual', '0'), cell('c', 'progress', '四月的话')], '2024-04')
    desk.enter([cell('a', 'actual', '4'), cell('a', 'progress', '五月的话')], '2024-05')
    desk.enter([cell('a', 'actual', '5')], '2024-06')
    expect(rows(desk, '2024-06').map(({ id, actual, before, progress }) => [id, actual, before, progress])).toEqual([
      ['a', wan(5), wan(7), '五月的话'],
      ['b', null, 0, null],
      ['c', null, null, null],
    ])
  })

  it('名单填累计的，名单里的项目当年都填累计', () => {
    const desk = entryDesk()
    desk.ask('project.set', { id: 'a', year: 2024, changes: { lists: ['市重点', '县重点'] } })
    desk.ask('project.set', { id: 'b', year: 2024, changes: { lists: ['县重点'] } })
    desk.ask('project.set', { id: 'c', year: 2023, changes: { lists: ['市重点'], since: '2023-12' } })
    const list = String(desk.db.prepare("SELECT id FROM list WHERE name = '市重点'").pluck().get())
    inChange(desk.desk(), 'list.set', null, (change) => update(change, 'list', list, { entryMode: 'cumulative' }))
    const modes = (month: string) => rows(desk, month).map((row) => [row.id, row.cumulative])
    expect(modes('2024-06')).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ])
    expect(modes('2023-12')).toEqual([['c', true]])
  })

  it('说出月份的状态，和同年后面锁住金额的冻结月份', () => {
    const desk = entryDesk()
    const life = (month: string) => {
      const { state, frozenBy } = desk.ask('month.sheet', { month })
      return [state, frozenBy]
    }
    expect(life('2024-05')).toEqual(['open', null])
    setStage(desk, '2024-06', 'frozen')
    setStage(desk, '2024-04', 'archived')
    setStage(desk, '2024-05', 'review')
    expect([life('2024-03'), life('2024-04'), life('2024-05'), life('2024-06')]).toEqual([
      ['open', '2024-04'],
      ['archived', '2024-06'],
      ['review', '2024-06'],
      ['frozen', null],
    ])
    expect(life('2023-12')).toEqual(['open', null])
  })
})

it('历史里分得出填报、粘贴、向下填充、沿用和清空', () => {
  const names = ['month.enter', 'month.enter:paste', 'month.enter:fill', 'month.enter:confirm', 'month.enter:clear']
  expect(names.map((name) => callTitle(name)?.zh)).toEqual(['填报', '粘贴', '向下填充', '沿用上月', '清空'])
  expect([callTitle('month.set')?.en, callTitle('month.enter:toString'), callTitle('old.call')]).toEqual([
    "Set a project's month",
    null,
    null,
  ])
})
