import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { BackupCompared, BackupList, BackupPlace } from '#contract/backup'
import type { Input } from '#contract/index'
import { Refusal, refusalText, refuse } from '#domain/refusal'
import { requireSound } from '#ledger/backup'
import { openCopy } from '#ledger/backup-copy'
import { goesOnFrom, logEnds, setsAfter } from '#ledger/backup-facts'
import { freeBytes, missingInSecond } from '#ledger/backup-second'
import { copyFolder, listCopies, type StoredCopy, writeCopyRecord } from '#ledger/backup-store'
import type { Ledger } from '#ledger/open'
import { tryRead } from '#ledger/salvage'
import { backupFailure, backupPlaces, setBackupPlaces } from '../backup-places'
import type { JobContext, QueryContext } from '../context'
import { factsOf, inSecond, isWanted, makeBackup, ownCopies, rowOf } from './backup-make'
import { summaries } from './history-sets'

/** So many of the later changes are told one by one; the rest is counted. */
const SHOWN = 200

function placeOf(place: string, workspace: string): BackupPlace {
  const present = existsSync(place)
  return { path: place, folder: copyFolder(place, workspace), present, freeBytes: present ? freeBytes(place) : null }
}

function listBackups({ db, ledger, lang }: QueryContext): BackupList {
  const places = backupPlaces()
  const first = placeOf(places.first, ledger.path)
  const second = places.second === null ? null : placeOf(places.second, ledger.path)
  const copies = ownCopies(db, first.folder)
  const there = second?.folder ?? null
  const failure = backupFailure(ledger.path)
  return {
    rows: copies.map((copy) => rowOf(copy, inSecond(copy, there))),
    first: { ...first, chosen: places.chosen },
    second,
    lacking: there === null ? 0 : lackingIn(copies, there),
    changedSince: isWanted(db, first.folder),
    failure:
      failure === null
        ? null
        : { at: failure.at, reason: failure.reason, message: refusalText(failure.code, failure.details, lang) },
  }
}

function lackingIn(copies: ReturnType<typeof listCopies>, folder: string): number {
  if (existsSync(path.dirname(folder))) return missingInSecond(copies, folder).length
  return copies.filter((copy) => copy.check === 'good' && copy.record?.secondAt == null).length
}

/** Opens and checks a copy; a bad one is marked as such. Refuses WORKSPACE_DAMAGED. */
export function checkCopy(file: string): void {
  const known = listCopies(path.dirname(file)).find((copy) => copy.file === file)
  try {
    requireSound(file)
  } catch (error) {
    const why = error instanceof Refusal && error.code === 'WORKSPACE_DAMAGED' ? String(error.details.why) : null
    if (why !== null && known?.record) writeCopyRecord(file, { ...known.record, check: 'bad', why })
    throw error
  }
  if (known?.record && known.record.check === 'bad') {
    writeCopyRecord(file, { ...known.record, check: 'good', why: null })
  }
}

async function compare(context: JobContext, input: Input<'backup.compare'>): Promise<BackupCompared> {
  const { db, ledger, today, onProgress, lang } = context
  const file = path.resolve(input.path)
  if (!existsSync(file)) refuse('FILE_MISSING', { file })
  onProgress(0, 2, lang === 'zh' ? '检查备份' : 'Checking the backup')
  checkCopy(file)
  onProgress(1, 2, lang === 'zh' ? '比较' : 'Comparing')
  const copy = openCopy(file)
  try {
    const end = logEnds(copy.read)
    // What is open may itself be damaged: then the copy is told alone.
    const now = tryRead(() => factsOf(ledger, today))?.value ?? null
    const same = () => goesOnFrom(db, end) && end.history === logEnds(db).history
    const sameHistory = tryRead(same)?.value ?? false
    const later = tryRead(() => laterThan(context, end.revision))?.value
    const stored = listCopies(path.dirname(file)).find((one) => one.file === file) ?? strayCopy(file)
    return {
      row: rowOf(stored, false),
      copy: factsOf(copy, today, copy.current),
      now,
      sameHistory,
      later: sameHistory && later !== undefined ? later : { sets: [], total: 0, cells: 0 },
    }
  } finally {
    copy.close()
  }
}

function laterThan({ db, today }: JobContext, revision: number): BackupCompared['later'] {
  const { heads, total, cells } = setsAfter(db, revision, SHOWN)
  return { sets: summaries(db, heads, today), total, cells }
}

/** A copy under another name than the program gives: its file's date is all that tells when it was made. */
function strayCopy(file: string): StoredCopy {
  const { size, mtime } = statSync(file)
  const at = mtime.toISOString()
  return { name: path.basename(file), file, at, bytes: size, reason: 'found', check: 'good', record: null }
}

async function choosePlaces({ ledger }: JobContext, input: Input<'backup.places'>) {
  for (const place of [input.first, input.second]) {
    if (place != null) requirePlace(path.resolve(place), path.resolve(ledger.path))
  }
  if (input.first !== undefined || input.second !== undefined) setBackupPlaces(input)
  const { first, second } = backupPlaces()
  return { first, second, path: copyFolder(first, ledger.path) }
}

/** Refuses a folder that is not there, and one inside the workspace, which would be lost together with it. */
function requirePlace(place: string, workspace: string): void {
  if (!existsSync(place)) refuse('BACKUP_PLACE_ABSENT', { path: place })
  const way = path.relative(workspace, place)
  if (way === '' || (!way.startsWith('..') && !path.isAbsolute(way))) refuse('BACKUP_PLACE_INSIDE', { path: place })
}

/**
 * Whether a copy is made when the program ends: something was changed since the newest one. A workspace in which nothing
 * was ever done, a read-only and a damaged one have none.
 */
export function exitCopyWanted({ read, path: workspace, readOnly }: Ledger): boolean {
  if (readOnly) return false
  try {
    return logEnds(read).revision > 0 && isWanted(read, copyFolder(backupPlaces().first, workspace))
  } catch {
    // A ledger that cannot be read any more is closed without a copy; the next start says what is wrong.
    return false
  }
}

export const backupQueries = { 'backup.list': listBackups }
export const backupJobs = {
  'backup.make': (context: JobContext, input: Input<'backup.make'>) => makeBackup(context, input),
  'backup.compare': compare,
  'backup.places': choosePlaces,
}
