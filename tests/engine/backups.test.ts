import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ask, CallName, Output } from '#contract/index'
import type { EngineEvent } from '#contract/wire'
import { type EngineHost, startEngine } from '#engine/host'
import { connect } from '#ledger/database'
import { databaseFile } from '#ledger/open'

let home = ''
let host: EngineHost
let events: EngineEvent[] = []
let asked = 0
const workspace = () => path.join(home, '2024')

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'kpm-backups-'))
  for (const name of ['XDG_CONFIG_HOME', 'APPDATA']) vi.stubEnv(name, path.join(home, 'config'))
  vi.stubEnv('HOME', home)
  vi.stubEnv('KPM_TODAY', '2024-07-05')
})
afterEach(async () => {
  await host.close()
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

function start(folder: string | null = workspace()): void {
  events = []
  host = startEngine({
    workspace: folder,
    lang: 'zh',
    printer: { print: () => Promise.reject(new Error('nothing is printed here')) },
    watch: true,
  })
  host.subscribe((event) => events.push(event))
}
async function ask<N extends CallName>(name: N, input: Ask<N>): Promise<Output<N>> {
  asked += 1
  const reply = await host.ask(name, input, asked)
  if (!reply.ok) throw Object.assign(new Error(reply.error.message), reply.error)
  return reply.value as Output<N>
}
/** A workspace with one project and a figure, opened. */
async function made(): Promise<void> {
  start(null)
  await ask('workspace.init', { path: workspace(), catalogue: 'none', demo: false, userName: '张三' })
  await ask('project.add', { id: 'a', changes: { name: '甲' } })
  await ask('plan.set', { id: 'a', year: 2024, annual: 1_200_000 })
  await ask('month.set', { id: 'a', month: '2024-05', actual: 100_000 })
}
const rows = async () => (await ask('backup.list', {})).rows
const told = () => events.filter((event) => event.event === 'backedUp')

describe('什么时候做备份', () => {
  it('冻结后、导入和合并前、退出时自己做；没有改动就不重做；放在工作区外面', async () => {
    await made()
    await ask('month.set', { id: 'a', month: '2024-06', actual: 200_000 })
    await ask('month.freeze', { month: '2024-05', acceptFindings: true })
    await host.close()
    start()
    const [frozen] = await rows()
    expect(await rows()).toHaveLength(1)
    expect(frozen).toMatchObject({ reason: 'freeze', note: '2024-05', check: 'good', second: false })
    expect(frozen?.facts).toMatchObject({ projects: 1, monthCells: 2, month: '2024-06', ytdActual: 300_000 })
    expect(path.relative(workspace(), frozen?.path ?? '')).toMatch(/^\.\./)

    await ask('project.add', { id: 'b', changes: { name: '乙' } })
    await ask('project.merge', { id: 'b', into: 'a' })
    expect((await rows()).map((row) => row.reason)).toEqual(['merge', 'freeze'])
    expect((await rows())[0]?.facts?.projects).toBe(2)
    expect((await ask('backup.make', {})).made).toMatchObject({ reason: 'manual' })
    expect((await ask('backup.make', {})).made).toBeNull()

    await ask('project.set', { id: 'a', changes: { remark: '改过' } })
    await host.close()
    start()
    expect((await rows()).map((row) => row.reason)).toEqual(['exit', 'manual', 'merge', 'freeze'])
    await host.close()
    start()
    expect(await rows()).toHaveLength(4)
  })

  it('写不了的地方是一句话：记着、说出来，事情照做', async () => {
    await made()
    const place = path.join(home, 'place')
    mkdirSync(place)
    await ask('backup.places', { first: place })
    rmSync(place, { recursive: true })
    writeFileSync(place, 'a file, no folder')
    await ask('project.add', { id: 'b', changes: { name: '乙' } })
    const merged = await ask('project.merge', { id: 'b', into: 'a' })
    expect(merged.winner.name).toBe('甲')
    expect(told()).toEqual([{ event: 'backedUp', reason: 'merge', failure: expect.stringContaining(place) }])
    expect((await ask('backup.list', {})).failure).toMatchObject({ reason: 'merge' })
    await ask('backup.places', { first: null })
    await ask('project.set', { id: 'a', changes: { remark: '改过' } })
    await ask('backup.make', {})
    expect((await rows())[0]?.check).toBe('good')
  })

  it('升级格式前另存的那一份也搬到工作区外面', async () => {
    await made()
    await host.close()
    copyFileSync(databaseFile(workspace()), `${databaseFile(workspace())}.before-5`)
    start()
    await ask('workspace.info', {})
    await vi.waitFor(() => expect(told()).toHaveLength(1))
    expect((await rows()).map((row) => row.reason).toSorted()).toEqual(['exit', 'migration'])
    expect(readdirSync(workspace()).filter((name) => name.includes('before'))).toEqual([])
  })
})

describe('第二处', () => {
  it('没插上就说没插上，插上了补齐；工作区里面的文件夹不行', async () => {
    await made()
    const stick = path.join(home, 'stick')
    mkdirSync(stick)
    await expect(ask('backup.places', { second: path.join(workspace(), 'x') })).rejects.toMatchObject({
      code: 'BACKUP_PLACE_ABSENT',
    })
    await expect(ask('backup.places', { second: workspace() })).rejects.toMatchObject({
      code: 'BACKUP_PLACE_INSIDE',
    })
    await ask('backup.places', { second: stick })
    renameSync(stick, `${stick}-unplugged`)
    const absent = await ask('backup.make', {})
    expect(absent).toMatchObject({ made: { check: 'good', second: false }, second: 'absent' })
    expect(absent.message).toContain(stick)
    expect(await ask('backup.list', {})).toMatchObject({ lacking: 1, second: { present: false } })
    expect(existsSync(stick)).toBe(false)

    renameSync(`${stick}-unplugged`, stick)
    await ask('project.set', { id: 'a', changes: { remark: '改过' } })
    expect(await ask('backup.make', {})).toMatchObject({ made: { second: true }, second: 'done', message: null })
    const list = await ask('backup.list', {})
    expect([list.lacking, ...list.rows.map((row) => row.second)]).toEqual([0, true, true])
    const there = list.second?.folder ?? ''
    const [name] = readdirSync(there).filter((one) => one.endsWith('.kpmbackup'))
    expect(readFileSync(path.join(there, name ?? ''))).toEqual(readFileSync(path.join(list.first.folder, name ?? '')))
  })
})

/** Overwrites the pages of a table or index in a closed database with nonsense. */
function spoil(file: string, table: string): void {
  const raw = connect(file)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  const page = raw.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table) as number
  const size = Number(raw.pragma('page_size', { simple: true }))
  raw.close()
  const bytes = readFileSync(file)
  bytes.fill(0x5a, (page - 1) * size, page * size)
  writeFileSync(file, bytes)
}

describe('恢复', () => {
  it('先说会少什么，再恢复到新文件夹并打开；坏的备份标出来，不恢复', async () => {
    await made()
    const good = (await ask('backup.make', {})).made?.path ?? ''
    await ask('month.set', { id: 'a', month: '2024-06', actual: 50_000 })
    await ask('project.add', { id: 'b', changes: { name: '乙' } })
    const compared = await ask('backup.compare', { path: good })
    expect(compared).toMatchObject({
      sameHistory: true,
      copy: { projects: 1, monthCells: 1, ytdActual: 100_000 },
      now: { projects: 2, monthCells: 2, ytdActual: 150_000 },
      later: {
        total: 2,
        sets: [{ call: 'project.add' }, { call: 'month.set', projects: { names: ['甲'], count: 1 } }],
      },
    })
    const restored = path.join(home, '恢复')
    expect(await ask('workspace.restore', { from: good, path: restored })).toMatchObject({
      path: restored,
      projects: 1,
    })
    await ask('workspace.open', { path: workspace() })

    spoil(good, 'plan')
    await expect(ask('backup.compare', { path: good })).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' })
    expect((await rows())[0]).toMatchObject({ check: 'bad', why: expect.any(String) })
    await expect(ask('workspace.restore', { from: good, path: path.join(home, 'x') })).rejects.toMatchObject({
      code: 'WORKSPACE_DAMAGED',
    })
  })
})

describe('坏了的工作区', () => {
  it('上次没正常退出就全面检查；坏了：说哪些还在、哪些读不出来，只读打开，按备份和记录恢复成原样', async () => {
    await made()
    const kept = await ask('backup.make', {})
    await ask('month.set', { id: 'a', month: '2024-06', actual: 50_000 })
    await host.close()
    const mark = `${databaseFile(workspace())}.open`
    expect(existsSync(mark)).toBe(false)

    writeFileSync(mark, '1\n')
    start()
    expect(await ask('workspace.info', {})).toMatchObject({ recovered: true, damage: null })
    await host.close()
    for (const row of readdirSync(path.dirname(kept.made?.path ?? ''))) {
      if (row.includes('-exit')) rmSync(path.join(path.dirname(kept.made?.path ?? ''), row))
    }

    spoil(databaseFile(workspace()), 'plan')
    const before = readFileSync(databaseFile(workspace()))
    writeFileSync(mark, '1\n')
    start()
    await expect(ask('workspace.info', {})).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' })
    const report = await ask('damage.look', { path: workspace() })
    expect(report).toMatchObject({ readable: true, copy: { path: kept.made?.path }, later: { total: 1, cells: 1 } })
    expect(report.parts.filter((part) => !part.whole).map((part) => part.part)).toEqual(['plans'])
    expect(report.parts.find((part) => part.part === 'months')).toMatchObject({ whole: true, count: 2 })

    const info = await ask('damage.open', { path: workspace() })
    expect(info).toMatchObject({ readOnly: true, damage: expect.any(String), projects: 1 })
    await expect(ask('project.set', { id: 'a', changes: { remark: 'x' } })).rejects.toMatchObject({
      code: 'WORKSPACE_READ_ONLY',
    })
    // Nothing that is done here may write: the copy is told as good, the damage as what it is.
    const compared = await ask('backup.compare', { path: report.copy?.path ?? '' })
    expect(compared).toMatchObject({ row: { check: 'good' }, copy: { projects: 1 }, now: null, later: { total: 1 } })
    expect((await ask('integrity.check', {})).findings.map((finding) => finding.code)).toContain('INTEGRITY')
    const restored = path.join(home, '恢复')
    const input = { from: report.copy?.path ?? '', path: restored, catchUpFrom: workspace() }
    expect(await ask('workspace.restore', input)).toMatchObject({ path: restored, readOnly: false })
    expect((await ask('project.grid', { month: '2024-06' })).totals.ytdActual).toBe(150_000)
    expect(await ask('workspace.check', {})).toEqual({ ok: true, findings: [] })
    expect(await ask('integrity.check', {})).toMatchObject({ ok: true, looked: { changeSets: 5 } })
    expect(readFileSync(databaseFile(workspace()))).toEqual(before)
  })

  it('用着发现坏了：从那一刻起不再写，下次打开再全面检查', async () => {
    await made()
    await host.close()
    spoil(databaseFile(workspace()), 'plan')
    start()
    expect((await ask('workspace.info', {})).damage).toBeNull()
    await expect(ask('project.grid', { month: '2024-06' })).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' })
    await expect(ask('workspace.info', {})).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' })
    await host.close()
    start()
    await expect(ask('workspace.info', {})).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' })
  })
})
