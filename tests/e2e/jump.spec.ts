import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { gridStands, workspaceOf } from './workspace'

const field = (page: Page) => page.getByRole('combobox', { name: '跳转' })
const chosen = (page: Page) => page.locator('.jump [role="option"][aria-selected="true"]')
const begin = () => launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })

test('Ctrl+K finds a project by initials; the first is selected, what can be done with it and what belongs to it follow', async () => {
  const program = await begin()
  const { page } = program
  await gridStands(page)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('zgln')
  await expect(chosen(page)).toContainText('中钢洛耐')
  await expect(chosen(page).locator('mark')).toHaveText('中钢洛耐')
  await expect(chosen(page).locator('.lamp')).toBeVisible()
  await expect(page.locator('.jump [role="group"]').nth(1)).toContainText('填报 6月')
  const name = (await chosen(page).locator('.jump-text').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await page.locator('.project-header').waitFor()
  await expect(page.locator('.title-bar')).toContainText(name)
  // What one went to last comes first when nothing is typed.
  await page.keyboard.press('Control+k')
  await expect(chosen(page)).toContainText(name)
  await program.close()
})

test('letters after a project do something with it: its figure of the month, its card', async () => {
  const program = await begin()
  const { page } = program
  await gridStands(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('longdingshiwan')
  await expect(page.locator('.jump')).toContainText('没有“longdingshiwan”')
  await field(page).fill('longding tb')
  await expect(chosen(page)).toContainText('填报 6月')
  await page.keyboard.press('Enter')
  await expect(page.locator('.entry-center')).toContainText('龙鼎')
  await page.keyboard.type('12')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('longding dy')
  await expect(chosen(page)).toContainText('打印一页卡')
  await page.keyboard.press('Enter')
  await expect(page.locator('.papers')).toContainText('龙鼎')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('longding sjz')
  await expect(chosen(page)).toContainText('在时间轴上看')
  await page.keyboard.press('Enter')
  await expect(page.locator('.axis-scroll')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.title-bar')).toContainText('龙鼎')
  await program.close()
})

test('pages, actions, months and units are found too; Enter straight after typing goes to what was typed', async () => {
  const program = await begin()
  const { page } = program
  await gridStands(page)
  const jump = async (text: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await jump('2405')
  await expect(page.locator('.title-bar')).toContainText('2024年5月')
  await jump('ss')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await jump('qianse')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await jump('lianghdguiz')
  await expect(page.locator('.jump')).toContainText('没有')
  await page.keyboard.press('Escape')
  await jump('liangdengguiz')
  await expect(page.getByRole('tab', { name: '亮灯规则', selected: true })).toBeVisible()
  await jump('gongxinju')
  await gridStands(page)
  await expect(page.locator('.title-bar h1')).toHaveText('项目')
  await program.close()
})

test('Esc closes it and the focus returns; Tab shows projects only; the arrows walk, → goes to the acts', async () => {
  const program = await begin()
  const { page } = program
  await gridStands(page)
  const search = page.locator('.search-input')
  await search.focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(page.locator('.jump')).toHaveCount(0)
  await expect(search).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xian')
  await expect(page.locator('.jump [role="group"]')).not.toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(page.locator('.jump [role="group"]')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await field(page).fill('zgln')
  await expect(chosen(page)).toContainText('中钢洛耐')
  await page.keyboard.press('ArrowDown')
  const second = (await chosen(page).locator('.jump-text').textContent()) ?? ''
  await page.keyboard.press('ArrowRight')
  await expect(chosen(page)).toContainText('填报 6月')
  await expect(page.locator('.jump')).toContainText(`对“${second}”`)
  await program.close()
})

test('? shows the keys, made of the actions and of every page’s own', async () => {
  const program = await begin()
  const { page } = program
  await gridStands(page)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '快捷键' })
  for (const key of ['Ctrl+K', 'Ctrl+Z', 'Alt+←', 'F6', '[', '/']) {
    await expect(sheet.locator('kbd', { hasText: key }).first()).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await program.close()
})
