import { beforeAll, describe, expect, it } from 'vitest'
import { simulate } from '#demo/county'
import { stories } from '#demo/stories'
import type { GridAnswer } from '#domain/grid'
import { lampAt } from '#domain/grid'
import { isDay } from '#domain/month'
import { type Row, rowAt } from '#domain/row'
import { type Asked, fakeOffice } from './fake-office'

let asked: readonly Asked[] = []
let june: GridAnswer
let may: GridAnswer
let rows: readonly Row[] = []
let office: ReturnType<typeof fakeOffice>

const rowsOf = (answer: GridAnswer) => Array.from({ length: answer.count }, (_, i) => rowAt(answer, i, 'zh'))
const countedRows = () => rows.filter((_, i) => june.counted[i] === 1)
const row = (id: string) => rows.find((r) => r.id === id) as Row
const inputs = (name: string) => asked.filter((call) => call.name === name).map((call) => call.input as Input)
type Input = Readonly<Record<string, unknown>>

beforeAll(async () => {
  office = fakeOffice()
  await simulate(office.ask)
  asked = office.asked
  june = office.grid('2024-06')
  may = office.grid('2024-05')
  rows = rowsOf(june)
})

describe('模拟从合同录入', () => {
  it('两次录入的调用逐个相同', async () => {
    const again = fakeOffice()
    await simulate(again.ask)
    expect(again.asked).toEqual(asked)
  })

  it('只用两个查询和十二个命令，合计不到1500次', () => {
    expect([...new Set(asked.map((call) => call.name))].sort()).toEqual([
      'milestone.add',
      'milestone.done',
      'milestone.move',
      'month.set',
      'plan.set',
      'problem.act',
      'problem.add',
      'problem.assign',
      'problem.close',
      'problem.supervise',
      'project.grid',
      'project.set',
      'target.list',
      'target.set',
    ])
    expect(inputs('project.grid')).toHaveLength(1)
    expect(inputs('target.list')).toHaveLength(1)
    expect(asked.length).toBeGreaterThan(1000)
    expect(asked.length).toBeLessThan(1500)
  })

  it('按月先后录入', () => {
    const months = inputs('month.set').map((input) => String(input.month))
    expect(months).toEqual([...months].sort())
  })

  it('每个故事都有名录里的项目', () => {
    const ids = new Set(rows.map((r) => r.id))
    expect(Object.keys(stories).filter((id) => !ids.has(id))).toEqual([])
  })

  it('不编姓名、电话和文号', () => {
    const people = inputs('project.set').map((input) => {
      const { leader, contact, phone } = input.changes as Input
      return `${leader} ${contact} ${phone}`
    })
    expect([...new Set(people)]).toEqual(['〔领导〕 〔责任人〕 〔电话〕'])
    const permits = inputs('project.set').flatMap((input) => ((input.changes as Input).permits ?? []) as Input[])
    const docNumbers = [...permits, ...inputs('plan.set')].flatMap((input) => input.docNo ?? [])
    expect([...new Set(docNumbers)]).toEqual(['〔文号〕'])
    // Seven digits in a row would be a telephone; a surname with a title would be a person.
    expect(JSON.stringify(asked)).not.toMatch(/1[3-9]\d{9}|0379|[\u4e00-\u9fa5]{1,2}(书记|县长|局长|主任|先生|女士)/)
  })
})

