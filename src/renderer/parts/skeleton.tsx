import { useEffect, useState } from 'react'
import './skeleton.css'

/** Loading: 300 ms nothing, then lines at the height that rows will have (LOOK.md, States). */
export function Skeleton({ label, rows = 12 }: { readonly label: string; readonly rows?: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {shown &&
        Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same and never move
          <div className="skeleton-row" key={row}>
            <span className="skeleton-dot" />
            <span className="skeleton-name" />
            <span className="skeleton-figure" />
            <span className="skeleton-figure" />
          </div>
        ))}
    </div>
  )
}
