import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { workspaceOf } from './workspace'

async function openTimeline(page: Page): Promise<void> {
  await page.locator('nav').getByText('时间轴', { exact: true }).click()
  await page.locator('.axis-project').first().waitFor()
}
const board = (page: Page) => page.getByRole('treegrid')
const project = (page: Page, name: string) =>
  page.locator('.axis-project').filter({ has: page.getByText(name, { exact: true }) })
/** Where today stands on the screen, in pixels. */
const todayX = async (page: Page) => (await page.locator('.axis-today').boundingBox())?.x ?? Number.NaN
const level = (page: Page) => page.locator('.axis-toolbar .segment-on')

test('时间轴: overdue first, with kind, days and the report’s word; a reader hears what is drawn', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await openTimeline(page)
  const first = page.locator('.axis-project').first()
  await expect(first).toContainText('妇幼保健院整体搬迁')
  await expect(first.locator('.axis-label-red')).toContainText('开工 逾期 93 天')
  await expect(first.locator('.axis-label-red')).toContainText('报告“一季度”')
  await expect(first.getByRole('gridcell')).toContainText('开工，报告“一季度” 三（六），逾期 93 天')
  await expect(first.getByRole('img', { name: '红灯' })).toBeVisible()
  // The two clocks, each named.
  await expect(page.locator('.status-bar')).toContainText('灯：6月，7月1日测 · 时间轴：今天 7月2日')
  await expect(page.getByText('数据为模拟')).toBeVisible()
  // Only what is seen is drawn.
  expect(await page.locator('.axis-row').count()).toBeLessThan(60)
  // The line from the mark ends at today, and the label begins right of it.
  const label = await first.locator('.axis-label-red text').first().boundingBox()
  expect(label?.x).toBeGreaterThan(await todayX(page))
  await close()
})

test('时间轴: by keyboard through rows and time, open a project and come back to the same row', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await openTimeline(page)
  await board(page).focus()
  const selected = page.locator('.axis-selected')
  await expect(selected).toContainText('妇幼保健院整体搬迁')
  await page.keyboard.press('ArrowDown')
  await expect(selected).toContainText('医共体信息化平台')
  const home = await todayX(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => todayX(page)).toBeCloseTo(home - 60, 0)
  await page.keyboard.press('Home')
  await expect.poll(() => todayX(page)).toBeCloseTo(home, 0)
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('+')
  await expect(level(page)).toHaveText('周')
  for (let n = 0; n < 9; n += 1) await page.keyboard.press('-')
  await expect(level(page)).toHaveText('季')
  await page.keyboard.press(' ')
  await expect(page.locator('.axis-details')).toContainText('建成投用')
  await page.keyboard.press('Escape')
  await expect(page.locator('.axis-details')).toHaveCount(0)
  // The last row is scrolled into sight, without a pointer.
  await page.keyboard.press('Control+End')
  await expect(selected).toBeInViewport()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(project(page, '医共体信息化平台')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('.title-bar')).toContainText('妇幼保健院整体搬迁')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(board(page)).toBeFocused()
  await expect(selected).toContainText('妇幼保健院整体搬迁')
  await expect(level(page)).toHaveText('季')
  await close()
})

test('时间轴: Ctrl and the wheel zoom under the pointer, dragging moves in time and opens nothing, a click opens', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await openTimeline(page)
  const x = await todayX(page)
  // The line is 2 px wide, today in its middle.
  await page.mouse.move(x + 1, 400)
  await page.keyboard.down('Control')
  // Canvases show the axis while it moves; at rest the rows' own drawings do, where it came to.
  await page.locator('.axis-board').evaluate((element) => {
    const look = () => element.toggleAttribute('data-moved', element.classList.contains('axis-moving'))
    new MutationObserver((_, observer) => look() && observer.disconnect()).observe(element, {
      attributeFilter: ['class'],
    })
  })
  for (let n = 0; n < 9; n += 1) await page.mouse.wheel(0, -100)
  await expect(page.locator('.axis-board')).toHaveAttribute('data-moved')
  await expect(page.locator('.axis-moving')).toHaveCount(0)
  await expect(page.locator('.axis-marks').first()).toBeVisible()
  await expect(level(page)).toHaveText('周')
  await page.keyboard.up('Control')
  // Today was under the pointer and stays there.
  expect(Math.abs((await todayX(page)) - x)).toBeLessThan(3)
  await page.mouse.down()
  await page.mouse.move(x - 100, 400, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => todayX(page)).toBeLessThan(x - 80)
  await expect(board(page)).toBeVisible()
  await page.getByRole('button', { name: '今天', exact: true }).click()
  await page.locator('.segment', { hasText: '年' }).click()
  await expect(page.locator('.axis-major', { hasText: '2023年' })).toBeVisible()
  await project(page, '龙鼎10万吨电池箔').click()
  await expect(page.locator('.title-bar')).toContainText('龙鼎10万吨电池箔')
  await close()
})

test('时间轴: chips count before they filter, pinyin finds, nothing found says so; groups change', async () => {
  const { page, close } = await launch({ workspace: workspaceOf('demo'), today: '2024-07-02' })
  await openTimeline(page)
  const overdue = page.getByRole('button', { name: /^逾期 \d+$/ })
  const count = Number(/\d+/.exec((await overdue.getAttribute('aria-label')) ?? '')?.[0])
  expect(count).toBeGreaterThan(0)
  await overdue.click()
  await expect(page.locator('.axis-project')).toHaveCount(count)
  await expect(page.locator('.status-bar')).toContainText(`${count} / 100 个项目`)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.keyboard.press('/')
  await page.keyboard.type('longding')
  await expect(page.locator('.axis-project')).toHaveCount(1)
  await expect(project(page, '龙鼎10万吨电池箔')).toBeVisible()
  await page.keyboard.type('zzzz')
  await expect(page.getByText('没有符合条件的项目')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.axis-project').first()).toContainText('妇幼保健院整体搬迁')
  await page.getByRole('button', { name: '分组：行业' }).click()
  await page.getByRole('menuitemradio', { name: '年度类别' }).click()
  await expect(page.locator('.axis-group').first()).toContainText(/新开工|续建|竣工投产/)
  await close()
})
