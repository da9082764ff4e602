import type { Overview } from '#contract/overview'
import { yearOf } from '#domain/month'
import { curveData } from '../../parts/curve/curve-data'
import { LazyCurve } from '../../parts/curve/lazy-curve'
import { useWords } from '../../parts/words'
import { links } from './links'
import { words } from './words'

/** The year's plan and what was done, with each month's own figure; where nothing was reported, what to do. */
export function YearPanel({ page }: { readonly page: Overview }) {
  const w = useWords(words)
  const year = yearOf(page.month)
  const data = curveData(page.months, page.month, { unit: 'yi', bars: true })
  return (
    <section className="overview-panel overview-year" aria-label={w.curve} data-region="year">
      <div className="overview-panel-head">
        <h2>{w.curve}</h2>
        <span className="overview-note">{w.curveNote(year)}</span>
        {page.simulated && <span className="overview-simulated">{w.simulated}</span>}
        <button type="button" className="button button-link overview-lead" onClick={links.entry}>
          {w.entry}
        </button>
      </div>
      {data.lastDone === null ? (
        <p className="overview-empty">{w.curveEmpty}</p>
      ) : (
        <LazyCurve data={data} year={year} />
      )}
    </section>
  )
}
