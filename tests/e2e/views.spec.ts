import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { expect, type Page, test } from '@playwright/test'
import { pasted } from './clipboard'
import { launch, type Program } from './launch'
import { cell, chooseSave, cli, gridStands, longding, workspaceOf } from './workspace'

const today = '2024-07-02'
const heads = (page: Page) =>
  page.locator('.ag-header-cell').evaluateAll((cells) => cells.map((one) => one.getAttribute('col-id')))
const tool = (page: Page, name: string | RegExp) => page.locator('.projects-toolbar').getByRole('button', { name })
const item = (page: Page, name: string | RegExp) => page.getByRole('menu').getByRole('menuitem', { name })

test('项目: columns chosen and moved by the keyboard are kept under a name, opened with, renamed, deleted and taken back', async () => {
  const workspace = workspaceOf('demo')
  const first = await launch({ workspace, today })
  const { page } = first
  await gridStands(page)
  await tool(page, '列').click()
  await page.getByRole('menuitemcheckbox', { name: '包联领导' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Escape')
  await expect(tool(page, '列')).toBeFocused()
  expect((await heads(page)).slice(-2)).toEqual(['leader', 'milestones'])
  await page.getByRole('button', { name: /^红/ }).first().click()

  await tool(page, '视图').click()
  await item(page, '另存为…').click()
  await page.keyboard.type('红灯和领导')
  await page.keyboard.press('Enter')
  await expect(page.getByText('视图“红灯和领导”已存下')).toBeVisible()
  await tool(page, '视图：红灯和领导').click()
  await page.getByRole('menuitemcheckbox', { name: '打开“项目”时就用它' }).click()
  await expect(page.getByText('以后打开“项目”就是“红灯和领导”')).toBeVisible()

  // Looked at otherwise it is changed, and can be had back.
  await page.getByRole('radio', { name: '投资' }).check({ force: true })
  await tool(page, /^视图$/).click()
  await page.getByRole('menuitemradio', { name: /红灯和领导/ }).click()
  await page.getByRole('button', { name: /^红/ }).first().click()
  await expect(tool(page, '视图：红灯和领导（已改）')).toBeVisible()
  await tool(page, '视图：红灯和领导（已改）').click()
  await item(page, '回到存下的样子').click()
  await expect(tool(page, /^视图：红灯和领导$/)).toBeVisible()
  await first.app.close()

  // The next start opens with it; from beside, another program sees the same.
  const second = await launch({ workspace, today, folder: first.folder })
  await gridStands(second.page)
  await expect(tool(second.page, '视图：红灯和领导')).toBeVisible()
  expect((await heads(second.page)).slice(-2)).toEqual(['leader', 'milestones'])
  await expect(cell(second.page, longding, 'name')).toHaveCount(0)
  await tool(second.page, '视图：红灯和领导').click()
  await item(second.page, '删除').click()
  await expect(tool(second.page, /^视图$/)).toBeVisible()
  await second.page.getByRole('status').getByRole('button', { name: '撤销' }).click()
  await tool(second.page, /^视图$/).click()
  await expect(second.page.getByRole('menuitemradio', { name: /红灯和领导/ })).toBeVisible()
  const { findings } = JSON.parse(cli(workspace, 'workspace', 'check'))
  expect(findings ?? []).toEqual([])
  await second.close()
  rmSync(first.folder, { recursive: true, force: true })
})

test('项目: rows go to WPS with their headings, the table that is shown to paper and into a spreadsheet', async () => {
  const { app, page, folder, close } = await launch({ workspace: workspaceOf('demo'), today })
  await gridStands(page)
  await cell(page, longding, 'ytdActual').click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('Control+C')
  await expect(page.getByText(/已复制 1 行 \d+ 列，带表头/)).toBeVisible()
  const lines = (await pasted(page, 'text/plain')).split('\r\n').map((line) => line.split('\t'))
  expect(lines).toHaveLength(2)
  expect(lines[1]?.[lines[0]?.indexOf('项目名称') ?? -1]).toBe('龙鼎10万吨电池箔')
  expect(lines[1]?.[lines[0]?.indexOf('较序时 百分点') ?? -1]).toBe('-25.4')
  expect(await pasted(page, 'text/html')).toContain('<td>30,012.00</td>')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^黄/ }).first().click()
  await page.keyboard.press('Control+P')
  const paper = page.getByRole('document', { name: /预览/ })
  // Laid out by a job of its own, which a busy machine takes its time for.
  await expect(paper).toHaveAttribute('data-paper-pages', /[1-9]/, { timeout: 30_000 })
  await expect(paper).toContainText('龙鼎10万吨电池箔')
  await expect(paper).toContainText('模拟数据')
  await expect(paper).toContainText(/筛选：亮灯：黄.*这里19个，另有81个没有列/)
  const file = join(folder, '视图.xlsx')
  await chooseSave(app, file)
  await page.getByRole('button', { name: '导出 .xlsx' }).click()
  await expect(page.getByText('已写出 视图.xlsx')).toBeAttached({ timeout: 30_000 })
  const sheet = Object.values(read(readFileSync(file)).Sheets)[0] ?? {}
  const values = Object.values(sheet).map((one) => (one as { v?: unknown }).v)
  expect(values).toEqual(expect.arrayContaining(['龙鼎10万吨电池箔', 30_012]))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '打印、导出现在看到的表' })).toHaveCount(0)
  await close()
})

