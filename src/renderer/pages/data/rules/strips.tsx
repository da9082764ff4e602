import type { CSSProperties } from 'react'
import { lampLetters } from '#domain/lamp'
import type { LampCounts, RulesPreview } from '#domain/lamp-preview'
import { lampNames } from '../../../parts/lamp-names'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import { changing, type Flow, flowsOf, segmentsOf } from './flows'
import { rulesWords } from './words'

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`

/** The month's lamps as they are and as they would be, and which of them flow where (LOOK.md, 27). */
export function Strips({ preview }: { readonly preview: RulesPreview }) {
  const w = useWords(rulesWords)
  const flows = flowsOf(preview)
  return (
    <div className="rules-strips">
      <span>{w.now}</span>
      <Strip label={w.now} counts={preview.countsBefore} />
      <span />
      <Bands flows={flows} />
      <span>{w.after}</span>
      <Strip label={w.after} counts={preview.counts} />
    </div>
  )
}

function Strip({ label, counts }: { readonly label: string; readonly counts: LampCounts }) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const segments = segmentsOf(counts)
  const text = segments.map(({ lamp, count }) => w.segment(lampNames[lang][lamp], count)).join(w.comma)
  return (
    <div className="rules-strip" role="img" aria-label={`${label}: ${text}`}>
      {segments.map(({ lamp, count, from, to }) => (
        <span
          key={lamp}
          className={`rules-segment rules-segment-${lamp}`}
          style={{ left: percent(from), width: percent(to - from) } satisfies CSSProperties}
          title={w.segment(lampNames[lang][lamp], count)}
        >
          {lampLetters[lang][lamp]} {count}
        </span>
      ))}
    </div>
  )
}

function points({ top, bottom }: Flow): string {
  const x = (fraction: number) => fraction * 1000
  return `${x(top[0])},0 ${x(top[1])},0 ${x(bottom[1])},100 ${x(bottom[0])},100`
}

/** Bands from the upper strip to the lower one; what changes is named beside them. */
function Bands({ flows }: { readonly flows: readonly Flow[] }) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const letters = lampLetters[lang]
  const moving = changing(flows)
  const names = moving.map(({ from, to, count }) => w.flow(count, letters[from], letters[to]))
  const right = Math.max(0, ...moving.flatMap(({ top, bottom }) => [top[1], bottom[1]]))
  const left = Math.min(1, ...moving.flatMap(({ top, bottom }) => [top[0], bottom[0]]))
  const side: CSSProperties = right <= 0.6 ? { left: percent(right + 0.02) } : { right: percent(1 - left + 0.02) }
  return (
    <div className="rules-bands">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {flows.map((flow) => (
          <polygon
            key={`${flow.from} ${flow.to}`}
            className={flow.from === flow.to ? 'rules-band' : `rules-band-${flow.to}`}
            points={points(flow)}
          />
        ))}
      </svg>
      {names.length > 0 && (
        <strong className="rules-flow" style={left < 0.4 || right <= 0.6 ? side : { left: 0 }}>
          {names.join(w.comma)}
        </strong>
      )}
    </div>
  )
}
