import { readFile, rename, writeFile } from 'node:fs/promises'
import { app } from 'electron'
import { z } from 'zod'
import { makePrinter, type PaperPrinter } from './printer'

/** What a command line sends for one paper: the files to read and to write, and the paper's size. */
const Job = z.object({
  id: z.number().int(),
  html: z.string().min(1),
  pdf: z.string().min(1),
  pageSize: z.enum(['A3', 'A4']),
  landscape: z.boolean(),
})
type Job = z.output<typeof Job>
const Options = Job.pick({ pageSize: true, landscape: true })

/**
 * `electron --ozone-platform=headless <folder> --print in.html out.pdf options.json`: one paper and out; exit 0 or 1.
 * Options are `{ "pageSize": "A3" | "A4", "landscape": bool }`.
 */
export async function printOnce(html: string, pdf: string, options: string): Promise<number> {
  await app.whenReady()
  try {
    const size = Options.parse(JSON.parse(await readFile(options, 'utf8')))
    await printFile(makePrinter(), { id: 0, html, pdf, ...size })
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

/**
 * `electron --ozone-platform=headless <folder> --print-server`, started with an `ipc` channel: answers each message
 * `{ id, html, pdf, pageSize, landscape }` (paths) with `{ id, ok }` or `{ id, error }`, and ends with its parent. One
 * start then serves all papers of a month.
 */
export async function servePrints(): Promise<void> {
  await app.whenReady()
  const printer = makePrinter()
  process.on('disconnect', () => app.exit(0))
  process.on('message', async (message: unknown) => {
    const job = Job.safeParse(message)
    if (!job.success) return
    const { id } = job.data
    try {
      await printFile(printer, job.data)
      process.send?.({ id, ok: true })
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? error.message : String(error) })
    }
  })
  process.send?.({ ready: true })
}

/** Beside and renamed: a half-written PDF never carries the name. */
async function printFile(printer: PaperPrinter, job: Job): Promise<void> {
  const html = await readFile(job.html, 'utf8')
  const bytes = await printer.print({ html, pageSize: job.pageSize, landscape: job.landscape })
  await writeFile(`${job.pdf}.new`, bytes)
  await rename(`${job.pdf}.new`, job.pdf)
}
