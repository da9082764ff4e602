import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { cli, gridStands, workspaceOf } from './workspace'

async function openTargets(page: Page): Promise<void> {
  await gridStands(page)
  await page.locator('nav').getByText('目标任务', { exact: true }).click()
  await page.getByRole('region', { name: '预期目标' }).waitFor()
}
interface Target {
  readonly id: string
  readonly actual: number | null
  readonly actualOn: string | null
  readonly source: string | null
}
const target = (workspace: string, id: string): Target | undefined =>
  JSON.parse(cli(workspace, 'target', 'list')).rows.find((row: Target) => row.id === id)
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })

test('目标任务: a value is filled by keyboard with its day and source, shown against time, and taken back', async () => {
  const workspace = workspaceOf('catalogue')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openTargets(page)
  await expect(row(page, '小升规').getByRole('cell').nth(1)).toHaveText('—')
  await page.getByRole('button', { name: '地区生产总值增长', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '竣工达产项目' })
  await dialog.getByLabel('完成值').fill('七')
  await dialog.getByLabel('截至').fill('6月30日')
  await dialog.getByLabel('来源').fill('县发改委月报')
  await dialog.getByRole('button', { name: /^记/ }).click()
  await expect(dialog.getByRole('alert')).toContainText('七')
  await dialog.getByLabel('完成值').fill('7')
  await dialog.getByRole('button', { name: '记下 7', exact: true }).click()
  await expect(row(page, '竣工达产项目')).toContainText('−37.9')
  expect(target(workspace, 'target-jungong-dachan')).toMatchObject({
    actual: 7,
    actualOn: '2024-06-30',
    source: '县发改委月报',
  })
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect.poll(() => target(workspace, 'target-jungong-dachan')?.actual).toBeNull()
  await close()
})

test('目标任务: chips count before they filter, sections narrow, the demonstration says that it simulates', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await openTargets(page)
  await expect(page.getByText('完成值为模拟').first()).toBeVisible()
  const blank = page.getByRole('button', { name: /^没有填 \d+$/ })
  const count = Number(/\d+/.exec((await blank.getAttribute('aria-label')) ?? '')?.[0])
  expect(count).toBeGreaterThan(0)
  await blank.click()
  await expect(page.locator('[data-target]')).toHaveCount(count)
  await blank.click()
  await page.getByRole('button', { name: '全部章节' }).click()
  await page.getByRole('menuitemradio', { name: '三（七）' }).click()
  await expect(page.locator('[data-target]')).toHaveCount(1)
  await close()
})
