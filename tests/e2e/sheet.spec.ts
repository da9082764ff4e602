import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { serious } from './axe'
import { copied, pasted } from './clipboard'
import { buildSheetPage, openSheet, type SheetProgram } from './sheet-page/launch'

/** Columns of the test page that take typing. */
const [actual, physical, progress, problem] = [3, 5, 6, 7] as const

let folder: string
let sheet: SheetProgram
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  folder = await buildSheetPage()
  sheet = await openSheet(folder)
})
test.afterAll(async () => {
  await sheet.close()
  rmSync(folder, { recursive: true, force: true })
})
test.beforeEach(() => sheet.again())
test.afterEach(() => expect(sheet.complaints.splice(0)).toEqual([]))

test('Chinese typed onto a selected cell composes there, from the first letter on', async () => {
  const { page, keyboard } = sheet
  await sheet.cell(2, progress).click()
  await keyboard.compose('zhuti')
  await expect(page.locator('.sheet-field-open')).toHaveValue('zhuti')
  await keyboard.take('主体')
  await keyboard.write('shigong', '施工')
  await page.keyboard.press('Enter')
  expect(await sheet.text(2, progress)).toBe('主体施工')
  await keyboard.write('neng', '能')
  await page.keyboard.press('Tab')
  expect(await sheet.text(3, progress)).toBe('能')
  expect(await sheet.told()).toEqual(['type 1: 2/6=主体施工', 'type 1: 3/6=能'])
})

test('the Enter that takes a word does not leave the cell', async () => {
  const { page, keyboard } = sheet
  await sheet.cell(2, progress).click()
  await keyboard.compose('abc')
  await keyboard.take('abc', 'Enter')
  await expect(page.locator('.sheet-field-open')).toHaveValue('abc')
  await page.keyboard.press('Escape')
  expect(await sheet.told()).toEqual([])
})

test('composing far from the cell brings it into sight; where nothing can be typed nothing is', async () => {
  const { page, keyboard } = sheet
  await sheet.cell(1, progress).click()
  await page.mouse.wheel(0, 900)
  await expect(sheet.cell(1, progress)).not.toBeInViewport()
  await keyboard.write('hao', '好')
  await expect(page.locator('.sheet-field-open')).toBeInViewport()
  await page.keyboard.press('Enter')
  expect(await sheet.told()).toEqual(['type 1: 1/6=好'])
  await sheet.cell(2, 1).click()
  await keyboard.compose('a')
  await page.keyboard.press('F2')
  await page.keyboard.press('Delete')
  expect(await sheet.told()).toEqual(['locked 2/1', 'locked 2/1', 'locked 2/1'])
})

test('fast typing, Enter, Tab, Shift, arrows: the hands of a WPS user', async () => {
  const { page } = sheet
  await sheet.cell(0, actual).click()
  await page.keyboard.type('7084.43')
  await page.keyboard.press('Tab')
  await page.keyboard.type('42')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2#轧机到货')
  await page.keyboard.press('Enter')
  await page.keyboard.type('12')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('13')
  await page.keyboard.press('Shift+Enter')
  expect(await sheet.told()).toEqual([
    'type 1: 0/3=7084.43',
    'type 1: 0/5=42',
    'type 1: 0/6=2#轧机到货',
    'type 1: 1/3=12',
    'type 1: 2/3=13',
  ])
  await expect(sheet.cell(1, actual)).toHaveAttribute('data-active', '')
})

test('F2 and double click edit in place, arrows move in the text, Esc leaves all as it was', async () => {
  const { page } = sheet
  await sheet.cell(0, actual).click()
  await page.keyboard.type('123')
  await page.keyboard.press('Enter')
  await sheet.cell(0, actual).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  expect(await sheet.text(0, actual)).toBe('1243')
  await sheet.cell(0, actual).dblclick()
  await page.keyboard.type('9')
  await page.keyboard.press('Escape')
  expect(await sheet.text(0, actual)).toBe('1243')
  // Another cell takes what was typed.
  await sheet.cell(0, progress).dblclick()
  await page.keyboard.type('一')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('二')
  const grown = await page.locator('.sheet-field-open').boundingBox()
  expect(grown?.height).toBeGreaterThan(40)
  await sheet.cell(4, actual).click()
  expect(await sheet.text(0, progress)).toBe('一\n二')
})

test('undo and redo are the page’s while no cell is open, the text field’s own while one is', async () => {
  const { page } = sheet
  await sheet.cell(0, actual).click()
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Y')
  await page.keyboard.press('Control+Shift+Z')
  expect(await sheet.told()).toEqual(['undo', 'redo', 'redo'])
  await page.keyboard.press('F2')
  await page.keyboard.type('5')
  await page.keyboard.press('Control+Z')
  await expect(page.locator('.sheet-field-open')).toHaveValue('')
  expect(await sheet.told()).toEqual([])
})

