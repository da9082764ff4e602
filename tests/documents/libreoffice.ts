import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { read, type WorkBook } from '@e965/xlsx'
import { expect } from 'vitest'
import { pageOf } from './workbook'

/** One profile for each of vitest's processes: making one takes LibreOffice longer than converting a paper. */
const profile = path.join(tmpdir(), `kpm-libreoffice-${process.ppid}`, process.env.VITEST_POOL_ID ?? '0')

/** Where it is not installed the outside judge is missing, and its tests say so by being skipped. */
export function hasLibreOffice(): boolean {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, 'soffice')))
}

/** Has LibreOffice open the files and save each as `to` beside the others in `folder`; answers where they lie. */
export function converted(files: readonly string[], to: string, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true })
  const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', to]
  execFileSync('soffice', [...args, '--outdir', folder, ...files], { stdio: 'ignore', timeout: 120_000 })
  const suffix = to.split(':')[0] ?? to
  return files.map((file) => path.join(folder, `${path.basename(file, path.extname(file))}.${suffix}`))
}

/** How many pages LibreOffice makes of each; null where its Writer is not installed. */
export function pagesOf(files: readonly string[], folder: string): readonly number[] | null {
  if (!hasLibreOffice()) return null
  const made = converted(files, 'pdf', folder)
  // Without Writer it makes none of them; one alone that is missing is a document that it cannot read.
  if (!made.some((file) => existsSync(file))) return null
  return made.map((file) => readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0)
}

/** Has LibreOffice recalculate the workbooks and holds every formula's cached value against its own; answers how many each has. */
export function expectRecalculated(files: readonly string[], folder: string): readonly number[] {
  return converted(files, 'ods', path.join(folder, 'recalculated')).map((theirs, i) =>
    compared(read(readFileSync(files[i] ?? ''), { cellFormula: true }), read(readFileSync(theirs))),
  )
}

function compared(ours: WorkBook, theirs: WorkBook): number {
  const other = pageOf(theirs)
  let count = 0
  for (const [at, cell] of Object.entries(pageOf(ours))) {
    if (typeof cell !== 'object' || !('f' in cell) || cell.f === undefined) continue
    const value = other[at]?.v ?? ''
    if (typeof cell.v === 'number') expect(Number(value), `${at} ${cell.f}`).toBeCloseTo(cell.v, 9)
    else expect(value, `${at} ${cell.f}`).toBe('')
    count += 1
  }
  return count
}
