// Shows the program around without a person: a demonstration workspace in a temporary folder, the grid, the three leading
// projects, a figure typed, the month's sheet exported from the window. What it saw and wrote goes to artifacts/.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { requireRuntime, runtimeArguments } from './electron-runtime.mjs'
import { root } from './paths.mjs'
import { say } from './run.mjs'

const TODAY = '2024-07-02'
const leaders = ['zhonggang-9wt-naicai-erqi', 'longding-10wt-dianchibo', 'xiangcun-zhenxing-shifanqu']
const artifacts = join(root, 'artifacts')
const made = []

const folder = mkdtempSync(join(tmpdir(), 'kpm-tour-'))
try {
  mkdirSync(artifacts, { recursive: true })
  const workspace = makeWorkspace()
  const { app, page } = await openWindow(workspace)
  await overGrid(page)
  for (const [i, id] of leaders.entries()) await overProject(page, id, i + 2)
  await typeFigure(page)
  await exportSheet(app, page)
  await overPages(page)
  await darkGrid(page)
  await app.close()
  for (const file of made) {
    if (!existsSync(file) || statSync(file).size === 0) throw new Error(`${file} was not written`)
  }
  say('演示走完了，产出：', 'The tour is done; it made:')
  for (const file of made) process.stdout.write(`  ${file}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function makeWorkspace() {
  const workspace = join(folder, 'workspace')
  const cli = join(root, 'out', 'cli', 'main.js')
  const args = [cli, 'workspace', 'init', '--demo', '--json', '--workspace', workspace]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: environment() })
  if (status !== 0) throw new Error(stderr)
  return workspace
}

function environment() {
  const { ELECTRON_RUN_AS_NODE: _, KPM_WORKSPACE: __, ...env } = process.env
  return { ...env, XDG_CONFIG_HOME: folder, APPDATA: folder, KPM_TODAY: TODAY }
}

async function openWindow(workspace) {
  const runtime = requireRuntime()
  const app = await electron.launch({
    executablePath: runtime.executable,
    args: [...runtimeArguments(runtime), root, '--workspace', workspace],
    env: environment(),
  })
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  return { app, page }
}

async function shoot(page, name) {
  const file = join(artifacts, `${name}.png`)
  await page.screenshot({ path: file })
  made.push(file)
}

/** The grid stands when a real row and 合计 do. */
async function gridStands(page) {
  await page.locator('.ag-row[row-index="t-0"]').first().waitFor()
  await page.locator('.ag-row[row-index="1"]').first().waitFor()
  await page.waitForTimeout(300)
}

async function overGrid(page) {
  say('项目表…', 'The grid …')
  await gridStands(page)
  await shoot(page, '1-projects')
}

async function overProject(page, id, number) {
  say(`项目页 ${id}…`, `Project ${id} …`)
  await page.locator(`.ag-row[row-id="${id}"] [col-id="lamp"]`).dblclick()
  await page.locator('.project-header').waitFor()
  await page.locator('.timeline-panel svg').first().waitFor()
  await page.waitForTimeout(800)
  await shoot(page, `${number}-${id}`)
  await page.keyboard.press('Escape')
  await gridStands(page)
}

async function typeFigure(page) {
  say('填一个数…', 'A figure typed …')
  const id = leaders[1]
  const cell = page.locator(`.ag-row[row-id="${id}"] [col-id="monthActual"]`)
  await cell.click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('8084.43')
  await page.keyboard.press('Enter')
  await page
    .getByText(/已保存/)
    .first()
    .waitFor()
  await page.locator(`.ag-row[row-id="${id}"] [col-id="monthActual"]`, { hasText: '8,084.43' }).waitFor()
  await shoot(page, '5-figure-typed')
}

async function exportSheet(app, page) {
  say('导出月报表…', 'The monthly sheet …')
  await page.locator('nav').getByText('报表').click()
  await page.locator('[data-paper-pages]').waitFor()
  await page.waitForTimeout(500)
  await shoot(page, '6-papers')
  for (const ending of ['xlsx', 'pdf']) {
    const file = join(artifacts, `伊川县2024年6月重点项目月报表.${ending}`)
    rmSync(file, { force: true })
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    }, file)
    await page.getByRole('button', { name: `导出 .${ending}`, exact: true }).click()
    await until(() => existsSync(file) && statSync(file).size > 0)
    made.push(file)
  }
}

/** The pages of the whole county, one picture each; the grid again at the end. */
async function overPages(page) {
  const pages = [
    ['总览', '.overview-panel', '7-overview'],
    ['时间轴', '.axis-head, .axis-toolbar', '8-timeline'],
    ['问题台账', '.problems-filters', '9-problems'],
    ['目标任务', '.targets-table', '10-targets'],
  ]
  for (const [word, stands, name] of pages) {
    say(`${word}…`, `${word} …`)
    await page.locator(`nav [title="${word}"]`).click()
    await page.locator(stands).first().waitFor()
    await page.waitForTimeout(800)
    await shoot(page, name)
  }
  await page.locator('nav [title="项目"]').click()
  await gridStands(page)
}

async function darkGrid(page) {
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByText('深色', { exact: true }).click()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(600)
  await shoot(page, '11-projects-dark')
}

async function until(condition) {
  for (let i = 0; i < 300; i += 1) {
    if (condition()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('waited 30 s in vain')
}
