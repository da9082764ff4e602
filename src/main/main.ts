import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { ownArguments, readTask, type Task } from './arguments'
import { registerSchemes } from './protocol'
import { cutNetwork } from './security'
import { startShell } from './shell'

/*
 * One program, four ways to start it: the window, one paper, many papers, and (in packages, which carry no Node of their
 * own) the command line. Nothing here may be awaited at top level: Electron gets ready only after this file has run.
 */
const task = readTask(ownArguments(process.argv.slice(1), app.isPackaged), process.env.KPM_WORKSPACE)
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)

registerSchemes()
cutNetwork(devServer)
if (task.task !== 'window') stayOffScreen()

if (task.task === 'window') startShell({ ...task, devServer })
else void runWithoutWindow(task)

/** Without a screen there is no graphics card to look for, and Chromium's complaints about it are nobody's concern. */
function stayOffScreen(): void {
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('disable-gpu')
  app.commandLine.appendSwitch('log-level', '3')
}

/** What needs no window is not loaded for one. */
async function runWithoutWindow(task: Exclude<Task, { readonly task: 'window' }>): Promise<void> {
  if (task.task === 'cli') return runCommandLine(task.arguments)
  const { printOnce, servePrints } = await import('./headless-print')
  if (task.task === 'print-server') return servePrints()
  app.exit(await printOnce(task.html, task.pdf, task.options))
}

async function runCommandLine(given: readonly string[]): Promise<void> {
  const file = new URL('../cli/main.js', import.meta.url)
  process.argv = [process.execPath, fileURLToPath(file), ...given]
  await import(/* @vite-ignore */ file.href)
  app.exit(Number(process.exitCode ?? 0))
}
