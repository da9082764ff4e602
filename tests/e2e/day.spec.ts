import { expect, test } from '@playwright/test'
import { launch } from './launch'
import { cli, gridStands, workspaceOf } from './workspace'

test('Ctrl+S writes the cell that is being typed in and says 已保存, aloud; from Ctrl+K to what I did today; the demonstration is reset', async () => {
  const workspace = workspaceOf('demo')
  // A day after the one that the simulation ends on: what it did is not of today.
  const program = await launch({ workspace, today: '2024-07-03' })
  const { page } = program
  await gridStands(page)
  await page.locator('nav').getByText('月度填报').click()
  await page.locator('.entry-body [row-index="0"] [col-id="actual"]').waitFor()
  await page.keyboard.type('5500.25')
  await page.keyboard.press('Control+s')
  // A screen reader hears it, from the toast and from the status bar.
  await expect(page.locator('[role="status"] .toast')).toHaveText(/^已保存 \d\d:\d\d/)
  await expect(page.locator('.status-bar [role="status"]')).toHaveText(/^已保存 \d\d:\d\d/)
  const entries = () => JSON.parse(cli(workspace, 'history', '--limit', '1')).entries[0]
  expect(entries()).toMatchObject({ field: 'actual', after: 5500.25 })
  // Nothing moved: the same cell has the keyboard, and nothing that waits is said to be saved.
  await page.keyboard.press('Control+s')
  await expect(page.locator('.toast')).toHaveText(/^已保存 \d\d:\d\d/)
  await page.keyboard.type('abc')
  await page.keyboard.press('Control+s')
  await expect(page.locator('.toast')).toContainText('红的 1 格没有写进去')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await expect(page.locator('.jump-field')).toBeFocused()
  await page.keyboard.type('jt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: '历史' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.history-filters')).toContainText('今天')
  await expect(page.locator('.history-matching')).toHaveText('符合 1 组')

  // With a person's own colours the lamps keep their letters, and the letters can be read.
  await page.emulateMedia({ forcedColors: 'active' })
  await page.locator('nav').getByText('项目', { exact: true }).click()
  await gridStands(page)
  const lamp = page.locator('.ag-row [col-id="lamp"] :text-is("黄")').first()
  await expect(lamp).toBeVisible()
  const drawn = await lamp.evaluate((one) => {
    const { color, backgroundColor } = getComputedStyle(one)
    return { forced: matchMedia('(forced-colors: active)').matches, differ: color !== backgroundColor }
  })
  expect(drawn).toEqual({ forced: true, differ: true })
  await page.emulateMedia({ forcedColors: null })

  // The demonstration is made anew, after a question that says what is lost.
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByRole('button', { name: '重置演示…' }).click()
  const dialog = page.getByRole('dialog', { name: '重置演示' })
  await expect(dialog).toContainText('会丢掉你在演示里做的 1 组改动')
  await dialog.getByRole('button', { name: '重置', exact: true }).click()
  await expect(page.locator('.toast')).toHaveText('演示已重置', { timeout: 60_000 })
  await page.locator('nav').getByText('月度填报').click()
  await expect(page.locator('.entry-body [row-index="0"] [col-id="actual"]')).toHaveText('5,497.62')
  await program.close()
})