test('menus by the right button and by Shift+F10: grid, header, cell, problem, time axis; Esc gives the keyboard back', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today })
  await gridStands(page)
  await cell(page, longding, 'unit').click({ button: 'right' })
  await expect(page.getByRole('menu', { name: /龙鼎/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, longding, 'unit')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: '批量修改…' }).click()
  await expect(page.getByRole('dialog', { name: '批量修改' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.locator('.ag-header-cell[col-id="gapPoints"]').click({ button: 'right' })
  await page.getByRole('menuitemcheckbox', { name: '升序' }).click()
  await expect(page.locator('.ag-header-cell[col-id="gapPoints"]')).toHaveAttribute('aria-sort', 'ascending')
  await page.locator('.ag-header-cell[col-id="gapPoints"]').click({ button: 'right' })
  await item(page, '不显示这一列').click()
  await expect(page.locator('.ag-header-cell[col-id="gapPoints"]')).toHaveCount(0)

  await cell(page, longding, 'totalInvestment').click({ button: 'right' })
  await item(page, '在时间轴上看').click()
  await page.getByRole('treegrid').press('Shift+F10')
  await expect(page.getByRole('menu').getByRole('menuitem', { name: '它的问题' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('treegrid')).toBeFocused()

  await page.getByRole('button', { name: '问题台账' }).click()
  await page.locator('[data-problem]').first().click({ button: 'right' })
  await item(page, '记办理…').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '月度填报' }).click()
  await page.locator('.sheet-field').waitFor()
  await page.keyboard.press('Shift+F10')
  await expect(item(page, '向下填充')).toBeVisible()
  await item(page, '这一格的历史').click()
  await expect(page.getByRole('tab', { name: '历史' })).toHaveAttribute('aria-selected', 'true')
  await close()
})

/** A key with Ctrl as the system sends it: the window hears it before the page, and Playwright's keys only the page. */
const pressed = ({ app }: Program, keyCode: string) =>
  app.evaluate(({ BrowserWindow }, key) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    for (const type of ['keyDown', 'keyUp'] as const)
      page?.sendInputEvent({ type, keyCode: key, modifiers: ['control'] })
  }, keyCode)

test('the next start opens the page and month where one was, as large as it was; the mouse goes back', async () => {
  const workspace = workspaceOf('demo')
  const first = await launch({ workspace, today })
  await gridStands(first.page)
  const zoomOf = ({ app }: Program) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  await first.page.getByRole('button', { name: '上个月' }).click()
  await cell(first.page, longding, 'name').getByText('龙鼎').click()
  await expect(first.page.getByRole('heading', { name: /龙鼎/ })).toBeVisible()
  await pressed(first, '=')
  await expect.poll(() => zoomOf(first)).toBeCloseTo(1.1)
  await first.app.close()

  const second = await launch({ workspace, today, folder: first.folder })
  await expect(second.page.getByRole('heading', { name: /龙鼎/ })).toBeVisible()
  await expect(second.page.getByText('2024年5月').first()).toBeVisible()
  expect(await zoomOf(second)).toBeCloseTo(1.1)
  await pressed(second, '0')
  await expect.poll(() => zoomOf(second)).toBeCloseTo(1)
  await second.page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3 })))
  await gridStands(second.page)
  await second.page.keyboard.press('Alt+ArrowRight')
  await expect(second.page.getByRole('heading', { name: /龙鼎/ })).toBeVisible()
  await second.close()
  rmSync(first.folder, { recursive: true, force: true })
})
