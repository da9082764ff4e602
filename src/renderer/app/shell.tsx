import { useEffect, useMemo, useState } from 'react'
import type { WorkspaceInfo } from '#contract/workspace'
import { type Day, monthOf } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { desk } from '../parts/desk'
import { LockIcon } from '../parts/icons'
import { useLanguage } from '../parts/language'
import { useMonthState } from '../parts/month-state'
import { dayWord } from '../parts/month-words'
import { useAsk } from '../parts/query'
import { SimulatedBadge } from '../parts/simulated/badge'
import { type Slots, SlotsContext } from '../parts/slots'
import { useStore } from '../parts/store'
import { useWords } from '../parts/words'
import { Boundary } from './boundary'
import { Conditions } from './conditions'
import { ResetLayer } from './demo/reset-dialog'
import { useDroppedFiles } from './drop'
import { EngineNotice } from './engine-notice'
import { HelpButton } from './help/help-button'
import { HelpLayer } from './help/help-layer'
import { JumpBox } from './jump/box'
import { Jump } from './jump/jump'
import { remember } from './jump/recent'
import { useWindowKeys } from './keys'
import { layer } from './layers'
import { LogoIcon } from './logo'
import { MonthPicker } from './month-picker'
import { type PageName, type Place, useNavigation } from './navigation'
import { loadOtherPages, PageRoom } from './page-room'
import { type PageEntry, pages } from './pages'
import { SaveState } from './save-state'
import { SettingsMenu } from './settings-menu'
import { Shortcuts } from './shortcuts'
import { TourOffer } from './tour/offer'
import { TourLayer } from './tour/tour-layer'
import { words } from './words'
import './shell.css'

/** The frame: navigation, title bar, page, status bar. Pages fill its slots. */
export function Shell({ info, onOther }: { readonly info: WorkspaceInfo; onOther(): void }) {
  const w = useWords(words)
  const { place, open, openData } = useNavigation()
  const [title, setTitle] = useState<HTMLElement | null>(null)
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const [status, setStatus] = useState<HTMLElement | null>(null)
  const slots: Slots = { title, tools, status }
  const entry = pages.find((page) => page.page === place.page) ?? pages[0]
  const lang = useLanguage()
  const over = useStore(layer)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the window hands over does the same each time
  const at = useMemo(() => ({ lang, onOther }), [lang])
  useWindowKeys(at)
  useEffect(() => {
    if (place.page === 'project') remember(info.path, `project:${place.id}`)
  }, [place, info.path])
  const dropping = useDroppedFiles()
  useEffect(loadOtherPages, [])
  if (entry === undefined) return null
  return (
    <SlotsContext value={slots}>
      <div className={`shell shell-${desk().platform}`}>
        <Navigation current={entry} info={info} onOpen={(page) => (page === 'data' ? openData() : open({ page }))} />
        <header className="title-bar" data-region="title">
          <div className="title-slot" ref={setTitle} />
          {hasMonth(place) && (
            <>
              <MonthPicker />
              <MonthState info={info} />
            </>
          )}
          <div className="title-space" />
          <div className="tools-slot" ref={setTools} />
          {info.simulated && <Simulated today={info.today as Day} />}
          <JumpBox />
          <HelpButton />
          <SettingsMenu info={info} onOther={onOther} />
        </header>
        <main className="shell-page" data-region="page" aria-label={w.main}>
          <EngineNotice />
          <Conditions info={info} />
          <div className="shell-room">
            <Boundary key={place.page} message={w.pageFailed} retry={w.tryAgain}>
              <PageRoom place={place} />
            </Boundary>
          </div>
        </main>
        {over === 'jump' && <Jump info={info} at={at} />}
        {over === 'shortcuts' && <Shortcuts onClose={() => layer.set(null)} />}
        <HelpLayer place={place} />
        <TourLayer />
        <ResetLayer />
        {dropping && <div className="drop-over">{w.dropFiles}</div>}
        <footer className="status-bar">
          <div className="status-slot" ref={setStatus} />
          <div className="status-space" />
          <SaveState />
          <span>{info.readOnly ? w.readOnly : w.offline}</span>
        </footer>
      </div>
    </SlotsContext>
  )
}

