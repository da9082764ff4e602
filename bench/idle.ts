import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { openProgram } from './program'
import { seededWorkspace } from './seed'
import type { Ratio } from './stats'
import { bareProgram } from './window'

/**
 * How long a window is left alone before it is looked at, and how long it is watched, in milliseconds. V8 puts its memory in
 * order once, half a minute after what was opened last: that is the end of the opening, not what idling costs.
 */
const SETTLE = 60_000
const WATCH = 30_000

interface Idle {
  /** Working sets of all its processes, in kB. */
  readonly memory: number
  /** Share of one core that all its processes took together. */
  readonly cpu: number
}

/** All processes of a program: its memory in kB, and the seconds of processor time they have taken so far. */
function metricsOf(app: ElectronApplication): Promise<{ memory: number; seconds: number }> {
  return app.evaluate(({ app: electron }) => {
    const all = electron.getAppMetrics()
    return {
      memory: all.reduce((sum, one) => sum + one.memory.workingSetSize, 0),
      seconds: all.reduce((sum, one) => sum + (one.cpu.cumulativeCPUUsage ?? 0), 0),
    }
  })
}

async function idle(args: readonly string[], painted: string, settings: string): Promise<Idle> {
  const { app, page } = await openProgram(args, settings)
  await page.locator(painted).first().waitFor({ timeout: 120_000 })
  await page.waitForTimeout(SETTLE)
  const before = await metricsOf(app)
  const start = performance.now()
  await page.waitForTimeout(WATCH)
  const after = await metricsOf(app)
  const cpu = (after.seconds - before.seconds) / ((performance.now() - start) / 1_000)
  await app.close()
  return { memory: after.memory, cpu }
}

/** Memory of an idle window of 10,000 projects ÷ a bare window's, and what it takes of a core above that ÷ half a percent. */
export async function idleRatios(runs: number): Promise<readonly Ratio[]> {
  const bare = bareProgram()
  const settings = mkdtempSync(path.join(tmpdir(), 'kpm-bench-idle-'))
  const ours: Idle[] = []
  const theirs: Idle[] = []
  for (let run = 0; run < runs; run += 1) {
    ours.push(await idle([path.resolve('.'), '--workspace', seededWorkspace()], '.ag-row[row-index="1"]', settings))
    theirs.push(await idle([bare], '#bare', settings))
  }
  for (const folder of [bare, settings]) rmSync(folder, { recursive: true, force: true })
  const above = ours.map(({ cpu }, run) => Math.max(0, cpu - (theirs[run]?.cpu ?? 0)) * 100)
  return [
    {
      name: 'idle memory of all processes (kB), 10,000 projects ÷ a bare Electron window',
      ours: ours.map(({ memory }) => memory),
      bare: theirs.map(({ memory }) => memory),
      gate: 2,
      aim: 1.5,
      note: 'kB, not ms',
    },
    {
      name: 'idle processor time above a bare Electron window, in % of a core ÷ 0.5 %',
      ours: above,
      bare: above.map(() => 0.5),
      gate: 1,
      aim: 0.5,
      note: '%, not ms',
    },
  ]
}
