import { beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Office, office } from './program'

let demo: Office
let june: Json
beforeAll(() => {
  demo = office('--demo')
  june = demo.ask('project', 'list', '--month', '2024-06')
}, 60_000)

const rowFields = [
  ...['id', 'code', 'name', 'aliases', 'parentId', 'rollup', 'industry', 'nature', 'yearClass', 'stage', 'lists'],
  ...['units', 'leader', 'contact', 'phone', 'scale', 'startYear', 'endYear', 'since', 'statEntry', 'remark'],
  ...['statistics', 'totalInvestment', 'carryIn', 'annualPlan', 'monthPlan', 'monthActual', 'ytdPlan', 'ytdActual'],
  ...['cumulative', 'annualRate', 'timeRate', 'gapPoints', 'totalRate', 'lamp', 'lampReasons', 'physical', 'progress'],
  ...['problem', 'next', 'reported', 'milestones', 'quantity', 'sections', 'simulated'],
]
const leaves = (rows: Json[]) => {
  const parents = new Map(rows.map((row) => [row.id, row]))
  const summed = new Set(rows.map((row) => row.parentId).filter((id) => parents.get(id)?.rollup === 'children'))
  return rows.filter((row) => !summed.has(row.id) && parents.get(row.parentId)?.rollup !== 'self')
}
const sum = (rows: Json[], name: string) =>
  rows.reduce((total, row) => total + Math.round((row[name] ?? 0) * 10_000), 0)

describe('project list --json', () => {
  it('一行有约定的每一个字段', () => {
    expect(Object.keys(june)).toEqual(['month', 'rows', 'totals'])
    for (const row of june.rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(rowFields))
    const milestone = june.rows.find((row: Json) => row.milestones.length > 0).milestones[0]
    expect(Object.keys(milestone).sort()).toEqual(
      [
        'id',
        'kind',
        'label',
        'planned',
        'adjusted',
        'reason',
        'due',
        'dueText',
        'precision',
        'actual',
        'sections',
      ].sort(),
    )
  })

  it('金额是万元数，枚举是中文词，灯和汇总方式是代码，空白是 null', () => {
    const longding = june.rows.find((row: Json) => row.id === 'longding-10wt-dianchibo')
    expect(longding).toMatchObject({
      totalInvestment: 386_000,
      annualPlan: 82_000,
      ytdActual: 30_012,
      monthActual: 7_084.43,
      annualRate: 0.366,
      gapPoints: expect.closeTo(-25.4, 10),
      lamp: 'yellow',
      rollup: 'children',
      reported: true,
      quantity: null,
      sections: ['三（二）'],
    })
    expect(['前期', '在建', '竣工', '投产', '达效', '暂停', '取消']).toContain(longding.stage)
    const lampsSeen = new Set(june.rows.map((row: Json) => row.lamp))
    expect(['green', 'yellow', 'red', 'grey', 'done', 'exempt']).toEqual(expect.arrayContaining([...lampsSeen]))
    const unreported = june.rows.find((row: Json) => row.annualPlan > 0 && !row.reported)
    expect(unreported).toMatchObject({ monthActual: null, gapPoints: null })
  })

  it('默认是最近一个已过完的月', () => {
    expect(demo.ask('project', 'list').month).toBe('2024-06')
  })

  it('合计只数末级（按本级的数上级）', () => {
    const counted = leaves(june.rows)
    expect(june.totals.count).toBe(counted.length)
    expect(june.totals.count).toBeLessThan(june.rows.length)
    for (const name of ['totalInvestment', 'annualPlan', 'monthActual', 'ytdActual', 'cumulative']) {
      expect(Math.round(june.totals[name] * 10_000)).toBe(sum(counted, name))
    }
    expect(june.totals.reported).toBe(counted.filter((row) => row.reported).length)
    const rated = counted.filter((row) => row.reported && row.annualPlan > 0)
    expect(june.totals.annualRate).toBeCloseTo(sum(rated, 'ytdActual') / sum(rated, 'annualPlan'), 12)
  })
})

