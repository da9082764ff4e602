// biome-ignore-all lint/a11y/useSemanticElements: rows that lie where they are scrolled to cannot be those of a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the whole grid has the focus and names its row (aria-activedescendant)
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Day } from '#domain/month'
import type { TimelineAnswer } from '#domain/timeline'
import { navigation } from '../../app/navigation'
import { openMenu } from '../../parts/context-menu/asked'
import { useStands } from '../../parts/first-rows'
import { useLanguage } from '../../parts/language'
import { xOf } from '../../parts/timeline/time-scale'
import { timelineWords } from '../../parts/timeline/words'
import { useWords } from '../../parts/words'
import { ticksAt, todayOn } from './axis-at'
import { AxisHead, Ground, HEAD } from './axis-head'
import { foldRow, onBoardKey } from './board-keys'
import { Details } from './details'
import { GroupLine, groupName } from './group-line'
import type { LabelContext } from './labels'
import { type Canvases, useStillZoom } from './motion'
import { AROUND, drawnRows, nameWidthOf, type Places, placesOf } from './place-rows'
import { ProjectLine, Speaks } from './project-line'
import { type RowTimes, rowTimes, sentencesOf } from './row-layout'
import { rowMenu } from './row-menu'
import type { Row, Rows } from './rows'
import { useAskedLine } from './use-asked'
import { useInnerSize, useMoves } from './use-board'
import { useView } from './use-view'
import { changeView, view } from './view'
import { words } from './words'
import { firstZoom, scaleOf } from './zoom'
import '../../parts/timeline/timeline.css'
import './board.css'

interface Props {
  readonly answer: TimelineAnswer
  readonly rows: Rows
  /** The board's element, which has the focus. */
  readonly board: React.RefObject<HTMLDivElement | null>
}

/** Opens a project; `[` and `]` then walk along the rows of the axis. */
function openProject(id: string): void {
  navigation.open({ page: 'project', id })
}

/** The row's place on the screen for its card. */
interface Pointed {
  readonly at: number
  readonly x: number
  readonly y: number
}
const POINT_DELAY = 350

