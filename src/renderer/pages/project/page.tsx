import { useEffect, useRef, useState } from 'react'
import type { CorrectionRecord } from '#contract/month-life'
import type { ProjectPage as Page } from '#contract/projects'
import { gridYear, textAt, textsAt } from '#domain/grid'
import { navigation, useNavigation } from '../../app/navigation'
import { EmptyState } from '../../parts/empty'
import { ChevronLeftIcon } from '../../parts/icons'
import { useAsk } from '../../parts/query'
import { Skeleton } from '../../parts/skeleton'
import { TitleSlot } from '../../parts/slots'
import { type TabEntry, Tabs } from '../../parts/tabs'
import { useWords } from '../../parts/words'
import { Children, childrenOf } from './children'
import { Corrections } from './corrections/corrections'
import { Edit } from './edit/edit'
import { useDraftCount } from './edit/use-draft'
import { Files } from './files/files'
import { ProjectHeader } from './header/header'
import { History } from './history/history'
import { carriedTab, leaveProject, useProjectKeys } from './keys'
import { useLivePage } from './live-page'
import { Overview } from './overview/overview'
import { Permits } from './permits'
import { Plans } from './plans/plans'
import { Position } from './position'
import { ProblemsLink } from './problems-link'
import { Sources } from './sources'
import { words as pageWords } from './words'
import './page.css'

type Tab = 'overview' | 'plans' | 'children' | 'permits' | 'files' | 'corrections' | 'history' | 'sources' | 'edit'

const noCorrections: readonly CorrectionRecord[] = []

/** One project: why its lamp burns, its timeline, its year, its history, its place in the report, its details. */
export function ProjectPage() {
  const words = useWords(pageWords)
  const { place, month } = useNavigation()
  const id = place.page === 'project' ? place.id : ''
  const answer = useAsk('project.show', { id, month }, { enabled: id !== '' })
  const page = answer.data
  if (answer.error !== null && page === undefined) {
    const missing = answer.error.code === 'PROJECT_MISSING'
    return (
      <EmptyState title={missing ? words.missing : words.failed} {...(!missing && { hint: answer.error.message })}>
        <button type="button" className="button button-primary" onClick={leaveProject}>
          {words.backToList}
        </button>
        {!missing && (
          <button type="button" className="button" onClick={() => void answer.refetch()}>
            {words.retry}
          </button>
        )}
      </EmptyState>
    )
  }
  if (page === undefined) return <Skeleton label={words.loading} />
  return <Shown page={page} />
}

function Shown({ page }: { readonly page: Page }) {
  const { answer, at } = page
  const id = textAt(answer, 'id', at) ?? ''
  const corrections = useAsk('correction.list', { projectId: id }, { keepPrevious: false }).data?.rows ?? noCorrections
  const live = useLivePage(page)
  const tabs = useTabs(page, live ?? page, corrections.length)
  const [tab, setTab] = useState<Tab>(() => tabs.find((entry) => entry.tab === carriedTab(id))?.tab ?? 'overview')
  const chosen = tabs.some((entry) => entry.tab === tab) ? tab : 'overview'
  const readOnly = useAsk('workspace.info', {}).data?.readOnly ?? false
  const panel = useRef<HTMLDivElement>(null)
  useProjectKeys(id, chosen)
  // What had the focus is gone with the page before: Tab goes on from here, not from the window's beginning.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus()
  }, [])
  const words = useWords(pageWords)
  return (
    <div className="project-page">
      <Crumb page={page} />
      <ProblemsLink projectId={id} readOnly={readOnly} />
      <ProjectHeader answer={answer} at={at} />
      <Tabs name="project" label={words.tabs} tabs={tabs} chosen={chosen} onChoose={setTab} />
      <div
        className="project-body"
        id="project-panel"
        role="tabpanel"
        aria-labelledby={`project-tab-${chosen}`}
        tabIndex={-1}
        ref={panel}
      >
        {chosen === 'overview' && <Overview page={page} />}
        {chosen === 'plans' && <Plans page={page} readOnly={readOnly} />}
        {chosen === 'children' && <Children answer={answer} at={at} />}
        {chosen === 'permits' && (
          <Permits projectId={id} permits={page.permits} readOnly={readOnly} onEdit={() => setTab('edit')} />
        )}
        {chosen === 'files' && <Files page={page} corrections={corrections} readOnly={readOnly} />}
        {chosen === 'corrections' && <Corrections projectId={id} corrections={corrections} readOnly={readOnly} />}
        {chosen === 'history' && <History page={page} />}
        {chosen === 'sources' && <Sources page={page} />}
        {chosen === 'edit' && live !== undefined && <Edit page={live} shown={answer} />}
      </div>
      <Position id={id} tab={chosen} code={textAt(answer, 'code', at)} />
    </div>
  )
}

/** Only tabs that have something to show. */
function useTabs(page: Page, live: Page, corrections: number): readonly TabEntry<Tab>[] {
  const words = useWords(pageWords)
  const { answer, at, permits, history } = page
  const drafted = useDraftCount(live)
  const children = childrenOf(answer, at).length
  const sections = textsAt(answer, 'sections', at).length
  const plans = page.plans.filter((plan) => plan.year === gridYear(answer)).length
  const projectId = textAt(answer, 'id', at) ?? ''
  const files = useAsk('attachment.list', { projectId }, { keepPrevious: false }).data?.rows.length ?? 0
  const acts = new Set(history.map((entry) => entry.set)).size
  const entries: readonly (TabEntry<Tab> & { readonly shown: boolean })[] = [
    { tab: 'overview', text: words.overview, count: null, shown: true },
    { tab: 'plans', text: words.plans, count: plans > 0 ? plans : null, shown: true },
    { tab: 'children', text: words.children, count: children, shown: children > 0 },
    { tab: 'permits', text: words.permits, count: permits.length, shown: permits.length > 0 },
    { tab: 'files', text: words.files, count: files > 0 ? files : null, shown: true },
    { tab: 'corrections', text: words.corrections, count: corrections, shown: corrections > 0 },
    { tab: 'history', text: words.history, count: acts, shown: acts > 0 },
    { tab: 'sources', text: words.sources, count: sections, shown: sections > 0 || page.facts.length > 0 },
    { tab: 'edit', text: words.edit, count: drafted === 0 ? null : drafted, shown: true },
  ]
  return entries.filter((entry) => entry.shown)
}

function Crumb({ page }: { readonly page: Page }) {
  const words = useWords(pageWords)
  const { answer, at } = page
  const parentId = textAt(answer, 'parentId', at)
  const parentAt = parentId === null ? -1 : answer.text.id.values.indexOf(parentId)
  const parent = parentAt < 0 ? null : textAt(answer, 'name', parentAt)
  return (
    <TitleSlot>
      <span className="project-crumb">
        <button type="button" className="project-crumb-back" title={`${words.back} Esc`} onClick={leaveProject}>
          <ChevronLeftIcon />
          {words.projects}
        </button>
        {parent !== null && parentId !== null && (
          <>
            <span className="project-crumb-slash">/</span>
            <button
              type="button"
              className="project-crumb-back"
              title={words.backUp(parent)}
              onClick={() => navigation.open({ page: 'project', id: parentId })}
            >
              <span>{parent}</span>
            </button>
          </>
        )}
        <span className="project-crumb-slash">/</span>
        <h1 title={textAt(answer, 'name', at) ?? ''}>{textAt(answer, 'name', at)}</h1>
      </span>
    </TitleSlot>
  )
}
