import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type BackupReason, backupReasons, type CopyFacts, type RollingCopy } from '#domain/backup'

export const COPY_END = '.kpmbackup'
const RECORD_END = '.json'

const facts = z.object({
  projects: z.number(),
  monthCells: z.number(),
  problems: z.number(),
  attachments: z.number(),
  changeSets: z.number(),
  month: z.string().nullable(),
  annualPlan: z.number().nullable(),
  ytdActual: z.number().nullable(),
  cumulative: z.number().nullable(),
})
const copyRecord = z.object({
  reason: z.enum(Object.keys(backupReasons) as BackupReason[]),
  /** The frozen month, the imported file; null where there is nothing to add. */
  note: z.string().nullable(),
  /** The moment it was made, by the computer's own clock. */
  at: z.string(),
  sha256: z.string(),
  /** The folder it was made of. */
  workspace: z.string(),
  /** The first change set of its log: copies of one history share it. Null for one without any. */
  history: z.string().nullable(),
  /** The newest change set it holds, and its number. */
  set: z.string().nullable(),
  revision: z.number(),
  facts: facts.nullable(),
  check: z.enum(['good', 'bad']),
  /** What is wrong with a bad one, in SQLite's words. */
  why: z.string().nullable(),
  /** When it was last seen in the second place. */
  secondAt: z.string().nullable(),
})
/** What is written beside a copy. */
export type CopyRecord = Omit<z.output<typeof copyRecord>, 'facts'> & { readonly facts: CopyFacts | null }

/** A copy as it lies in a place. */
export interface StoredCopy extends RollingCopy {
  readonly file: string
  /** Null where the record beside it is lost. */
  readonly record: CopyRecord | null
}

/** The folder of one workspace's copies in a place: its name, and of its path so much that two don't meet. */
export function copyFolder(place: string, workspace: string): string {
  const full = path.resolve(workspace)
  const name = path.basename(full).replace(/[<>:"/\\|?*\s]+/g, '_') || 'workspace'
  return path.join(place, `${name}-${createHash('sha256').update(full).digest('hex').slice(0, 8)}`)
}

const two = (value: number) => String(value).padStart(2, '0')

/** A file's name that tells when and why: `2024-07-05_182103-freeze.kpmbackup`. */
export function copyName(at: Date, reason: BackupReason, folder: string): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const stem = `${day}_${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}-${reason}`
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n === 1 ? '' : `-${n}`}${COPY_END}`
    if (!existsSync(path.join(folder, name))) return name
  }
}

function readCopyRecord(file: string): CopyRecord | null {
  try {
    // The record was written by this program or an earlier one; what does not fit is as good as lost.
    return copyRecord.parse(JSON.parse(readFileSync(file + RECORD_END, 'utf8'))) as CopyRecord
  } catch {
    return null
  }
}

/** Writes the record beside a copy, whole or not at all. */
export function writeCopyRecord(file: string, record: CopyRecord): void {
  const beside = `${file}${RECORD_END}.part-${process.pid}`
  writeFileSync(beside, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
  renameSync(beside, file + RECORD_END)
}

/** The copies in a folder, newest first; none where there is no such folder. */
export function listCopies(folder: string): readonly StoredCopy[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(COPY_END))
    .map((name): StoredCopy => {
      const file = path.join(folder, name)
      const record = readCopyRecord(file)
      const { size, mtime } = statSync(file)
      return {
        name,
        file,
        record,
        bytes: size,
        at: record?.at ?? mtime.toISOString(),
        reason: record?.reason ?? 'found',
        check: record?.check ?? 'unknown',
      }
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1))
}

export function dropCopy(file: string): void {
  rmSync(file, { force: true })
  rmSync(file + RECORD_END, { force: true })
}

/** Removes what an interrupted copy left beside its target, once it is too old to belong to one that still runs. */
export function sweepParts(folder: string, now: number): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (/\.part-\d+/.test(name) && now - statSync(file).mtimeMs > 3_600_000) rmSync(file, { force: true })
  }
}
