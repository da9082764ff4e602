import type { YearPreview } from '#contract/years'
import { CheckIcon, WarningIcon } from '../../../parts/icons'
import { SimulatedBadge } from '../../../parts/simulated/badge'
import { useWords } from '../../../parts/words'
import { type Line, linesOf } from './lines'
import { type YearWords, yearWords } from './words'

function lineWord(line: Line['line'], year: number, w: YearWords): string {
  switch (line) {
    case 'count':
      return w.projectCount
    case 'carryIn':
      return w.cumulative(year - 2)
    case 'ytdActual':
      return w.done(year - 1)
    case 'totalInvestment':
      return w.totalInvestment
    case 'cumulative':
      return w.since
    default:
      return w[line]
  }
}

/** Sums that a person can redo: before = left + carried, carried = after; a tick each (LOOK.md, 28). */
export function ControlTable({ preview }: { readonly preview: YearPreview }) {
  const w = useWords(yearWords)
  const { year } = preview
  const typed = preview.projects.filter((project) => project.typed !== null).length
  return (
    <>
      <div className="years-head">
        <h2>{w.controlTitle}</h2>
        <span>{w.controlHint}</span>
        <SimulatedBadge />
      </div>
      <table className="years-table years-control">
        <thead>
          <tr>
            <th scope="col">{w.item}</th>
            <TwoLines first={w.beforeYear(year - 1)} second={w.all} />
            <TwoLines first={w.leftYear} second={w.stays(year - 1)} />
            <TwoLines first={w.carriedYear} second={w.goes(year)} />
            <TwoLines first={w.afterYear(year)} second={w.written} own="years-new years-after" />
            <th scope="col" className="years-check">
              {w.check}
              <small>{w.checkHint(year - 1, year)}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {linesOf(preview).map((line) => (
            <tr key={line.line} className={line.line === 'cumulative' ? 'years-sum' : ''}>
              <th scope="row">{lineWord(line.line, year, w)}</th>
              <td className="years-number">{line.before}</td>
              <td className="years-number">{line.left}</td>
              <td className="years-number">{line.carried}</td>
              <td className="years-number years-after">{line.after ?? '—'}</td>
              <td className="years-check">
                {line.agrees ? (
                  <span className="years-equal">
                    <CheckIcon size={14} />
                    {w.equal}
                  </span>
                ) : (
                  <span className="years-unequal">
                    <WarningIcon size={14} />
                    {w.unequal}
                  </span>
                )}
                {line.after === null && <small>{w.stays(year - 1)}</small>}
                {line.line === 'cumulative' && (
                  <small>{!line.agrees && typed > 0 ? w.typedDiffers(typed) : w.becomes(year - 1, year)}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function TwoLines({
  first,
  second,
  own = '',
}: {
  readonly first: string
  readonly second: string
  readonly own?: string
}) {
  return (
    <th scope="col" className={`years-number ${own}`}>
      {first}
      <small>{second}</small>
    </th>
  )
}
