import { useEffect, useRef, useState } from 'react'
import { useNavigation } from '../../../app/navigation'
import { undo } from '../../../app/undo'
import { EmptyState } from '../../../parts/empty'
import { CloseIcon, WarningIcon } from '../../../parts/icons'
import { droppedTables } from '../../../parts/import/dropped-tables'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { StatusSlot } from '../../../parts/slots'
import { useStore } from '../../../parts/store'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { AskForm } from './ask-form'
import { EffectPanel } from './effect-panel'
import { begin, fileSource, importState, leave, read, write } from './import-state'
import { SheetTable } from './sheet-table'
import { beginPasted, chooseFile, pasteTable } from './sources'
import { Toolbar } from './toolbar'
import { importPageWords } from './words'
import './import.css'

/** Files that were dropped on the window come up here. */
function useDropped(): void {
  const { month } = useNavigation()
  const dropped = useStore(droppedTables)
  useEffect(() => {
    if (dropped.length === 0) return
    droppedTables.set([])
    begin(dropped.map(fileSource), month)
  }, [dropped, month])
}

/** Ctrl+V anywhere on the page but in a field brings a table in. */
function usePaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const { clipboardData } = event
      if (clipboardData === null) return
      event.preventDefault()
      beginPasted(clipboardData.getData('text/plain'), clipboardData.getData('text/html'))
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

/** The tab 导入: the dry run is the page (LOOK.md, 12). */
export function ImportTab() {
  const w = useWords(importPageWords)
  const state = useStore(importState)
  const info = useAsk('workspace.info', {})
  usePaste()
  useDropped()
  const { source, reading } = state
  // A file may still be tried, to see what it would change.
  const readOnly = info.data?.readOnly ?? false
  if (source === null) {
    return (
      <EmptyState title={w.emptyTitle} hint={w.emptyHint}>
        <button
          type="button"
          className={readOnly ? 'button' : 'button button-primary'}
          onClick={() => void chooseFile()}
        >
          {w.choose}
        </button>
        <button type="button" className="button" onClick={() => void pasteTable()}>
          {w.paste}
        </button>
      </EmptyState>
    )
  }
  if (reading === null) {
    return (
      <div className="import-ask-page">
        <AskForm />
      </div>
    )
  }
  return <Read readOnly={readOnly} />
}

function Read({ readOnly }: { readonly readOnly: boolean }) {
  const w = useWords(importPageWords)
  const lang = useLanguage()
  const { month } = useNavigation()
  const { reading, refusal, busy } = useStore(importState)
  const [drawer, setDrawer] = useState(false)
  const toCheck = useRef<(() => void) | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return
      event.preventDefault()
      toCheck.current?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  if (reading === null) return null
  const finish = async () => {
    const done = await write()
    if (done === null) return
    leave()
    if (done.changes === 0) say({ text: w.writtenSame })
    else {
      const text = w.written(done.rows, done.changes)
      say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
    }
  }
  return (
    <div className={`import${drawer ? ' import-drawer-open' : ''}`} data-month={month}>
      <Toolbar reading={reading} onEffect={() => setDrawer(!drawer)} />
      {refusal !== null && (
        <div className="import-refusal" role="alert">
          <WarningIcon />
          <span>{refusal}</span>
          <button type="button" className="button" onClick={() => void read()}>
            {w.again}
          </button>
          <button
            type="button"
            className="button button-quiet button-icon"
            aria-label={w.close}
            onClick={() => importState.set({ ...importState.get(), refusal: null })}
          >
            <CloseIcon size={14} />
          </button>
        </div>
      )}
      <div className="import-left" aria-busy={busy !== null}>
        <SheetTable reading={reading} toCheck={toCheck} />
        {reading.warnings.length > 0 && (
          <ul className="import-warnings" aria-label={w.warnings(reading.warnings.length)}>
            {reading.warnings.map((text) => (
              <li key={text}>
                <WarningIcon size={14} />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <EffectPanel reading={reading} locked={readOnly} onWrite={() => void finish()} onClose={() => setDrawer(false)} />
      <StatusSlot>
        <span>{readOnly ? w.readOnly : w.statusRead}</span>
        <span className="status-part status-yields">{w.statusKeys}</span>
      </StatusSlot>
    </div>
  )
}
