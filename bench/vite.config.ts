import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: {
    noExternal: true,
    external: ['better-sqlite3', 'playwright', '@playwright/test', 'devextreme-exceljs-fork'],
    target: 'node',
  },
  build: {
    ssr: true,
    outDir: 'out/bench',
    emptyOutDir: true,
    target: 'node20.18',
    reportCompressedSize: false,
    rolldownOptions: {
      external: [/^#documents/],
      input: { main: 'bench/main.ts', grid: 'bench/grid.ts' },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
  logLevel: 'warn',
})
