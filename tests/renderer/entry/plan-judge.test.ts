import { describe, expect, it } from 'vitest'
import { planMonths } from '#domain/year-record'
import { cellLook, cellText, checkText } from '../../../src/renderer/pages/entry/plan/cells'
import { judge } from '../../../src/renderer/pages/entry/plan/judge'
import { balanceAt, draftsOf, plainAt } from '../../../src/renderer/pages/entry/plan/row'
import { wan } from '../grid-answer'
import { planContext, twelve, typed } from './plan-sheet'

const column = (field: string) =>
  ['serial', 'name', 'totalInvestment', 'carryIn', 'annual', ...planMonths].indexOf(field)
const adjusted = { of: 'adjusted', docNo: '〔2024〕2号', decidedOn: null, reason: '调减' } as const

describe('一行的十二个月合上全年才写', () => {
  it('没有分月的，年度计划当即写', () => {
    const at = planContext([{ id: 'a', plan: 100 }])
    expect(judge(at, 0, typed({ annual: '120' }))).toEqual({
      send: {
        row: { id: 'a', annual: '120', base: { annual: wan(100), months: twelve(0).map(() => null) } },
        cells: [{ field: 'annual', text: '120', base: wan(100) }],
      },
      keep: [],
    })
  })

  it('合不上的留在页上，记着当时账上的数；总投资和至上年底累计照样当即写', () => {
    const at = planContext([{ id: 'a', plan: 120, months: twelve(10), total: 500 }])
    const { send, keep } = judge(at, 0, typed({ m03: '20', totalInvestment: '600' }))
    expect(keep).toEqual([['a/m03', { text: '20', state: 'draft', base: wan(10) }]])
    expect(send?.row).toEqual({ id: 'a', totalInvestment: '600', base: { totalInvestment: wan(500) } })
  })

  it('最后一格合上了，连先前留着的一起写，与当时看到的数比', () => {
    const pending = { 'a/m03': { text: '20', state: 'draft', base: wan(9) } } as const
    const at = planContext([{ id: 'a', plan: 120, months: twelve(10) }], { pending })
    expect(checkText(at, 0)).toBe('差 +10.00')
    const { send, keep } = judge(at, 0, typed({ m04: '' }))
    expect(keep).toEqual([])
    expect(send?.row.months).toEqual(['10', '10', '20', '', ...twelve(10).slice(4).map(String)])
    expect(send?.row.base?.months?.slice(0, 4)).toEqual([wan(10), wan(10), wan(9), wan(10)])
    expect(send?.cells.map(({ field }) => field)).toEqual(['m03', 'm04'])
  })

  it('十二个月都清了就是不分月，当即写', () => {
    const at = planContext([{ id: 'a', plan: 120, months: twelve(10) }])
    const none = typed(Object.fromEntries(planMonths.map((field) => [field, ''])))
    expect(judge(at, 0, none).send?.row).toMatchObject({ id: 'a', annual: '120', months: null })
  })

  it('读不懂的格拒在格里，同一行的别的格等着', () => {
    const at = planContext([{ id: 'a', plan: 120, months: twelve(10) }])
    const { send, keep } = judge(at, 0, typed({ m01: '约十', m02: '-5', m03: '１２' }))
    expect(send).toBeNull()
    expect(keep.map(([key, { state, text }]) => [key, state, text])).toEqual([
      ['a/m01', 'refused', '约十'],
      ['a/m02', 'refused', '-5'],
      ['a/m03', 'draft', '１２'],
    ])
    expect(keep[0]?.[1].reason).toContain('约十')
  })

  it('正在写的格不与账上比', () => {
    const pending = { 'a/annual': { text: '130', state: 'saving' } } as const
    const at = planContext([{ id: 'a', plan: 120 }], { pending })
    expect(judge(at, 0, typed({ annual: '140' })).send?.row).toEqual({ id: 'a', annual: '140' })
  })

  it('开着格时别处改了的，仍与打开时看到的比', () => {
    const at = { ...planContext([{ id: 'a', plan: 130, total: 600 }]), opened: { key: 'a/annual', base: wan(120) } }
    expect(judge(at, 0, typed({ annual: '140' })).send?.row.base?.annual).toBe(wan(120))
    expect(judge(at, 0, typed({ totalInvestment: '7' })).send?.row.base).toEqual({ totalInvestment: wan(600) })
  })

  it('调整里还没有的一行，改一格就把整行写进去，没有可比的', () => {
    const told = [{ id: 'a', plan: 120, months: twelve(10) }]
    const at = planContext(told, { version: adjusted, plans: [null] })
    expect(plainAt(at, 0, 'm05')).toBe('10')
    expect(cellLook(at, 0, column('m05'))).toMatchObject({ kind: 'editable', className: 'plan-quiet' })
    expect(judge(at, 0, typed({ m01: '8', m02: '12' })).send?.row).toEqual({
      id: 'a',
      annual: '120',
      months: ['8', '12', ...twelve(10).slice(2).map(String)],
    })
  })

  it('年初没有的就是空的，不拿现行的顶', () => {
    const at = planContext([{ id: 'a', plan: 120 }], { version: { of: 'initial' }, plans: [null] })
    expect(plainAt(at, 0, 'annual')).toBe('')
  })
})

describe('校验', () => {
  it.each([
    ['—', {}],
    ['不分月', { plan: 120 }],
    ['✓ 相等', { plan: 120, months: twelve(10) }],
    ['差 −0.0001', { plan: 120.0001, months: twelve(10) }],
  ])('%s', (text, told) => {
    expect(checkText(planContext([{ id: 'a', ...told }]), 0)).toBe(text)
  })

  it('有分月没有年度计划，差的就是各月之和；有读不懂的就说有', () => {
    const of = (text: string) => planContext([{ id: 'a' }], { pending: { 'a/m01': { text, state: 'draft' } } })
    expect(balanceAt(of('5'), 0)).toEqual({ kind: 'gap', gap: wan(5) })
    expect(checkText(of('x'), 0)).toBe('有格读不懂')
  })
})

describe('格', () => {
  it('结转来的写明结转，键入和复制的仍是数', () => {
    const told = [{ id: 'a' }]
    const at = planContext(told, { rolled: ['a'] })
    at.sheet.answer.number.carryIn[0] = wan(1234.5)
    expect(cellText(at, 0, column('carryIn'))).toBe('结转　1,234.50')
    expect(plainAt(at, 0, 'carryIn')).toBe('1234.5')
  })

  it('留着的一格说还差多少；账上已经是这个数的不算留着', () => {
    const pending = {
      'a/m01': { text: '11', state: 'draft' },
      'a/m02': { text: '10.00', state: 'draft' },
    } as const
    const at = planContext([{ id: 'a', plan: 120, months: twelve(10) }], { pending })
    expect(cellLook(at, 0, column('m01'))).toMatchObject({ kind: 'draft', reason: expect.stringContaining('差 +1.00') })
    expect(cellLook(at, 0, column('m02')).kind).toBe('editable')
    const { waiting, stale } = draftsOf(at)
    expect([[...waiting], stale]).toEqual([['a'], ['a/m02']])
  })
})
