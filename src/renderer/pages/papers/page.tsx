import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { navigation, useNavigation } from '../../app/navigation'
import { paperAsked } from '../../app/paper-asked'
import { useTaken } from '../../app/take-asked'
import type { AskError } from '../../parts/ask'
import { EmptyState } from '../../parts/empty'
import { HistoryIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { monthTitle } from '../../parts/month-words'
import { readPaper } from '../../parts/paper/paper-page'
import { Preview } from '../../parts/paper/preview'
import { Skeleton } from '../../parts/skeleton'
import { StatusSlot, TitleSlot, ToolsSlot } from '../../parts/slots'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { type Chosen, firstChoice, type Shown, shownOf } from './chosen'
import { ExportButtons } from './export-buttons'
import { exportJob } from './exports'
import { ExportsPanel } from './exports-panel'
import { PaperList } from './paper-list'
import { paperWords } from './paper-words'
import type { PaperRequest } from './papers'
import { type PaperPreview, previewOf } from './request'
import { Toolbar } from './toolbar'
import { type MonthPapers, useMonthPapers, versionInForce } from './versions'
import { words as pageWords } from './words'
import './page.css'

/** The preview's page is a job of the engine; like every answer it is asked again when data changes. */
function usePaper(request: PaperRequest | null) {
  return useQuery<PaperPreview, AskError>({
    queryKey: [`paper.${request?.paper ?? ''}`, request?.input ?? null],
    queryFn: ({ signal }) =>
      request === null ? Promise.reject(new Error('nothing to lay out')) : previewOf(request, { signal }),
    placeholderData: (before) => before,
    enabled: request !== null,
  })
}

/** Papers of a month: seen as they will be printed, then printed or written into files. */
export function PapersPage() {
  const words = useWords(pageWords)
  const names = useWords(paperWords)
  const { month } = useNavigation()
  const lang = useLanguage()
  const [chosen, setChosen] = useState<Chosen>(firstChoice)
  useTaken(paperAsked, (asked) => setChosen({ ...firstChoice, ...asked }))
  const [panel, setPanel] = useState(false)
  // Where the panel is a drawer, it opens for what is being written.
  const job = useStore(exportJob)
  const papers = useMonthPapers(month, chosen.paper)
  const shown = shownOf(chosen, month, papers)
  const answer = usePaper(shown.request)
  const paper = useMemo(() => (answer.data === undefined ? null : readPaper(answer.data.html)), [answer.data])
  // Until its own page is there, the one before stays, dimmed; its name and its count are not this paper's.
  const busy = answer.isPlaceholderData
  const ready = shown.request === null || answer.error !== null || busy ? undefined : answer.data
  const choose = (change: Partial<Chosen>) => setChosen({ ...chosen, ...change })
  const narrowed = [chosen.list, chosen.unit, chosen.leader].some((one) => one !== '')
  const monthEmpty = answer.error?.code === 'MONTH_EMPTY' && !narrowed
  const controls = { month, chosen, shown, papers, onChoose: choose }
  return (
    <div className={panel || job.state !== 'idle' ? 'papers papers-panel-open' : 'papers'}>
      <TitleSlot>
        <h1 className="papers-title">{words.title}</h1>
      </TitleSlot>
      <ToolsSlot>
        <Standing shown={shown} papers={papers} />
      </ToolsSlot>
      <Toolbar {...controls}>
        <ExportButtons
          month={month}
          monthName={monthTitle(month, lang)}
          shown={shown}
          ready={ready}
          empty={monthEmpty}
          onFolder={() => setPanel(true)}
        />
      </Toolbar>
      <div className="papers-body">
        <PaperList shown={shown} month={papers} onChoose={choose} />
        {shown.request === null ? (
          <EmptyState title={words.noneOf(names[shown.paper])} hint={words.noneHint} />
        ) : answer.error !== null ? (
          <Failure
            error={answer.error}
            narrowed={narrowed}
            onAll={() => choose({ list: '', unit: '', leader: '' })}
            onRetry={() => void answer.refetch()}
          />
        ) : paper === null ? (
          <Skeleton label={words.preparing} />
        ) : (
          <Preview paper={paper} subject={answer.data?.fileName ?? ''} busy={busy}>
            <button
              type="button"
              className="button button-quiet papers-panel-button"
              aria-expanded={panel}
              onClick={() => setPanel(!panel)}
            >
              <HistoryIcon />
              {words.exported}
            </button>
          </Preview>
        )}
        <ExportsPanel
          month={month}
          fileName={ready?.fileName ?? null}
          rows={ready?.rows ?? 0}
          pages={paper?.sheets.length ?? 0}
        />
      </div>
      <PaperStatus shown={shown} />
    </div>
  )
}

/** Papers that tell of no version of the month. */
const isOfMonth = ({ paper }: Shown) => paper !== 'correction' && paper !== 'order'

/** What the paper shown is: a draft, the version in force, an old one. */
function Standing({ shown, papers }: { readonly shown: Shown; readonly papers: MonthPapers }) {
  const words = useWords(pageWords)
  const { version } = shown
  if (!isOfMonth(shown)) return null
  if (version === null) {
    return (
      <span className="papers-draft" title={words.draftHint}>
        {words.draft}
      </span>
    )
  }
  const current = version === versionInForce(papers)
  return (
    <span className={current ? 'papers-version' : 'papers-draft'} title={current ? undefined : words.oldVersionHint}>
      {current ? words.frozenVersion(version) : words.oldVersion(version)}
    </span>
  )
}

function PaperStatus({ shown }: { readonly shown: Shown }) {
  const words = useWords(pageWords)
  const lang = useLanguage()
  const { month } = useNavigation()
  const title = monthTitle(month, lang)
  const { paper, version } = shown
  const source =
    paper === 'correction'
      ? words.statusCorrection
      : paper === 'order'
        ? words.statusOrder
        : version === null
          ? words.status(title)
          : words.statusVersion(title, version)
  return (
    <StatusSlot>
      <span>{source}</span>
      <span className="papers-keys">{words.keys}</span>
    </StatusSlot>
  )
}

interface FailureProps {
  readonly error: AskError
  /** Only some of the month's projects were asked for. */
  readonly narrowed: boolean
  readonly onAll: () => void
  readonly onRetry: () => void
}

function Failure({ error, narrowed, onAll, onRetry }: FailureProps) {
  const words = useWords(pageWords)
  const empty = error.code === 'MONTH_EMPTY' || error.code === 'LEADER_MISSING'
  if (error.code === 'MONTH_EMPTY' && !narrowed) {
    return (
      <EmptyState title={words.monthEmpty} hint={words.monthEmptyHint}>
        <button type="button" className="button" onClick={() => navigation.open({ page: 'projects' })}>
          {words.toProjects}
        </button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={empty ? words.nothing : words.failed} hint={error.message}>
      <button type="button" className="button" onClick={empty ? onAll : onRetry}>
        {empty ? words.showAll : words.retry}
      </button>
    </EmptyState>
  )
}
