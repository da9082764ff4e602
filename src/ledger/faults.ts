import { Refusal } from '#domain/refusal'

/** SQLite has met a page that is not what it should be. */
export function isCorruption(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}

/** SQLite's and the disk's own errors as refusals that a person can act on; anything else stays what it is. */
export function asRefusal(error: unknown, path: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Refusal('WORKSPACE_LOCKED', { path })
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new Refusal('DISK_FULL', { path })
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new Refusal('WORKSPACE_READ_ONLY', { path })
  }
  if (isCorruption(error) || code.startsWith('SQLITE_IOERR')) {
    return new Refusal('WORKSPACE_DAMAGED', { path, why: error.message })
  }
  if (code.startsWith('SQLITE_CANTOPEN')) return new Refusal('WORKSPACE_MISSING', { path })
  return error
}
