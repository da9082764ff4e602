// The program with its pages served by Vite: a change shows at once. Pass --workspace DIR as with npm start.

import { run, tool } from './run.mjs'
import { main, setup } from './setup.mjs'

await main(async () => {
  await setup()
  const { requireRuntime, runtimeArguments } = await import('./electron-runtime.mjs')
  const runtime = requireRuntime()
  const sandbox = runtimeArguments(runtime).includes('--no-sandbox') ? ['--noSandbox'] : []
  const args = [tool('electron-vite', 'bin/electron-vite.js'), 'dev', ...sandbox, '--', ...process.argv.slice(2)]
  // Statements over 40 ms are told on the terminal.
  const env = { KPM_SLOW_MS: '40', ...process.env, ELECTRON_EXEC_PATH: runtime.executable }
  process.exitCode = await run(process.execPath, args, { env })
})
