import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { ChevronLeftIcon, ChevronRightIcon, CloseIcon, SearchIcon } from '../../parts/icons'
import { useWords } from '../../parts/words'
import type { Find } from './use-hits'
import { helpWords } from './words'
import '../../parts/search-box.css'

interface Props {
  readonly find: Find
  readonly field: RefObject<HTMLInputElement | null>
  /** Esc in an empty field: back to the text. */
  onLeave(): void
}

/** Looks for a word: Enter goes to the next place, Shift+Enter to the one before, Esc clears, then leaves. */
export function FindBox({ find, field, onLeave }: Props) {
  const w = useWords(helpWords)
  const clear = () => {
    find.look('')
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && find.text !== '') clear()
    else if (event.key === 'ArrowDown') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const told = find.text.trim() === '' ? '' : find.count === 0 ? w.none : w.hits(find.at + 1, find.count)
  return (
    <search className="help-find">
      <span className="search-box">
        <SearchIcon />
        <input
          ref={field}
          className="input search-input"
          type="text"
          value={find.text}
          placeholder={w.search}
          aria-label={w.search}
          spellCheck={false}
          onChange={(event) => find.look(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {find.text === '' ? (
          <span className="search-key" aria-hidden="true">
            /
          </span>
        ) : (
          <button type="button" className="search-clear" aria-label={w.clear} title={w.clear} onClick={clear}>
            <CloseIcon size={14} />
          </button>
        )}
      </span>
      <Step icon={<ChevronLeftIcon />} label={w.previous} off={find.count === 0} onStep={() => find.step(-1)} />
      <Step icon={<ChevronRightIcon />} label={w.next} off={find.count === 0} onStep={() => find.step(1)} />
      <span className="help-hits" role="status">
        {told}
      </span>
    </search>
  )
}

interface StepProps {
  readonly icon: ReactNode
  readonly label: string
  readonly off: boolean
  onStep(): void
}
function Step({ icon, label, off, onStep }: StepProps) {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={onStep}
    >
      {icon}
    </button>
  )
}
