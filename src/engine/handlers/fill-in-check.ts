import { createHash, createHmac } from 'node:crypto'
import { checkedText, type ManifestRow } from '#domain/fill-in/manifest'
import type { ReadableDb } from '#ledger/database'
import { workspaceIdentity } from '#ledger/identity'

/** The mark that a workbook carries of the workspace it is from: tells workspaces apart, and gives nothing away. */
export function workspaceMark(db: ReadableDb): string {
  return createHash('sha256')
    .update(`fill-in/${workspaceIdentity(db)}`)
    .digest('hex')
    .slice(0, 32)
}

/** The check value over a manifest: only this workspace can make it, so that a changed manifest is found. */
export function checkValue(db: ReadableDb, rows: readonly ManifestRow[]): string {
  return createHmac('sha256', `fill-in/${workspaceIdentity(db)}`)
    .update(checkedText(rows))
    .digest('hex')
}
