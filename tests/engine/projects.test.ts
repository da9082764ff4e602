import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { rowAt, totalsRow } from '#domain/row'
import { memoryDesk, refusalCode, wan } from './desk'

const june = month('2024-06')
function row(desk: ReturnType<typeof memoryDesk>, id: string) {
  const answer = desk.ask('project.grid', { month: june })
  return rowAt(answer, answer.text.id.values.indexOf(id), 'zh')
}

describe('a project and its month', () => {
  it('is added, planned, reported; every derived figure follows', () => {
    const desk = memoryDesk()
    const { id } = desk.ask('project.add', {
      id: 'foil',
      changes: {
        name: '龙鼎10万吨电池箔',
        units: ['县工信局', '开发区'],
        yearClass: 'completing',
        totalInvestment: wan(386000),
      },
    })
    desk.ask('plan.set', { id, year: 2024, annual: wan(82000), carryIn: wan(177335) })
    for (const [m, value] of [3, 4, 5, 6, 5].entries()) {
      desk.ask('month.set', { id, month: month(`2024-0${m + 1}`), actual: wan(value * 1000) })
    }
    desk.ask('month.set', { id, month: june, cumulative: wan(30012), progress: '2#轧机到货待装' })
    expect(row(desk, id)).toMatchObject({
      units: ['县工信局', '开发区'],
      yearClass: '竣工投产',
      annualPlan: 82000,
      monthActual: 7012,
      ytdActual: 30012,
      cumulative: 207347,
      annualRate: 30012 / 82000,
      timeRate: 0.5,
      lamp: 'yellow',
      lampReasons: ['低于序时13.4个百分点'],
      progress: '2#轧机到货待装',
      since: '2024-01',
    })
  })

  it('a blank is null and in no rate; a reported zero is zero', () => {
    const desk = memoryDesk()
    for (const id of ['a', 'b', 'c']) desk.ask('project.add', { id, changes: { name: id } })
    desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(100) })
    desk.ask('plan.set', { id: 'b', year: 2024, annual: wan(100) })
    desk.ask('month.set', { id: 'a', month: june, actual: wan(0) })
    const answer = desk.ask('project.grid', { month: june })
    expect(row(desk, 'a')).toMatchObject({ monthActual: 0, ytdActual: 0, gapPoints: -50, lamp: 'red', reported: true })
    expect(row(desk, 'b')).toMatchObject({ monthActual: null, ytdActual: null, gapPoints: null, lamp: 'grey' })
    expect(totalsRow(answer.totals)).toMatchObject({
      count: 3,
      reported: 1,
      annualPlan: 200,
      ytdActual: 0,
      gapPoints: -50,
    })
  })

  it('setting the same again changes nothing', () => {
    const desk = memoryDesk()
    desk.ask('project.add', { id: 'a', changes: { name: '甲' } })
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(5) })).toMatchObject({ changes: 1, flags: [] })
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(5) })).toMatchObject({ changes: 0, set: null })
    expect(desk.ask('project.set', { id: 'a', changes: { name: '甲', units: [], aliases: [] } })).toMatchObject({
      changes: 0,
    })
  })

  it('a smaller cumulative makes a negative month, flagged; a negative month typed is refused', () => {
    const desk = memoryDesk()
    desk.ask('project.add', { id: 'a', changes: { name: '甲' } })
    desk.ask('month.set', { id: 'a', month: month('2024-05'), actual: wan(100) })
    expect(desk.ask('month.set', { id: 'a', month: june, cumulative: wan(90) }).flags).toEqual(['CUMULATIVE_DROPPED'])
    expect(row(desk, 'a')).toMatchObject({ monthActual: -10, ytdActual: 90 })
    expect(refusalCode(() => desk.ask('month.set', { id: 'a', month: june, actual: wan(-1) }))).toBe('MONEY_NEGATIVE')
  })

  it('units of a month are those in force on its last day', () => {
    const desk = memoryDesk('2024-07-20')
    desk.ask('project.add', { id: 'a', changes: { name: '甲', units: ['旧局'] } })
    desk.ask('project.set', { id: 'a', from: '2024-07-10', changes: { units: ['新局'] } })
    const names = (m: string) => rowAt(desk.ask('project.grid', { month: month(m) }), 0, 'zh').units
    expect([names('2024-06'), names('2024-07')]).toEqual([['旧局'], ['新局']])
    desk.ask('project.set', { id: 'a', changes: { units: ['新局', '旧局'] } })
    expect(names('2024-07')).toEqual(['新局', '旧局'])
  })

  it('counts from January of its first plan year until the month it was cancelled', () => {
    const desk = memoryDesk()
    desk.ask('project.add', { id: 'a', changes: { name: '甲' } })
    const counts = (m: string) => desk.ask('project.grid', { month: month(m) }).count
    expect([counts('2023-12'), counts('2024-01'), counts('2025-03')]).toEqual([0, 1, 1])
    desk.ask('project.set', { id: 'a', changes: { stage: 'cancelled' } })
    expect([counts('2024-06'), counts('2024-07')]).toEqual([1, 0])
    expect(refusalCode(() => desk.ask('month.set', { id: 'a', month: month('2024-07'), actual: wan(1) }))).toBe(
      'MONTH_AFTER_CANCEL',
    )
  })
})

