import { beforeEach, describe, expect, it } from 'vitest'
import type { Ask } from '#contract/index'
import { monthsAt, numberAt, textAt } from '#domain/grid'
import { inChange } from '#engine/dispatch'
import { checkLedger } from '#ledger/check'
import { update } from '#ledger/write'
import { refusalCode, wan } from './desk'
import { type EntryDesk, entryDesk, setStage } from './entry-desk'

type Block = Omit<Ask<'plan.enter'>, 'year'>
const ten = Array<string>(12).fill('10')

let desk: EntryDesk
beforeEach(() => {
  desk = entryDesk()
})
const enter = (block: Block) => desk.ask('plan.enter', { year: 2024, ...block })
const preview = (block: Block) => desk.ask('plan.tryEnter', { year: 2024, ...block })
const plans = (id: string) => desk.ask('project.show', { id, month: '2024-06' }).plans
const counts = () => {
  const count = (table: string) => desk.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  return [count('plan'), count('changeSet')]
}

describe('填计划', () => {
  it('一批是一组改动：总投资、至上年底累计、年度计划、十二个月，一次撤销收回', () => {
    const before = counts()
    const rows = [
      { id: 'a', totalInvestment: '1,000', carryIn: '２００', annual: '120', months: ten },
      { id: 'b', annual: '30', months: ['', '', '—', '10', '20', '', '', '', '', '', '', ''] },
      { id: 'c', carryIn: '—', annual: '' },
    ]
    expect(preview({ rows })).toEqual({ accepted: 28, unchanged: 2, rejected: [] })
    enter({ rows, how: 'paste' })
    const sheet = desk.ask('plan.sheet', { year: 2024 })
    expect([0, 1, 2].map((row) => numberAt(sheet.answer, 'annualPlan', row))).toEqual([wan(120), wan(30), null])
    expect(monthsAt(sheet.answer, 'monthPlans', 1).slice(0, 6)).toEqual([0, 0, 0, wan(10), wan(20), 0])
    expect(numberAt(sheet.answer, 'carryIn', 0)).toBe(wan(200))
    expect(numberAt(sheet.answer, 'totalInvestment', 0)).toBe(wan(1000))
    expect(preview({ rows })).toEqual({ accepted: 0, unchanged: 30, rejected: [] })
    expect(enter({ rows }).changes).toBe(0)
    expect(desk.ask('history.undo', {}).call).toBe('plan.enter:paste')
    expect(counts()).toEqual([before[0], Number(before[1]) + 2])
    expect(checkLedger(desk.db)).toEqual([])
  })

  it('月计划可以去掉，全空就是没有；单改年度计划要连月计划一起', () => {
    enter({ rows: [{ id: 'a', annual: '120', months: ten }] })
    expect(preview({ rows: [{ id: 'a', annual: '100' }] }).rejected).toMatchObject([
      { id: 'a', field: 'annual', code: 'PLAN_MONTHS_STALE', now: wan(120) },
    ])
    enter({ rows: [{ id: 'a', annual: '100', months: Array<string>(12).fill('') }] })
    expect(plans('a')).toMatchObject([{ annual: wan(100), m01: null, m12: null }])
    enter({ rows: [{ id: 'a', annual: '120', months: ten }] })
    enter({ rows: [{ id: 'a', months: null }] })
    expect(plans('a')).toMatchObject([{ annual: wan(120), m01: null }])
  })

  it.each([
    ['月计划合计不等于年度计划', { annual: '100', months: ten }, 'months', 'PLAN_SUM'],
    ['有月计划没有年度计划', { months: ten }, 'months', 'PLAN_SUM'],
    ['负的年度计划', { annual: '-1' }, 'annual', 'MONEY_NEGATIVE'],
    ['负的月计划', { annual: '120', months: ['−10', ...ten.slice(1)] }, 'm01', 'MONEY_NEGATIVE'],
    ['负的至上年底累计', { carryIn: '-0.5' }, 'carryIn', 'MONEY_NEGATIVE'],
    ['数字里的字', { totalInvestment: '约一亿' }, 'totalInvestment', 'NOT_A_NUMBER'],
    ['月计划里的字', { annual: '120', months: [...ten.slice(1), '十'] }, 'm12', 'NOT_A_NUMBER'],
    ['第五位小数', { annual: '1.00001' }, 'annual', 'MONEY_SUB_YUAN'],
  ])('%s：不收，同一批的都不写', (_, cells, field, code) => {
    const before = counts()
    const rows = [
      { id: 'b', annual: '5' },
      { id: 'a', ...cells },
    ]
    expect(preview({ rows })).toMatchObject({ accepted: 1, rejected: [{ id: 'a', field, code, now: null }] })
    expect(refusalCode(() => enter({ rows }))).toBe('ENTRY_REJECTED')
    expect(counts()).toEqual(before)
  })

  it('没有的项目、给了两次的项目、金额不在这里的项目', () => {
    desk.ask('project.set', { id: 'b', changes: { parentId: 'a' } })
    const rows = [
      { id: 'x', annual: '1' },
      { id: 'a', annual: '1' },
      { id: 'c', annual: '1' },
      { id: 'c', annual: '2' },
    ]
    expect(preview({ rows }).rejected.map((one) => [one.id, one.code])).toEqual([
      ['x', 'PROJECT_MISSING'],
      ['a', 'MONEY_ON_CHILDREN'],
      ['c', 'CELL_TWICE'],
    ])
    desk.ask('project.set', { id: 'a', changes: { rollup: 'self' } })
    expect(preview({ rows: [{ id: 'b', carryIn: '1' }] }).rejected).toMatchObject([{ code: 'MONEY_ON_PARENT' }])
  })

  it('打开之后别人改过的不收，已经是这个数的不算', () => {
    enter({ rows: [{ id: 'a', annual: '120', months: ten, carryIn: '5' }] })
    const base = { annual: wan(100), carryIn: wan(5), months: Array<number>(12).fill(wan(9)) }
    const rows = [{ id: 'a', annual: '130', carryIn: '6', months: ['20', ...ten.slice(1)], base }]
    expect(preview({ rows }).rejected.map((one) => [one.field, one.code, one.now])).toEqual([
      ['annual', 'CELL_CHANGED', wan(120)],
      ['m01', 'CELL_CHANGED', wan(10)],
    ])
    expect(preview({ rows: [{ id: 'a', carryIn: '6', base: { carryIn: wan(4) } }] }).rejected).toMatchObject([
      { field: 'carryIn', code: 'CELL_CHANGED', message: expect.stringContaining('改成了“5.00 万元”') },
    ])
    expect(enter({ rows: [{ id: 'a', carryIn: '6', base: { carryIn: wan(5) } }] }).changes).toBe(1)
  })
})

