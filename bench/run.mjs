// Builds the benches and runs them; `npm run bench -- grid edit` runs some of them.
import { spawnSync } from 'node:child_process'
import { build } from 'vite'

await build({ configFile: 'bench/vite.config.ts' })
const { status } = spawnSync(process.execPath, ['--expose-gc', 'out/bench/main.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
