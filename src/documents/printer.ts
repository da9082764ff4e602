import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { refuse } from '#domain/refusal'
import { type Patience, type PrintServer, startPrintServer } from './print-server'

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

/** A printer that keeps a program of its own running between pages. */
export interface SpawnedPrinter extends Printer {
  /** Ends the program, a print that is under way with it. */
  close(): Promise<void>
}

const patience: Patience = { start: 60_000, print: 130_000, end: 3_000 }

/**
 * A printer for plain Node: starts Electron without a display at the first page, and prints all later ones with it, one
 * after the other. One that has ended is started again at the next page. `command` is the program and its arguments up
 * to our own folder; null where no Electron is there. Refuses PRINTER.
 */
export function spawnedPrinter(command: readonly string[] | null, limits: Patience = patience): SpawnedPrinter {
  let running: PrintServer | null = null
  let closed = false

  function server(): PrintServer {
    if (running?.alive()) return running
    if (closed) refuse('CANCELLED', { what: '打印' })
    running = startPrintServer(
      command ?? refuse('PRINTER', { why: '没有找到 Electron，请先运行 npm run setup' }),
      limits,
    )
    return running
  }

  async function printNow({ html, pageSize, landscape }: Paper): Promise<Uint8Array> {
    const { print } = server()
    const folder = await mkdtemp(path.join(tmpdir(), 'kpm-print-'))
    const files = { html: path.join(folder, 'page.html'), pdf: path.join(folder, 'page.pdf') }
    try {
      await writeFile(files.html, html, { mode: 0o600 })
      await print({ ...files, pageSize, landscape })
      return await readFile(files.pdf)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  let turn: Promise<unknown> = Promise.resolve()
  return {
    print(page) {
      const printed = turn.then(() => printNow(page))
      turn = printed.catch(() => undefined)
      return printed
    },
    async close() {
      closed = true
      await running?.stop()
      await turn
    },
  }
}
