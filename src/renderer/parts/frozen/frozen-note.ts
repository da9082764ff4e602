import type { GridAnswer } from '#domain/grid'
import { isFrozen } from '#domain/month-life'
import type { Lang } from '#domain/refusal'
import { monthWord } from '../month-words'
import { frozenWords } from './words'

/**
 * What is to be said after a fact of a project (name, unit, plan) was changed: a frozen month that is looked at keeps the
 * old one. Empty while the month is open.
 */
export function frozenNote({ month, life }: Pick<GridAnswer, 'month' | 'life'>, lang: Lang): string {
  return isFrozen(life.state) ? frozenWords[lang].keepsOld(monthWord(month, lang)) : ''
}

/** A sentence, and behind it what {@link frozenNote} says. */
export function withFrozenNote(sentence: string, answer: Pick<GridAnswer, 'month' | 'life'>, lang: Lang): string {
  const note = frozenNote(answer, lang)
  return note === '' ? sentence : `${sentence}${lang === 'zh' ? '' : ' '}${note}`
}
