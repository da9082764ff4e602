import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Input } from '#contract/index'
import { writeBeside } from '#documents/atomic-file'
import { type Attachment, attachmentFields } from '#domain/month-life'
import { refuse } from '#domain/refusal'
import { readAttachments, soundContent } from '#ledger/attachments'
import type { ReadableDb } from '#ledger/database'
import { findProblem } from '#ledger/problems'
import { readRecord } from '#ledger/record'
import { findCorrection } from '#ledger/snapshots'
import { create, keepContent, remove } from '#ledger/write'
import type { Answer, CommandContext, JobContext, QueryContext } from '../context'
import { copyToOpen, plainName, readAttached } from './attached-file'

type Owner = Attachment['owner']

/** What has a number that people call it may be named by that too. */
function findOwner(db: ReadableDb, owner: Owner, key: string): object | null {
  if (owner === 'correction') return findCorrection(db, key)
  return owner === 'problem' ? findProblem(db, key) : readRecord(db, owner, key)
}

/** What a file is attached to: its own id and its project's. Refuses OWNER_MISSING. */
function ownerOf(db: ReadableDb, owner: Owner, key: string): { readonly id: string; readonly projectId: string } {
  const record = findOwner(db, owner, key)
  if (record === null) return refuse('OWNER_MISSING', { owner: attachmentFields.owner.choices[owner].zh, id: key })
  const numbered = owner === 'correction' || owner === 'problem'
  const id = numbered ? String(Reflect.get(record, 'id')) : key
  return { id, projectId: owner === 'project' ? key : String(Reflect.get(record, 'projectId')) }
}

/** Copies a file in under its SHA-256; the same file on the same record is attached once. */
function add({ db, change, lang }: CommandContext, input: Input<'attachment.add'>): Answer<'attachment.add'> {
  const owner = input.owner as Owner
  const { id: ownerRecord, projectId } = ownerOf(db, owner, input.ownerRecord)
  const file = path.resolve(input.path)
  const bytes = readAttached(file, lang)
  const name = plainName(path.basename(file))
  const sha256 = keepContent(change, bytes)
  const told = { name, bytes: bytes.length, sha256 }
  const known = readAttachments(db, { projectId, owner, ownerRecord })
  const same = known.find((one) => one.sha256 === sha256 && one.name === name)
  if (same !== undefined) return { id: same.id, ...told }
  const record = { projectId, owner, ownerRecord, ...told, addedAt: change.meta.at }
  return { id: create(change, 'attachment', record), ...told }
}

function requireAttachment(db: ReadableDb, id: string): Attachment {
  const record = readRecord(db, 'attachment', id) ?? refuse('ATTACHMENT_MISSING', { id })
  // A stored attachment has its fields.
  return record as unknown as Attachment
}

/** The bytes of an attachment, as they were copied in. Refuses WORKSPACE_DAMAGED where they are not. */
function bytesOf({ db, ledger }: QueryContext, { name, sha256 }: Attachment): Uint8Array {
  const why = `附件“${name}”的内容与校验不符`
  return soundContent(db, sha256) ?? refuse('WORKSPACE_DAMAGED', { path: ledger.path, why })
}

function list({ db }: QueryContext, input: Input<'attachment.list'>) {
  const { projectId = null, owner = null, ownerRecord = null } = input
  return { rows: readAttachments(db, { projectId, owner: owner as Owner | null, ownerRecord }) }
}

/** The record goes, its bytes stay: undo brings it back. */
function removeOne({ db, change }: CommandContext, input: Input<'attachment.remove'>): Answer<'attachment.remove'> {
  remove(change, 'attachment', requireAttachment(db, input.id).id)
  return {}
}

function open(context: QueryContext, input: Input<'attachment.open'>) {
  const attachment = requireAttachment(context.db, input.id)
  return { path: copyToOpen(attachment.name, bytesOf(context, attachment)) }
}

async function save(context: JobContext, input: Input<'attachment.save'>) {
  const attachment = requireAttachment(context.db, input.id)
  const bytes = bytesOf(context, attachment)
  const inFolder = statSync(input.out, { throwIfNoEntry: false })?.isDirectory() === true
  const target = inFolder ? path.join(input.out, plainName(attachment.name)) : input.out
  const written = await writeBeside(target, (beside) => writeFile(beside, bytes))
  return { ...written, bytes: bytes.length }
}

export const attachmentQueries = { 'attachment.list': list, 'attachment.open': open }
export const attachmentCommands = { 'attachment.add': add, 'attachment.remove': removeOne }
export const attachmentJobs = { 'attachment.save': save }
