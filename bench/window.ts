import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openProgram } from './program'
import { seededWorkspace } from './seed'
import type { Ratio } from './stats'

/** An Electron window that paints one static page: what no program can be faster than. */
export function bareProgram(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-bare-'))
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', main: 'main.mjs' }),
  )
  writeFileSync(
    path.join(folder, 'main.mjs'),
    `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: true })
  window.loadURL('data:text/html,<h1 id=bare>bare</h1>')
})\n`,
  )
  return folder
}

/** Settings, V8's code cache and the first screen are kept from start to start, as they are for a user; the warm-up fills them. */
const config = mkdtempSync(path.join(tmpdir(), 'kpm-bench-config-'))
/** Longer than a page has to be left alone before its first screen is kept (app/first-screen). */
const CALM = 4_000

/** Milliseconds from the spawn until each of these is there and, two frames later, painted. */
async function untilPainted(args: readonly string[], wanted: readonly string[], stay: number): Promise<number[]> {
  const start = Date.now()
  const { app, page } = await openProgram(args, config)
  // Seen in the page's own frames, by the page's own clock.
  const painted = await Promise.all(
    wanted.map(async (selectors) => {
      const seen = await page.waitForFunction(
        (all) =>
          new Promise<number>((resolve) => {
            const look = () => {
              if (all.split(' && ').every((one) => document.querySelector(one)))
                requestAnimationFrame(() =>
                  requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
                )
              else requestAnimationFrame(look)
            }
            look()
          }),
        selectors,
      )
      return (await seen.jsonValue()) - start
    }),
  )
  await page.waitForTimeout(stay)
  await app.close()
  return painted
}

const row = '.ag-row[row-index="t-0"] && .ag-row[row-index="1"]'
/** The same row as the page itself drew it, and not as it was sent with the page. */
const answering = row.replaceAll('.ag-row', '#root .ag-row')

/**
 * Spawn to the first painted real row with 合计, and to the row that answers to keys and mouse, 10,000 projects ÷ an
 * Electron window painting one static page.
 */
export async function windowRatios(runs: number): Promise<Ratio[]> {
  const bare = bareProgram()
  const root = path.resolve('.')
  const workspace = seededWorkspace()
  const times: { first: number[]; live: number[]; bare: number[] } = { first: [], live: [], bare: [] }
  for (let run = -2; run < runs; run += 1) {
    const [first = 0, live = 0] = await untilPainted(
      [root, '--workspace', workspace],
      [row, answering],
      run < 0 ? CALM : 0,
    )
    const [painted = 0] = await untilPainted([bare], ['#bare'], 0)
    if (run < 0) continue
    times.first.push(first)
    times.live.push(live)
    times.bare.push(painted)
  }
  for (const folder of [bare, config]) rmSync(folder, { recursive: true, force: true })
  const against = '10,000 projects ÷ an Electron window painting one static page'
  const { bare: still } = times
  return [
    {
      name: `spawn to the first painted row with 合计, ${against}`,
      ours: times.first,
      bare: still,
      gate: 2,
      aim: 1.25,
    },
    {
      name: `spawn to that row answering keys and mouse, ${against}`,
      ours: times.live,
      bare: still,
      gate: null,
      aim: 1.25,
    },
  ]
}
