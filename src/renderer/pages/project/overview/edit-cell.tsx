import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../../../parts/language'
import { forgetFailure } from '../../../parts/saving'
import { useWords } from '../../../parts/words'
import { refusalAt } from '../refusal-words'
import { overviewWords } from './words'
import './edit-cell.css'

interface EditCellProps {
  /** What the cell shows, and what stands in it when it is opened. */
  readonly shown: string
  readonly typed: string
  readonly align: 'left' | 'right'
  readonly strong?: boolean
  readonly label: string
  readonly inputLabel: string
  /** Why the cell cannot be edited; null when it can. */
  readonly locked: string | null
  /** What opens in place of the cell, where a figure changes another way (a correction of a frozen month). */
  readonly instead?: { readonly hint: string; open(): void }
  /** Counts up to open the cell from elsewhere. */
  readonly openSignal?: number
  /** Writes what was typed; throws a Refusal or an AskError to have its sentence shown here. */
  readonly save: (typed: string) => Promise<void>
}

type State =
  | { readonly at: 'shown' }
  | { readonly at: 'editing'; readonly text: string; readonly refusal: string | null }
  | { readonly at: 'saving'; readonly text: string }

/**
 * A cell that is edited in place: Enter, F2, a double click or typing opens it, Enter or leaving saves, Esc discards.
 * What was refused stays as typed, with its sentence under it.
 */
export function EditCell(props: EditCellProps) {
  const { shown, typed, align, locked, openSignal = 0 } = props
  const words = useWords(overviewWords)
  const lang = useLanguage()
  const [state, setState] = useState<State>({ at: 'shown' })
  const button = useRef<HTMLButtonElement>(null)
  const returnFocus = useRef(false)
  const messageId = useId()

  const [seenSignal, setSeenSignal] = useState(openSignal)
  if (openSignal !== seenSignal) {
    setSeenSignal(openSignal)
    if (locked === null && props.instead === undefined) setState({ at: 'editing', text: typed, refusal: null })
  }
  useEffect(() => {
    if (state.at !== 'shown' || !returnFocus.current) return
    returnFocus.current = false
    button.current?.focus()
  }, [state])

  const open = (text: string) => {
    if (props.instead !== undefined) props.instead.open()
    else if (locked === null) setState({ at: 'editing', text, refusal: null })
  }
  const close = (focus: boolean) => {
    returnFocus.current = focus
    setState({ at: 'shown' })
  }
  const commit = async (text: string, focus: boolean) => {
    if (text.trim() === typed.trim()) return close(focus)
    setState({ at: 'saving', text })
    try {
      await props.save(text)
      close(focus)
    } catch (error) {
      setState({ at: 'editing', text, refusal: refusalAt(error, lang).message })
    }
  }

  if (state.at === 'shown') {
    return (
      <button
        type="button"
        ref={button}
        className={`edit-cell edit-cell-${align}${props.strong ? ' edit-cell-strong' : ''}`}
        aria-label={props.label}
        aria-disabled={locked !== null}
        title={locked ?? props.instead?.hint ?? words.keys}
        onDoubleClick={() => open(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'F2') open(typed)
          else if (isTyping(event)) open(event.key)
          else return
          event.preventDefault()
        }}
      >
        {shown}
      </button>
    )
  }
  if (state.at === 'saving') {
    return (
      <span className={`edit-cell edit-cell-${align} edit-cell-saving`} title={words.saving}>
        {state.text}
      </span>
    )
  }
  return (
    <span className="edit-cell-open">
      <CellInput
        text={state.text}
        align={align}
        label={props.inputLabel}
        refused={state.refusal !== null}
        describedBy={state.refusal === null ? undefined : messageId}
        onText={(text) => setState({ at: 'editing', text, refusal: null })}
        onCommit={(focus) => void commit(state.text, focus)}
        // A refused figure stays until it is mended or discarded; leaving the cell does not ask again.
        onLeave={() => state.refusal === null && void commit(state.text, false)}
        onDiscard={() => {
          if (state.refusal !== null) forgetFailure()
          close(true)
        }}
      />
      {state.refusal !== null && (
        <span className="edit-cell-refusal" id={messageId} role="alert">
          {state.refusal}
        </span>
      )}
    </span>
  )
}

function isTyping(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== ' ' && event.key !== '[' && event.key !== ']' && !hasModifier(event)
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey
}

interface CellInputProps {
  readonly text: string
  readonly align: 'left' | 'right'
  readonly label: string
  readonly refused: boolean
  readonly describedBy: string | undefined
  readonly onText: (text: string) => void
  readonly onCommit: (focus: boolean) => void
  readonly onLeave: () => void
  readonly onDiscard: () => void
}

function CellInput(props: CellInputProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    // Typing opened the cell with one character: the next belongs behind it, so nothing is selected then.
    if (input.current !== null && input.current.value.length > 1) input.current.select()
  }, [])
  return (
    <input
      ref={input}
      className={`edit-cell-input edit-cell-${props.align}${props.refused ? ' edit-cell-refused' : ''}`}
      value={props.text}
      // The cell's width is its column's, whatever is typed.
      size={1}
      aria-label={props.label}
      aria-invalid={props.refused}
      aria-describedby={props.describedBy}
      inputMode={props.align === 'right' ? 'decimal' : 'text'}
      onChange={(event) => props.onText(event.target.value)}
      onBlur={props.onLeave}
      onKeyDown={(event) => {
        // Enter that ends an input method's composition is the method's, not ours.
        if (event.nativeEvent.isComposing) return
        event.stopPropagation()
        if (event.key === 'Enter') props.onCommit(true)
        else if (event.key === 'Escape') props.onDiscard()
        else return
        event.preventDefault()
      }}
    />
  )
}
