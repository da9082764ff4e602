import { type KeyboardEvent, useId, useState } from 'react'
import './suggest.css'

export interface Suggestion {
  readonly value: string
  readonly text: string
}
interface SuggestProps {
  readonly id: string
  readonly text: string
  readonly suggestions: readonly Suggestion[]
  readonly refused: boolean
  readonly describedBy: string | undefined
  readonly className: string
  readonly placeholder?: string
  readonly onText: (text: string) => void
  readonly onPick: (suggestion: Suggestion) => void
  /** Enter with nothing picked. */
  readonly onEnter?: () => void
  readonly onBackspace?: () => void
  readonly onLeave?: () => void
}

/** A text input that proposes: arrow keys go along the proposals, Enter takes one, Esc closes them. */
export function Suggest(props: SuggestProps) {
  const { id, text, suggestions } = props
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const listId = useId()
  const shown = open ? suggestions : []
  const chosen = shown[at]
  const pick = (suggestion: Suggestion) => {
    props.onPick(suggestion)
    setOpen(false)
    setAt(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      setOpen(true)
      setAt(suggestions.length === 0 ? -1 : (at + step + suggestions.length) % suggestions.length)
    } else if (event.key === 'Enter' && chosen !== undefined) pick(chosen)
    else if (event.key === 'Enter') props.onEnter?.()
    else if (event.key === 'Escape' && shown.length > 0) setOpen(false)
    else if (event.key === 'Backspace' && text === '') return props.onBackspace?.()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className={`suggest ${props.className}`}>
      <input
        id={id}
        className="suggest-input"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${at}`}
        aria-invalid={props.refused}
        aria-describedby={props.describedBy}
        autoComplete="off"
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          props.onText(event.target.value)
          setOpen(true)
          setAt(-1)
        }}
        onBlur={() => {
          setOpen(false)
          props.onLeave?.()
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className={`suggest-list${shown.length === 0 ? ' suggest-empty' : ''}`} role="listbox">
        {shown.map((suggestion, i) => (
          <div
            key={suggestion.value}
            id={`${listId}-${i}`}
            className="suggest-option"
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            // Not at the click: by then the input has lost the focus and the list is gone.
            onMouseDown={(event) => {
              event.preventDefault()
              pick(suggestion)
            }}
          >
            {suggestion.text}
          </div>
        ))}
      </div>
    </span>
  )
}