describe('金额', () => {
  const yuanIn = (value: unknown): number[] =>
    value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([name, inner]) => {
          if (name === 'months' && Array.isArray(inner)) return inner as number[]
          const money = ['actual', 'annual', 'carryIn', 'totalInvestment', 'statistics'].includes(name)
          return money && typeof inner === 'number' ? [inner] : yuanIn(inner)
        })

  it('都不为负，都不细于0.01万元', () => {
    const all = yuanIn(asked.filter((call) => call.name !== 'target.set').map((call) => call.input))
    expect(all.length).toBeGreaterThan(1000)
    expect(all.filter((yuan) => yuan < 0 || yuan % 100 !== 0)).toEqual([])
  })

  it('月份只在2024年1至6月，唯有一个项目另报2023年7至12月', () => {
    const months = new Map<string, Set<string>>()
    for (const input of inputs('month.set')) {
      const seen = months.get(String(input.month)) ?? new Set()
      months.set(String(input.month), seen.add(String(input.id)))
    }
    const before = ['2023-07', '2023-08', '2023-09', '2023-10', '2023-11', '2023-12']
    expect([...months.keys()].sort()).toEqual([
      ...before,
      ...['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'],
    ])
    for (const month of before) expect([...(months.get(month) ?? [])]).toEqual(['zhonggang-9wt-naicai-erqi'])
  })

  it('2023年各月合计就是至上年底累计', () => {
    const sum = inputs('month.set')
      .filter((input) => String(input.month) < '2024')
      .reduce((total, input) => total + Number(input.actual), 0)
    expect(sum).toBe(18_200 * 10_000)
    expect(row('zhonggang-9wt-naicai-erqi').carryIn).toBe(18_200)
  })

  it('约三成项目有分月计划，合计分毫不差', () => {
    const plans = inputs('plan.set').filter((input) => input.months !== undefined)
    expect(plans.length).toBeGreaterThanOrEqual(25)
    expect(plans.length).toBeLessThanOrEqual(40)
    for (const plan of plans) {
      const months = plan.months as number[]
      expect(months).toHaveLength(12)
      expect(months.reduce((a, b) => a + b, 0)).toBe(plan.annual)
      const [january, february, , , may, june] = months as [number, number, number, number, number, number]
      expect(Math.max(january, february)).toBeLessThan(Math.min(may, june))
    }
  })

  it('至上年底累计加年度计划不超总投资，完成不超计划', () => {
    for (const r of countedRows()) {
      if (r.totalInvestment === null || r.annualPlan === null) continue
      expect((r.carryIn ?? 0) + r.annualPlan, r.name).toBeLessThanOrEqual(r.totalInvestment)
      expect(r.ytdActual ?? 0, r.name).toBeLessThanOrEqual(r.annualPlan)
    }
  })

  it.each([
    ['zhonggang-9wt-naicai-erqi', 68_000, 46_000, 26_358, 5_497.62, -4.7],
    ['longding-10wt-dianchibo', 386_000, 82_000, 30_012, 7_084.43, -25.4],
    ['xiangcun-zhenxing-shifanqu', 420_000, 96_000, 52_608, 15_227.12, 4.8],
  ])('骨干项目 %s 的数', (id, total, plan, ytd, month, gap) => {
    const r = row(id)
    expect([r.totalInvestment, r.annualPlan, r.ytdActual, r.monthActual]).toEqual([total, plan, ytd, month])
    expect(r.gapPoints).toBeCloseTo(gap, 1)
  })

  it.each([
    [/产业园$|物流园$/, ['产业园区'], 100_000, 400_000],
    [/小学|幼儿园$|实验中学/, ['教育'], 5_000, 30_000],
    [/亮化工程/, ['市政'], 1_000, 5_000],
  ])('%s 的总投资合常理', (name, industries, least, most) => {
    const found = rows.filter((r) => name.test(r.name) && industries.includes(r.industry ?? '') && r.quantity === null)
    expect(found.length).toBeGreaterThan(2)
    for (const r of found) {
      expect(r.totalInvestment, r.name).toBeGreaterThanOrEqual(least)
      expect(r.totalInvestment, r.name).toBeLessThanOrEqual(most)
    }
  })

  it('全县合计与报告所说的534.82亿元同一量级', () => {
    const { totals } = june
    expect(totals.count).toBe(100)
    expect(totals.totalInvestment).toBeGreaterThan(4_800_000 * 10_000)
    expect(totals.totalInvestment).toBeLessThan(5_600_000 * 10_000)
    expect(totals.annualRate).toBeGreaterThan(0.42)
    expect(totals.annualRate).toBeLessThan(0.52)
  })
})

