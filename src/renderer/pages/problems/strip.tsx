import { formatPercent } from '#domain/money'
import { closedRate, type ProblemRow, problemStage, problemStages, REQUIRED_CLOSED_RATE } from '#domain/problem'
import { ChevronRightIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { useWords } from '../../parts/words'
import { words } from './words'

/** How many stand at each stage, and 办结率 against what the report asks for. */
export function StageStrip({ rows }: { readonly rows: readonly ProblemRow[] }) {
  const w = useWords(words)
  const lang = useLanguage()
  return (
    <>
      <ol className="problems-strip" aria-label={w.stages}>
        {problemStages.map((stage, i) => (
          <li key={stage}>
            {i > 0 && <ChevronRightIcon size={12} />}
            {problemStage.choices[stage][lang]} <strong>{rows.filter((row) => row.stage === stage).length}</strong>
          </li>
        ))}
      </ol>
      <ClosedRate rows={rows} />
    </>
  )
}

/** 98 %, as the report writes it. */
const required = `${Math.round(REQUIRED_CLOSED_RATE * 100)} %`

function ClosedRate({ rows }: { readonly rows: readonly ProblemRow[] }) {
  const w = useWords(words)
  const rate = closedRate(rows)
  if (rate === null) return <span className="problems-quiet">{w.noRate}</span>
  const closed = rows.filter((row) => row.closedOn !== null).length
  return (
    <span className="problems-rate">
      {w.rate} <strong>{formatPercent(rate)}</strong>
      <span className="problems-quiet">{w.rateOf(closed, rows.length)}</span>
      <svg width={104} height={16} role="img" aria-label={w.rateText(formatPercent(rate), required)}>
        <rect className="rate-track" x={0} y={3} width={100} height={10} />
        <rect className="rate-done" x={0} y={5} width={rate * 100} height={6} />
        <rect className="rate-tick" x={REQUIRED_CLOSED_RATE * 100} y={1} width={2} height={14} />
      </svg>
      <span className="problems-quiet problems-required">{w.required(required)}</span>
    </span>
  )
}
