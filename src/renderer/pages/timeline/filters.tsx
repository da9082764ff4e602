import { lamps } from '#domain/lamp'
import { Chip } from '../../parts/chip'
import { CloseIcon } from '../../parts/icons'
import { LampBadge } from '../../parts/lamp'
import { lampNames } from '../../parts/lamp-names'
import { useLanguage } from '../../parts/language'
import { useWords } from '../../parts/words'
import type { Counts } from './facts'
import { useView } from './use-view'
import { changeView, isFiltered, noFilters, watches } from './view'
import { words } from './words'

const DIAMOND = 'M7 1.5 12.5 7 7 12.5 1.5 7Z'

/** Chips that count before they filter; the legend of all marks beside them, or what takes the filters off. */
export function Filters({ counts }: { readonly counts: Counts }) {
  const w = useWords(words)
  const lang = useLanguage()
  const watched = useView((now) => now.watch)
  const lit = useView((now) => now.lamps)
  const filtered = useView(isFiltered)
  return (
    <div className="axis-filters">
      <div className="chips">
        <fieldset className="chip-family">
          <legend>{w.watches}</legend>
          {watches.map((watch) => (
            <Chip
              key={watch}
              on={watched === watch}
              count={counts.watches[watch]}
              name={w[watch]}
              onToggle={() => changeView({ watch: watched === watch ? null : watch })}
            >
              {w[watch]}
            </Chip>
          ))}
        </fieldset>
        <fieldset className="chip-family">
          <legend>{w.lamps}</legend>
          {lamps.map((lamp) => (
            <Chip
              key={lamp}
              on={lit.includes(lamp)}
              count={counts.lamps[lamp]}
              name={lampNames[lang][lamp]}
              onToggle={() =>
                changeView({
                  lamps: lit.includes(lamp) ? lit.filter((one) => one !== lamp) : [...lit, lamp],
                })
              }
            >
              <span aria-hidden="true" className="chip-lamp">
                <LampBadge lamp={lamp} small />
              </span>
            </Chip>
          ))}
        </fieldset>
      </div>
      <span className="axis-space" />
      {filtered ? (
        <button type="button" className="button button-quiet axis-clear" onClick={() => changeView(noFilters)}>
          <CloseIcon size={12} />
          {w.clear}
        </button>
      ) : (
        <Legend />
      )}
    </div>
  )
}

function Legend() {
  const w = useWords(words)
  return (
    <ul className="axis-legend" aria-hidden="true">
      <li>
        <svg width="16" height="14" aria-hidden="true">
          <rect className="axis-planned" y="3" width="16" height="8" />
        </svg>
        {w.legendPlanned}
      </li>
      <li>
        <svg width="16" height="14" aria-hidden="true">
          <rect className="axis-elapsed" y="5" width="16" height="4" />
        </svg>
        {w.legendElapsed}
      </li>
      <li>
        <svg width="30" height="14" aria-hidden="true">
          <g className="axis-window">
            <line x1="1" x2="18" y1="7" y2="7" />
            <line x1="1" x2="1" y1="3" y2="11" />
          </g>
          <path className="timeline-mark timeline-planned" d={DIAMOND} transform="translate(16 0)" />
        </svg>
        {w.legendWindow}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <path className="timeline-mark timeline-actual" d={DIAMOND} />
        </svg>
        {w.legendReached}
      </li>
      <li className="timeline-late-yellow">
        <svg width="22" height="14" aria-hidden="true">
          <line className="timeline-line-overdue" x1="12" x2="22" y1="7" y2="7" />
          <path className="timeline-mark timeline-planned" d={DIAMOND} />
        </svg>
        {w.legendOverdue}
      </li>
      <li>
        <svg width="8" height="14" aria-hidden="true">
          <circle className="axis-problem" cx="4" cy="7" r="2.5" />
        </svg>
        {w.legendProblem}
      </li>
      <li>
        <svg width="12" height="14" aria-hidden="true">
          <line className="axis-month" x1="0" x2="12" y1="7" y2="7" />
        </svg>
        {w.legendMonth}
      </li>
    </ul>
  )
}
