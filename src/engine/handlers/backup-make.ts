import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { BackupMade, BackupRow } from '#contract/backup'
import { type BackupReason, type CopyFacts, copiesToDrop } from '#domain/backup'
import { type Day, lastClosedMonth } from '#domain/month'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import { backUp } from '#ledger/backup'
import { openCopy } from '#ledger/backup-copy'
import { logEnds, readCounts } from '#ledger/backup-facts'
import { bringUpToDate, dropFromSecond, requireRoom } from '#ledger/backup-second'
import {
  type CopyRecord,
  copyFolder,
  copyName,
  dropCopy,
  listCopies,
  type StoredCopy,
  sweepParts,
  writeCopyRecord,
} from '#ledger/backup-store'
import { connect, type ReadableDb, rawOf, readable } from '#ledger/database'
import { isSetAside, type Ledger } from '#ledger/open'
import { backupPlaces } from '../backup-places'
import type { JobContext } from '../context'
import { liveGrid } from './grid-answer'

/** What a ledger holds, told as of the last closed month. */
export function factsOf({ read }: Pick<Ledger, 'read'>, today: Day, current = true): CopyFacts {
  const counts = readCounts(read)
  if (!current) return { ...counts, month: null, annualPlan: null, ytdActual: null, cumulative: null }
  const month = lastClosedMonth(today)
  const { annualPlan, ytdActual, cumulative } = liveGrid(read, month, today).totals
  return { ...counts, month, annualPlan, ytdActual, cumulative }
}

/** A stored copy as the page lists it. */
export function rowOf(copy: StoredCopy, second: boolean): BackupRow {
  const { record } = copy
  return {
    path: copy.file,
    at: copy.at,
    reason: copy.reason,
    note: record?.note ?? null,
    bytes: copy.bytes,
    check: copy.check,
    why: record?.why ?? null,
    second,
    facts: record?.facts ?? null,
  }
}

/** Whether the second place has a copy: seen there now, or, while it is absent, when it was there last. */
export function inSecond(copy: StoredCopy, folder: string | null): boolean {
  if (folder === null) return false
  if (existsSync(path.dirname(folder))) return existsSync(path.join(folder, copy.name))
  return copy.record?.secondAt != null
}

interface Asked {
  readonly reason: BackupReason
  readonly note: string | null
}

/**
 * Makes a copy of the workspace outside its folder, opens and checks it, brings the second place up to date, and only
 * then lets the oldest go (PEERS.md, practices 5–7). Before something, at exit and on demand none is made where the
 * newest good copy holds all there is. Refuses DISK_FULL, FILE_WRITE, WORKSPACE_DAMAGED, CANCELLED; a second place that
 * is absent or full refuses nothing, it is told.
 */
export async function makeBackup(context: JobContext, asked: Asked): Promise<BackupMade> {
  const { first, second } = backupPlaces()
  const folder = copyFolder(first, context.ledger.path)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Refusal('FILE_WRITE', { file: folder, why: error instanceof Error ? error.message : String(error) })
  }
  sweepParts(folder, Date.now())
  await takeInMigrationCopies(context, folder)
  const made =
    asked.reason !== 'migration' && isWanted(context.db, folder) ? await copyOf(context, folder, asked) : null
  const place = carryOver(context, folder, second)
  rotate(context, folder, second)
  const row = made === null ? null : listCopies(folder).find((copy) => copy.file === made)
  return {
    made: row === undefined || row === null ? null : rowOf(row, inSecond(row, secondFolder(context, second))),
    ...place,
  }
}

const secondFolder = ({ ledger }: Pick<JobContext, 'ledger'>, second: string | null) =>
  second === null ? null : copyFolder(second, ledger.path)

/** False where the newest good copy of this history holds everything. */
export function isWanted(db: ReadableDb, folder: string): boolean {
  const ends = logEnds(db)
  const newest = ownCopies(db, folder).find((copy) => copy.check === 'good')
  return newest === undefined || newest.record?.set !== ends.set
}

