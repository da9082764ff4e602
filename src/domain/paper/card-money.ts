import { choiceTerm } from '../field'
import { type Figures, figuresOf } from '../figures'
import { figuresAt, type GridAnswer, gridYear, monthsAt, textAt } from '../grid'
import { formatWan, type Yuan } from '../money'
import { monthNumber, spanText } from '../month'
import { planVersion } from '../year-record'
import type { CardMoney, CardMonth } from './card-model'
import { monthWithin } from './correction-text'

function monthOf(label: string, { monthPlan, monthActual, ytdActual, annualRate, gapPoints }: Figures): CardMonth {
  return { label, plan: monthPlan, actual: monthActual, ytd: ytdActual, annualRate, gapPoints }
}

/** Twelve planned months; a linear plan's are twelfths. Null without a plan. */
function plansOf(months: readonly (Yuan | null)[], annual: Yuan | null): readonly number[] | null {
  if (annual === null || annual === 0) return null
  const given = months.some((plan) => plan !== null)
  return months.map((plan) => (given ? (plan ?? 0) : annual / 12))
}

/**
 * January up to the month. The month itself is as the grid has it; the rates of a parent's earlier months are left blank,
 * since they speak of those of its parts alone that had a plan and a figure then.
 */
function monthLines(answer: GridAnswer, i: number): readonly CardMonth[] {
  const figures = figuresAt(answer, i)
  const plans = monthsAt(answer, 'monthPlans', i)
  const money = {
    totalInvestment: figures.totalInvestment,
    carryIn: figures.carryIn,
    annualPlan: figures.annualPlan,
    monthPlans: plans.some((plan) => plan !== null) ? plans.map((plan) => plan ?? (0 as Yuan)) : null,
    actuals: monthsAt(answer, 'actuals', i),
  }
  return Array.from({ length: monthNumber(answer.month) }, (_, m) => {
    const label = `${m + 1}月`
    if (m + 1 === monthNumber(answer.month)) return monthOf(label, figures)
    const line = monthOf(label, figuresOf(money, m + 1))
    return answer.summed[i] === 1 ? { ...line, annualRate: null, gapPoints: null } : line
  })
}

function notesOf(answer: GridAnswer, i: number): readonly string[] {
  const id = textAt(answer, 'id', i)
  const actuals = monthsAt(answer, 'actuals', i)
  const corrected = answer.life.corrections
    .filter((note) => note.projectId === id)
    .map(({ month, number }) => {
      const inYear = Number(month.slice(0, 4)) === gridYear(answer)
      const value = inYear ? ` ${formatWan(actuals[monthNumber(month) - 1] ?? null)}` : ''
      return `${monthWithin(gridYear(answer), month)}${value} 为更正后数，更正单${number}`
    })
  const parent = answer.moneyOn[i] ?? -1
  return [
    ...(answer.summed[i] === 1 ? ['金额按子项汇总'] : []),
    ...(parent >= 0 ? [`金额由上级“${textAt(answer, 'name', parent) ?? ''}”按本级填报`] : []),
    ...corrected,
  ]
}

/** A project's year in money, for the month bars, the curve and the table. */
export function cardMoney(answer: GridAnswer, i: number): CardMoney {
  const figures = figuresAt(answer, i)
  const months = monthLines(answer, i)
  const plans = plansOf(monthsAt(answer, 'monthPlans', i), figures.annualPlan)
  const linear = monthsAt(answer, 'monthPlans', i).every((plan) => plan === null)
  const version = choiceTerm(planVersion, textAt(answer, 'planVersion', i))
  const planned = plans?.slice(0, monthNumber(answer.month)).reduce((sum, plan) => sum + plan, 0) ?? null
  const notes = [
    ...notesOf(answer, i),
    ...(plans !== null && linear ? ['没有分月计划，合计的月计划按年度计划均分'] : []),
  ]
  const nothing = plans === null && months.every(({ actual }) => actual === null)
  return {
    annualPlan: figures.annualPlan,
    planName: [version, plans !== null && linear ? '均分' : null].filter((part) => part !== null).join('，'),
    plans,
    months,
    sum: { ...monthOf(spanText(answer.month), figures), plan: planned, actual: figures.ytdActual, planned },
    notes,
    empty: nothing ? `${notes[0] ?? '没有年度计划，也没有完成投资数：待填报'}` : null,
  }
}
