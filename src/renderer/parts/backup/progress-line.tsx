import type { Progress } from '../ask'
import { useWords } from '../words'
import { backupWords } from './words'
import './backup.css'

interface Props {
  /** What runs, until it tells more itself. */
  readonly name: string
  readonly progress: Progress | null
  onCancel?(): void
}

const number = new Intl.NumberFormat('en-US')

/** A long job: its name, how far it is, and how to stop it (LOOK.md, States). */
export function ProgressLine({ name, progress, onCancel }: Props) {
  const w = useWords(backupWords)
  const label = progress?.label ?? name
  const known = progress !== null && progress.total > 0
  return (
    <div className="progress-line" role="status">
      <span>{known ? w.progress(label, number.format(progress.done), number.format(progress.total)) : label}</span>
      <progress aria-label={label} {...(known && { max: progress.total, value: progress.done })} />
      {onCancel !== undefined && (
        <button type="button" className="button" onClick={onCancel}>
          {w.cancel}
        </button>
      )}
    </div>
  )
}
