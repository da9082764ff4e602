import { readdirSync } from 'node:fs'
import { defineConfig } from 'vite'

/** Threads and child processes of the engine are programs of their own, and lie beside whoever starts them. */
export const helperEntries = Object.fromEntries(
  ['src/engine', 'src/documents'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /-(thread|process)[.]ts$/.test(name))
      .map((name) => [name.replace('.ts', ''), `${folder}/${name}`]),
  ),
)

/** The command line: one small file to start from, everything heavy in chunks that load when first used. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3'], target: 'node' },
  build: {
    ssr: true,
    outDir: process.env.KPM_CLI_OUT ?? 'out/cli',
    emptyOutDir: true,
    target: 'node20.18',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: 'src/cli/main.ts', ...helperEntries },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  logLevel: 'warn',
})
