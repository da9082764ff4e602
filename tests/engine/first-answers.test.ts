import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Packed, unpack } from '#contract/packed'
import type { Reply } from '#contract/wire'
import { type EngineHost, startEngine } from '#engine/host'
import { KEPT_GRID_FILE } from '#engine/kept-grid'

let home = ''
let host: EngineHost
let asked = 0
const workspace = () => path.join(home, '2024')
const june = { month: '2024-06' }

type Answered = Extract<Reply, { readonly ok: true }>
function start(folder: string | null): void {
  const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
  host = startEngine({ workspace: folder, lang: 'zh', printer, watch: true, packs: true })
}
async function ask(name: string, input: unknown): Promise<Answered> {
  asked += 1
  const reply = await host.ask(name, input, asked)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply
}
const read = ({ value, packed }: Answered) => (packed ? unpack(value as Packed<unknown>) : value)

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'kpm-first-'))
  for (const name of ['XDG_CONFIG_HOME', 'APPDATA']) vi.stubEnv(name, path.join(home, 'config'))
  vi.stubEnv('HOME', home)
  vi.stubEnv('KPM_TODAY', '2024-07-05')
  start(null)
  await ask('workspace.init', { path: workspace(), catalogue: 'none', demo: false, userName: '张三' })
  for (let n = 0; n < 70; n += 1) await ask('project.add', { id: `p${n}`, changes: { name: `项目${n}` } })
  await ask('month.set', { id: 'p3', month: '2024-06', actual: 125_000 })
  await host.close()
})
afterEach(async () => {
  await host.close()
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

describe('窗口最先问的两件事', () => {
  it('留着的表和算出来的一样，都是紧凑地发出去的', async () => {
    expect(existsSync(path.join(workspace(), KEPT_GRID_FILE))).toBe(true)
    start(workspace())
    // 先翻开的那张在问它之前就备好了。
    await new Promise((done) => setTimeout(done, 50))
    expect(await ask('workspace.info', {})).toMatchObject({ value: { projects: 70 } })
    const first = await ask('project.grid', june)
    const again = await ask('project.grid', june)
    expect([first.packed, again.packed]).toEqual([true, true])
    expect(read(first)).toEqual(read(again))
    expect(read(first)).toMatchObject({ count: 70, month: '2024-06', today: '2024-07-05' })
  })

  it('写过以后不再拿留着的表', async () => {
    start(workspace())
    await new Promise((done) => setTimeout(done, 50))
    await ask('project.add', { id: 'new', changes: { name: '新来的' } })
    expect(read(await ask('project.grid', june))).toMatchObject({ count: 71 })
  })

  it('还没有工作区，问什么都说没有', async () => {
    start(null)
    const reply = await host.ask('workspace.info', {}, 1)
    expect(reply).toMatchObject({ ok: false, error: { code: 'WORKSPACE_MISSING' } })
  })

  it('一问就取消的任务，还没开始就停了', async () => {
    start(workspace())
    const reply = host.ask('integrity.check', {}, 900)
    host.cancel(900)
    expect(await reply).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
  })
})
