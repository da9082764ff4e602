import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { Refusal, refuse } from '#domain/refusal'
import { fileSha256, writeRefusal } from './backup'
import { dropCopy, listCopies, type StoredCopy, writeCopyRecord } from './backup-store'

/** Room that stays free on a disk whatever is copied onto it: a full one stops every other program. */
const SPARE = 64 * 1024 * 1024

/** How many bytes are free where a folder lies; null where the system doesn't tell. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    // Not every network drive answers this.
    return null
  }
}

/** Refuses DISK_FULL before anything is written, where the disk is known to be too full for so many bytes. */
export function requireRoom(folder: string, bytes: number): void {
  const free = freeBytes(folder)
  if (free !== null && free < bytes + SPARE) refuse('DISK_FULL', { path: folder })
}

/** Good copies that the second place lacks, oldest first. */
export function missingInSecond(copies: readonly StoredCopy[], folder: string): readonly StoredCopy[] {
  return copies.filter((copy) => copy.check === 'good' && !existsSync(path.join(folder, copy.name))).toReversed()
}

/** Copies one good copy into the second place: beside, compared, renamed. */
function carry(copy: StoredCopy, folder: string): void {
  const { record } = copy
  if (record === null) return
  const target = path.join(folder, copy.name)
  const beside = `${target}.part-${process.pid}`
  try {
    requireRoom(folder, copy.bytes)
    copyFileSync(copy.file, beside)
    const sha256 = fileSha256(beside)
    if (sha256 !== record.sha256) refuse('WORKSPACE_DAMAGED', { path: copy.file, why: 'SHA-256' })
    renameSync(beside, target)
    const seen = { ...record, secondAt: new Date().toISOString() }
    writeCopyRecord(target, seen)
    writeCopyRecord(copy.file, seen)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error instanceof Refusal ? error : writeRefusal(error, target)
  }
}

export interface CarryMeans {
  readonly signal: AbortSignal
  onProgress(done: number, total: number): void
}

/**
 * Brings the second place up to date: what it lacks is copied, what the first has dropped goes there as well. The place
 * itself is never made, since a drive that is not plugged in would become a folder of the own disk.
 */
export function bringUpToDate(copies: readonly StoredCopy[], folder: string, means: CarryMeans): void {
  mkdirSync(folder, { recursive: true })
  const missing = missingInSecond(copies, folder)
  for (const [i, copy] of missing.entries()) {
    means.signal.throwIfAborted()
    means.onProgress(i, missing.length)
    carry(copy, folder)
  }
}

/** Drops from the second place what was dropped from the first. */
export function dropFromSecond(names: readonly string[], folder: string): void {
  const there = new Set(listCopies(folder).map((copy) => copy.name))
  for (const name of names) if (there.has(name)) dropCopy(path.join(folder, name))
}
