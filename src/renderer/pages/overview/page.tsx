import { useEffect, useState } from 'react'
import type { Output } from '#contract/index'
import type { Overview } from '#contract/overview'
import { navigation, useNavigation } from '../../app/navigation'
import { PageFailure } from '../../app/page-failure'
import { EmptyState } from '../../parts/empty'
import { useStands } from '../../parts/first-rows'
import { useAsk } from '../../parts/query'
import { Skeleton } from '../../parts/skeleton'
import { StatusSlot, TitleSlot } from '../../parts/slots'
import { Tabs } from '../../parts/tabs'
import { useWords } from '../../parts/words'
import { FirstSteps } from './first-steps'
import { GroupTable } from './group-table'
import { Head } from './head'
import { LampStrip } from './lamp-strip'
import { TargetPanel } from './target-panel'
import { attentionCount, TodayList } from './today-list'
import { words } from './words'
import { YearPanel } from './year-panel'
import './page.css'

/** Rows of each kind of attention that stand beside the figures, and on the tab of its own. */
const SHOWN = { beside: 7, tab: 15 } as const

/** 总览: the month at a glance (LOOK.md, picture 3). */
export function OverviewPage() {
  const w = useWords(words)
  const { month } = useNavigation()
  const page = useAsk('overview.show', { month })
  // Asked once the page stands, so that it waits for one month only, and not for the engine's work beside it.
  const stands = useStands(page.data !== undefined)
  const enabled = stands && page.data?.month === month
  const before = useAsk('overview.before', { month }, { enabled, keepPrevious: false })
  return (
    <>
      <TitleSlot>
        <h1 className="page-name">{w.title}</h1>
      </TitleSlot>
      {page.data !== undefined ? (
        <Glance page={page.data} before={before.data?.before} />
      ) : page.error !== null ? (
        <PageFailure title={w.failed} error={page.error} onRetry={() => void page.refetch()} />
      ) : (
        <Skeleton label={w.loading} />
      )}
    </>
  )
}

const narrowWindow = '(max-width: 1439px)'

/** Whether the window is too narrow for the list beside the figures (LOOK.md, Window). */
function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => window.matchMedia(narrowWindow).matches)
  useEffect(() => {
    const media = window.matchMedia(narrowWindow)
    const follow = () => setNarrow(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return narrow
}

type Tab = 'glance' | 'today'
const tabKeys: Readonly<Record<string, Tab>> = { Digit1: 'glance', Digit2: 'today' }

/** Alt+1 and Alt+2 turn the tabs of a narrow window. */
function useTabKeys(turn: (tab: Tab) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const tab = event.altKey && !event.ctrlKey ? tabKeys[event.code] : undefined
      if (tab === undefined || document.querySelector('dialog[open]')) return
      event.preventDefault()
      turn(tab)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [turn])
}

interface GlanceProps {
  readonly page: Overview
  readonly before: Output<'overview.before'>['before'] | undefined
}
function Glance({ page, before }: GlanceProps) {
  const w = useWords(words)
  const narrow = useNarrow()
  const [tab, setTab] = useState<Tab>('glance')
  useTabKeys(setTab)
  if (page.totals.count === 0) {
    return (
      <EmptyState title={w.empty} hint={w.emptyHint}>
        <button type="button" className="button button-primary" onClick={() => navigation.open({ page: 'projects' })}>
          {w.toProjects}
        </button>
      </EmptyState>
    )
  }
  return (
    <div className="glance">
      <Head page={page} before={before} />
      <LampStrip page={page} before={before} />
      {narrow && (
        <Tabs
          name="overview"
          label={w.tabs}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { tab: 'glance', text: w.tabGlance, count: null },
            { tab: 'today', text: w.tabToday, count: attentionCount(page.attention) },
          ]}
        />
      )}
      {narrow ? (
        <div
          className="overview-tab"
          role="tabpanel"
          id="overview-panel"
          aria-labelledby={`overview-tab-${tab}`}
          tabIndex={-1}
        >
          {tab === 'glance' ? <Panels page={page} /> : <TodayList page={page} shown={SHOWN.tab} beside={false} />}
        </div>
      ) : (
        <div className="overview-rooms">
          <Panels page={page} />
          <TodayList page={page} shown={SHOWN.beside} beside={true} />
        </div>
      )}
      <StatusSlot>
        <span className="status-yields">{w.status}</span>
        {narrow && <span>{w.statusKeys}</span>}
      </StatusSlot>
    </div>
  )
}

function Panels({ page }: { readonly page: Overview }) {
  if (page.moneyless) {
    return (
      <div className="overview-panels overview-panels-blank">
        <FirstSteps page={page} />
        <TargetPanel page={page} />
      </div>
    )
  }
  return (
    <div className="overview-panels">
      <GroupTable by="industry" groups={page.industries} />
      <GroupTable by="unit" groups={page.units} />
      <YearPanel page={page} />
      <TargetPanel page={page} />
    </div>
  )
}