test('a block is selected by mouse and by Shift, cleared as one, and read aloud', async () => {
  const { page } = sheet
  await sheet.cell(1, actual).hover()
  await page.mouse.down()
  await sheet.cell(3, physical).hover()
  await page.mouse.up()
  const area = () => page.evaluate(() => window.shown.sheet.selection.area)
  expect(await area()).toEqual({ top: 1, left: 3, bottom: 3, right: 5 })
  await page.keyboard.press('Shift+ArrowDown')
  expect((await area()).bottom).toBe(4)
  await sheet.cell(6, progress).click({ modifiers: ['Shift'] })
  expect(await area()).toEqual({ top: 1, left: 3, bottom: 6, right: 6 })
  await expect(page.locator('[aria-live="polite"]').last()).toHaveText(/项目p1，6月完成：空.*选中 6 行 4 列/)
  await page.keyboard.press('Control+A')
  expect(await area()).toEqual({ top: 0, left: 0, bottom: 39, right: 8 })
  await sheet.cell(1, actual).click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await sheet.told()
  await sheet.cell(0, actual).click()
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Delete')
  expect(await sheet.told()).toEqual(['delete 2: 1/3= 2/3='])
})

test('dragging beyond the edge scrolls on', async () => {
  const { page } = sheet
  await sheet.cell(2, actual).hover()
  await page.mouse.down()
  const box = await page.locator('.sheet').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 420, (box?.y ?? 0) + (box?.height ?? 0) + 10)
  await expect.poll(() => page.evaluate(() => window.shown.sheet.selection.area.bottom)).toBe(39)
  await page.mouse.up()
  await expect(sheet.cell(39, actual)).toBeInViewport()
})

test('copies as text and as a table, and pastes both back', async () => {
  const { page } = sheet
  await sheet.cell(0, progress).click()
  await page.keyboard.press('F2')
  await page.keyboard.type('一')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('"二"')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1-2')
  await page.keyboard.press('Enter')
  await sheet.cell(0, progress).click()
  await sheet.cell(0, problem).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+C')
  // LF or CR LF: in a cell the line break is the system's.
  expect((await pasted(page, 'text/plain')).replaceAll('\r', '')).toBe('"一\n""二"""\t1-2')
  expect(await pasted(page, 'text/html')).toContain('mso-number-format')
  await sheet.cell(3, progress).click()
  await page.keyboard.press('Control+V')
  expect([await sheet.text(3, progress), await sheet.text(3, problem)]).toEqual(['一\n"二"', '1-2'])
  await copied(page, 'text/html', '<table><tr><td>甲<br>乙</td><td>&nbsp;丙</td></tr></table>')
  await sheet.cell(5, progress).click()
  await page.keyboard.press('Control+V')
  expect([await sheet.text(5, progress), await sheet.text(5, problem)]).toEqual(['甲\n乙', '丙'])
  await sheet.cell(0, progress).click()
  await page.keyboard.press('Control+X')
  expect(await sheet.text(0, progress)).toBe('')
})

test('500 cells are pasted as one act; what is locked or too much is told apart; one cell fills a block', async () => {
  const { page } = sheet
  await sheet.told()
  const tsv = Array.from({ length: 100 }, (_, row) => [row, 'x', row + 1, `进度${row}`, `问题${row}`].join('\t')).join(
    '\r\n',
  )
  await copied(page, 'text/plain', tsv)
  await sheet.cell(0, actual).click()
  await page.keyboard.press('Control+V')
  // 40 rows are there: 60 are left over; the computed column in the middle takes nothing.
  expect(await sheet.told()).toEqual(['paste 100x5, 160 cells, 40 locked, over 60/0, to 39/7'])
  expect(await sheet.text(39, problem)).toBe('问题39')
  await expect(sheet.cell(4, problem)).toHaveText('问题4')
  await copied(page, 'text/plain', '7')
  await sheet.cell(2, actual).click()
  await sheet.cell(5, actual).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+V')
  expect(await sheet.told()).toEqual(['paste 1x1, 4 cells, 0 locked, over 0/0, to 5/3'])
  // Onto a locked cell: the paste is told all the same, so that the page can say why.
  await sheet.cell(2, 1).click()
  await page.keyboard.press('Control+V')
  expect(await sheet.told()).toEqual(['paste 1x1, 0 cells, 1 locked, over 0/0, to 2/1'])
})

