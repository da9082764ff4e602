import type { KeyboardEvent } from 'react'
import { lampRuleFields } from '#domain/lamp-records'
import { comparisonsOf, isMoney, type Measure, measureWords, type RuleLine, ruleValue } from '#domain/lamp-rules'
import type { Lang } from '#domain/refusal'
import { useLanguage } from '../../../parts/language'
import { useWords } from '../../../parts/words'
import type { DraftLine, Former, Problem } from './draft'
import { LampChoice } from './lamp-choice'
import { type LineActs, LineMenu } from './line-menu'
import { type RulesWords, rulesWords } from './words'

export interface Edits extends LineActs {
  measure(measure: Measure): void
  part(part: Partial<Pick<RuleLine, 'comparison' | 'lamp'>>): void
  typed(text: string): void
  /** Taken by its handle, let go, dragged over, and what was taken put in its place. */
  grab(): void
  release(): void
  over(): void
  drop(): void
}
interface Props {
  readonly one: DraftLine
  readonly place: number
  /** The wording in force; null while nothing differs. */
  readonly former: Former | null
  readonly hits: number | null
  readonly problem: Problem | null
  readonly locked: boolean
  readonly dropping: boolean
  readonly edits: Edits
}

/** A comparison where there is no room for its words. */
const signs = { below: '<', atMost: '≤', above: '>', atLeast: '≥' } as const satisfies Record<
  RuleLine['comparison'],
  string
>

/** The wording in force, short; what it looks at is said where that is something else. */
function formerText(former: Former, looksAt: Measure, lang: Lang, w: RulesWords): string {
  switch (former.kind) {
    case 'same':
      return w.same
    case 'new':
      return w.isNew
    case 'moved':
      return w.wasPlace(former.place)
    case 'other': {
      const { measure, comparison, value, active } = former.rule
      const [before, unit] = measureWords[measure][lang]
      if (active === 'no') return w.wasOff
      const size = isMoney(measure) ? w.line(ruleValue(value), measure === 'gap') : `${ruleValue(value)} ${unit}`
      const limit = `${signs[comparison]} ${size}`
      return measure === looksAt ? limit : `${before} ${limit}`
    }
  }
}

/** One sentence with its blanks; Alt+↑↓ moves it, wherever in it the focus is. */
export function SentenceRow({ one, place, former, hits, problem, locked, dropping, edits }: Props) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const { line, key } = one
  const off = line.active === 'no'
  const wrong = problem?.key === key
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: edits.up, ArrowDown: edits.down }[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    step?.()
  }
  return (
    <tr
      className={`rules-line${off ? ' rules-line-off' : ''}${dropping ? ' rules-line-drop' : ''}`}
      data-line={key}
      onKeyDown={locked ? undefined : onKeyDown}
      onDragOver={(event) => {
        event.preventDefault()
        edits.over()
      }}
      onDrop={(event) => {
        event.preventDefault()
        edits.drop()
      }}
    >
      <td className="rules-cell rules-number">{place}</td>
      <td className="rules-cell">
        <fieldset className="rules-sentence" disabled={locked}>
          <legend className="visually-hidden">{w.row(place)}</legend>
          <Blanks one={one} place={place} wrong={wrong} edits={edits} />
          {off && !locked && (
            <button type="button" className="button button-link rules-on" onClick={() => edits.toggle()}>
              {w.switchOn}
            </button>
          )}
        </fieldset>
        {wrong && (
          <p className="field-error" id={`rules-problem-${key}`} role="alert">
            {problem.message}
          </p>
        )}
      </td>
      <td className="rules-cell rules-former">
        {former !== null && (former.kind !== 'same' || !off) && formerText(former, line.measure, lang, w)}
      </td>
      <td className="rules-cell rules-centre">
        <LampChoice
          label={w.lamp(place)}
          value={line.lamp}
          disabled={locked}
          onChoose={(lamp) => edits.part({ lamp })}
        />
      </td>
      <td className="rules-cell rules-hits">{off || hits === null ? '—' : hits}</td>
      <td className="rules-cell rules-centre">
        {!locked && (
          <LineMenu place={place} active={!off} acts={edits} onDragStart={edits.grab} onDragEnd={edits.release} />
        )}
      </td>
    </tr>
  )
}

interface BlanksProps {
  readonly one: DraftLine
  readonly place: number
  readonly wrong: boolean
  readonly edits: Edits
}

function Blanks({ one, place, wrong, edits }: BlanksProps) {
  const w = useWords(rulesWords)
  const lang = useLanguage()
  const { line, typed, key } = one
  const measures = (Object.keys(measureWords) as Measure[]).filter((m) => isMoney(m) === isMoney(line.measure))
  return (
    <>
      <select
        className="input rules-blank rules-measure"
        aria-label={w.measure(place)}
        value={line.measure}
        // The options' values are the measures.
        onChange={(event) => edits.measure(event.target.value as Measure)}
      >
        {measures.map((measure) => (
          <option key={measure} value={measure}>
            {measureWords[measure][lang][0]}
          </option>
        ))}
      </select>
      <select
        className="input rules-blank rules-comparison"
        aria-label={w.comparison(place)}
        value={line.comparison}
        // The options' values are the comparisons.
        onChange={(event) => edits.part({ comparison: event.target.value as RuleLine['comparison'] })}
      >
        {comparisonsOf(line.measure).map((comparison) => (
          <option key={comparison} value={comparison}>
            {lampRuleFields.comparison.choices[comparison][lang]}
          </option>
        ))}
      </select>
      <span className="rules-filled">
        <input
          className="input rules-blank rules-value"
          inputMode="decimal"
          autoComplete="off"
          aria-label={w.value(place)}
          aria-invalid={wrong}
          aria-describedby={wrong ? `rules-problem-${key}` : undefined}
          value={typed}
          onChange={(event) => edits.typed(event.target.value)}
        />
        <span className="rules-unit">{measureWords[line.measure][lang][1]}</span>
      </span>
    </>
  )
}