describe('what is refused, with nothing written', () => {
  const cases: [string, string, (desk: ReturnType<typeof memoryDesk>) => unknown][] = [
    ['a month after today', 'MONTH_FUTURE', (d) => d.ask('month.set', { id: 'a', month: '2024-08', actual: wan(1) })],
    [
      'money before it counts',
      'MONTH_BEFORE_SINCE',
      (d) => d.ask('month.set', { id: 'a', month: '2023-12', actual: wan(1) }),
    ],
    [
      'a month that does not exist',
      'MONTH_INVALID',
      (d) => d.ask('month.set', { id: 'a', month: '2024-13', actual: wan(1) }),
    ],
    ['a negative plan', 'MONEY_NEGATIVE', (d) => d.ask('plan.set', { id: 'a', year: 2024, annual: wan(-1) })],
    [
      'months that do not add up',
      'PLAN_SUM',
      (d) => d.ask('plan.set', { id: 'a', year: 2024, annual: wan(13), months: Array(12).fill(wan(1)) }),
    ],
    ['an unknown field', 'FIELD_UNKNOWN', (d) => d.ask('project.set', { id: 'a', changes: { colour: '红' } as never })],
    ['a duplicate name', 'NAME_DUPLICATE', (d) => d.ask('project.add', { changes: { name: '甲' } })],
    [
      'a project that is not there',
      'PROJECT_MISSING',
      (d) => d.ask('month.set', { id: 'x', month: june, actual: wan(1) }),
    ],
    ['more than all of the works', 'INVALID_INPUT', (d) => d.ask('month.set', { id: 'a', month: june, physical: 1.2 })],
    ['a stage that is none', 'CHOICE_UNKNOWN', (d) => d.ask('project.set', { id: 'a', changes: { stage: '完了' } })],
    ['its own parent', 'PARENT_LOOP', (d) => d.ask('project.set', { id: 'a', changes: { parentId: 'a' } })],
    ['a parent above money', 'MONEY_PRESENT', (d) => d.ask('project.add', { changes: { name: '丙', parentId: 'b' } })],
    [
      'both ways of giving a month',
      'USAGE',
      (d) => d.ask('month.set', { id: 'a', month: june, actual: wan(1), cumulative: wan(1) }),
    ],
  ]
  it.each(cases)('%s → %s', (_, code, act) => {
    const desk = memoryDesk()
    desk.ask('project.add', { id: 'a', changes: { name: '甲' } })
    desk.ask('project.add', { id: 'b', changes: { name: '乙', totalInvestment: wan(1) } })
    const before = desk.ask('history.list', {}).entries.length
    expect(refusalCode(() => act(desk))).toBe(code)
    expect(desk.ask('history.list', {}).entries).toHaveLength(before)
  })
})