/** All rows under one axis: only what is seen is drawn. */
export function Board({ answer, rows: { rows }, board }: Props) {
  const w = useWords(words)
  const tw = useWords(timelineWords)
  const lang = useLanguage()
  const selected = useView((now) => now.selected)
  const kind = useView((now) => now.kind)
  const grouping = useView((now) => now.grouping)
  const { width: inner, height } = useInnerSize(board)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const timer = useRef(0)
  const hide = useCallback(() => {
    window.clearTimeout(timer.current)
    setPointed(null)
  }, [])
  const { today } = answer
  const nameWidth = useMemo(() => nameWidthOf(answer, w.children(88), inner), [answer, w, inner])
  const width = Math.max(0, inner - nameWidth)
  const places = useMemo(() => placesOf(rows, answer, nameWidth, w.children(88)), [rows, answer, nameWidth, w])
  const stands = useStands(height > 0)
  const drawn = useDrawn(places, height, stands ? AROUND : 0)
  useMoves(board, { today, nameWidth, onMove: hide })
  // Before the first frame, which else would be one without rows.
  useLayoutEffect(() => {
    if (view.get().zoom === null && width > 0) changeView({ zoom: firstZoom(today, width) })
  }, [width, today])
  // What was scrolled to before one left; a filter may have made the rows fewer.
  useEffect(() => {
    if (board.current !== null && height > 0) board.current.scrollTop = view.get().top
  }, [board, height])

  const speech = useMemo(
    () => ({ today, year: Number(today.slice(0, 4)), lang, words: tw, inReport: w.inReport }),
    [today, lang, tw, w],
  )
  const timesOf = useMemo(() => rememberedTimes(answer, kind), [answer, kind])
  const canvases = useCanvases()
  const zoom = useStillZoom(board, canvases, { rows, places, timesOf, speech, width, height, words: w })
  const context: LabelContext | null = useMemo(
    () => (zoom === null || width === 0 ? null : { ...speech, scale: scaleOf(zoom, width), width }),
    [zoom, width, speech],
  )
  const at = useMemo(() => (selected === null ? -1 : rows.findIndex((row) => row.key === selected)), [rows, selected])

  const show = (to: number) => {
    const row = rows[to]
    const element = board.current
    if (row === undefined || element === null) return
    hide()
    changeView({ selected: row.key })
    const [from, until] = [places.tops[to] ?? 0, places.tops[to + 1] ?? 0]
    const room = element.clientHeight - HEAD
    if (from < element.scrollTop) element.scrollTop = from
    else if (until > element.scrollTop + room) element.scrollTop = until - room
  }
  useAskedLine(rows, height > 0 && zoom !== null, (to) => {
    // The focus chooses the first line where none is chosen yet; the asked one comes after it.
    board.current?.focus()
    show(to)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    // Where the axis is now: a held key moves it on before its rows are drawn anew.
    const moved = view.get().zoom
    if (moved === null) return
    if (event.key === 'Escape') return hide()
    const done = onBoardKey(event.nativeEvent, {
      rows,
      at,
      zoom: moved,
      today,
      width,
      page: Math.max(1, Math.floor((height - HEAD) / 24) - 1),
      select: show,
      open: openProject,
      toggleDetails() {
        const box = board.current?.querySelector(`[data-at="${at}"]`)?.getBoundingClientRect()
        if (pointed !== null || box === undefined) hide()
        else setPointed({ at, x: box.left + nameWidth + 8, y: box.bottom + 4 })
      },
    })
    if (done) event.preventDefault()
  }
  const placeOf = (event: MouseEvent) => {
    const found = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    return found === null ? null : Number(found.dataset.at)
  }
  const onClick = (event: MouseEvent) => {
    const to = placeOf(event)
    const row = to === null ? undefined : rows[to]
    if (row === undefined || board.current?.classList.contains('axis-dragging')) return
    changeView({ selected: row.key })
    const folds = event.target instanceof Element && event.target.closest('[data-fold]') !== null
    if (row.kind === 'group' || folds) foldRow(row)
    else openProject(row.id)
  }
  const onContextMenu = (event: MouseEvent) => {
    const to = placeOf(event) ?? (event.target === board.current && at >= 0 ? at : null)
    const row = to === null ? undefined : rows[to]
    if (row === undefined) return
    hide()
    changeView({ selected: row.key })
    const anchor = board.current?.querySelector(`[data-at="${to}"]`) ?? null
    openMenu(event.nativeEvent, { label: w.menu, entries: rowMenu(row, openProject, w), anchor }, board.current)
  }
  const onMouseMove = (event: MouseEvent) => {
    const to = placeOf(event)
    if (to === pointed?.at) return
    hide()
    if (to === null || rows[to]?.kind !== 'project' || event.buttons !== 0) return
    const { clientX, clientY } = event
    timer.current = window.setTimeout(() => setPointed({ at: to, x: clientX + 12, y: clientY + 20 }), POINT_DELAY)
  }
  return (
    <div className="axis-board">
      {context && <AxisGround context={context} nameWidth={nameWidth} />}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus; the rows say what it shows */}
      <canvas ref={canvases.rows} className="axis-canvas" style={{ left: nameWidth, top: HEAD }} aria-hidden="true" />
      <div
        ref={board}
        className="axis-scroll"
        role="treegrid"
        tabIndex={0}
        aria-label={w.gridLabel(answer.count)}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={at < 0 ? undefined : `timeline-row-${at}`}
        data-region="grid"
        onKeyDown={onKeyDown}
        onFocus={() => at < 0 && rows.length > 0 && changeView({ selected: firstProject(rows)?.key ?? null })}
        onClick={onClick}
        onContextMenu={onContextMenu}
        onMouseMove={onMouseMove}
        onMouseLeave={hide}
        onScroll={(event) => {
          if (event.currentTarget.scrollTop === view.get().top) return
          hide()
          changeView({ top: event.currentTarget.scrollTop })
        }}
      >
        <div className="axis-head" role="row" aria-rowindex={1} style={{ height: HEAD }}>
          <div className="axis-head-name" role="columnheader" style={{ width: nameWidth }}>
            {w.project}
            {answer.simulated && <span className="axis-simulated">{w.simulated}</span>}
          </div>
          <div className="axis-head-time" role="columnheader">
            <span className="visually-hidden">{w.axis}</span>
            {context && <Head context={context} />}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus; the ticks are told by the rows */}
            <canvas
              ref={canvases.head}
              className="axis-canvas"
              style={{ left: nameWidth, top: 0 }}
              aria-hidden="true"
            />
          </div>
        </div>
        <div className="axis-rows" role="rowgroup" style={{ height: places.height }}>
          <Speaks value={stands}>
            {context &&
              rows.slice(drawn.from, drawn.to).map((row, n) => {
                const index = drawn.from + n
                const rowTop = places.tops[index] ?? 0
                const line = { at: index, top: rowTop, words: w, selected: row.key === selected }
                return row.kind === 'group' ? (
                  <GroupLine key={row.key} row={row} name={groupName(row.value, grouping, lang, w)} {...line} />
                ) : (
                  <ProjectLine
                    key={row.key}
                    row={row}
                    answer={answer}
                    height={(places.tops[index + 1] ?? 0) - rowTop}
                    nameWidth={nameWidth}
                    kind={kind}
                    context={context}
                    timesOf={timesOf}
                    {...line}
                  />
                )
              })}
          </Speaks>
        </div>
      </div>
      {context && <TodayLine today={today} width={width} nameWidth={nameWidth} />}
      {pointed !== null && context && (
        <Card answer={answer} pointed={pointed} row={rows[pointed.at]} context={context} />
      )}
    </div>
  )
}

