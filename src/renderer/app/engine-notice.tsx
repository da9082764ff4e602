import { CloseIcon, WarningIcon } from '../parts/icons'
import { createStore, useStore } from '../parts/store'
import { useWords } from '../parts/words'
import { words } from './words'

/** What became of an engine that died; null while none has. */
const fate = createStore<{ readonly ok: boolean } | null>(null)

/** The shell tells of it once; the sentence stays until it is closed, whatever page is drawn meanwhile. */
export function tellEngineRestarted(state: { readonly ok: boolean }): void {
  fate.set(state)
}

/** What became of an engine that died since the window was opened; null while none has, or its sentence was closed. */
export function useEngineFate(): { readonly ok: boolean } | null {
  return useStore(fate)
}

/** A sentence over the page when the engine was started again, or cannot be. */
export function EngineNotice() {
  const w = useWords(words)
  const state = useEngineFate()
  if (state === null) return null
  return (
    <div className={`notice${state.ok ? '' : ' notice-bad'}`} role="alert">
      <WarningIcon />
      <span>{state.ok ? w.engineBack : w.engineGone}</span>
      {state.ok && (
        <button
          type="button"
          className="notice-close"
          aria-label={w.close}
          title={w.close}
          onClick={() => fate.set(null)}
        >
          <CloseIcon size={14} />
        </button>
      )}
    </div>
  )
}
