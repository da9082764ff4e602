import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract, type Input } from '#contract/index'
import { sha256Of } from '#documents/atomic-file'
import { Refusal } from '#domain/refusal'
import type { JobContext } from '#engine/context'
import { queryContext } from '#engine/desk'
import { paperJobs } from '#engine/handlers/papers'
import { type MemoryDesk, memoryDesk, wan } from './desk'

let desk: MemoryDesk
let folder = ''
beforeEach(() => {
  desk = office()
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-all-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Two units in two months: in April 甲局 leads, in May 乙局 does. */
function office(): MemoryDesk {
  const made = memoryDesk('2024-06-05')
  for (const [id, unit, april, may] of [
    ['a', '甲局', 500, 100],
    ['b', '乙局', 100, 900],
  ] as const) {
    made.ask('project.add', {
      id,
      changes: { name: `${unit}的项目`, units: [unit], leader: '张', yearClass: 'starting' },
    })
    made.ask('plan.set', { id, year: 2024, annual: wan(1200) })
    made.ask('month.set', { id, month: '2024-04', actual: wan(april), progress: '四月' })
    made.ask('month.set', { id, month: '2024-05', actual: wan(may), progress: '五月' })
  }
  made.ask('milestone.add', { projectId: 'a', kind: 'completion', due: '2024-05-31' })
  made.ask('problem.add', { projectId: 'a', title: '资金未到位', kind: 'funds', level: '1', on: '2024-05-10' })
  return made
}

function context(more: Partial<JobContext> = {}): JobContext {
  const now = desk.desk()
  return {
    ...queryContext(now),
    now: now.clock.now(),
    printer: { print: async () => new TextEncoder().encode('%PDF-stand-in') },
    signal: new AbortController().signal,
    onProgress: () => {},
    ...more,
  }
}

type Preview = 'ranking' | 'lagging' | 'milestones' | 'targets' | 'problems' | 'categories' | 'leaders'
/** A paper's text, words apart by single spaces. */
async function text(name: Preview, input: object = {}): Promise<string> {
  const call = `paper.${name}` as const
  const job = paperJobs[call] as (context: JobContext, input: unknown) => Promise<{ readonly html: string }>
  const { html } = await job(context(), contract[call].input().parse({ month: '2024-05', ...input }))
  return html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll('<br>', '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}
const freeze = (month: string) => desk.ask('month.freeze', { month, acceptFindings: true })
const papers: readonly Preview[] = ['ranking', 'lagging', 'milestones', 'targets', 'problems', 'categories', 'leaders']

describe('表格类的报表', () => {
  it.each(papers)('%s：没冻结是草稿；冻结后按快照印，账上怎么改都不动它', async (name) => {
    expect(await text(name)).toContain('草稿（未冻结，2024-06-05')
    freeze('2024-04')
    freeze('2024-05')
    const frozen = await text(name)
    expect(frozen).not.toContain('草稿')
    expect(frozen).toContain('数据截至2024年5月冻结快照')
    desk.setToday('2024-07-09')
    desk.ask('project.set', { id: 'a', changes: { name: '改了名', units: ['丙局'], leader: '李' } })
    const [milestone] = desk.ask('project.show', { id: 'a', month: '2024-06' }).milestones
    desk.ask('milestone.done', { id: milestone?.id ?? '', on: '2024-05-20' })
    desk.ask('problem.close', { id: 'WT-001', on: '2024-05-20', evidence: '补记' })
    expect(await text(name)).toBe(frozen)
  })

  it('排名：全县在前，上月名次按上月；更正后写更正，旧版照旧', async () => {
    freeze('2024-04')
    freeze('2024-05')
    const first = await text('ranking')
    expect(first).toMatch(/全 县 2 2 2,400.00 1,000.00 1,600.00 66.7% 41.7% \+25.0/)
    expect(first).toMatch(/1 乙局 .*\+41.7 0 0 2 2 甲局 .*\+8.3 0 1 1/)
    desk.ask('month.correct', { id: 'b', month: '2024-04', actual: wan(700), reason: '发票补到' })
    const corrected = await text('ranking')
    expect(corrected).toContain('更正（第2版')
    // 乙局 was ahead in April too, by the corrected version.
    expect(corrected).toMatch(/1 乙局 .*\+91.7 0 0 1 2 甲局 .*\+8.3 0 1 2/)
    const old = await text('ranking', { version: 1 })
    expect(old).toContain('旧版（第1版')
    expect(old).toMatch(/1 乙局 .*\+41.7 0 0 2 2 甲局/)
    await expect(text('ranking', { version: 3 })).rejects.toMatchObject({ code: 'SNAPSHOT_MISSING' })
  })

  it('排名：上月没有冻结时，冻结的月份不借用还会动的数', async () => {
    freeze('2024-05')
    const frozen = await text('ranking')
    expect(frozen).toContain('4月没有可比的名次')
    freeze('2024-04')
    expect(await text('ranking')).toBe(frozen)
  })

  it('没有在册项目的月不出表；没有这位领导就说没有', async () => {
    for (const name of papers)
      await expect(text(name, { month: '2019-01' })).rejects.toMatchObject({ code: 'MONTH_EMPTY' })
    await expect(text('leaders', { leader: '王' })).rejects.toMatchObject({ code: 'LEADER_MISSING' })
  })
})

describe('全套报表', () => {
  const all = (out: string, more: Partial<JobContext> = {}) =>
    paperJobs['export.all'](
      context(more),
      contract['export.all'].input().parse({ month: '2024-05', out }) as Input<'export.all'>,
    )

  it('每份都写出，清单里的 SHA-256 就是文件的', async () => {
    freeze('2024-04')
    freeze('2024-05')
    const correction = desk.ask('month.correct', { id: 'b', month: '2024-05', actual: wan(910), reason: '发票补到' })
    const out = path.join(folder, '五月')
    const steps: string[] = []
    const done = await all(out, { onProgress: (count, total, label) => steps.push(`${count}/${total} ${label}`) })
    const names = done.files.map(({ file }) => file)
    expect(names).toContain('伊川县2024年5月责任单位排名（更正第2版）.pdf')
    expect(names).toContain(`更正单${correction.correction}.pdf`)
    expect(names).toHaveLength(14)
    expect(readdirSync(out).sort()).toEqual([...names, '清单.json', '清单.txt'].sort())
    for (const { file, sha256 } of done.files) expect(await sha256Of(path.join(out, file))).toBe(sha256)
    const manifest = JSON.parse(readFileSync(path.join(out, '清单.json'), 'utf8'))
    expect(manifest).toMatchObject({ month: '2024-05', snapshot: { version: 2 }, files: done.files })
    expect(manifest.program.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(done).toMatchObject({ path: out, rows: 14, sha256: await sha256Of(path.join(out, '清单.json')) })
    expect(readFileSync(path.join(out, '清单.txt'), 'utf8')).toContain('冻结快照第2版')
    expect(steps.at(-1)).toBe('14/14 清单.txt')
    expect(readdirSync(folder)).toEqual(['五月'])
  })

  it('一份写不出就一份也没有，旧的文件夹照旧', async () => {
    const out = path.join(folder, '五月')
    const printer = { print: () => Promise.reject(new Refusal('PRINTER', { why: '没有纸' })) }
    await expect(all(out, { printer })).rejects.toMatchObject({ code: 'PRINTER' })
    expect(readdirSync(folder)).toEqual([])
    await all(out)
    writeFileSync(path.join(out, '我的.txt'), '留着')
    const before = readdirSync(out).map((name) => [name, readFileSync(path.join(out, name)).toString('hex')])
    desk.ask('month.set', { id: 'a', month: '2024-05', actual: wan(1) })
    await expect(all(out, { printer })).rejects.toMatchObject({ code: 'PRINTER' })
    expect(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name)).toString('hex')])).toEqual(before)
    await all(out)
    expect(readFileSync(path.join(out, '我的.txt'), 'utf8')).toBe('留着')
  })

  it('取消后什么也不留', async () => {
    const stop = new AbortController()
    const cancelled = new Refusal('CANCELLED', { what: '全套报表' })
    const onProgress = (done: number) => {
      if (done === 3) stop.abort(cancelled)
    }
    const out = path.join(folder, '五月')
    await expect(all(out, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})
