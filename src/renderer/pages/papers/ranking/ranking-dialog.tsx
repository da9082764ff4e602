import { useState } from 'react'
import type { Output } from '#contract/index'
import type { Month } from '#domain/month'
import {
  areWeights,
  formulaText,
  measureWords,
  partWords,
  type RankingRule,
  rankingMeasures,
  scoreParts,
  type Weights,
} from '#domain/paper/ranking-rule'
import { AskError, ask } from '../../../parts/ask'
import { Dialog } from '../../../parts/dialog'
import { useLanguage } from '../../../parts/language'
import { Segmented } from '../../../parts/segmented'
import { useWords } from '../../../parts/words'
import { words as pageWords } from '../words'
import { Exemptions } from './exemptions'
import './ranking.css'
import { rankingWords } from './words'

interface Props {
  readonly month: Month
  readonly settings: Output<'ranking.show'>
  readonly onClose: () => void
}

type Texts = Readonly<Record<string, string>>
const textsOf = (weights: Weights | null): Texts =>
  Object.fromEntries(scoreParts.map((part) => [part, String(weights?.[part] ?? '')]))

/** The weights that were typed; null where one is no number. */
function weightsOf(texts: Texts): Weights | null {
  const typed = scoreParts.flatMap((part) => {
    const text = (texts[part] ?? '').trim().replace('−', '-')
    return text === '' ? [] : [[part, Number(text)] as const]
  })
  return typed.some(([, weight]) => !Number.isFinite(weight)) ? null : Object.fromEntries(typed)
}

/** 排名办法: what ranks, which way, the weights of 综合得分, and who takes no part. */
export function RankingDialog({ month, settings, onClose }: Props) {
  const words = useWords(pageWords)
  const own = useWords(rankingWords)
  const lang = useLanguage()
  const [rule, setRule] = useState<Pick<RankingRule, 'measure' | 'direction'>>(settings.rule)
  const [texts, setTexts] = useState(() => textsOf(settings.rule.weights))
  const [refused, setRefused] = useState<string | null>(null)
  const weights = weightsOf(texts)
  const weighted = rule.measure === 'weighted'
  const save = async () => {
    if (weighted && weights === null) return setRefused(own.weightNotNumber)
    try {
      const { measure, direction } = rule
      await ask('ranking.set', { measure, direction, ...(weighted && weights !== null && { weights }) })
      onClose()
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setRefused(error.message)
    }
  }
  return (
    <Dialog title={own.rankingRule} onClose={onClose}>
      <div className="ranking-form">
        <fieldset className="ranking-measures">
          <legend className="field-label">{own.rankedWhat}</legend>
          {rankingMeasures.map((measure) => (
            <label key={measure}>
              <input
                type="radio"
                name="measure"
                checked={rule.measure === measure}
                onChange={() => setRule({ ...rule, measure })}
              />
              {measureWords(measure)[lang]}
            </label>
          ))}
        </fieldset>
        {weighted && (
          <div className="ranking-weights">
            {scoreParts.map((part) => (
              <label className="field" key={part}>
                <span className="field-label">{partWords(part)[lang]}</span>
                <input
                  className="input"
                  inputMode="decimal"
                  value={texts[part] ?? ''}
                  placeholder="0"
                  onChange={(event) => setTexts({ ...texts, [part]: event.target.value })}
                />
              </label>
            ))}
            {areWeights(weights) && (
              <p className="dialog-hint">
                {formulaText({ measure: 'weighted', direction: 'desc', weights, exempt: [] })}
              </p>
            )}
          </div>
        )}
        <Segmented
          label={own.direction}
          value={rule.direction}
          onChoose={(direction) => setRule({ ...rule, direction })}
          options={[
            { value: 'desc', text: own.highFirst },
            { value: 'asc', text: own.lowFirst },
          ]}
        />
        <Exemptions month={month} rows={settings.exemptions} />
        <p className="dialog-hint">{own.rankingHint}</p>
        {refused !== null && (
          <p className="field-error" role="alert">
            {refused}
          </p>
        )}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {words.close}
          </button>
          <button type="button" className="button button-primary" onClick={() => void save()}>
            {own.keepRule}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
