import type { Ref } from 'react'
import { ChoiceMenu } from '../../parts/choice-menu'
import { CheckIcon, PlusIcon, PrintIcon } from '../../parts/icons'
import { SearchBox } from '../../parts/search-box'
import { Segmented } from '../../parts/segmented'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { unmarkAll } from './marks/marks'
import { type ColumnSet, changeView, chooseSet, columnSets, groupings, view } from './view'
import { ColumnChooser } from './views/column-chooser'
import { ViewMenu } from './views/view-menu'
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
  onPrint(): void
}

/** Search, grouping, what to see, which columns; and the page's one primary button. */
export function Toolbar({ searchRef, titleOf, placed, readOnly, onNew, onLeaveSearch, onPrint }: Props) {
  const w = useWords(words)
  const now = useStore(view)
  const { grouping, set, columns, marking, marked } = now
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
        // Somebody's own columns are none of the sets.
        value={columns === null ? set : ('' as ColumnSet)}
        onChoose={chooseSet}
      />
      <ViewMenu placed={placed} readOnly={readOnly} />
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
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-label={w.print}
        title={w.printHint}
        onClick={onPrint}
      >
        <PrintIcon />
      </button>
      {onNew !== null && (
        <button type="button" className="button button-primary projects-new" onClick={onNew}>
          <PlusIcon />
          {w.newProject}
        </button>
      )}
    </div>
  )
}
