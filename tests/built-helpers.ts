import { readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { helperFolder } from '../vitest.config'

const root = path.resolve(import.meta.dirname, '..')
const sources = ['src/documents', 'src/domain', 'package.json']
const entry = 'reading-process'

function newest(place: string): number {
  const stat = statSync(place)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))))
}

function isFresh(): boolean {
  const built = statSync(path.join(helperFolder, `${entry}.js`), { throwIfNoEntry: false })
  return built !== undefined && sources.every((source) => newest(path.join(root, source)) < built.mtimeMs)
}

/** Builds the process that parses other people's files: tests run from source, and it is a program of its own. */
export async function setup(): Promise<() => void> {
  if (!isFresh()) await buildHelper()
  return () => rmSync(path.join(tmpdir(), `kpm-libreoffice-${process.pid}`), { recursive: true, force: true })
}

async function buildHelper(): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: helperFolder,
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [entry]: `src/documents/${entry}.ts` },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}
