import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { ownArguments, readTask } from './arguments'
import { printOnce, servePrints } from './headless-print'
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
else if (task.task === 'print') void printOnce(task.html, task.pdf, task.options).then((code) => app.exit(code))
else if (task.task === 'print-server') void servePrints()
else void runCommandLine(task.arguments)

/** Without a screen there is no graphics card to look for, and Chromium's complaints about it are nobody's concern. */
function stayOffScreen(): void {
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('disable-gpu')
  app.commandLine.appendSwitch('log-level', '3')
}

async function runCommandLine(given: readonly string[]): Promise<void> {
  const file = new URL('../cli/main.js', import.meta.url)
  process.argv = [process.execPath, fileURLToPath(file), ...given]
  await import(/* @vite-ignore */ file.href)
  app.exit(Number(process.exitCode ?? 0))
}
