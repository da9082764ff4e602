import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cliLater, office, program, TODAY } from './program'

describe('几个命令同时用一个工作区', () => {
  it('都写成，谁的都不丢', async () => {
    const of = office('--catalogue', 'none')
    const ids = Array.from({ length: 4 }, (_, i) => of.addProject({ name: `同时${i}` }))
    const runs = ids.map((id, i) =>
      cliLater(['month', 'set', id, '2024-06', '--actual', String(i + 1), '--workspace', of.workspace, '--json']),
    )
    for (const ran of await Promise.all(runs)) {
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      expect(JSON.parse(ran.stdout)).toMatchObject({ changes: 1 })
    }
    const { rows, totals } = of.ask('project', 'list')
    expect(rows.map((row: { monthActual: number }) => row.monthActual)).toEqual([1, 2, 3, 4])
    expect(totals.monthActual).toBe(10)
    expect(of.ask('workspace', 'check').ok).toBe(true)
  }, 30_000)

  it('写的时候可以读', async () => {
    const of = office('--catalogue', 'none')
    const id = of.addProject({ name: '边写边读' })
    const at = ['--workspace', of.workspace, '--json']
    const [wrote, read] = await Promise.all([
      cliLater(['project', 'set', id, 'remark=x', ...at]),
      cliLater(['project', 'list', ...at]),
    ])
    expect([wrote?.code, read?.code]).toEqual([0, 0])
    expect(JSON.parse(read?.stdout ?? '').rows).toHaveLength(1)
  })
})

describe('标准输出', () => {
  it('读的一方走开不是错误（… | head）', async () => {
    const of = office('--demo')
    const ended = await new Promise<{ code: number | null; stderr: string }>((resolve) => {
      const env = { ...process.env, KPM_TODAY: TODAY, KPM_WORKSPACE: of.workspace }
      const child = spawn(process.execPath, [program, 'history', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      let stderr = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text
      })
      child.stdout?.destroy()
      child.once('close', (code) => resolve({ code, stderr }))
    })
    expect(ended).toEqual({ code: 0, stderr: '' })
  }, 60_000)

  it('大的回答一字不少', () => {
    const of = office('--demo')
    const { stdout, stderr } = of.run('history', '--json')
    expect(stderr).toBe('')
    expect(stdout.length).toBeGreaterThan(500_000)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout).entries.length).toBeGreaterThan(1_000)
  }, 60_000)

  it.skipIf(process.platform !== 'linux')('写不下的标准输出是 5（只有 Linux 有 /dev/full）', () => {
    const of = office('--catalogue', 'none')
    const full = openSync('/dev/full', 'w')
    const args = [program, 'workspace', 'info', '--json', '--workspace', of.workspace]
    const done = spawnSync(process.execPath, args, { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' })
    closeSync(full)
    expect(done.status).toBe(5)
    expect(JSON.parse(done.stderr).error.code).toBe('DISK_FULL')
  })

  it('不在终端上没有进度条', () => {
    const of = office('--demo')
    expect(of.run('workspace', 'info').stderr).toBe('')
  }, 60_000)
})
