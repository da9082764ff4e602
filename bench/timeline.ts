import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { rawOf } from '#ledger/database'
import { createLedger } from '#ledger/open'
import { openProgram } from './program'
import { PROJECTS } from './seed'
import type { Ratio } from './stats'

/** What each project has, spread over three years: 50,000 milestones in all. */
const kinds = ['start', 'structure', 'equipment', 'completion', 'fullCapacity'] as const
const industries = ['铝加工', '风口产业', '交通', '教育', '卫生健康', '文旅', '生态环保', '乡村振兴']

/** Projects and milestones alone: what the axis draws. */
function fill(folder: string): void {
  const ledger = createLedger(folder)
  const db = rawOf(ledger.read)
  db.pragma('synchronous = OFF')
  db.transaction(() => {
    const project = db.prepare(
      `INSERT INTO project (id, name, rollup, industry, stage, startYear, endYear, position, sections)
       VALUES (?, ?, 'children', ?, 'building', ?, ?, ?, '[]')`,
    )
    const milestone = db.prepare(
      `INSERT INTO milestone (id, projectId, kind, planned, precision, dueText, actual, sections, position)
       VALUES (?, ?, ?, ?, 'quarter', ?, ?, '["三（二）"]', ?)`,
    )
    for (let p = 0; p < PROJECTS; p += 1) {
      const id = `project-${p}`
      project.run(id, `重点项目第${p + 1}号工程`, industries[p % industries.length], 2022 + (p % 2), 2025, p)
      for (const [n, kind] of kinds.entries()) {
        const month = (p * 5 + n * 7) % 36
        const planned = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`
        const actual = planned < '2024-03-01' ? planned : null
        milestone.run(`${id}-${n}`, id, kind, planned, n === 0 ? '一季度' : null, actual, n + 1)
      }
    }
  })()
  ledger.close()
}

type Step = 'zoom' | 'pan' | 'scroll'
const STEPS = 40
/** A frame at 60 a second, in milliseconds: what a step must fit into to be smooth. */
const FRAME = 1_000 / 60

/** Turns the wheel so many times, once a frame, and waits until the axis rests. */
function turnWheel(page: Page, step: Step, steps: number): Promise<void> {
  return page.evaluate(
    async ([act, count]) => {
      const board = document.querySelector('.axis-scroll')
      if (board === null) throw new Error('no axis')
      const painted = () =>
        new Promise<void>((done) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done()
          requestAnimationFrame(() => port2.postMessage(0))
        })
      for (let n = 0; n < count; n += 1) {
        const sign = n % 40 < 20 ? 1 : -1
        const wheel = { bubbles: true, cancelable: true, clientX: 800, clientY: 500 }
        if (act === 'zoom') board.dispatchEvent(new WheelEvent('wheel', { ...wheel, ctrlKey: true, deltaY: 50 * sign }))
        if (act === 'pan') board.dispatchEvent(new WheelEvent('wheel', { ...wheel, shiftKey: true, deltaY: 60 * sign }))
        if (act === 'scroll') board.scrollTop += 100
        await painted()
      }
      // At rest its rows are drawn anew: that belongs to the steps that led there.
      const frame = board.parentElement
      while (frame?.classList.contains('axis-moving')) await painted()
      await painted()
    },
    [step, steps] as const,
  )
}

/** The page's one thread, in milliseconds of computing: other programs on the machine take none of it. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
}

/** What one step computes, from the wheel's turn until its frame is given to be painted, its share of the redrawing at rest with it, in milliseconds. */
async function stepTime(page: Page, session: CDPSession, step: Step): Promise<number> {
  const before = await threadTime(session)
  await turnWheel(page, step, STEPS)
  return ((await threadTime(session)) - before) / STEPS
}

/** Zooming, moving and scrolling the axis of 10,000 projects and 50,000 milestones ÷ the time of a frame. */
export async function timelineRatios(runs: number): Promise<readonly Ratio[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-axis-'))
  const workspace = path.join(folder, 'workspace')
  mkdirSync(workspace)
  fill(workspace)
  const { app, page } = await openProgram([path.resolve('.'), '--workspace', workspace], path.join(folder, 'settings'))
  try {
    await page.locator('nav').getByText('时间轴', { exact: true }).click()
    await page.locator('.axis-project').nth(10).waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const times: Record<Step, number[]> = { zoom: [], pan: [], scroll: [] }
    for (let run = -1; run < runs; run += 1) {
      for (const step of ['zoom', 'pan', 'scroll'] as const) {
        const took = await stepTime(page, session, step)
        if (run >= 0) times[step].push(took)
      }
    }
    const drawn = await page.locator('.axis-row').count()
    return (['zoom', 'pan', 'scroll'] as const).map((step) => ({
      name: `timeline of 10,000 projects × 50,000 milestones, one ${step} step computed ÷ a frame at 60 Hz`,
      ours: times[step],
      bare: times[step].map(() => FRAME),
      gate: 1,
      aim: 0.5,
      note: `${drawn} rows drawn`,
    }))
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
