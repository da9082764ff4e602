import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { cell, cli, gridStands, longding, workspaceOf } from './workspace'

interface Told {
  readonly id: string
  readonly name: string
  readonly units: readonly string[]
  readonly aliases: readonly string[]
  readonly lists: readonly string[]
}

/** A project as the command line tells it, beside the window. */
function shown(workspace: string, id: string): Told {
  const { project } = JSON.parse(cli(workspace, 'project', 'show', id, '--month', '2024-06')) as { project: Told }
  return project
}

async function markByMouse(page: Page, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await cell(page, id, 'ytdActual').click({ modifiers: ['Control'] })
}

test('rows are marked by mouse and keyboard; 批量修改 writes them as one change set, and one undo takes it back', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page } = program
  await gridStands(page)
  const before = shown(workspace, longding)
  await markByMouse(page, longding)
  await expect(page.getByText('已选 1 个', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('已选 2 个', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^已选 \d+ 个$/)).toHaveCount(0)
  await page.keyboard.press('Control+A')
  await expect(page.getByText(/^已选 \d\d\d 个$/)).toBeVisible()
  await page.keyboard.press('Escape')

  await markByMouse(page, longding)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '批量修改…' }).click()
  const dialog = page.getByRole('dialog', { name: '批量修改' })
  await expect(dialog.getByRole('button', { name: '写入 2 个项目' })).toBeDisabled()
  await dialog.getByLabel('责任单位', { exact: true }).fill('县交通局')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('加入名单').fill('批量试名单')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('名册里还没有“批量试名单”')
  await expect(dialog).toContainText('2 个项目，各改 2 处')
  await dialog.getByRole('button', { name: '写入 2 个项目' }).click()
  await expect(page.getByText('已改 2 个项目。')).toBeVisible()
  await expect(cell(page, longding, 'unit')).toContainText('县交通局')
  const after = shown(workspace, longding)
  expect(after.units).toEqual(['县交通局'])
  expect(after.lists).toContain('批量试名单')
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => shown(workspace, longding)).toEqual(before)
  await program.close()
})

test('合并: conflicts are counted on the button and must be chosen; the name that goes becomes an alias', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page } = program
  await gridStands(page)
  const ids = await page
    .locator('.ag-row[row-id]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('row-id') ?? '').filter((id) => !id.includes(':')))
  const other = ids.find((id) => id !== longding && id !== 'total') ?? ''
  const [staying, going] = [shown(workspace, other), shown(workspace, longding)]
  await markByMouse(page, longding, other)
  await page.getByRole('button', { name: '合并…' }).click()
  const dialog = page.getByRole('dialog', { name: '合并两个项目' })
  await dialog.getByRole('radio', { name: staying.name, exact: true }).check()
  const button = dialog.getByRole('button', { name: /^合并/ })
  await expect(button).toHaveText(/合并（还有 \d+ 处要选）/)
  await expect(button).toBeDisabled()
  await expect(dialog).toContainText(`“${going.name}”留作别名`)
  await dialog.getByRole('button', { name: '全取留下的' }).click()
  await expect(button).toHaveText('合并')
  await button.click()
  await expect(page.locator('.toast')).toContainText('原名留作别名')
  expect(shown(workspace, other).aliases).toContain(going.name)
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => shown(workspace, other)).toEqual(staying)
  expect(shown(workspace, longding)).toEqual(going)
  await program.close()
})

test('删除: one with money is refused in its dialog; one without goes, with its reason', async () => {
  const workspace = workspaceOf('demo')
  const file = join(workspace, '..', 'new.json')
  writeFileSync(file, JSON.stringify({ id: 'to-remove', name: '建错的项目' }))
  cli(workspace, 'project', 'add', '--json-file', file)
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page } = program
  await gridStands(page)
  await markByMouse(page, longding)
  await page.getByRole('button', { name: '删除…' }).click()
  const dialog = page.getByRole('dialog', { name: '删除项目' })
  await expect(dialog.getByRole('button', { name: '删除' })).toBeDisabled()
  await dialog.getByLabel(/为什么删/).fill('重复')
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(dialog.getByRole('alert')).toContainText('已经填了金额')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: '搜索项目' }).fill('建错的')
  await cell(page, 'to-remove', 'ytdActual').click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: '删除…' }).click()
  await dialog.getByLabel(/为什么删/).fill('建错了')
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(page.locator('.toast')).toContainText('已删除 建错的项目。')
  await expect(cell(page, 'to-remove', 'name')).toHaveCount(0)
  await program.close()
})

test('a frozen month in the grid: typing opens a 更正单, the corrected cell tells before and after, an old fact is said to stay', async () => {
  const workspace = workspaceOf('demo')
  for (const month of ['01', '02', '03', '04', '05', '06']) {
    cli(workspace, 'month', 'freeze', `2024-${month}`, '--accept-findings')
  }
  const program = await launch({ workspace, today: '2024-07-05' })
  const { page } = program
  await gridStands(page)
  await expect(page.locator('.status-frozen')).toContainText('6月已冻结（第1版')
  await cell(page, longding, 'monthActual').click()
  await page.keyboard.press('7')
  const dialog = page.getByRole('dialog', { name: '更正单' })
  await dialog.getByLabel('改为').fill('7000')
  await dialog.getByPlaceholder(/必填/).fill('重复计列')
  await dialog.getByRole('button', { name: '登记更正' }).click()
  await expect(cell(page, longding, 'monthActual')).toHaveText('7,000.00')
  await expect(cell(page, longding, 'monthActual')).toHaveClass(/cell-corrected/)
  await cell(page, longding, 'monthActual').hover()
  await expect(cell(page, longding, 'monthActual')).toHaveAttribute('title', /7,084\.43 → 7,000\.00，重复计列/)
  await expect(page.locator('.status-frozen')).toContainText('第2版')
  await cell(page, longding, 'totalInvestment').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('390000')
  await page.keyboard.press('Enter')
  await expect(page.locator('.toast')).toContainText('6月已冻结，改动从未冻结的月份起看得到。')
  await expect(cell(page, longding, 'totalInvestment')).toHaveText('386,000.00')
  await program.close()
})
