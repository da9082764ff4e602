import { choiceTerm } from '../../field'
import type { Totals } from '../../figures'
import { type GridAnswer, gridYear, lampCounts, milestonesAt, moneyAt, textAt } from '../../grid'
import { dueOf } from '../../milestone'
import { addMonths, lastDay, monthNumber, monthOf, spanText } from '../../month'
import { closedRate, type ProblemRow, problemKind } from '../../problem'
import { totalsAt } from '../../row'
import { startedRate } from '../started'
import { countedRows, dayWords, type TableFacts } from '../table-frame'
import type { BlankName } from './blank-names'
import { type Blank, count, countIfAny, fact, gap, list, money, type Piece, rate } from './pieces'

/** A county's or a group's sums, by the names of their blanks. */
export function sumBlanks(
  answer: GridAnswer,
  rows: readonly number[],
  totals: Totals = totalsAt(answer, rows),
): Partial<Record<BlankName, Blank>> {
  const blank = (of: 'totalInvestment' | 'annualPlan') => rows.filter((i) => moneyAt(answer, of, i) === null).length
  return {
    // Where nobody gave any, the sum itself says so.
    总投资待填数: countIfAny('总投资待填数', totals.totalInvestment === null ? 0 : blank('totalInvestment')),
    年度计划待填数: countIfAny('年度计划待填数', totals.annualPlan === null ? 0 : blank('annualPlan')),
    项目数: count('项目数', totals.count),
    已报数: count('已报数', totals.reported),
    未报数: countIfAny('未报数', totals.count - totals.reported),
    无计划数: countIfAny('无计划数', totals.reported - totals.rated),
    总投资: money('总投资', totals.totalInvestment),
    年度计划: money('年度计划', totals.annualPlan),
    本月完成: money('本月完成', totals.monthActual),
    累计完成: money('累计完成', totals.ytdActual),
    开工以来累计: money('开工以来累计', totals.cumulative),
    占年度计划: rate('占年度计划', totals.annualRate),
    占总投资: rate('占总投资', totals.totalRate),
    较序时: gap('较序时', totals.gapPoints),
  }
}

/** Words of the month itself, which no figure is. */
function dateBlanks({ answer, office }: TableFacts): Partial<Record<BlankName, Blank>> {
  const { month, measuredOn } = answer
  const year = String(gridYear(answer))
  return {
    单位: fact(office),
    年: fact(year),
    月: fact(String(monthNumber(month))),
    下月: fact(String(monthNumber(addMonths(month, 1)))),
    年月: fact(`${year}年${spanText(month)}`),
    累计期: fact(spanText(month)),
    测灯日: fact(dayWords(measuredOn)),
  }
}

/** How far the projects are: begun, finished, behind. */
function stageBlanks({ answer }: TableFacts): Partial<Record<BlankName, Blank>> {
  const rows = countedRows(answer)
  const { count: starting, started, rate: share } = startedRate(answer)
  const at = (stage: string) => rows.filter((i) => textAt(answer, 'stage', i) === stage).length
  const lit = (lamp: string) => lampCounts(answer).find((one) => one.lamp === lamp)?.count ?? 0
  const done = { completed: at('completed'), operating: at('operating'), fullCapacity: at('fullCapacity') }
  return {
    新开工数: countIfAny('新开工数', starting),
    已开工数: count('已开工数', started),
    未开工数: countIfAny('未开工数', starting - started),
    开工率: rate('开工率', share),
    竣工数: countIfAny('竣工数', done.completed),
    投产数: countIfAny('投产数', done.operating),
    达效数: countIfAny('达效数', done.fullCapacity),
    完工数: countIfAny('完工数', done.completed + done.operating + done.fullCapacity),
    红灯数: countIfAny('红灯数', lit('red')),
    黄灯数: countIfAny('黄灯数', lit('yellow')),
    滞后数: countIfAny('滞后数', lit('red') + lit('yellow')),
  }
}

/** Milestones that are open when the month closes and due in the next one. */
function dueNextMonth({ answer }: TableFacts): number {
  const next = addMonths(answer.month, 1)
  const end = lastDay(answer.month)
  const all = Array.from({ length: answer.count }, (_, i) => milestonesAt(answer, i)).flat()
  return all.filter((one) => (one.actual === null || one.actual > end) && monthOf(dueOf(one)) === next).length
}

/** 用地征迁4个、资金3个: the ledger by kind, the most frequent first. */
function kindsOf(problems: readonly ProblemRow[]): Blank {
  const counts = new Map<string, number>()
  for (const { kind } of problems) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const items = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, number]): readonly Piece[] => {
      const name = choiceTerm(problemKind, kind) ?? kind
      return [{ fact: name }, ...count(name, number).pieces, { text: '个' }]
    })
  return list(items, '、')
}

function problemBlanks(problems: readonly ProblemRow[]): Partial<Record<BlankName, Blank>> {
  const open = problems.filter(({ closedOn }) => closedOn === null)
  const urgent = (urgency: ProblemRow['urgency']) => open.filter((one) => one.urgency === urgency).length
  return {
    列单数: countIfAny('列单数', problems.length),
    销号数: count('销号数', problems.length - open.length),
    未销号数: countIfAny('未销号数', open.length),
    办结率: rate('办结率', closedRate(problems)),
    逾期问题数: countIfAny('逾期问题数', urgent('overdue')),
    将到期问题数: countIfAny('将到期问题数', urgent('soon')),
    问题类别: kindsOf(problems),
  }
}

/** What stands in the blanks of any sentence, but for the ranking: all of one version of the month. */
export function countyBlanks(
  facts: TableFacts,
  problems: readonly ProblemRow[],
): Readonly<Partial<Record<BlankName, Blank>>> {
  return {
    ...dateBlanks(facts),
    ...sumBlanks(facts.answer, countedRows(facts.answer), facts.answer.totals),
    ...stageBlanks(facts),
    ...problemBlanks(problems),
    下月节点数: countIfAny('下月节点数', dueNextMonth(facts)),
  }
}
