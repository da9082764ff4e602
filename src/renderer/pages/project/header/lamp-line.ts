import { decidedAt, type GridAnswer, lampAt } from '#domain/grid'
import { type Lamp, lampSentence } from '#domain/lamp'
import { lampStory } from '#domain/lamp-story'
import type { Lang } from '#domain/refusal'
import { dayWord, monthWord } from '../../../parts/month-words'
import type { HeaderWords } from './words'

/** The first line of a project's page: why the lamp burns, whose clock it is, and which rule did not fire. */
export interface LampLine {
  readonly lamp: Lamp
  readonly why: string
  readonly measured: string
  /** What else is so, and what was looked at and did not fire. */
  readonly quiet: readonly string[]
}

function capital(text: string, lang: Lang): string {
  return lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** The lamp of row `i` in words (LOOK.md, Pages 2). */
export function lampLine(answer: GridAnswer, i: number, lang: Lang, words: HeaderWords): LampLine {
  const { lamp, why, rest, milestones } = lampStory(answer, i)
  const quiet = rest.map(({ reason, fired }) => {
    const sentence = lampSentence(reason, lang)
    return fired ? sentence : words.notFired(sentence)
  })
  if (milestones !== null) quiet.push(milestones === 'none' ? words.noMilestones : words.noneOverdue)
  return {
    lamp,
    why: why === null ? '' : capital(lampSentence(why, lang), lang),
    measured: words.measured(monthWord(answer.month, lang), dayWord(answer.measuredOn, lang)),
    quiet,
  }
}

/** The colour of the sentence on money that decided, where one did and the lamp is not overruled: only then is 较序时 coloured. */
export function gapColour(answer: GridAnswer, i: number): 'red' | 'yellow' | null {
  const lamp = lampAt(answer, i)
  // A red lamp may be a milestone's; the gap then still has only its own colour.
  return lamp === 'red' || lamp === 'yellow' ? (decidedAt(answer, i).money?.lamp ?? null) : null
}
