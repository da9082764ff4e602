import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { launch } from './launch'
import { cell, cli, gridStands, longding, typeInto, workspaceOf } from './workspace'

let folder: string
let kept: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpm-first-'))
  kept = join(folder, 'yichuan-kpm', 'first-screen.json')
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Whether the program began with the screen that was kept, and has put the real one in its place. */
async function beganWithIt(page: Page): Promise<boolean> {
  await gridStands(page)
  await expect(page.locator('#first-screen, style[data-first-screen]')).toHaveCount(0)
  return page.evaluate(() => performance.getEntriesByName('first screen lifted').length > 0)
}
/** Longer than the calm after which the page is copied. */
const calm = (page: Page) => page.waitForTimeout(4_000)
const figures = () => JSON.parse(readFileSync(kept, 'utf8')).screen.html as string

test('a start shows the last first screen at once and then the real one; a write from beside takes it away', async () => {
  const workspace = workspaceOf('demo')
  const first = await launch({ workspace, folder })
  expect(await beganWithIt(first.page)).toBe(false)
  await calm(first.page)
  await first.close()
  expect(figures()).toContain('龙鼎')

  const second = await launch({ workspace, folder })
  expect(await beganWithIt(second.page)).toBe(true)
  // The real one is there to be worked with, and the same program keeps its screen again.
  await typeInto(second.page, longding, 'monthActual', '8888')
  await expect(cell(second.page, longding, 'monthActual')).toContainText('8,888.00')
  await second.page.keyboard.press('Escape')
  await second.close()

  const third = await launch({ workspace, folder })
  expect(await beganWithIt(third.page), 'the figures of before the edit').toBe(false)
  await calm(third.page)
  await third.close()
  expect(figures()).toContain('8,888.00')

  cli(workspace, 'project', 'set', longding, 'name=龙鼎电池箔（改）')
  const fourth = await launch({ workspace, folder })
  expect(await beganWithIt(fourth.page), 'written by the command line').toBe(false)
  await fourth.close()
})

test('what is filtered, or lies under a dialog, is not kept', async () => {
  const workspace = workspaceOf('demo')
  const { page, close } = await launch({ workspace, folder })
  await gridStands(page)
  await page.keyboard.press('Control+K')
  await calm(page)
  await page.keyboard.press('Escape')
  await page.locator('.projects-filters button').first().click()
  await calm(page)
  await close()
  expect(existsSync(kept)).toBe(false)
})

test('what is clicked while the sent screen stands is answered by the real one', async () => {
  const workspace = workspaceOf('demo')
  const first = await launch({ workspace, folder })
  await gridStands(first.page)
  const place = await first.page.getByRole('button', { name: '时间轴' }).boundingBox()
  await calm(first.page)
  await first.close()
  const { page, close } = await launch({ workspace, folder })
  await page.waitForFunction(() => performance.getEntriesByName('first screen stands').length > 0)
  await page.mouse.click((place?.x ?? 0) + 20, (place?.y ?? 0) + 10)
  await expect(page.locator('.axis-project').first()).toBeVisible()
  await expect(page.locator('#first-screen')).toHaveCount(0)
  const lifted = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('first screen lifted') as PerformanceMark[]
    return mark?.detail
  })
  expect(lifted).toBe('the real one stands')
  await close()
})
