import type { Overview } from '#contract/overview'
import { formatGap, formatRate } from '#domain/money'
import type { Target } from '#domain/target'
import { type TargetProgress, targetProgress } from '#domain/target-progress'
import { useWidth } from '../../parts/timeline/use-width'
import { useWords } from '../../parts/words'
import { links } from './links'
import { words } from './words'
import './target-panel.css'

const HEIGHT = 16
/** So many points better or worse than its target bring a rate to the end of its line. */
const REACH = 20

/** No more decimals than it has, at most two. */
function plain(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '−')
}

/** What adds up: done of the target with the time that has passed as a tick. */
function SumMark({ progress, width }: { readonly progress: TargetProgress; readonly width: number }) {
  const at = (share: number) => Math.min(Math.max(share, 0), 1) * width
  const { share, elapsed } = progress
  return (
    <>
      <rect className="bullet-track" width={width} y={3} height={10} />
      <rect className="bullet-end" x={width - 1} width={1} y={3} height={10} />
      {share !== null && <rect className="bullet-bar" width={at(share)} y={5} height={6} />}
      {elapsed !== null && <rect className="bullet-tick" x={at(elapsed) - 1} width={2} y={0} height={HEIGHT} />}
    </>
  )
}

/** A rate: a dot on a line through its target's tick, right is better (LOOK.md, Chart grammar). */
function RateMark({ progress, width }: { readonly progress: TargetProgress; readonly width: number }) {
  const { gap, standing } = progress
  const middle = width / 2
  const reach = Math.min(Math.max((gap ?? 0) / REACH, -1), 1) * (middle - 6)
  return (
    <>
      <line className="target-line" x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <rect className="bullet-tick" x={middle - 1} width={2} y={0} height={HEIGHT} />
      {gap !== null && (
        <circle className={`target-dot target-dot-${standing}`} cx={middle + reach} cy={HEIGHT / 2} r={4.5} />
      )}
    </>
  )
}

function Mark({ target, width }: { readonly target: Target; readonly width: number }) {
  const w = useWords(words)
  const progress = targetProgress(target)
  const { grammar, share, elapsed, gap, standing } = progress
  const label =
    standing === 'blank'
      ? w.targetBlank
      : grammar === 'sum'
        ? w.targetShare(formatRate(share), formatRate(elapsed))
        : w.targetGap(formatGap(gap))
  return (
    <svg className="overview-bullet" width={width} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      {grammar === 'sum' ? (
        <SumMark progress={progress} width={width} />
      ) : (
        <RateMark progress={progress} width={width} />
      )}
    </svg>
  )
}

/** 58 个以上, 98% 以上, 20 家; “58 个 or more” in English. */
function demand(value: number | null, unit: string | null, comparison: string): string {
  const isPercent = unit === '%'
  const figure = `${value === null ? '—' : plain(value)}${isPercent ? '' : ' '}${unit ?? ''}`
  const apart = comparison !== '' && (isPercent || /^[a-z]/i.test(comparison))
  return `${figure}${apart ? ' ' : ''}${comparison}`
}

function TargetRow({ target, width }: { readonly target: Target; readonly width: number }) {
  const w = useWords(words)
  const { name, value, unit, comparator, actual, sections } = target
  const comparison = { '>=': w.atLeast, '<=': w.atMost, '~': w.about, '=': '' }[comparator]
  return (
    <li className="target">
      <div className="target-top">
        <button type="button" className="target-name" onClick={() => links.target(target.id)}>
          {name}
        </button>
        <span className="target-figures">
          <span className="target-actual">{actual === null ? '—' : plain(actual)}</span>
          {` / ${demand(value, unit, comparison)}`}
        </span>
      </div>
      <div className="target-bottom">
        <div className="glance-mark">{width > 0 && <Mark target={target} width={width} />}</div>
        <span className="target-section">{sections[0] ?? ''}</span>
      </div>
    </li>
  )
}

/** The report's targets that a glance needs: how far what adds up is, how good a rate is; all of them stand on 目标任务. */
export function TargetPanel({ page }: { readonly page: Overview }) {
  const w = useWords(words)
  const { ref, width } = useWidth()
  const { all, given } = page.targetCount
  return (
    <section className="overview-panel overview-targets" aria-label={w.targets} data-region="targets">
      <div className="overview-panel-head">
        <h2>{w.targets}</h2>
        <span className="overview-note">{w.targetsNote(given, all)}</span>
        {page.simulated && given > 0 && <span className="overview-simulated">{w.targetsSimulated}</span>}
        <button type="button" className="button button-link overview-lead" onClick={links.targets}>
          {w.targetsAll}
        </button>
      </div>
      {page.targets.length === 0 ? (
        <p className="overview-empty">{w.noTargets}</p>
      ) : (
        <>
          <div className="target-ruler" ref={ref} />
          <ul className="glance-targets">
            {page.targets.map((target) => (
              <TargetRow key={target.id} target={target} width={width} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
