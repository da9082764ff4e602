import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startEngine } from '#engine/host'
import { openProgram } from './program'
import { seededWorkspace } from './seed'
import { median, type Ratio } from './stats'

const MONTH = '2024-06'
const PROJECT = 'project-00000'
/** What an answer may take to be painted beyond its bare query, in milliseconds. */
const LIMIT = 200

interface Opened {
  readonly page: string
  /** Clicked to open it. */
  readonly click: string
  /** Stands when its answer is painted. */
  readonly stands: string
  readonly query: readonly [name: string, input: object]
}

/** The pages in the order in which a person might walk through them; each is opened for the first time. */
const pages: readonly Opened[] = [
  opened('总览', 1, '.overview-panel', ['overview.show', { month: MONTH }]),
  opened('项目', 2, '.ag-row[row-index="1"]', ['project.grid', { month: MONTH }]),
  opened('时间轴', 3, '.axis-project', ['timeline.show', { month: MONTH }]),
  opened('月度填报', 4, '.ag-row[row-index="1"]', ['month.sheet', { month: MONTH }]),
  opened('问题台账', 5, '[data-problem], .empty', ['problem.list', {}]),
  opened('目标任务', 6, '.targets-table, .empty', ['target.list', {}]),
  opened('报表', 7, '[data-paper-pages], .preview-scroller', ['paper.monthly', { month: MONTH }]),
  opened('数据', 8, '.data-panel', ['workspace.info', {}]),
  { page: '历史', click: '#data-tab-history', stands: '.history-body, .empty', query: ['history.sets', {}] },
]

function opened(page: string, at: number, stands: string, query: Opened['query']): Opened {
  return { page, click: `.nav-list li:nth-child(${at}) .nav-item`, stands, query }
}

/** Clicks, and answers how long it took until what stands for the answer had been painted. */
function timeOf(page: Page, { click, stands }: Pick<Opened, 'click' | 'stands'>): Promise<number> {
  return page.evaluate(
    ([button, wanted]) =>
      new Promise<number>((done, fail) => {
        const element = document.querySelector<HTMLElement>(button)
        if (element === null) return fail(new Error(`no ${button}`))
        const before = new Set(document.querySelectorAll(wanted))
        const start = performance.now()
        element.click()
        const look = () => {
          const there = [...document.querySelectorAll(wanted)].some((one) => !before.has(one))
          // Two frames later it has been painted.
          if (there) requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
          else if (performance.now() - start > 60_000) fail(new Error(`${wanted} never stood`))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    [click, stands] as const,
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

async function bareTimes(): Promise<readonly number[]> {
  const engine = startEngine({
    workspace: seededWorkspace(),
    printer: { print: () => Promise.reject(new Error('none')) },
    lang: 'zh',
  })
  const times: number[] = []
  for (const { query } of pages) {
    const took: number[] = []
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now()
      const reply = await engine.ask(query[0], query[1], times.length * 10 + run)
      if (!reply.ok) throw new Error(`${query[0]}: ${reply.error.message}`)
      took.push(performance.now() - start)
    }
    times.push(median(took))
  }
  await engine.close()
  return times
}

/** Each page opened for the first time in a window of 10,000 projects × 10 years: what it takes beyond its bare query ÷ 200 ms. */
export async function pageRatios(runs: number): Promise<readonly Ratio[]> {
  const settings = mkdtempSync(path.join(tmpdir(), 'kpm-bench-pages-'))
  const bare = await bareTimes()
  const took: number[][] = [...pages.map(() => []), [], []]
  for (let run = 0; run < runs; run += 1) {
    const { app, page } = await openProgram([path.resolve('.'), '--workspace', seededWorkspace()], settings)
    await page.locator('.ag-row[row-index="1"]').first().waitFor({ timeout: 120_000 })
    // The other pages' scripts are fetched when the first page has stood for a while.
    await page.waitForTimeout(5_000)
    for (const [n, one] of pages.entries()) {
      took[n]?.push(await timeOf(page, one))
      await page.waitForTimeout(1_500)
    }
    await page.locator(pages[1]?.click ?? '').click()
    await page.locator(`.ag-row[row-id="${PROJECT}"] [col-id="name"]`).first().waitFor()
    await page.waitForTimeout(1_000)
    took[pages.length]?.push(await projectTime(page))
    took[pages.length + 1]?.push(await jumpTime(page))
    await page.locator(pages[1]?.click ?? '').click()
    await app.close()
  }
  rmSync(settings, { recursive: true, force: true })
  const beyond = pages.map((one, n) => {
    const query = bare[n] ?? 0
    const ours = took[n]?.map((time) => Math.max(0, time - query)) ?? []
    return ratioOf(`${one.page} opened for the first time, beyond its bare query`, ours, `query ${query.toFixed(0)} ms`)
  })
  return [
    ...beyond,
    ratioOf('a project opened from the grid', took[pages.length] ?? [], 'its query in it'),
    ratioOf('Ctrl+K: a word typed, its project shown', took[pages.length + 1] ?? [], 'its query in it'),
  ]
}

function ratioOf(name: string, ours: readonly number[], note: string): Ratio {
  return { name: `${name} ÷ ${LIMIT} ms`, ours, bare: ours.map(() => LIMIT), gate: 1, aim: 0.5, note }
}

/** A double click on the name of the first project, until its page stands. */
async function projectTime(page: Page): Promise<number> {
  const time = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let start = 0
        // The second press is the one that opens.
        window.addEventListener('pointerdown', () => {
          start = performance.now()
        })
        const look = () => {
          if (document.querySelector('.project-header') !== null)
            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  await page.locator(`.ag-row[row-id="${PROJECT}"] [col-id="name"]`).first().dblclick()
  return time
}
