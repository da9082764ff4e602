import { choiceTerm } from './field'
import type { Finding, FindingCode, FindingFacts } from './findings'
import { formatNumber, formatRate, formatWan, type Yuan } from './money'
import { type Month, monthNumber, spanText } from './month'
import { stage } from './project'
import type { Lang } from './refusal'

/** Decimals of 万元 at which amounts so many yuan apart do not look the same. */
const decimalsFor = (difference: number) => (Math.abs(difference) < 100 ? 4 : 2)

function wanPair(more: Yuan, less: Yuan): readonly [string, string] {
  const decimals = decimalsFor(more - less)
  return [formatWan(more, decimals), formatWan(less, decimals)]
}

function monthAndPlan({ monthActual, annualPlan }: FindingFacts['MONTH_OVER_HALF_PLAN']): readonly [string, string] {
  const decimals = decimalsFor(monthActual * 2 - annualPlan)
  return [formatWan(monthActual, decimals), formatWan(annualPlan, decimals)]
}

/** How far the cumulative fell, and the months' sums beside it. */
function dropped({ monthActual, ytdActual, before }: FindingFacts['CUMULATIVE_DROPPED']) {
  const decimals = decimalsFor(monthActual)
  return {
    month: formatWan(monthActual, decimals),
    by: formatWan(-monthActual as Yuan, decimals),
    now: formatWan(ytdActual, decimals),
    before: before === null ? null : formatWan(before, decimals),
  }
}

/** Points by which money is ahead, with as many decimals as it takes to show more than 20. */
function lead({ cumulative, totalInvestment, physical }: FindingFacts['MONEY_AHEAD_OF_PHYSICAL']) {
  const points = (cumulative / totalInvestment - physical) * 100
  const decimals = [1, 2, 4, 6].find((d) => Number(points.toFixed(d)) > 20) ?? 8
  return {
    money: formatRate(cumulative / totalInvestment, decimals),
    physical: formatNumber(physical * 100, 2).replace(/\.?0+$/, ''),
    points: formatNumber(points, decimals),
  }
}

/** A long text by its beginning. */
function beginning(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > 30 ? `${characters.slice(0, 29).join('')}…` : characters.join('')
}

const monthZh = (month: Month) => `${monthNumber(month)}月`
const monthEn = (month: Month) => `month ${monthNumber(month)}`
const spanEn = (month: Month) => (monthNumber(month) === 1 ? 'month 1' : `months 1–${monthNumber(month)}`)

const sentences: Readonly<Record<Lang, { readonly [C in FindingCode]: (facts: FindingFacts[C]) => string }>> = {
  zh: {
    NOT_REPORTED: (f) => `${monthZh(f.month)}完成投资还没有报`,
    CUMULATIVE_DROPPED: (f) => {
      const { month, by, now, before } = dropped(f)
      return before === null
        ? `${monthZh(f.month)}完成 ${month} 万元，开工以来累计比上年底少 ${by}`
        : `${spanText(f.month)}累计 ${now} 万元，比上月的 ${before} 少 ${by}`
    },
    MONTH_OVER_HALF_PLAN: (f) => {
      const [done, plan] = monthAndPlan(f)
      return `${monthZh(f.month)}完成 ${done}，超过年度计划 ${plan} 万元的一半`
    },
    OVER_PLAN: (f) => {
      const [done, plan] = wanPair(f.ytdActual, f.annualPlan)
      return `${spanText(f.month)}累计 ${done} 超过年度计划 ${plan} 万元`
    },
    OVER_TOTAL_INVESTMENT: (f) => {
      const [done, total] = wanPair(f.cumulative, f.totalInvestment)
      return `开工以来累计 ${done} 超过总投资 ${total} 万元`
    },
    INVESTMENT_BEFORE_START: (f) =>
      `${monthZh(f.month)}完成 ${formatWan(f.monthActual)} 万元，阶段还是前期；已开工请改阶段，未开工请说明`,
    STARTED_WITHOUT_DATE: (f) => `阶段是${choiceTerm(stage, f.stage)}，没有开工的实际日期`,
    EMPTY_PROGRESS: (f) => `${monthZh(f.month)}完成 ${formatWan(f.monthActual)} 万元已报，形象进度没有写`,
    MONEY_AHEAD_OF_PHYSICAL: (f) => {
      const { money, physical, points } = lead(f)
      return `开工以来累计占总投资 ${money}%，形象 ${physical}%，投资快 ${points} 个百分点`
    },
    PROGRESS_UNCHANGED: (f) => `形象进度与上月一字不差：“${beginning(f.progress)}”`,
  },
  en: {
    NOT_REPORTED: (f) => `no figure for ${monthEn(f.month)} yet`,
    CUMULATIVE_DROPPED: (f) => {
      const { month, by, now, before } = dropped(f)
      return before === null
        ? `${monthEn(f.month)} is ${month} CNY 10k: ${by} less since the start than at last year's end`
        : `${spanEn(f.month)} come to ${now} CNY 10k, ${by} less than last month's ${before}`
    },
    MONTH_OVER_HALF_PLAN: (f) => {
      const [done, plan] = monthAndPlan(f)
      return `${monthEn(f.month)}: ${done} is more than half of the annual plan of ${plan} CNY 10k`
    },
    OVER_PLAN: (f) => {
      const [done, plan] = wanPair(f.ytdActual, f.annualPlan)
      return `${spanEn(f.month)}: ${done} is above the annual plan of ${plan} CNY 10k`
    },
    OVER_TOTAL_INVESTMENT: (f) => {
      const [done, total] = wanPair(f.cumulative, f.totalInvestment)
      return `${done} since the start is above the total investment of ${total} CNY 10k`
    },
    INVESTMENT_BEFORE_START: (f) =>
      `${formatWan(f.monthActual)} CNY 10k in ${monthEn(f.month)} while still preparing; change the stage if it has started, explain it if not`,
    STARTED_WITHOUT_DATE: (f) => `the stage is “${stageEn(f.stage)}”, but the start has no actual date`,
    EMPTY_PROGRESS: (f) =>
      `${formatWan(f.monthActual)} CNY 10k reported for ${monthEn(f.month)} without a progress text`,
    MONEY_AHEAD_OF_PHYSICAL: (f) => {
      const { money, physical, points } = lead(f)
      return `${money}% of total investment done, ${physical}% built: money is ${points} points ahead`
    },
    PROGRESS_UNCHANGED: (f) => `the progress text is last month's, word for word: “${beginning(f.progress)}”`,
  },
}

function stageEn(code: string): string {
  return (stage.choices as Readonly<Record<string, { readonly en: string }>>)[code]?.en ?? code
}

/** A finding as a sentence with its figures (开工以来累计 3,472.00 超过总投资 3,000.00 万元); no full stop. */
export function findingSentence(finding: Finding, lang: Lang): string {
  const say = sentences[lang][finding.code] as (facts: Finding['facts']) => string
  return say(finding.facts)
}
