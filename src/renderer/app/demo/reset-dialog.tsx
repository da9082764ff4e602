import { useState } from 'react'
import { ask } from '../../parts/ask'
import { Dialog } from '../../parts/dialog'
import { queryClient, useAsk } from '../../parts/query'
import { useStore } from '../../parts/store'
import { say } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { layer } from '../layers'
import { ownChanges } from './own-changes'
import { demoWords } from './words'

/** 重置演示, while it is asked for (PEERS.md, practice 13). */
export function ResetLayer() {
  return useStore(layer) === 'reset' ? <ResetDialog onClose={() => layer.set(null)} /> : null
}

/** Asks before a demonstration is made anew, and says what is lost by that. */
function ResetDialog({ onClose }: { onClose(): void }) {
  const w = useWords(demoWords)
  const people = useAsk('history.people', {})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const own = people.data === undefined ? null : ownChanges(people.data)
  const reset = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const info = await ask('workspace.resetDemo', {})
      queryClient.setQueryData(['workspace.info', {}], info)
      void queryClient.invalidateQueries()
      onClose()
      say({ text: w.done })
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title={w.title} onClose={onClose}>
      <div className="dialog-form">
        <p className="dialog-wide">{w.back}</p>
        <p className="dialog-wide">
          {own !== null && <strong>{own === 0 ? w.nothing : w.lost(own.toLocaleString('en-US'))}</strong>}
        </p>
        <p className="dialog-hint">{w.kept}</p>
        <p className={failure === null ? 'dialog-hint' : 'dialog-wide field-error'} role="status">
          {busy ? w.resetting : failure}
        </p>
      </div>
      <form
        className="dialog-buttons"
        onSubmit={(event) => {
          event.preventDefault()
          void reset()
        }}
      >
        <button type="button" className="button" data-start="" disabled={busy} onClick={onClose}>
          {w.cancel}
        </button>
        <button type="submit" className="button button-primary" disabled={busy || own === null}>
          {w.reset}
        </button>
      </form>
    </Dialog>
  )
}
