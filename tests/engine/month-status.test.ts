import { beforeEach, describe, expect, it } from 'vitest'
import { inChange } from '#engine/dispatch'
import { create, update } from '#ledger/write'
import { type MemoryDesk, wan } from './desk'
import { freeze, lampOf, refusedBy, rowOf, twoProjects } from './life'

const [april, may, june, july] = ['2024-04', '2024-05', '2024-06', '2024-07'] as const
let desk: MemoryDesk
const row = (of: string, id = 'a') => rowOf(desk, of, id)
/** Nothing is written by what is refused. */
function expectRefused(act: () => unknown, code: string, exit: number) {
  const { code: got, exit: gotExit } = refusedBy(desk, act)
  expect([got, gotExit]).toEqual([code, exit])
}

beforeEach(() => {
  desk = twoProjects()
})

function setCutOff(list: string, cutOff: string): void {
  const id = String(desk.db.prepare('SELECT id FROM list WHERE name = ?').pluck().get(list))
  inChange(desk.desk(), 'test', null, (change) => update(change, 'list', id, { cutOff }))
}

describe('填报情况', () => {
  const unit = (of: string, name: string) => desk.ask('month.status', { month: of }).units.find((u) => u.unit === name)

  it('按牵头单位数：未报、已报、退回；再填就不是退回', () => {
    desk.ask('month.set', { id: 'b', month: june, actual: null })
    expect(desk.ask('month.status', { month: june })).toMatchObject({
      month: june,
      state: 'open',
      total: 2,
      reported: 1,
    })
    expect(unit(june, '县工信局')).toMatchObject({ total: 1, reported: 1, state: 'reported', late: false })
    expect(unit(june, '县水利局')).toMatchObject({ total: 1, reported: 0, state: 'missing', late: true, daysLate: 2 })
    desk.ask('month.return', { month: june, unit: '县工信局', reason: '数不对' })
    expect(unit(june, '县工信局')).toMatchObject({ state: 'returned' })
    desk.ask('month.set', { id: 'a', month: may, progress: '别的月份' })
    desk.ask('month.set', { id: 'a', month: june, actual: wan(10) })
    expect(unit(june, '县工信局')).toMatchObject({ state: 'returned' })
    desk.ask('month.set', { id: 'a', month: june, progress: '核过了' })
    expect(unit(june, '县工信局')).toMatchObject({ state: 'reported' })
  })

  it('没有牵头项目的单位退不了', () => {
    desk.ask('project.set', { id: 'a', changes: { units: ['县工信局', '配合局'] } })
    expectRefused(
      () => desk.ask('month.return', { month: june, unit: '配合局', reason: '数不对' }),
      'UNIT_WITHOUT_PROJECTS',
      2,
    )
  })

  it('截止日：没写的按次月3日，名单写了按名单，几个名单取最早；遇周末顺延，放假补班按表', () => {
    const cutOff = (of: string) => desk.ask('month.status', { month: of }).cutOff
    expect(cutOff(june)).toBe('2024-07-03')
    expect(cutOff(april)).toBe('2024-05-03')
    expect(cutOff(july)).toBe('2024-08-05') // 3 August 2024 is a Saturday
    desk.ask('project.set', { id: 'a', year: 2024, changes: { lists: ['省重点', '市重点'] } })
    setCutOff('省重点', '25日')
    setCutOff('市重点', '次月5日')
    expect(cutOff(june)).toBe('2024-06-25')
    expect(cutOff(may)).toBe('2024-05-27') // 25 May 2024 is a Saturday
    inChange(desk.desk(), 'test', null, (change) => {
      create(change, 'dayOff', { on: '2024-05-25', kind: 'workday', name: '补班' })
      create(change, 'dayOff', { on: '2024-06-25', kind: 'holiday', name: '放假' })
    })
    expect([cutOff(may), cutOff(june)]).toEqual(['2024-05-25', '2024-06-26'])
    expect(unit(june, '县水利局')).toMatchObject({ cutOff: '2024-07-03' })
  })

  it('截止日只定谁迟报：过了照收', () => {
    desk.setToday('2024-07-30')
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(12) }).changes).toBe(1)
  })
})

