import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron as electron } from '@playwright/test'

/** Starts Electron with a program as the set-up found it, in settings of its own; answers its first window. */
export async function openProgram(args: readonly string[], settings: string) {
  // The set-up's own module, read where it lies: it finds this program's folder by its own place.
  const found = pathToFileURL(path.resolve('scripts/electron-runtime.mjs')).href
  const { attachFirst, requireRuntime, runtimeArguments } = (await import(
    /* @vite-ignore */ found
  )) as typeof import('../scripts/electron-runtime.mjs')
  const runtime = requireRuntime()
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >
  const app = await electron.launch({
    executablePath: runtime.executable,
    args: [...runtimeArguments(runtime), '-r', attachFirst, ...args],
    env: { ...env, XDG_CONFIG_HOME: settings, KPM_TODAY: '2024-07-02' },
  })
  return { app, page: await app.firstWindow() }
}
