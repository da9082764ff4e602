import { beforeAll, describe, expect, it } from 'vitest'
import { cli, type Json, type Office, office } from './program'

let of: Office
let road: string
let dam: string
const row = (id: string, month = '2024-06'): Json => of.ask('project', 'show', id, '--month', month).project
const status = (month = '2024-06'): Json => of.ask('month', 'status', month)

function begin() {
  of = office('--catalogue', 'none')
  road = of.addProject({ name: '产业路', units: ['县工信局', '开发区'], stage: '前期', since: '2024-01' })
  dam = of.addProject({ name: '水库', units: ['县水利局'], stage: '前期', since: '2024-01' })
  of.ask('plan', 'set', road, '--year', '2024', '--annual', '120', '--carry-in', '200')
  of.ask('month', 'set', road, '2024-05', '--actual', '10', '--progress', '基础')
  of.ask('month', 'set', road, '2024-06', '--actual', '12.3456', '--progress', '主体')
}
beforeAll(begin, 120_000)

describe('从填报到归档', () => {
  it('month status：按牵头单位数，截止日次月3日，未报的还不算迟', () => {
    expect(status()).toMatchObject({ month: '2024-06', state: 'open', cutOff: '2024-07-03', reported: 1, total: 2 })
    expect(status().units).toMatchObject([
      { unit: '县工信局', total: 1, reported: 1, state: 'reported', late: false },
      { unit: '县水利局', total: 1, reported: 0, state: 'missing', late: false },
    ])
    const later = cli(['month', 'status', '2024-06', '--workspace', of.workspace, '--json'], {
      env: { KPM_TODAY: '2024-07-05' },
    })
    expect(JSON.parse(later.stdout).units[1]).toMatchObject({ state: 'missing', late: true, daysLate: 2 })
    const shown = of.run('month', 'status', '2024-06').stdout
    expect(shown).toContain('县水利局')
    expect(shown).toContain('未报')
  })

  it('month return：退回；再填就不是退回', () => {
    expect(of.ask('month', 'return', '2024-06', '--unit', '县工信局', '--reason', '数不对').changes).toBeGreaterThan(0)
    expect(status().units[0]).toMatchObject({ unit: '县工信局', state: 'returned' })
    of.ask('month', 'set', road, '2024-06', '--actual', '12.5')
    expect(status().units[0]).toMatchObject({ unit: '县工信局', state: 'reported' })
  })

  it('month check、month explain：一条条说明', () => {
    const { findings } = of.ask('month', 'check', '2024-06')
    expect(findings.map((one: Json) => [one.code, one.projectId, one.explained])).toEqual([
      ['NOT_REPORTED', dam, false],
      ['INVESTMENT_BEFORE_START', road, false],
    ])
    expect(findings[1].message).toContain('12.50')
    const explain = ['month', 'explain', '2024-06', '--project', road, '--code', 'INVESTMENT_BEFORE_START']
    expect(of.ask(...explain, '--text', '6月20日已破土，正在改阶段').changes).toBeGreaterThan(0)
    expect(of.ask(...explain, '--text', '6月20日已破土，正在改阶段').changes).toBe(0)
    const explained = of.ask('month', 'check', '2024-06').findings.map((one: Json) => one.explained)
    expect(explained).toEqual([false, true])
  })

  it('month freeze：有没说明的就不冻结（4），details 里点名；--accept-findings 冻结', () => {
    const ran = cli(['month', 'freeze', '2024-06', '--workspace', of.workspace, '--json'])
    expect([ran.code, ran.stdout]).toEqual([4, ''])
    const { error } = JSON.parse(ran.stderr.trimEnd().split('\n').at(-1) ?? '')
    expect(error).toMatchObject({
      code: 'FINDINGS_OPEN',
      details: { month: '2024-06', count: 1, findings: [{ code: 'NOT_REPORTED', projectId: dam }] },
    })
    expect(status().state).toBe('open')
    of.ask('month', 'review', '2024-06')
    expect(status().state).toBe('review')
    const done = of.ask('month', 'freeze', '2024-06', '--accept-findings')
    expect(done).toMatchObject({ version: 1, changes: expect.any(Number) })
    expect(done.changes).toBeGreaterThan(0)
    expect(status().state).toBe('frozen')
    const kept = of.ask('month', 'check', '2024-06').findings.map((one: Json) => [one.code, one.explained])
    expect(kept).toEqual([
      ['NOT_REPORTED', false],
      ['INVESTMENT_BEFORE_START', true],
    ])
  })

  it('冻结以后：哪一栏都不收（4）；同年以前的月份不收金额，点名冻结的月份；文字照收', () => {
    for (const given of [
      ['--actual', '1'],
      ['--actual', ''],
      ['--cumulative', '30'],
      ['--physical', '0.5'],
      ['--progress', '封顶'],
      ['--statistics', '1'],
    ]) {
      expect(of.refused('month', 'set', road, '2024-06', ...given)).toMatchObject({ exit: 4, code: 'MONTH_FROZEN' })
    }
    const before = of.refused('month', 'set', road, '2024-05', '--actual', '11')
    expect(before).toMatchObject({ exit: 4, code: 'MONTH_FROZEN', message: expect.stringContaining('2024-06') })
    expect(of.ask('month', 'set', road, '2024-05', '--progress', '基础完成').changes).toBe(1)
    of.ask('undo')
    expect(of.refused('undo')).toMatchObject({ exit: 4, code: 'UNDO_FORBIDDEN' })
  })

  it('month correct：冻结的和它以前的月份都能更正，万元答出改前改后和以后有数的月份', () => {
    const done = of.ask('month', 'correct', road, '2024-05', '--actual', '15.0001', '--reason', '漏报一笔')
    expect(done).toMatchObject({
      id: expect.any(String),
      correction: '2024-更-01',
      before: 10,
      after: 15.0001,
      laterMonths: 1,
      changes: expect.any(Number),
    })
    expect(row(road)).toMatchObject({ monthActual: 12.5, ytdActual: 27.5001, cumulative: 227.5001 })
    const second = of.ask('month', 'correct', road, '2024-06', '--physical', '0.25', '--reason', '核实')
    expect(second).toMatchObject({ correction: '2024-更-02', before: null, after: 0.25, laterMonths: 0 })
    expect(row(road).physical).toBe(0.25)
    const { rows } = of.ask('correction', 'list', '--project', road)
    expect(rows.map((one: Json) => one.number)).toEqual(['2024-更-02', '2024-更-01'])
    const { entries } = of.ask('history', '--project', road, '--month', '2024-05')
    expect(entries.find((one: Json) => one.field === 'actual' && one.reason === '漏报一笔')).toMatchObject({
      before: 10,
      after: 15.0001,
    })
  })

  it('month reopen：要写原因，只有最后冻结的；历史里有', () => {
    of.ask('month', 'freeze', '2024-05', '--accept-findings')
    expect(of.refused('month', 'reopen', '2024-05', '--reason', '补报')).toMatchObject({
      exit: 4,
      code: 'REOPEN_NOT_LAST',
      message: expect.stringContaining('2024-06'),
    })
    expect(of.ask('month', 'reopen', '2024-06', '--reason', '水库补报').changes).toBeGreaterThan(0)
    expect(status().state).toBe('open')
    const { entries } = of.ask('history', '--month', '2024-06')
    expect(entries[0]).toMatchObject({ call: 'month.reopen', reason: '水库补报' })
    of.ask('month', 'set', dam, '2024-06', '--actual', '3')
    expect(of.ask('month', 'freeze', '2024-06', '--accept-findings').version).toBe(4)
  })

  it('month archive：结束冻结的月份，不能再开，还能更正', () => {
    expect(of.ask('month', 'archive', '2024-06').changes).toBeGreaterThan(0)
    expect(status().state).toBe('archived')
    expect(of.refused('month', 'reopen', '2024-06', '--reason', '补报')).toMatchObject({
      exit: 4,
      code: 'MONTH_ARCHIVED',
    })
    expect(of.ask('month', 'correct', dam, '2024-06', '--actual', '4', '--reason', '笔误')).toMatchObject({
      before: 3,
      after: 4,
    })
  })

  it('检查工作区：日志和状态对得上', () => {
    expect(of.ask('workspace', 'check')).toMatchObject({ ok: true, findings: [] })
  })
})