describe('调整计划', () => {
  it('要写原因；另一个文号是另一次调整，几个版本都留着，表上是最新的', () => {
    const rows = [{ id: 'a', annual: '96' }]
    enter({ rows: [{ id: 'a', annual: '120', months: ten }] })
    expect(refusalCode(() => enter({ rows, version: 'adjusted', docNo: '〔2024〕1号' }))).toBe('REASON_EMPTY')
    const decision = { version: 'adjusted', decidedOn: '2024-05-20', reason: '调减' } as const
    enter({ rows, ...decision, docNo: '〔2024〕1号' })
    enter({ rows: [{ id: 'a', annual: '90' }], ...decision, docNo: '〔2024〕2号', reason: '再调' })
    expect(plans('a').map((p) => [p.version, p.annual, p.docNo, p.reason])).toEqual([
      ['initial', wan(120), null, null],
      ['adjusted', wan(96), '〔2024〕1号', '调减'],
      ['adjusted', wan(90), '〔2024〕2号', '再调'],
    ])
    const sheet = desk.ask('plan.sheet', { year: 2024 })
    const at = sheet.answer.text.id.values.indexOf('a')
    expect([sheet.plan.version[at], sheet.plan.docNo[at], sheet.plan.decidedOn[at], sheet.plan.reason[at]]).toEqual([
      'adjusted',
      '〔2024〕2号',
      '2024-05-20',
      '再调',
    ])
    expect([...sheet.versions]).toEqual([3, 0, 0])
    expect(textAt(sheet.answer, 'planVersion', at)).toBe('adjusted')
    // With no version named, the one in force is what is typed into.
    expect(enter({ rows: [{ id: 'a', annual: '91' }] }).changes).toBe(1)
    expect(plans('a').map((p) => p.annual)).toEqual([wan(120), wan(96), wan(91)])
    expect(desk.ask('history.list', { projectId: 'a' }).entries.some((e) => e.reason === '再调')).toBe(true)
  })

  it('数没有变、只补文号和日期，也记下来', () => {
    enter({ rows: [{ id: 'a', annual: '120' }] })
    expect(enter({ rows: [{ id: 'a', annual: '120' }], docNo: '〔2024〕3号', decidedOn: '2024-01-10' }).changes).toBe(2)
    expect(plans('a')).toMatchObject([{ version: 'initial', docNo: '〔2024〕3号', decidedOn: '2024-01-10' }])
  })
})

