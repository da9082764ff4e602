// Opens the program; where there is no display it is shown around in an invisible one instead.
import { join } from 'node:path'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { root } from './paths.mjs'
import { run, say } from './run.mjs'
import { main, setup } from './setup.mjs'
import { forTesting, needSystemPackages } from './system-packages.mjs'

await main(async () => {
  await setup()
  process.exitCode = hasDisplay() ? await openProgram() : await tour()
})

async function openProgram() {
  const { requireRuntime, runtimeArguments } = await import('./electron-runtime.mjs')
  const runtime = requireRuntime()
  const args = [...runtimeArguments(runtime), root, ...process.argv.slice(2)]
  return run(runtime.executable, args, { env: withoutNodeMode() })
}

async function tour() {
  await needSystemPackages(...forTesting)
  say('没有显示器：在虚拟屏幕里把程序走一遍。', 'There is no display: showing the program around on an invisible one.')
  const script = join(root, 'scripts', 'tour.mjs')
  const display = await startVirtualDisplay()
  // Only a process that exits takes its display along; one that a signal ends does not.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
  try {
    return await run(process.execPath, [script, ...process.argv.slice(2)], {
      env: { ...process.env, DISPLAY: display.name },
    })
  } finally {
    display.stop()
  }
}

function withoutNodeMode() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return env
}
