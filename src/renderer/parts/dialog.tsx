import { type ReactNode, useEffect, useRef } from 'react'
import { SimulatedBadge } from './simulated/badge'
import './dialog.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** For a dialog of another size. */
  readonly className?: string
  onClose(): void
}

/**
 * A modal dialog. The browser keeps the focus inside, closes on Esc and gives the focus back; it begins at what is marked
 * `data-start`.
 */
export function Dialog({ title, children, className = '', onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[data-start]')?.focus()
  }, [])
  return (
    <dialog ref={dialog} className={`dialog ${className}`.trim()} aria-label={title} onClose={onClose}>
      <div className="dialog-head">
        <h2 className="dialog-title">{title}</h2>
        <SimulatedBadge />
      </div>
      {children}
    </dialog>
  )
}