describe('6月的灯', () => {
  const idsOf = (lamp: string) =>
    countedRows()
      .filter((r) => r.lamp === lamp)
      .map((r) => r.id)

  it('红黄绿灰✓的多少', () => {
    const counts = Object.fromEntries(['red', 'yellow', 'green', 'grey', 'done'].map((l) => [l, idsOf(l).length]))
    expect(counts).toEqual({ red: 3, yellow: 19, green: 67, grey: 4, done: 7 })
  })

  it('红灯三个，各有缘由', () => {
    expect(idsOf('red')).toEqual(['huarun-zaoguang', 'jigong-xuexiao', 'fuyou-baojianyuan-banqian'])
    for (const id of idsOf('red')) expect(row(id).problem).not.toBeNull()
    expect(row('fuyou-baojianyuan-banqian').lampReasons).toContain('节点『一季度开工』逾期92天')
  })

  it('落后而亮黄的都写了存在问题', () => {
    const late = countedRows().filter((r) => r.gapPoints !== null && r.gapPoints <= -10 && r.lamp !== 'done')
    expect(late.filter((r) => r.problem === null).map((r) => r.name)).toEqual([])
  })

  it('6月4个未报，2个没有计划', () => {
    expect(
      countedRows()
        .filter((r) => !r.reported)
        .map((r) => r.id),
    ).toEqual(['chaoying-zuanshi', 'guowang-yingda-chuneng', 'gongre-guanwang', 'xinqu-gaozhong'])
    expect(
      countedRows()
        .filter((r) => r.annualPlan === null)
        .map((r) => r.id),
    ).toEqual(['chaoying-zuanshi', 'hunan-gaotie-jiaoluoping'])
  })

  it('竣工的都有实际日期，形象100%', () => {
    const done = countedRows().filter((r) => r.lamp === 'done')
    for (const r of done) {
      expect(r.physical, r.name).toBe(1)
      expect(
        r.milestones.filter((m) => m.actual === null),
        r.name,
      ).toEqual([])
    }
    expect(
      done.flatMap((r) => r.milestones).filter((m) => m.actual !== null && m.actual > m.due).length,
    ).toBeGreaterThan(1)
  })

  it('红灯从4月起一月多一个', () => {
    const red = ['2024-03', '2024-04', '2024-05', '2024-06'].map((month) => {
      const answer = office.grid(month)
      return Array.from({ length: answer.count }, (_, i) => lampAt(answer, i)).filter((lamp) => lamp === 'red').length
    })
    expect(red).toEqual([0, 1, 2, 3])
  })
})

