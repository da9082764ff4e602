import {
  measureWords,
  partWords,
  type RankingMeasure,
  rankingMeasures,
  type ScorePart,
  scoreParts,
  type Weights,
} from '#domain/paper/ranking-rule'
import type { Lang } from '#domain/refusal'
import { usage } from '../typed'
import { words } from '../words'

const short = (measure: RankingMeasure) => measureWords(measure).zh.replace(/[±%].*$/, '')

export const measurePlaceholder = rankingMeasures.map(short).join('|')

/** The words that an office uses for a measure, with or without what stands behind them. Refuses USAGE. */
export function measureOf(typed: string, lang: Lang): RankingMeasure {
  const text = typed.trim()
  const found = rankingMeasures.find((name) => name === text || measureWords(name).zh === text || short(name) === text)
  const choices = rankingMeasures.map(short).join('、')
  return found ?? usage(words[lang].badOption({ name: '--by', value: typed, choices }))
}

/** `占年度计划=0.6，红灯=-2` as weights. Refuses USAGE for a part that there is not, and for what is no number. */
export function weightsOf(typed: string, lang: Lang): Weights {
  const choices = scoreParts.map((part) => `${partWords(part).zh}=1`).join('，')
  const given = typed.split(/[,，;；]/).map((one): readonly [ScorePart, number] => {
    const [name = '', value = ''] = one.split(/[=＝]/, 2).map((text) => text.trim())
    const part = scoreParts.find((code) => code === name || partWords(code).zh === name)
    const weight = value === '' ? Number.NaN : Number(value.replace(/^−/, '-'))
    if (part !== undefined && Number.isFinite(weight)) return [part, weight]
    return usage(words[lang].badOption({ name: '--weights', value: one, choices }))
  })
  return Object.fromEntries(given)
}
