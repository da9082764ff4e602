import { useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '#contract/index'
import { type Day, monthOf } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { navigation, useNavigation } from '../../app/navigation'
import { PageFailure } from '../../app/page-failure'
import { AskError, ask } from '../../parts/ask'
import { openMenu } from '../../parts/context-menu/asked'
import { desk } from '../../parts/desk'
import { EmptyState } from '../../parts/empty'
import { DownloadIcon, PlusIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { useAsk } from '../../parts/query'
import { Skeleton } from '../../parts/skeleton'
import { StatusSlot, TitleSlot } from '../../parts/slots'
import { useStore } from '../../parts/store'
import { say } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { ActDialog, type ActKind } from './acts/act-dialog'
import { AddDialog } from './acts/add-dialog'
import { fullDay } from './day-text'
import type { Letter } from './letter'
import { type ListHandle, ProblemTable } from './list'
import { OrderDialog } from './order/order-dialog'
import { ProblemPanel } from './panel/panel'
import { rowMenu } from './row-menu'
import { StageStrip } from './strip'
import { Toolbar } from './toolbar'
import { useProblemKeys } from './use-keys'
import { useRoom } from './use-room'
import { changeView, countScopes, filtered, grouped, isFiltered, noFilters, view } from './view'
import { words } from './words'
import './problems.css'

type Ledger = Output<'problem.list'>

/** 问题台账: what stands in the projects' way, by urgency, and what is done about it (LOOK.md, Pages 11). */
export function ProblemsPage() {
  const w = useWords(words)
  const info = useAsk('workspace.info', {})
  const ledger = useAsk('problem.list', {})
  const error = info.error ?? ledger.error
  if (error !== null && ledger.data === undefined) {
    return <PageFailure title={w.failed} error={error} onRetry={() => void ledger.refetch()} />
  }
  if (ledger.data === undefined || info.data === undefined) return <Skeleton label={w.loading} />
  return <Shown ledger={ledger.data} readOnly={info.data.readOnly} />
}

/** What stands over the page. */
type Layer =
  | { readonly layer: 'add' }
  | { readonly layer: 'act'; readonly kind: ActKind }
  | { readonly layer: 'order'; readonly letter: Letter }

function Shown({ ledger, readOnly }: { readonly ledger: Ledger; readonly readOnly: boolean }) {
  const w = useWords(words)
  const lang = useLanguage()
  const { rows } = ledger
  const today = ledger.measuredOn
  const now = useStore(view)
  const list = useRef<ListHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const room = useRoom()
  const [opened, setOpened] = useState<boolean | null>(null)
  // Until someone says otherwise it stands where there is room beside the list.
  const panel = opened ?? room
  const [layer, setLayer] = useState<Layer | null>(null)
  usePlace(
    setChosen,
    () => setOpened(true),
    () => setLayer({ layer: 'add' }),
  )
  const wanted = now.search.trim()
  const known = useAsk('project.search', { text: wanted }, { enabled: wanted !== '' }).data?.ids
  const groups = useMemo(
    () => grouped(filtered(rows, now, new Set(wanted === '' ? [] : known)), now),
    [rows, now, known, wanted],
  )
  const shown = groups.flatMap((group) => group.rows)
  const row = shown.find((one) => one.id === chosen) ?? shown[0] ?? null
  const counts = countScopes(rows)
  const act = (kind: ActKind) => row !== null && row.closedOn === null && !readOnly && setLayer({ layer: 'act', kind })
  const print = (letter: Letter) => setLayer({ layer: 'order', letter })
  useProblemKeys({
    search: () => search.current?.focus(),
    add: () => !readOnly && setLayer({ layer: 'add' }),
    record: () => act('act'),
    print: () => row !== null && print(letterOf(row)),
    leave: () => {
      if (!panel) return
      setOpened(false)
      list.current?.focus()
    },
  })
  const close = () => setLayer(null)
  return (
    <div className="problems">
      <Title today={today} />
      <div className="problems-top">
        <StageStrip rows={rows} />
        <span className="problems-space" />
        <button type="button" className="button" onClick={() => void exportLedger(today, lang)}>
          <DownloadIcon />
          {w.export}
        </button>
        {!readOnly && (
          <button type="button" className="button button-primary" onClick={() => setLayer({ layer: 'add' })}>
            <PlusIcon />
            {w.add}
          </button>
        )}
      </div>
      <Toolbar rows={rows} searchRef={search} onLeaveSearch={() => list.current?.focus()} />
      <div className="problems-body">
        {rows.length === 0 ? (
          <EmptyState title={w.empty} hint={w.emptyHint} />
        ) : shown.length === 0 && groups.length === 0 ? (
          <Nothing />
        ) : (
          <ProblemTable
            {...{ groups, today }}
            current={row?.id ?? null}
            handle={list}
            onCurrent={setChosen}
            onOpen={(id) => {
              setChosen(id)
              setOpened(true)
            }}
            onMenu={(event, of) => {
              setChosen(of.id)
              const acts = {
                readOnly,
                open: () => setOpened(true),
                record: () => setLayer({ layer: 'act', kind: 'act' }),
                print: () => print(letterOf(of)),
              }
              const anchor = event.target instanceof Element ? event.target : null
              openMenu(event, { label: w.menuOf(of.number), entries: rowMenu(of, acts, w), anchor })
            }}
          />
        )}
        {panel && row !== null && (
          <ProblemPanel
            key={row.id}
            {...{ row, today, readOnly }}
            onAct={act}
            onPrint={print}
            onClose={() => {
              setOpened(false)
              list.current?.focus()
            }}
          />
        )}
      </div>
      <StatusSlot>
        <span>{w.status(counts.open, counts.overdue, counts.soon)}</span>
        <span className="status-yields">{w.keys}</span>
      </StatusSlot>
      {layer?.layer === 'add' && (
        <AddDialog
          projectId={now.projectId}
          today={today}
          onClose={close}
          onAdded={(id) => {
            setChosen(id)
            setOpened(true)
          }}
        />
      )}
      {layer?.layer === 'act' && row !== null && (
        <ActDialog kind={layer.kind} row={row} today={today} onClose={close} />
      )}
      {layer?.layer === 'order' && row !== null && <OrderDialog row={row} letter={layer.letter} onClose={close} />}
    </div>
  )
}

/** The letter that a problem's stage asks for. */
const letterOf = ({ stage }: ProblemRow): Letter => ({
  kind: stage === 'supervised' ? 'supervised' : 'assigned',
  number: null,
})

/** Comes with what another page asked for: a project's problems, one problem, a scope, a new one. */
function usePlace(choose: (id: string) => void, show: () => void, add: () => void): void {
  const { place } = useNavigation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each way in
  useEffect(() => {
    if (place.page !== 'problems') return
    const { project, problem, scope, add: wanted } = place
    if (project !== undefined || scope !== undefined || problem !== undefined) {
      changeView({ ...noFilters, projectId: project ?? null, scope: scope ?? 'open', allClosed: problem !== undefined })
    }
    if (problem !== undefined) {
      choose(problem)
      show()
    }
    if (wanted === true) add()
    // What was asked for is asked for once: coming back finds the page as it was left.
    if (project !== undefined || problem !== undefined || scope !== undefined || wanted === true) {
      navigation.replace({ page: 'problems' })
    }
  }, [place])
}

function Title({ today }: { readonly today: Day }) {
  const w = useWords(words)
  const lang = useLanguage()
  return (
    <TitleSlot>
      <h1 className="page-name">{w.title}</h1>
      <span className="problems-day">{w.asOf(fullDay(today, lang))}</span>
    </TitleSlot>
  )
}

function Nothing() {
  const w = useWords(words)
  const now = useStore(view)
  return (
    <EmptyState title={w.nothing}>
      {(isFiltered(now) || now.scope !== 'open') && (
        <button type="button" className="button" onClick={() => view.set(noFilters)}>
          {w.clear}
        </button>
      )}
    </EmptyState>
  )
}

/** The ledger of today's month as its paper has it; a refusal is said. */
async function exportLedger(today: Day, lang: Lang): Promise<void> {
  const w = words[lang]
  const month = monthOf(today)
  try {
    const { fileName } = await ask('paper.problems', { month })
    const out = await desk().chooseSave({ name: `${fileName}.xlsx`, kinds: [{ name: 'Excel', extensions: ['xlsx'] }] })
    if (out === null) return
    const { path } = await ask('export.problems', { month, out })
    const name = path.split(/[\\/]/).at(-1) ?? path
    say({ text: w.exported(name), action: { text: w.openFile, run: () => void desk().openPath(path) } })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
  }
}
