import path from 'node:path'
import type { BackupRow, DamagePart, DamageReport } from '#contract/backup'
import type { Input } from '#contract/index'
import type { Entity } from '#domain/entity'
import type { Day } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { Refusal } from '#domain/refusal'
import { openCopy } from '#ledger/backup-copy'
import { goesOnFrom, setsAfter } from '#ledger/backup-facts'
import { copyFolder, listCopies, type StoredCopy } from '#ledger/backup-store'
import { prepared, type ReadableDb } from '#ledger/database'
import { databaseFile } from '#ledger/open'
import { readSetting } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { firstFault, partTables, restTables, scan, tryRead, unreadableRecords } from '#ledger/salvage'
import { backupPlaces } from '../backup-places'
import { clockOf } from '../clock'
import type { JobContext } from '../context'
import { inSecond, rowOf } from './backup-make'
import { summaries } from './history-sets'

/** So many lost things and later changes are named; the rest is counted. */
const NAMED = 12

type Means = Pick<JobContext, 'onProgress'> & { readonly lang: Lang }

/** Looks what of a damaged workspace can be read, and which copy leads back (PEERS.md, Corruption). Writes nothing. */
export async function lookAtDamage(input: Input<'damage.look'>, { onProgress, lang }: Means): Promise<DamageReport> {
  const folder = path.resolve(input.path)
  const copy = newestGood(folder)
  const told = { path: folder, copy: copy?.row ?? null }
  let opened: ReturnType<typeof openCopy>
  try {
    opened = openCopy(databaseFile(folder))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const why = typeof error.details.why === 'string' ? error.details.why : error.code
    return { ...told, why, readable: false, simulated: false, parts: [], later: null }
  }
  const db = opened.read
  try {
    const parts = partsOf(db, (done, total) =>
      onProgress(done, total, lang === 'zh' ? '看哪些还在' : 'Looking what is whole'),
    )
    const log = parts.find((one) => one.part === 'log')
    return {
      ...told,
      why: firstFault(db) ?? '?',
      readable: true,
      simulated: tryRead(() => readSetting(db, 'simulated'))?.value === 'yes',
      parts,
      later: copy === null || log?.whole !== true ? null : laterThan(db, copy.stored),
    }
  } finally {
    opened.close()
  }
}

function newestGood(workspace: string): { readonly row: BackupRow; readonly stored: StoredCopy } | null {
  const { first, second } = backupPlaces()
  const there = second === null ? null : copyFolder(second, workspace)
  const own = listCopies(copyFolder(first, workspace)).find((copy) => copy.check === 'good')
  // The disk that the workspace and its copies lay on may be the one that failed.
  const stored = own ?? (there === null ? undefined : listCopies(there).find((copy) => copy.check === 'good'))
  return stored === undefined ? null : { stored, row: rowOf(stored, inSecond(stored, there)) }
}

function laterThan(db: ReadableDb, { record }: StoredCopy): DamageReport['later'] {
  if (record === null || !goesOnFrom(db, record)) return null
  const { heads, total, cells } = setsAfter(db, record.revision, NAMED)
  const today = clockOf(process.env.KPM_TODAY, tryRead(() => readSetting(db, 'today'))?.value ?? null).today()
  // What a row tells beside the log may lie on the damaged page; then the changes are counted only.
  return { sets: tryRead(() => summaries(db, heads, today as Day))?.value ?? [], total, cells }
}

type PartName = DamagePart['part']
const parts: readonly PartName[] = ['projects', 'plans', 'months', 'problems', 'frozen', 'attachments', 'log', 'rest']

function partsOf(db: ReadableDb, onProgress: (done: number, total: number) => void): readonly DamagePart[] {
  return parts.map((part, i) => {
    onProgress(i, parts.length)
    if (part === 'log') return logPart(db)
    return recordsPart(db, part, part === 'rest' ? restTables() : partTables[part])
  })
}

/** What a part's number counts; the others beside it are looked at as well. */
const counted: Partial<Record<PartName, Entity>> = {
  projects: 'project',
  problems: 'problem',
  frozen: 'snapshot',
}

function recordsPart(db: ReadableDb, part: PartName, tables: readonly Entity[]): DamagePart {
  const scans = tables.map((table) => ({ table, ...scan(db, table) }))
  const bytes = part === 'frozen' || part === 'attachments' ? damagedContents(db, part) : []
  const broken = scans.filter((one) => !one.whole).map((one) => one.table)
  const names = [...broken.flatMap((entity) => namesOf(db, entity, unreadableRecords(db, entity))), ...bytes]
  const lost = [...new Set(names)]
  const main = counted[part]
  const count = scans.reduce((sum, one) => (main === undefined || one.table === main ? sum + one.rows : sum), 0)
  return {
    part,
    whole: broken.length === 0 && bytes.length === 0,
    count,
    lost: lost.slice(0, NAMED),
    lostCount: lost.length,
    until: null,
  }
}

/** Months as `2024-06`, everything else by its name, or by its id where the name is gone as well. */
function namesOf(db: ReadableDb, entity: Entity, ids: readonly string[]): readonly string[] {
  if (entity === 'month') return ids.map((id) => id.slice(id.lastIndexOf('/') + 1)).toSorted()
  return ids.map((id) => {
    const record = tryRead(() => readRecord(db, 'project', id.split('/')[0] ?? id))?.value
    return typeof record?.name === 'string' ? record.name : id
  })
}

/** Snapshots or attachments whose bytes cannot be read or are gone. */
function damagedContents(db: ReadableDb, part: 'frozen' | 'attachments'): readonly string[] {
  const sql = part === 'frozen' ? 'SELECT sha256, month AS name FROM snapshot' : 'SELECT sha256, name FROM attachment'
  const rows = tryRead(() => prepared<[], { sha256: string; name: string }>(db, sql).all())?.value ?? []
  const bytesOf = (sha256: string) =>
    prepared<[string], { bytes: Uint8Array }>(db, 'SELECT bytes FROM content WHERE sha256 = ?').get(sha256)
  return rows.filter(({ sha256 }) => tryRead(() => bytesOf(sha256))?.value === undefined).map(({ name }) => name)
}

function logPart(db: ReadableDb): DamagePart {
  const sets = scan(db, 'changeSet')
  const cells = scan(db, 'changeCell')
  const newest = tryRead(() =>
    prepared<[], { at: string }>(db, 'SELECT at FROM changeSet ORDER BY seq DESC LIMIT 1').get(),
  )
  return {
    part: 'log',
    whole: sets.whole && cells.whole,
    count: sets.rows,
    lost: [],
    lostCount: 0,
    until: newest?.value?.at ?? null,
  }
}
