import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Refusal, refuse } from '#domain/refusal'

/** A page to print: static HTML (no script), on what paper. */
export interface Paper {
  readonly html: string
  readonly pageSize: 'A3' | 'A4'
  readonly landscape: boolean
}

/** Turns a page of static HTML into a PDF; the window's own, or one that the command line starts. */
export interface Printer {
  print(page: Paper): Promise<Uint8Array>
}

/** A print that takes longer has hung. */
const TIME_LIMIT = 120_000

/**
 * A printer for plain Node: starts Electron without a display for each page. `command` is the program and its arguments
 * up to our own folder; null where no Electron is there. Refuses PRINTER.
 */
export function spawnedPrinter(command: readonly string[] | null): Printer {
  return {
    async print(page) {
      const [program, ...args] = command ?? refuse('PRINTER', { why: '没有找到 Electron，请先运行 npm run setup' })
      const folder = await mkdtemp(path.join(tmpdir(), 'kpm-print-'))
      try {
        const files = ['page.html', 'page.pdf', 'options.json'].map((name) => path.join(folder, name))
        const [html = '', pdf = '', options = ''] = files
        await writeFile(html, page.html, { mode: 0o600 })
        await writeFile(options, JSON.stringify({ pageSize: page.pageSize, landscape: page.landscape }), {
          mode: 0o600,
        })
        await run(program ?? '', ['--ozone-platform=headless', ...args, '--print', html, pdf, options])
        return await readFile(pdf)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Its own environment without ELECTRON_RUN_AS_NODE, which would start it as plain Node.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: TIME_LIMIT })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000)
    })
    child.once('error', (error) => reject(new Refusal('PRINTER', { why: error.message })))
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Refusal('PRINTER', { why: lastLine(said) ?? `${code ?? signal}` }))
    })
  })
}

function lastLine(text: string): string | undefined {
  return text.trim().split('\n').at(-1) || undefined
}
