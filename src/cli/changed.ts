import type { Changed, ChangedWithId } from '#contract/values'
import type { Lang } from '#domain/refusal'
import type { Answer } from './verb'
import { words } from './words'

/** What a changing verb answers: how many cells changed (CLI.md, "A changing verb answers"). */
export function changedAnswer(done: Changed, lang: Lang): Answer {
  return { json: done, text: () => words[lang].changed({ count: done.changes }) }
}

/** What an adding verb answers: the id, and how many cells. */
export function addedAnswer(done: ChangedWithId, lang: Lang): Answer {
  return { json: done, text: () => words[lang].added({ id: done.id, count: done.changes }) }
}
