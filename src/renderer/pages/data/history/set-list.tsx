import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { HistorySet } from '#contract/history'
import type { Day } from '#domain/month'
import type { LoggedPlace } from '../../../app/navigation'
import { actTitle } from '../../../parts/history/act-words'
import { dayTitle, momentOf } from '../../../parts/history/moment'
import { ChevronDownIcon, ChevronRightIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { OpenedSet } from './opened-set'
import { byDay, count, deviceText, fieldsText, whereText } from './row-words'
import { TreePart } from './tree-part'
import { historyTabWords } from './words'

interface Props {
  readonly sets: readonly HistorySet[]
  readonly today: Day
  readonly locked: boolean
  /** Whether changes came from more than one computer. */
  readonly devices: boolean
  readonly shown: LoggedPlace | null
  onShow(cell: LoggedPlace | null): void
  readonly more: boolean
  readonly fetching: boolean
  onMore(): void
}

/** The rows that the arrow keys walk: acts, and the cells of the opened one. */
const ROW = '[data-row]'

/** The acts by day; one of them may be open. Arrows walk, Enter opens, Esc closes. */
export function SetList(props: Props) {
  const { sets, today, devices } = props
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const [opened, setOpened] = useState<string | null>(null)
  const [at, setAt] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as Element).closest<HTMLElement>(ROW)
    if (event.key === 'Escape' && opened !== null) {
      event.stopPropagation()
      setOpened(null)
      list.current?.querySelector<HTMLElement>(`[data-row="${opened}"]`)?.focus()
      return
    }
    if (row === null || event.target !== row) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])]
    const now = rows.indexOf(row)
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus()
  }
  const current = at ?? sets[0]?.set ?? null
  const toggle = (set: string) => setOpened(opened === set ? null : set)
  return (
    <div
      className={`history-list${devices ? ' history-devices' : ''}`}
      role="treegrid"
      aria-label={w.list}
      tabIndex={-1}
      data-region="page"
      ref={list}
      onKeyDown={walk}
    >
      <Head devices={devices} />
      {byDay(sets).map(({ day, sets: own }) => (
        <TreePart key={day} role="rowgroup" className="history-day">
          <TreePart role="row" className="history-day-head">
            <TreePart role="rowheader" aria-colspan={6}>
              {dayTitle(day, today, lang)}
            </TreePart>
          </TreePart>
          {own.map((set) => (
            <SetRow
              key={set.set}
              {...{ set, devices }}
              open={opened === set.set}
              current={current === set.set}
              onFocus={() => setAt(set.set)}
              onToggle={() => toggle(set.set)}
            >
              <OpenedSet {...props} set={set} at={at} onAt={setAt} />
            </SetRow>
          ))}
        </TreePart>
      ))}
      {props.more && <More fetching={props.fetching} onMore={props.onMore} />}
    </div>
  )
}

function Head({ devices }: { readonly devices: boolean }) {
  const w = useWords(historyTabWords)
  const heads = [w.colTime, w.colWhat, w.colWhere, w.colFields, w.colCount, devices ? w.colWhoDevice : w.colWho]
  return (
    <TreePart role="row" className="history-head">
      {heads.map((text) => (
        <TreePart role="columnheader" key={text}>
          {text}
        </TreePart>
      ))}
    </TreePart>
  )
}

interface SetRowProps {
  readonly set: HistorySet
  readonly devices: boolean
  readonly open: boolean
  /** The one that Tab comes to. */
  readonly current: boolean
  onFocus(): void
  onToggle(): void
  readonly children: React.ReactNode
}
function SetRow({ set, devices, open, current, onFocus, onToggle, children }: SetRowProps) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const onKeyDown = (event: KeyboardEvent) => {
    const opens = event.key === 'Enter' || event.key === ' ' || event.key === (open ? 'ArrowLeft' : 'ArrowRight')
    if (!opens || event.target !== event.currentTarget) return
    event.preventDefault()
    onToggle()
  }
  return (
    <>
      <TreePart
        role="row"
        className={`history-row${open ? ' history-open' : ''}`}
        data-row={set.set}
        aria-level={1}
        aria-expanded={open}
        tabIndex={current ? 0 : -1}
        onFocus={onFocus}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        <Cell>
          {open ? <ChevronDownIcon size={12} /> : <ChevronRightIcon size={12} />}
          <time dateTime={set.at}>{momentOf(set.at).time}</time>
        </Cell>
        <Cell>
          {actTitle(set, lang)}
          {set.undoneBy !== null && !set.undoneBy.again && <span className="history-tag">{w.undone}</span>}
        </Cell>
        <Cell>{whereText(set, w, lang)}</Cell>
        <Cell>{fieldsText(set, w, lang)}</Cell>
        <Cell>{w.cells(count(set.cells))}</Cell>
        <Cell>
          {set.who}
          {devices && <span className="history-device">{deviceText(set.device)}</span>}
        </Cell>
      </TreePart>
      {open && children}
    </>
  )
}

function Cell({ children }: { readonly children: React.ReactNode }) {
  return <TreePart role="gridcell">{children}</TreePart>
}

/** Comes into sight at the end of the list and fetches what is older. */
function More({ fetching, onMore }: { readonly fetching: boolean; onMore(): void }) {
  const w = useWords(historyTabWords)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (fetching || button.current === null) return
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '400px' })
    seen.observe(button.current)
    return () => seen.disconnect()
  }, [fetching, onMore])
  return (
    <TreePart role="row" className="history-more">
      <Cell>
        <button type="button" className="button button-link" ref={button} disabled={fetching} onClick={onMore}>
          {fetching ? w.loadingOlder : w.older}
        </button>
      </Cell>
    </TreePart>
  )
}
