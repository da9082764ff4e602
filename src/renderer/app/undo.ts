import type { Lang } from '#domain/refusal'
import { ask } from '../parts/ask'
import { change } from '../parts/saving'
import { say } from '../parts/toast'
import { words } from './words'

async function step(name: 'history.undo' | 'history.redo', lang: Lang): Promise<void> {
  const answer = await change(name, {})
  const { entries } = await ask('history.list', { limit: 200 })
  const mine = entries.filter((entry) => entry.set === answer.set)
  // Fetched when first needed: every call comes with it, and the window's start does without.
  const { describeSet } = await import('./describe-set')
  const what = describeSet(mine, answer.call, lang)
  const undone = name === 'history.undo'
  const w = words[lang]
  say({
    text: undone ? w.undone(what) : w.redone(what),
    action: undone
      ? { text: w.redo, key: 'Ctrl+Y', run: () => void redo(lang) }
      : { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) },
  })
}

/** A refusal ("nothing to undo") is no fault: it is said like any other answer. */
function tell(error: unknown): void {
  say({ text: error instanceof Error ? error.message : String(error) })
}

/** Takes this device's newest change back and says what that was. */
export function undo(lang: Lang): Promise<void> {
  return step('history.undo', lang).catch(tell)
}
export function redo(lang: Lang): Promise<void> {
  return step('history.redo', lang).catch(tell)
}
