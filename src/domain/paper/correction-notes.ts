import { lampLetters } from '../lamp'
import { formatWan, type Yuan } from '../money'
import { type Month, monthNumber, yearOf } from '../month'
import type { SlipFacts, SlipMonth } from './correction-model'
import { correctionRemark } from './correction-text'

/** 3、4、5月; another year's months say their year: 12月，2025年1、2月. */
function monthsText(months: readonly Month[], year: number): string {
  const byYear = new Map<number, number[]>()
  for (const month of months) byYear.set(yearOf(month), [...(byYear.get(yearOf(month)) ?? []), monthNumber(month)])
  return [...byYear].map(([own, numbers]) => `${own === year ? '' : `${own}年`}${numbers.join('、')}月`).join('，')
}

/** Months by what is said of them, in the order in which each is first said. */
function grouped(months: readonly SlipMonth[], textOf: (month: SlipMonth) => string | null) {
  const groups = new Map<string, Month[]>()
  for (const one of months) {
    const text = textOf(one)
    if (text === null) continue
    groups.set(text, [...(groups.get(text) ?? []), one.month])
  }
  return [...groups]
}

function sentence(
  months: readonly SlipMonth[],
  year: number,
  textOf: (month: SlipMonth) => string | null,
): string | null {
  const groups = grouped(months, textOf)
  return groups.length === 0 ? null : groups.map(([text, own]) => `${monthsText(own, year)}${text}`).join('；')
}

const planWords = { initial: '年初计划', adjusted: '调整计划' } as const

function planText({ planVersion, after }: SlipMonth): string | null {
  const { annualPlan } = after.figures
  return planVersion === null || annualPlan === null ? null : `按${planWords[planVersion]}${formatWan(annualPlan)}`
}

function cumulativeText({ before, after }: SlipMonth): string | null {
  const was = before?.figures.cumulative ?? null
  const now = after.figures.cumulative
  if (was === now) return null
  if (was === null || now === null)
    return `由${was === null ? '空白' : formatWan(was)}变${now === null ? '空白' : formatWan(now)}`
  const difference = (now - was) as Yuan
  return `${difference > 0 ? '+' : ''}${formatWan(difference)}`
}

function lampText({ before, after }: SlipMonth): string | null {
  if (before === null) return `为${lampLetters.zh[after.lamp]}`
  if (before.lamp === after.lamp) return '不变'
  return `由${lampLetters.zh[before.lamp]}变${lampLetters.zh[after.lamp]}`
}

/** What stands under the figures that move: plan, cumulative, lamps, where the sheets name it. */
export function slipNotes({ correction, lines, months }: SlipFacts): readonly string[] {
  const year = yearOf(correction.month)
  const plan = sentence(months, year, planText)
  const cumulative = sentence(months, year, cumulativeText)
  const lamp = sentence(months, year, lampText)
  const reprinted = months.map(({ month }) => month)
  const remark = correctionRemark(correction, year)
  return [
    plan === null ? [] : `占比、较序时：${plan}。`,
    cumulative === null ? [] : `开工以来累计：${cumulative}。`,
    lamp === null ? [] : `灯色：${lamp}。`,
    lines.some((line) => line.field === 'actual') ? '以后没有冻结的月份，累计随台账一并重算。' : [],
    reprinted.length === 0 ? [] : `${monthsText(reprinted, year)}重印的月报在备注写“${remark}”；已发的纸不变。`,
  ].flat()
}
