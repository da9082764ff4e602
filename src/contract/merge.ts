import { z } from 'zod'
import type { Entity } from '#domain/entity'
import type { Value } from '#domain/field'
import type { Words } from '#domain/refusal'
import { command, query, returns } from './define'
import { type Changed, idInput, reasonInput } from './values'

/** Which of two projects that become one a value is taken from. */
const mergeSide = z.enum(['loser', 'winner'])
export type MergeSide = z.output<typeof mergeSide>

/** One field of both projects side by side. Values are as stored (money in yuan). */
export interface MergeRow {
  /** What `choices` names; rows of one key go by the same side. Null where both sides are joined or the rule decides. */
  readonly key: string | null
  readonly entity: Entity
  /** The year, `2024/initial` or the month it belongs to; null for the project itself. */
  readonly at: string | null
  readonly field: string
  readonly label: Words
  readonly loser: Value
  readonly winner: Value
  readonly result: Value
  /** Both sides have a figure, they differ, and nobody has chosen. */
  readonly conflict: boolean
}

/** How many records move from the one to the other; what both have is not counted. */
export interface MergeMoved {
  readonly milestones: number
  readonly permits: number
  readonly facts: number
  readonly attachments: number
  readonly problems: number
  readonly children: number
}

export interface MergePreview {
  readonly loser: { readonly id: string; readonly name: string }
  readonly winner: { readonly id: string; readonly name: string }
  /** Every field that at least one of them has. */
  readonly fields: readonly MergeRow[]
  /** Those of them that somebody has to choose before the merge. */
  readonly conflicts: readonly MergeRow[]
  readonly moved: MergeMoved
}

const pair = {
  /** The one that goes; its name becomes an alias. */
  id: idInput,
  into: idInput,
  /** A side for each conflict, and for any other row whose result should be the other one. */
  choices: z.record(z.string().max(300), mergeSide).optional(),
}

export const merge = {
  'project.mergePreview': query(
    '合并预览',
    'Preview a merge of two projects',
    () => z.strictObject(pair),
    returns<MergePreview>(),
  ),
  'project.merge': command(
    '合并两个项目',
    'Merge two projects',
    () => z.strictObject({ ...pair, reason: reasonInput.optional() }),
    returns<Changed & MergePreview>(),
  ),
} as const
