import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { gridStands, workspaceOf } from './workspace'

const manual = (page: Page) => page.locator('dialog.help')
const current = (page: Page) => manual(page).locator('.help-line[aria-current="true"]')

test('F1 opens the manual at the chapter of the page; it is searched; Esc closes it and the focus returns', async () => {
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { page } = program
  await gridStands(page)
  // Nothing of it is fetched before somebody asks.
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect((await fetched()).filter((name) => /\/help-/.test(name))).toEqual([])
  await page.keyboard.press('/')
  const search = page.locator(':focus')
  await page.keyboard.press('F1')
  // The first time its chunk is fetched.
  await expect(current(page)).toHaveText('项目表', { timeout: 20_000 })
  await expect(manual(page).getByRole('heading', { name: '项目表' })).toBeFocused()
  await expect(manual(page).getByRole('heading', { name: '项目表' })).toBeInViewport()

  await page.keyboard.press('/')
  await expect(manual(page).getByRole('textbox')).toBeFocused()
  await manual(page).getByRole('textbox').fill('ctrl+z')
  const status = manual(page).getByRole('status')
  await expect(status).toHaveText(/^第 \d+ 处，共 \d+ 处$/)
  const count = Number(/共 (\d+)/.exec((await status.textContent()) ?? '')?.[1])
  expect(count).toBeGreaterThan(2)
  expect(await page.evaluate(() => CSS.highlights.get('help-hit')?.size)).toBe(count)
  const before = await status.textContent()
  await page.keyboard.press('Enter')
  await expect(status).not.toHaveText(before ?? '')
  await page.keyboard.press('Shift+Enter')
  await expect(status).toHaveText(before ?? '')
  await page.keyboard.press('Escape')
  await expect(manual(page).getByRole('textbox')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(manual(page)).toHaveCount(0)
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')

  // A tab of 数据 has its own chapter; so has what lies in a dialog's page; the contents lead.
  await page.locator('nav').getByText('数据').click()
  await page.getByRole('tab', { name: '亮灯规则' }).click()
  await page.keyboard.press('F1')
  await expect(current(page)).toHaveText('亮灯规则与免灯')
  await manual(page).getByRole('navigation').getByText('第一次打开').click()
  await expect(manual(page).getByRole('heading', { name: '第一次打开' })).toBeFocused()
  await manual(page).getByRole('navigation').getByText('已知问题').click()
  await expect(manual(page).locator('[data-chapter="已知问题"] li').first()).toBeInViewport()
  await manual(page).getByRole('button', { name: '关闭' }).click()
  await expect(manual(page)).toHaveCount(0)

  // In English and dark, over another layer: it says in which language it is.
  for (const letters of ['yw', 'dk']) {
    await page.keyboard.press('Control+k')
    await expect(page.locator('.jump-field')).toBeFocused()
    await page.keyboard.type(letters)
    await page.keyboard.press('Enter')
    await expect(page.locator('.jump')).toHaveCount(0)
  }
  await page.keyboard.press('?')
  await page.keyboard.press('F1')
  await expect(page.locator('.help-language')).toHaveText('The manual is written in Chinese only.')
  await program.close()
})

test('before any workspace is open, F1 tells of the first start', async () => {
  const program = await launch()
  const { page } = program
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('F1')
  await expect(current(page)).toHaveText('第一次打开')
  await page.keyboard.press('Escape')
  await expect(manual(page)).toHaveCount(0)
  await program.close()
})
