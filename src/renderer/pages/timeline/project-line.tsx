// biome-ignore-all lint/a11y/useSemanticElements: rows that lie where they are scrolled to cannot be those of a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the whole grid has the focus and names its row (aria-activedescendant)
import { createContext, memo, useContext, useMemo } from 'react'
import { textAt } from '#domain/grid'
import { lamps } from '#domain/lamp'
import type { TimelineAnswer } from '#domain/timeline'
import { ChevronDownIcon, ChevronRightIcon } from '../../parts/icons'
import { LampBadge } from '../../parts/lamp'
import type { LabelContext } from './labels'
import { Marks } from './marks'
import { type RowTimes, rowLayout, sentencesOf } from './row-layout'
import type { ProjectRow } from './rows'
import type { Words } from './words'

interface Props {
  readonly answer: TimelineAnswer
  readonly row: ProjectRow
  readonly at: number
  readonly top: number
  readonly height: number
  readonly nameWidth: number
  readonly kind: string | null
  readonly context: LabelContext
  readonly timesOf: (i: number) => RowTimes
  readonly words: Words
  readonly selected: boolean
}

/** Whether rows are told in sentences too: once the first screen stands, which a reader is slower than. */
export const Speaks = createContext(false)

/** What a row draws, in sentences for who cannot see it. They do not change as the axis moves. */
function Spoken(props: Pick<Props, 'answer' | 'kind' | 'context' | 'words'> & { readonly i: number }) {
  const { answer, i, kind, words: w } = props
  const { words, lang, today, year, inReport } = props.context
  const speaks = useContext(Speaks)
  const sentences = useMemo(
    () =>
      speaks ? sentencesOf(answer, i, kind, { words, lang, today, year, inReport }, { ...w, none: w.noMilestone }) : [],
    [speaks, answer, i, kind, words, lang, today, year, inReport, w],
  )
  return <span className="visually-hidden">{sentences.join(w.between)}</span>
}

/** A project: its lamp and whole name pinned, its time beside them, and the same in sentences for a reader. */
export const ProjectLine = memo(function ProjectLine(props: Props) {
  const { answer, row, at, top, height, nameWidth, kind, context, timesOf, words: w, selected } = props
  const layout = rowLayout(timesOf(row.i), context)
  const Fold = row.folded ? ChevronRightIcon : ChevronDownIcon
  return (
    <div
      role="row"
      id={`timeline-row-${at}`}
      className={`axis-row axis-project${selected ? ' axis-selected' : ''}${row.context ? ' axis-context' : ''}`}
      style={{ top, height }}
      aria-level={row.depth + 1}
      aria-rowindex={at + 2}
      aria-selected={selected}
      {...(row.children > 0 && { 'aria-expanded': !row.folded })}
      data-at={at}
    >
      <div role="rowheader" className="axis-name" style={{ width: nameWidth, paddingInlineStart: 16 + row.depth * 20 }}>
        <LampBadge lamp={lamps[answer.lamp[row.i] ?? 3] ?? 'grey'} small />
        <span>{textAt(answer, 'name', row.i)}</span>
        {row.children > 0 && (
          <span className="axis-children" data-fold={row.id}>
            {w.children(row.children)}
            <Fold size={12} />
          </span>
        )}
      </div>
      <div role="gridcell" className="axis-plot">
        <Marks layout={layout} width={context.width} height={height} />
        <Spoken answer={answer} i={row.i} kind={kind} context={context} words={w} />
      </div>
    </div>
  )
})
