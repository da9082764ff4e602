import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { expect, type Page, test } from '@playwright/test'
import { serious } from './axe'
import { launch, type Program } from './launch'
import { chooseSave, cli, gridStands, longding, workspaceOf } from './workspace'

type Rows = readonly (readonly (string | number | null)[])[]

/** A unit's sheet: title, unit row, total, near and bad names, a figure that is none, a note. */
const SHEET: Rows = [
  ['伊川县2024年工业重点项目进度表（1—6月）'],
  [null, null, null, '单位：万元、元'],
  ['序号', '项目名称', '6月完成（元）', '工程形象进度'],
  [null, '合计', 95_000_000, null],
  [1, '龙鼎10万吨电池箔', 71_500_000, '3#轧机就位'],
  [2, '中钢洛耐', 12_500_000, '厂房封顶'],
  [3, '火星基地', 11_000_000, '场平'],
  [4, '龙鼎10万吨电池箔', '约三百万', '—'],
  [null, '注：火星基地数据待核'],
]

function sheetIn(folder: string, rows: Rows = SHEET, name = '县工信局6月进度表.xls'): string {
  const file = join(folder, name)
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), '6月')
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
  return file
}

function firstSheet(file: string): XLSX.WorkSheet {
  const book = XLSX.read(readFileSync(file))
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {}
}

/** The system's dialog answers this file. */
async function answerOpen({ app }: Program, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
}

async function readSheet(program: Program, file: string): Promise<void> {
  const { page } = program
  await answerOpen(program, file)
  await gridStands(page)
  await page.locator('nav').getByText('数据').click()
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.getByText('月度数据').click()
  await page.getByRole('button', { name: '试读' }).click()
  await page.locator('.import-grid').waitFor()
}

const fate = (page: Page, row: number) =>
  page.locator('.import-data').filter({ has: page.locator('.import-number', { hasText: new RegExp(`^${row}$`) }) })

test('a sheet is asked about, read, its names confirmed, the rest written at once and taken back by one undo', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page, folder, close } = program
  await readSheet(program, sheetIn(folder))
  await expect(fate(page, 5)).toContainText('更新')
  await expect(fate(page, 6)).toContainText('拒绝')
  await expect(fate(page, 8).locator('.import-refused').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '写入 1 行' })).toBeDisabled()
  await fate(page, 6).getByRole('button', { name: '请核' }).click()
  await page.getByRole('button', { name: '中钢洛耐产业园' }).click()
  await expect(fate(page, 6)).toContainText('名称相近，已确认', { timeout: 20_000 })
  await page.getByLabel('台账没有的 1 个项目新建').check()
  await expect(fate(page, 7)).toContainText('新增', { timeout: 20_000 })
  const list = join(folder, '拒收清单.xlsx')
  await chooseSave(program.app, list)
  await page.getByRole('button', { name: '拒收清单…' }).click()
  await expect.poll(() => existsSync(list)).toBe(true)
  expect(XLSX.utils.sheet_to_csv(firstSheet(list))).toContain('约三百万')
  await page.getByLabel('被拒 1 行不写，其余照写').check()
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: '写入 3 行' }).click()
  await expect(page.locator('.toast')).toContainText('已导入 3 行')
  const shown = () => JSON.parse(cli(workspace, 'project', 'show', longding, '--month', '2024-06')).project
  expect(shown()).toMatchObject({ monthActual: 7150, progress: '3#轧机就位' })
  await page.locator('.toast-action').click()
  await expect.poll(() => shown().monthActual).not.toBe(7150)
  await close()
})

test('a column that was told otherwise is read again, and remembered for the next sheet', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page, folder, close } = program
  const rows: Rows = [
    ['项目名称', '甲数', '形象进度'],
    ['龙鼎10万吨电池箔', 71_600_000, '调试'],
  ]
  const file = sheetIn(folder, rows)
  await readSheet(program, file)
  await page.getByLabel('B 列的含义').selectOption('monthActual@2024-06')
  await page.getByLabel('B 列的单位').selectOption('元')
  await expect(page.locator('.import-effect')).toContainText('7,160.00')
  await page.getByRole('button', { name: '写入 1 行' }).click()
  await expect(page.locator('.toast')).toContainText('已导入 1 行')
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.getByText('月度数据').click()
  await page.getByRole('button', { name: '试读' }).click()
  await expect(page.locator('.import-tools')).toContainText('县工信局上次')
  await expect(fate(page, 2)).toContainText('相同')
  await close()
})

test('a picture named .xlsx is refused where it was asked, a pasted table is read as a file is', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page, folder, close } = program
  const picture = join(folder, '照片.xlsx')
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  await answerOpen(program, picture)
  await gridStands(page)
  await page.locator('nav').getByText('数据').click()
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.getByText('月度数据').click()
  await page.getByRole('button', { name: '试读' }).click()
  await expect(page.getByRole('alert')).toContainText('照片.xlsx')
  await page.getByRole('button', { name: '不导了' }).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '项目名称\t6月完成投资（万元）\n龙鼎10万吨电池箔\t7170\n')
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
  })
  await page.getByText('月度数据').click()
  await page.getByRole('button', { name: '试读' }).click()
  await expect(page.locator('.import-effect')).toContainText('7,170.00')
  await close()
})

/** Lets files go over the middle of the window, as the system's file manager does. */
async function dropOn(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const [x, y] = [600, 400]
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  }
  await session.detach()
}

test('files dropped on the window: workbooks that come back are settled, somebody’s own sheet is imported', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page, folder, close } = program
  const out = join(folder, 'out')
  const { files } = JSON.parse(cli(workspace, 'sheet', 'send', '--month', '2024-06', '--out', out))
  const [first, second] = (files as { unit: string; path: string }[]).slice(0, 2)
  if (first === undefined || second === undefined) throw new Error('two units')
  // One was renamed on its way: what is in it tells.
  const renamed = join(folder, '新建工作表.xlsx')
  renameSync(second.path, renamed)
  await gridStands(page)
  await dropOn(page, [first.path, renamed])
  // The renamed one is read first, in a process of its own.
  await expect(page.getByRole('heading', { name: '收回填报表' })).toBeVisible({ timeout: 30_000 })
  for (const { unit } of [first, second])
    await expect(page.locator('.collect')).toContainText(unit, { timeout: 30_000 })
  await dropOn(page, [sheetIn(folder)])
  await expect(page.getByText('县工信局6月进度表.xls').first()).toBeVisible({ timeout: 30_000 })
  await page.getByText('月度数据').click()
  await page.getByRole('button', { name: '试读' }).click()
  await expect(fate(page, 5)).toContainText('更新', { timeout: 30_000 })
  await close()
})
