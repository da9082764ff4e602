import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { attachFirst, requireRuntime, runtimeArguments } from '../../scripts/electron-runtime.mjs'
import { environment } from './environment'

const root = resolve(import.meta.dirname, '../..')

/**
 * No graphics card is where these run, and its emulation costs a tenth of the time; where two programs share one
 * display, the one that lies under the other has to go on painting.
 */
const switches = [
  '--disable-gpu',
  '--num-raster-threads=1',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

export interface Program {
  readonly app: ElectronApplication
  readonly page: Page
  /** A folder of this start's own: settings, and whatever the test writes. */
  readonly folder: string
  /** Quits as a user does, waits for the engine to finish, removes the folder. */
  close(): Promise<void>
}
export interface LaunchOptions {
  /** The workspace to open; without it the program starts as on its first day. */
  readonly workspace?: string
  /** The day it is for the program (default 2024-07-05). */
  readonly today?: string
  /** Arguments after the program's folder. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A folder to start in again; it is then kept at the end. */
  readonly folder?: string
}

/** Starts the built program as `npm start` does, apart from the user's own settings, and waits for its window. */
export async function launch(options: LaunchOptions = {}): Promise<Program> {
  const runtime = requireRuntime()
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'kpm-'))
  const workspace = options.workspace === undefined ? [] : ['--workspace', options.workspace]
  const app = await electron.launch({
    executablePath: runtime.executable,
    args: [...runtimeArguments(runtime), ...switches, '-r', attachFirst, root, ...workspace, ...(options.args ?? [])],
    // As on the user's machine: Playwright would otherwise pretend that the system is light.
    colorScheme: null,
    env: {
      ...environment(),
      XDG_CONFIG_HOME: folder,
      APPDATA: folder,
      KPM_TODAY: options.today ?? '2024-07-05',
      ...options.env,
    },
  })
  const page = await app.firstWindow()
  const close = async () => {
    await app.close()
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
  }
  return { app, page, folder, close }
}

/** Starts the program once more beside one that runs in `folder`; answers its exit code. */
export function spawnAgain(folder: string, args: readonly string[]): Promise<number | null> {
  const runtime = requireRuntime()
  const env = { ...environment(), XDG_CONFIG_HOME: folder, APPDATA: folder }
  const again = spawn(runtime.executable, [...runtimeArguments(runtime), root, ...args], { env, stdio: 'ignore' })
  return new Promise((ended) => again.once('exit', ended))
}
