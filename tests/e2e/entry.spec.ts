import { expect, test } from '@playwright/test'
import { serious } from './axe'
import { type EntryDesk, openEntry, saved, toPage } from './entry-desk'
import { cli, gridStands, longding, workspaceOf } from './workspace'

const zhonggang = 'zhonggang-9wt-naicai-erqi'
let desk: EntryDesk
test.afterEach(() => desk.close())

/** The line of the status bar, and what a cell says of itself to who points at it. */
const status = () => desk.page.locator('.entry-status')
const field = () => desk.page.locator('.sheet-field')

test('Chinese is composed on the cell from its first letter on and lies in the ledger', async () => {
  desk = await openEntry()
  const { keyboard, page } = desk
  await desk.cell(longding, 'progress').click()
  await keyboard.compose('zhuti')
  await expect(page.locator('.sheet-field-open')).toHaveValue('zhuti')
  await expect(status()).toContainText('输入法组字中')
  await keyboard.take('主体')
  await keyboard.write('shigong', '施工')
  await page.keyboard.press('Enter')
  await saved(desk)
  await expect(desk.cell(longding, 'progress')).toHaveText('主体施工')
  expect(desk.stored(longding).progress).toBe('主体施工')
})

test('figures by the hands of a WPS user: Enter, Tab, arrows, F2, Esc, Delete', async () => {
  desk = await openEntry()
  const { page } = desk
  const [first = '', second = '', third = ''] = await desk.ids(3)
  await desk.cell(first, 'actual').click()
  await page.keyboard.type('5500.5')
  await page.keyboard.press('Tab')
  // Computed columns are passed over.
  await page.keyboard.type('89')
  await page.keyboard.press('Enter')
  await page.keyboard.type('４，０００')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await page.keyboard.type('5')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await saved(desk)
  expect(desk.stored(first)).toMatchObject({ monthActual: 5500.5, physical: 0.89 })
  expect(desk.stored(second)).toMatchObject({ monthActual: 4000 })
  const untouched = desk.stored(third).monthActual
  await expect(desk.cell(third, 'actual')).toHaveText(new RegExp(String(untouched).slice(0, 1)))
  await page.keyboard.press('Delete')
  await expect(desk.cell(second, 'state')).toHaveText('未报')
  await saved(desk)
  expect(desk.stored(second)).toMatchObject({ monthActual: null, reported: false })
  await page.keyboard.press('Control+Z')
  await expect(desk.cell(second, 'actual')).toHaveText('4,000.00')
})

test('a refused text stays with its reason, also over another page; Esc drops it', async () => {
  desk = await openEntry()
  const { page } = desk
  const before = desk.stored(longding).monthActual
  await desk.cell(longding, 'actual').click()
  await page.keyboard.type('-120')
  await page.keyboard.press('Enter')
  const refused = desk.cell(longding, 'actual')
  await expect(refused).toHaveAttribute('data-look', 'refused')
  await expect(refused).toHaveText('-120')
  await expect(status()).toContainText('1 格没有写进去')
  await toPage(desk, '项目')
  await toPage(desk, '月度填报')
  await expect(refused).toHaveText('-120')
  await page.getByRole('button', { name: '上个月' }).click()
  await page.getByRole('button', { name: '下个月' }).click()
  await refused.click()
  // The reason is read aloud with the cell.
  await expect(field()).toHaveAttribute('aria-label', /-120，未保存：.*负/)
  await page.keyboard.press('Escape')
  await expect(refused).toHaveText('7,084.43')
  expect(desk.stored(longding).monthActual).toBe(before)
})

