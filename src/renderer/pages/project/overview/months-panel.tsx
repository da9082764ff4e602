import { useLayoutEffect, useRef, useState } from 'react'
import type { MonthLine } from '#contract/projects'
import { parseField } from '#domain/field'
import { formatWan, plainWan, type Yuan } from '#domain/money'
import type { Month } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { monthFields } from '#domain/year-record'
import { LockIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useMonthState } from '../../../parts/month-state'
import { monthTitle, monthWord, spanWord } from '../../../parts/month-words'
import { useWords } from '../../../parts/words'
import { saveChange } from '../save-change'
import { EditCell } from './edit-cell'
import { type MonthRow, monthRows, plannedTo } from './month-rows'
import { overviewWords } from './words'
import './months-panel.css'

const ROW = 28
const FEWEST = 3

/** How many months there is room for, beside the header row and the year's total; never fewer than three. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null)
  const [rows, setRows] = useState(FEWEST)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setRows(Math.max(FEWEST, Math.floor(element.clientHeight / ROW) - 2))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, rows }
}

interface MonthsPanelProps {
  readonly projectId: string
  readonly months: readonly MonthLine[]
  readonly month: Month
  /** Why money cannot be typed here; null when it can. */
  readonly locked: string | null
  /** Opens a correction where a month is frozen. */
  readonly onCorrect: (line: MonthLine, field: 'actual' | 'progress') => void
  /** The plan that the rates use, in words; empty without one. */
  readonly version: string
  /** Colour of the page's month's gap, when it is what made the lamp burn. */
  readonly gapColour: 'red' | 'yellow' | null
  /** Counts up to open this month's figure from elsewhere. */
  readonly openSignal: number
}

/** The year month by month, newest first; what was done and the state of the works are typed here. */
export function MonthsPanel(props: MonthsPanelProps) {
  const { months, month } = props
  const words = useWords(overviewWords)
  const [all, setAll] = useState(false)
  const { ref, rows: room } = useRoom()
  const rows = monthRows(months, month)
  const shown = all ? rows : rows.slice(0, room)
  const linear = rows.some(({ line }) => line.annualPlan !== null && line.plan === null)
  return (
    <section className={`year-table${all ? ' year-table-all' : ''}`} aria-label={words.months}>
      <div className="project-panel-head">
        <h2>{words.months}</h2>
        <span className="project-panel-note">
          {props.version === '' ? words.monthsNote : words.monthsNoteBy(props.version)}
        </span>
        <span className="project-panel-count">
          {shown.length < rows.length ? words.monthsShown(shown.length, rows.length) : words.monthsAll(rows.length)}
        </span>
        {rows.length > room && (
          <button type="button" className="project-link" onClick={() => setAll(!all)}>
            {all ? words.showFewer : words.showAll}
          </button>
        )}
      </div>
      <div className="year-table-table" ref={ref}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col" className="year-table-number">
                {words.plan}
              </th>
              <th scope="col" className="year-table-number">
                {words.actual}
              </th>
              <th scope="col" className="year-table-number" title={linear ? words.linear : undefined}>
                {words.ytdPlan}
              </th>
              <th scope="col" className="year-table-number">
                {words.ytdActual}
              </th>
              <th scope="col" className="year-table-number">
                {words.rate}
              </th>
              <th scope="col" className="year-table-number">
                {words.gap}
              </th>
              <th scope="col" className="year-table-text">
                {words.progress}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.month} row={row} {...props} />
            ))}
          </tbody>
          <tfoot>
            <TotalRow line={rows[0]?.line} month={month} />
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Row(props: MonthsPanelProps & { readonly row: MonthRow }) {
  const { row, projectId, month, locked, gapColour, openSignal } = props
  const words = useWords(overviewWords)
  const lang = useLanguage()
  const here = row.month === month
  const name = monthTitle(row.month, lang)
  const progress = row.progress ?? '—'
  const { state, frozenBy } = useMonthState(row.month)
  const frozen = isFrozen(state)
  const correct = (field: 'actual' | 'progress') => () => props.onCorrect(row.line, field)
  return (
    <tr className={here ? 'year-table-here' : ''}>
      <th scope="row">
        {monthWord(row.month, lang)}
        {frozen && (
          <span className="year-table-lock" role="img" aria-label={words.frozen} title={words.frozen}>
            <LockIcon size={11} />
          </span>
        )}
      </th>
      <td className="year-table-number year-table-quiet">{row.plan}</td>
      <td className="year-table-number year-table-cell">
        <EditCell
          shown={row.actual}
          typed={plainWan(row.line.actual)}
          align="right"
          strong
          label={words.editActual(name, row.actual)}
          inputLabel={words.inputActual(name)}
          locked={locked}
          {...(locked === null && frozenBy !== null && { instead: { hint: words.correct, open: correct('actual') } })}
          openSignal={here ? openSignal : 0}
          save={async (typed) => {
            const actual = parseField(monthFields.actual, typed) as Yuan | null
            await saveChange('month.set', { id: projectId, month: row.month, actual })
          }}
        />
      </td>
      <td className="year-table-number year-table-quiet">{row.ytdPlan}</td>
      <td className="year-table-number year-table-strong">{row.ytdActual}</td>
      <td className="year-table-number year-table-strong">{row.rate}</td>
      <td className={`year-table-number year-table-strong${here && gapColour !== null ? ` months-${gapColour}` : ''}`}>
        {row.gap}
      </td>
      <td className="year-table-text year-table-cell">
        <EditCell
          shown={progress}
          typed={row.progress ?? ''}
          align="left"
          label={words.editProgress(name, progress)}
          inputLabel={words.inputProgress(name)}
          locked={null}
          {...(frozen && { instead: { hint: words.correct, open: correct('progress') } })}
          save={async (typed) => {
            const value = parseField(monthFields.progress, typed)
            await saveChange('month.set', { id: projectId, month: row.month, progress: value })
          }}
        />
      </td>
    </tr>
  )
}

function TotalRow({ line, month }: { readonly line: MonthLine | undefined; readonly month: Month }) {
  const words = useWords(overviewWords)
  const lang = useLanguage()
  if (line === undefined) return null
  const [row] = monthRows([line], month)
  const note =
    line.annualPlan === null
      ? words.totalNoPlan(spanWord(month, lang))
      : words.totalNote(spanWord(month, lang), formatWan(line.annualPlan))
  return (
    <tr>
      <th scope="row">{words.total}</th>
      <td className="year-table-number">{formatWan(plannedTo(line))}</td>
      <td className="year-table-number">{row?.ytdActual}</td>
      <td />
      <td />
      <td className="year-table-number">{row?.rate}</td>
      <td className="year-table-number">{row?.gap}</td>
      <td className="year-table-text year-table-note">{note}</td>
    </tr>
  )
}
