import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import { type Day, monthNumber } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import { ChevronDownIcon, ChevronRightIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { monthWord } from '../../parts/month-words'
import { LevelBox } from '../../parts/problem/level-box'
import { shortDay } from '../../parts/problem/short-day'
import { StageSteps } from '../../parts/problem/stage-steps'
import { useWords } from '../../parts/words'
import { AgeBar } from './age-bar'
import { type Axis, axisAt, monthMarks, placeOf } from './axis'
import { leftText } from './left-text'
import { Part } from './part'
import { changeView, LATEST, type ProblemGroup, view } from './view'
import { words } from './words'
import './list.css'

/** Pixels of the age bars, and how near today's word a month's may stand. */
const AXIS_WIDTH = 128
const CLEAR = { zh: 24, en: 34 } as const

export interface ListHandle {
  /** Puts the focus on the current row. */
  focus(): void
}
interface Props {
  readonly groups: readonly ProblemGroup[]
  readonly today: Day
  /** The row that Tab comes to, and whose problem the panel shows. */
  readonly current: string | null
  readonly handle: Ref<ListHandle>
  onCurrent(id: string): void
  onOpen(id: string): void
  onMenu(event: MouseEvent, row: ProblemRow): void
}

const ROW = '[data-problem]'

/** The ledger's rows by urgency. Arrows walk, Enter opens. */
export function ProblemTable({ groups, today, current, handle, onCurrent, onOpen, onMenu }: Props) {
  const w = useWords(words)
  const list = useRef<HTMLDivElement>(null)
  const axis = axisAt(today, AXIS_WIDTH)
  useImperativeHandle(handle, () => ({
    focus: () => list.current?.querySelector<HTMLElement>(`${ROW}[tabindex="0"]`)?.focus(),
  }))
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as Element).closest<HTMLElement>(ROW)
    if (row === null || event.target !== row) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])]
    const now = rows.indexOf(row)
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus()
  }
  return (
    <Part
      className="problems-list"
      role="grid"
      aria-label={w.table}
      tabIndex={-1}
      data-region="page"
      ref={list}
      onKeyDown={walk}
    >
      <Head axis={axis} />
      {groups.map((group) => (
        <Part key={group.name} role="rowgroup">
          <GroupHead group={group} />
          {group.rows.map((row) => (
            <Row
              key={row.id}
              {...{ row, axis }}
              current={row.id === current}
              onFocus={() => onCurrent(row.id)}
              onOpen={() => onOpen(row.id)}
              onMenu={(event) => onMenu(event, row)}
            />
          ))}
        </Part>
      ))}
    </Part>
  )
}

function Head({ axis }: { readonly axis: Axis }) {
  const w = useWords(words)
  const lang = useLanguage()
  const heads = [w.colNumber, w.colLevel, w.colTitle, w.colProject, w.colUnit, w.colStage]
  return (
    <Part role="row" className="problems-row problems-head">
      {heads.map((text) => (
        <HeadCell key={text}>{text}</HeadCell>
      ))}
      <HeadCell>
        <span className="visually-hidden">{w.colAge}</span>
        <svg className="problems-months" width={AXIS_WIDTH} height={18} aria-hidden="true">
          {monthMarks(axis, CLEAR[lang]).map(({ month: one, at }) => (
            <text key={one} x={at} y={13} textAnchor="middle">
              {lang === 'zh' ? monthNumber(one) : monthWord(one, lang)}
            </text>
          ))}
          <text className="problems-today" x={placeOf(axis.today, axis)} y={13} textAnchor="middle">
            {w.today}
          </text>
        </svg>
      </HeadCell>
      <HeadCell right>{w.colDue}</HeadCell>
      <HeadCell right>{w.colLeft} ↑</HeadCell>
    </Part>
  )
}

function HeadCell({ children, right = false }: { readonly children: React.ReactNode; readonly right?: boolean }) {
  return (
    <Part role="columnheader" className={right ? 'problems-right' : ''}>
      {children}
    </Part>
  )
}

function GroupHead({ group: { name, count, rows } }: { readonly group: ProblemGroup }) {
  const w = useWords(words)
  const { folded, scope, allClosed } = view.get()
  const isFolded = folded.has(name)
  const fold = () => {
    const next = new Set(folded)
    if (!next.delete(name)) next.add(name)
    changeView({ folded: next })
  }
  const few = name === 'closed' && scope === 'open' && count > LATEST && !isFolded
  return (
    <Part role="row" className="problems-group">
      <Part role="gridcell">
        <button
          type="button"
          className="problems-fold"
          aria-expanded={!isFolded}
          aria-label={w.fold(w[name])}
          onClick={fold}
        >
          {isFolded ? <ChevronRightIcon /> : <ChevronDownIcon />}
        </button>
        <strong>{w[name]}</strong>
        <span className="problems-quiet">{few && !allClosed ? w.latestOf(count, rows.length) : w.countOf(count)}</span>
        {few && (
          <button type="button" className="button button-link" onClick={() => changeView({ allClosed: !allClosed })}>
            {allClosed ? w.fewer : w.all}
          </button>
        )}
      </Part>
    </Part>
  )
}

interface RowProps {
  readonly row: ProblemRow
  readonly axis: Axis
  readonly current: boolean
  onFocus(): void
  onOpen(): void
  onMenu(event: MouseEvent): void
}
function Row({ row, axis, current, onFocus, onOpen, onMenu }: RowProps) {
  const lang = useLanguage()
  const { today } = axis
  const due = row.closedOn === null && row.due !== null ? shortDay(row.due, today, lang) : '—'
  const urgency = row.urgency ?? 'none'
  return (
    <Part
      role="row"
      className={`problems-row problems-line${current ? ' problems-current' : ''}`}
      data-problem={row.id}
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
      onContextMenu={(event) => {
        event.currentTarget.focus()
        onMenu(event.nativeEvent)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        onOpen()
      }}
    >
      <Cell className="problems-number">{row.number}</Cell>
      <Cell>
        <LevelBox level={row.level} />
      </Cell>
      <Cell className="problems-text">{row.title}</Cell>
      <Cell className="problems-text problems-project">{row.project}</Cell>
      <Cell className="problems-text">{row.unit ?? '—'}</Cell>
      <Cell>
        <StageSteps stage={row.stage} />
      </Cell>
      <Cell>
        <AgeBar row={row} axis={axis} />
      </Cell>
      <Cell className="problems-right">{due}</Cell>
      <Cell className={`problems-right problems-left-${urgency}`}>{leftText(row, today, lang)}</Cell>
    </Part>
  )
}

function Cell({ children, className = '' }: { readonly children: React.ReactNode; readonly className?: string }) {
  return (
    <Part role="gridcell" className={className}>
      {children}
    </Part>
  )
}
