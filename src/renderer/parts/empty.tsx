import type { ReactNode } from 'react'
import './empty.css'

/** Nothing here: one sentence, what to do next, and at most one primary and one secondary action (LOOK.md, States). */
export function EmptyState({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {hint !== undefined && <p className="empty-hint">{hint}</p>}
      {children !== undefined && <div className="empty-actions">{children}</div>}
    </div>
  )
}
