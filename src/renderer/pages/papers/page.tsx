import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigation } from '../../app/navigation'
import type { AskError } from '../../parts/ask'
import { EmptyState } from '../../parts/empty'
import { useLanguage } from '../../parts/language'
import { monthTitle } from '../../parts/month-words'
import { Skeleton } from '../../parts/skeleton'
import { StatusSlot, TitleSlot, ToolsSlot } from '../../parts/slots'
import { useWords } from '../../parts/words'
import { type Chosen, firstChoice, type Shown, shownOf } from './chosen'
import { ExportButtons } from './export-buttons'
import { ExportsPanel } from './exports-panel'
import { PaperList } from './paper-list'
import { readPaper } from './paper-page'
import { Preview } from './preview'
import { type PaperPreview, type PaperRequest, previewOf } from './request'
import { Toolbar } from './toolbar'
import { type MonthPapers, useMonthPapers, versionInForce } from './versions'
import { words as pageWords } from './words'
import './page.css'

/** The preview's page is a job of the engine; like every answer it is asked again when data changes. */
function usePaper(request: PaperRequest) {
  return useQuery<PaperPreview, AskError>({
    queryKey: [`paper.${request.paper}`, request.input],
    queryFn: ({ signal }) => previewOf(request, { signal }),
    placeholderData: (before) => before,
  })
}

/** Papers of a month: seen as they will be printed, then written into a file. */
export function PapersPage() {
  const words = useWords(pageWords)
  const { month } = useNavigation()
  const [chosen, setChosen] = useState<Chosen>(firstChoice)
  const papers = useMonthPapers(month)
  const shown = shownOf(chosen, month, papers)
  const { request, size } = shown
  const answer = usePaper(request)
  const paper = useMemo(() => (answer.data === undefined ? null : readPaper(answer.data.html)), [answer.data])
  const failure = answer.error
  // Until its own page is there, the one before stays, dimmed; its name and its count are not this paper's.
  const busy = answer.isPlaceholderData
  const ready = failure === null && !busy ? answer.data : undefined
  const fileName = ready?.fileName ?? null
  const choose = (change: Partial<Chosen>) => setChosen({ ...chosen, ...change })
  return (
    <div className="papers">
      <TitleSlot>
        <h1 className="papers-title">{words.title}</h1>
      </TitleSlot>
      <ToolsSlot>
        <Standing shown={shown} papers={papers} />
      </ToolsSlot>
      <Toolbar
        month={month}
        chosen={chosen}
        papers={papers}
        version={shown.version}
        monthly={request.paper === 'monthly'}
        onChoose={choose}
      >
        <ExportButtons request={request} fileName={fileName} />
      </Toolbar>
      <div className="papers-body">
        <PaperList shown={shown} papers={papers} onChoose={choose} />
        {failure !== null ? (
          <Failure error={failure} onAll={() => choose({ list: '', unit: '' })} onRetry={() => void answer.refetch()} />
        ) : paper === null ? (
          <Skeleton label={words.preparing} />
        ) : (
          <Preview paper={paper} subject={`${answer.data?.fileName} ${size}`} size={size} busy={busy} />
        )}
        <ExportsPanel fileName={fileName} rows={ready?.rows ?? 0} pages={paper?.sheets.length ?? 0} />
      </div>
      <PaperStatus shown={shown} />
    </div>
  )
}

/** What the paper shown is: a draft, the version in force, an old one. */
function Standing({ shown, papers }: { readonly shown: Shown; readonly papers: MonthPapers }) {
  const words = useWords(pageWords)
  const { request, version } = shown
  if (request.paper === 'correction') return null
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
  const { request, version } = shown
  const source =
    request.paper === 'correction'
      ? words.statusCorrection
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
  readonly onAll: () => void
  readonly onRetry: () => void
}

function Failure({ error, onAll, onRetry }: FailureProps) {
  const words = useWords(pageWords)
  const empty = error.code === 'MONTH_EMPTY'
  return (
    <EmptyState title={empty ? words.nothing : words.failed} hint={error.message}>
      <button type="button" className="button" onClick={empty ? onAll : onRetry}>
        {empty ? words.showAll : words.retry}
      </button>
    </EmptyState>
  )
}
