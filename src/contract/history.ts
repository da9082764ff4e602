import { z } from 'zod'
import { type Entity, entities } from '#domain/entity'
import type { Value } from '#domain/field'
import type { Month } from '#domain/month'
import type { MonthStage } from '#domain/month-life'
import { command, query, returns } from './define'
import { type Changed, dayInput, idInput, monthInput } from './values'

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

type Logged = Value | Readonly<Record<string, Value>>

/** One act: a change set without its values. */
export interface HistorySet {
  readonly seq: number
  readonly set: string
  readonly at: string
  readonly who: string
  readonly device: string
  readonly call: string
  /** The call that a person first made, through undos and redos back to it. */
  readonly origin: string
  readonly reason: string | null
  /** The set it takes back, or does again. */
  readonly undoes: string | null
  readonly redoes: string | null
  /** The set that took it back; `again` when that one was taken back too. */
  readonly undoneBy: { readonly set: string; readonly at: string; readonly again: boolean } | null
  readonly cells: number
  /** Its projects: the first few by name, and how many. */
  readonly projects: { readonly names: readonly string[]; readonly count: number }
  /** The unit that leads all of them today; null where they are led by several or none. */
  readonly unit: string | null
  /** The first few things that belong to no project. */
  readonly things: readonly HistoryThing[]
  /** The first few of the fields it touched, each with its month where that is one and the same; and how many. */
  readonly fields: readonly { readonly entity: Entity; readonly field: string; readonly month: Month | null }[]
  readonly fieldCount: number
  readonly months: readonly Month[]
}
export interface HistoryThing {
  readonly entity: Entity
  readonly id: string
  readonly name: string | null
}

/** A cell of an opened set: before, after, and what it is now. Values as stored. */
export interface HistoryCell {
  readonly entity: Entity
  readonly id: string
  readonly field: string
  readonly before: Logged
  readonly after: Logged
  readonly projectId: string | null
  readonly project: string | null
  readonly month: Month | null
  /** Null also where the record is gone. */
  readonly now: Value
  /** What taking the set back would do: take the cell back, keep it because it changed since, or compute it anew. */
  readonly fate: 'take' | 'keep' | 'follow'
  /** The newest change to it since. */
  readonly changed: { readonly at: string; readonly who: string; readonly call: string; readonly set: string } | null
}

/** What ids and records in cells stand for: names by id, and records as they are or last were, by `entity id`. */
export interface HistoryNames {
  readonly names: Readonly<Record<string, string>>
  readonly records: Readonly<Record<string, Readonly<Record<string, Value>>>>
}

export interface HistorySetOpened extends HistoryNames {
  readonly set: HistorySet
  /** The first cells, in the order in which they were written. */
  readonly cells: readonly HistoryCell[]
  readonly takes: number
  readonly keeps: number
  /** Why the set cannot be taken back at all, as a sentence; null when it can. */
  readonly barred: string | null
}

/** One line of a cell's life. */
export interface CellLifeEntry {
  readonly set: string
  readonly at: string
  readonly who: string
  readonly device: string
  readonly call: string
  readonly origin: string
  readonly reason: string | null
  /** When the set was made that this one takes back or does again. */
  readonly undoesAt: string | null
  readonly redoesAt: string | null
  readonly before: Value
  readonly after: Value
  /** How many cells were changed together with it. */
  readonly cells: number
}

/** One cell: all that was ever done to it, newest first, and its column in the months before. */
export interface CellLife extends HistoryNames {
  readonly projectId: string | null
  readonly project: string | null
  readonly month: Month | null
  readonly now: Value
  readonly entries: readonly CellLifeEntry[]
  readonly earlier: readonly {
    readonly month: Month
    readonly value: Value
    readonly state: MonthStage
    /** How often it was changed. */
    readonly changes: number
  }[]
}

const setFilter = {
  projectId: idInput.optional(),
  /** Projects that this unit leads: at the end of `month` where one is given, else today. */
  unit: z.string().optional(),
  month: monthInput.optional(),
  who: z.string().optional(),
  from: dayInput.optional(),
  /** This day is within. */
  to: dayInput.optional(),
}

export const history = {
  'history.list': query(
    '修改历史',
    'History of changes',
    () =>
      z.strictObject({
        projectId: idInput.optional(),
        month: monthInput.optional(),
        unit: z.string().optional(),
        who: z.string().optional(),
        limit: z.number().int().positive().optional(),
      }),
    returns<{ readonly entries: readonly HistoryEntry[] }>(),
  ),
  'history.sets': query(
    '改动，一次一行',
    'Changes, one act a row',
    () =>
      z.strictObject({
        ...setFilter,
        calls: z.array(z.string()).optional(),
        /** A project's name or pinyin, a field, a value as it is read. */
        text: z.string().max(200).optional(),
        /** Older than the set of this number. */
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    /** `total`: how many sets the filter takes, of any age. */
    returns<{ readonly sets: readonly HistorySet[]; readonly total: number; readonly more: boolean }>(),
  ),
  'history.cells': query(
    '一次改动的每一格',
    'The cells of one change',
    () => z.strictObject({ set: idInput, limit: z.number().int().min(1).max(20_000).default(200) }),
    returns<HistorySetOpened>(),
  ),
  'history.cellLife': query(
    '一格的历史',
    'The history of one cell',
    () =>
      z.strictObject({
        entity: z.enum(Object.keys(entities) as [Entity, ...Entity[]]),
        id: idInput,
        field: z.string().min(1).max(100),
      }),
    returns<CellLife>(),
  ),
  'history.people': query(
    '谁改过',
    'Who made changes',
    () => z.strictObject({}),
    returns<{
      readonly people: readonly { readonly who: string; readonly device: string; readonly sets: number }[]
      readonly calls: readonly { readonly call: string; readonly sets: number }[]
      readonly sets: number
      readonly since: string | null
    }>(),
  ),
  'history.undo': command(
    '撤销最近一次改动',
    "Take back this device's newest change",
    () => z.strictObject({}),
    returns<Changed & { readonly undone: string; readonly call: string }>(),
  ),
  'history.undoSet': command(
    '撤销一组改动',
    'Take back one change',
    () =>
      /** `partial`: cells that changed since stay as they are, instead of the whole being refused. */
      z.strictObject({ set: idInput, partial: z.boolean().default(false) }),
    returns<Changed & { readonly undone: string; readonly call: string; readonly kept: number }>(),
  ),
  'history.redo': command(
    '重做',
    'Do again what was undone',
    () => z.strictObject({}),
    returns<Changed & { readonly redone: string; readonly call: string }>(),
  ),
} as const
