import { type KeyboardEvent, type Ref, useEffect, useState } from 'react'
import { CloseIcon, SearchIcon } from './icons'
import './search-box.css'

/** How long after the last letter the search begins, in ms: the engine is not asked at every letter. */
const PAUSE = 150

interface Props {
  readonly search: string
  /** What stands in it while nothing is typed, what it is called, what its button does. */
  readonly hint: string
  readonly label: string
  readonly clear: string
  readonly inputRef: Ref<HTMLInputElement>
  onSearch(text: string): void
  /** Enter, ↓, and Esc once it is empty: the rows take the keyboard. */
  onLeave(): void
}

/** The search of a page's rows; `/` goes there. Esc clears first, then leaves. */
export function SearchBox({ search, hint, label, clear, inputRef, onSearch, onLeave }: Props) {
  const [typed, setTyped] = useState(search)
  useEffect(() => setTyped(search), [search])
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun by typing alone; what it calls may be new at every drawing
  useEffect(() => {
    const later = setTimeout(() => onSearch(typed), PAUSE)
    return () => clearTimeout(later)
  }, [typed])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && typed !== '') setTyped('')
    else if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      onSearch(typed)
      onLeave()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="search-box">
      <SearchIcon />
      <input
        ref={inputRef}
        className="input search-input"
        type="text"
        value={typed}
        placeholder={hint}
        aria-label={label}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <span className="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <button type="button" className="search-clear" aria-label={clear} title={clear} onClick={() => onSearch('')}>
          <CloseIcon size={14} />
        </button>
      )}
    </search>
  )
}
