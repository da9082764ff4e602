import { decidedAt, type GridAnswer, lampAt, lampVerdictAt, milestonesAt } from '#domain/grid'
import { type Lamp, type LampReason, lampSentence } from '#domain/lamp'
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

const MONEY: ReadonlySet<LampReason['code']> = new Set(['gap', 'ratio', 'task'])

/** A money reason that stands behind overdue milestones, or alone under a green lamp, did not fire (domain/lamp). */
function fired(reason: LampReason, index: number, lamp: Lamp): boolean {
  if (!MONEY.has(reason.code)) return true
  return lamp !== 'green' && index === 0
}

function capital(text: string, lang: Lang): string {
  return lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** The lamp of row `i` in words (LOOK.md, Pages 2). */
export function lampLine(answer: GridAnswer, i: number, lang: Lang, words: HeaderWords): LampLine {
  const { lamp, reasons } = lampVerdictAt(answer, i)
  const milestones = milestonesAt(answer, i)
  const [first, ...rest] = reasons
  const quiet = rest.map((reason, n) => {
    const sentence = lampSentence(reason, lang)
    return fired(reason, n + 1, lamp) ? sentence : words.notFired(sentence)
  })
  const judged = lamp !== 'exempt' && lamp !== 'done'
  if (judged && !reasons.some((reason) => reason.code === 'overdue')) {
    quiet.push(milestones.length === 0 ? words.noMilestones : words.noneOverdue)
  }
  return {
    lamp,
    why: first === undefined ? '' : capital(lampSentence(first, lang), lang),
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
