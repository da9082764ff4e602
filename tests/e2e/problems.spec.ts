import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { chooseSave, cli, gridStands, workspaceOf } from './workspace'

/** The demonstration's ledger on 2 July 2024. */
async function openLedger(page: Page): Promise<void> {
  await gridStands(page)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /问题台账/ })
    .click()
  await page.getByRole('grid', { name: '问题' }).waitFor()
}
const line = (page: Page, text: string) => page.locator('[data-problem]', { hasText: text })
const panelOf = (page: Page) => page.getByRole('complementary')
const problems = (workspace: string) => JSON.parse(cli(workspace, 'problem', 'list')).rows

test('问题台账: grouped by urgency, counted by stage, filtered by chips and search', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await openLedger(page)
  const groups = page.locator('.problems-group')
  await expect(groups).toHaveText([/逾期2 个/, /7天内到期2 个/, /办理中8 个/, /已销号6 个，列最近 3 个/])
  await expect(page.locator('[data-problem]').first()).toContainText('燃气接入协调')
  await expect(page.locator('[data-problem]').first()).toContainText('逾期 7 天')
  await page.getByRole('button', { name: '7天内 2' }).click()
  await expect(page.locator('[data-problem]')).toHaveCount(2)
  await page.getByRole('button', { name: '在办 12' }).click()
  await page.getByRole('button', { name: '全部', exact: true }).click()
  await expect(page.locator('[data-problem]')).toHaveCount(18)
  await page.keyboard.press('/')
  await page.keyboard.type('dianchibo')
  await expect(page.locator('[data-problem]')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.getByLabel('搜索问题').fill('没有这样的问题')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(line(page, 'WT-007')).toBeVisible()
  await close()
})

test('问题台账: raised, assigned, acted on, pressed for, refused without evidence, closed, undone', async () => {
  const workspace = workspaceOf('demo')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openLedger(page)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '列单' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('请先选一个项目。')
  await dialog.getByLabel('项目', { exact: true }).fill('longding')
  await dialog
    .getByRole('option', { name: /龙鼎10万吨电池箔/ })
    .first()
    .click()
  await dialog.getByLabel('问题', { exact: true }).fill('变压器未到货')
  await dialog.getByRole('button', { name: '列单' }).click()
  await expect(page.getByText(/已列单 WT-019/)).toBeVisible()
  await expect(panelOf(page)).toContainText('变压器未到货')

  await panelOf(page).getByRole('button', { name: '交单', exact: true }).click()
  await dialog.getByLabel('责任单位').fill('县工信局')
  await dialog.getByRole('button', { name: '交单' }).click()
  await expect(dialog.getByRole('alert')).not.toBeEmpty()
  await dialog.getByLabel('办结期限').fill('7/20')
  await dialog.getByRole('button', { name: '交单' }).click()
  await expect(panelOf(page)).toContainText('7/20')
  await expect(line(page, 'WT-019')).toContainText('余 18 天')
  await page.keyboard.press('l')
  await dialog.getByLabel('办了什么').fill('厂家已发货')
  await dialog.getByRole('button', { name: '记下' }).click()
  await expect(panelOf(page)).toContainText('厂家已发货')
  await panelOf(page).getByRole('button', { name: '督单', exact: true }).click()
  await dialog.getByRole('button', { name: '督单' }).click()
  await expect(panelOf(page)).toContainText('督办单 2024-督-')

  await panelOf(page).getByRole('button', { name: '销号…' }).click()
  await dialog.getByRole('button', { name: '销号' }).click()
  await expect(dialog.getByRole('alert')).toContainText('证据')
  await dialog.getByLabel(/销号证据/).fill('到货签收单')
  await dialog.getByRole('button', { name: '销号' }).click()
  await expect(page.getByText(/WT-019\S* 已销号。/)).toBeVisible()
  const stageOf = () => problems(workspace).find((row: { number: string }) => row.number.startsWith('WT-019')).stage
  expect(stageOf()).toBe('销号')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect.poll(stageOf).toBe('督单')
  await close()
})

test('问题台账: arrows walk, Enter opens, Esc closes; a letter is looked at and written', async () => {
  const workspace = workspaceOf('demo')
  const { app, page, folder, close } = await launch({ workspace, today: '2024-07-02' })
  await openLedger(page)
  await line(page, 'WT-007').focus()
  await page.keyboard.press('ArrowDown')
  await expect(line(page, 'WT-011')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(panelOf(page)).toContainText('燃气接入协调')
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: 'WT-007 的督办单' })
  await expect(dialog.getByLabel('单子预览')).toContainText('重点项目问题督办单')
  const file = join(folder, '督办单.docx')
  await chooseSave(app, file)
  await dialog.getByRole('button', { name: '导出 .docx' }).click()
  await expect(page.getByText('已写出 督办单.docx')).toBeVisible()
  expect(existsSync(file) && statSync(file).size > 2000).toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toHaveCount(0)
  await expect(line(page, 'WT-007')).toBeFocused()
  await close()
})

test('问题台账: from the project page, one project alone; a project without any raises one', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await gridStands(page)
  await page.locator('.grid-name', { hasText: '中钢洛耐9万吨新型耐材二期' }).first().click()
  await page.getByRole('button', { name: '问题 2 在办 / 2' }).click()
  await expect(page.locator('[data-problem]')).toHaveCount(2)
  await page.getByRole('button', { name: /只看“中钢洛耐/ }).click()
  await expect(line(page, 'WT-018')).toBeVisible()
  await close()
})

test('问题台账: an empty ledger says what to do; nothing serious for axe in either theme', async () => {
  const empty = await launch({ workspace: workspaceOf('catalogue'), today: '2024-07-02' })
  await gridStands(empty.page)
  await empty.page
    .getByRole('navigation')
    .getByRole('button', { name: /问题台账/ })
    .click()
  await expect(empty.page.getByText('台账里还没有问题。')).toBeVisible()
  await empty.close()
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await openLedger(page)
  for (const theme of ['light', 'dark'] as const) {
    await page.getByRole('button', { name: '设置' }).click()
    await page.getByText(theme === 'dark' ? '深色' : '浅色', { exact: true }).click()
    await page.keyboard.press('Escape')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  }
  await close()
})
