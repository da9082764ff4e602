// The command line: `npm run -s cli -- <noun> <verb> …`. Built when older than its sources, then run in this process, so
// that starting it costs hardly more than starting Node.
import * as module from 'node:module'
import { join } from 'node:path'
import { findRuntime, runtimeArguments } from './electron-runtime.mjs'
import { cacheFolder, root } from './paths.mjs'

const { cliIsStale, ensureBuild } = await import('./build.mjs')
const runtime = findRuntime()
if (!runtime || cliIsStale()) await prepare()
module.enableCompileCache?.(join(cacheFolder, 'compiled'))

// How the command line starts Electron when a paper becomes a PDF: program, its switches, our folder.
const electron = findRuntime()
if (electron) process.env.KPM_ELECTRON = JSON.stringify([electron.executable, ...runtimeArguments(electron), root])
await import(join(root, 'out', 'cli', 'main.js'))

async function prepare() {
  const { main, setup } = await import('./setup.mjs')
  await main(async () => (runtime ? ensureBuild('cli') : setup()))
}