describe('灯在边上，过整台引擎', () => {
  const cases = [
    ['gap', 48.0001, 'green'],
    ['gap', 48, 'yellow'],
    ['gap', 24, 'yellow'],
    ['gap', 23.9999, 'red'],
    ['ratio', 48, 'green'],
    ['ratio', 47.9999, 'yellow'],
    ['ratio', 36, 'yellow'],
    ['ratio', 35.9999, 'red'],
  ] as const
  it.each(cases)('%s：年计划120，上半年完成%d → %s', (preset, done, lamp) => {
    desk.ask('rules.apply', { preset })
    desk.ask('project.add', { id: 'c', year: 2024, changes: { name: '边上' } })
    desk.ask('plan.set', { id: 'c', year: 2024, annual: wan(120) })
    desk.ask('month.set', { id: 'c', month: june, actual: wan(done) })
    expect(lampOf(desk, june, 'c')).toBe(lamp)
    freeze(desk, june)
    expect(lampOf(desk, june, 'c')).toBe(lamp)
  })

  it.each([
    ['2024-06-29', '2024-06', 'yellow', 2],
    ['2024-06-30', '2024-06', 'yellow', 1],
    ['2024-07-01', '2024-06', 'grey', 0],
    ['2024-06-01', '2024-06', 'yellow', 30],
    ['2024-05-31', '2024-06', 'red', 31],
    ['2024-07-04', '2024-07', 'yellow', 1],
    ['2024-07-05', '2024-07', 'grey', 0],
  ])('节点%s到期，看%s → %s（逾期%i天）', (due, of, lamp, days) => {
    desk.ask('project.add', { id: 'c', year: 2024, changes: { name: '边上' } })
    desk.ask('milestone.add', { projectId: 'c', id: 'm', kind: 'start', due })
    expect(lampOf(desk, of, 'c')).toBe(lamp)
    const said = row(of, 'c').lampReasons.filter((reason) => reason.includes('逾期'))
    expect(said).toEqual(days === 0 ? [] : [`节点『开工』逾期${days}天`])
    desk.ask('milestone.done', { id: 'm', on: '2024-07-01' })
    expect(lampOf(desk, june, 'c')).toBe(of === june ? lamp : 'grey')
    desk.ask('milestone.done', { id: 'm', on: '2024-06-30' })
    expect(lampOf(desk, june, 'c')).toBe('grey')
  })

  it('按子项的上级：只有报了的子项有比率，序时比按它们', () => {
    desk.ask('rules.apply', { preset: 'ratio' })
    desk.ask('project.add', { id: 'p', year: 2024, changes: { name: '园区' } })
    for (const id of ['one', 'two']) {
      desk.ask('project.add', { id, year: 2024, changes: { name: id, parentId: 'p' } })
      desk.ask('month.set', { id, month: june, actual: wan(30) })
    }
    desk.ask('plan.set', { id: 'two', year: 2024, annual: wan(120) })
    expect(row(june, 'p')).toMatchObject({
      ytdActual: 60,
      annualRate: 0.25,
      lamp: 'red',
      lampReasons: ['完成率为序时的50.0%'],
    })
    desk.ask('month.set', { id: 'two', month: june, actual: wan(48) })
    expect(lampOf(desk, june, 'p')).toBe('green')
    desk.ask('month.set', { id: 'two', month: june, actual: wan(47.9999) })
    expect(lampOf(desk, june, 'p')).toBe('yellow')
  })

  it('按子项的上级：月任务按全部子项的月计划，没分月的按十二分之一；一月看子项的十二月', () => {
    desk.setToday('2025-02-10')
    desk.ask('rules.apply', { preset: 'task' })
    desk.ask('project.add', { id: 'p', year: 2024, changes: { name: '园区' } })
    const months = Array(12).fill(wan(1))
    for (const [id, twelve] of [
      ['one', months],
      ['two', null],
    ] as const) {
      desk.ask('project.add', { id, year: 2024, changes: { name: id, parentId: 'p' } })
      for (const year of [2024, 2025]) {
        desk.ask('plan.set', { id, year, annual: twelve === null ? wan(108) : wan(12), months: twelve })
      }
      for (const m of ['2024-12', '2025-01']) desk.ask('month.set', { id, month: m, actual: wan(2) })
    }
    expect(lampOf(desk, '2024-12', 'p')).toBe('yellow')
    expect(lampOf(desk, '2025-01', 'p')).toBe('red')
    expect(row('2025-01', 'p').lampReasons).toEqual(['连续两月完成月计划的40.0%'])
    desk.ask('month.set', { id: 'two', month: '2025-01', actual: wan(4) })
    expect(lampOf(desk, '2025-01', 'p')).toBe('green')
  })

  it('江门1—10月：计划647.4亿元，完成629.0亿元，超序时13.8个百分点', () => {
    desk.setToday('2024-11-05')
    desk.ask('project.add', { id: 'c', year: 2024, changes: { name: '江门' } })
    desk.ask('plan.set', { id: 'c', year: 2024, annual: wan(6_474_000) })
    desk.ask('month.set', { id: 'c', month: '2024-10', cumulative: wan(6_290_000) })
    const found = row('2024-10', 'c')
    expect(found.annualRate).toBeCloseTo(6290 / 6474, 12)
    expect(found.gapPoints).toBeCloseTo(13.824529, 6)
    expect(found).toMatchObject({ lamp: 'green', lampReasons: ['超序时13.8个百分点'] })
  })
})
