import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useWords } from '../../parts/words'
import type { Chapter } from './manual'
import { helpWords } from './words'

interface Props {
  readonly chapters: readonly Chapter[]
  /** The heading that is read. */
  readonly current: string
  /** How often a chapter has what is looked for. */
  readonly counts: ReadonlyMap<string, number>
  onLead(anchor: string): void
}

/** The table of contents; ↑ and ↓ walk it. The chapter that is read shows its own headings too. */
export function Contents({ chapters, current, counts, onLead }: Props) {
  const w = useWords(helpWords)
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-anchor="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const lines: (Element | null)[] = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = lines.indexOf(document.activeElement)
    if (by === undefined || at < 0) return
    event.preventDefault()
    const next = lines[at + by]
    if (next instanceof HTMLElement) next.focus()
  }
  return (
    <nav ref={list} className="help-contents" aria-label={w.contents} lang="zh-CN" onKeyDown={onKeyDown}>
      <ul>
        {chapters.map(({ anchor, title, parts }) => {
          const read = anchor === current || parts.some((part) => part.anchor === current)
          return (
            <li key={anchor}>
              <Line {...{ anchor, title, current, onLead }} count={counts.get(anchor) ?? 0} />
              {read && parts.length > 0 && (
                <ul>
                  {parts.map((part) => (
                    <li key={part.anchor}>
                      <Line {...part} {...{ current, onLead }} count={0} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

interface LineProps {
  readonly anchor: string
  readonly title: string
  readonly current: string
  readonly count: number
  onLead(anchor: string): void
}
function Line({ anchor, title, current, count, onLead }: LineProps) {
  return (
    <button
      type="button"
      className="help-line"
      data-anchor={anchor}
      aria-current={anchor === current ? 'true' : undefined}
      onClick={() => onLead(anchor)}
    >
      <span>{title}</span>
      {count > 0 && <span className="help-count">{count}</span>}
    </button>
  )
}
