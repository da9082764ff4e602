// Builds the benches and runs them; `npm run bench -- grid edit` runs some of them.
import { spawnSync } from 'node:child_process'
import { build } from 'vite'
import { hasDisplay, startVirtualDisplay } from '../scripts/display.mjs'
import { main, setup } from '../scripts/setup.mjs'

await main(async () => {
  await setup()
  await buildBenches()
  process.exitCode = await run()
})

async function run() {
  const display = hasDisplay() ? null : await startVirtualDisplay()
  const env = display ? { ...process.env, DISPLAY: display.name } : process.env
  try {
    const { status } = spawnSync(process.execPath, ['out/bench/main.js', ...process.argv.slice(2)], {
      stdio: 'inherit',
      env,
    })
    return status ?? 1
  } finally {
    display?.stop()
  }
}

async function buildBenches() {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', 'playwright', '@playwright/test', 'vite'], target: 'node' },
    build: {
      ssr: true,
      outDir: 'out/bench',
      emptyOutDir: true,
      target: 'node20.18',
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          main: 'bench/main.ts',
          grid: 'bench/grid.ts',
          'job-thread': 'src/engine/job-thread.ts',
          'reading-process': 'src/documents/reading-process.ts',
        },
        // Flat: what starts a thread or a process looks for it beside itself.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}