describe('计划表', () => {
  it('至上年底累计是结转来的还是填的，分得出；填了就不再跟着上年', () => {
    inChange(desk.desk(), 'year.roll', null, (change) =>
      update(change, 'projectYear', 'a/2024', { carryIn: wan(7), carrySource: 'rolled' }),
    )
    const source = () => desk.ask('plan.sheet', { year: 2024 }).carrySource
    expect(source()).toEqual(['rolled', null, null])
    enter({
      rows: [
        { id: 'a', carryIn: '7' },
        { id: 'b', carryIn: '1' },
      ],
    })
    expect(source()).toEqual(['rolled', null, null])
    enter({ rows: [{ id: 'a', carryIn: '8' }] })
    expect(source()).toEqual(['typed', null, null])
  })

  it('要看哪个版本就是哪个版本的数；没有的空着，百分比用的仍是现行的；调整按文号列出，新的在前', () => {
    enter({
      rows: [
        { id: 'a', annual: '120', months: ten },
        { id: 'b', annual: '30' },
      ],
    })
    const decision = { version: 'adjusted', decidedOn: '2024-05-20', reason: '调减' } as const
    enter({ rows: [{ id: 'a', annual: '96' }], ...decision, docNo: '〔2024〕1号' })
    enter({
      rows: [
        { id: 'a', annual: '90' },
        { id: 'c', annual: '5' },
      ],
      ...decision,
      docNo: '〔2024〕2号',
    })
    const sheet = (of: Partial<Ask<'plan.sheet'>>) => desk.ask('plan.sheet', { year: 2024, ...of })
    const annual = (of: Partial<Ask<'plan.sheet'>>) => [...sheet(of).plan.annual]
    expect(annual({})).toEqual([wan(90), wan(30), wan(5)])
    expect(annual({ version: 'initial' })).toEqual([wan(120), wan(30), Number.NaN])
    expect([...sheet({ version: 'initial' }).plan.months.slice(0, 13)]).toEqual([
      ...Array<number>(12).fill(wan(10)),
      Number.NaN,
    ])
    expect(annual({ version: 'adjusted', docNo: '〔2024〕1号' })).toEqual([wan(96), Number.NaN, Number.NaN])
    expect(numberAt(sheet({ version: 'initial' }).answer, 'annualPlan', 0)).toBe(wan(90))
    expect(sheet({}).adjustments.map(({ docNo, count }) => [docNo, count])).toEqual([
      ['〔2024〕2号', 2],
      ['〔2024〕1号', 1],
    ])
  })

  it('冻结了的月份不挡计划，表上是账上现在的数', () => {
    enter({ rows: [{ id: 'a', annual: '120' }] })
    setStage(desk, '2024-06', 'frozen')
    enter({ rows: [{ id: 'a', annual: '110' }] })
    const sheet = desk.ask('plan.sheet', { year: 2024, month: '2024-06' })
    expect(numberAt(sheet.answer, 'annualPlan', 0)).toBe(wan(110))
  })
})
