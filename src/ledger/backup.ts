import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Refusal, refuse } from '#domain/refusal'
import { connect, integrityFaults, type ReadableDb, rawOf } from './database'
import { APPLICATION_ID } from './open'

function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/** A file's SHA-256 in hex, read piece by piece: a copy may be larger than what fits into memory at once. */
export function fileSha256(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(4 * 1024 * 1024)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

/** Refuses WORKSPACE_DAMAGED unless the file is a whole database of ours. */
export function requireSound(file: string): void {
  let raw: ReturnType<typeof connect> | null = null
  try {
    raw = connect(file, { readonly: true })
    if (Number(raw.pragma('application_id', { simple: true })) !== APPLICATION_ID)
      refuse('WORKSPACE_MISSING', { path: file })
    const [fault] = integrityFaults(raw, 1)
    if (fault !== undefined) refuse('WORKSPACE_DAMAGED', { path: file, why: fault })
  } catch (error) {
    if (error instanceof Refusal) throw error
    refuse('WORKSPACE_DAMAGED', { path: file, why: error instanceof Error ? error.message : String(error) })
  } finally {
    raw?.close()
  }
}

/**
 * A consistent copy while the workspace is in use: written beside the target, opened and checked, then renamed, so that
 * an old backup is never replaced by a bad one. The copy needs no side files. Throws what the signal was aborted with.
 */
export async function backUp(
  db: ReadableDb,
  out: string,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<{ readonly path: string; readonly sha256: string; readonly bytes: number }> {
  const target = path.resolve(out)
  const beside = `${target}.part-${process.pid}`
  try {
    mkdirSync(path.dirname(target), { recursive: true })
    await rawOf(db).backup(beside, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted()
        onProgress(totalPages - remainingPages, totalPages)
        return 1_000
      },
    })
    plainJournal(beside)
    requireSound(beside)
    syncFile(beside)
    renameSync(beside, target)
  } catch (error) {
    throw error instanceof Refusal ? error : writeRefusal(error, target)
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) removeQuietly(beside + end)
  }
  return {
    path: target,
    sha256: fileSha256(target),
    bytes: statSync(target).size,
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Its folder is none: then there is nothing of ours to remove, and the reason is being told already.
  }
}

/** Why a file could not be written, as a refusal. */
export function writeRefusal(error: unknown, file: string): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return new Refusal('DISK_FULL', { path: file })
  return new Refusal('FILE_WRITE', { file, why: error instanceof Error ? error.message : String(error) })
}

/** A backup is one file: no WAL beside it. */
function plainJournal(file: string): void {
  const raw = connect(file)
  raw.pragma('journal_mode = DELETE')
  raw.close()
}

/** Copies a sound backup to a new database file. Throws what the signal was aborted with. */
export async function restoreTo(
  from: string,
  file: string,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  if (!existsSync(from)) refuse('FILE_MISSING', { file: from })
  requireSound(from)
  const raw = connect(from, { readonly: true })
  try {
    await raw.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted()
        onProgress(totalPages - remainingPages, totalPages)
        return 1_000
      },
    })
  } finally {
    raw.close()
  }
  syncFile(file)
}
