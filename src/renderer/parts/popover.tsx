import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './popover.css'

interface Props {
  /** What the button says; an icon alone needs `label` too. */
  readonly button: ReactNode
  readonly buttonClass?: string
  readonly label?: string
  /** What the panel is called. */
  readonly panelLabel: string
  readonly align?: 'start' | 'end'
  readonly up?: boolean
  /** Opens the panel each time it grows: another way in than its button. */
  readonly wanted?: number
  readonly children: (close: () => void) => ReactNode
}

/** A button with a floating panel: Esc, a click elsewhere and leaving it by Tab close it, the focus returns to the button. */
export function Popover({
  button,
  buttonClass = 'button',
  label,
  panelLabel,
  align = 'start',
  up = false,
  wanted = 0,
  children,
}: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }

  useEffect(() => {
    if (wanted > 0) setOpen(true)
  }, [wanted])

  useEffect(() => {
    if (!open) return
    const first = panel.current?.querySelector<HTMLElement>('[data-start], [aria-checked="true"], button, input')
    first?.focus()
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Esc and focus of the button and panel inside it
    <div
      className="popover"
      ref={box}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.relatedTarget !== null && !box.current?.contains(event.relatedTarget) && setOpen(false)}
    >
      <button
        type="button"
        ref={opener}
        className={buttonClass}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...(label !== undefined && { 'aria-label': label, title: label })}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div
          className={`popover-panel popover-${align}${up ? ' popover-up' : ''}`}
          ref={panel}
          id={id}
          role="dialog"
          aria-label={panelLabel}
        >
          {children(close)}
        </div>
      )}
    </div>
  )
}
