import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const made = join(tmpdir(), `kpm-e2e-${process.pid}`)

/** The built command line, as another program beside the window. */
export function cli(workspace: string, ...args: readonly string[]): string {
  const { ELECTRON_RUN_AS_NODE: _, KPM_WORKSPACE: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'out', 'cli', 'main.js'), ...args, '--json', '--workspace', workspace],
    { encoding: 'utf8', env: { ...env, KPM_TODAY: '2024-07-02', XDG_CONFIG_HOME: made, KPM_DEVICE: 'beside' } },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** A workspace of its own for one test: the demonstration, or the real catalogue. */
export function workspaceOf(kind: 'demo' | 'catalogue'): string {
  const original = join(made, kind)
  if (!existsSync(original)) {
    mkdirSync(made, { recursive: true })
    cli(original, 'workspace', 'init', ...(kind === 'demo' ? ['--demo'] : []))
  }
  const copy = join(mkdtempSync(join(tmpdir(), 'kpm-ws-')), kind)
  cpSync(original, copy, { recursive: true })
  return copy
}

export const longding = 'longding-10wt-dianchibo'

/** The grid stands when 合计 and a real row do. */
export async function gridStands(page: Page): Promise<void> {
  await page.locator('#root .ag-row[row-index="t-0"]').first().waitFor()
  await page.locator('#root .ag-row[row-index="1"]').first().waitFor()
}

export function cell(page: Page, id: string, column: string) {
  return page.locator(`.ag-row[row-id="${id}"] [col-id="${column}"]`)
}

/** Types over a cell as a person does. */
export async function typeInto(page: Page, id: string, column: string, text: string): Promise<void> {
  await cell(page, id, column).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Answers the next save dialogs with a path, as if a person had chosen it. */
export async function chooseSave(app: import('@playwright/test').ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: path })) as typeof dialog.showSaveDialog
  }, file)
}
