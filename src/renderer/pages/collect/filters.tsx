import type { CollectedFile } from '#domain/fill-in/report'
import { Chip } from '../../parts/chip'
import { useWords } from '../../parts/words'
import type { Choices } from './choices'
import { collectWords } from './words'

const filters = ['all', 'ready', 'toSettle', 'rejects', 'refused', 'idle'] as const
export type Filter = (typeof filters)[number]

/** Whether a file is among those that a filter shows. */
export function shownBy(filter: Filter, file: CollectedFile, choices: Choices): boolean {
  const out = choices.left.has(file.path)
  switch (filter) {
    case 'all':
      return true
    case 'ready':
      return file.state === 'ready' && !out
    case 'toSettle':
      return file.state === 'conflicts' && !out
    case 'rejects':
      return file.state === 'rejected' && !out
    case 'refused':
      return file.state === 'refused'
    case 'idle':
      return out || file.state === 'same' || file.state === 'unused'
  }
}

interface Props {
  readonly files: readonly CollectedFile[]
  readonly choices: Choices
  readonly filter: Filter
  onChoose(filter: Filter): void
}

/** Chips that count before they filter; one that would show nothing is not there. */
export function Filters({ files, choices, filter, onChoose }: Props) {
  const w = useWords(collectWords)
  return (
    <fieldset className="collect-chips" aria-label={w.filters}>
      {filters.map((one) => {
        const count = files.filter((file) => shownBy(one, file, choices)).length
        if (count === 0 && one !== 'all') return null
        return (
          <Chip key={one} on={one === filter} count={count} name={w[one]} onToggle={() => onChoose(one)}>
            {w[one]}
          </Chip>
        )
      })}
    </fieldset>
  )
}
