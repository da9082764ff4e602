import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, CallName, Output } from '#contract/index'
import { month } from '#domain/month'
import { SIMULATOR } from '#domain/simulator'
import { type EngineHost, startEngine } from '#engine/host'
import { replaceDatabase } from '#engine/reset-demo'
import { ownChanges } from '../../src/renderer/app/demo/own-changes'

const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
const id = 'longding-10wt-dianchibo'
const june = month('2024-06')
const root = mkdtempSync(path.join(tmpdir(), 'kpm-reset-'))
const folder = path.join(root, '演示')

/** A short simulation: one figure, entered as the demonstration enters all of its own. */
let fault: Error | null = null
function engine(workspace: string | null): EngineHost {
  return startEngine({
    workspace,
    printer: printer as never,
    lang: 'zh',
    simulate: (ask) => {
      if (fault !== null) throw fault
      ask('month.set', { id, month: june, actual: 10_000 })
    },
  })
}
const asking =
  (host: EngineHost) =>
  async <N extends CallName>(name: N, input: Ask<N>): Promise<Output<N>> => {
    const reply = await host.ask(name, input, 1)
    if (!reply.ok) throw Object.assign(new Error(reply.error.message), { code: reply.error.code })
    return reply.value as Output<N>
  }
const figure = async (ask: ReturnType<typeof asking>) => {
  const { entries } = await ask('history.list', { projectId: id, limit: 1 })
  return entries[0]?.after
}

describe('重置演示', () => {
  let host: EngineHost
  let ask: ReturnType<typeof asking>
  beforeAll(async () => {
    host = engine(null)
    ask = asking(host)
    await ask('workspace.init', {
      path: folder,
      catalogue: 'report-2024',
      demo: true,
      userName: '李工',
      office: '发改委',
    })
  })
  afterAll(async () => {
    await host.close()
    rmSync(root, { recursive: true, force: true })
  })

  it('模拟的改动记在模拟名下，人做的数得出来', async () => {
    expect(ownChanges(await ask('history.people', {}))).toBe(0)
    await ask('month.set', { id, month: june, actual: 20_000 })
    const people = await ask('history.people', {})
    expect(ownChanges(people)).toBe(1)
    expect(people.people.map(({ who }) => who)).toEqual(expect.arrayContaining(['李工', SIMULATOR]))
  })

  it('新的没有建成，旧的原样开着', async () => {
    fault = new Error('disk')
    await expect(ask('workspace.resetDemo', {})).rejects.toThrow()
    fault = null
    expect(await figure(ask)).toBe(20_000)
    expect(readdirSync(root)).toEqual(['演示'])
  })

  it('新的换不进去，旧的换回来', async () => {
    const other = mkdtempSync(path.join(root, 'w-'))
    writeFileSync(path.join(other, 'workspace.sqlite'), 'old')
    expect(() => replaceDatabase(other, path.join(root, 'nowhere'))).toThrow()
    expect(readdirSync(other)).toEqual(['workspace.sqlite'])
    rmSync(other, { recursive: true })
  })

  it('回到刚建好的样子，姓名、单位和文件夹里别人的文件还在', async () => {
    writeFileSync(path.join(folder, '月报表.xlsx'), 'mine')
    const info = await ask('workspace.resetDemo', {})
    expect(info).toMatchObject({ simulated: true, userName: '李工', office: '发改委', path: folder })
    expect(await figure(ask)).toBe(10_000)
    expect(ownChanges(await ask('history.people', {}))).toBe(0)
    expect(existsSync(path.join(folder, '月报表.xlsx'))).toBe(true)
    expect(readdirSync(root)).toEqual(['演示'])
    expect((await ask('workspace.check', {})).ok).toBe(true)
  })

  it('真的数据不重置', async () => {
    const real = path.join(root, '真的')
    await ask('workspace.init', { path: real, catalogue: 'report-2024', demo: false })
    await expect(ask('workspace.resetDemo', {})).rejects.toMatchObject({ code: 'DEMO_ONLY' })
    expect((await ask('workspace.info', {})).path).toBe(real)
  })
})
