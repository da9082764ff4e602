import type { GridAnswer } from '../grid'
import { lampLetters, lampSentence } from '../lamp'
import { lampStory } from '../lamp-story'
import { monthNumber } from '../month'
import type { CardLamp } from './card-model'
import { dayWithin } from './card-scale'

const milestoneWords = { none: '没有节点', noneOverdue: '节点无逾期' } as const

/** A card's first line: why the lamp burns, which rule did not fire, and on which day it was measured. */
export function cardLamp(answer: GridAnswer, i: number): CardLamp {
  const { lamp, why, rest, milestones } = lampStory(answer, i)
  const quiet = [
    ...rest.map(({ reason, fired }) => `${lampSentence(reason, 'zh')}${fired ? '' : '，未触发'}`),
    ...(milestones === null ? [] : [milestoneWords[milestones]]),
    `${monthNumber(answer.month)}月灯，${dayWithin(Number(answer.month.slice(0, 4)), answer.measuredOn)}测`,
  ]
  return {
    lamp,
    letter: lampLetters.zh[lamp],
    why: why === null ? '' : lampSentence(why, 'zh'),
    quiet: quiet.join('；'),
  }
}
