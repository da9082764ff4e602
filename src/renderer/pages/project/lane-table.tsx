import type { ReactNode } from 'react'
import './milestones/milestones.css'

interface Props {
  readonly label: string
  readonly heads: readonly string[]
  readonly className?: string
  readonly children: ReactNode
}

/** A lane of the timeline as a table. */
export function LaneTable({ label, heads, className = '', children }: Props) {
  return (
    <table className={`milestone-table ${className}`.trim()} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
