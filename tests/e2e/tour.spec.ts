import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { serious } from './axe'
import { launch } from './launch'
import { chooseSave, gridStands } from './workspace'

const card = (page: Page) => page.locator('.tour-card')

/** Whether the ring lies around the first of these that is there. */
async function ringed(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((found) => {
    const target = document.querySelector(found)?.getBoundingClientRect()
    const ring = document.querySelector('.tour-ring')?.getBoundingClientRect()
    return target !== undefined && ring !== undefined && ring.left < target.left && ring.bottom > target.bottom
  }, selector)
}

test('from the first start to the first exported sheet: the demonstration, the tour, the file', async () => {
  const program = await launch({ today: '2024-07-02' })
  const { page, app, folder } = program
  await page.getByLabel('姓名').fill('李工')
  await page.getByText('演示', { exact: false }).first().click()
  await page.getByLabel('放在哪里').or(page.locator('#start-path')).first().fill(join(folder, '演示'))
  await page.locator('.start-create').click()
  await gridStands(page)

  // Offered once, beside the pages; nothing is covered.
  await page.getByRole('button', { name: '开始导览' }).click()
  await expect(card(page)).toContainText('一格看三件事')
  await expect(card(page).getByRole('button', { name: '下一步' })).toBeFocused()
  expect(await ringed(page, '.ag-row[row-index="1"] [col-id="bullet"]')).toBe(true)
  expect(await serious(page, { within: '.tour-card, .tour-offer', strict: true })).toEqual([])
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('2 / 7')
  await page.keyboard.press('ArrowRight')
  await expect(card(page)).toContainText('3 / 7')
  await page.keyboard.press('ArrowLeft')
  await expect(card(page)).toContainText('2 / 7')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(card(page)).toContainText('每个月在这里填')
  await expect.poll(() => ringed(page, '.entry-body .ag-row[row-index="0"] [col-id="actual"]')).toBe(true)
  await expect(card(page).getByRole('button', { name: '下一步' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(card(page)).toContainText('导出第一张月报表')
  await expect.poll(() => ringed(page, '.papers-tools .button-primary')).toBe(true)
  const file = join(folder, '月报表.xlsx')
  await chooseSave(app, file)
  await expect(page.locator('.papers-tools .button-primary')).toBeEnabled()
  await card(page).getByRole('button', { name: '导出…' }).click()
  await expect(card(page)).toContainText('月报表写好了')
  expect(existsSync(file) && readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  await page.keyboard.press('Enter')
  await expect(card(page)).toHaveCount(0)
  await expect(page.locator('.tour-offer')).toHaveCount(0)

  // Seen is seen, also after a reload; from Ctrl+K it begins again, Esc ends it.
  await page.reload()
  await expect(page.locator('.nav-foot')).toBeAttached()
  await expect(page.locator('.tour-offer')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.locator('.jump-field')).toBeFocused()
  await page.keyboard.type('dl')
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('1 / 7')
  await expect(card(page).getByRole('button', { name: '下一步' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await program.close()
})
