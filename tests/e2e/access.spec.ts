import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { cell, gridStands, longding, workspaceOf } from './workspace'

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map(
      (violation) =>
        `${violation.id}: ${violation.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    )
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any page, ${theme}`, async () => {
    const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
    const { page } = program
    await gridStands(page)
    await page.getByRole('button', { name: '设置' }).click()
    await page.getByText(theme === 'dark' ? '深色' : '浅色', { exact: true }).click()
    await page.keyboard.press('Escape')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await serious(page)).toEqual([])
    await cell(page, longding, 'name').dblclick()
    await page.locator('.year-table').waitFor()
    expect(await serious(page)).toEqual([])
    await page.locator('nav').getByText('报表').click()
    await expect(page.getByText(/草稿（未冻结/).first()).toBeVisible()
    expect(await serious(page)).toEqual([])
    await program.close()
  })
}

test('English is complete: no Chinese word of the window’s own is left on the grid', async () => {
  const program = await launch({ workspace: workspaceOf('catalogue'), today: '2024-07-05' })
  const { page } = program
  await gridStands(page)
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByText('English').click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Offline · this PC')).toBeVisible()
  const texts = await page.locator('.title-bar, .projects-filters, .ag-header, .status-bar, nav').allInnerTexts()
  // 万元 is the unit's name in both languages; the workspace's own name and office are data.
  const own = texts
    .join('\n')
    .replaceAll('万元', '')
    .replaceAll('亿元', '')
    .split('\n')
    .filter((line) => !/工作区|伊川县发展和改革委员会|Workspace/.test(line))
  expect(own.filter((line) => /[\u4e00-\u9fff]/.test(line))).toEqual([])
  await program.close()
})
