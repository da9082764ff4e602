import type { Day } from '#domain/month'
import { comparator } from '#domain/target'
import { useLanguage } from '../../parts/language'
import { dayWord } from '../../parts/month-words'
import { useWords } from '../../parts/words'
import { RateMark, SumMark } from './marks'
import { demand, gapText, plainFigure, shareText } from './numbers'
import { bySection, type TargetRow } from './shown'
import { words } from './words'

interface Props {
  readonly title: string
  readonly note: string
  readonly rows: readonly TargetRow[]
  /** Rows stand under the report's sections. */
  readonly grouped: boolean
  /** The page's rows in order, for the arrow keys. */
  readonly selected: string | null
  readonly simulated: boolean
  onSelect(id: string): void
  onOpen(id: string): void
}

/** A panel of targets: what the report asks, what was done, and how the two stand. */
export function TargetList({ title, note, rows, grouped, selected, simulated, onSelect, onOpen }: Props) {
  const w = useWords(words)
  const distances = rows.flatMap(({ progress }) =>
    progress.grammar === 'rate' && progress.gap !== null ? Math.abs(progress.gap) : [],
  )
  const scale = Math.max(4, ...distances)
  const groups = grouped ? bySection(rows) : ([['', rows]] as const)
  const first = groups[0]?.[1][0]?.target.id ?? null
  // Tab comes to the chosen row, or to the first where the chosen one is the other panel's.
  const reached = rows.some(({ target }) => target.id === selected) ? selected : first
  return (
    <section className="targets-panel" aria-label={title}>
      <header className="targets-head">
        <h2>{title}</h2>
        <span>{note}</span>
        {simulated && <span className="targets-simulated">{w.simulatedActual}</span>}
      </header>
      <div className="targets-scroll">
        <table className="targets-table">
          <thead>
            <tr>
              <th scope="col">{w.name}</th>
              <th scope="col">{w.demand}</th>
              <th scope="col" className="targets-number">
                {w.actual}
              </th>
              <th scope="col" className="targets-mark-head">
                {grouped ? (
                  <span className="targets-axis" title={w.axisTimeHint}>
                    <span>0</span>
                    <span>{w.axisTime}</span>
                    <span>{w.axisTarget}</span>
                  </span>
                ) : (
                  <span className="targets-axis">
                    <span>{w.axisWorse}</span>
                    <span>{w.axisTarget}</span>
                    <span>{w.axisBetter}</span>
                  </span>
                )}
              </th>
              <th scope="col" className="targets-number">
                {w.share}
              </th>
              <th scope="col" className="targets-number">
                {w.gap}
              </th>
              <th scope="col">{w.asOf}</th>
            </tr>
          </thead>
          {groups.map(([section, own]) => (
            <tbody key={section}>
              {grouped && (
                <tr className="targets-section">
                  <th scope="rowgroup" colSpan={7}>
                    {section} <span>{w.items(own.length)}</span>
                  </th>
                </tr>
              )}
              {own.map((row) => (
                <Row
                  key={row.target.id}
                  row={row}
                  scale={scale}
                  selected={row.target.id === selected}
                  reached={row.target.id === reached}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          ))}
        </table>
        {!grouped && <p className="targets-note">{w.ratesNote}</p>}
      </div>
    </section>
  )
}

const MARK_WIDTH = 104

interface RowProps {
  readonly row: TargetRow
  readonly scale: number
  readonly selected: boolean
  readonly reached: boolean
  onSelect(id: string): void
  onOpen(id: string): void
}
function Row({ row: { target, progress }, scale, selected, reached, onSelect, onOpen }: RowProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const comparisons = Object.fromEntries(Object.entries(comparator.choices).map(([code, word]) => [code, word[lang]]))
  const behind = progress.standing === 'behind'
  return (
    <tr
      className={selected ? 'targets-on' : undefined}
      aria-selected={selected}
      onClick={() => onSelect(target.id)}
      onDoubleClick={() => onOpen(target.id)}
    >
      <th scope="row" title={w.source(target.sections.join('、'), target.dueText ?? '')}>
        <button
          type="button"
          className="targets-name"
          data-target={target.id}
          tabIndex={reached ? 0 : -1}
          onFocus={() => onSelect(target.id)}
          onClick={() => onOpen(target.id)}
        >
          {target.name}
        </button>
      </th>
      <td className="targets-demand">{demand(target, comparisons)}</td>
      <td className="targets-number">{plainFigure(target.actual)}</td>
      <td className="targets-mark">
        {progress.grammar === 'sum' ? (
          <SumMark progress={progress} width={MARK_WIDTH} />
        ) : (
          <RateMark progress={progress} width={MARK_WIDTH} scale={scale} />
        )}
      </td>
      <td className="targets-number">{progress.grammar === 'sum' ? shareText(progress) : ''}</td>
      <td className={`targets-number${behind ? ' targets-behind' : ''}`}>{gapText(progress)}</td>
      <td className="targets-day">{target.actualOn === null ? '—' : dayWord(target.actualOn as Day, lang)}</td>
    </tr>
  )
}
