import { z } from 'zod'
import { query, returns } from './define'

/** A project or unit that answers a search. */
export interface FoundName {
  readonly id: string
  readonly name: string
  /** The part of the name that answers: from its `from`th to before its `to`th UTF-16 unit; null where another name or the code does. */
  readonly part: { readonly from: number; readonly to: number } | null
  /** The other name that answers; null where the name or the code does. */
  readonly alias: string | null
  /** The code that answers; null where a name does. */
  readonly code: string | null
}
export interface FoundNames {
  /** The best first. */
  readonly projects: readonly FoundName[]
  readonly projectCount: number
  readonly units: readonly FoundName[]
  /** Which of the words that were sent along answer, by their place among them. */
  readonly words: readonly { readonly at: number; readonly part: { readonly from: number; readonly to: number } }[]
}

export const findCalls = {
  'names.find': query(
    '按名称、代码、别名或拼音找项目和单位',
    'Find projects and units by name, code, alias or pinyin',
    () =>
      z.strictObject({
        text: z.string(),
        limit: z.number().int().min(1).max(1000).default(50),
        /** Names that the caller knows itself (pages, acts), to be searched by the same rules. */
        words: z.array(z.string().max(200)).max(1000).default([]),
      }),
    returns<FoundNames>(),
  ),
} as const
