import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { cli, gridStands, longding, workspaceOf } from './workspace'

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.target.join(' '))
          .join(' | ')}`,
    )
}

async function openData(page: Page, tab = '历史'): Promise<void> {
  await gridStands(page)
  await page.locator('nav').getByText('数据').click()
  await page.getByRole('tab', { name: tab }).click()
}
const rows = (page: Page) => page.locator('.history-row')
const monthOf = (workspace: string) =>
  JSON.parse(cli(workspace, 'project', 'show', longding, '--month', '2024-06')).project

test('history: an act opens to its cells, one that changed since is named and kept, the rest is taken back and done again', async () => {
  const workspace = workspaceOf('demo')
  cli(workspace, 'month', 'set', longding, '2024-06', '--actual', '7100', '--progress', '设备联调')
  cli(workspace, 'month', 'set', longding, '2024-06', '--actual', '7200')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openData(page)
  const act = rows(page).nth(1)
  await expect(act).toContainText('填报')
  await expect(act).toContainText('6月完成、形象进度')
  await act.click()
  await expect(page.locator('.history-warning')).toContainText('6月完成')
  await expect(page.locator('.history-warning')).toContainText('留着现在的 7,200.00')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: '撤销这一组，1 格' }).click()
  await expect(page.locator('.toast')).toContainText('已撤销“填报”，1 格；1 格留着现在的')
  // The toast stays for six seconds only: what it offers is taken before anything else is looked at.
  await page.locator('.toast-action').click()
  await expect(rows(page).first()).toContainText('重做“填报”')
  await expect(rows(page).nth(1)).toContainText('撤销“填报”')
  expect(monthOf(workspace)).toMatchObject({ monthActual: 7200, progress: '设备联调' })
  await rows(page).first().click()
  await page.getByRole('button', { name: '撤销这一组，1 格' }).click()
  await expect(rows(page).nth(1)).toContainText('已撤销')
  expect(monthOf(workspace).progress).not.toBe('设备联调')
  await close()
})

test('history: the keys walk, open, show a cell’s life beside, and close; a frozen cell is not taken back', async () => {
  const workspace = workspaceOf('demo')
  cli(workspace, 'month', 'set', longding, '2024-06', '--actual', '7100')
  cli(workspace, 'month', 'freeze', '2024-06', '--accept-findings')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openData(page)
  await rows(page).first().focus()
  await expect(rows(page).first()).toContainText('冻结')
  await page.keyboard.press('Enter')
  await expect(page.locator('.history-barred')).toContainText('不能撤销')
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('.history-barred')).toContainText('2024-06 已冻结')
  await expect(page.getByRole('button', { name: /撤销这一组/ })).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const life = page.getByRole('complementary', { name: '这一格的历史' })
  await expect(life).toContainText('7,100.00')
  await expect(life.locator('.cell-life-line li')).toHaveCount(2)
  await expect(life).toContainText('同一栏，前几个月')
  expect(await serious(page)).toEqual([])
  await life.getByRole('button', { name: '收起' }).focus()
  await page.keyboard.press('Escape')
  await expect(life).toHaveCount(0)
  await close()
})

test('history: filters narrow together and are cleared as one', async () => {
  const workspace = workspaceOf('demo')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openData(page)
  await page.getByRole('searchbox', { name: '在历史里找' }).fill('ldjw')
  await expect(page.locator('.history-matching')).toHaveText('符合 0 组')
  await page.getByRole('searchbox', { name: '在历史里找' }).fill('龙鼎')
  await expect(rows(page).filter({ hasNotText: '龙鼎' })).toHaveCount(0)
  await expect(rows(page).filter({ hasNotText: '填报' })).not.toHaveCount(0)
  await page.getByRole('button', { name: '做了什么：全部' }).click()
  await page.getByRole('menuitemradio', { name: '填报' }).click()
  await expect(rows(page).filter({ hasNotText: '填报' })).toHaveCount(0)
  await expect(rows(page).filter({ hasText: '龙鼎' })).not.toHaveCount(0)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page.locator('.history-matching')).toHaveCount(0)
  await expect(page.getByRole('searchbox', { name: '在历史里找' })).toHaveValue('')
  await close()
})

test('rosters: a cut-off is changed in place, a wrong one stays with its sentence; days off are read before they are written', async () => {
  const workspace = workspaceOf('demo')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openData(page, '名册')
  const cutOff = page.getByRole('textbox', { name: '省重点的截止日' })
  await cutOff.fill('25')
  await cutOff.press('Enter')
  await expect(cutOff).toHaveValue('25日')
  await cutOff.fill('第一天')
  await cutOff.press('Enter')
  await expect(page.locator('.roster-table .field-error')).toContainText('第一天')
  await expect(cutOff).toHaveValue('第一天')
  await cutOff.press('Escape')
  await expect(cutOff).toHaveValue('25日')
  await page.getByRole('combobox', { name: '省重点的填报方式' }).selectOption('cumulative')
  await page.locator('.roster-paste textarea').fill('国庆节：10月1日至7日放假，10月12日上班\n2月30日 放假')
  await expect(page.locator('.roster-rejected')).toContainText('第 2 行“2月30日”：没有这一天')
  expect(JSON.parse(cli(workspace, 'calendar', 'show', '--year', '2024')).rows).toEqual([])
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: '加入 8 天' }).click()
  await expect(page.locator('.toast')).toContainText('已加入 8 天')
  expect(JSON.parse(cli(workspace, 'calendar', 'show', '--year', '2024')).rows).toHaveLength(8)
  await page.getByRole('button', { name: '删去 10月12日' }).click()
  await expect(page.locator('.toast')).toContainText('已删去 10月12日')
  expect(JSON.parse(cli(workspace, 'calendar', 'show', '--year', '2024')).rows).toHaveLength(7)
  await close()
})

test('roll-over: step by step, totals with a tick each, written at once, undone from the toast', async () => {
  const workspace = workspaceOf('demo')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openData(page, '年度结转')
  for (const title of ['各月状态', '结转的项目', '年度类别', '单位与名单']) {
    await expect(page.locator('.years-scroll h2').first()).toHaveText(title)
    await page.getByRole('button', { name: '下一步' }).click()
  }
  await expect(page.locator('.years-equal')).toHaveCount(8)
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: /^结转 \d+ 个到 2025年$/ }).click()
  await expect(page.locator('.toast')).toContainText(/已结转 \d+ 个到 2025年/)
  await expect(page.getByText('2025年已经建好')).toBeVisible()
  expect(JSON.parse(cli(workspace, 'year', 'roll', '2025')).changes).toBe(0)
  await page.locator('.toast-action').click()
  await expect(page.getByText('2025年已经建好')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^结转 \d+ 个到 2025年$/ })).toBeVisible()
  await close()
})
