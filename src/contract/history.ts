import { z } from 'zod'
import type { Entity } from '#domain/entity'
import type { Value } from '#domain/field'
import { command, query, returns } from './define'
import { type Changed, idInput, monthInput } from './values'

/** One changed cell, newest first. Values are as stored (money in yuan); `+` and `-` are creation and removal. */
export interface HistoryEntry {
  readonly set: string
  readonly at: string
  readonly who: string
  readonly device: string
  readonly call: string
  readonly reason: string | null
  readonly undoes: string | null
  readonly entity: Entity
  readonly id: string
  readonly field: string
  readonly before: Value | Readonly<Record<string, Value>>
  readonly after: Value | Readonly<Record<string, Value>>
}

export const history = {
  'history.list': query(
    '修改历史',
    'History of changes',
    z.strictObject({
      projectId: idInput.optional(),
      month: monthInput.optional(),
      limit: z.number().int().positive().optional(),
    }),
    returns<{ readonly entries: readonly HistoryEntry[] }>(),
  ),
  'history.undo': command(
    '撤销最近一次改动',
    "Take back this device's newest change",
    z.strictObject({}),
    returns<Changed & { readonly undone: string; readonly call: string }>(),
  ),
  'history.redo': command(
    '重做',
    'Do again what was undone',
    z.strictObject({}),
    returns<Changed & { readonly redone: string; readonly call: string }>(),
  ),
} as const
