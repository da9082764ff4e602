import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'
import { build } from 'vite'
import { openProgram } from './program'
import { seededWorkspace } from './seed'
import type { Ratio } from './stats'

type Act = 'scroll' | 'filter' | 'refresh'
const acts: readonly Act[] = ['scroll', 'filter', 'refresh']
const FRAMES = 40

/** An Electron window with AG Grid and ten thousand rows alone. */
async function bareGrid(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-bare-grid-'))
  await build({
    root: path.resolve('bench/bare-grid'),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: path.join(folder, 'page'), emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 4_000 },
  })
  const about = { name: 'bare-grid', version: '1.0.0', type: 'module', main: 'main.mjs' }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(about))
  // Served, not read as a file: a module may not be one.
  writeFileSync(
    path.join(folder, 'main.mjs'),
    `import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.whenReady().then(() => {
  protocol.handle('app', ({ url }) => {
    const file = new URL(url).pathname
    const type = file.endsWith('.js') ? 'text/javascript' : file.endsWith('.css') ? 'text/css' : 'text/html'
    return new Response(readFileSync(join(import.meta.dirname, 'page', file)), { headers: { 'Content-Type': type } })
  })
  new BrowserWindow({ width: 1440, height: 900 }).loadURL('app://bare/index.html')
})\n`,
  )
  return folder
}

interface Grid {
  readonly app: ElectronApplication
  readonly page: Page
  readonly session: CDPSession
}
async function openGrid(args: readonly string[], settings: string): Promise<Grid> {
  const { app, page } = await openProgram(args, settings)
  await page.locator('.ag-row[row-index="1"]').first().waitFor({ timeout: 120_000 })
  await page.waitForTimeout(4_000)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { app, page, session }
}

/** Once a frame scrolled on by most of a screen. */
function scroll(page: Page): Promise<void> {
  return page.evaluate(async (frames) => {
    const view = [...document.querySelectorAll('.ag-root *')].find((one) => {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(one).overflowY)
      return scrolls && one.clientWidth > 100 && one.scrollHeight > 100_000
    })
    if (view === undefined) throw new Error('nothing to scroll')
    view.scrollTop = 0
    for (let n = 0; n < frames; n += 1) {
      view.scrollTop += 600
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    }
  }, FRAMES)
}

/** Keeps hold of the window's port, through which an edit can be asked as a page would ask it. */
function holdPort(page: Page): Promise<void> {
  return page.evaluate(() => {
    const post = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...rest: never[]) {
      // React posts null to itself; a question has a name.
      if (typeof message === 'object' && message !== null && 'name' in message) Object.assign(window, { kpmPort: this })
      return (post as (...all: unknown[]) => void).call(this, message, ...rest)
    }
  })
}

let typed = 7_000
/** One figure written: the engine says so, the window asks for the month again and shows what differs. */
function edit(page: Page): Promise<void> {
  typed += 1
  return page.evaluate((value) => {
    const { kpmPort } = window as unknown as { readonly kpmPort: MessagePort }
    const cells = [{ id: 'project-00003', field: 'actual', text: String(value) }]
    kpmPort.postMessage({ id: 1_000_000 + value, name: 'month.enter', input: { month: '2024-06', how: 'type', cells } })
  }, typed)
}

/** How long after an act both windows are at rest for certain. */
const REST = 2_500

/** The page's one thread, in milliseconds of computing, from the act until all is at rest. */
async function computed({ page, session }: Grid, act: () => Promise<void>): Promise<number> {
  const threadTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
  }
  const before = await threadTime()
  await act()
  await page.waitForTimeout(REST)
  return (await threadTime()) - before
}

type Bare = Window & { readonly refresh: () => void; readonly filter: () => void }
const ofBare: Readonly<Record<Act, (page: Page) => Promise<void>>> = {
  scroll,
  filter: (page) => page.evaluate(() => (window as unknown as Bare).filter()),
  refresh: (page) => page.evaluate(() => (window as unknown as Bare).refresh()),
}
const ofOurs: Readonly<Record<Act, (page: Page) => Promise<void>>> = {
  scroll,
  // The first chip of the lamps, on and off in turn.
  filter: (page) => page.locator('.projects-filters .chip').first().click(),
  refresh: edit,
}

/** Ten thousand rows of 项目 scrolled, filtered and refreshed ÷ AG Grid with as many rows of plain text: the page's thread. */
export async function rowRatios(runs: number): Promise<readonly Ratio[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-rows-'))
  const workspace = path.join(folder, 'workspace')
  cpSync(seededWorkspace(), workspace, { recursive: true })
  const bareProgram = await bareGrid()
  const ours = await openGrid([path.resolve('.'), '--workspace', workspace], path.join(folder, 'ours'))
  const bare = await openGrid([bareProgram], path.join(folder, 'bare'))
  try {
    await holdPort(ours.page)
    // Any question shows the port: leaving and coming back asks one.
    await ours.page.locator('.nav-item').first().click()
    await ours.page.waitForTimeout(REST)
    await ours.page.locator('.nav-item').nth(1).click()
    await ours.page.locator('.ag-row[row-index="1"]').first().waitFor()
    await ours.page.waitForTimeout(REST)
    const times: Record<Act, [number[], number[]]> = { scroll: [[], []], filter: [[], []], refresh: [[], []] }
    for (let run = -1; run < runs; run += 1) {
      for (const act of acts) {
        const took = [
          await computed(ours, () => ofOurs[act](ours.page)),
          await computed(bare, () => ofBare[act](bare.page)),
        ] as const
        if (run >= 0) for (const n of [0, 1] as const) times[act][n].push(took[n])
      }
    }
    return acts.map((act) => ({
      name: `10,000 rows, ${act}, computed by the page ÷ bare AG Grid`,
      ours: times[act][0],
      bare: times[act][1],
      gate: 1.5,
      aim: 1.2,
    }))
  } finally {
    await ours.app.close()
    await bare.app.close()
    for (const one of [folder, bareProgram]) rmSync(one, { recursive: true, force: true })
  }
}
