import { choiceTerm } from '../field'
import { figuresAt, type GridAnswer, gridYear, milestonesAt, textAt, textsAt } from '../grid'
import { formatGap, formatRate, formatWan } from '../money'
import { type Day, lastDay, monthNumber, spanText } from '../month'
import { nature, stage, statEntry, yearClass } from '../project'
import { planVersion } from '../year-record'
import type { CardFact } from './card-model'
import { dayWords } from './table-frame'

const BLANK = '—'

function unitsText(units: readonly string[]): string {
  const [first] = units
  if (first === undefined) return BLANK
  return units.length === 1 ? first : `${first}等${units.length}个`
}

const joined = (parts: readonly (string | null)[], by: string) =>
  parts.filter((part) => part !== null && part !== '').join(by) || BLANK

/** 开工: the day where it had happened when the month closed, else the day it is planned for. */
function startText(answer: GridAnswer, i: number): string {
  const starts = milestonesAt(answer, i).filter((one) => one.kind === 'start')
  const happened = starts.flatMap(({ actual }) => (actual !== null && actual <= lastDay(answer.month) ? actual : []))
  const [first] = happened.toSorted()
  if (first !== undefined) return dayWords(first as Day)
  const [planned] = starts.map((one) => one.adjusted ?? one.planned).toSorted()
  return planned === undefined ? BLANK : `计划${dayWords(planned as Day)}`
}

/** The sixteen facts of a card, four in a row (LOOK.md, picture 20). */
export function cardFacts(answer: GridAnswer, i: number): readonly CardFact[] {
  const figures = figuresAt(answer, i)
  const version = choiceTerm(planVersion, textAt(answer, 'planVersion', i))
  const term = (field: Parameters<typeof choiceTerm>[0], name: Parameters<typeof textAt>[1]) =>
    choiceTerm(field, textAt(answer, name, i))
  const fact = (label: string, value: string): CardFact => ({ label, value })
  return [
    fact('总投资　万元', formatWan(figures.totalInvestment)),
    fact(`${gridYear(answer)}年计划${version === null ? '' : `（${version}）`}　万元`, formatWan(figures.annualPlan)),
    fact(`${monthNumber(answer.month)}月完成　万元`, formatWan(figures.monthActual)),
    fact(`${spanText(answer.month)}累计　万元`, formatWan(figures.ytdActual)),
    fact('占年度计划　%', formatRate(figures.annualRate)),
    fact('较序时　百分点', formatGap(figures.gapPoints)),
    fact('开工以来累计　万元', formatWan(figures.cumulative)),
    fact('占总投资　%', formatRate(figures.totalRate)),
    fact('行业', textAt(answer, 'industry', i) ?? BLANK),
    fact('建设性质，年度类别', joined([term(nature, 'nature'), term(yearClass, 'yearClass')], '，')),
    fact('阶段', term(stage, 'stage') ?? BLANK),
    fact('开工', startText(answer, i)),
    fact('责任单位', unitsText(textsAt(answer, 'units', i))),
    fact('包联领导', textAt(answer, 'leader', i) ?? BLANK),
    fact('责任人', joined([textAt(answer, 'contact', i), textAt(answer, 'phone', i)], '　')),
    fact('是否入统', term(statEntry, 'statEntry') ?? BLANK),
  ]
}
