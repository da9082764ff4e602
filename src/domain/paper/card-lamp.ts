import { type GridAnswer, lampVerdictAt, milestonesAt } from '../grid'
import { type Lamp, type LampReason, lampLetters, lampSentence } from '../lamp'
import { monthNumber } from '../month'
import type { CardLamp } from './card-model'
import { dayWithin } from './card-scale'

const MONEY: ReadonlySet<LampReason['code']> = new Set(['gap', 'ratio', 'task'])

/** A reason of money that stands behind overdue milestones, or alone under a green lamp, did not fire (domain/lamp). */
function fired(reason: LampReason, index: number, lamp: Lamp): boolean {
  return !MONEY.has(reason.code) || (lamp !== 'green' && index === 0)
}

/** A card's first line: why the lamp burns, which rule did not fire, and on which day it was measured. */
export function cardLamp(answer: GridAnswer, i: number): CardLamp {
  const { lamp, reasons } = lampVerdictAt(answer, i)
  const [first, ...rest] = reasons
  const quiet = rest.map((reason, n) => {
    const sentence = lampSentence(reason, 'zh')
    return fired(reason, n + 1, lamp) ? sentence : `${sentence}，未触发`
  })
  const judged = lamp !== 'exempt' && lamp !== 'done'
  if (judged && !reasons.some((reason) => reason.code === 'overdue'))
    quiet.push(milestonesAt(answer, i).length === 0 ? '没有节点' : '节点无逾期')
  quiet.push(`${monthNumber(answer.month)}月灯，${dayWithin(Number(answer.month.slice(0, 4)), answer.measuredOn)}测`)
  return {
    lamp,
    letter: lampLetters.zh[lamp],
    why: first === undefined ? '' : lampSentence(first, 'zh'),
    quiet: quiet.join('；'),
  }
}
