import { beforeEach, describe, expect, it } from 'vitest'
import type { HistoryEntry } from '#contract/history'
import type { FromEngine, Request } from '#contract/wire'
import type { Month } from '#domain/month'
import { describeSet } from '../../src/renderer/app/describe-set'
import { navigation } from '../../src/renderer/app/navigation'
import { insideFolder } from '../../src/renderer/pages/start/folder'
import { AskError, createLine, type Port } from '../../src/renderer/parts/ask'
import { mayRetry } from '../../src/renderer/parts/saving'

let made = 0
/** Opens a workspace that was not open before. */
function begin(today: string, year: number) {
  made += 1
  navigation.begin({ path: `/w${made}`, today, year })
}

describe('where one is', () => {
  it('opens on the last closed month, and goes no further than today', () => {
    begin('2024-07-02', 2024)
    expect(navigation.get()).toMatchObject({ month: '2024-06', lastMonth: '2024-07', place: { page: 'projects' } })
    navigation.stepMonth(1)
    navigation.stepMonth(1)
    expect(navigation.get().month).toBe('2024-07')
  })

  it('in January it opens on last December', () => {
    begin('2025-01-08', 2024)
    expect(navigation.get().month).toBe('2024-12')
  })

  it('opens on the last December of the data, where that is years ago', () => {
    begin('2026-03-08', 2024)
    expect(navigation.get().month).toBe('2024-12')
  })

  it('goes back ten years and no further', () => {
    begin('2024-07-02', 2024)
    navigation.setMonth('1999-01' as Month)
    expect(navigation.get().month).toBe('2014-01')
  })

  it('the same workspace said again moves nothing', () => {
    navigation.begin({ path: '/same', today: '2024-07-02', year: 2024 })
    navigation.open({ page: 'papers' })
    navigation.setMonth('2024-03' as Month)
    navigation.begin({ path: '/same', today: '2024-07-02', year: 2024 })
    expect(navigation.get()).toMatchObject({ place: { page: 'papers' }, month: '2024-03' })
  })

  it('goes back and forward over pages; a new step forgets what lay ahead', () => {
    begin('2024-07-02', 2024)
    navigation.open({ page: 'project', id: 'a' })
    navigation.open({ page: 'papers' })
    navigation.back()
    expect(navigation.get().place).toEqual({ page: 'project', id: 'a' })
    navigation.forward()
    expect(navigation.get().place).toEqual({ page: 'papers' })
    navigation.back()
    navigation.back()
    navigation.open({ page: 'project', id: 'b' })
    expect(navigation.get().ahead).toEqual([])
  })

  it('along the grid a step leaves nothing behind', () => {
    begin('2024-07-02', 2024)
    navigation.setOrder(['a', 'b', 'c'])
    navigation.open({ page: 'project', id: 'a' })
    expect([navigation.neighbour('b', 1), navigation.neighbour('b', -1)]).toEqual(['c', 'a'])
    expect([navigation.neighbour('c', 1), navigation.neighbour('x', 1)]).toEqual([null, null])
    navigation.replace({ page: 'project', id: 'b' })
    navigation.back()
    expect(navigation.get().place).toEqual({ page: 'projects' })
  })
})

