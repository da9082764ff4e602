import { z } from 'zod'
import { type BackupReason, backupReasons, type CopyFacts } from '#domain/backup'
import { job, query, returns, session } from './define'
import type { HistorySet } from './history'
import type { WorkspaceInfo } from './workspace'

/** A copy in the list of 备份与恢复. */
export interface BackupRow {
  readonly path: string
  readonly at: string
  readonly reason: BackupReason
  /** The frozen month, the imported file; null where there is nothing to add. */
  readonly note: string | null
  readonly bytes: number
  readonly check: 'good' | 'bad' | 'unknown'
  /** What is wrong with a bad one. */
  readonly why: string | null
  /** Whether the second place has it, as far as is known now. */
  readonly second: boolean
  /** Null where the record beside the copy is lost, or its format is too old to compute them. */
  readonly facts: CopyFacts | null
}

/** Where copies are kept. */
export interface BackupPlace {
  /** What was chosen, or the program's own. */
  readonly path: string
  /** This workspace's folder in it. */
  readonly folder: string
  readonly present: boolean
  readonly freeBytes: number | null
}

export interface BackupList {
  readonly rows: readonly BackupRow[]
  readonly first: BackupPlace & { readonly chosen: boolean }
  readonly second: BackupPlace | null
  /** How many good copies the second place lacks. */
  readonly lacking: number
  /** Whether something was changed since the newest good copy. */
  readonly changedSince: boolean
  /** Why the last copy could not be made, as a sentence; null when it could. */
  readonly failure: { readonly at: string; readonly reason: BackupReason; readonly message: string } | null
}

/** What came of making a copy. */
export interface BackupMade {
  /** Null where nothing has changed since the newest one, so that none was needed. */
  readonly made: BackupRow | null
  readonly second: 'none' | 'done' | 'absent' | 'failed'
  /** Why the second place lacks it, as a sentence. */
  readonly message: string | null
}

/** What restoring a copy would miss. */
export interface BackupCompared {
  /** The copy itself, also where it lies in none of the places. */
  readonly row: BackupRow
  readonly copy: CopyFacts
  /** Null where the open workspace is damaged and cannot be counted. */
  readonly now: CopyFacts | null
  /** False: the copy is of another history than the open workspace, so nothing can be said to be missing. */
  readonly sameHistory: boolean
  /** Changes since the copy: the newest ones, and how many there are. */
  readonly later: { readonly sets: readonly HistorySet[]; readonly total: number; readonly cells: number }
}

/** One part of a damaged workspace. */
export interface DamagePart {
  readonly part: 'projects' | 'plans' | 'months' | 'problems' | 'frozen' | 'attachments' | 'log' | 'rest'
  readonly whole: boolean
  /** How many records could be read: projects, cells, problems, snapshots, files, change sets. */
  readonly count: number
  /** What could not be read, as far as it can be told: months, names, in the order of the ledger. */
  readonly lost: readonly string[]
  readonly lostCount: number
  /** For the log: the moment of the newest change set that can be read. */
  readonly until: string | null
}

export interface DamageReport {
  readonly path: string
  /** SQLite's words for what is wrong. */
  readonly why: string
  /** False: not even its first page can be read. */
  readonly readable: boolean
  readonly simulated: boolean
  readonly parts: readonly DamagePart[]
  /** The newest good copy, to go back to. */
  readonly copy: BackupRow | null
  /** Changes since that copy that the log still tells, so that they can be put back; null where it cannot be read. */
  readonly later: { readonly sets: readonly HistorySet[]; readonly total: number; readonly cells: number } | null
}

/** What a check of the whole workspace has done. */
export interface IntegrityReport {
  readonly ok: boolean
  readonly findings: readonly { readonly code: string; readonly message: string }[]
  /** What was looked at: database pages, references, contents, log cells replayed, tables compared. */
  readonly looked: {
    readonly bytes: number
    readonly contents: number
    readonly changeSets: number
    readonly logCells: number
    readonly tables: number
    readonly records: number
  }
  readonly begunAt: string
  readonly seconds: number
}

const place = z.string().min(1).max(4096)

export const backupCalls = {
  'backup.list': query('备份', 'Backups', () => z.strictObject({}), returns<BackupList>()),
  'backup.make': job(
    '做一份备份',
    'Make a backup',
    () =>
      z.strictObject({
        reason: z.enum(Object.keys(backupReasons) as BackupReason[]).default('manual'),
        note: z.string().max(200).nullable().default(null),
      }),
    returns<BackupMade>(),
  ),
  /** Opens and checks a copy and tells what restoring it would miss. */
  'backup.compare': job(
    '看一份备份',
    'Look at a backup',
    () => z.strictObject({ path: z.string().min(1) }),
    returns<BackupCompared>(),
  ),
  /**
   * Where copies are kept on this computer, and chooses it where something is given; null for the program's own place, or
   * for no second one. `path` is this workspace's folder in the first.
   */
  'backup.places': job(
    '选备份放哪里',
    'Choose where backups are kept',
    () => z.strictObject({ first: place.nullable().optional(), second: place.nullable().optional() }),
    returns<{ readonly first: string; readonly second: string | null; readonly path: string }>(),
  ),
  'integrity.check': job(
    '检查完整性',
    'Check the whole workspace',
    () => z.strictObject({}),
    returns<IntegrityReport>(),
  ),
  /** Looks what of a damaged workspace can still be read. Nothing is written. */
  'damage.look': job(
    '看坏在哪里',
    'See what is damaged',
    () => z.strictObject({ path: z.string().min(1) }),
    returns<DamageReport>(),
  ),
  /** Opens a damaged workspace for reading what can be read. */
  'damage.open': session(
    '只读打开坏了的工作区',
    'Open a damaged workspace for reading',
    () => z.strictObject({ path: z.string().min(1) }),
    returns<WorkspaceInfo>(),
  ),
} as const
