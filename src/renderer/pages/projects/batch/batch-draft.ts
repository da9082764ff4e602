import type { Ask } from '#contract/index'
import type { GridAnswer } from '#domain/grid'
import { gridYear } from '#domain/grid'
import { yearClass } from '#domain/project'
import { type Lang, refusalText, type Words } from '#domain/refusal'
import { readDay } from '../../../parts/read-day'
import type { BatchWords } from './words'

/** A text that may be given anew or taken away; untouched while `text` is empty and `clear` is false. */
export interface TextDraft {
  readonly text: string
  readonly clear: boolean
}
/** What was chosen in 批量修改; whatever nobody touched stays as it is in every project. */
export interface BatchDraft {
  readonly units: readonly string[]
  readonly leader: TextDraft
  readonly industry: TextDraft
  /** A code; '' untouched, `none` to clear it. */
  readonly yearClass: string
  readonly addLists: readonly string[]
  readonly removeLists: readonly string[]
  /** The day from which units and leader change, as typed. */
  readonly from: string
  readonly reason: string
}
const untouched: TextDraft = { text: '', clear: false }
export const emptyBatch: BatchDraft = {
  units: [],
  leader: untouched,
  industry: untouched,
  yearClass: '',
  addLists: [],
  removeLists: [],
  from: '',
  reason: '',
}

/** The code that stands for "no year class". */
export const noClass = 'none'

function textOf({ text, clear }: TextDraft): string | null | undefined {
  if (clear) return null
  return text.trim() === '' ? undefined : text.trim()
}

/** Whether the draft changes something that may begin on a day. */
export function isDated(draft: BatchDraft): boolean {
  return draft.units.length > 0 || textOf(draft.leader) !== undefined
}

/** Why the day is none; null where it is one, is blank, or is not asked for. */
export function fromRefusal(draft: BatchDraft, year: number, lang: Lang): string | null {
  const typed = draft.from.trim()
  if (typed === '' || !isDated(draft) || readDay(typed, year) !== null) return null
  return refusalText('DATE_INVALID', { value: typed }, lang)
}

/** The one call that writes the draft to these projects. */
export function batchInput(ids: readonly string[], draft: BatchDraft, answer: GridAnswer): Ask<'project.setMany'> {
  const { units, addLists, removeLists } = draft
  const leader = textOf(draft.leader)
  const industry = textOf(draft.industry)
  const from = isDated(draft) ? readDay(draft.from, gridYear(answer)) : null
  const lists = {
    ...(addLists.length > 0 && { add: [...addLists] }),
    ...(removeLists.length > 0 && { remove: [...removeLists] }),
  }
  return {
    ids: [...ids],
    year: gridYear(answer),
    ...(from !== null && { from }),
    ...(draft.reason.trim() !== '' && { reason: draft.reason.trim() }),
    changes: {
      ...(units.length > 0 && { units: [...units] }),
      ...(leader !== undefined && { leader }),
      ...(industry !== undefined && { industry }),
      ...(draft.yearClass !== '' && { yearClass: draft.yearClass === noClass ? null : draft.yearClass }),
      ...(Object.keys(lists).length > 0 && { lists }),
    },
  }
}

/** What will be written, a line a place: 包联领导 → 清空. */
export function batchLines(draft: BatchDraft, w: BatchWords, lang: Lang): readonly string[] {
  const classes: Readonly<Record<string, Words>> = yearClass.choices
  const comma = lang === 'zh' ? '、' : ', '
  const text = (label: string, value: string | null | undefined) =>
    value === undefined ? [] : [w.becomes(label, value ?? w.blank)]
  const className = draft.yearClass === noClass ? null : (classes[draft.yearClass]?.[lang] ?? draft.yearClass)
  return [
    ...(draft.units.length > 0 ? [w.becomes(w.units, draft.units.join(comma))] : []),
    ...text(w.leader, textOf(draft.leader)),
    ...(draft.addLists.length > 0 ? [w.listsAdded(draft.addLists.join(comma))] : []),
    ...(draft.removeLists.length > 0 ? [w.listsRemoved(draft.removeLists.join(comma))] : []),
    ...text(w.industry, textOf(draft.industry)),
    ...text(w.yearClass, draft.yearClass === '' ? undefined : className),
  ]
}
