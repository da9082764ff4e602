import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '#contract/index'
import { contract } from '#contract/index'
import type { JobContext } from '#engine/context'
import { queryContext } from '#engine/desk'
import { paperJobs } from '#engine/handlers/papers'
import { type MemoryDesk, memoryDesk, wan } from './desk'

let desk: MemoryDesk
beforeEach(() => {
  desk = office()
})

/** Two projects of one unit with three months; the second has no figure in March. */
function office(): MemoryDesk {
  const made = memoryDesk('2024-04-05')
  const project = (id: string, name: string) => {
    const changes = {
      name,
      code: id.toUpperCase(),
      yearClass: 'continuing',
      units: ['县工信局'],
      remark: `${id}的备注`,
    }
    made.ask('project.add', { id, changes })
    made.ask('plan.set', { id, year: 2024, annual: wan(1200), carryIn: wan(100) })
  }
  project('a', '甲项目')
  project('b', '乙项目')
  for (const [month, actual] of [
    ['2024-01', 100],
    ['2024-02', 110],
    ['2024-03', 120],
  ] as const) {
    made.ask('month.set', { id: 'a', month, actual: wan(actual), progress: `${month}进展` })
  }
  made.ask('milestone.add', { projectId: 'a', kind: 'completion', due: '2024-06-30' })
  return made
}

function context(): JobContext {
  const now = desk.desk()
  return {
    ...queryContext(now),
    now: now.clock.now(),
    printer: {
      print: () => {
        throw new Error('nothing is printed here')
      },
    },
    signal: new AbortController().signal,
    onProgress: () => {},
  }
}

type Preview = 'paper.monthly' | 'paper.correction' | 'paper.checklist'
/** A paper's text, without its markup. */
async function text<N extends Preview>(name: N, input: unknown): Promise<string> {
  const job = paperJobs[name] as (context: JobContext, input: Input<N>) => Promise<{ readonly html: string }>
  const { html } = await job(context(), contract[name].input().parse(input) as Input<N>)
  return html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<br>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
}
const sheet = (more = {}) => text('paper.monthly', { month: '2024-03', ...more })

const freeze = (month = '2024-03') => desk.ask('month.freeze', { month, acceptFindings: true })
const correct = (actual: number, month = '2024-03') =>
  desk.ask('month.correct', { id: 'a', month, actual: wan(actual), reason: '发票补到', proposedBy: '填报人' })

describe('冻结月份的月报表', () => {
  it('没冻结是草稿；冻结后按快照印，改名和改节点都不动它', async () => {
    expect(await sheet()).toContain('草稿（未冻结，2024-04-05')
    freeze()
    const frozen = await sheet()
    expect(frozen).not.toContain('草稿')
    expect(frozen).toContain('填报日期：2024年4月5日')
    expect(frozen).toContain('数据截至2024年3月冻结快照　冻结于2024-04-05')
    desk.setToday('2024-05-09')
    desk.ask('project.set', { id: 'a', changes: { name: '改了名的项目', units: ['县交通局'] } })
    const [milestone] = desk.ask('project.show', { id: 'a', month: '2024-04' }).milestones
    desk.ask('milestone.move', { id: milestone?.id ?? '', due: '2024-11-30', reason: '顺延' })
    expect(await sheet()).toBe(frozen)
    expect(await sheet({ unit: '县工信局' })).toContain('甲项目')
    const april = await text('paper.monthly', { month: '2024-04' })
    expect(april).toContain('改了名的项目')
    expect(april).toContain('2024.11')
  })

  it('更正的版本写明更正，备注在自己的备注后面写每张更正单', async () => {
    freeze()
    desk.setToday('2024-04-12')
    expect(correct(130).correction).toBe('2024-更-01')
    const once = await sheet()
    expect(once).toContain('更正（第2版，2024-04-12）')
    expect(once).toContain('填报日期：2024年4月5日')
    expect(once).toContain('a的备注；3月更正，更正单2024-更-01')
    expect(once).toContain('130.00')
    correct(140)
    expect(await sheet()).toContain('a的备注；3月更正，更正单2024-更-01；3月更正，更正单2024-更-02')
    expect(await sheet({ form: 'short' })).toContain('更正（第3版，2024-04-12）')
  })

  it('更正一个月，以后冻结的月份也重印，备注写的是那个月', async () => {
    desk.setToday('2024-05-05')
    desk.ask('month.set', { id: 'a', month: '2024-04', actual: wan(100) })
    freeze()
    freeze('2024-04')
    correct(150)
    const april = await text('paper.monthly', { month: '2024-04' })
    expect(april).toContain('3月更正，更正单2024-更-01')
    expect(april).toContain('更正（第2版，2024-05-05）')
  })

  it('旧版照旧打得开，写明是旧版；没有的版本不收', async () => {
    freeze()
    const first = await sheet()
    correct(130)
    const old = await sheet({ version: 1 })
    expect(old).toContain('旧版（第1版，2024-04-05；现为第2版）')
    expect(old.replace(/旧版（[^）]*）/, '').replaceAll(/\s/g, '')).toContain(
      first.slice(first.indexOf('合　计'), first.indexOf('注：')).replaceAll(/\s/g, ''),
    )
    expect(await sheet({ version: 2 })).toBe(await sheet())
    await expect(sheet({ version: 3 })).rejects.toMatchObject({ code: 'SNAPSHOT_MISSING' })
  })

  it('重新打开又是草稿，旧版说本月已重新打开；再冻结写明重新冻结', async () => {
    freeze()
    correct(130)
    desk.ask('month.reopen', { month: '2024-03', reason: '漏报一个项目' })
    const open = await sheet()
    expect(open).toContain('草稿（未冻结')
    expect(open).not.toContain('更正')
    expect(await sheet({ version: 2 })).toContain('旧版（第2版，2024-04-05；本月已重新打开）')
    freeze()
    expect(await sheet()).toContain('重新冻结（第3版，2024-04-05）')
  })

  it('单位按快照当时的牵头算，哪里都没有的单位和名单才说没有', async () => {
    freeze()
    desk.ask('project.set', { id: 'a', changes: { units: ['县交通局'] } })
    desk.ask('project.set', { id: 'b', changes: { units: ['县交通局'] } })
    expect(await sheet({ unit: '县工信局' })).toContain('甲项目')
    await expect(sheet({ unit: '县交通局' })).rejects.toMatchObject({ code: 'MONTH_EMPTY' })
    await expect(sheet({ unit: '没有这个局' })).rejects.toMatchObject({ code: 'UNIT_MISSING' })
    await expect(sheet({ list: '没有' })).rejects.toMatchObject({ code: 'LIST_MISSING' })
  })
})

