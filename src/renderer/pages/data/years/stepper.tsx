import type { KeyboardEvent } from 'react'
import { CheckIcon } from '../../../parts/icons'

export interface Step<T extends string> {
  readonly step: T
  readonly title: string
  readonly note: string
  readonly done: boolean
}
interface Props<T extends string> {
  readonly label: string
  readonly steps: readonly Step<T>[]
  readonly at: T
  onGo(step: T): void
}

/** The way of a roll-over, from top to bottom; each step may be looked at again. Arrow keys go along it. */
export function Stepper<T extends string>({ label, steps, at, onGo }: Props<T>) {
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    const now = buttons.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    buttons[Math.max(0, Math.min(to, buttons.length - 1))]?.focus()
  }
  return (
    <nav aria-label={label} onKeyDown={walk}>
      <ol className="years-steps">
        {steps.map(({ step, title, note, done }, i) => (
          <li key={step}>
            <button
              type="button"
              className={`years-step${step === at ? ' years-step-on' : ''}${done ? ' years-step-done' : ''}`}
              aria-current={step === at ? 'step' : undefined}
              onClick={() => onGo(step)}
            >
              <span className="years-step-mark">{done ? <CheckIcon size={12} /> : i + 1}</span>
              <span>
                {title}
                <small>{note}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
