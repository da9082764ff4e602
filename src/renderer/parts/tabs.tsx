import type { KeyboardEvent } from 'react'
import './tabs.css'

export interface TabEntry<T extends string> {
  readonly tab: T
  readonly text: string
  readonly count: number | null
}
interface TabsProps<T extends string> {
  /** Tabs and their panel find each other by it: `<name>-panel`, labelled by `<name>-tab-<tab>`. */
  readonly name: string
  readonly label: string
  readonly tabs: readonly TabEntry<T>[]
  readonly chosen: T
  readonly onChoose: (tab: T) => void
}

/** A row of tabs; arrow keys, Home and End go along it. */
export function Tabs<T extends string>({ name, label, tabs, chosen, onChoose }: TabsProps<T>) {
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((entry) => entry.tab === chosen)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = tabs[(to + tabs.length) % tabs.length]
    if (next === undefined) return
    onChoose(next.tab)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.tab}"]`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={walk}>
      {tabs.map(({ tab, text, count }) => (
        <button
          type="button"
          key={tab}
          role="tab"
          data-tab={tab}
          id={`${name}-tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls={`${name}-panel`}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {text}
          {count !== null && <span className="tabs-count">{count}</span>}
        </button>
      ))}
    </div>
  )
}
