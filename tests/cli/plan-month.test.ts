import { beforeAll, describe, expect, it } from 'vitest'
import { cli, type Json, type Office, office } from './program'

let of: Office
let id: string
beforeAll(() => {
  of = office('--catalogue', 'none')
  id = of.addProject({ name: '产业路' })
}, 60_000)

const row = (month = '2024-06', project = id): Json => of.ask('project', 'show', project, '--month', month).project
let named = 0
const added = (more: Readonly<Record<string, unknown>> = {}) => {
  named += 1
  return of.addProject({ name: `项目${named}`, ...more })
}

describe('plan set', () => {
  it('年度计划、至上年底累计，没有分月就按时间', () => {
    expect(
      of.ask('plan', 'set', id, '--year', '2024', '--annual', '1200.5', '--carry-in', '300').changes,
    ).toBeGreaterThan(0)
    expect(row()).toMatchObject({ annualPlan: 1_200.5, carryIn: 300, monthPlan: null, ytdPlan: null, timeRate: 0.5 })
    expect(of.ask('plan', 'set', id, '--year', '2024', '--annual', '1200.5').changes).toBe(0)
  })

  it('十二个月合计要等于年度计划', () => {
    const months = '0,0,100,100,100,100,100,100,100,100,100,300.5'
    of.ask('plan', 'set', id, '--year', '2024', '--annual', '1200.5', '--months', months)
    expect(row()).toMatchObject({ monthPlan: 100, ytdPlan: 400, timeRate: expect.closeTo(400 / 1200.5, 12) })
    const wrong = of.refused('plan', 'set', id, '--year', '2024', '--annual', '1200', '--months', months)
    expect(wrong).toMatchObject({ exit: 2, code: 'PLAN_SUM' })
  })

  it('有分月的版本改年度计划要再给 --months', () => {
    expect(of.refused('plan', 'set', id, '--year', '2024', '--annual', '900')).toMatchObject({
      exit: 2,
      code: 'PLAN_MONTHS_STALE',
    })
    of.ask('plan', 'set', id, '--year', '2024', '--annual', '900', '--months', 'none')
    expect(row()).toMatchObject({ annualPlan: 900, ytdPlan: null })
  })

  it('调整计划带文号、日期、原因；百分比用它，年初的还在', () => {
    const options = ['--version', '调整', '--doc', '伊发改〔2024〕9号', '--date', '2024-05-20', '--reason', '压减']
    of.ask('plan', 'set', id, '--year', '2024', '--annual', '600', ...options)
    expect(row()).toMatchObject({ annualPlan: 600, planVersion: '调整' })
    const { plans } = of.ask('project', 'show', id)
    expect(plans.filter((plan: Json) => plan.year === 2024)).toEqual([
      { year: 2024, version: '年初', annual: 900, months: null, docNo: null, date: null, reason: null },
      {
        year: 2024,
        version: '调整',
        annual: 600,
        months: null,
        docNo: '伊发改〔2024〕9号',
        date: '2024-05-20',
        reason: '压减',
      },
    ])
  })

  it('空着清空计划', () => {
    const other = added()
    of.ask('plan', 'set', other, '--year', '2024', '--annual', '5')
    of.ask('plan', 'set', other, '--year', '2024', '--annual', '')
    expect(row('2024-06', other).annualPlan).toBe(null)
  })

  it.each([
    [['--year', '2024'], 'USAGE'],
    [['--year', '24', '--annual', '1'], 'YEAR_INVALID'],
    [['--annual', '1'], 'USAGE'],
    [['--year', '2024', '--annual', 'x'], 'NOT_A_NUMBER'],
    [['--year', '2024', '--annual', '-1'], 'MONEY_NEGATIVE'],
    [['--year', '2024', '--annual', '1', '--months', '1,2,3'], 'USAGE'],
    [['--year', '2024', '--annual', '11', '--months', '1,1,1,1,1,1,1,1,1,1,1,'], 'USAGE'],
    [['--year', '2024', '--annual', '1', '--version', '第三版'], 'CHOICE_UNKNOWN'],
    [['--year', '2024', '--annual', '1', '--date', '2024-02-30'], 'DATE_INVALID'],
  ])('%j 不收（%s）', (options, code) => {
    expect(of.refused('plan', 'set', id, ...options)).toMatchObject({ exit: 2, code })
  })

  it('没有的项目是 3', () => {
    expect(of.refused('plan', 'set', 'nope', '--year', '2024', '--annual', '1').exit).toBe(3)
  })
})