describe('筛选', () => {
  const ids = (answer: Json): string[] => answer.rows.map((row: Json) => row.id)
  const expected = (keep: (row: Json) => boolean) => june.rows.filter(keep).map((row: Json) => row.id)

  it('--lamp 按代码或字；合计只算筛出的', () => {
    const red = demo.ask('project', 'list', '--lamp', 'red')
    expect(ids(red)).toEqual(expected((row) => row.lamp === 'red'))
    expect(ids(red).length).toBeGreaterThan(0)
    expect(ids(demo.ask('project', 'list', '--lamp', '红'))).toEqual(ids(red))
    expect(Math.round(red.totals.ytdActual * 10_000)).toBe(sum(leaves(red.rows), 'ytdActual'))
    expect(demo.refused('project', 'list', '--lamp', 'blue')).toMatchObject({ exit: 2, code: 'CHOICE_UNKNOWN' })
  })

  it('--unit 只看牵头单位；没有的单位是 3', () => {
    const unit = june.rows.find((row: Json) => row.units.length > 1).units[0]
    expect(ids(demo.ask('project', 'list', '--unit', unit))).toEqual(expected((row) => row.units[0] === unit))
    const second = june.rows.find((row: Json) => row.units.length > 1)
    expect(ids(demo.ask('project', 'list', '--unit', second.units[1]))).not.toContain(second.id)
    expect(demo.refused('project', 'list', '--unit', '没有这个局')).toMatchObject({ exit: 3, code: 'UNIT_MISSING' })
  })

  it('--list 按名单；没有的名单是 3', () => {
    const found = ids(demo.ask('project', 'list', '--list', '市重点'))
    expect(found).toEqual(expected((row) => row.lists.includes('市重点')))
    expect(found.length).toBeGreaterThan(0)
    expect(demo.refused('project', 'list', '--list', '没有')).toMatchObject({ exit: 3, code: 'LIST_MISSING' })
  })

  it('--search 认拼音首字母和汉字，没有就是空的', () => {
    expect(ids(demo.ask('project', 'list', '--search', 'longding'))).toContain('longding-10wt-dianchibo')
    expect(ids(demo.ask('project', 'list', '--search', 'ld'))).toContain('longding-10wt-dianchibo')
    expect(ids(demo.ask('project', 'list', '--search', '电池箔'))).toEqual(['longding-10wt-dianchibo'])
    expect(demo.ask('project', 'list', '--search', 'zzzz')).toMatchObject({ rows: [], totals: { count: 0 } })
  })

  it('一起用是都要满足', () => {
    const both = ids(demo.ask('project', 'list', '--lamp', 'yellow', '--list', '市重点'))
    expect(both).toEqual(expected((row) => row.lamp === 'yellow' && row.lists.includes('市重点')))
  })
})

describe('给人看的表', () => {
  it('列对得齐，千分位，空白是破折号，最后是合计', () => {
    const lines = demo.run('project', 'list').stdout.trimEnd().split('\n')
    expect(lines[0]).toBe('2024-06，单位：万元　模拟数据')
    expect(lines).toHaveLength(june.rows.length + 3)
    expect(lines.find((line) => line.includes('龙鼎10万吨电池箔'))).toMatch(
      /386,000\.00 +82,000\.00 +7,084\.43 +30,012\.00 +36\.6 +−25\.4$/,
    )
    expect(lines.at(-1)).toContain(`合计（${june.totals.count} 个，已报 ${june.totals.reported}）`)
    expect(lines.find((line) => line.includes('东岭44公里产业路网'))).toMatch(/— +— +— +— +— +—$/)
  })

  it('--lang en 的标题和灯的理由是英文，名称仍是中文', () => {
    const { stdout } = demo.run('project', 'list', '--lang', 'en')
    expect(stdout.split('\n')[1]).toMatch(/^Lamp +Id +Name +Leading unit/)
    const { rows } = demo.ask('project', 'list', '--lang', 'en')
    const behind = rows.find((row: Json) => row.id === 'longding-10wt-dianchibo')
    expect(behind.lampReasons).toContain('25.4 points behind time')
    expect(behind.name).toBe('龙鼎10万吨电池箔')
  })
})

describe('project show', () => {
  it('有约定的每一部分', () => {
    const page = demo.ask('project', 'show', 'zhonggang-9wt-naicai-erqi')
    const parts = ['project', 'plans', 'months', 'milestones', 'permits', 'problems', 'visits', 'history']
    expect(Object.keys(page)).toEqual(expect.arrayContaining(parts))
    expect(page.project).toEqual(june.rows.find((row: Json) => row.id === 'zhonggang-9wt-naicai-erqi'))
    const plan = page.plans.find((one: Json) => one.year === 2024)
    expect(plan).toMatchObject({ version: '年初', annual: 46_000, docNo: null, date: null, reason: null })
    expect(plan.months).toHaveLength(12)
    expect(plan.months.reduce((a: number, b: number) => a + b, 0)).toBe(46_000)
    expect(page.plans.find((one: Json) => one.year === 2023).months).toBe(null)
    const month = page.months.find((one: Json) => one.month === '2024-06')
    expect(month).toMatchObject({
      plan: 6_440,
      actual: 5_497.62,
      ytdPlan: 28_520,
      ytdActual: 26_358,
      cumulative: 44_558,
    })
    expect(month).toMatchObject({ annualRate: 0.573, timeRate: 0.62, physical: 0.88 })
    expect(page.permits[0]).toEqual({
      kind: '立项',
      state: '办结',
      docNo: expect.any(String),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      stuckOn: null,
    })
    expect(page.milestones).toEqual(page.project.milestones)
    expect(page.problems.map((one: Json) => [one.title, one.stage, one.overdueDays])).toEqual([
      ['燃气接入协调', '督单', 7],
      ['能评补正', '办单', 0],
    ])
    expect(page.visits).toEqual([])
    expect(page.history[0]).toMatchObject({ entity: expect.any(String), field: expect.any(String) })
  })

  it('没有的项目是 3', () => {
    expect(demo.refused('project', 'show', 'nope')).toMatchObject({ exit: 3, code: 'PROJECT_MISSING' })
  })

  it('给人看的页有各部分的表', () => {
    const { stdout } = demo.run('project', 'show', 'zhonggang-9wt-naicai-erqi', '--month', '2024-05')
    for (const title of ['年度计划', '各月', '节点', '手续', '问题', '已有进展', '最近的修改']) {
      expect(stdout).toMatch(new RegExp(`^${title}`, 'm'))
    }
    expect(stdout).toContain('2024-05，单位：万元')
  })
})
