import { useEffect, useMemo, useRef } from 'react'
import { familyOf } from '#domain/family'
import type { TimelineAnswer } from '#domain/timeline'
import { navigation, useNavigation } from '../../app/navigation'
import { PageFailure } from '../../app/page-failure'
import { EmptyState } from '../../parts/empty'
import { useFound } from '../../parts/found'
import { useLanguage } from '../../parts/language'
import { dayWord, monthWord } from '../../parts/month-words'
import { useAsk } from '../../parts/query'
import { Skeleton } from '../../parts/skeleton'
import { useSlash } from '../../parts/slash'
import { StatusSlot, TitleSlot } from '../../parts/slots'
import { useWords } from '../../parts/words'
import { Board } from './board'
import { type Counts, countsOf, factsOf } from './facts'
import { Filters } from './filters'
import { buildRows, type Rows } from './rows'
import { Toolbar } from './toolbar'
import { useView } from './use-view'
import { changeView, isFiltered, noFilters, view } from './view'
import { words } from './words'
import './page.css'

/** 时间轴: all projects under one axis, overdue first (LOOK.md, 5). */
export function TimelinePage() {
  const w = useWords(words)
  const { month } = useNavigation()
  const { data, error, refetch } = useAsk('timeline.show', { month })
  return (
    <>
      <TitleSlot>
        <h1 className="page-name">{w.title}</h1>
      </TitleSlot>
      {data !== undefined ? (
        <Timeline answer={data} />
      ) : error !== null ? (
        <PageFailure title={w.failed} error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton label={w.loading} />
      )}
    </>
  )
}

function useRows(answer: TimelineAnswer) {
  const search = useView((now) => now.search)
  const grouping = useView((now) => now.grouping)
  const order = useView((now) => now.order)
  const folded = useView((now) => now.folded)
  const watch = useView((now) => now.watch)
  const lamps = useView((now) => now.lamps)
  const kind = useView((now) => now.kind)
  const found = useFound(search)
  const family = useMemo(() => familyOf(answer), [answer])
  const facts = useMemo(() => factsOf(answer, kind), [answer, kind])
  const rows = useMemo(
    () => buildRows(answer, family, facts, { grouping, order, folded, watch, lamps, kind }, found),
    [answer, family, facts, found, grouping, order, folded, watch, lamps, kind],
  )
  return { facts, rows }
}

function Timeline({ answer }: { readonly answer: TimelineAnswer }) {
  const w = useWords(words)
  const board = useRef<HTMLDivElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const { facts, rows } = useRows(answer)
  const counts = useMemo(() => countsOf(facts), [facts])
  useSlash(searchBox)
  useEffect(() => {
    navigation.setOrder([...new Set(rows.rows.flatMap((row) => (row.kind === 'project' ? [row.id] : [])))])
  }, [rows])
  useEffect(() => {
    // Coming back from a project finds its row under the keys.
    if (view.get().selected !== null) board.current?.focus()
  }, [])
  if (answer.count === 0) {
    return (
      <EmptyState title={w.empty} hint={w.emptyHint}>
        <button type="button" className="button button-primary" onClick={() => navigation.openData('import')}>
          {w.toImport}
        </button>
      </EmptyState>
    )
  }
  return (
    <div className="axis-page">
      <Toolbar
        today={answer.today}
        searchRef={searchBox}
        width={() => board.current?.querySelector('.axis-head-time')?.clientWidth ?? 0}
        onLeave={() => board.current?.focus()}
      />
      <Filters counts={counts} />
      <div className="axis-room">
        <Board answer={answer} rows={rows} board={board} />
        {rows.rows.length === 0 && (
          <div className="axis-none">
            <EmptyState title={w.noMatch}>
              <button type="button" className="button" onClick={() => changeView(noFilters)}>
                {w.clear}
              </button>
            </EmptyState>
          </div>
        )}
      </div>
      <Status answer={answer} rows={rows} counts={counts} />
    </div>
  )
}

interface StatusProps {
  readonly answer: TimelineAnswer
  readonly rows: Rows
  readonly counts: Counts
}
function Status({ answer, rows, counts: { total, watches } }: StatusProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const filtered = useView(isFiltered)
  return (
    <StatusSlot>
      <span>{filtered ? w.matching(rows.matching, total) : w.status(total, watches.overdue, watches.soon)}</span>
      <span>
        {w.clocks(monthWord(answer.month, lang), dayWord(answer.measuredOn, lang), dayWord(answer.today, lang))}
      </span>
      <span className="axis-keys">{w.keys}</span>
    </StatusSlot>
  )
}
