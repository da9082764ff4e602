import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  /** What the setting does, or how it stands. */
  readonly note: string | null
  readonly children: ReactNode
}

/** One setting: its name, its control, and a word about it. */
export function Line({ label, note, children }: Props) {
  return (
    <div className="settings-line">
      <span className="settings-label">{label}</span>
      <div className="settings-control">{children}</div>
      <span className="settings-note">{note}</span>
    </div>
  )
}
