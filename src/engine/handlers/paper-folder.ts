import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Input } from '#contract/index'
import type { ExportedFolder, PaperFile } from '#contract/paper-answers'
import { type Manifest, manifest, manifestNames, manifestText } from '#domain/paper/manifest'
import type { JobContext } from '../context'
import { localMinute } from '../local-time'
import { programVersion } from '../program-version'
import { type MonthPaper, monthPapers } from './month-papers'
import { paperSource } from './paper-version'

/**
 * Writes papers into a folder, what is printed beside what is written, since the printer is another program. The first
 * that fails stops the others, and all have ended before it is told.
 */
async function writePapers(context: JobContext, papers: readonly MonthPaper[], folder: string) {
  const { printer, signal, onProgress } = context
  const stop = new AbortController()
  const means = { printer, signal: AbortSignal.any([signal, stop.signal]), onProgress: () => {} }
  const written = new Map<MonthPaper, PaperFile>()
  const lane = async (printed: boolean) => {
    for (const paper of papers.filter((one) => one.printed === printed)) {
      means.signal.throwIfAborted()
      onProgress(written.size, papers.length, paper.file)
      const { rows, sha256 } = await paper.write(path.join(folder, paper.file), means)
      written.set(paper, { file: paper.file, rows, sha256 })
    }
  }
  const failed: unknown[] = []
  const lanes = [lane(true), lane(false)].map((done) =>
    done.catch((error: unknown) => {
      failed.push(error)
      stop.abort(error)
    }),
  )
  await Promise.all(lanes)
  if (failed.length > 0) throw failed[0]
  onProgress(papers.length, papers.length, manifestNames.text)
  return papers.flatMap((paper) => written.get(paper) ?? [])
}

async function writeManifest(list: Manifest, folder: string): Promise<string> {
  const { writeBeside } = await import('#documents/atomic-file')
  const json = path.join(folder, manifestNames.json)
  const { sha256 } = await writeBeside(json, (file) => writeFile(file, `${JSON.stringify(list, null, 2)}\n`))
  await writeBeside(path.join(folder, manifestNames.text), (file) => writeFile(file, manifestText(list)))
  return sha256
}

/**
 * Writes every paper of a month, with a manifest of them, into a folder: whole or not at all. All are of one version of
 * the month. `rows` of the answer is how many papers there are, `sha256` that of the manifest.
 */
export async function exportAll(
  context: JobContext,
  { month, version, out }: Input<'export.all'>,
): Promise<ExportedFolder> {
  const { writeFolder } = await import('#documents/atomic-folder')
  const source = paperSource(context, month, version)
  const papers = monthPapers(context, month, source)
  let files: readonly PaperFile[] = []
  let sha256 = ''
  const folder = await writeFolder(out, async (beside) => {
    files = await writePapers(context, papers, beside)
    const { office, standing, simulated } = source
    const facts = { month, office, standing, simulated, writtenAt: localMinute(context.now), programVersion, files }
    sha256 = await writeManifest(manifest(facts), beside)
  })
  return { path: folder, rows: files.length, sha256, files }
}
