import type { MonthLine } from '#contract/projects'
import { type Month, yearOf } from '#domain/month'
import { curveData } from '../../../parts/curve/curve-data'
import { LazyCurve } from '../../../parts/curve/lazy-curve'
import { useLanguage } from '../../../parts/language'
import { monthWord } from '../../../parts/month-words'
import { useWords } from '../../../parts/words'
import { overviewWords } from './words'
import './curve-panel.css'

interface CurvePanelProps {
  readonly months: readonly MonthLine[]
  readonly month: Month
  /** Whose money it is: typed here, summed from children, or reported on the parent. */
  readonly money: 'here' | 'summed' | 'parent'
  /** Opens this month's figure in the table beside. */
  readonly onFill: () => void
}

/** The year's S-curve; where there is nothing to draw, what to do next. */
export function CurvePanel({ months, month, money, onFill }: CurvePanelProps) {
  const words = useWords(overviewWords)
  const data = curveData(months, month)
  const year = yearOf(month)
  const name = monthWord(month, useLanguage())
  const nothing = data.lastDone === null
  return (
    <section className="curve-panel" aria-label={words.curve}>
      <div className="project-panel-head">
        <h2>{words.curve}</h2>
        <span className="project-panel-note">{words.curveNote(year)}</span>
      </div>
      {data.points.length > 0 && <LazyCurve data={data} year={year} />}
      {nothing && (
        <div className="curve-panel-empty">
          <p>
            {money === 'summed'
              ? words.curveParent
              : money === 'parent'
                ? words.curveOnParent
                : data.points.length > 0
                  ? words.curveNoReport(name)
                  : words.curveEmpty(name)}
          </p>
          {money === 'here' && (
            <button type="button" className="button" onClick={onFill}>
              {words.curveFill(name)}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