describe('不收的', () => {
  beforeAll(() => {
    begin()
    of.ask('month', 'freeze', '2024-05', '--accept-findings')
  }, 120_000)

  it.each([
    ['status 2024-13', 2, 'MONTH_INVALID'],
    ['status', 2, 'USAGE'],
    ['review 2024-08', 2, 'MONTH_FUTURE'],
    ['review 2024-05', 4, 'MONTH_FROZEN'],
    ['freeze 2024-08 --accept-findings', 2, 'MONTH_FUTURE'],
    ['freeze 2024-05 --accept-findings', 4, 'MONTH_FROZEN'],
    ['freeze 2023-12 --accept-findings', 2, 'MONTH_EMPTY'],
    ['reopen 2024-06 --reason 补报', 4, 'MONTH_NOT_FROZEN'],
    ['reopen 2024-05', 2, 'USAGE'],
    ['reopen 2024-05 --reason=', 2, 'REASON_EMPTY'],
    ['archive 2024-06', 4, 'MONTH_NOT_FROZEN'],
    ['return 2024-06 --unit 没有的局 --reason 数不对', 3, 'UNIT_MISSING'],
    ['return 2024-06 --unit 开发区 --reason 数不对', 2, 'UNIT_WITHOUT_PROJECTS'],
    ['return 2024-06 --unit 县水利局 --reason=', 2, 'REASON_EMPTY'],
    ['return 2024-05 --unit 县水利局 --reason 数不对', 4, 'MONTH_FROZEN'],
    ['explain 2024-06 --project ROAD --code NO_SUCH --text 无', 2, 'USAGE'],
    ['explain 2024-06 --project nope --code NOT_REPORTED --text 无', 3, 'PROJECT_MISSING'],
    ['explain 2024-06 --project ROAD --code OVER_PLAN --text 无', 3, 'FINDING_MISSING'],
    ['explain 2024-06 --project ROAD --code INVESTMENT_BEFORE_START --text=', 2, 'REASON_EMPTY'],
    ['correct ROAD 2024-05 --actual 11', 2, 'USAGE'],
    ['correct ROAD 2024-05 --reason 笔误', 2, 'USAGE'],
    ['correct ROAD 2024-05 --actual 11 --reason=', 2, 'REASON_EMPTY'],
    ['correct ROAD 2024-05 --actual 10 --reason 笔误', 2, 'NOTHING_CHANGES'],
    ['correct ROAD 2024-05 --actual=-1 --reason 笔误', 2, 'MONEY_NEGATIVE'],
    ['correct ROAD 2024-05 --actual 1.00001 --reason 笔误', 2, 'MONEY_SUB_YUAN'],
    ['correct ROAD 2024-05 --actual 一千 --reason 笔误', 2, 'NOT_A_NUMBER'],
    ['correct ROAD 2024-05 --physical 1.2 --reason 笔误', 2, 'INVALID_INPUT'],
    ['correct ROAD 2024-06 --actual 1 --reason 笔误', 4, 'MONTH_NOT_FROZEN'],
    ['correct ROAD 2024-08 --actual 1 --reason 笔误', 2, 'MONTH_FUTURE'],
    ['correct ROAD 2023-12 --actual 1 --reason 笔误', 2, 'MONTH_BEFORE_SINCE'],
    ['correct nope 2024-05 --actual 1 --reason 笔误', 3, 'PROJECT_MISSING'],
  ] as const)('month %s → %i %s', (line, exit, code) => {
    const words = line.split(' ').map((word) => (word === 'ROAD' ? road : word))
    expect(of.refused('month', ...words)).toMatchObject({ exit, code })
  })

  it('什么都没写：状态、数、更正单照旧', () => {
    expect([status().state, status('2024-05').state]).toEqual(['open', 'frozen'])
    expect(row(road, '2024-05').monthActual).toBe(10)
    expect(of.ask('correction', 'list').rows).toEqual([])
    expect(status().units.map((one: Json) => one.state)).toEqual(['reported', 'missing'])
  })

  it('不加 --json，拒绝是一句话', () => {
    const ran = of.run('month', 'set', road, '2024-05', '--actual', '1')
    expect([ran.code, ran.stdout]).toEqual([4, ''])
    expect(ran.stderr).toContain('2024-05 已冻结')
    expect(of.run('--lang', 'en', 'month', 'set', road, '2024-05', '--actual', '1').stderr).toContain('is frozen')
  })
})
