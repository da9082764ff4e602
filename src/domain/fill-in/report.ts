import type { Value } from '../field'
import type { Details, RefusalCode } from '../refusal'
import type { FillInField, Period, StoredField } from './form'

/** One workbook that went out. */
export interface SentFile {
  readonly unit: string
  readonly path: string
  /** How many projects it asks about. */
  readonly rows: number
  readonly sha256: string
}

/** One cell that came back with something else than the ledger holds. Values are as stored: money is yuan. */
export interface ReturnedCell {
  readonly projectId: string
  readonly name: string
  /** The row's number on the sheet, as people count. */
  readonly row: number
  /** The column's heading. */
  readonly column: string
  /** What it writes. */
  readonly field: StoredField
  /** What it was given as, with the text that gives it. */
  readonly given: FillInField
  readonly text: string
  /** Null for a blank; undefined where the workbook no longer tells. */
  readonly sent: Value | undefined
  readonly returned: Value
  readonly now: Value
  /** Why a person must choose; null where the sheet alone changed it. */
  readonly conflict: 'ledger' | 'files' | null
  /** Of files that give the same cell, the newest proposes its value. */
  readonly proposed: boolean
}

/** Something that was done to a workbook besides filling it, or that a reader should know. */
export type Notice =
  | {
      readonly code: 'RENAMED'
      readonly row: number
      readonly projectId: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'ROW_DELETED'; readonly projectId: string; readonly name: string }
  | {
      readonly code: 'LOCKED_CHANGED'
      readonly row: number
      readonly projectId: string
      readonly name: string
      readonly column: string
    }
  | { readonly code: 'CHECK_BROKEN' }
  | { readonly code: 'MANIFEST_LOST' }
  | { readonly code: 'SAVED_ELSEWHERE'; readonly program: string }
  | { readonly code: 'OLDER_COPY'; readonly newer: string }
  | { readonly code: 'SAME_FILE'; readonly as: string }

/** A row or cell that cannot be taken, as import tells it. */
export interface Rejection {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: RefusalCode
  readonly message: string
}

/** How a file stands: worst first. */
export const fileStates = ['refused', 'rejected', 'conflicts', 'ready', 'same', 'unused'] as const
export type FileState = (typeof fileStates)[number]

/** One returned file, read and judged. */
export interface CollectedFile {
  readonly file: string
  readonly path: string
  readonly sha256: string
  /** When it was saved last: the moment of its file on this disk. */
  readonly savedAt: string
  readonly period: Period | null
  readonly unit: string | null
  readonly sentAt: string | null
  /** Rows that came back, and rows that went out (null where the workbook no longer tells). */
  readonly rows: number
  readonly sentRows: number | null
  readonly accepted: number
  readonly rejected: readonly Rejection[]
  readonly columns: readonly { readonly header: string; readonly field: string | null; readonly unit: string | null }[]
  readonly matched: readonly { readonly row: number; readonly projectId: string; readonly how: 'id' }[]
  /** Cells that would change, those in conflict among them. */
  readonly cells: readonly ReturnedCell[]
  readonly notices: readonly Notice[]
  readonly state: FileState
  /** Why nothing of it can be taken; null where it can. */
  readonly refusal: { readonly code: RefusalCode; readonly message: string; readonly details: Details } | null
}

/** What came back, file by file, in the order in which the files were given. */
export interface CollectReport {
  readonly files: readonly CollectedFile[]
}
