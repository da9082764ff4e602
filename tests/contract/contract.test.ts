import { describe, expect, it } from 'vitest'
import { type CallName, contract, isCallName } from '#contract/index'
import { projectInputFields } from '#contract/projects'
import { projectFields } from '#domain/project'

const calls = Object.entries(contract) as [CallName, (typeof contract)[CallName]][]
const accepts = (name: CallName, input: unknown) => contract[name].input().safeParse(input).success
const messages = (name: CallName, input: unknown) =>
  contract[name]
    .input()
    .safeParse(input)
    .error?.issues.map((issue) => issue.message) ?? []

describe('每个调用', () => {
  it.each(calls)('%s：名字是“物.动作”，标题两种语言都有', (name, call) => {
    expect(name).toMatch(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/)
    expect(call.title.zh).toMatch(/[\u4e00-\u9fa5]/)
    expect(call.title.en).toMatch(/^[A-Z]/)
    expect(['query', 'command', 'job', 'session']).toContain(call.kind)
  })

  it.each(calls)('%s：多给一个没有的项就被拒', (name) => {
    const issues = contract[name].input().safeParse({ nothingOfThisName: 1 }).error?.issues ?? []
    expect(issues.map((issue) => issue.code)).toContain('unrecognized_keys')
  })

  it('名字说会改动的都是命令，名字说只看看的都不是', () => {
    const writing = calls.filter(([name]) => /\.(set|add|enter|done|move|remove|undo|redo|freeze|correct)$/.test(name))
    const reading = calls.filter(([name]) => /\.(list|show|grid|search|sheet|preview|status|try[A-Z]\w*)$/.test(name))
    expect([writing.length > 9, reading.length > 7]).toEqual([true, true])
    expect(writing.filter(([, call]) => call.kind !== 'command').map(([name]) => name)).toEqual([])
    expect(reading.filter(([, call]) => call.kind === 'command').map(([name]) => name)).toEqual([])
  })

  it('只认自己的名字', () => {
    expect(isCallName('project.grid')).toBe(true)
    for (const name of ['project.nothing', '', 'constructor', 'toString', '__proto__'])
      expect(isCallName(name)).toBe(false)
  })
})

describe('月份、日期、金额', () => {
  it('写错的月份和日期说得出是哪一种错', () => {
    expect(messages('project.grid', { month: '2024-13' })).toEqual(['MONTH_INVALID'])
    expect(messages('milestone.done', { id: 'm', on: '2024-02-30' })).toEqual(['DATE_INVALID'])
    expect(messages('project.set', { id: 'p', changes: { since: '2024-6' } })).toEqual(['MONTH_INVALID'])
    expect(messages('project.set', { id: 'p', changes: { totalInvestment: -1 } })).toEqual(['MONEY_NEGATIVE'])
  })

  it.each([
    [{ id: 'p', month: '2024-06', actual: 12_345_600 }, true],
    [{ id: 'p', month: '2024-06', actual: null }, true],
    [{ id: 'p', month: '2024-06', actual: 0.5 }, false],
    [{ id: 'p', month: '2024-06', actual: '1234.56' }, false],
    [{ id: 'p', month: '2024-06', physical: 0.88, progress: '窑炉砌筑完成，联调中', problem: null }, true],
    [{ id: 'p', month: '2024-06', physical: 1.01 }, false],
    [{ id: 'p', month: '2024-06', statistics: -1 }, false],
    [{ id: '', month: '2024-06' }, false],
    [{ id: 'p' }, false],
  ])('month.set %j：%s', (input, ok) => {
    expect(accepts('month.set', input)).toBe(ok)
  })

  it.each([
    [{ id: 'p', year: 2024, annual: 120, months: Array(12).fill(10), carryIn: 0 }, true],
    [{ id: 'p', year: 2024, months: null }, true],
    [{ id: 'p', year: 2024, months: Array(11).fill(10) }, false],
    [{ id: 'p', year: 2024, months: [...Array(11).fill(10), null] }, false],
    [{ id: 'p', year: 2024, version: 'adjusted', docNo: '〔文号〕', decidedOn: '2024-05-22', reason: '顺延' }, true],
    [{ id: 'p', year: 2024, version: '调整' }, false],
    [{ id: 'p', year: 1899 }, false],
    [{ id: 'p', year: '2024' }, false],
  ])('plan.set %j：%s', (input, ok) => {
    expect(accepts('plan.set', input)).toBe(ok)
  })

  it('实际日期可以收回，调整必须给日期和理由', () => {
    expect(accepts('milestone.done', { id: 'm', on: null })).toBe(true)
    expect(accepts('milestone.move', { id: 'm', due: '2024-09-15', reason: '窑炉联调' })).toBe(true)
    expect(accepts('milestone.move', { id: 'm', due: null, reason: '窑炉联调' })).toBe(false)
    expect(accepts('milestone.move', { id: 'm', due: '2024-09-15' })).toBe(false)
  })
})

describe('项目能改的字段', () => {
  it('项目自己的字段除了排序都能改，还有年度、单位和人', () => {
    const own = Object.keys(projectFields).filter((name) => name !== 'position')
    const around = ['yearClass', 'carryIn', 'aliases', 'units', 'lists', 'leader', 'contact', 'phone']
    expect(Object.keys(projectInputFields).sort()).toEqual([...own, ...around].sort())
  })

  it.each([
    [{}, true],
    [{ name: '龙鼎10万吨电池箔', nature: 'new', units: ['县工信局'] }, true],
    [{ permits: [{ kind: 'energy', state: 'stuck', date: '2024-03-20', stuckOn: '节能报告待补正' }] }, true],
    [{ name: null }, false],
    [{ rollup: null }, false],
    [{ nature: '新建' }, false],
    [{ units: '县工信局' }, false],
    [{ permits: [{ kind: 'energy' }] }, false],
    [{ annualPlan: 1 }, false],
    [{ position: 1 }, false],
  ])('project.set %j：%s', (changes, ok) => {
    expect(accepts('project.set', { id: 'p', changes })).toBe(ok)
  })
})

describe('出月报表', () => {
  it('不说就是完整表、按年度类别分组', () => {
    expect(contract['export.monthly'].input().parse({ month: '2024-06', out: 'a.xlsx' })).toEqual({
      month: '2024-06',
      out: 'a.xlsx',
      form: 'full',
      group: 'yearClass',
    })
  })
})
