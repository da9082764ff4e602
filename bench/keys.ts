import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { openProgram } from './program'
import { seededWorkspace } from './seed'
import type { Ratio } from './stats'

const FRAME = 1000 / 60

/** A window with one text field: no key can be painted sooner than there. */
function bareField(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-field-'))
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'field', version: '1.0.0', type: 'module', main: 'main.mjs' }),
  )
  writeFileSync(
    path.join(folder, 'main.mjs'),
    `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: true })
  window.loadURL('data:text/html,<textarea id=field autofocus></textarea>')
})\n`,
  )
  return folder
}

/** Notes, for every figure typed, the milliseconds from the key itself to the frame that shows it. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted: number[] = []
    Object.assign(window, { painted })
    let pressed = 0
    window.addEventListener(
      'keydown',
      (event) => {
        if (/^\d$/.test(event.key)) pressed = event.timeStamp
      },
      true,
    )
    window.addEventListener(
      'input',
      () => {
        const from = pressed
        // The task after the next frame's callbacks runs once the frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => painted.push(performance.now() - from)
          port2.postMessage(0)
        })
      },
      true,
    )
  })
}
const paintedOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { painted: number[] }).painted.splice(0)) as Promise<number[]>

async function typeDigits(page: Page, count: number, after: string): Promise<number[]> {
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press(String(i % 10))
    await page.waitForTimeout(60)
    await page.keyboard.press(after)
    await page.waitForTimeout(90)
  }
  return paintedOf(page)
}

/**
 * A figure's key → painted in 月度填报 with 10,000 rows, against a bare text field plus one frame: typed and left with
 * Esc (nothing is written), and typed down a column with Enter, every figure saved while the next one is typed.
 */
export async function keyRatios(count: number): Promise<readonly Ratio[]> {
  const bare = bareField()
  const settings = mkdtempSync(path.join(tmpdir(), 'kpm-bench-keys-'))
  try {
    const field = await openProgram([bare], settings)
    await field.page.locator('#field').click()
    await watchKeys(field.page)
    const least = (await typeDigits(field.page, count, 'Escape')).map((value) => value + FRAME)
    await field.app.close()

    const ours = await openProgram([path.resolve('.'), '--workspace', seededWorkspace()], settings)
    const { page } = ours
    await page.locator('.ag-row[row-index="1"]').first().waitFor()
    await page.locator('nav [title="月度填报"]').click()
    const cell = page.locator('.entry-grid .ag-row[row-index="1"] [col-id="actual"]')
    await cell.click()
    await page.waitForTimeout(3_000)
    await watchKeys(page)
    const left = await typeDigits(page, count, 'Escape')
    const written = await typeDigits(page, count, 'Enter')
    await ours.app.close()
    const row = (name: string, values: readonly number[]): Ratio => ({
      name: `key → painted in the entry grid, 10,000 rows, ${name} ÷ (bare text field + one frame)`,
      ours: values,
      bare: least,
      gate: 1,
      aim: 1,
    })
    return [row('typed and left', left), row('typed down a column while saving', written)]
  } finally {
    for (const folder of [bare, settings]) rmSync(folder, { recursive: true, force: true })
  }
}
