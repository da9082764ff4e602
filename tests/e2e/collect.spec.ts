import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { type EditedTable, editBook } from '../documents/fill-in-edit'
import { launch } from './launch'
import { cli, gridStands, workspaceOf } from './workspace'

interface Sent {
  readonly unit: string
  readonly path: string
  readonly rows: number
}

/** Answers the next open dialogs with paths, as if a person had chosen them. */
async function chooseOpen(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: paths })) as typeof dialog.showOpenDialog
  }, filePaths as string[])
}

/** The ids in a workbook's hidden column, in its order. */
function idsOf(table: EditedTable): readonly string[] {
  const ids: string[] = []
  for (let row = 6; row < 200; row += 1) {
    const id = table.page.getCell(row, 1).value
    if (typeof id === 'string' && id !== '') ids.push(id)
  }
  return ids
}

async function toCollect(page: Page): Promise<void> {
  await page.locator('nav').getByTitle('月度填报').click()
  await page.getByRole('button', { name: '收回…' }).click()
  await expect(page.getByRole('heading', { name: '收回填报表' })).toBeVisible()
}

const stored = (workspace: string, id: string) =>
  JSON.parse(cli(workspace, 'project', 'show', id, '--month', '2024-06')).project

// A workbook is read in a process of its own, which takes its time on a machine that does other things beside.
test.describe.configure({ timeout: 120_000 })

test('workbooks go out from the page, each unit its own', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { app, page } = program
  await gridStands(page)
  await page.locator('nav').getByTitle('月度填报').click()
  const folder = mkdtempSync(join(tmpdir(), 'kpm-sent-'))
  await page.getByRole('button', { name: '发填报表…' }).click()
  const dialog = page.getByRole('dialog', { name: '发填报表' })
  await chooseOpen(app, [folder])
  await dialog.getByRole('button', { name: '只选未报的' }).click()
  const write = dialog.getByRole('button', { name: /选文件夹，写出 \d+ 份…/ })
  const count = Number(/\d+/.exec((await write.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(0)
  await write.click()
  await expect(dialog).toContainText(`已写出 ${count} 份`)
  expect(readdirSync(folder)).toHaveLength(count)
  expect(readdirSync(folder)[0]).toMatch(/ 2024年6月重点项目填报表\.xlsx$/)
  await program.close()
})

test('what comes back is settled cell by cell, written as one act and taken back as one', async () => {
  const workspace = workspaceOf('demo')
  const folder = mkdtempSync(join(tmpdir(), 'kpm-back-'))
  const { files } = JSON.parse(cli(workspace, 'sheet', 'send', '--month', '2024-06', '--out', join(folder, 'out')))
  const [first, second] = (files as Sent[]).filter(({ rows }) => rows > 1)
  if (first === undefined || second === undefined) throw new Error('two units with two projects each')
  let ids: readonly string[] = []
  const settled = await editBook(first.path, join(folder, '一.xlsx'), (table) => {
    ids = idsOf(table)
    table.set(ids[0] ?? '', '6月完成投资', 4321)
    table.set(ids[0] ?? '', '形象进度', '收回来的进度')
    table.set(ids[1] ?? '', '项目名称', '改过的名字')
  })
  const bad = await editBook(second.path, join(folder, '二.xlsx'), (table) => {
    table.set(idsOf(table)[0] ?? '', '6月完成投资', '约三百')
  })
  cli(workspace, 'month', 'set', ids[0] ?? '', '2024-06', '--actual', '4000')
  const before = stored(workspace, ids[0] ?? '')

  const program = await launch({ workspace, today: '2024-07-02' })
  const { app, page } = program
  await gridStands(page)
  await toCollect(page)
  await chooseOpen(app, [settled, bad])
  await page.getByRole('button', { name: '选文件…' }).click()
  const list = page.getByRole('listbox', { name: '收回的文件' })
  await expect(list.getByRole('option')).toHaveCount(2, { timeout: 30_000 })
  // Worst first.
  await expect(list.getByRole('option').first()).toContainText('有错')
  await expect(page.locator('.collect-file-view')).toContainText('“约三百”不是数字')
  await list.getByRole('option').nth(1).click()
  await expect(page.locator('.collect-file-view')).toContainText('改成“改过的名字”')

  const button = page.locator('.collect-foot .button-primary')
  await expect(button).toHaveText('还有 1 处待选')
  await expect(button).toBeDisabled()
  await page.keyboard.press('F8')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '收回' }).first()).toBeChecked()
  await expect(button).toHaveText('收下 1 个单位，写入 2 格')
  await button.click()
  await expect(page.locator('.toast')).toContainText('已收下，写入 2 格')
  await expect(list.getByRole('option').nth(1)).toContainText('相同', { timeout: 30_000 })
  expect(stored(workspace, ids[0] ?? '')).toMatchObject({ monthActual: 4321, progress: '收回来的进度' })
  await page.keyboard.press('Control+Z')
  await expect(page.locator('.toast')).toContainText('已撤销')
  expect(stored(workspace, ids[0] ?? '')).toMatchObject({ monthActual: 4000, progress: before.progress })
  await program.close()
})
