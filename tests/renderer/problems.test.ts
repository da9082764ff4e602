import { describe, expect, it } from 'vitest'
import { type Day, day } from '#domain/month'
import { type ProblemRow, problemRow } from '#domain/problem'
import { ageBar, axisAt, monthMarks, placeOf } from '../../src/renderer/pages/problems/axis'
import { leftText } from '../../src/renderer/pages/problems/left-text'
import { countScopes, filtered, grouped, noFilters } from '../../src/renderer/pages/problems/view'
import { shortDay } from '../../src/renderer/parts/problem/short-day'
import { act, problemFact } from '../documents/orders'

const today = day('2024-07-02')
/** A problem that was raised on a day of 2024 and is due on another; closed where a third is given. */
function row(number: string, raised: string, due: string | null, closed: string | null = null): ProblemRow {
  const raising = act(raised, 'raised', { due: due === null ? null : day(`2024-${due}`), unit: '县住建局' })
  const actions = closed === null ? [raising] : [raising, act(closed, 'closed', { text: '回单' })]
  const made = problemRow(problemFact({ id: number, number, actions }), today, today)
  if (made === null) throw new Error('not raised')
  return made
}
const late = row('WT-1', '05-08', '06-25')
const soon = row('WT-2', '06-05', '07-08')
const far = row('WT-3', '06-17', '07-20')
const open = row('WT-4', '06-28', null)
const closings = ['06-01', '06-02', '06-03', '06-04'].map((on, i) => row(`WT-1${i}`, '05-01', '06-20', on))
const all = [open, far, ...closings, soon, late]
const names = (rows: readonly ProblemRow[]) => rows.map(({ number }) => number)

describe('问题台账的分组', () => {
  it('逾期在前，再是 7 天内到期、办理中，已销号只列最近 3 个', () => {
    expect(grouped(all, noFilters).map(({ name, count, rows }) => [name, count, names(rows)])).toEqual([
      ['overdue', 1, ['WT-1']],
      ['soon', 1, ['WT-2']],
      ['rest', 2, ['WT-3', 'WT-4']],
      ['closed', 4, ['WT-13', 'WT-12', 'WT-11']],
    ])
    const whole = grouped(all, { ...noFilters, allClosed: true })
    expect(whole.at(-1)?.rows).toHaveLength(4)
  })

  it('折叠的组还数得出几个；只看一组时没有别的', () => {
    const folded = grouped(all, { ...noFilters, folded: new Set(['rest']) })
    expect(folded.find(({ name }) => name === 'rest')).toMatchObject({ count: 2, rows: [] })
    expect(grouped(all, { ...noFilters, scope: 'closed' }).map(({ name, rows }) => [name, rows.length])).toEqual([
      ['closed', 4],
    ])
    expect(countScopes(all)).toEqual({ open: 4, overdue: 1, soon: 1, closed: 4 })
  })

  it('搜索认编号、问题、项目、单位，也认拼音找到的项目', () => {
    expect(names(filtered(all, { ...noFilters, search: 'wt-2' }))).toEqual(['WT-2'])
    expect(filtered(all, { ...noFilters, search: '住建' })).toHaveLength(all.length)
    expect(filtered(all, { ...noFilters, search: 'luonai' })).toEqual([])
    expect(filtered(all, { ...noFilters, search: 'luonai' }, new Set(['luonai-2']))).toHaveLength(all.length)
    expect(filtered(all, { ...noFilters, levels: ['1'] })).toEqual([])
  })
})

describe('挂账的横条', () => {
  const axis = axisAt(today, 144)

  it('从三个月前的月初到下个月底；更早的、更晚的停在边上', () => {
    expect([axis.from, axis.to]).toEqual(['2024-04-01', '2024-08-31'])
    expect(placeOf('2023-01-01' as Day, axis)).toBe(0)
    expect(placeOf('2025-01-01' as Day, axis)).toBe(144)
    expect(monthMarks(axis, 24).map(({ month }) => month)).toEqual(['2024-04', '2024-05', '2024-06', '2024-08'])
  })

  it('逾期的从期限起是红的；未到的用点连到期限；销号的停在那天，没有期限', () => {
    const at = (on: string) => placeOf(day(`2024-${on}`), axis)
    expect(ageBar(late, axis)).toEqual({
      start: at('05-08'),
      end: at('07-02'),
      lateFrom: at('06-25'),
      due: at('06-25'),
      dotsTo: null,
      closed: false,
    })
    expect(ageBar(far, axis)).toMatchObject({ lateFrom: null, due: at('07-20'), dotsTo: at('07-20') })
    expect(ageBar(row('WT-5', '06-01', '12-31'), axis)).toMatchObject({ due: null, dotsTo: 144 })
    expect(ageBar(closings[0] ?? late, axis)).toMatchObject({
      end: at('06-01'),
      due: null,
      lateFrom: null,
      closed: true,
    })
  })
})

it.each([
  [late, '逾期 7 天', '7 d late'],
  [soon, '余 6 天', '6 d left'],
  [row('WT-6', '06-01', '07-02'), '今天到期', 'due today'],
  [open, '未定', 'not set'],
  [closings[3] ?? late, '6/4 销号', '4 Jun'],
] as const)('%# 剩余说成 %s', (one, zh, en) => {
  expect([leftText(one, today, 'zh'), leftText(one, today, 'en')]).toEqual([zh, en])
})

it('别的年份的日子写明年份', () => {
  expect(shortDay(day('2023-12-03'), today, 'zh')).toBe('2023/12/3')
  expect(shortDay(day('2023-12-03'), today, 'en')).toBe('3 Dec 2023')
})
