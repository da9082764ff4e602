import type { ReactNode } from 'react'
import type { GridAnswer } from '#domain/grid'
import { gridYear } from '#domain/grid'
import { useLanguage } from '../../parts/language'
import { monthWord } from '../../parts/month-words'
import { useWords } from '../../parts/words'
import type { ChipCounts } from './filters'
import { changeView, noFilters } from './view'
import { words } from './words'

interface Props {
  readonly answer: GridAnswer
  readonly counts: ChipCounts
  /** Puts the keyboard into the first cell of a column that takes typing. */
  onEnter(column: string): void
}

function Step({
  number,
  title,
  text,
  children,
}: {
  readonly number: number
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}) {
  return (
    <li className="step">
      <span className="step-number" aria-hidden="true">
        {number}
      </span>
      <div className="step-words">
        <p className="step-title">{title}</p>
        <p className="step-text">{text}</p>
      </div>
      {children}
    </li>
  )
}

/** A catalogue without a figure (LOOK.md, picture 37): what is there, and the next steps in the office's order. */
export function FirstSteps({ answer, counts, onEnter }: Props) {
  const w = useWords(words)
  const lang = useLanguage()
  const year = gridYear(answer)
  const milestones = answer.milestoneStart[answer.count] ?? 0
  return (
    <section className="steps" aria-label={w.stepsTitle}>
      <div className="step-intro">
        <p className="step-title">{w.stepsTitle}</p>
        <p className="step-text">{w.stepsText(counts.total, milestones)}</p>
      </div>
      <ol className="steps-list">
        <Step number={1} title={w.step1(year)} text={w.step1Text(0, counts.total)}>
          <button
            type="button"
            className="button"
            onClick={() => {
              changeView({ set: 'money', columns: null, viewId: null, filters: noFilters, search: '' })
              onEnter('totalInvestment')
            }}
          >
            {w.step1Do}
          </button>
        </Step>
        <Step number={2} title={w.step2} text={w.step2Text(counts.watches.overdue)}>
          <button
            type="button"
            className="button"
            disabled={counts.watches.overdue === 0}
            onClick={() =>
              changeView({
                set: 'milestones',
                columns: null,
                viewId: null,
                filters: { ...noFilters, watches: ['overdue'] },
                search: '',
              })
            }
          >
            {w.step2Do}
          </button>
        </Step>
        <Step
          number={3}
          title={w.step3(monthWord(answer.month, lang))}
          text={w.step3Text(counts.reported, counts.total)}
        >
          <button
            type="button"
            className="button"
            onClick={() => {
              changeView({ set: 'entry', columns: null, viewId: null, filters: noFilters, search: '' })
              onEnter('monthActual')
            }}
          >
            {w.step3Do}
          </button>
        </Step>
      </ol>
    </section>
  )
}