/** Copies of this history, or whose record is lost; another workspace that stood in the same folder has others. */
export function ownCopies(db: ReadableDb, folder: string): readonly StoredCopy[] {
  const { history } = logEnds(db)
  return listCopies(folder).filter(({ record }) => record === null || record.history === history)
}

async function copyOf(context: JobContext, folder: string, { reason, note }: Asked): Promise<string> {
  const { db, ledger, today, signal, onProgress, lang } = context
  requireRoom(folder, bytesOf(db))
  const at = new Date()
  const file = path.join(folder, copyName(at, reason, folder))
  const label = lang === 'zh' ? '备份' : 'Backing up'
  const { sha256 } = await backUp(db, file, (done, total) => onProgress(done, total, label), signal)
  try {
    writeCopyRecord(file, {
      ...contentsOf(file, today),
      reason,
      note,
      at: at.toISOString(),
      sha256,
      ...fresh(ledger.path),
    })
  } catch (error) {
    // A copy that nobody can open is none.
    dropCopy(file)
    throw error
  }
  return file
}

const fresh = (workspace: string) => ({ workspace, check: 'good' as const, why: null, secondAt: null })

function bytesOf(db: ReadableDb): number {
  const raw = rawOf(db)
  return Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }))
}

/** Opens a copy and reads what it holds. */
function contentsOf(file: string, today: Day): Pick<CopyRecord, 'history' | 'set' | 'revision' | 'facts'> {
  const copy = openCopy(file)
  try {
    return { ...logEnds(copy.read), facts: factsOf(copy, today, copy.current) }
  } finally {
    copy.close()
  }
}

/** What the program set aside beside the database before it raised the format moves out of the workspace's folder. */
async function takeInMigrationCopies(context: JobContext, folder: string): Promise<void> {
  const { ledger, today, onProgress, signal, lang } = context
  const aside = readdirSync(ledger.path).filter((name) => isSetAside(name))
  for (const name of aside) {
    const from = path.join(ledger.path, name)
    const at = new Date()
    const file = path.join(folder, copyName(at, 'migration', folder))
    const raw = connect(from, { readonly: true })
    try {
      const label = lang === 'zh' ? '备份' : 'Backing up'
      const { sha256 } = await backUp(readable(raw), file, (done, total) => onProgress(done, total, label), signal)
      writeCopyRecord(file, {
        ...contentsOf(file, today),
        reason: 'migration',
        note: null,
        at: at.toISOString(),
        sha256,
        ...fresh(ledger.path),
      })
    } finally {
      raw.close()
    }
    if (ledger.readOnly) continue
    for (const end of ['', '-wal', '-shm']) rmSync(from + end, { force: true })
  }
}

function carryOver(context: JobContext, folder: string, second: string | null): Omit<BackupMade, 'made'> {
  if (second === null) return { second: 'none', message: null }
  const { signal, onProgress, lang } = context
  if (!existsSync(second)) {
    return { second: 'absent', message: refusalText('BACKUP_PLACE_ABSENT', { path: second }, lang) }
  }
  const label = lang === 'zh' ? '存到第二处' : 'To the second place'
  try {
    bringUpToDate(ownCopies(context.db, folder), copyFolder(second, context.ledger.path), {
      signal,
      onProgress: (done, total) => onProgress(done, total, label),
    })
    return { second: 'done', message: null }
  } catch (error) {
    // The first place has its copy: this one is told, and tried again with the next.
    return { second: 'failed', message: sentenceOf(error, second, lang) }
  }
}

function sentenceOf(error: unknown, place: string, lang: Lang): string {
  if (error instanceof Refusal) return refusalText(error.code, error.details, lang)
  const why = error instanceof Error ? error.message : String(error)
  return refusalText('FILE_WRITE', { file: place, why }, lang)
}

function rotate(context: JobContext, folder: string, second: string | null): void {
  const copies = ownCopies(context.db, folder)
  const names = copiesToDrop(copies)
  for (const name of names) dropCopy(path.join(folder, name))
  const there = secondFolder(context, second)
  if (there !== null && existsSync(there)) dropFromSecond(names, there)
}