/** Whether what one sees is of a month: not what is of today; of 数据 only the lamp rules, which are tried on one; returned files bring theirs. */
function hasMonth(place: Place): boolean {
  if (place.page === 'collect' || place.page === 'targets' || place.page === 'problems') return false
  return place.page !== 'data' || place.tab === 'rules'
}

interface NavigationProps {
  readonly current: PageEntry
  readonly info: WorkspaceInfo
  onOpen(page: Exclude<PageName, 'project'>): void
}
function Navigation({ current, info, onOpen }: NavigationProps) {
  const w = useWords(words)
  // A page without a word of its own belongs to the one it is opened from.
  const lit = current.nav !== null ? current.page : current.page === 'collect' ? 'entry' : 'projects'
  const { month } = useNavigation()
  // Only what the grid has asked anyway; totals count what 合计 counts.
  const { data: grid } = useAsk('project.grid', { month }, { enabled: false })
  const { data: status } = useAsk('month.status', { month }, { enabled: false })
  // After the first page has its answer: the badge may wait, the page may not.
  const { data: open } = useAsk('problem.list', { open: true }, { enabled: grid !== undefined || lit !== 'projects' })
  // Nobody reports to a frozen month any more.
  const closed = isFrozen(useMonthState(month).state)
  // Each page keeps its own answer true; the other's may be of before.
  const reports = lit === 'entry' ? status : grid?.totals
  const total = lit === 'entry' ? status?.total : grid?.totals.count
  const missing = (total ?? 0) - (reports?.reported ?? 0)
  const owes = !closed && reports !== undefined && missing > 0
  return (
    <nav className="nav" aria-label={w.navLabel} data-region="nav">
      <div className="nav-head">
        <LogoIcon />
        <span className="nav-word">{w.appName}</span>
      </div>
      <ul className="nav-list">
        {pages.map(({ page, nav }) => {
          if (nav === null || page === 'project') return null
          const Icon = nav.icon
          return (
            <li key={page}>
              <button
                type="button"
                className={`nav-item${page === lit ? ' nav-on' : ''}`}
                aria-current={page === lit ? 'page' : undefined}
                title={page === 'entry' && owes ? `${w[nav.word]} · ${missing} ${w.unreported}` : w[nav.word]}
                onClick={() => onOpen(page)}
              >
                <Icon />
                <span className="nav-word">{w[nav.word]}</span>
                {page === 'projects' && grid && <span className="nav-word nav-count">{grid.totals.count}</span>}
                {page === 'problems' && open !== undefined && open.rows.length > 0 && (
                  <span className="nav-word nav-count">{open.rows.length}</span>
                )}
                {page === 'entry' && owes && (
                  <span className="nav-word nav-count nav-missing">
                    <span>{missing}</span> <span>{w.unreported}</span>
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      {info.simulated && <TourOffer />}
      <div className="nav-foot" title={info.path}>
        <p>{w.workspaceOf(folderName(info.path))}</p>
        <p>{info.office}</p>
      </div>
    </nav>
  )
}

function folderName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path
}

/** Where the month stands in its life; a month that still runs says so. */
function MonthState({ info }: { readonly info: WorkspaceInfo }) {
  const w = useWords(words)
  const { month } = useNavigation()
  const { state } = useMonthState(month)
  const word = { open: w.entryOpen, review: w.monthInReview, frozen: w.monthFrozen, archived: w.monthArchived }[state]
  const running = state === 'open' && month === monthOf(info.today as Day)
  return (
    <span className={`month-state month-state-${state}`}>
      {isFrozen(state) && <LockIcon size={12} />}
      {running ? `${word} · ${w.monthRunning}` : word}
    </span>
  )
}

/** In every title bar of a simulated workspace; it cannot be closed (LOOK.md, Table grammar). */
function Simulated({ today }: { readonly today: Day }) {
  const w = useWords(words)
  const lang = useLanguage()
  return (
    <span className="simulated">
      <span className="simulated-day">{w.demoToday(dayWord(today, lang))}</span>
      <SimulatedBadge />
    </span>
  )
}
