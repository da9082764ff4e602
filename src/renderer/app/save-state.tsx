import { useSaving } from '../parts/saving'
import { useWords } from '../parts/words'
import { words } from './words'

/** 已保存 09:42 · 正在保存… · 未保存：why, with a way to try again where that may help. Read out when it changes. */
export function SaveState() {
  const w = useWords(words)
  const saving = useSaving()
  switch (saving.state) {
    case 'quiet':
      return null
    case 'saving':
      return (
        <span className="save-now" role="status">
          {w.savingNow}
        </span>
      )
    case 'saved':
      return <span role="status">{w.saved(saving.at)}</span>
    case 'failed':
      return (
        <span className="save-failed" role="alert">
          <span className="save-why" title={saving.why}>
            {w.notSaved(saving.why)}
          </span>
          {saving.retry !== null && (
            <button type="button" className="save-retry" onClick={saving.retry}>
              {w.retry}
            </button>
          )}
        </span>
      )
  }
}
