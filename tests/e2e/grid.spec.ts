import { expect, test } from '@playwright/test'
import { launch, type Program } from './launch'
import { cell, cli, gridStands, longding, typeInto, workspaceOf } from './workspace'

test.describe('项目', () => {
  let program: Program
  let workspace: string
  test.beforeEach(async () => {
    workspace = workspaceOf('demo')
    program = await launch({ workspace, today: '2024-07-02' })
    await gridStands(program.page)
  })
  test.afterEach(() => program.close())

  test('shows the report’s projects, 合计 first, marked as simulated', async () => {
    const { page } = program
    await expect(page.getByText('模拟数据').first()).toBeVisible()
    await expect(page.locator('.ag-row[row-index="t-0"]')).toContainText('合计')
    await expect(page.locator('.ag-row[row-index="t-0"]')).toContainText('5,220,860.00')
    await expect(cell(page, longding, 'name')).toContainText('龙鼎10万吨电池箔')
    await expect(page.getByText('离线 · 本机')).toBeVisible()
  })

  test('a month’s figure typed in place is confirmed, lamp and totals follow, and it is there after a restart', async () => {
    const { page, folder } = program
    await typeInto(page, longding, 'monthActual', '28,084.43')
    await expect(cell(page, longding, 'monthActual')).toContainText('28,084.43')
    await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
    await expect(cell(page, longding, 'ytdActual')).toContainText('51,012.00')
    await expect(cell(page, longding, 'gapPoints')).toContainText('+0.2')
    await program.close()
    program = await launch({ workspace, today: '2024-07-02' })
    await gridStands(program.page)
    await expect(cell(program.page, longding, 'monthActual')).toContainText('28,084.43')
    expect(folder).not.toBe('')
  })

  test('a refused figure stays visible with its reason, nothing is written, Esc discards it', async () => {
    const { page } = program
    await typeInto(page, longding, 'monthActual', '-5')
    await expect(page.getByText(/未保存：.*不能是负数/)).toBeVisible()
    await expect(cell(page, longding, 'monthActual')).toContainText('-5')
    const shown = JSON.parse(cli(workspace, 'project', 'show', longding, '--month', '2024-06'))
    expect(shown.project.monthActual).toBe(7084.43)
    await cell(page, longding, 'monthActual').click()
    await page.keyboard.press('Escape')
    await expect(cell(page, longding, 'monthActual')).toContainText('7,084.43')
  })

  test('undo takes a typed figure back', async () => {
    const { page } = program
    await typeInto(page, longding, 'monthActual', '1')
    await expect(cell(page, longding, 'monthActual')).toContainText('1.00')
    await page.keyboard.press('Control+Z')
    await expect(cell(page, longding, 'monthActual')).toContainText('7,084.43')
  })

  test('pinyin initials find a project', async () => {
    const { page } = program
    await page.locator('.search-input').fill('ldsw')
    await expect(cell(page, longding, 'name')).toBeVisible()
    await expect(page.locator('.ag-row[row-id="yuxin-20wt-xingcai"]')).toHaveCount(0)
  })

  test('what another program writes is shown in the window', async () => {
    const { page } = program
    cli(workspace, 'month', 'set', longding, '2024-06', '--actual', '9999.99')
    await expect(cell(page, longding, 'monthActual')).toContainText('9,999.99')
  })

  test('rushed through, rows show names and figures at once, and their charts where one stops', async () => {
    const { page } = program
    const rush = () =>
      page.evaluate(async () => {
        const view = document.querySelector('.project-grid .ag-grid-viewport')
        if (view === null) throw new Error('nothing to scroll')
        view.scrollTop = 0
        await new Promise((rest) => setTimeout(rest, 300))
        for (let leaps = 0; leaps < 4; leaps += 1) {
          view.scrollTop += view.clientHeight * 0.8
          await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
        }
        const charts = [...document.querySelectorAll('.ag-row [col-id="bullet"]')]
        const names = [...document.querySelectorAll('.ag-row [col-id="name"]')]
        return {
          without: charts.filter((one) => !one.querySelector('svg')).length,
          named: names.every((one) => one.textContent),
        }
      })
    // A machine that stands still between two leaps sees no rush.
    await expect.poll(async () => (await rush()).without, { timeout: 20_000 }).toBeGreaterThan(0)
    expect((await rush()).named).toBe(true)
    const without = page.locator('.ag-row [col-id="bullet"]').filter({ hasNot: page.locator('svg') })
    await expect(without).toHaveCount(0)
    expect(await page.locator('.ag-row [col-id="milestones"] svg').count()).toBeGreaterThan(10)
  })

  test('opens no connection but its own pages', async () => {
    const { app, page } = program
    const seen: string[] = []
    page.on('request', (request) => seen.push(request.url()))
    await page.reload()
    await gridStands(page)
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.filter((url) => !/^(app:|data:|blob:)/.test(url))).toEqual([])
    const blocked = await app.evaluate(async ({ net }) => {
      try {
        await net.fetch('http://127.0.0.1:9/')
        return 'reached'
      } catch (error) {
        return String(error)
      }
    })
    expect(blocked).not.toBe('reached')
  })
})
