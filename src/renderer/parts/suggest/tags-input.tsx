import { useState } from 'react'
import { CloseIcon } from '../icons'
import { Suggest } from './suggest'

interface TagsInputProps {
  readonly id: string
  readonly items: readonly string[]
  /** What was there before: new items are told by their colour. */
  readonly stored: readonly string[]
  readonly choices: readonly string[]
  readonly placeholder: string
  readonly removeLabel: (item: string) => string
  readonly refused: boolean
  readonly describedBy: string | undefined
  readonly onItems: (items: readonly string[]) => void
}

const MANY = 12

/** A list of texts as tags: type and press Enter, or take a proposal; Backspace in the empty input removes the last. */
export function TagsInput(props: TagsInputProps) {
  const { items, stored, choices, onItems } = props
  const [text, setText] = useState('')
  const wanted = text.trim()
  const add = (item: string) => {
    setText('')
    const clean = item.trim()
    if (clean !== '' && !items.includes(clean)) onItems([...items, clean])
  }
  const suggestions = choices
    .filter((choice) => !items.includes(choice) && choice.includes(wanted))
    .slice(0, MANY)
    .map((choice) => ({ value: choice, text: choice }))
  return (
    <div className={`tags-input${props.refused ? ' tags-input-refused' : ''}`}>
      {items.map((item) => (
        <span key={item} className={`tags-input-tag${stored.includes(item) ? '' : ' tags-input-new'}`}>
          {item}
          <button
            type="button"
            aria-label={props.removeLabel(item)}
            onClick={() => onItems(items.filter((other) => other !== item))}
          >
            <CloseIcon size={12} />
          </button>
        </span>
      ))}
      <Suggest
        id={props.id}
        className="tags-input-field"
        text={text}
        placeholder={items.length === 0 ? props.placeholder : ''}
        suggestions={suggestions}
        refused={props.refused}
        describedBy={props.describedBy}
        onText={setText}
        onPick={(suggestion) => add(suggestion.value)}
        onEnter={() => add(text)}
        onBackspace={() => onItems(items.slice(0, -1))}
        onLeave={() => add(text)}
      />
    </div>
  )
}