describe('形象、手续和节点', () => {
  it('冻结前检查所查的：只有阿尔法形象进度同上月，只有三磨所投资快于形象20点', () => {
    const before = rowsOf(may)
    const reported = countedRows().filter((r) => r.reported)
    const same = reported.filter((r) => r.progress === before.find((b) => b.id === r.id)?.progress)
    expect(same.map((r) => r.name)).toEqual(['阿尔法2000吨节能新材'])
    const ahead = reported.filter((r) => (r.totalRate ?? 0) - (r.physical ?? 0) > 0.2)
    expect(ahead.map((r) => r.name)).toEqual(['三磨所功能金刚石'])
    expect(reported.filter((r) => r.progress === null)).toEqual([])
  })

  it('在建以后的都有实际开工，未开工的没有', () => {
    for (const r of countedRows()) {
      const start = r.milestones.find((m) => m.kind === '开工')
      if (r.stage === '前期') expect(start?.actual ?? null, r.name).toBeNull()
      else expect(start?.actual, r.name).toMatch(/^20(2[0-3]-|24-0[1-6])/)
    }
  })

  it('开工的话不提征地、拆迁、平整', () => {
    const starts = inputs('month.set').flatMap((input) => String(input.progress ?? '').match(/.*开工.*/) ?? [])
    expect(starts.length).toBeGreaterThan(10)
    expect(starts.filter((text) => /拆迁|平整|清表|勘察/.test(text))).toEqual([])
  })

  it('形象比例不倒退', () => {
    const last = new Map<string, number>()
    for (const input of inputs('month.set')) {
      if (typeof input.physical !== 'number') continue
      expect(input.physical, `${input.id} ${input.month}`).toBeGreaterThanOrEqual(last.get(String(input.id)) ?? 0)
      last.set(String(input.id), input.physical)
    }
  })

  it('实际日期都不晚于7月2日，都是存在的日子', () => {
    const days = inputs('milestone.done').map((input) => String(input.on))
    expect(days.filter((day) => !isDay(day) || day > '2024-07-02')).toEqual([])
  })

  it('调整的节点都有理由', () => {
    const moves = inputs('milestone.move')
    expect(moves.length).toBeGreaterThanOrEqual(3)
    for (const move of moves) expect(String(move.reason).length).toBeGreaterThan(5)
  })

  it('骨干项目七项手续齐全，卡住的写明卡在哪', () => {
    const permits = inputs('project.set').flatMap((input) => {
      const list = ((input.changes as Input).permits ?? []) as Input[]
      return list.length === 0 ? [] : [{ id: input.id, list }]
    })
    expect(permits.length).toBeGreaterThan(15)
    for (const { list } of permits) expect(new Set(list.map((p) => p.kind)).size).toBe(7)
    const stuck = permits.flatMap(({ list }) => list).filter((p) => p.state === 'stuck')
    expect(stuck.length).toBeGreaterThan(2)
    for (const permit of stuck) expect(permit.stuckOn).toBeTruthy()
  })

  it('乡村振兴示范区只在本级有金额，子项只有形象', () => {
    const children = new Set(rows.filter((r) => r.parentId === 'xiangcun-zhenxing-shifanqu').map((r) => r.id))
    expect(children.size).toBe(9)
    const own = asked.filter((call) => children.has(String((call.input as Input).id)))
    expect(own.filter((call) => call.name === 'plan.set')).toEqual([])
    for (const call of own) {
      const input = { ...(call.input as Input), ...((call.input as Input).changes as Input | undefined) }
      expect(['actual', 'statistics', 'totalInvestment', 'carryIn'].filter((name) => name in input)).toEqual([])
    }
    for (const id of children) expect(row(id).progress, id).not.toBeNull()
  })

  it('代码不重，牵头单位至少十个，名单里保留七大园区', () => {
    const codes = rows.map((r) => r.code)
    expect(new Set(codes).size).toBe(rows.length)
    expect(row('zhonggang-9wt-naicai-erqi').code).toBe('GY-003')
    expect(new Set(rows.map((r) => r.units[0])).size).toBeGreaterThanOrEqual(10)
    expect(rows.filter((r) => r.lists.includes('七大园区'))).toHaveLength(7)
  })

  it('性质、类别、阶段、起止年份都填了', () => {
    for (const r of rows) {
      expect([r.nature, r.yearClass, r.stage, r.scale, r.startYear, r.endYear], r.name).not.toContain(null)
      expect(r.startYear as number, r.name).toBeLessThanOrEqual(r.endYear as number)
    }
  })
})

describe('问题台账', () => {
  const problemsOf = (what: string) => inputs(`problem.${what}`)

  it('十八个，按列单的先后录，都挂在名录的项目上', () => {
    const added = problemsOf('add')
    expect(added).toHaveLength(18)
    const days = added.map((input) => String(input.on))
    expect(days).toEqual([...days].sort())
    const ids = new Set(rows.map((r) => r.id))
    expect(added.filter((input) => !ids.has(String(input.projectId)))).toEqual([])
    expect(new Set(added.map((input) => input.id)).size).toBe(18)
  })

  it('一个问题的办理不早于列单，销了号就不再办', () => {
    const acts = asked
      .filter((call) => call.name.startsWith('problem.'))
      .map((call) => call as Asked & { input: Input })
    const closed = new Set<unknown>()
    const raised = new Map<unknown, string>()
    for (const { name, input } of acts) {
      if (name === 'problem.add') raised.set(input.id, String(input.on))
      expect(closed.has(input.id), String(input.id)).toBe(false)
      expect(String(input.on) >= String(raised.get(input.id)), String(input.id)).toBe(true)
      if (name === 'problem.close') closed.add(input.id)
    }
    expect(closed.size).toBe(6)
  })

  it('交办的单位都是名录里的单位', () => {
    const units = new Set(rows.flatMap((r) => r.units))
    expect(problemsOf('assign').filter((input) => !units.has(String(input.unit)))).toEqual([])
  })
})
