import { Dialog } from '../parts/dialog'
import { useWords } from '../parts/words'
import { words } from './words'
import './shortcuts.css'

/** Every key that works, in the order in which one needs them. */
export function Shortcuts({ onClose }: { onClose(): void }) {
  const w = useWords(words)
  const keys: readonly (readonly [key: string, what: string])[] = [
    ['/', w.keySearch],
    [w.keyArrows, w.keyMove],
    ['Enter', w.keyOpen],
    ['Ctrl+Enter', w.keyOpenAlways],
    ['F2', w.keyEdit],
    ['Esc', w.keyDiscard],
    ['Space', w.keyFold],
    ['[  ]', w.keyNeighbour],
    ['Alt+←  Alt+→', w.keyBack],
    ['Ctrl+Z  Ctrl+Y', w.keyUndo],
    ['F6', w.keyRegions],
  ]
  return (
    <Dialog title={w.shortcuts} onClose={onClose}>
      <dl className="shortcuts">
        {keys.map(([key, what]) => (
          <div key={key} className="shortcut">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="dialog-buttons">
        <button type="submit" className="button">
          {w.close}
        </button>
      </form>
    </Dialog>
  )
}
