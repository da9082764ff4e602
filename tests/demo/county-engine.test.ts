import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, CallName, Output } from '#contract/index'
import { simulate } from '#demo/county'
import { type GridAnswer, lampAt } from '#domain/grid'
import { type EngineHost, startEngine } from '#engine/host'

const folder = mkdtempSync(path.join(tmpdir(), 'kpm-demo-'))
const workspace = path.join(folder, 'county')
let host: EngineHost
let id = 0

async function ask<N extends CallName>(name: N, input: Ask<N>): Promise<Output<N>> {
  id += 1
  const reply = await host.ask(name, input, id)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`)
  return reply.value as Output<N>
}

beforeAll(async () => {
  const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
  host = startEngine({ workspace: null, printer, lang: 'zh', simulate })
  await ask('workspace.init', { path: workspace, catalogue: 'report-2024', demo: true })
}, 60_000)

afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

function lampCounts(answer: GridAnswer) {
  const counts: Record<string, number> = {}
  for (let i = 0; i < answer.count; i += 1) {
    if (answer.counted[i] !== 1) continue
    const lamp = lampAt(answer, i)
    counts[lamp] = (counts[lamp] ?? 0) + 1
  }
  return counts
}

describe('演示工作区', () => {
  it('标明模拟，名录109个项目', async () => {
    const info = await ask('workspace.info', {})
    expect(info).toMatchObject({ simulated: true, projects: 109, year: 2024, today: '2024-07-02' })
  })

  it('引擎没有拒绝一个调用，记录与现状对得上', async () => {
    expect(await ask('workspace.check', {})).toEqual({ ok: true, findings: [] })
  })

  it('6月的灯与纸上算的一样', async () => {
    const june = await ask('project.grid', { month: '2024-06' })
    expect(lampCounts(june)).toEqual({ red: 3, yellow: 19, green: 67, grey: 4, done: 7 })
    expect(june.totals).toMatchObject({ count: 100, reported: 96 })
  })

  it('2023年下半年只有中钢洛耐二期在册', async () => {
    const october = await ask('project.grid', { month: '2023-10' })
    expect(october.text.id.values).toEqual(['zhonggang-9wt-naicai-erqi'])
    expect(october.totals.monthActual).toBe(3672.3 * 10_000)
  })

  it('中钢洛耐二期：手续八条，节点四个，有数的月份十二个', async () => {
    const page = await ask('project.show', { id: 'zhonggang-9wt-naicai-erqi', month: '2024-06' })
    expect(page.permits.map((permit) => permit.state).sort()).toEqual([...Array(7).fill('granted'), 'stuck'])
    expect(page.milestones.map((m) => [m.kind, m.planned, m.actual])).toEqual([
      ['fullCapacity', '2024-06-30', null],
      ['start', '2023-07-10', '2023-07-20'],
      ['structure', '2024-02-28', '2024-03-12'],
      ['equipment', '2024-05-10', '2024-05-24'],
    ])
    expect(page.months.filter((line) => line.actual !== null)).toHaveLength(12)
  })

  it('问题台账十八个，销号六个；今天两个逾期，两个七天内到期', async () => {
    const { rows, raised, closed } = await ask('problem.list', {})
    expect([raised, closed]).toEqual([18, 6])
    const titles = (urgency: string) =>
      rows.filter((row) => row.urgency === urgency).map((row) => [row.title, row.daysLeft])
    expect(titles('overdue')).toEqual([
      ['燃气接入协调', -7],
      ['用地边界复核', -3],
    ])
    expect(titles('soon')).toEqual([
      ['管线迁改', 7],
      ['能评补正', 6],
    ])
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, i) => `WT-${String(i + 1).padStart(3, '0')}`))
    expect(rows.find((row) => row.title === '燃气接入协调')).toMatchObject({
      stage: 'supervised',
      unit: '县住建局',
      due: '2024-06-25',
    })
  })
})