describe('the line to the engine', () => {
  let sent: Request[] = []
  let port: Port
  const reply = (data: FromEngine) => port.onmessage?.({ data })
  beforeEach(() => {
    sent = []
    port = { postMessage: (message) => sent.push(message), onmessage: null }
  })

  it('keeps questions until there is a port', async () => {
    const line = createLine()
    const answer = line.ask('unit.list', {})
    line.attach(port)
    expect(sent).toEqual([{ id: 1, name: 'unit.list', input: {}, lang: 'zh' }])
    reply({ id: 1, ok: true, value: { rows: [] } })
    expect(await answer).toEqual({ rows: [] })
  })

  it('a refusal comes as an error with its code, its sentence and its details', async () => {
    const line = createLine()
    line.attach(port)
    const answer = line.ask('project.show', { id: 'x', month: '2024-06' })
    reply({ id: 1, ok: false, error: { code: 'PROJECT_MISSING', message: '没有这个项目', details: { id: 'x' } } })
    await expect(answer).rejects.toMatchObject({ code: 'PROJECT_MISSING', details: { id: 'x' } })
  })

  it('when the engine dies, calls under way fail as lost, and later ones wait for the next port', async () => {
    const line = createLine()
    line.attach(port)
    const lost = line.ask('history.undo', {})
    line.lose()
    await expect(lost).rejects.toMatchObject({ code: 'ENGINE_LOST' })
    const next = line.ask('unit.list', {})
    expect(sent).toHaveLength(1)
    line.attach(port)
    reply({ id: 2, ok: true, value: { rows: [] } })
    expect(await next).toEqual({ rows: [] })
  })

  it('tells a job its own progress only, cancels it by its number, and waits for the reply', async () => {
    const line = createLine()
    line.attach(port)
    const seen: number[] = []
    const stop = new AbortController()
    const job = line.ask(
      'workspace.backup',
      { out: '/b' },
      { signal: stop.signal, onProgress: (p) => seen.push(p.done) },
    )
    reply({ event: 'progress', id: 1, done: 3, total: 9, label: '' })
    reply({ event: 'progress', id: 7, done: 5, total: 9, label: '' })
    stop.abort()
    expect(sent.at(-1)).toEqual({ cancel: 1 })
    reply({ id: 1, ok: false, error: { code: 'CANCELLED', message: '已取消', details: { what: '备份' } } })
    await expect(job).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(seen).toEqual([3])
  })

  it('trying again is offered where it may help: a full disk, not a rule, not a lost call', () => {
    const retry = (code: ConstructorParameters<typeof AskError>[0]) => mayRetry(new AskError(code, '', {}))
    expect([retry('DISK_FULL'), retry('WORKSPACE_LOCKED'), retry('NOT_A_NUMBER'), retry('ENGINE_LOST')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('what an undo undid', () => {
  const entry = (part: Partial<HistoryEntry>): HistoryEntry => ({
    set: 's',
    at: '2024-07-02T09:00:00Z',
    who: '〔姓名〕',
    device: 'd',
    call: 'month.set',
    reason: null,
    undoes: null,
    entity: 'month',
    id: 'a/2024-06',
    field: 'actual',
    before: 50_000_000,
    after: null,
    ...part,
  })

  it('is named by its first cell, in the units and words of the page', () => {
    expect(describeSet([entry({})], 'month.set', 'zh')).toBe('本月完成投资 5,000.00 → 空')
    expect(
      describeSet(
        [entry({ entity: 'project', id: 'a', field: 'stage', before: 'building', after: 'paused' })],
        'x',
        'en',
      ),
    ).toBe('Stage Building → Paused')
    expect(describeSet([entry({ field: 'physical', before: 0.5, after: 0.88 })], 'month.set', 'zh')).toBe(
      '形象比例 50.0 % → 88.0 %',
    )
  })

  it('says how many cells there were, and falls back to the call where a record came or went', () => {
    expect(describeSet([entry({}), entry({ field: 'progress' })], 'month.set', 'zh')).toMatch(/等 2 处$/)
    expect(
      describeSet(
        [entry({ entity: 'project', id: 'a', field: '+', before: null, after: { name: '新' } })],
        'project.add',
        'zh',
      ),
    ).toBe('新 新建项目')
    expect(describeSet([], 'plan.set', 'zh')).toBe('设年度计划')
  })
})

describe('the folder of a new workspace', () => {
  it('is one of its own inside the chosen one', () => {
    expect(insideFolder('D:\\')).toBe('D:\\重点项目监测')
    expect(insideFolder('D:\\项目')).toBe('D:\\项目\\重点项目监测')
    expect(insideFolder('/home/a')).toBe('/home/a/重点项目监测')
    expect(insideFolder('/home/a/重点项目监测')).toBe('/home/a/重点项目监测')
  })
})
