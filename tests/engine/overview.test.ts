import { beforeEach, describe, expect, it } from 'vitest'
import { type MemoryDesk, memoryDesk, wan } from './desk'
import { freeze, twoProjects } from './life'

const june = '2024-06'
let desk: MemoryDesk
const look = (month = june) => desk.ask('overview.show', { month })

beforeEach(() => {
  desk = twoProjects()
})

describe('总览', () => {
  it('合计、灯、逐月就是清单的那一份', () => {
    const grid = desk.ask('project.grid', { month: june })
    const page = look()
    expect(page.totals).toEqual(grid.totals)
    expect(page.revision).toBe(grid.revision)
    expect(page.lamps.reduce((all, { count }) => all + count, 0)).toBe(page.totals.count)
    expect(page.months[5]).toMatchObject({ month: june, actual: wan(20), ytdActual: wan(80) })
    expect([page.planned, page.moneyless, page.cutOff]).toEqual([1, false, '2024-07-03'])
    expect(page.units.map((unit) => unit.name)).toEqual(['县工信局', '县水利局'])
  })

  it('今日关注：未报的按单位迟几天，检查里不再说未报；说明过的不再提', () => {
    desk.ask('month.set', { id: 'b', month: june, actual: null })
    const { unreported, checks } = look().attention
    expect(unreported).toEqual({
      count: 1,
      rows: [{ projectId: 'b', name: '水库', unit: '县水利局', daysLate: 2 }],
    })
    expect(checks.rows.map(({ projectId, code }) => [projectId, code])).toEqual([['a', 'INVESTMENT_BEFORE_START']])
    desk.ask('month.explain', { month: june, projectId: 'a', code: 'INVESTMENT_BEFORE_START', text: '先付了勘察费' })
    expect(look().attention.checks).toEqual({ count: 0, rows: [] })
  })

  it('今日关注：节点和问题按今天算，别的月份看也一样', () => {
    desk.ask('milestone.add', { projectId: 'a', id: 'm', kind: 'start', due: '2024-06-30' })
    desk.ask('problem.add', { projectId: 'b', title: '用地', kind: 'land', level: '1', due: '2024-07-01' })
    desk.ask('problem.add', { projectId: 'b', title: '资金', kind: 'funds', level: '2', due: '2024-07-12' })
    desk.ask('problem.add', { projectId: 'b', title: '不急', kind: 'other', level: '4', due: '2024-09-01' })
    for (const month of [june, '2024-04']) {
      const { overdue, problems } = look(month).attention
      expect(overdue.rows).toMatchObject([{ projectId: 'a', kind: 'start', days: 5, lamp: 'yellow' }])
      expect(problems.rows.map((row) => [row.title, row.urgency])).toEqual([
        ['用地', 'overdue'],
        ['资金', 'soon'],
      ])
    }
  })

  it('冻结的月份照快照说；今天要办的照今天说，没人再欠这个月', () => {
    desk.ask('milestone.add', { projectId: 'a', id: 'm', kind: 'start', due: '2024-06-30' })
    desk.ask('month.set', { id: 'b', month: june, actual: null })
    freeze(desk, june)
    const frozen = look().totals
    desk.ask('project.set', { id: 'a', changes: { totalInvestment: wan(5000) } })
    desk.ask('milestone.done', { id: 'm', on: '2024-07-04' })
    const page = look()
    expect(page.life).toMatchObject({ state: 'frozen', version: 1 })
    expect(page.totals).toEqual(frozen)
    expect(page.attention).toMatchObject({ month: '2024-07', overdue: { count: 0 }, unreported: { count: 0 } })
    expect(page.attention.checks.count).toBe(0)
  })

  it('与上月比：冻结的上月照快照；写了就重算；第一个月之前没有', () => {
    const beforeJune = () => desk.ask('overview.before', { month: june }).before
    expect(beforeJune()).toEqual({
      month: '2024-05',
      gapPoints: desk.ask('project.grid', { month: '2024-05' }).totals.gapPoints,
      lamps: look('2024-05').lamps,
    })
    const first = beforeJune()?.gapPoints
    desk.ask('month.set', { id: 'a', month: '2024-05', actual: wan(22) })
    expect(beforeJune()?.gapPoints).toBeCloseTo((first ?? 0) + 10, 6)
    freeze(desk, '2024-05')
    const kept = beforeJune()
    desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(240), version: 'adjusted', docNo: '1号', reason: '调' })
    expect(beforeJune()).toEqual(kept)
    expect(desk.ask('overview.before', { month: '2023-12' }).before).toBe(null)
  })

  it('空的工作区说得出没有钱', () => {
    desk = memoryDesk()
    expect(look()).toMatchObject({ moneyless: true, planned: 0, industries: [], totals: { count: 0 }, report: null })
  })
})
