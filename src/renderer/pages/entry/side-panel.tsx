import { type ReactNode, useEffect, useRef } from 'react'
import { CloseIcon } from '../../parts/icons'
import { useWords } from '../../parts/words'
import { entryWords } from './words'

interface Props {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly children: ReactNode
  onClose(): void
}

/** A panel that lies over the sheet where the window has no room beside it. Esc closes; the focus goes back. */
export function SidePanel({ side, label, children, onClose }: Props) {
  const words = useWords(entryWords)
  const panel = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    panel.current?.showModal()
  }, [])
  return (
    <dialog
      ref={panel}
      className={`side-panel side-panel-${side}`}
      aria-label={label}
      onClose={onClose}
      // A click beside the panel closes it, like Esc.
      onPointerDown={(event) => event.target === panel.current && onClose()}
    >
      <button type="button" className="side-panel-close" aria-label={words.closePanel} onClick={onClose}>
        <CloseIcon size={14} />
      </button>
      {children}
    </dialog>
  )
}
