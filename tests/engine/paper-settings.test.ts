import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '#contract/index'
import { officialForms } from '#domain/paper/official-forms'
import { formColumn } from '#domain/paper/sheet-form'
import type { JobContext } from '#engine/context'
import { queryContext } from '#engine/desk'
import { paperJobs } from '#engine/handlers/papers'
import { formJobs } from '#engine/handlers/sheet-forms'
import { checkLedger } from '#ledger/check'
import { type MemoryDesk, memoryDesk, refusalCode, wan } from './desk'

let desk: MemoryDesk
let folder = ''
beforeEach(() => {
  desk = memoryDesk('2024-06-05')
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-forms-'))
  for (const [id, unit, done] of [
    ['a', '甲局', 900],
    ['b', '乙局', 100],
  ] as const) {
    desk.ask('project.add', { id, changes: { name: `${unit}的项目`, units: [unit], yearClass: 'starting' } })
    desk.ask('plan.set', { id, year: 2024, annual: wan(1200) })
    desk.ask('month.set', { id, month: '2024-05', actual: wan(done), progress: '五月' })
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const own = { ...officialForms.short, name: '市里的表', columns: [formColumn('name'), formColumn('annualPlan')] }

function context(): JobContext {
  const now = desk.desk()
  return {
    ...queryContext(now),
    now: now.clock.now(),
    printer: { print: async () => new Uint8Array() },
    signal: new AbortController().signal,
    onProgress: () => {},
  }
}
const seen = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').replaceAll(/<[^>]*>/g, ' ')
async function sheet(input: object): Promise<string> {
  const given = contract['paper.monthly'].input().parse({ month: '2024-05', ...input })
  return seen((await paperJobs['paper.monthly'](context(), given)).html)
}
async function ranked(input: object = {}): Promise<readonly string[]> {
  const given = contract['paper.ranking'].input().parse({ month: '2024-05', ...input })
  const text = seen((await paperJobs['paper.ranking'](context(), given)).html)
  return ['甲局', '乙局'].toSorted((one, other) => text.indexOf(` ${one} `) - text.indexOf(` ${other} `))
}

describe('自己的表式', () => {
  it('存、换、改名、删；可以撤销，账对得上', () => {
    const names = () => desk.ask('form.list', {}).rows.map((row) => row.form.name)
    const { id } = desk.ask('form.save', { form: own })
    expect(names()).toEqual(['完整表', '简表', '市里的表'])
    expect(desk.ask('form.save', { form: own }).changes).toBe(0)
    expect(desk.ask('form.save', { form: { ...own, paper: 'A3' } })).toMatchObject({ id, changes: 1 })
    desk.ask('form.save', { id, form: { ...own, name: '省里的表' } })
    expect(names()).toEqual(['完整表', '简表', '省里的表'])
    desk.ask('form.remove', { form: '省里的表' })
    expect(names()).toHaveLength(2)
    desk.ask('history.undo', {})
    expect(names()).toHaveLength(3)
    expect(checkLedger(desk.db)).toEqual([])
  })

  it('官方表式不能改、不能删、不能同名；没有的表式说有哪些', () => {
    expect(refusalCode(() => desk.ask('form.save', { form: { ...own, name: '简表' } }))).toBe('FORM_NAME')
    expect(refusalCode(() => desk.ask('form.save', { form: { ...own, name: 'full' } }))).toBe('FORM_NAME')
    expect(refusalCode(() => desk.ask('form.remove', { form: 'short' }))).toBe('FORM_NAME')
    expect(refusalCode(() => desk.ask('form.show', { form: '没有' }))).toBe('CHOICE_UNKNOWN')
    const { id } = desk.ask('form.save', { form: own })
    desk.ask('form.save', { form: { ...own, name: '省里的表' } })
    expect(refusalCode(() => desk.ask('form.save', { id, form: { ...own, name: '省里的表' } }))).toBe('FORM_NAME')
  })

  it('写成文件，再读回来存；坏文件指名道姓地拒', async () => {
    desk.ask('form.save', { form: own })
    const out = path.join(folder, '表.json')
    const done = await formJobs['form.export'](context(), { form: '市里的表', out })
    expect(done).toMatchObject({ path: out, rows: 2 })
    expect(desk.ask('form.read', { file: out }).form).toEqual(own)
    writeFileSync(out, readFileSync(out, 'utf8').replace('"annualPlan"', '"nothing"'))
    expect(refusalCode(() => desk.ask('form.read', { file: out }))).toBe('FORM_INVALID')
    expect(refusalCode(() => desk.ask('form.read', { file: path.join(folder, '没有.json') }))).toBe('FILE_UNREADABLE')
  })

  it('月报表按它印；没存的也能先看', async () => {
    desk.ask('form.save', { form: own })
    const text = await sheet({ form: '市里的表' })
    expect(text).toContain('计划投资')
    expect(text).not.toContain('形象进度')
    expect(await sheet({ layout: { ...own, columns: [formColumn('name'), formColumn('progress')] } })).toContain('五月')
  })
})

describe('排名办法', () => {
  it('设了就按它排；命令里写的只管这一次', async () => {
    expect(await ranked()).toEqual(['甲局', '乙局'])
    desk.ask('ranking.set', { direction: 'asc' })
    expect(await ranked()).toEqual(['乙局', '甲局'])
    expect(await ranked({ direction: 'desc' })).toEqual(['甲局', '乙局'])
  })

  it('综合得分要有权数', () => {
    expect(refusalCode(() => desk.ask('ranking.set', { measure: 'weighted' }))).toBe('RANKING_WEIGHTS')
    expect(refusalCode(() => desk.ask('ranking.set', { weights: { red: 0 } }))).toBe('RANKING_WEIGHTS')
    desk.ask('ranking.set', { measure: 'weighted', weights: { annualRate: 0.6, red: -2 } })
    expect(desk.ask('ranking.show', {}).rule).toMatchObject({
      measure: 'weighted',
      weights: { annualRate: 0.6, red: -2 },
    })
  })

  it('免排到期就不算；一个单位只有一条；取消了又排', async () => {
    const ask = { unit: '甲局', reason: '项目全部竣工', approver: '县长', until: '2024-06-10' }
    const { id } = desk.ask('ranking.exempt', ask)
    expect(await ranked()).toEqual(['乙局', '甲局'])
    expect(desk.ask('ranking.show', { month: '2024-06' }).exemptions).toMatchObject([{ unit: '甲局', inForce: false }])
    expect(desk.ask('ranking.exempt', { ...ask, until: '2024-12-31' }).id).toBe(id)
    expect(desk.ask('ranking.show', { month: '2024-06' }).exemptions).toMatchObject([{ inForce: true }])
    desk.ask('ranking.readmit', { unit: '甲局' })
    expect(await ranked()).toEqual(['甲局', '乙局'])
    expect(refusalCode(() => desk.ask('ranking.exempt', { ...ask, reason: ' ' }))).toBe('REASON_EMPTY')
    expect(refusalCode(() => desk.ask('ranking.exempt', { ...ask, until: '2024-01-01' }))).toBe('DATE_PAST')
    expect(refusalCode(() => desk.ask('ranking.exempt', { ...ask, unit: '没有' }))).toBe('UNIT_MISSING')
  })

  it('冻结的月份按冻结时的办法，以后改了也不动', async () => {
    desk.ask('ranking.set', { direction: 'asc' })
    desk.ask('month.freeze', { month: '2024-05', acceptFindings: true })
    desk.ask('ranking.set', { direction: 'desc' })
    expect(await ranked()).toEqual(['乙局', '甲局'])
    expect(desk.ask('ranking.show', { month: '2024-05' })).toMatchObject({
      rule: { direction: 'desc' },
      kept: { direction: 'asc' },
    })
  })
})
