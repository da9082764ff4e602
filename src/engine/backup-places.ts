import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type BackupReason, backupReasons } from '#domain/backup'
import type { Details, RefusalCode } from '#domain/refusal'
import { refusals } from '#domain/refusal'
import { configFolder } from './device'

const failure = z.object({
  at: z.string(),
  reason: z.enum(Object.keys(backupReasons) as BackupReason[]),
  code: z.enum(Object.keys(refusals) as RefusalCode[]),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
const stored = z.object({
  first: z.string().nullable().catch(null),
  second: z.string().nullable().catch(null),
  failures: z.record(z.string(), failure).catch({}),
})
type Stored = z.output<typeof stored>
export interface BackupFailure {
  readonly at: string
  readonly reason: BackupReason
  readonly code: RefusalCode
  readonly details: Details
}

const file = () => path.join(configFolder(), 'backups.json')

function read(): Stored {
  try {
    return stored.parse(JSON.parse(readFileSync(file(), 'utf8')))
  } catch {
    // Never written, or not readable: the program's own place, and no second one.
    return { first: null, second: null, failures: {} }
  }
}

function write(next: Stored): void {
  mkdirSync(path.dirname(file()), { recursive: true, mode: 0o700 })
  writeFileSync(`${file()}.new`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file()}.new`, file())
}

/** Where this computer keeps copies: its choice belongs to its drives, and travels with no workspace. */
export interface BackupPlaces {
  readonly first: string
  readonly second: string | null
  /** Whether the first one was chosen; else it is the program's own, beside its settings and outside every workspace. */
  readonly chosen: boolean
}

export function backupPlaces(): BackupPlaces {
  const { first, second } = read()
  return { first: first ?? path.join(configFolder(), 'backups'), second, chosen: first !== null }
}

export function setBackupPlaces(change: { first?: string | null | undefined; second?: string | null | undefined }) {
  const now = read()
  write({
    ...now,
    ...(change.first !== undefined && { first: change.first }),
    ...(change.second !== undefined && { second: change.second }),
  })
}

/** Why the last copy of a workspace could not be made; null when it could. */
export function backupFailure(workspace: string): BackupFailure | null {
  return read().failures[path.resolve(workspace)] ?? null
}

/** Remembers why a copy could not be made, until one can. */
export function rememberFailure(workspace: string, found: BackupFailure | null): void {
  const now = read()
  const { [path.resolve(workspace)]: known, ...others } = now.failures
  if (found === null && known === undefined) return
  try {
    // A refusal's details are plain values, but for lists that no sentence of a backup names.
    write({ ...now, failures: found === null ? others : { ...others, [path.resolve(workspace)]: found as never } })
  } catch {
    // No writable home: it was told in the window, and is not remembered.
  }
}
