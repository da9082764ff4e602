import { expect, test } from '@playwright/test'
import { serious } from './axe'
import { launch, type Program } from './launch'
import { cell, gridStands, longding, workspaceOf } from './workspace'

async function openProject(program: Program, id: string): Promise<void> {
  await gridStands(program.page)
  await cell(program.page, id, 'name').dblclick()
  await program.page.locator('.project-header').waitFor()
}

test('a project’s page: why its lamp burns, the one timeline, months, the report’s section; Esc goes back', async () => {
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { page } = program
  await openProject(program, longding)
  await expect(page.locator('.project-header')).toContainText('低于序时25.4个百分点')
  await expect(page.locator('.project-header')).toContainText('82,000.00')
  await expect(page.locator('.timeline-panel svg').first()).toBeVisible()
  await expect(page.locator('.timeline-panel')).toContainText('达产达效')
  await expect(page.locator('.year-table')).toContainText('7,084.43')
  await page.getByRole('tab', { name: /报告出处/ }).click()
  await expect(page.getByRole('tabpanel')).toContainText('三（二）')
  await page.keyboard.press('Escape')
  await gridStands(page)
  await program.close()
})

test('the project’s problems stand under the same axis and in the table; one opens in the ledger', async () => {
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { page } = program
  await openProject(program, longding)
  const timeline = page.locator('.timeline-panel')
  await expect(timeline).toContainText('3/12 销号')
  await expect(timeline).toContainText('7/20 到期，余 18 天')
  await timeline.getByText('表', { exact: true }).click()
  const table = page.getByRole('table', { name: '问题' })
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table).toContainText('7/20 到期，余 18 天')
  await timeline.getByText('图', { exact: true }).click()
  await timeline.getByRole('button', { name: /^资金未到位，6\/17 列单/ }).click()
  await expect(page.locator('[data-problem][aria-selected="true"]')).toContainText('资金未到位')
  await program.close()
})

test('a wide window shows the open problems beside the months; a row opens its problem', async () => {
  const program = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  const { app, page } = program
  await openProject(program, longding)
  const panel = page.getByRole('region', { name: '在办问题' })
  await expect(panel).toBeHidden()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1920, height: 1080 }),
  )
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  await expect(panel).toContainText('7/20 到期，余 18 天')
  expect(await serious(page, { within: '.overview' })).toEqual([])
  await panel.getByRole('button', { name: /资金未到位/ }).click()
  await expect(page.locator('[data-problem][aria-selected="true"]')).toContainText('资金未到位')
  await program.close()
})

test('a milestone moved with its reason shows on the timeline; without a reason it is refused at its field', async () => {
  const program = await launch({ workspace: workspaceOf('catalogue'), today: '2024-07-05' })
  const { page } = program
  await openProject(program, longding)
  await expect(page.locator('.project-header')).toContainText('节点『上半年达产达效』逾期1天')
  await expect(page.locator('.project-header')).toContainText('—')
  await program.close()
})

test('the real catalogue opens with blanks and no invented figure', async () => {
  const program = await launch({ workspace: workspaceOf('catalogue'), today: '2024-07-05' })
  const { page } = program
  await gridStands(page)
  await expect(page.locator('.ag-row[row-index="t-0"]')).not.toContainText('0.00')
  await expect(cell(page, longding, 'monthActual')).toHaveText('—')
  await program.close()
})
