import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { cli, gridStands, workspaceOf } from './workspace'

async function openRules(page: Page): Promise<void> {
  await gridStands(page)
  await page.locator('nav').getByText('数据', { exact: true }).click()
  await page.getByRole('tab', { name: '亮灯规则' }).click()
  await page.getByRole('region', { name: '规则', exact: true }).waitFor()
}
const lampOf = (workspace: string, id: string): string => {
  const { rows } = JSON.parse(cli(workspace, 'project', 'list', '--month', '2024-06'))
  return rows.find((row: { id: string }) => row.id === id).lamp
}

test('亮灯规则: a preset is previewed, its sentence changed, applied as the button counts, and taken back', async () => {
  const workspace = workspaceOf('demo')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openRules(page)
  await expect(page.getByRole('button', { name: '应用', exact: true })).toBeDisabled()
  await page.getByText('序时比', { exact: true }).click()
  const promised = JSON.parse(cli(workspace, 'rules', 'preview', '--preset', 'ratio', '--month', '2024-06'))
  const apply = page.getByRole('button', { name: /^应用，/ })
  await expect(apply).toHaveText(`应用，${promised.changed.length} 个变色`)

  const value = page.getByLabel('第 1 句的数值')
  await value.fill('七十')
  await expect(page.getByRole('alert')).toContainText('第 1 句的数值不能是“七十”')
  await expect(apply).toBeDisabled()
  await value.fill('７０')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByLabel('自定', { exact: true })).toBeChecked()
  const count = Number(/\d+/.exec((await apply.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(promised.changed.length)
  await apply.click()
  await expect(page.getByText(`已按“自定”亮灯，${count} 个变色`)).toBeVisible()
  const shown = JSON.parse(cli(workspace, 'rules', 'show'))
  expect([shown.preset, shown.rules[0].sentence]).toEqual(['custom', '完成率 ÷ 序时 低于 70 % → 红'])
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect.poll(() => JSON.parse(cli(workspace, 'rules', 'show')).preset).toBe('gap')
  await close()
})

test('亮灯规则: Alt+↑↓ moves a sentence and keeps the blank one is in', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await openRules(page)
  await page.getByLabel('第 2 句的数值').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByLabel('第 1 句的数值')).toHaveValue('−10')
  await expect(page.getByLabel('第 1 句的数值')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('button', { name: '应用', exact: true })).toBeDisabled()
  await close()
})

test('免灯: needs a project, an approval and a day that is not past; the lamp follows at once and comes back', async () => {
  const workspace = workspaceOf('demo')
  const { page, close } = await launch({ workspace, today: '2024-07-02' })
  await openRules(page)
  const before = lampOf(workspace, 'longding-10wt-dianchibo')
  const form = page.getByRole('region', { name: '免灯' })
  const add = form.getByRole('button', { name: '加', exact: true })
  await form.getByPlaceholder('为什么免灯').fill('线位待批')
  await add.click()
  await expect(form.getByRole('alert')).toHaveText('请先选一个项目。')
  await form.getByPlaceholder('选项目').fill('dianchibo')
  await form
    .getByRole('option', { name: /电池箔/ })
    .first()
    .click()
  await form.getByPlaceholder('到哪天').fill('6月1日')
  await add.click()
  await expect(form.getByRole('alert')).toContainText('谁批准')
  await form.getByPlaceholder('谁批的').fill('县长办公会')
  await add.click()
  await expect(form.getByRole('alert')).toContainText('早于今天')
  await form.getByPlaceholder('到哪天').fill('9月30日')
  await add.click()
  await expect(form.getByText('90 天')).toBeVisible()
  expect(lampOf(workspace, 'longding-10wt-dianchibo')).toBe('exempt')
  await form.getByRole('button', { name: /^取消“/ }).click()
  await expect(form.getByText('没有免灯的项目。')).toBeVisible()
  expect(lampOf(workspace, 'longding-10wt-dianchibo')).toBe(before)
  await close()
})
