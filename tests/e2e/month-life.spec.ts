import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { cli, gridStands, longding, workspaceOf } from './workspace'

/** Opens 月度填报 and waits for its rows. */
async function openEntry(page: Page): Promise<void> {
  await gridStands(page)
  await page.locator('nav').getByTitle('月度填报').click()
  await page.locator('.entry-grid .ag-row[row-index="3"]').first().waitFor()
}

const cell = (page: Page, row: number, column: string) =>
  page.locator(`.entry-grid .ag-row[row-index="${row}"] [col-id="${column}"]`)
const text = async (page: Page, row: number, column: string) => (await cell(page, row, column).textContent()) ?? ''

/** 600 cells as WPS copies them, a hundred rows of six: 1—6月累计 and 占比 lie among them and take nothing. */
function block(): string {
  return Array.from({ length: 100 }, (_, i) =>
    [`${1000 + i}.50`, '', '', String(i), `第${i}段完成`, i % 2 === 0 ? '材料涨价' : '—'].join('\t'),
  ).join('\n')
}

test('a block is previewed, written as one act, and taken back as one', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { app, page } = program
  await openEntry(page)
  const before = await Promise.all([text(page, 0, 'actual'), text(page, 7, 'progress')])
  await app.evaluate(({ clipboard }, tsv) => clipboard.writeText(tsv), block().replace('1003.50', '10O3.50'))
  await cell(page, 0, 'actual').click()
  await page.keyboard.press('Control+V')
  const panel = page.locator('.paste')
  await expect(panel.locator('.paste-rejected')).toHaveText('拒绝 1 格')
  await expect(panel).toContainText('“10O3.50”不是数字')
  await panel.locator('.button-primary').click()
  await expect(cell(page, 0, 'actual')).toHaveText('1,000.50')
  await expect(cell(page, 7, 'progress')).toHaveText('第7段完成')
  const sets = JSON.parse(cli(workspace, 'history', '--limit', '900')).entries as { set: string; call: string }[]
  const pasted = sets.filter((one) => one.call.includes('paste'))
  expect(pasted.length).toBeGreaterThan(300)
  expect(new Set(pasted.map((one) => one.set)).size).toBe(1)
  await page.keyboard.press('Control+Z')
  await expect(cell(page, 0, 'actual')).toHaveText(before[0])
  await expect(cell(page, 7, 'progress')).toHaveText(before[1])
  await page.keyboard.press('Control+Y')
  await expect(cell(page, 0, 'actual')).toHaveText('1,000.50')
  await program.close()
})

test('another program changes a cell while it is typed over: nothing is overwritten, the text stays with its reason', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-02' })
  const { page } = program
  await openEntry(page)
  const row = Number(
    await page.locator('.entry-grid .ag-row', { hasText: '龙鼎10万吨电池箔' }).first().getAttribute('row-index'),
  )
  await cell(page, row, 'actual').click()
  await page.keyboard.type('8000')
  // The editor has seen 7,084.43; the command line writes beside it and the window has not asked again yet.
  cli(workspace, 'month', 'set', longding, '2024-06', '--actual', '7500')
  await page.keyboard.press('Enter')
  await expect(cell(page, row, 'actual')).toHaveAttribute('data-look', /refused|saved|editable/)
  const stored = JSON.parse(cli(workspace, 'project', 'show', longding, '--month', '2024-06')).project.monthActual
  const shown = await text(page, row, 'actual')
  // Either the write was seen in time and the typed figure is a change of it, or the cell is refused and keeps its text.
  if (stored === 7500) expect(shown).toBe('8000')
  else expect(stored).toBe(8000)
  await program.close()
})

test('the month’s life: explain, freeze, correct, reopen', async () => {
  const workspace = workspaceOf('demo')
  const program = await launch({ workspace, today: '2024-07-05' })
  const { page } = program
  await openEntry(page)
  const checks = page.getByRole('complementary', { name: '冻结前检查' })
  await expect(checks).toContainText('11 条，已说明 0')
  await checks.locator('li', { hasText: '超赢钻石' }).first().getByRole('button', { name: '说明' }).click()
  await page.keyboard.type('协议未签，单位书面说明')
  await page.keyboard.press('Enter')
  await expect(checks).toContainText('11 条，已说明 1')
  await page.getByRole('button', { name: '冻结6月' }).click()
  const freeze = page.getByRole('dialog', { name: '冻结 2024年6月' })
  await expect(freeze.getByRole('button', { name: '冻结6月' })).toBeDisabled()
  await freeze.getByRole('checkbox').check()
  await freeze.getByRole('button', { name: '冻结6月' }).click()
  await expect(page.locator('.entry-due')).toHaveText('第 1 版，7月5日冻结')
  await expect(cell(page, 2, 'actual')).toHaveAttribute('data-look', 'frozen')
  const total = await page.locator('.entry-grid .ag-row[row-index="t-0"] [col-id="actual"]').textContent()

  await cell(page, 2, 'actual').dblclick()
  const slip = page.getByRole('dialog', { name: '更正单' })
  await slip.getByLabel('改为').fill('7184.43')
  await expect(slip.locator('.correction-by')).toHaveText('多 100.00')
  await expect(slip.locator('.correction-effects')).toContainText('7,084.43 → 7,184.43')
  await slip.getByLabel('原因').fill('设备款发票补到')
  await slip.getByRole('button', { name: '登记更正' }).click()
  await expect(cell(page, 2, 'actual')).toHaveText('7,184.43')
  await expect(cell(page, 2, 'actual')).toHaveAttribute('data-corner', 'corrected')
  await expect(page.locator('.entry-due')).toHaveText('第 2 版，7月5日冻结')
  expect(await page.locator('.entry-grid .ag-row[row-index="t-0"] [col-id="actual"]').textContent()).not.toBe(total)

  await page.keyboard.press('Control+Z')
  await expect(page.locator('.toast')).toContainText('不能撤销')
  await page.getByRole('button', { name: '重新打开…' }).click()
  const reopen = page.getByRole('dialog', { name: '重新打开 2024年6月' })
  await expect(reopen.getByRole('button', { name: '重新打开' })).toBeDisabled()
  await reopen.getByLabel('原因').fill('县工信局来函')
  await reopen.getByRole('button', { name: '重新打开' }).click()
  await expect(page.getByRole('button', { name: '冻结6月' })).toBeVisible()
  expect(JSON.parse(cli(workspace, 'month', 'status', '2024-06')).state).toBe('open')
  await program.close()
})
