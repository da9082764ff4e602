import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Locator, type Page } from '@playwright/test'
import { build } from 'vite'
import { attachFirst, requireRuntime, runtimeArguments } from '../../../scripts/electron-runtime.mjs'
import { contentPolicy, withNonce } from '../../../src/main/content-policy'
import { ChineseKeyboard } from '../chinese-keyboard'
import { environment } from '../environment'
import type { SheetWindow } from './page'

declare global {
  interface Window {
    /** The test page's sheet. */
    readonly shown: SheetWindow
  }
}

const here = import.meta.dirname
const nonce = 'c2hlZXQ='

/** Builds the page with the sheet alone; answers its folder, which the caller removes. */
export async function buildSheetPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kpm-sheet-'))
  await build({
    root: here,
    base: './',
    logLevel: 'error',
    configFile: false,
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130' },
  })
  const page = join(folder, 'index.html')
  writeFileSync(page, withNonce(readFileSync(page, 'utf8'), nonce))
  return folder
}

export interface SheetProgram {
  readonly app: ElectronApplication
  readonly page: Page
  readonly keyboard: ChineseKeyboard
  /** What the browser complained about: a style or script against the policy, an error. */
  readonly complaints: string[]
  /** Loads the page afresh, with as many rows as are asked for. */
  again(rows?: number, ready?: 'ready'): Promise<void>
  cell(row: number, col: number): Locator
  text(row: number, col: number): Promise<string>
  told(): Promise<string[]>
  close(): Promise<void>
}

export async function openSheet(folder: string): Promise<SheetProgram> {
  const runtime = requireRuntime()
  const settings = mkdtempSync(join(tmpdir(), 'kpm-sheet-settings-'))
  const app = await electron.launch({
    executablePath: runtime.executable,
    args: [...runtimeArguments(runtime), '-r', attachFirst, here],
    env: {
      ...environment(),
      XDG_CONFIG_HOME: settings,
      APPDATA: settings,
      SHEET_PAGE: folder,
      SHEET_POLICY: contentPolicy(nonce),
    },
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  const stands = () => page.locator('.ag-row[row-index="1"]').first().waitFor()
  await stands()
  const columns = ['serial', 'name', 'plan', 'actual', 'sum', 'physical', 'progress', 'problem', 'state']
  return {
    app,
    page,
    keyboard: new ChineseKeyboard(page, await page.context().newCDPSession(page)),
    complaints,
    again: async (rows = 40, ready) => {
      await page.goto(`app://sheet/index.html?rows=${rows}${ready === undefined ? '' : '&ready'}`)
      await stands()
    },
    cell: (row, col) => page.locator(`.ag-row[row-index="${row}"] [col-id="${columns[col]}"]`),
    text: (row, col) => page.evaluate(([r, c]) => window.shown.text(r, c), [row, col] as const),
    told: () => page.evaluate(() => window.shown.told.splice(0)),
    close: async () => {
      await app.close()
      rmSync(settings, { recursive: true, force: true })
    },
  }
}