/** A block as WPS copies it: 84 rows × 6 columns from 本月完成 on, with what hands make of figures. */
function block(): readonly (readonly string[])[] {
  const ways = [(n: number) => `${n}.5`, (n: number) => `1,${String(n).padStart(3, '0')}`, (n: number) => `２${n}．５`]
  return Array.from({ length: 84 }, (_, n) => {
    const money = n === 3 ? '68O.00' : n === 5 ? '-120' : n === 7 ? '1.00001' : n === 9 ? '—' : (ways[n % 3]?.(n) ?? '')
    return [money, '1', '2', `${n % 101}%`, n === 11 ? '第一行\n第二行' : `第${n}段`, n % 4 === 0 ? '' : `问题${n}`]
  })
}
const quoted = (text: string) => (text.includes('\n') ? `"${text}"` : text)
const asText = (rows: ReturnType<typeof block>) => rows.map((row) => row.map(quoted).join('\t')).join('\r\n')
const asHtml = (rows: ReturnType<typeof block>) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text.replace('\n', '<br>')}</td>`).join('')}</tr>`).join('')}</table>`

for (const [name, format, copied] of [
  ['tabs', 'text/plain', asText(block())],
  ['a table', 'text/html', asHtml(block())],
] as const) {
  test(`a block of 500 cells as ${name}: the preview names what it refuses, the rest is one change set`, async () => {
    desk = await openEntry()
    const { page } = desk
    const ids = await desk.ids(12)
    const before = desk.history()
    await desk.cell(ids[0] ?? '', 'actual').click()
    await desk.paste(copied, format)
    const preview = page.getByRole('region', { name: '粘贴预览' }).first()
    await expect(preview.locator('.paste-head')).toContainText('84 行 × 6 列')
    await expect(preview.locator('.paste-rejected')).toHaveText('拒绝 3 格')
    await expect(preview.locator('.paste-counts')).toContainText('168 格不能填，跳过')
    await expect(preview).toContainText('68O.00')
    await expect(preview.locator('.paste-refusal').filter({ hasText: '负' })).toBeVisible()
    await expect(preview.locator('.paste-refusal').filter({ hasText: '四位' })).toBeVisible()
    await expect(desk.cell(ids[3] ?? '', 'actual')).toHaveAttribute('data-look', 'refused')
    await expect(desk.cell(ids[0] ?? '', 'actual')).toHaveAttribute('data-look', 'preview')
    expect(desk.history()).toEqual(before)
    const button = preview.getByRole('button', { name: /^写入 \d+ 格，跳过 3 格$/ })
    const told = Number(/写入 (\d+)/.exec((await button.textContent()) ?? '')?.[1])
    await button.click()
    await expect(page.getByText(`已写入 ${told} 格`)).toBeVisible()
    expect(told).toBeGreaterThan(200)
    // One set has them all; the one before it is still the one before.
    expect(desk.history(told + 1).map(({ set, cells }) => [set === before[0]?.set, cells])).toEqual([
      [false, told],
      [true, 1],
    ])
    expect(desk.stored(ids[0] ?? '')).toMatchObject({ monthActual: 0.5, physical: 0, progress: '第0段' })
    expect(desk.stored(ids[1] ?? '')).toMatchObject({ monthActual: 1001, physical: 0.01, problem: '问题1' })
    expect(desk.stored(ids[2] ?? '').monthActual).toBe(22.5)
    expect(desk.stored(ids[9] ?? '').monthActual).toBeNull()
    expect(desk.stored(ids[11] ?? '').progress).toBe('第一行\n第二行')
    await page.keyboard.press('Control+Z')
    await expect(desk.cell(ids[1] ?? '', 'actual')).not.toHaveText('1,001.00')
    expect(desk.stored(ids[11] ?? '').progress).not.toContain('第一行')
    await page.keyboard.press('Control+Y')
    await expect(desk.cell(ids[1] ?? '', 'actual')).toHaveText('1,001.00')
    expect(desk.stored(ids[11] ?? '').progress).toBe('第一行\n第二行')
  })
}

test('a block larger than the sheet says what falls beside it; Esc leaves everything as it was', async () => {
  desk = await openEntry()
  const { page } = desk
  const before = desk.history()
  await desk.cell(longding, 'problem').click()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await desk.paste(Array.from({ length: 5 }, () => '甲\t乙\t丙\t丁').join('\n'))
  const preview = page.getByRole('region', { name: '粘贴预览' }).first()
  await expect(preview.locator('.paste-over')).toHaveText('表外还有 4 行、2 列，不写')
  await page.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
  expect(desk.history()).toEqual(before)
})

test('fill down and Space: one act each; a cumulative that drops is flagged, not refused', async () => {
  desk = await openEntry()
  const { page } = desk
  const [first = '', second = '', third = ''] = await desk.ids(3)
  await desk.cell(first, 'physical').click()
  await desk.cell(third, 'physical').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+D')
  await saved(desk)
  const share = desk.stored(first).physical
  expect([desk.stored(second).physical, desk.stored(third).physical]).toEqual([share, share])
  await page.keyboard.press('Control+Z')
  await expect(desk.cell(second, 'physical')).not.toHaveText(String(Number(share) * 100))
  // Last month's text stands in grey until Space takes it.
  const grey = page.locator('.sheet [col-id="problem"][data-look="brought"]').first()
  const text = await grey.textContent()
  const id = await grey.evaluate((cell) => cell.getAttribute('data-row') ?? '')
  expect(desk.stored(id).problem).toBeNull()
  await grey.click()
  await page.keyboard.press('Space')
  await expect(desk.cell(id, 'problem')).not.toHaveAttribute('data-look', 'brought')
  await saved(desk)
  expect(desk.stored(id).problem).toBe(text)
  await page.getByRole('radiogroup', { name: '怎么填' }).getByText('填累计').click()
  await desk.cell(longding, 'ytd').click()
  await page.keyboard.type('22000')
  await page.keyboard.press('Enter')
  await saved(desk)
  await expect(desk.cell(longding, 'actual')).toHaveText(/^−/)
  await expect(desk.cell(longding, 'actual')).toHaveAttribute('data-corner', 'flagged')
  expect(desk.stored(longding).ytdActual).toBe(22000)
  await expect(page.locator('.checks')).toContainText('龙鼎10万吨电池箔')
})

test('another program changes the cell that is being typed in: no keystroke is lost, the later one is asked to look', async () => {
  desk = await openEntry()
  const { page, workspace } = desk
  await desk.cell(longding, 'actual').click()
  await page.keyboard.type('80')
  cli(workspace, 'month', 'set', longding, '2024-06', '--actual', '6000')
  cli(workspace, 'month', 'set', zhonggang, '2024-06', '--progress', '别处改的')
  await expect(desk.cell(zhonggang, 'progress')).toHaveText('别处改的')
  await page.keyboard.type('00')
  await expect(page.locator('.sheet-field-open')).toHaveValue('8000')
  await page.keyboard.press('Enter')
  const mine = desk.cell(longding, 'actual')
  await expect(mine).toHaveAttribute('data-look', 'refused')
  await expect(mine).toHaveText('8000')
  await mine.click()
  await expect(field()).toHaveAttribute('aria-label', /改成了“6,000.00 万元”/)
  expect(desk.stored(longding).monthActual).toBe(6000)
  // Having looked, one types it again.
  await page.keyboard.press('F2')
  await page.keyboard.press('Enter')
  await expect(mine).toHaveText('8,000.00')
  await saved(desk)
  expect(desk.stored(longding).monthActual).toBe(8000)
})

test('checks, explanation, freeze; locked cells, a refused paste, a correction, the way back with its reason', async () => {
  test.slow()
  desk = await openEntry()
  const { page, workspace } = desk
  const checks = page.getByRole('complementary', { name: '冻结前检查' })
  const line = checks.locator('li').filter({ hasText: '超赢钻石' }).first()
  await line.getByRole('button', { name: '说明' }).click()
  await page.keyboard.type('协议未签')
  await page.keyboard.press('Enter')
  await expect(line).toContainText('协议未签')
  await page.getByRole('button', { name: '冻结6月' }).click()
  const dialog = page.getByRole('dialog', { name: /冻结/ })
  const freeze = dialog.getByRole('button', { name: '冻结6月' })
  await expect(freeze).toBeDisabled()
  await dialog.getByRole('checkbox').check()
  await freeze.click()
  await expect(page.getByText('2024年6月已冻结').first()).toBeVisible()
  const frozen = desk.cell(longding, 'actual')
  await expect(frozen).toHaveAttribute('data-look', 'frozen')
  const before = desk.history()
  await frozen.click()
  await desk.paste('1\t2\t3\t4\t五\t六\n1\t2\t3\t4\t五\t六')
  await expect(page.locator('.paste-counts')).toContainText('12 格不能填，跳过')
  await expect(page.getByRole('button', { name: '没有可写的格' })).toBeDisabled()
  await page.keyboard.press('Escape')
  expect(desk.history()).toEqual(before)

  // What is typed on it goes into the correction, each letter once.
  const slip = page.getByRole('dialog', { name: /更正/ })
  await frozen.click()
  await page.keyboard.type('45')
  await expect(slip.getByLabel('改为')).toHaveValue('45')
  await page.keyboard.press('Escape')
  await frozen.dblclick()
  await slip.getByLabel('改为').fill('7184.43')
  await slip.getByLabel('原因').fill('设备款发票补到')
  await slip.getByRole('button', { name: '登记更正' }).click()
  await expect(slip).toHaveCount(0)
  await expect(frozen).toHaveText('7,184.43')
  await expect(frozen).toHaveAttribute('data-corner', 'corrected')
  expect(desk.stored(longding).monthActual).toBe(7184.43)

  await page.getByRole('button', { name: '重新打开…' }).click()
  const back = page.getByRole('dialog', { name: /重新打开/ })
  await expect(back.getByRole('button', { name: '重新打开' })).toBeDisabled()
  await back.getByLabel('原因').fill('统计口径有误')
  await back.getByRole('button', { name: '重新打开' }).click()
  await expect(frozen).toHaveAttribute('data-look', /editable|saved/)
  const { entries } = JSON.parse(cli(workspace, 'history', '--limit', '20'))
  expect(entries.map((entry: { readonly reason: string | null }) => entry.reason)).toContain('统计口径有误')
  // The sheet has the keyboard, and nothing is being typed: back is back.
  await frozen.click()
  await page.keyboard.press('Alt+ArrowLeft')
  await gridStands(page)
})

test('an earlier month of the same year: a correction moves the later frozen ones openly', async () => {
  const workspace = workspaceOf('demo')
  for (const month of ['2024-04', '2024-05']) cli(workspace, 'month', 'freeze', month, '--accept-findings')
  cli(workspace, 'month', 'correct', longding, '2024-04', '--actual', '5000', '--reason', '发票补到')
  desk = await openEntry({ workspace, month: '上个月' })
  // May was frozen with its own cumulative and has a new version since.
  await expect(desk.cell(longding, 'ytd')).toHaveAttribute('data-corner', 'corrected')
  await desk.cell(longding, 'ytd').click()
  await expect(field()).toHaveAttribute('aria-label', /已按更正单 .+ 重算/)
})

test('units: one at a time, sent back with a reason, reminded by a text to copy', async () => {
  desk = await openEntry()
  const { app, page } = desk
  const units = page.getByRole('complementary', { name: '责任单位' })
  const unit = units.getByRole('button', { name: /县工信局/ })
  await unit.click()
  await expect(unit).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.sheet-header').filter({ hasText: '县工信局' }).first()).toContainText('18 个项目')
  await units.getByRole('button', { name: '退回…' }).click()
  const dialog = page.getByRole('dialog', { name: '退回县工信局的填报' })
  await dialog.getByLabel('退回原因').fill('形象进度没有更新')
  await dialog.getByRole('button', { name: '退回', exact: true }).click()
  await expect(unit).toContainText('退回')
  await units.getByRole('button', { name: /催报 \d+ 个单位/ }).click()
  const reminder = page.getByRole('dialog', { name: '催报' })
  await expect(reminder.getByRole('textbox')).toHaveValue(/县工信局[\s\S]*形象进度没有更新/)
  await reminder.getByRole('button', { name: '全部复制' }).click()
  await expect(reminder.getByRole('button', { name: '已复制' })).toBeVisible()
  const copied = await app.evaluate(async ({ clipboard }) => String(await clipboard.readText()))
  expect(copied).toBe(await reminder.getByRole('textbox').inputValue())
})

test('axe finds nothing serious in light and dark, on both tabs, with a preview open', async () => {
  test.slow()
  desk = await openEntry()
  const { page } = desk
  for (const theme of ['浅色', '深色']) {
    await page.getByRole('button', { name: '设置' }).click()
    await page.getByText(theme, { exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: '月度填报' }).click()
    await desk.cell(longding, 'actual').click()
    await desk.paste('12\nO12')
    await page.locator('.paste-table').waitFor()
    expect(await serious(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: '年度计划' }).click()
    await desk.cell(longding, 'm01').click()
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await expect(desk.cell(longding, 'm01')).toHaveAttribute('data-look', 'draft')
    expect(await serious(page)).toEqual([])
  }
})

test('English is complete on the page', async () => {
  desk = await openEntry()
  const { page } = desk
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByText('English').click()
  await page.keyboard.press('Escape')
  const own = async (...places: string[]) => {
    const texts = await page.locator(places.join(', ')).allInnerTexts()
    // The unit's name in both languages, names of units, and the office's document numbers are data.
    const lines = texts.join('\n').replaceAll('万元', '').split('\n')
    return lines.filter((line) => /[\u4e00-\u9fff]/.test(line))
  }
  await expect(page.getByRole('tab', { name: 'Annual plan' })).toBeVisible()
  expect(
    await own('.entry-tools', '.entry .ag-header', '.status-bar .entry-status', '.units-head', '.units-foot'),
  ).toEqual([])
  expect(await own('.sheet [col-id="state"]', '.checks-head')).toEqual([])
  await desk.cell(longding, 'actual').click()
  await desk.paste('12\nO12\n-5')
  await page.locator('.paste-table').waitFor()
  expect(await own('.paste-head', '.paste-table thead', '.paste-foot')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Annual plan' }).click()
  await desk.cell(longding, 'm01').click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.entry-status')).toContainText('1 rows do not add up')
  expect(await own('.entry-tools', '.entry .ag-header', '.entry-status', '.sheet [col-id="check"]')).toEqual([])
})
