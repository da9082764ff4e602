import type { Ref } from 'react'
import { ChoiceMenu, walkItems } from '../../parts/choice-menu'
import { CheckIcon, ColumnsIcon, PlusIcon } from '../../parts/icons'
import { Popover } from '../../parts/popover'
import { SearchBox } from '../../parts/search-box'
import { Segmented } from '../../parts/segmented'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { columnsOfSet } from './layout'
import { unmarkAll } from './marks/marks'
import { changeView, columnSets, groupings, toggledIn, view } from './view'
import { words } from './words'

interface Props {
  readonly searchRef: Ref<HTMLInputElement>
  /** Names of the columns, for the chooser. */
  titleOf(column: string): string
  /** Columns that have found room. */
  readonly placed: readonly string[]
  readonly readOnly: boolean
  /** Null where the workspace takes no new project. */
  readonly onNew: (() => void) | null
  onLeaveSearch(): void
}

/** Search, grouping, what to see, which columns; and the page's one primary button. */
export function Toolbar({ searchRef, titleOf, placed, readOnly, onNew, onLeaveSearch }: Props) {
  const w = useWords(words)
  const now = useStore(view)
  const { grouping, set, marking, marked } = now
  const isMarking = marking || marked.size > 0
  return (
    <div className="projects-toolbar" role="toolbar" aria-label={w.columnSet} data-region="tools">
      <SearchBox
        search={now.search}
        hint={w.search}
        label={w.searchLabel}
        clear={w.clearSearch}
        inputRef={searchRef}
        onSearch={(search) => changeView({ search })}
        onLeave={onLeaveSearch}
      />
      <ChoiceMenu
        label={w.groupBy}
        button={w.group(w[grouping])}
        options={groupings.map((value) => ({ value, text: w[value] }))}
        value={grouping}
        onChoose={(value) => changeView({ grouping: value, folded: new Set() })}
      />
      <Segmented
        label={w.columnSet}
        options={columnSets.map((value) => ({ value, text: w[value] }))}
        value={set}
        onChoose={(value) => changeView({ set: value })}
      />
      <ColumnChooser titleOf={titleOf} placed={placed} />
      {!readOnly && (
        <button
          type="button"
          className={`button button-quiet${isMarking ? ' button-on' : ''}`}
          aria-pressed={isMarking}
          title={w.markingHint}
          onClick={() => (isMarking ? unmarkAll() : changeView({ marking: true }))}
        >
          <CheckIcon />
          {w.marking}
        </button>
      )}
      {onNew !== null && (
        <button type="button" className="button button-primary projects-new" onClick={onNew}>
          <PlusIcon />
          {w.newProject}
        </button>
      )}
    </div>
  )
}

function ColumnChooser({ titleOf, placed }: Pick<Props, 'titleOf' | 'placed'>) {
  const w = useWords(words)
  const { set, hidden } = useStore(view)
  const columns = columnsOfSet[set].filter((column) => !column.fixed)
  return (
    <Popover
      panelLabel={w.columnsOf}
      buttonClass="button button-quiet"
      button={
        <>
          <ColumnsIcon />
          {w.columns}
        </>
      }
    >
      {() => (
        <div className="menu" role="menu" aria-label={w.columnsOf} tabIndex={-1} onKeyDown={walkItems}>
          {columns.map(({ id }) => (
            <button
              type="button"
              key={id}
              className="menu-item"
              role="menuitemcheckbox"
              aria-checked={!hidden.has(id)}
              tabIndex={-1}
              onClick={() => changeView({ hidden: toggledIn(hidden, id) })}
            >
              <span className="menu-mark">{!hidden.has(id) && <CheckIcon />}</span>
              {titleOf(id)}
              {!hidden.has(id) && !placed.includes(id) && <span className="menu-note">{w.noRoom}</span>}
            </button>
          ))}
          {hidden.size > 0 && (
            <button
              type="button"
              className="menu-item"
              role="menuitem"
              tabIndex={-1}
              onClick={() => changeView({ hidden: new Set() })}
            >
              <span className="menu-mark" />
              {w.allColumns}
            </button>
          )}
        </div>
      )}
    </Popover>
  )
}
