import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type EngineHost, spawnedPrinter, startEngine } from '#engine/host'
import { seededWorkspace } from './seed'
import { median, paired, type Ratio } from './stats'

const MONTH = '2024-06'
const ROWS = 10_000
const COLUMNS = 24

/** How Electron is started to print, as the set-up found it. */
async function electronCommand(): Promise<readonly string[]> {
  // The set-up's own module, read where it lies: it finds this program's folder by its own place.
  const found = pathToFileURL(path.resolve('scripts/electron-runtime.mjs')).href
  const { requireRuntime, runtimeArguments } = (await import(
    /* @vite-ignore */ found
  )) as typeof import('../scripts/electron-runtime.mjs')
  const runtime = requireRuntime()
  return [runtime.executable, ...runtimeArguments(runtime), path.resolve('.')]
}

async function asked(engine: EngineHost, name: string, input: object, id = 1): Promise<unknown> {
  const reply = await engine.ask(name, input, id)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  return reply.value
}

/** A plain workbook of 10,000 rows of figures, each with the sum of its row, cached by nobody. */
async function plainBook(file: string): Promise<void> {
  const { default: WorkbookWriter } = await import('devextreme-exceljs-fork/lib/stream/xlsx/workbook-writer.js')
  const book = new WorkbookWriter({ filename: file, useStyles: false, useSharedStrings: false })
  const page = book.addWorksheet('plain')
  for (let row = 1; row <= ROWS; row += 1) {
    const line = page.addRow(Array.from({ length: COLUMNS - 1 }, (_, i) => row * 10 + i / 4))
    line.getCell(COLUMNS).value = { formula: `SUM(A${row}:W${row})` }
    line.commit()
  }
  page.commit()
  await book.commit()
}

const run = promisify(execFile)

/**
 * All papers of a month of 120 projects, from a command line that prints its PDFs with one warm page ÷ LibreOffice
 * opening a workbook of 10,000 rows, computing its formulas and writing it as plain text.
 */
export async function papersRatio(runs: number): Promise<Ratio> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-papers-'))
  const book = path.join(folder, 'plain.xlsx')
  await plainBook(book)
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
  const printer = spawnedPrinter(await electronCommand())
  const engine = startEngine({ workspace: seededWorkspace(120), printer, lang: 'zh' })
  let files = 0
  const [ours, bare] = await paired(
    runs,
    async () => {
      const done = await asked(engine, 'export.all', { month: MONTH, out: path.join(folder, 'papers') })
      files = (done as { readonly rows: number }).rows
    },
    async () => {
      await run('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, book])
      if (!existsSync(path.join(folder, 'plain.csv'))) throw new Error('LibreOffice wrote nothing')
    },
  )
  await engine.close()
  await printer.close()
  rmSync(folder, { recursive: true, force: true })
  return {
    name: 'all papers of a month, 120 projects ÷ LibreOffice opening and computing a workbook of 10,000 rows',
    ours,
    bare,
    gate: 4,
    aim: 1,
    note: `${files} files`,
  }
}

/** What a window asks again and again: one project's page. */
async function queryTime(engine: EngineHost): Promise<number> {
  const start = performance.now()
  await asked(engine, 'project.show', { id: 'project-00042', month: MONTH }, 2)
  return performance.now() - start
}

async function queriesWhile(engine: EngineHost, goesOn: () => boolean, least: number): Promise<number> {
  const times: number[] = []
  while (goesOn() || times.length < least) {
    times.push(await queryTime(engine))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return median(times)
}

/** A query while a monthly sheet of 10,000 rows is being exported in its thread ÷ the same query without. */
export async function answeringRatio(runs: number): Promise<Ratio> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-answering-'))
  const printer = spawnedPrinter(null)
  const jobThread = new URL('./job-thread.js', import.meta.url)
  const engine = startEngine({ workspace: seededWorkspace(), printer, lang: 'zh', jobThread })
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let i = -1; i < runs; i += 1) {
    const alone = await queriesWhile(engine, () => false, 41)
    let goesOn = true
    const exported = asked(engine, 'export.monthly', { month: MONTH, out: path.join(folder, 'monthly.xlsx') }, 3)
    exported.finally(() => {
      goesOn = false
    })
    const meanwhile = await queriesWhile(engine, () => goesOn, 1)
    await exported
    if (i < 0) continue
    ours.push(meanwhile)
    bare.push(alone)
  }
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
  return {
    name: 'a query while a monthly sheet of 10,000 rows is exported ÷ the same query without',
    ours,
    bare,
    gate: 2,
    aim: 1.1,
    note: 'medians of many within each run',
  }
}
