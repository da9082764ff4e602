import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  type CDPSession,
  type ElectronApplication,
  _electron as electron,
  type Locator,
  type Page,
} from '@playwright/test'
import { build } from 'vite'
import { requireRuntime, runtimeArguments } from '../../../scripts/electron-runtime.mjs'
import { contentPolicy, withNonce } from '../../../src/main/content-policy'
import type { SheetWindow } from './page'

declare global {
  interface Window {
    /** The test page's sheet. */
    readonly shown: SheetWindow
  }
}

const here = import.meta.dirname
const attachFirst = resolve(here, '../../../node_modules/playwright-core/lib/server/electron/loader.js')
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
  again(rows?: number): Promise<void>
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
      ...given(),
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
    again: async (rows = 40) => {
      await page.goto(`app://sheet/index.html?rows=${rows}`)
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

/** What lies on the clipboard in a format, as a page that is pasted into sees it. */
export async function pasted(page: Page, format: 'text/plain' | 'text/html'): Promise<string> {
  const seen = page.evaluate(
    (kind) =>
      new Promise<string>((answer) => {
        const take = (event: ClipboardEvent) => {
          event.preventDefault()
          event.stopPropagation()
          answer(event.clipboardData?.getData(kind) ?? '')
        }
        document.addEventListener('paste', take, { once: true, capture: true })
      }),
    format,
  )
  await page.keyboard.press('Control+V')
  return seen
}

/** Puts one format on the clipboard, as another program that is copied from does. */
export async function copied(page: Page, format: 'text/plain' | 'text/html', text: string): Promise<void> {
  await page.evaluate(
    ([kind, given]) => {
      const put = (event: ClipboardEvent) => {
        event.preventDefault()
        event.stopPropagation()
        event.clipboardData?.setData(kind, given)
      }
      document.addEventListener('copy', put, { once: true, capture: true })
    },
    [format, text] as const,
  )
  await page.keyboard.press('Control+C')
}

function given(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Types as an input method does: each key reaches the page as 229, the composition in between, the word at the end. */
export class ChineseKeyboard {
  readonly #page: Page
  readonly #session: CDPSession

  constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  /**
   * Without an editable element in focus the system switches its input method off and a letter comes as a letter: what
   * would leak or be lost is then the same as at a real keyboard.
   */
  async #isComposable(): Promise<boolean> {
    return this.#page.evaluate(() => {
      const { activeElement: on } = document
      return (on instanceof HTMLInputElement || on instanceof HTMLTextAreaElement) && !on.readOnly
    })
  }

  async compose(letters: string): Promise<void> {
    for (const [index, letter] of [...letters].entries()) {
      if (!(await this.#isComposable())) {
        await this.#page.keyboard.press(letter)
        continue
      }
      const text = letters.slice(0, index + 1)
      const key = { key: 'Process', code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: 229 }
      await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await this.#session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    }
  }

  /** The key that takes the word (Space, Enter, a digit) is the input method's own. */
  async take(word: string, code: 'Space' | 'Enter' = 'Space'): Promise<void> {
    const key = { key: 'Process', code, windowsVirtualKeyCode: 229 }
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await this.#session.send('Input.insertText', { text: word })
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }

  async write(letters: string, word: string): Promise<void> {
    await this.compose(letters)
    await this.take(word)
  }
}