test('Ctrl+D and the handle fill', async () => {
  const { page } = sheet
  await sheet.cell(0, progress).click()
  await page.keyboard.type('基础施工')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+D')
  await sheet.cell(1, progress).click()
  await sheet.cell(3, progress).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+D')
  expect((await sheet.told()).slice(1)).toEqual(['fill 1: 1/6=基础施工', 'fill 2: 2/6=基础施工 3/6=基础施工'])
  await sheet.cell(3, progress).click()
  await page.locator('.sheet-handle').hover()
  await page.mouse.down()
  await sheet.cell(6, progress).hover()
  await expect(sheet.cell(5, progress)).toHaveAttribute('data-fill', '')
  await page.mouse.up()
  expect(await sheet.told()).toEqual(['fill 3: 4/6=基础施工 5/6=基础施工 6/6=基础施工'])
  await expect(sheet.cell(5, progress)).not.toHaveAttribute('data-fill')
})

test('Space confirms last month’s text, and types a space elsewhere; Esc drops a refused one', async () => {
  const { page } = sheet
  await page.evaluate(
    ([col]) => {
      window.shown.setLook(0, col, { kind: 'brought' })
      window.shown.setLook(1, col, { kind: 'brought' })
      window.shown.setLook(3, col, { kind: 'refused', reason: '不能是负数' })
    },
    [progress] as const,
  )
  await sheet.cell(0, progress).click()
  await sheet.cell(2, progress).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Space')
  expect(await sheet.told()).toEqual(['confirm 2: 0/6= 1/6='])
  await sheet.cell(4, progress).click()
  await page.keyboard.press('Space')
  await expect(page.locator('.sheet-field-open')).toHaveValue(' ')
  await page.keyboard.press('Escape')
  await expect(sheet.cell(3, progress)).toHaveAttribute('aria-invalid', 'true')
  await expect(sheet.cell(3, progress)).toHaveAttribute('title', '未保存：不能是负数')
  await sheet.cell(3, progress).click()
  await page.keyboard.press('Escape')
  expect(await sheet.told()).toEqual(['discard 1'])
})

test('an open cell follows its row; where the row goes, the text is handed over', async () => {
  const { page } = sheet
  await sheet.cell(2, progress).click()
  await page.keyboard.type('厂房')
  await page.evaluate(() => window.shown.prepend(3))
  await expect(sheet.cell(5, progress)).toHaveAttribute('data-active', '')
  await page.keyboard.type('封顶')
  await page.keyboard.press('Enter')
  expect(await sheet.told()).toEqual(['type 1: 5/6=厂房封顶'])
  await page.keyboard.type('字')
  await page.evaluate(() => window.shown.removeRow(6))
  expect(await sheet.told()).toEqual(['orphan p3/6=字'])
})

test('a grid that stood ready is taken: its cells say what the sheet says, and the field lies over the right one', async () => {
  const { page } = sheet
  /** How far the field lies from the cell that is chosen. */
  const away = async () => {
    await sheet.cell(3, problem).click()
    const [cell, field] = [await sheet.cell(3, problem).boundingBox(), await page.locator('.sheet-field').boundingBox()]
    return [(field?.x ?? 0) - (cell?.x ?? 0), (field?.y ?? 0) - (cell?.y ?? 0)]
  }
  const usual = await away()
  await sheet.again(5, 'ready')
  await expect(page.locator('.sheet-ready')).toHaveCount(0)
  await expect(page.locator('.sheet .ag-row:not(.ag-row-pinned) [data-row]')).toHaveCount(5 * 9)
  expect(await sheet.text(4, 1)).toBe('项目p4')
  await expect(page.locator('.sheet [col-id="state"][role="columnheader"]')).toContainText('状态')
  expect(await away()).toEqual(usual)
  await page.keyboard.type('用地')
  await page.keyboard.press('Enter')
  expect(await sheet.told()).toEqual(['type 1: 3/7=用地'])
  await page.evaluate(() => window.shown.prepend(60))
  expect(await sheet.text(60, 1)).toBe('项目p0')
})

test('axe finds nothing serious; Tab comes in, F6’s target is the field', async () => {
  const { page } = sheet
  await page.locator('#before').focus()
  await page.keyboard.press('Tab')
  await expect(page.locator('.sheet-field')).toBeFocused()
  await expect(page.locator('.sheet-field')).toHaveAttribute('aria-label', '项目p0，序：1')
  await sheet.cell(3, progress).click()
  await expect(sheet.cell(3, progress)).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('[role="grid"]')).toHaveAttribute('aria-label', '月度填报')
  expect(await serious(page, { strict: true })).toEqual([])
})
