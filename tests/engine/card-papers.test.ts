import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Month } from '#domain/month'
import type { JobContext } from '#engine/context'
import { queryContext } from '#engine/desk'
import { cardJobs } from '#engine/handlers/card-papers'
import { type MemoryDesk, memoryDesk, wan } from './desk'

let desk: MemoryDesk
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-card-'))
  desk = memoryDesk('2024-04-05')
  desk.ask('project.add', { id: 'a', changes: { name: '甲项目', yearClass: 'continuing', units: ['县工信局'] } })
  desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(1200), carryIn: wan(100) })
  desk.ask('month.set', { id: 'a', month: '2024-03', actual: wan(120), progress: '三月进展' })
  desk.ask('milestone.add', { projectId: 'a', kind: 'completion', due: '2024-06-30' })
  attach('开工.jpg')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function attach(name: string): void {
  const file = path.join(folder, name)
  writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0, name.length]))
  desk.ask('attachment.add', { owner: 'project', ownerRecord: 'a', path: file })
}

function context(): JobContext {
  const now = desk.desk()
  const print = () => {
    throw new Error('nothing is printed here')
  }
  return {
    ...queryContext(now),
    now: now.clock.now(),
    printer: { print },
    signal: new AbortController().signal,
    onProgress: () => {},
  }
}
async function card(more: { readonly id?: string; readonly version?: number } = {}): Promise<string> {
  const input = { id: 'a', month: '2024-03' as Month, ...more }
  return (await cardJobs['paper.card'](context(), input)).html
}
const freeze = () => desk.ask('month.freeze', { month: '2024-03', acceptFindings: true })

describe('项目卡的数从哪里来', () => {
  it('没冻结是草稿，照片在页里', async () => {
    const html = await card()
    expect(html).toContain('草稿（未冻结，2024-04-05')
    expect(html).toContain('三月进展')
    expect(html.match(/<img/g)).toHaveLength(1)
  })

  it('冻结以后按快照：改名、节点、照片都不动它；旧版也印得出', async () => {
    freeze()
    const frozen = await card()
    expect(frozen).toContain('2024年3月冻结快照　冻结于2024-04-05')
    desk.setToday('2024-05-09')
    desk.ask('project.set', { id: 'a', changes: { name: '改了名的项目' } })
    const [milestone] = desk.ask('project.show', { id: 'a', month: '2024-04' }).milestones
    desk.ask('milestone.move', { id: milestone?.id ?? '', due: '2024-11-30', reason: '顺延' })
    attach('后来.jpg')
    expect(await card()).toBe(frozen)
    desk.ask('month.correct', { id: 'a', month: '2024-03', actual: wan(130), reason: '发票补到', proposedBy: '填报人' })
    const corrected = await card()
    expect(corrected).toContain('更正（第2版，2024-05-09）')
    expect(corrected).toContain('3月 130.00 为更正后数，更正单2024-更-01')
    expect(corrected).not.toContain('后来')
    expect(await card({ version: 1 })).toContain('旧版（第1版，2024-04-05；现为第2版）')
  })

  it('没有这个项目、那个月不在册、没有那一版，各有一句话', async () => {
    await expect(card({ id: 'none' })).rejects.toMatchObject({ code: 'PROJECT_MISSING' })
    freeze()
    desk.ask('project.add', { id: 'b', changes: { name: '后来的项目' } })
    await expect(card({ id: 'b' })).rejects.toMatchObject({ code: 'PROJECT_NOT_IN_MONTH' })
    await expect(card({ version: 9 })).rejects.toMatchObject({ code: 'SNAPSHOT_MISSING' })
  })
})
