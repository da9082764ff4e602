import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Ask } from '#contract/index'
import { type GridAnswer, textAt } from '#domain/grid'
import { monthOf } from '#domain/month'
import { isMoneyless } from '#domain/overview'
import { useFirstScreen } from '../../app/first-screen'
import { navigation, useNavigation } from '../../app/navigation'
import { PageFailure } from '../../app/page-failure'
import { EmptyState } from '../../parts/empty'
import { useFound } from '../../parts/found'
import { PlusIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { rememberLast } from '../../parts/last'
import { monthTitle } from '../../parts/month-words'
import { useAsk } from '../../parts/query'
import { Skeleton } from '../../parts/skeleton'
import { useSlash } from '../../parts/slash'
import { TitleSlot } from '../../parts/slots'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { ClearFilters, FilterChips } from './chips'
import { columnTitle } from './column-titles'
import { useCopy } from './copy/use-copy'
import { chipCounts } from './filters'
import { FirstSteps } from './first-steps'
import { type CellToCorrect, CorrectCell } from './frozen/correct-cell'
import { useMonthLock } from './frozen/month-lock'
import { type GridHandle, ProjectGrid } from './grid'
import type { GridState } from './grid-control'
import { nameRange, textWidth } from './layout'
import { Legend } from './legend'
import { MarkBar } from './marks/mark-bar'
import { onGridMenu } from './menus/on-menu'
import { menuWords } from './menus/words'
import { NewProject } from './new-project'
import { askedOf } from './print/asked'
import { PrintDialog } from './print/print-dialog'
import { usePrintKey } from './print/print-key'
import { buildRows, type Family, familyOf, type GridRow, type RowsView } from './rows'
import { Status } from './status'
import { Toolbar } from './toolbar'
import { changeView, type GridView, isFiltered, noFilters, view } from './view'
import { useIsAsOpened, useOpening } from './views/opening'
import { useViewName } from './views/view-name'
import { words } from './words'
import './asked'
import './page.css'

/** 项目: the grid of investment against plan. */
export function ProjectsPage() {
  const w = useWords(words)
  const { month } = useNavigation()
  const grid = useAsk('project.grid', { month })
  return (
    <>
      <TitleSlot>
        <h1 className="page-name">{w.title}</h1>
      </TitleSlot>
      {grid.data !== undefined ? (
        <Projects answer={grid.data} />
      ) : grid.error !== null ? (
        <PageFailure title={w.failed} error={grid.error} onRetry={() => void grid.refetch()} />
      ) : (
        <Skeleton label={w.loading} />
      )}
    </>
  )
}

function Projects({ answer }: { readonly answer: GridAnswer }) {
  const w = useWords(words)
  const menu = useWords(menuWords)
  const lang = useLanguage()
  const now = useStore(view)
  const looked = useDeferredValue(now)
  const { data: info } = useAsk('workspace.info', {})
  const readOnly = info?.readOnly ?? false
  const found = useFound(looked.search)
  const { family, counts, moneyless } = factsOf(answer)
  const nameNeed = widestName(answer, family, w.children(88))
  const { filters, search, grouping, sort, folded, set, columns, marked } = looked
  const marking = !readOnly && (looked.marking || marked.size > 0)
  // The selection is part of the view, but moves no row.
  const rows = rowsOf(answer, family, found, filters, search, grouping, sort, folded)
  const label = w.gridLabel(monthTitle(answer.month, lang))
  const state: GridState = useMemo(
    () => ({ rows, set, columns, sort, marking, nameNeed, label }),
    [rows, set, columns, sort, marking, nameNeed, label],
  )
  const handle = useRef<GridHandle>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const [adding, setAdding] = useState(false)
  const [correcting, setCorrecting] = useState<CellToCorrect | null>(null)
  const lock = useMonthLock(answer, lang)
  const [placed, setPlaced] = useState<readonly string[]>([])
  const [printing, setPrinting] = useState<Ask<'view.preview'> | null>(null)
  useOpening(info)
  const asOpened = useIsAsOpened(now)
  // The lamps of a month that has not ended are measured on today.
  useFirstScreen(asOpened ? { revision: answer.revision, daily: answer.month >= monthOf(answer.today) } : null)
  useCopy({ answer, words: w, lang, rows, placed })
  const viewName = useViewName(now)
  const print = () => {
    const unfolded = buildRows(answer, family, { ...view.get(), folded: new Set() }, found)
    setPrinting(askedOf({ month: answer.month, name: viewName, view: view.get(), placed, rows: unfolded }))
  }
  usePrintKey(print)
  useEffect(() => navigation.setOrder(projectIds(rows.rows)), [rows])
  useSlash(searchBox)

  if (answer.count === 0) {
    return (
      <>
        <EmptyState title={w.empty} hint={w.emptyHint}>
          <button type="button" className="button button-primary" onClick={() => setAdding(true)}>
            <PlusIcon />
            {w.newProject}
          </button>
          <button type="button" className="button" onClick={() => navigation.openData('import')}>
            {w.toImport}
          </button>
        </EmptyState>
        {adding && <NewProject answer={answer} onClose={() => setAdding(false)} />}
      </>
    )
  }
  const titleOf = (column: string) => columnTitle(column, { answer, words: w, lang }).replace('\n', ' ')
  // The column is there only after React has shown the other set.
  const enter = (column: string) => setTimeout(() => handle.current?.focus(projectIds(rows.rows)[0] ?? null, column))
  // The button goes with what it cleared: the keyboard stays where one goes on searching.
  const clear = () => {
    changeView({ filters: noFilters, search: '' })
    searchBox.current?.focus()
  }
  const toGrid = () => setTimeout(() => handle.current?.focus(view.get().selected))
  return (
    <div className={rows.matching === 0 ? 'projects projects-empty' : 'projects'}>
      <Toolbar
        searchRef={searchBox}
        titleOf={titleOf}
        placed={placed}
        readOnly={readOnly}
        onNew={readOnly ? null : () => setAdding(true)}
        onPrint={print}
        onLeaveSearch={() => handle.current?.focus(projectIds(rows.rows)[0] ?? null)}
      />
      <div className="projects-filters">
        <FilterChips counts={counts} />
        {isFiltered(now) ? <ClearFilters onClear={clear} /> : drawsBars(looked) && <Legend />}
      </div>
      {moneyless && !answer.simulated && <FirstSteps answer={answer} counts={counts} onEnter={enter} />}
      <ProjectGrid
        ref={handle}
        state={state}
        onPlaced={setPlaced}
        answer={answer}
        words={w}
        lang={lang}
        readOnly={readOnly}
        moneyless={moneyless}
        marked={marked}
        lock={lock}
        onCorrect={setCorrecting}
        onMenu={(event) =>
          onGridMenu(event, {
            answer,
            rows,
            placed,
            readOnly,
            words: menu,
            titleOf,
            focus: (id, column) => handle.current?.stay(id, column),
          })
        }
      />
      {rows.matching === 0 && (
        <div className="projects-none">
          <EmptyState title={w.noMatch}>
            <button type="button" className="button" onClick={clear}>
              {w.clearFilters}
            </button>
          </EmptyState>
        </div>
      )}
      {marking && <MarkBar answer={answer} rows={rows} onLeave={toGrid} />}
      <Status answer={answer} counts={counts} rows={rows} view={now} />
      {adding && <NewProject answer={answer} onClose={() => setAdding(false)} />}
      {printing !== null && <PrintDialog asked={printing} onClose={() => setPrinting(null)} />}
      {correcting !== null && (
        <CorrectCell
          answer={answer}
          cell={correcting}
          onClose={() => {
            setCorrecting(null)
            handle.current?.focus(correcting.row.id, correcting.column)
          }}
        />
      )}
    </div>
  )
}

/** What a grid says of itself; remembered, as the rows are, beyond the page's own life. */
const factsOf = rememberLast((answer: GridAnswer) => ({
  family: familyOf(answer),
  counts: chipCounts(answer),
  moneyless: isMoneyless(answer),
}))
const rowsOf = rememberLast(
  (
    answer: GridAnswer,
    family: Family,
    found: ReadonlySet<string> | null,
    filters: RowsView['filters'],
    search: string,
    grouping: RowsView['grouping'],
    sort: RowsView['sort'],
    folded: RowsView['folded'],
  ) => buildRows(answer, family, { filters, search, grouping, sort, folded }, found),
)

/** Whether the bar of done against plan stands, whose legend is told. */
function drawsBars({ columns, set }: Pick<GridView, 'columns' | 'set'>): boolean {
  return columns === null ? set === 'progress' : columns.some(({ id }) => id === 'bullet')
}

function projectIds(rows: readonly GridRow[]): readonly string[] {
  return rows.flatMap((row) => (row.kind === 'project' ? [row.id] : []))
}

/** Names are never cut: the column is as wide as the widest, with its indent and its count of children, up to its limit. */
const widestName = rememberLast((answer: GridAnswer, family: Family, children: string): number => {
  let widest = 0
  for (let i = 0; i < answer.count && widest < nameRange.most; i += 1) {
    const indent = (family.parent[i] ?? null) === null ? 0 : 16
    const count = (family.children[i]?.length ?? 0) > 0 ? textWidth(children) + 32 : 0
    widest = Math.max(widest, textWidth(textAt(answer, 'name', i) ?? '') + indent + count)
  }
  return widest
})
