import type { KeyboardEvent, ReactNode } from 'react'
import { CheckIcon, ChevronDownIcon } from './icons'
import { Popover } from './popover'

export interface Option<T extends string> {
  readonly value: T
  readonly text: string
}
interface Props<T extends string> {
  readonly label: string
  readonly button: ReactNode
  readonly options: readonly Option<T>[]
  readonly value: T
  onChoose(value: T): void
}

/** Moves the focus along a column of items with the arrow keys, Home and End. */
export function walkItems(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (to === undefined || items.length === 0) return
  event.preventDefault()
  items[(to + items.length) % items.length]?.focus()
}

/** One of a few: a button that says which, and a menu. */
export function ChoiceMenu<T extends string>({ label, button, options, value, onChoose }: Props<T>) {
  return (
    <Popover
      panelLabel={label}
      button={
        <>
          {button}
          <ChevronDownIcon />
        </>
      }
    >
      {(close) => (
        <div className="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={walkItems}>
          {options.map((option) => (
            <button
              type="button"
              key={option.value}
              className="menu-item"
              role="menuitemradio"
              aria-checked={option.value === value}
              tabIndex={-1}
              onClick={() => {
                onChoose(option.value)
                close()
              }}
            >
              <span className="menu-mark">{option.value === value && <CheckIcon />}</span>
              {option.text}
            </button>
          ))}
        </div>
      )}
    </Popover>
  )
}
