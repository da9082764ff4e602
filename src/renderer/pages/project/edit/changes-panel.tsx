import type { ReactNode } from 'react'
import { CloseIcon } from '../../../parts/icons'
import { useWords } from '../../../parts/words'
import type { DiffRow, RefusedRow } from './draft'
import { editWords } from './words'

interface ChangesPanelProps {
  readonly rows: readonly DiffRow[]
  readonly refused: readonly RefusedRow[]
  /** What changes by itself when this is written. */
  readonly follows: ReactNode
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** Closes it where it is a drawer. */
  readonly onClose: () => void
}

/** What will be written, before → after; what cannot be; and why one does it. */
export function ChangesPanel({ rows, refused, follows, reason, onReason, onClose }: ChangesPanelProps) {
  const words = useWords(editWords)
  return (
    <aside className="edit-changes" aria-label={words.changes}>
      <div className="edit-changes-head">
        <h2>{words.changes}</h2>
        <span>{rows.length > 0 && words.places(rows.length)}</span>
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.changesClose}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
      {rows.length === 0 && refused.length === 0 && <p className="edit-changes-none">{words.nothing}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <span className="edit-changes-label">{row.label}</span>
            <span>
              <span className="edit-changes-before">{row.before}</span> {words.arrow} {row.after}
            </span>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <div className="edit-changes-refused">
          <strong>{words.refusedTitle(refused.length)}</strong>
          {refused.map((row) => (
            <p key={row.key}>{row.message}</p>
          ))}
        </div>
      )}
      {follows}
      {rows.length > 0 && (
        <label className="edit-changes-reason">
          {words.reason}
          <textarea
            className="input edit-long"
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        </label>
      )}
    </aside>
  )
}
