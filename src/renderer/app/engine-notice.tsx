import { useEffect, useState } from 'react'
import { desk } from '../parts/desk'
import { CloseIcon, WarningIcon } from '../parts/icons'
import { useWords } from '../parts/words'
import { words } from './words'

/** A sentence over the page when the engine was started again, or cannot be. */
export function EngineNotice() {
  const w = useWords(words)
  const [state, setState] = useState<{ readonly ok: boolean } | null>(null)
  useEffect(() => desk().onEngineRestarted(setState), [])
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
          onClick={() => setState(null)}
        >
          <CloseIcon size={14} />
        </button>
      )}
    </div>
  )
}
