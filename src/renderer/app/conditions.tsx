import { useEffect, useState } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { subscribe } from '../parts/ask'
import { CheckIcon, CloseIcon, LockIcon } from '../parts/icons'
import { say } from '../parts/toast'
import { useWords } from '../parts/words'
import { damagedShown } from './damaged'
import { useEngineFate } from './engine-notice'
import { navigation } from './navigation'
import { words } from './words'

/** In what condition the workspace was opened, over the page: damaged and for reading alone, or whole after a crash. */
export function Conditions({ info }: { readonly info: WorkspaceInfo }) {
  const w = useWords(words)
  useEffect(
    () =>
      subscribe((event) => {
        if (event.event !== 'backedUp' || event.failure === null) return
        say({ text: w.notBackedUp(event.failure), action: { text: w.look, run: () => navigation.openData('backup') } })
      }),
    [w],
  )
  if (info.damage !== null) {
    return (
      <div className="notice notice-bad" role="alert">
        <LockIcon />
        <b>{w.damaged}</b>
        <span>{w.damagedText}</span>
        <button type="button" className="button button-link" onClick={() => damagedShown.set(info.path)}>
          {w.wayBack}
        </button>
      </div>
    )
  }
  return info.recovered ? <Recovered key={info.path} /> : null
}

/** Told once, after a start; an engine that was started again while the window stood tells it by itself. */
function Recovered() {
  const w = useWords(words)
  const restarted = useEngineFate() !== null
  const [closed, setClosed] = useState(false)
  if (closed || restarted) return null
  return (
    <div className="notice" role="status">
      <CheckIcon />
      <span>{w.recovered}</span>
      <button
        type="button"
        className="notice-close"
        aria-label={w.close}
        title={w.close}
        onClick={() => setClosed(true)}
      >
        <CloseIcon size={14} />
      </button>
    </div>
  )
}
