import type { ReactNode } from 'react'
import './chip.css'

interface ChipProps {
  readonly on: boolean
  readonly count: number
  readonly name: string
  readonly children: ReactNode
  onToggle(): void
}

/** A filter that says beforehand how many it stands for. */
export function Chip({ on, count, name, children, onToggle }: ChipProps) {
  return (
    <button
      type="button"
      className={`chip${on ? ' chip-on' : ''}`}
      aria-pressed={on}
      aria-label={`${name} ${count}`}
      title={name}
      onClick={onToggle}
    >
      {children}
      <span className="chip-count">{count}</span>
    </button>
  )
}
