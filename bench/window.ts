import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openProgram } from './program'
import { seededWorkspace } from './seed'
import { paired, type Ratio } from './stats'

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

/** Settings and V8's code cache are kept from start to start, as they are for a user; the warm-up fills them. */
const config = mkdtempSync(path.join(tmpdir(), 'kpm-bench-config-'))

async function untilPainted(args: readonly string[], painted: string): Promise<void> {
  const { app, page } = await openProgram(args, config)
  // Seen in the page's own frames: the element is there, and two frames later it has been painted.
  await page.waitForFunction(
    (selector) =>
      new Promise((resolve) => {
        const look = () => {
          if (selector.split(' && ').every((one) => document.querySelector(one)))
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))
          else requestAnimationFrame(look)
        }
        look()
      }),
    painted,
  )
  measured()
  await app.close()
}

let measured = () => {}

/** Spawn to the first painted real row with 合计, 10,000 projects ÷ an Electron window painting one static page. */
export async function windowRatio(runs: number): Promise<Ratio> {
  const bare = bareProgram()
  const root = path.resolve('.')
  const workspace = seededWorkspace()
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  const timed = async (into: number[], act: () => Promise<void>) => {
    const start = performance.now()
    measured = () => into.push(performance.now() - start)
    await act()
  }
  await paired(
    runs,
    () =>
      timed(times.ours, () =>
        untilPainted([root, '--workspace', workspace], '.ag-row[row-index="t-0"] && .ag-row[row-index="1"]'),
      ),
    () => timed(times.bare, () => untilPainted([bare], '#bare')),
  )
  for (const folder of [bare, config]) rmSync(folder, { recursive: true, force: true })
  // The first of each is the warm-up.
  return {
    name: 'spawn to the first painted row with 合计, 10,000 projects ÷ an Electron window painting one static page',
    ours: times.ours.slice(1),
    bare: times.bare.slice(1),
    gate: 2,
    aim: 1.25,
  }
}
