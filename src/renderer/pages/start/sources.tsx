import { useWords } from '../../parts/words'
import { words } from './words'

/** What a new workspace starts from. */
export type Source = 'report' | 'demo' | 'empty'
export const sources: readonly Source[] = ['report', 'demo', 'empty']

/** What `workspace.init` is told of each. */
export const sourceInput: Readonly<Record<Source, { catalogue: 'report-2024' | 'none'; demo: boolean }>> = {
  report: { catalogue: 'report-2024', demo: false },
  demo: { catalogue: 'report-2024', demo: true },
  empty: { catalogue: 'none', demo: false },
}

interface Props {
  readonly value: Source
  onChoose(source: Source): void
}

/** Rows, not cards; the demonstration is violet before it is chosen (LOOK.md, Pages 25). */
export function Sources({ value, onChoose }: Props) {
  const w = useWords(words)
  const said: Readonly<Record<Source, { title: string; text: string; side: string }>> = {
    report: { title: w.report, text: w.reportText, side: w.reportSide },
    demo: { title: w.demo, text: w.demoText, side: w.demoSide },
    empty: { title: w.empty, text: w.emptyText, side: w.emptySide },
  }
  return (
    <fieldset className="sources">
      <legend className="start-heading">{w.from}</legend>
      <div className="sources-list">
        {sources.map((source) => (
          <label key={source} className={`source${source === value ? ' source-on' : ''}`}>
            <input type="radio" name="source" checked={source === value} onChange={() => onChoose(source)} />
            <span className="source-words">
              <span className="source-title">
                {said[source].title}
                {source === 'report' && <span className="source-suggested">{w.suggested}</span>}
                {source === 'demo' && <span className="simulated-badge">{w.simulated}</span>}
              </span>
              <span className="source-text">{said[source].text}</span>
            </span>
            <span className="source-side">{said[source].side}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
