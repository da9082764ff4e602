import { expect, type Page, test } from '@playwright/test'
import { launch, type Program } from './launch'
import { cell, cli, gridStands, longding, workspaceOf } from './workspace'

// A start, a demonstration to copy and axe on a busy machine take their time.
test.describe.configure({ timeout: 120_000 })

/** Starts on 项目, as the program does, and goes to 总览. */
async function lookAt(kind: 'demo' | 'catalogue'): Promise<Program & { readonly workspace: string }> {
  const workspace = workspaceOf(kind)
  const program = await launch({ workspace, today: '2024-07-02' })
  await gridStands(program.page)
  await toOverview(program.page)
  return { ...program, workspace }
}

async function toOverview(page: Page): Promise<void> {
  await page.locator('nav').getByRole('button', { name: '总览' }).click()
  await page.locator('.figures').waitFor()
}

async function resize({ app }: Program, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0] ?? 0, size[1] ?? 0),
    [width, height],
  )
}

const figure = (page: Page, label: string) => page.locator('.figure').filter({ hasText: label })

test('the month at a glance: the same sums as the grid, the report’s own beside them, marked as simulated', async () => {
  const program = await lookAt('demo')
  const { page, workspace } = program
  await expect(page.getByRole('heading', { name: '总览' })).toBeVisible()
  const { totals } = JSON.parse(cli(workspace, 'project', 'list', '--month', '2024-06'))
  await expect(figure(page, '总投资')).toContainText((totals.totalInvestment / 10_000).toFixed(2))
  await expect(figure(page, '总投资')).toContainText('报告 三（一）：534.82')
  await expect(figure(page, '年度计划').first()).toContainText('模拟')
  await expect(figure(page, '占年度计划')).toContainText((totals.annualRate * 100).toFixed(1))
  await expect(figure(page, '较序时')).toContainText(/上月 [−+]\d/)
  await expect(figure(page, '6月已报')).toContainText(`${totals.reported} / ${totals.count}`)
  await expect(page.locator('.strip-note')).toContainText('6月灯，7月1日测')
  await expect(page.locator('.curve-label-done')).toContainText('已完成')
  await expect(page.getByRole('row', { name: /6月/ }).first()).toContainText(/\d/)
  await program.close()
})

test('a row leads to its projects, and back; the grid then counts what the row said', async () => {
  const program = await lookAt('demo')
  const { page } = program
  const row = page.locator('[data-region="industry"] tbody tr').first()
  const said = (await row.locator('.groups-count').textContent()) ?? ''
  const name = ((await row.locator('button').textContent()) ?? '').replace(said, '').trim()
  await row.locator('button').click()
  await gridStands(page)
  await expect(page.locator('.ag-row[row-index="t-0"]')).toContainText(`${said.trim()} 个`)
  await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.locator('.figures').waitFor()
  await page.locator('.strip-lamp').filter({ hasText: '严重滞后' }).click()
  await gridStands(page)
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^红灯/ })).toHaveAttribute('aria-pressed', 'true')
  await program.close()
})

test('today: overdue by today’s clock, who has not reported, problems; a row leads to its project by keyboard', async () => {
  const program = await lookAt('demo')
  const { page } = program
  await resize(program, 1440, 900)
  const today = page.locator('.today')
  await expect(today.getByRole('heading', { level: 3 })).toHaveText([
    /^节点逾期 \d+$/,
    '6月未报 4',
    /^问题到期 \d+$/,
    /^冻结前检查，未报除外 \d+$/,
  ])
  const line = today.locator('.today-line').filter({ hasText: '龙鼎10万吨电池箔' }).first()
  await expect(line).toContainText('达产达效 2 天')
  await line.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.title-bar')).toContainText('龙鼎10万吨电池箔')
  await page.keyboard.press('Alt+ArrowLeft')
  const counted = ((await today.getByRole('heading', { level: 3 }).first().textContent()) ?? '').replace(/\D/g, '')
  await today.getByRole('button', { name: '全部' }).click()
  await gridStands(page)
  await expect(page.getByRole('button', { name: `节点逾期 ${counted}` })).toHaveAttribute('aria-pressed', 'true')
  await program.close()
})

test('what is written shows: a figure given elsewhere moves the count of the reported', async () => {
  const program = await lookAt('demo')
  const { page, workspace } = program
  await expect(figure(page, '6月已报')).toContainText('96 / 100')
  const { rows } = JSON.parse(cli(workspace, 'project', 'list', '--month', '2024-06'))
  const missing = rows.find((row: { name: string }) => row.name === '超赢钻石')
  cli(workspace, 'month', 'set', missing.id, '2024-06', '--actual', '100')
  await expect(figure(page, '6月已报')).toContainText('97 / 100')
  await program.close()
})

test('1280: attention under a tab, by keys as well', async () => {
  const program = await lookAt('demo')
  const { page } = program
  await resize(program, 1280, 720)
  const tab = page.getByRole('tab', { name: /今日关注/ })
  await expect(tab).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel')).toContainText('节点逾期')
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('tabpanel')).toContainText('按行业')
  await program.close()
})

test('the real catalogue: blanks, no invented zero, and what to do next', async () => {
  const program = await lookAt('catalogue')
  const { page } = program
  await expect(figure(page, '总投资').locator('.figure-value')).toHaveText('—')
  await expect(figure(page, '较序时').locator('.figure-value')).toHaveText('—')
  await expect(page.locator('.glance')).not.toContainText('0.0')
  await expect(page.locator('.glance')).not.toContainText('模拟')
  await expect(page.locator('.overview-steps li')).toHaveCount(3)
  await page.getByRole('button', { name: '在表里填' }).click()
  await gridStands(page)
  await expect(cell(page, longding, 'carryIn')).toHaveText('—')
  await program.close()
})

test('a target on 总览 leads to its own line on 目标任务, with the keyboard on it', async () => {
  const { page, close } = await lookAt('demo')
  const last = page.locator('.target-name').last()
  const name = (await last.textContent()) ?? ''
  await last.click()
  await expect(page.locator('[data-target]:focus')).toContainText(name)
  await expect(page.locator('[data-target]:focus')).toBeInViewport()
  // A value that is kept gives the keyboard back to it.
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-target]:focus')).toContainText(name)
  await close()
})
