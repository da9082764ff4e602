import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { openProgram } from './program'
import { seededWorkspace } from './seed'
import { median, type Ratio } from './stats'

const PROJECT = 'project-00000'
/** What an answer may take to be painted beyond its bare query, in milliseconds. */
const LIMIT = 200

interface Opened {
  readonly page: string
  /** Clicked to open it. */
  readonly click: string
  /** Stands when its answer is painted. */
  readonly stands: string
  /** The call whose answer it draws. */
  readonly query: string
}

/** The pages in the order in which a person might walk through them; each is opened for the first time. */
const pages: readonly Opened[] = [
  opened('总览', 1, '.overview-panel', 'overview.show'),
  opened('项目', 2, '.ag-row[row-index="1"]', 'project.grid'),
  opened('时间轴', 3, '.axis-project', 'timeline.show'),
  opened('月度填报', 4, '.entry [data-row][col-id="actual"]', 'month.sheet'),
  opened('问题台账', 5, '[data-problem], .empty', 'problem.list'),
  opened('目标任务', 6, '.targets-table, .empty', 'target.list'),
  opened('报表', 7, '[data-paper-pages], .preview-scroller', 'paper.monthly'),
  opened('数据', 8, '.data-panel', 'workspace.info'),
  { page: '历史', click: '#data-tab-history', stands: '.history-body, .empty', query: 'history.sets' },
]

function opened(page: string, at: number, stands: string, query: Opened['query']): Opened {
  return { page, click: `.nav-list li:nth-child(${at}) .nav-item`, stands, query }
}

/** Notes when each call is asked and answered, in the page itself: what the engine takes is not the page's. */
function listenToEngine(page: Page): Promise<void> {
  return page.evaluate(() => {
    const asked = new Map<number, { readonly name: string; readonly at: number }>()
    const heard = new WeakSet<MessagePort>()
    const post = MessagePort.prototype.postMessage
    const note = { took: {} as Record<string, number> }
    Object.assign(window, { kpmAsked: note })
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...rest: never[]) {
      const { id, name } = (message ?? {}) as { readonly id?: number; readonly name?: string } // React posts null to itself
      if (id !== undefined && name !== undefined) {
        asked.set(id, { name, at: performance.now() })
        if (!heard.has(this)) {
          heard.add(this)
          this.addEventListener('message', ({ data }) => {
            const call = asked.get((data as { readonly id: number }).id)
            if (call !== undefined) note.took[call.name] = performance.now() - call.at
          })
        }
      }
      return (post as (...all: unknown[]) => void).call(this, message, ...rest)
    }
  })
}

interface Took {
  readonly painted: number
  /** From the asking until the answer was there; 0 where the page knew it already. */
  readonly query: number
}

/** Clicks, and answers how long it took until what stands for the answer had been painted. */
function timeOf(page: Page, { click, stands, query }: Opened): Promise<Took> {
  return page.evaluate(
    ([button, wanted, call]) =>
      new Promise<Took>((done, fail) => {
        const element = document.querySelector<HTMLElement>(button)
        if (element === null) return fail(new Error(`no ${button}`))
        const note = (window as unknown as { readonly kpmAsked: { took: Record<string, number> } }).kpmAsked
        note.took = {}
        const before = new Set(document.querySelectorAll(wanted))
        const start = performance.now()
        element.click()
        const painted = () => done({ painted: performance.now() - start, query: note.took[call] ?? 0 })
        const look = () => {
          const there = [...document.querySelectorAll(wanted)].some((one) => !before.has(one))
          // Two frames later it has been painted.
          if (there) requestAnimationFrame(() => requestAnimationFrame(painted))
          else if (performance.now() - start > 60_000) fail(new Error(`${wanted} never stood`))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    [click, stands, query] as const,
  )
}

/** Ctrl+K, one letter more, and its projects stand: as `timeOf` measures, from the key to the frame. */
async function jumpTime(page: Page): Promise<number> {
  await page.keyboard.press('Control+k')
  await page.locator('.jump input').waitFor()
  const time = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const input = document.querySelector('.jump input')
        let start = 0
        input?.addEventListener('input', () => {
          start = performance.now()
        })
        const look = () => {
          const found = [...document.querySelectorAll('.jump [role="option"]')]
          const there = start > 0 && found.some((one) => one.textContent?.includes('第77号'))
          if (there) requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  await page.locator('.jump input').fill('第77号')
  const took = await time
  await page.keyboard.press('Escape')
  return took
}

/** Each page opened for the first time in a window of 10,000 projects × 10 years: what it takes beyond its bare query ÷ 200 ms. */
export async function pageRatios(runs: number): Promise<readonly Ratio[]> {
  const settings = mkdtempSync(path.join(tmpdir(), 'kpm-bench-pages-'))
  const took: number[][] = [...pages.map(() => []), [], []]
  const queries: number[][] = pages.map(() => [])
  const projectQueries: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const { app, page } = await openProgram([path.resolve('.'), '--workspace', seededWorkspace()], settings)
    await page.locator('.ag-row[row-index="1"]').first().waitFor({ timeout: 120_000 })
    // The other pages' scripts are fetched when the first page has stood for a while.
    await page.waitForTimeout(5_000)
    await listenToEngine(page)
    for (const [n, one] of pages.entries()) {
      const { painted, query } = await timeOf(page, one)
      took[n]?.push(painted - query)
      queries[n]?.push(query)
      await page.waitForTimeout(1_500)
    }
    await page.locator(pages[1]?.click ?? '').click()
    await page.locator(`.ag-row[row-id="${PROJECT}"] [col-id="name"]`).first().waitFor()
    await page.waitForTimeout(1_000)
    const project = await projectTime(page)
    took[pages.length]?.push(project.painted - project.query)
    projectQueries.push(project.query)
    took[pages.length + 1]?.push(await jumpTime(page))
    await page.locator(pages[1]?.click ?? '').click()
    await app.close()
  }
  rmSync(settings, { recursive: true, force: true })
  const beyond = pages.map((one, n) => {
    const note = `query ${median(queries[n] ?? []).toFixed(0)} ms`
    return ratioOf(`${one.page} opened for the first time, painted beyond its bare query`, took[n] ?? [], note)
  })
  return [
    ...beyond,
    ratioOf(
      'a project opened from the grid, painted beyond its bare query',
      took[pages.length] ?? [],
      `query ${median(projectQueries).toFixed(0)} ms`,
    ),
    ratioOf('Ctrl+K: a word typed, its project shown', took[pages.length + 1] ?? [], 'its query in it'),
  ]
}

function ratioOf(name: string, ours: readonly number[], note: string): Ratio {
  return { name: `${name} ÷ ${LIMIT} ms`, ours, bare: ours.map(() => LIMIT), gate: 1, aim: 0.5, note }
}

/** A double click on the name of the first project, until its page stands. */
async function projectTime(page: Page): Promise<Took> {
  const time = page.evaluate(
    () =>
      new Promise<Took>((done) => {
        const note = (window as unknown as { readonly kpmAsked: { took: Record<string, number> } }).kpmAsked
        let start = 0
        // The second press is the one that opens.
        window.addEventListener('pointerdown', () => {
          note.took = {}
          start = performance.now()
        })
        const painted = () => done({ painted: performance.now() - start, query: note.took['project.show'] ?? 0 })
        const look = () => {
          if (document.querySelector('.project-header') !== null)
            requestAnimationFrame(() => requestAnimationFrame(painted))
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  await page.locator(`.ag-row[row-id="${PROJECT}"] [col-id="name"]`).first().dblclick()
  return time
}