describe('plan versions', () => {
  it('the newest adjusted plan is in force; months go stale with their year', () => {
    const desk = memoryDesk()
    desk.ask('project.add', { id: 'a', changes: { name: '甲' } })
    desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(120), months: Array(12).fill(wan(10)) })
    desk.ask('month.set', { id: 'a', month: june, actual: wan(48) })
    expect(row(desk, 'a')).toMatchObject({
      monthPlan: 10,
      ytdPlan: 60,
      gapPoints: -10,
      lamp: 'yellow',
      planVersion: '年初',
    })
    expect(refusalCode(() => desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(96) }))).toBe('PLAN_MONTHS_STALE')
    desk.ask('plan.set', {
      id: 'a',
      year: 2024,
      annual: wan(96),
      version: 'adjusted',
      docNo: '伊发改〔2024〕1号',
      reason: '调减',
    })
    expect(row(desk, 'a')).toMatchObject({
      annualPlan: 96,
      monthPlan: null,
      ytdPlan: null,
      gapPoints: 0,
      planVersion: '调整',
    })
    desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(100), version: 'adjusted', docNo: '伊发改〔2024〕2号' })
    expect(desk.ask('project.show', { id: 'a', month: june }).plans.map((p) => [p.version, p.annual])).toEqual([
      ['initial', wan(120)],
      ['adjusted', wan(96)],
      ['adjusted', wan(100)],
    ])
  })
})

describe('parents', () => {
  function family(rollup: 'children' | 'self') {
    const desk = memoryDesk()
    desk.ask('project.add', { id: 'p', changes: { name: '园区', rollup } })
    for (const id of ['a', 'b']) desk.ask('project.add', { id, changes: { name: id, parentId: 'p' } })
    return desk
  }
  it('按子项: a parent is summed from its children and takes no money of its own', () => {
    const desk = family('children')
    desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(100) })
    desk.ask('month.set', { id: 'a', month: june, actual: wan(30) })
    expect(row(desk, 'p')).toMatchObject({
      annualPlan: 100,
      ytdActual: 30,
      gapPoints: -20,
      lamp: 'yellow',
      reported: true,
    })
    expect(desk.ask('project.grid', { month: june }).totals).toMatchObject({
      count: 2,
      reported: 1,
      ytdActual: wan(30),
    })
    expect(refusalCode(() => desk.ask('month.set', { id: 'p', month: june, actual: wan(1) }))).toBe('MONEY_ON_CHILDREN')
    expect(refusalCode(() => desk.ask('project.set', { id: 'p', changes: { rollup: 'self' } }))).toBe('MONEY_PRESENT')
  })
  it('按本级: the parent counts in place of its children', () => {
    const desk = family('self')
    desk.ask('plan.set', { id: 'p', year: 2024, annual: wan(100) })
    desk.ask('month.set', { id: 'p', month: june, actual: wan(50) })
    expect(desk.ask('project.grid', { month: june }).totals).toMatchObject({ count: 1, reported: 1, gapPoints: 0 })
    expect(refusalCode(() => desk.ask('month.set', { id: 'a', month: june, actual: wan(1) }))).toBe('MONEY_ON_PARENT')
    expect(refusalCode(() => desk.ask('project.set', { id: 'a', changes: { totalInvestment: wan(1) } }))).toBe(
      'MONEY_ON_PARENT',
    )
    expect(desk.ask('month.set', { id: 'a', month: june, progress: '主体封顶' }).changes).toBe(1)
    expect(row(desk, 'a')).toMatchObject({ lamp: 'grey', lampReasons: ['金额由上级按本级填报'], progress: '主体封顶' })
  })
})
