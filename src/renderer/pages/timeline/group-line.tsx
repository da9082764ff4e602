// biome-ignore-all lint/a11y/useSemanticElements: rows that lie where they are scrolled to cannot be those of a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the whole grid has the focus and names its row (aria-activedescendant)
import { yearClass } from '#domain/project'
import type { Words as Both, Lang } from '#domain/refusal'
import { ChevronDownIcon, ChevronRightIcon } from '../../parts/icons'
import type { GroupRow } from './rows'
import type { Grouping } from './view'
import type { Words } from './words'

const classes: Readonly<Record<string, Both>> = yearClass.choices

/** What a group is called. */
export function groupName(value: string | null, grouping: Grouping, lang: Lang, w: Words): string {
  if (value !== null) return grouping === 'yearClass' ? (classes[value]?.[lang] ?? value) : value
  return { industry: w.noIndustry, unit: w.noUnit, yearClass: w.noYearClass, lists: w.noLists, none: '' }[grouping]
}

interface Props {
  readonly row: GroupRow
  readonly at: number
  readonly top: number
  readonly name: string
  readonly words: Words
  readonly selected: boolean
}
/** A group: how many projects, how many of them overdue; a click folds it. */
export function GroupLine({ row, at, top, name, words: w, selected }: Props) {
  const Fold = row.folded ? ChevronRightIcon : ChevronDownIcon
  return (
    <div
      role="row"
      id={`timeline-row-${at}`}
      className={`axis-row axis-group${selected ? ' axis-selected' : ''}`}
      style={{ top, height: 28 }}
      aria-level={1}
      aria-rowindex={at + 2}
      aria-selected={selected}
      aria-expanded={!row.folded}
      data-at={at}
    >
      <div role="rowheader" className="axis-group-name" aria-colspan={2}>
        <Fold size={12} />
        <strong>{name}</strong>
        <span>{w.inGroup(row.count)}</span>
        {row.overdue > 0 && <span className="axis-group-overdue">{w.overdueInGroup(row.overdue)}</span>}
      </div>
    </div>
  )
}
