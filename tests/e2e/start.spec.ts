import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch } from './launch'
import { gridStands } from './workspace'

test('the first start asks who, from what and where, warns of secrets, and makes the workspace', async () => {
  const program = await launch({ today: '2024-07-05' })
  const { page, folder } = program
  await expect(page.getByText('不得录入涉密信息')).toBeVisible()
  await page.locator('#start-name').fill('〔姓名〕')
  const path = join(folder, '工作区')
  await page.locator('#start-path').fill(path)
  await page.getByRole('button', { name: '建立并打开' }).click()
  await gridStands(page)
  await expect(page.locator('.ag-row[row-index="t-0"]')).toContainText('100 个')
  await expect(page.getByText('模拟数据')).toHaveCount(0)
  expect(existsSync(join(path, 'workspace.sqlite'))).toBe(true)
  await program.close()
})

test('a demonstration says so before and after it is chosen', async () => {
  const program = await launch({ today: '2024-07-05' })
  const { page, folder } = program
  await page.locator('#start-name').fill('〔姓名〕')
  await page.locator('#start-path').fill(join(folder, '演示'))
  await page.getByRole('radio', { name: /^演示/ }).check({ force: true })
  await page.getByRole('button', { name: '建立并打开' }).click()
  await gridStands(page)
  await expect(page.getByText('模拟数据').first()).toBeVisible()
  await program.close()
})

test('a folder that is no workspace is refused with a sentence', async () => {
  const program = await launch({ workspace: '/nowhere/at-all', today: '2024-07-05' })
  await expect(program.page.getByText(/不是工作区/)).toBeVisible()
  await program.close()
})