describe('month set', () => {
  it('本月完成，四位小数到元', () => {
    expect(of.ask('month', 'set', id, '2024-05', '--actual', '1,234.5678')).toMatchObject({ changes: 1 })
    expect(row('2024-05')).toMatchObject({ monthActual: 1_234.5678, reported: true })
    expect(of.ask('month', 'set', id, '2024-05', '--actual', '1234.5678')).toMatchObject({ changes: 0 })
    expect(of.refused('month', 'set', id, '2024-05', '--actual', '1.00001').code).toBe('MONEY_SUB_YUAN')
  })

  it('0 是 0，空是没报', () => {
    const other = added()
    of.ask('month', 'set', other, '2024-06', '--actual', '0')
    expect(row('2024-06', other)).toMatchObject({ monthActual: 0, reported: true })
    of.ask('month', 'set', other, '2024-06', '--actual', '')
    expect(row('2024-06', other)).toMatchObject({ monthActual: null, reported: false })
  })

  it('填累计，本月是差额；变少了只提示', () => {
    const other = added()
    of.ask('month', 'set', other, '2024-05', '--actual', '100')
    expect(of.ask('month', 'set', other, '2024-06', '--cumulative', '150.5')).toMatchObject({ changes: 1, flags: [] })
    expect(row('2024-06', other)).toMatchObject({ monthActual: 50.5, ytdActual: 150.5 })
    const less = of.run('month', 'set', other, '2024-06', '--cumulative', '90', '--json')
    expect(less.code).toBe(0)
    expect(JSON.parse(less.stdout)).toMatchObject({ changes: 1, flags: ['CUMULATIVE_DROPPED'] })
    expect(less.stderr).toContain('CUMULATIVE_DROPPED')
    expect(row('2024-06', other)).toMatchObject({ monthActual: -10, ytdActual: 90 })
  })

  it('形象、文字和入统数一次填，空的清空', () => {
    const texts = ['--physical', '58%', '--progress', '设备安装', '--problem', '缺料', '--next', '调试']
    expect(of.ask('month', 'set', id, '2024-06', ...texts, '--statistics', '12.34').changes).toBe(5)
    expect(row()).toMatchObject({
      physical: 0.58,
      progress: '设备安装',
      problem: '缺料',
      next: '调试',
      statistics: 12.34,
    })
    expect(of.ask('month', 'set', id, '2024-06', '--problem', '', '--physical', '0.6').changes).toBe(2)
    expect(row()).toMatchObject({ problem: null, physical: 0.6, progress: '设备安装' })
  })

  it('写出来像选项或公式的文字还是文字', () => {
    of.ask('month', 'set', id, '2024-06', '--progress', '=cmd|x', '--next', '--json')
    expect(row()).toMatchObject({ progress: '=cmd|x', next: '--json' })
  })

  it.each([
    [['2024-06'], 'USAGE'],
    [['2024-06', '--actual', '1', '--cumulative', '2'], 'USAGE'],
    [['2024-13', '--actual', '1'], 'MONTH_INVALID'],
    [['2024-08', '--actual', '1'], 'MONTH_FUTURE'],
    [['2024-06', '--actual', '-1'], 'MONEY_NEGATIVE'],
    [['2024-06', '--actual', '一千'], 'NOT_A_NUMBER'],
    [['2024-06', '--physical', '1.2'], 'INVALID_INPUT'],
    [['2024-06', '--physical', '120%'], 'INVALID_INPUT'],
    [['2024-06', '--statistics', '-1'], 'MONEY_NEGATIVE'],
  ])('%j 不收（%s）', (options, code) => {
    expect(of.refused('month', 'set', id, ...options)).toMatchObject({ exit: 2, code })
  })

  it('KPM_TODAY 是今天：换一天，能填的月就多一个', () => {
    const args = ['month', 'set', id, '2024-08', '--actual', '1', '--workspace', of.workspace]
    expect(cli(args, { env: { KPM_TODAY: '2024-07-31' } }).code).toBe(2)
    expect(cli(args, { env: { KPM_TODAY: '2024-08-01' } }).code).toBe(0)
  })

  it('起计月份以前的不收（2）；没有的项目是 3', () => {
    const later = added({ since: '2024-05' })
    expect(of.refused('month', 'set', later, '2024-04', '--actual', '1')).toMatchObject({ code: 'MONTH_BEFORE_SINCE' })
    expect(of.refused('month', 'set', 'nope', '2024-04', '--actual', '1').exit).toBe(3)
  })

  it('按子项的上级、按本级的子项都不收金额（4），文字可以', () => {
    const bundle = added()
    const road = added({ parentId: bundle })
    const zone = added({ rollup: 'self' })
    const field = added({ parentId: zone })
    const set = (project: string) => of.refused('month', 'set', project, '2024-06', '--actual', '1')
    expect(set(bundle)).toMatchObject({ exit: 4, code: 'MONEY_ON_CHILDREN' })
    expect(set(field)).toMatchObject({ exit: 4, code: 'MONEY_ON_PARENT' })
    expect(of.refused('plan', 'set', bundle, '--year', '2024', '--annual', '1')).toMatchObject({ exit: 4 })
    of.ask('month', 'set', road, '2024-06', '--actual', '7')
    of.ask('month', 'set', zone, '2024-06', '--actual', '8')
    of.ask('month', 'set', field, '2024-06', '--progress', '平整')
    expect(row('2024-06', bundle).monthActual).toBe(7)
    expect(row('2024-06', field)).toMatchObject({ monthActual: null, progress: '平整' })
  })
})
