import { expect, test } from '@playwright/test'
import { type EntryDesk, openEntry, saved, toPage } from './entry-desk'
import { cli, longding, workspaceOf } from './workspace'

const park = 'zhonggang-luonai-chanyeyuan'
let desk: EntryDesk
test.afterEach(() => desk.close())

const status = () => desk.page.locator('.entry-status')
const months = (first: number, rest: number) => [first, ...Array.from({ length: 11 }, () => rest)].map(String)

interface ListedProject {
  readonly id: string
  readonly parentId: string | null
  readonly rollup: string
}

test('a row’s months wait in the page until they make its year: over another page, then saved as one, taken back as one', async () => {
  desk = await openEntry({ tab: '年度计划' })
  const { page } = desk
  const before = desk.history()
  await desk.cell(park, 'annual').click()
  await page.keyboard.type('1200')
  await page.keyboard.press('Tab')
  await saved(desk)
  // Without months the year is saved at once.
  expect(desk.stored(park).annualPlan).toBe(1200)
  for (const figure of ['100', '300']) {
    await page.keyboard.type(figure)
    await page.keyboard.press('Tab')
  }
  await expect(desk.cell(park, 'm01')).toHaveAttribute('data-look', 'draft')
  await expect(status()).toContainText('1 行没有合上，未保存')
  await expect(status()).toContainText('本行差 −800.00')
  await toPage(desk, '项目')
  await toPage(desk, '月度填报')
  await expect(desk.cell(park, 'm02')).toHaveText('300')
  await expect(desk.cell(park, 'm02')).toHaveAttribute('data-look', 'draft')
  expect(desk.history(1)[0]?.set).not.toBe(before[0]?.set)
  const annualOnly = desk.history(1)
  await desk.cell(park, 'm12').click()
  await page.keyboard.type('约八百')
  await page.keyboard.press('Enter')
  await expect(desk.cell(park, 'm12')).toHaveAttribute('data-look', 'refused')
  await expect(desk.cell(park, 'check')).toHaveText('有格读不懂')
  await desk.cell(park, 'm12').click()
  await page.keyboard.type('８００')
  await page.keyboard.press('Enter')
  await saved(desk)
  await expect(desk.cell(park, 'check')).toHaveText('✓ 相等')
  await expect(status()).not.toContainText('没有合上')
  expect(desk.history(1)[0]?.set).not.toBe(annualOnly[0]?.set)
  expect(desk.plans(park).at(-1)).toMatchObject({ annual: 1200, months: [100, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 800] })
  // One step takes the months out of the ledger, and what waited waits again; Esc drops that.
  await page.keyboard.press('Control+Z')
  await expect(desk.cell(park, 'm01')).toHaveAttribute('data-look', 'draft')
  expect(desk.plans(park).at(-1)).toMatchObject({ annual: 1200, months: null })
  await desk.cell(park, 'm01').click()
  await desk.cell(park, 'm12').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Escape')
  await expect(desk.cell(park, 'check')).toHaveText('不分月')
  await expect(status()).not.toContainText('没有合上')
})

test('a block of plans: a row that does not add up is refused with its difference, the rest is one change set', async () => {
  desk = await openEntry({ tab: '年度计划' })
  const { page } = desk
  const [first = '', second = '', third = ''] = await desk.ids(3)
  const before = desk.history()
  await desk.cell(first, 'annual').click()
  const rows = [
    ['12,000', ...months(1000, 1000)],
    ['１２００', ...months(110, 100)],
    ['600', '', '—', ...months(0, 0).slice(3), '600'],
  ]
  await desk.paste(rows.map((row) => row.join('\t')).join('\r\n'))
  const preview = page.getByRole('region', { name: '粘贴预览' }).first()
  await expect(preview.locator('.paste-rejected')).toHaveText('拒绝 13 格')
  await expect(preview.locator('.paste-refusal')).toContainText('十二个月与全年差 +10.00 万元，这一行不写。')
  await expect(desk.cell(second, 'm03')).toHaveAttribute('data-look', 'refused')
  expect(desk.history()).toEqual(before)
  await preview.getByRole('button', { name: /^写入 \d+ 格，跳过 13 格$/ }).click()
  await expect(page.getByText(/已写入 \d+ 格/)).toBeVisible()
  expect(desk.plans(first).at(-1)).toMatchObject({ annual: 12_000, months: Array(12).fill(1000) })
  expect(desk.plans(third).at(-1)).toMatchObject({ annual: 600, months: [...Array(11).fill(0), 600] })
  expect(desk.plans(second).at(-1)?.annual).not.toBe(1200)
  await expect(desk.cell(first, 'm12')).toHaveText('1,000.00')
  await page.keyboard.press('Control+Z')
  await expect(desk.cell(first, 'annual')).toHaveText('46,000.00')
  expect(desk.stored(first).annualPlan).toBe(46_000)
  await page.keyboard.press('Control+Y')
  await expect(desk.cell(first, 'annual')).toHaveText('12,000.00')
  expect(desk.stored(third).annualPlan).toBe(600)
})

