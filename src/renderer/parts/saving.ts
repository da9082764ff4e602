import type { Ask, CallName, Output } from '#contract/index'
import { refusals } from '#domain/refusal'
import { AskError, ask } from './ask'
import { createStore, useStore } from './store'

/** What the status bar says about the last writes. */
export type Saving =
  | { readonly state: 'quiet' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  /** `retry` only where asking again may help: a full disk, a locked file; not for a figure that a rule refuses. */
  | { readonly state: 'failed'; readonly why: string; readonly retry: (() => void) | null }

const saving = createStore<Saving>({ state: 'quiet' })

export function useSaving(): Saving {
  return useStore(saving)
}

/** What the status bar says now. */
export function savingNow(): Saving {
  return saving.get()
}

/** Resolves when nothing is being written: at once, or when the last write has ended. */
export function whenSaved(): Promise<void> {
  if (saving.get().state !== 'saving') return Promise.resolve()
  return new Promise((resolve) => {
    const end = saving.subscribe(() => {
      if (saving.get().state === 'saving') return
      end()
      resolve()
    })
  })
}

/** Takes a refusal out of the status bar again, once the typed text was discarded or mended. */
export function forgetFailure(): void {
  if (saving.get().state === 'failed') saving.set({ state: 'quiet' })
}

/** Whether asking the same again can succeed. */
export function mayRetry(error: AskError): boolean {
  if (error.code === 'ENGINE_LOST') return false
  const { exit } = refusals[error.code]
  return exit === 5 || exit === 1
}

function clockText(now: Date): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
}

/** Asks for a change and tells the status bar how it went. Throws AskError as `ask` does. */
export async function change<N extends CallName>(name: N, input: Ask<N>): Promise<Output<N>> {
  saving.set({ state: 'saving' })
  try {
    const answer = await ask(name, input)
    saving.set({ state: 'saved', at: clockText(new Date()) })
    return answer
  } catch (error) {
    const retry = error instanceof AskError && mayRetry(error) ? () => void change(name, input).catch(() => {}) : null
    saving.set({ state: 'failed', why: error instanceof Error ? error.message : String(error), retry })
    throw error
  }
}

/** Tells the status bar of a figure that never left the page: what was typed cannot be read. */
export function tellRefused(why: string): void {
  saving.set({ state: 'failed', why, retry: null })
}
