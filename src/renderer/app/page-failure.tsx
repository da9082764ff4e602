import type { AskError } from '../parts/ask'
import { EmptyState } from '../parts/empty'
import { useAsk } from '../parts/query'
import { useWords } from '../parts/words'
import { damagedShown } from './damaged'
import { words } from './words'

interface Props {
  /** What could not be read, and that nothing was changed. */
  readonly title: string
  readonly error: AskError
  onRetry(): void
}

/** A page without its answer: why, and what to do. In a damaged workspace that is the way back; reading again helps there least. */
export function PageFailure({ title, error, onRetry }: Props) {
  const w = useWords(words)
  const { data: info } = useAsk('workspace.info', {})
  const damaged = info !== undefined && info.damage !== null ? info.path : null
  return (
    <EmptyState title={title} hint={error.message}>
      {damaged !== null && (
        <button type="button" className="button button-primary" onClick={() => damagedShown.set(damaged)}>
          {w.wayBack}
        </button>
      )}
      <button type="button" className={damaged === null ? 'button button-primary' : 'button'} onClick={onRetry}>
        {w.tryAgain}
      </button>
    </EmptyState>
  )
}
