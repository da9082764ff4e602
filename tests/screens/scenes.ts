import type { Page } from '@playwright/test'
import type { Program } from '../e2e/launch'
import { cell, longding } from '../e2e/workspace'
import type { Scene } from './stage'

export const zhonggang = 'zhonggang-9wt-naicai-erqi'

/** The pages of the navigation by their place in it, so that the same steps lead through either language. */
const pages = ['overview', 'projects', 'timeline', 'entry', 'problems', 'targets', 'papers', 'data'] as const
export type PageName = (typeof pages)[number]

/** What stands on a page when it is there, with rows or without. */
const stands: Readonly<Record<PageName, string>> = {
  overview: '.overview-panel, .empty, .first-steps',
  projects: '.ag-row[row-index="1"], .empty, .first-steps',
  timeline: '.axis-project, .empty',
  entry: '.entry-grid .ag-row, .sheet .ag-row, .empty',
  problems: '[data-problem], .empty',
  targets: '.targets-table, .empty',
  papers: '[data-paper-pages], .preview-scroller, .empty',
  data: '.data-panel',
}

export async function toPage({ page }: Pick<Program, 'page'>, name: PageName): Promise<void> {
  await page.locator('.nav-item').nth(pages.indexOf(name)).click()
  await page.locator(stands[name]).first().waitFor({ timeout: 30_000 })
}
const pageScene = (name: PageName): Scene => ({ name, open: (program) => toPage(program, name) })

/** Opens a project from the grid; its row may have to be searched for. */
export async function openProject(program: Program, id: string, query: string): Promise<void> {
  const { page } = program
  await toPage(program, 'projects')
  await page.keyboard.press('/')
  await page.keyboard.type(query)
  await cell(page, id, 'name').dblclick()
  await page.locator('.project-header').waitFor()
}

/** Leaves a project and what was searched for. */
async function leaveProject({ page }: Program): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('.ag-root').first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
}

const project = (name: string, id: string, query: string): Scene => ({
  name,
  open: async (program) => {
    await openProject(program, id, query)
    await program.page.locator('.timeline-panel svg').first().waitFor()
  },
  leave: leaveProject,
})

/** A tab of the project page by its id; a tab that is not there is a failure. */
const projectTab = (tab: string): Scene => ({
  name: `project-${tab}`,
  open: async (program) => {
    await openProject(program, longding, 'longding')
    await program.page.locator(`#project-tab-${tab}`).click()
  },
  leave: async (program) => {
    await program.page.locator('#project-tab-overview').click()
    await leaveProject(program)
  },
})

const dataTab = (tab: string): Scene => ({
  name: `data-${tab}`,
  open: async (program) => {
    await toPage(program, 'data')
    await program.page.locator(`#data-tab-${tab}`).click()
    await program.page.waitForTimeout(400)
  },
})

/** A dialog that a button of a page opens. */
const dialogOf = (name: string, at: PageName, button: (page: Page) => ReturnType<Page['locator']>): Scene => ({
  name,
  open: async (program) => {
    await toPage(program, at)
    await button(program.page).click()
    await program.page.locator('dialog[open]').first().waitFor()
  },
})

const keys = (name: string, press: string, over: string, typed = ''): Scene => ({
  name,
  open: async (program) => {
    await toPage(program, 'projects')
    await program.page.keyboard.press(press)
    await program.page.locator(over).first().waitFor()
    if (typed !== '') await program.page.keyboard.type(typed)
    await program.page.waitForTimeout(300)
  },
})

/** Every page as it opens. */
export const pageScenes: readonly Scene[] = pages.map(pageScene)

/** Every tab of 数据 beside the first. */
export const dataScenes: readonly Scene[] = [
  'backup',
  'integrity',
  'history',
  'rules',
  'rosters',
  'years',
  'settings',
].map(dataTab)

export const projectScenes: readonly Scene[] = [
  project('project-zhonggang', zhonggang, 'zhonggang'),
  project('project-longding', longding, 'longding'),
  ...['plans', 'permits', 'files', 'history', 'sources', 'edit'].map(projectTab),
]

/** What lies over a page, and what a page shows beside its first sight. */
export const layerScenes: readonly Scene[] = [
  keys('jump', 'Control+k', '.jump'),
  keys('jump-found', 'Control+k', '.jump', 'lc'),
  keys('jump-nothing', 'Control+k', '.jump', 'qqqq'),
  keys('shortcuts', '?', '.shortcuts-dialog'),
  {
    name: 'settings',
    open: async ({ page }) => {
      await page.locator('.title-bar .button-icon').last().click()
      await page.locator('.settings').waitFor()
    },
  },
  {
    name: 'projects-marked',
    open: async (program) => {
      await toPage(program, 'projects')
      for (const id of [longding, zhonggang]) {
        await cell(program.page, id, 'ytdActual').click({ modifiers: ['Control'] })
      }
    },
    leave: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'projects-nothing-found',
    open: async (program) => {
      await toPage(program, 'projects')
      await program.page.keyboard.press('/')
      await program.page.keyboard.type('qqqq')
      await program.page.locator('.empty').waitFor()
    },
    leave: async ({ page }) => {
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
    },
  },
  {
    name: 'overview-today',
    sizes: [[1280, 720]],
    open: async (program) => {
      await toPage(program, 'overview')
      await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
      await program.page.getByRole('tab').nth(1).click()
    },
    leave: async ({ page }) => page.getByRole('tab').first().click(),
  },
  {
    name: 'entry-plan',
    open: async (program) => {
      await toPage(program, 'entry')
      await program.page.getByRole('tab').nth(1).click()
      await program.page.locator('.sheet .ag-row').first().waitFor()
    },
    leave: async ({ page }) => page.getByRole('tab').first().click(),
  },
  {
    name: 'problems-chosen',
    open: async (program) => {
      await toPage(program, 'problems')
      await program.page.locator('[data-problem]').first().click()
    },
    leave: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'timeline-details',
    anew: true,
    open: async (program) => {
      await toPage(program, 'timeline')
      await program.page.getByRole('treegrid').focus()
      await program.page.keyboard.press('ArrowDown')
      await program.page.keyboard.press(' ')
      await program.page.locator('.axis-details').waitFor()
    },
    leave: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'target-dialog',
    open: async (program) => {
      await toPage(program, 'targets')
      await program.page.locator('[data-target]').first().click()
      await program.page.locator('dialog[open]').waitFor()
    },
  },
  {
    name: 'help',
    open: async (program) => {
      await toPage(program, 'projects')
      await program.page.keyboard.press('F1')
      await program.page.locator('dialog.help h2:focus').waitFor()
    },
  },
  dialogOf('problem-new', 'problems', (page) => page.getByRole('button', { name: /^(列问题|Raise a problem)/ })),
  dialogOf('send', 'entry', (page) => page.getByRole('button', { name: /^(发填报表…|Send sheets…)/ })),
  dialogOf('freeze', 'entry', (page) => page.getByRole('button', { name: /^(冻结|Freeze)/ })),
  dialogOf('project-new', 'projects', (page) => page.getByRole('button', { name: /^(新建项目|New project)/ })),
  ...[1, 4, 8].map(
    (nth): Scene => ({
      name: `papers-${nth}`,
      open: async (program) => {
        await toPage(program, 'papers')
        await program.page.locator('.papers-list button').nth(nth).click()
        await program.page.waitForTimeout(1_500)
      },
    }),
  ),
]