test('fill right and down write what adds up; parents that take no money have no row', async () => {
  desk = await openEntry({ tab: '年度计划' })
  const { page } = desk
  await desk.cell(park, 'annual').click()
  await page.keyboard.type('1200')
  await page.keyboard.press('Tab')
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await desk.cell(park, 'm01').click()
  await desk.cell(park, 'm12').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+R')
  await saved(desk)
  await expect(desk.cell(park, 'check')).toHaveText('✓ 相等')
  expect(desk.plans(park).at(-1)).toMatchObject({ annual: 1200, months: Array(12).fill(100) })
  // All twelve cleared: no months, at once.
  await page.keyboard.press('Delete')
  await expect(desk.cell(park, 'check')).toHaveText('不分月')
  await saved(desk)
  expect(desk.plans(park).at(-1)).toMatchObject({ annual: 1200, months: null })
  const { rows } = JSON.parse(cli(desk.workspace, 'project', 'list', '--month', '2024-06'))
  const of = (id: string | null) => rows.find((row: ListedProject) => row.id === id) as ListedProject | undefined
  const parents = new Set(rows.map((row: ListedProject) => row.parentId))
  const taking = rows.filter(
    (row: ListedProject) => !(parents.has(row.id) && row.rollup === 'children') && of(row.parentId)?.rollup !== 'self',
  )
  expect(taking.length).toBeLessThan(rows.length)
  await expect(page.locator('.sheet-header').filter({ hasText: '个项目' }).first()).toContainText(
    `${taking.length} 个项目`,
  )
})

test('a new adjustment: its decision is asked once, a row goes into it whole, percentages use it, 年初 stays', async () => {
  const workspace = workspaceOf('demo')
  // A frozen month keeps its sheet, and locks no plan.
  for (const month of ['2024-04', '2024-05', '2024-06']) {
    cli(workspace, 'month', 'freeze', month, '--accept-findings')
  }
  desk = await openEntry({ workspace, tab: '年度计划' })
  const { page } = desk
  await page.getByRole('button', { name: /计划版本/ }).click()
  const adjust = page.getByRole('menuitemradio', { name: '新的调整…' })
  // The menu hangs over the sheet, cut by nothing.
  await expect(adjust).toBeInViewport({ ratio: 1 })
  await adjust.click()
  const dialog = page.getByRole('dialog', { name: /新的调整/ })
  await dialog.getByRole('button', { name: '开始填调整计划' }).click()
  await expect(dialog.getByRole('alert')).toHaveCount(2)
  await dialog.getByLabel('文号').fill('伊发改〔2024〕30号')
  await dialog.getByLabel('决定日期').fill('6月20日')
  await dialog.getByLabel('调整原因').fill('年中调减')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /计划版本/ })).toContainText('调整 伊发改〔2024〕30号')
  // What the adjustment has not reached shows what is in force.
  await expect(desk.cell(longding, 'm12')).toHaveText('3,280.00')
  await desk.cell(longding, 'annual').click()
  await page.keyboard.type('81720')
  await page.keyboard.press('Enter')
  await expect(desk.cell(longding, 'annual')).toHaveAttribute('data-look', 'draft')
  await desk.cell(longding, 'm12').click()
  await page.keyboard.type('3000')
  await page.keyboard.press('Enter')
  await saved(desk)
  await expect(desk.cell(longding, 'check')).toHaveText('✓ 相等')
  const stored = desk.plans(longding)
  expect(stored.map(({ version, annual, docNo }) => [version, annual, docNo])).toEqual([
    ['年初', 82_000, null],
    ['调整', 81_720, '伊发改〔2024〕30号'],
  ])
  expect(stored[1]?.months?.slice(-2)).toEqual([3280, 3000])
  await expect(page.locator('.entry-due')).toContainText('95 个年初，3 个调整')
  await page.getByRole('button', { name: /计划版本/ }).click()
  await page.getByRole('menuitemradio', { name: '年初计划' }).click()
  await expect(desk.cell(longding, 'annual')).toHaveText('82,000.00')
  await page.getByRole('button', { name: /计划版本/ }).click()
  await page.getByRole('menuitemradio', { name: '调整 伊发改〔2024〕30号' }).click()
  await expect(desk.cell(longding, 'annual')).toHaveText('81,720.00')
})

test('another program changes a plan that is being typed: the cell keeps its text and says so', async () => {
  desk = await openEntry({ tab: '年度计划' })
  const { page, workspace } = desk
  await desk.cell(park, 'annual').click()
  await page.keyboard.type('41')
  cli(workspace, 'plan', 'set', park, '--year', '2024', '--annual', '43000')
  await expect(
    page.locator('.sheet .ag-row-pinned [col-id="annual"], .ag-floating-top [col-id="annual"]').first(),
  ).toHaveText('1,422,760.00')
  await page.keyboard.type('000')
  await page.keyboard.press('Enter')
  const mine = desk.cell(park, 'annual')
  await expect(mine).toHaveAttribute('data-look', 'refused')
  await expect(mine).toHaveText('41000')
  expect(desk.stored(park).annualPlan).toBe(43_000)
  await mine.click()
  await expect(page.locator('.sheet-field')).toHaveAttribute('aria-label', /改成了“43,000.00 万元”/)
  await page.keyboard.type('41000')
  await page.keyboard.press('Enter')
  await saved(desk)
  expect(desk.stored(park).annualPlan).toBe(41_000)
})
