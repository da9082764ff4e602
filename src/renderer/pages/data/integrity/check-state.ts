import type { IntegrityReport } from '#contract/backup'
import { AskError, ask, type Progress } from '../../../parts/ask'
import { createStore } from '../../../parts/store'

/** A check goes on while one looks at other pages; its result stays until the next one. */
export type CheckState =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly progress: Progress | null; cancel(): void }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'done'; readonly report: IntegrityReport; readonly workspace: string }

export const checkState = createStore<CheckState>({ state: 'none' })

/** Checks the open workspace; one at a time. */
export async function runCheck(workspace: string): Promise<void> {
  const before = checkState.get()
  if (before.state === 'running') return
  const stop = new AbortController()
  const show = (progress: Progress | null) => checkState.set({ state: 'running', progress, cancel: () => stop.abort() })
  show(null)
  try {
    const report = await ask('integrity.check', {}, { signal: stop.signal, onProgress: show })
    checkState.set({ state: 'done', report, workspace })
  } catch (error) {
    if (!(error instanceof AskError)) {
      checkState.set(before)
      throw error
    }
    checkState.set(error.code === 'CANCELLED' ? before : { state: 'failed', why: error.message })
  }
}
