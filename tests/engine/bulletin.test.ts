import { beforeEach, describe, expect, it } from 'vitest'
import { contract } from '#contract/index'
import type { JobContext } from '#engine/context'
import { queryContext } from '#engine/desk'
import { bulletinJobs } from '#engine/handlers/bulletin'
import { checkLedger } from '#ledger/check'
import { type MemoryDesk, memoryDesk, refusalCode, wan } from './desk'

let desk: MemoryDesk
beforeEach(() => {
  desk = memoryDesk('2024-06-05')
  desk.ask('project.add', { id: 'a', changes: { name: '东环路', units: ['甲局'], yearClass: 'starting' } })
  desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(1200) })
  desk.ask('month.set', { id: 'a', month: '2024-05', actual: wan(100), progress: '路基' })
  desk.ask('problem.add', { projectId: 'a', title: '资金未到位', kind: 'funds', level: '1', on: '2024-05-10' })
})

async function page(input: object = {}): Promise<string> {
  const now = desk.desk()
  const context: JobContext = {
    ...queryContext(now),
    now: now.clock.now(),
    printer: { print: () => Promise.reject(new Error('nothing is printed')) },
    signal: new AbortController().signal,
    onProgress: () => {},
  }
  const asked = contract['paper.bulletin'].input().parse({ month: '2024-05', ...input })
  const { html } = await bulletinJobs['paper.bulletin'](context, asked)
  return html.replace(/<style>[\s\S]*?<\/style>/, '').replaceAll(/<[^>]*>/g, '')
}
const templateOf = (key: string) => desk.ask('bulletin.templates', {}).templates.find((one) => one.key === key)

describe('月通报', () => {
  it('没冻结是草稿；冻结后按快照，账上怎么改都不动', async () => {
    expect(await page()).toContain('草稿（未冻结，2024-06-05')
    desk.ask('month.freeze', { month: '2024-05', acceptFindings: true })
    const frozen = await page()
    expect(frozen).toContain('1—5月完成投资100万元')
    expect(frozen).not.toContain('草稿')
    desk.setToday('2024-07-09')
    desk.ask('project.set', { id: 'a', changes: { name: '改了名', units: ['丙局'] } })
    desk.ask('problem.close', { id: 'WT-001', on: '2024-05-20', evidence: '补记' })
    expect(await page()).toBe(frozen)
  })

  it('更正后有第二版，旧版还印得出', async () => {
    desk.ask('month.freeze', { month: '2024-05', acceptFindings: true })
    desk.ask('month.correct', { id: 'a', month: '2024-05', actual: wan(160), reason: '报错' })
    const corrected = await page()
    expect(corrected).toContain('1—5月完成投资160万元')
    expect(corrected).toContain('更正（第2版')
    expect(await page({ version: 1 })).toContain('1—5月完成投资100万元')
  })

  it('文号和日期照给的印', async () => {
    const given = await page({ docNo: '伊发改〔2024〕15号', signedOn: '2024-06-08' })
    expect(given).toContain('伊发改〔2024〕15号')
    expect(given).toContain('2024年6月8日')
  })

  it('没有项目的月份不出通报', async () => {
    await expect(page({ month: '2023-05' })).rejects.toMatchObject({ code: 'MONTH_EMPTY' })
  })
})

describe('通报的句子', () => {
  it('改一句，只改这一句；记在历史里，撤销就回来', async () => {
    const done = desk.ask('bulletin.setTemplates', {
      templates: { opening: '通报{年月}情况，共{项目数}个。', next: '' },
    })
    expect(done.changes).toBe(2)
    expect(templateOf('opening')).toMatchObject({ text: '通报{年月}情况，共{项目数}个。', changed: true })
    expect(await page()).toContain('通报2024年1—5月情况，共1个。')
    expect(await page()).not.toContain('下一步工作')
    expect(checkLedger(desk.db)).toEqual([])
    desk.ask('history.undo', {})
    expect(templateOf('opening')).toMatchObject({ changed: false })
    expect(await page()).toContain('下一步工作')
    expect(checkLedger(desk.db)).toEqual([])
  })

  it('写回原句、给 null，都是没改；再写一遍是 0 处', () => {
    const standard = templateOf('title')?.standard ?? ''
    desk.ask('bulletin.setTemplates', { templates: { title: '通报' } })
    expect(desk.ask('bulletin.setTemplates', { templates: { title: '通报' } }).changes).toBe(0)
    desk.ask('bulletin.setTemplates', { templates: { title: standard } })
    expect(templateOf('title')?.changed).toBe(false)
    desk.ask('bulletin.setTemplates', { templates: { title: '通报' } })
    desk.ask('bulletin.setTemplates', { templates: { title: null } })
    expect(templateOf('title')).toMatchObject({ text: standard, changed: false })
  })

  it('有一句不对，一句也不改', () => {
    const act = () => desk.ask('bulletin.setTemplates', { templates: { title: '通报', totals: '共{项目总数}个' } })
    expect(refusalCode(act)).toBe('TEMPLATE_BLANK')
    expect(templateOf('title')?.changed).toBe(false)
    expect(refusalCode(() => desk.ask('bulletin.setTemplates', { templates: { totals: '共{项目数' } }))).toBe(
      'TEMPLATE_BROKEN',
    )
  })

  it('每一句都说得出能用哪些空', () => {
    for (const { blanks, standard } of desk.ask('bulletin.templates', {}).templates)
      for (const [, blank] of standard.matchAll(/\{(.+?)\}/g)) expect(blanks).toContain(blank)
  })
})