describe('检查说明', () => {
  it('印在冻结后的附页上：说明过的、冻结时接受的、更正后出现的', async () => {
    desk.ask('month.explain', { month: '2024-03', projectId: 'b', code: 'NOT_REPORTED', text: '协议没有定' })
    freeze()
    const frozen = await sheet()
    const appendix = frozen.slice(frozen.indexOf('检查说明'))
    expect(appendix).toContain('协议没有定')
    expect(appendix).toContain('乙项目')
    expect(appendix.match(/未说明（冻结时已接受）/g)?.length ?? 0).toBe(
      desk.ask('month.check', { month: '2024-03' }).findings.filter((one) => one.explanation === null).length,
    )
    correct(700)
    const corrected = await sheet()
    expect(corrected).toContain('单月超年计划一半')
    expect(corrected).toContain('未说明（更正后出现）')
    expect(await sheet({ version: 1 })).not.toContain('未说明（更正后出现）')
  })

  it('短表和没有冻结的月份没有附页', async () => {
    expect(await sheet()).not.toContain('检查说明')
    freeze()
    expect(await sheet({ form: 'short' })).not.toContain('检查说明')
  })
})

describe('核对表', () => {
  it('冻结前：合计、灯、每条检查，没说明的空着', async () => {
    const list = await text('paper.checklist', { month: '2024-03' })
    expect(list).toContain('伊川县2024年3月重点项目冻结前核对表')
    expect(list).toContain('草稿（未冻结')
    expect(list).toMatch(/已报\s+1 \/ 2/)
    expect(list).toContain('3月完成投资还没有报')
    expect(list).not.toContain('未说明')
  })

  it('没有项目就没有核对表', async () => {
    desk = memoryDesk('2024-04-05')
    await expect(text('paper.checklist', { month: '2024-03' })).rejects.toMatchObject({ code: 'MONTH_EMPTY' })
  })
})

describe('更正单', () => {
  it('前后的数取自更正前后的两个版本，逐月写出', async () => {
    desk.setToday('2024-05-05')
    desk.ask('month.set', { id: 'a', month: '2024-04', actual: wan(100) })
    freeze()
    freeze('2024-04')
    const { id } = correct(150.5)
    desk.ask('project.set', { id: 'a', changes: { name: '后来改的名' } })
    // A later correction changes nothing on the earlier slip.
    const first = await text('paper.correction', { id })
    correct(160)
    expect(await text('paper.correction', { id: '2024-更-01' })).toBe(first)
    const told = first.replaceAll(/\s+/g, ' ')
    expect(told).toContain('甲项目（A）')
    expect(told).toMatch(/原 数 120.00 更正为 150.50 差 数 \+30.50/)
    expect(told).toMatch(/3月 120.00 150.50 330.00 360.50 27.5% 30.0%/)
    expect(told).toMatch(/4月 100.00 100.00 430.00 460.50 35.8% 38.4%/)
    expect(told).toContain('开工以来累计：3、4月+30.50。')
    expect(told).toContain('3、4月重印的月报在备注写“3月更正，更正单2024-更-01”')
    expect(told).toContain('填报人')
    expect(told).toContain('2024年5月5日登记')
  })

  it('没有的更正单不收', async () => {
    freeze()
    await expect(text('paper.correction', { id: '2024-更-09' })).rejects.toMatchObject({ code: 'CORRECTION_MISSING' })
  })
})
