// Builds the benches and runs them; `npm run bench -- grid edit` runs some of them.
import { spawnSync } from 'node:child_process'
import { build } from 'vite'

await build({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['better-sqlite3', 'playwright', '@playwright/test'], target: 'node' },
  build: {
    ssr: true,
    outDir: 'out/bench',
    emptyOutDir: true,
    target: 'node20.18',
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: 'bench/main.ts', grid: 'bench/grid.ts' },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
})
const { status } = spawnSync(process.execPath, ['out/bench/main.js', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
