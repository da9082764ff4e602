import { callTitle } from '#contract/call-title'
import type { Lang } from '#domain/refusal'
import { logWords } from './words'

/** What a call of the log is called; one of another version keeps its name. */
export function callWord(call: string, lang: Lang): string {
  // What people call it; the contract says what the command line's verb does.
  if (call === 'month.set') return logWords[lang].entry
  return callTitle(call)?.[lang] ?? call
}

/** An act of the log: `origin` is the call that a person first made, where the log's reader knows it. */
export interface Act {
  readonly call: string
  readonly origin?: string
  readonly undoes: string | null
  readonly redoes?: string | null
}

/** 填报, 撤销“填报”, 重做“填报”. */
export function actTitle({ call, origin, undoes, redoes = null }: Act, lang: Lang): string {
  const w = logWords[lang]
  const known = origin !== undefined && origin !== call ? callWord(origin, lang) : null
  if (redoes !== null) return known === null ? w.redo : w.redoOf(known)
  if (undoes !== null) return known === null ? w.undo : w.undoOf(known)
  return callWord(call, lang)
}
