import { useInfiniteQuery } from '@tanstack/react-query'
import type { Output } from '#contract/index'
import type { Day } from '#domain/month'
import { historyAsked } from '../../../app/history-asked'
import { type LoggedPlace, useNavigation } from '../../../app/navigation'
import { PageFailure } from '../../../app/page-failure'
import { useTaken } from '../../../app/take-asked'
import { type AskError, ask } from '../../../parts/ask'
import { EmptyState } from '../../../parts/empty'
import { callWord } from '../../../parts/history/act-words'
import { momentOf, wholeDay } from '../../../parts/history/moment'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { Skeleton } from '../../../parts/skeleton'
import { StatusSlot } from '../../../parts/slots'
import { useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { CellLife } from './cell-life'
import { FilterBar } from './filter-bar'
import { filters, isFiltered, noFilters, questionOf } from './filters'
import { count } from './row-words'
import { SetList } from './set-list'
import { historyTabWords } from './words'
import './history.css'

type Page = Output<'history.sets'>
type Question = ReturnType<typeof questionOf>

/** Sets fetched at a time: two windows full. */
const PAGE = 60

/** The sets that match, a page at a time; asked again like every answer when data changes. */
function useSets(question: Question) {
  return useInfiniteQuery<Page, AskError, readonly Page[], readonly unknown[], number | null>({
    queryKey: ['history.sets', question],
    queryFn: ({ pageParam }) =>
      ask('history.sets', { ...question, limit: PAGE, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null,
    getNextPageParam: (last) => (last.more ? (last.sets.at(-1)?.seq ?? null) : null),
    select: ({ pages }) => pages,
    placeholderData: (before) => before,
  })
}

/** The tab 历史: who changed what, when, from what to what; one act a row, taken back as one (LOOK.md, 30). */
export function HistoryTab() {
  const w = useWords(historyTabWords)
  const info = useAsk('workspace.info', {})
  const people = useAsk('history.people', {})
  const me = info.data?.userName ?? ''
  useTaken(historyAsked, ({ span }) => filters.set({ ...noFilters, span, who: me }))
  if (info.data === undefined || people.data === undefined) {
    const error = info.error ?? people.error
    return error === null ? (
      <Skeleton label={w.loading} />
    ) : (
      <PageFailure title={w.failed} error={error} onRetry={() => void people.refetch()} />
    )
  }
  return <Shown people={people.data} today={info.data.today as Day} locked={info.data.readOnly} />
}

interface ShownProps {
  readonly people: Output<'history.people'>
  readonly today: Day
  /** The workspace takes no writes. */
  readonly locked: boolean
}
function Shown({ people, today, locked }: ShownProps) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const chosen = useStore(filters)
  const { place, turnData } = useNavigation()
  const cell = place.page === 'data' ? (place.cell ?? null) : null
  const show = (next: LoggedPlace | null) => turnData('history', next ?? undefined)
  const callsOf = (act: string) => people.calls.filter((one) => callWord(one.call, lang) === act).map((one) => one.call)
  const answer = useSets(questionOf(chosen, today, callsOf))
  const sets = answer.data?.flatMap((page) => page.sets) ?? null
  return (
    <>
      <FilterBar
        acts={[...new Set(people.calls.map((one) => callWord(one.call, lang)))]}
        people={[...new Set(people.people.map((one) => one.who))]}
        total={answer.data?.[0]?.total ?? null}
      />
      <div className="history-body">
        {answer.error !== null ? (
          <PageFailure title={w.failed} error={answer.error} onRetry={() => void answer.refetch()} />
        ) : sets === null ? (
          <Skeleton label={w.loading} />
        ) : sets.length === 0 ? (
          <Nothing filtered={isFiltered(chosen)} />
        ) : (
          <SetList
            sets={sets}
            today={today}
            locked={locked}
            devices={new Set(people.people.map((one) => one.device)).size > 1}
            shown={cell}
            onShow={show}
            more={answer.hasNextPage}
            fetching={answer.isFetchingNextPage}
            onMore={() => void answer.fetchNextPage()}
          />
        )}
        {cell !== null && <CellLife key={`${cell.entity} ${cell.id} ${cell.field}`} {...{ cell, today, show }} />}
      </div>
      <StatusSlot>
        {people.since !== null && (
          <span>{w.status(count(people.sets), wholeDay(momentOf(people.since).day, lang))}</span>
        )}
        {sets !== null && sets.length > 0 && <span className="history-keys">{w.keys}</span>}
      </StatusSlot>
    </>
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const w = useWords(historyTabWords)
  if (!filtered) return <EmptyState title={w.empty} hint={w.emptyHint} />
  return (
    <EmptyState title={w.nothing} hint={w.nothingHint}>
      <button type="button" className="button" onClick={() => filters.set(noFilters)}>
        {w.clear}
      </button>
    </EmptyState>
  )
}