/** The rows that are drawn; scrolling within them changes nothing. */
function useDrawn(places: Places, height: number, around: number) {
  const from = useView(({ top }) => drawnRows(places, top, height, around).from)
  const to = useView(({ top }) => drawnRows(places, top, height, around).to)
  return { from, to }
}

function firstProject(rows: readonly Row[]): Row | undefined {
  return rows.find((row) => row.kind === 'project')
}

/** What a row's time is, asked once as long as the answer and the kind of milestone stay. */
function rememberedTimes(answer: TimelineAnswer, kind: string | null): (i: number) => RowTimes {
  const known = new Map<number, RowTimes>()
  return (i) => {
    const times = known.get(i) ?? rowTimes(answer, i, kind)
    known.set(i, times)
    return times
  }
}

function useCanvases(): Canvases {
  const head = useRef<HTMLCanvasElement>(null)
  const rows = useRef<HTMLCanvasElement>(null)
  return useMemo(() => ({ head, rows }), [])
}

function useTicks(context: LabelContext) {
  const w = useWords(words)
  return useMemo(() => ticksAt(context, w), [context, w])
}

function Head({ context }: { readonly context: LabelContext }) {
  const w = useWords(words)
  return <AxisHead ticks={useTicks(context)} width={context.width} todayX={todayOn(context)} today={w.today} />
}

function AxisGround({ context, nameWidth }: { readonly context: LabelContext; readonly nameWidth: number }) {
  const ticks = useTicks(context)
  return (
    <div className="axis-ground" style={{ left: nameWidth, top: HEAD }}>
      <Ground ticks={ticks} width={context.width} futureX={xOf(context.scale, context.today)} />
    </div>
  )
}

interface TodayProps {
  readonly today: Day
  readonly width: number
  readonly nameWidth: number
}
/** The one line that moves with every step itself, above all rows. */
function TodayLine({ today, width, nameWidth }: TodayProps) {
  const zoom = useView((now) => now.zoom)
  const x = zoom === null ? null : todayOn({ scale: scaleOf(zoom, width), width, today })
  return x === null ? null : <div className="axis-today" style={{ left: nameWidth + x - 1, top: HEAD - 3 }} />
}

interface CardProps {
  readonly answer: TimelineAnswer
  readonly pointed: Pointed
  readonly row: Row | undefined
  readonly context: LabelContext
}
function Card({ answer, pointed, row, context }: CardProps) {
  const w = useWords(words)
  const kind = useView((now) => now.kind)
  if (row?.kind !== 'project') return null
  const sentences = sentencesOf(answer, row.i, kind, context, { ...w, none: w.noMilestone })
  return <Details key={row.key} answer={answer} i={row.i} sentences={sentences} x={pointed.x} y={pointed.y} words={w} />
}
