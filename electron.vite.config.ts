import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import manifest from './package.json' with { type: 'json' }
import { helperEntries } from './vite.cli.config'

/** One build serves the Electron that is declared and the one a package registry carries (docs/decisions/0002). */
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

/**
 * The page with which most starts begin travels with the window's own script, instead of after it has run. What checks
 * calls stays out of both: it is a tenth of their code, and nothing that is shown first needs it.
 */
function preloadFirstPage(): Plugin {
  return {
    name: 'preload-first-page',
    enforce: 'post',
    transformIndexHtml(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).flatMap((one) => (one.type === 'chunk' ? [one] : []))
      const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/pages/projects/page.tsx'))
      if (page === undefined) return []
      const entry = chunks.find(({ isEntry }) => isEntry)
      const known = [entry?.fileName, ...(entry?.imports ?? [])]
      const scripts = [page.fileName, ...page.imports.filter((file) => !known.includes(file))]
      const early = [...known, ...scripts]
      const checks = chunks.filter((one) => early.includes(one.fileName)).flatMap(({ moduleIds }) => moduleIds)
      if (checks.some((id) => /node_modules[\\/]zod[\\/]/.test(id)))
        throw new Error('zod has come into the first chunks')
      const sheets = [...(page.viteMetadata?.importedCss ?? [])]
      const link = (attrs: Record<string, string | boolean>) => ({ tag: 'link', attrs, injectTo: 'head' as const })
      return [
        ...scripts.map((file) => link({ rel: 'modulepreload', crossorigin: true, href: `./${file}` })),
        ...sheets.map((file) => link({ rel: 'preload', as: 'style', crossorigin: true, href: `./${file}` })),
      ]
    },
  }
}

export default defineConfig({
  main: {
    define: { declaredElectron: JSON.stringify(manifest.devDependencies.electron) },
    build: {
      target: nodeTarget,
      minify: true,
      rolldownOptions: {
        input: { main: 'src/main/main.ts', 'engine-process': 'src/main/engine-process.ts', ...helperEntries },
        // Flat: `new URL('../../resources/', import.meta.url)` then means the same in out/main, out/cli and src/<room>.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      minify: true,
      rolldownOptions: {
        input: { preload: 'src/preload/preload.ts' },
        // A sandboxed preload script cannot be a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react(), preloadFirstPage()],
    build: {
      target: chromeTarget,
      // Read from disk, never downloaded: size matters only to the compiler, and that is cached.
      chunkSizeWarningLimit: 4000,
      minify: true,
      rolldownOptions: {
        output: {
          // Kept apart so that each is compiled once and cached by Chromium whatever changes around it.
          codeSplitting: {
            groups: [
              // What two pages or more share is one file: each that the window asks for at its start passes through the shell.
              {
                name: 'parts',
                test: /src[\\/](renderer[\\/](parts(?![\\/](grid-theme|history|backup))|app)|contract(?=[\\/]packed\.)|domain(?![\\/](paper[\\/](form-file|sheet-form-schema)|import[\\/]mapping)\.))[\\/]/,
                minShareCount: 2,
                priority: 1,
              },
              // The calls and what checks them: nothing that a start shows needs them.
              { name: 'calls', test: /src[\\/]contract[\\/](?!packed\.)|node_modules[\\/]zod/, priority: 0 },
              { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
              { name: 'grid', test: /node_modules[\\/](ag-grid|@ag-grid)/, priority: 2 },
              {
                name: 'charts',
                test: /node_modules[\\/](recharts|d3-|victory-vendor|es-toolkit|@reduxjs|redux)/,
                priority: 2,
              },
            ],
          },
        },
      },
    },
  },
})
