import {
  type LampInput,
  type LampMilestone,
  measured,
  monthsNotInStatistics,
  overdueDays,
  shareOfTime,
  startOverdue,
  taskPercent,
} from './lamp-measure'
import { fits, isMoney, type RuleLine } from './lamp-rules'
import { milestoneName } from './milestone'
import { formatNumber, formatRate } from './money'
import type { Lang } from './refusal'

export const lamps = ['red', 'yellow', 'green', 'grey', 'done', 'exempt'] as const
export type Lamp = (typeof lamps)[number]

/** The letter each lamp shows: a lamp is never only a colour (DOMAIN.md, Warning lamps). */
export const lampLetters = {
  zh: { red: '红', yellow: '黄', green: '绿', grey: '灰', done: '✓', exempt: '免' },
  en: { red: 'R', yellow: 'Y', green: 'G', grey: 'N', done: '✓', exempt: 'E' },
} as const satisfies Record<Lang, Record<Lamp, string>>

/** Why a lamp burns; `lampSentence` tells it in words. */
export type LampReason =
  | { readonly code: 'exempt'; readonly reason: string; readonly until: string }
  | { readonly code: 'done' | 'noPlan' | 'notReported' | 'moneyOnParent' }
  | { readonly code: 'gap'; readonly points: number }
  | { readonly code: 'ratio'; readonly share: number }
  | { readonly code: 'task'; readonly share: number; readonly months: 1 | 2 }
  | { readonly code: 'overdue'; readonly milestone: LampMilestone; readonly days: number }
  /** Whole months; 0 in the first. */
  | { readonly code: 'startOverdue'; readonly milestone: LampMilestone; readonly months: number }
  | { readonly code: 'notInStatistics'; readonly months: number }

export interface LampVerdict {
  readonly lamp: Lamp
  readonly reasons: readonly LampReason[]
}

/** The sentence that decides within money and within dates; null where none fits, or where money is not judged. */
export interface Decided {
  readonly money: RuleLine | null
  readonly dates: RuleLine | null
}

/** Whether a row's money is judged at all: it has a plan, the month was reported, and no parent reports for it. */
export function judgesMoney({ figures, moneyOnParent }: LampInput): boolean {
  return !moneyOnParent && figures.reported && figures.gapPoints !== null
}

/** Whether a sentence in use fits a row, by itself. */
export function ruleFits(rule: RuleLine, input: LampInput): boolean {
  if (rule.active === 'no' || (isMoney(rule.measure) && !judgesMoney(input))) return false
  const value = measured(rule, input)
  return value !== null && fits(rule, value)
}

/** Which sentences decide: within each kind the first in use that fits (DOMAIN.md, Warning lamps). */
export function decided(input: LampInput): Decided {
  const { rules } = input.rules
  return {
    money: rules.find((rule) => isMoney(rule.measure) && ruleFits(rule, input)) ?? null,
    dates: rules.find((rule) => !isMoney(rule.measure) && ruleFits(rule, input)) ?? null,
  }
}

/** What money says of itself: of the sentence that decided, or, where none did, of the first one that looked. */
function moneyReason(rule: RuleLine | null, input: LampInput): LampReason {
  const { figures, rules } = input
  const asked = rule ?? rules.rules.find((one) => one.active === 'yes' && isMoney(one.measure))
  const gap: LampReason = { code: 'gap', points: figures.gapPoints ?? 0 }
  switch (asked?.measure) {
    case 'ratio': {
      const share = shareOfTime(figures, input.month)
      return share === null ? gap : { code: 'ratio', share }
    }
    case 'task':
    case 'taskTwice':
      return { code: 'task', share: (taskPercent(input) ?? 100) / 100, months: rule?.measure === 'taskTwice' ? 2 : 1 }
    default:
      return gap
  }
}

/** Every milestone that a sentence on overdue days fits, the longest overdue first. */
function overdueReasons(input: LampInput, rules: readonly RuleLine[]): LampReason[] {
  return input.milestones
    .map((milestone) => ({
      code: 'overdue' as const,
      milestone,
      days: overdueDays(milestone, input.measuredOn, input.monthEnd),
    }))
    .filter(({ days }) => days > 0 && rules.some((rule) => fits(rule, days)))
    .sort((a, b) => b.days - a.days)
}

function dateReasons(input: LampInput): LampReason[] {
  const of = (measure: RuleLine['measure']) =>
    input.rules.rules.filter((r) => r.measure === measure && r.active === 'yes')
  const reasons = overdueReasons(input, of('overdueDays'))
  // Measured only where a sentence asks: most rule sets speak of neither, and there are ten thousand rows.
  const starts = of('startOverdueMonths')
  const start = starts.length === 0 ? null : startOverdue(input)
  if (start !== null && starts.some((rule) => fits(rule, start.months))) {
    reasons.push({ code: 'startOverdue', milestone: start.milestone, months: Math.floor(start.months) })
  }
  const entries = of('notInStatisticsMonths')
  const months = entries.length === 0 ? null : monthsNotInStatistics(input)
  if (months !== null && entries.some((rule) => fits(rule, months))) {
    reasons.push({ code: 'notInStatistics', months: Math.floor(months) })
  }
  return reasons
}

function greyReasons(input: LampInput): LampReason[] {
  if (input.moneyOnParent) return [{ code: 'moneyOnParent' }]
  const { annualPlan, reported } = input.figures
  const reasons: LampReason[] = []
  if (annualPlan === null || annualPlan === 0) reasons.push({ code: 'noPlan' })
  if (!reported) reasons.push({ code: 'notReported' })
  return reasons
}

/**
 * The month's lamp and why (DOMAIN.md, Warning lamps, "Exactly"). Order: exempt, done, then the worse of money and
 * dates, then grey. A project without any figure is grey only while no sentence on dates fits.
 */
export function lampOf(input: LampInput): LampVerdict {
  const { exemption } = input
  if (exemption) return { lamp: 'exempt', reasons: [{ code: 'exempt', ...exemption }] }
  if (input.done) return { lamp: 'done', reasons: [{ code: 'done' }] }
  const { money, dates } = decided(input)
  const judged = judgesMoney(input)
  if (!judged && dates === null) return { lamp: 'grey', reasons: greyReasons(input) }
  const late = dates === null ? [] : dateReasons(input)
  const lamp = money?.lamp === 'red' || dates?.lamp === 'red' ? 'red' : (money?.lamp ?? dates?.lamp ?? 'green')
  if (!judged) return { lamp, reasons: [...late, ...greyReasons(input)] }
  const reason = moneyReason(money, input)
  return { lamp, reasons: money === null ? [...late, reason] : [reason, ...late] }
}

function gapSentence(points: number, lang: Lang): string {
  const size = formatNumber(Math.abs(points), 1)
  if (size === '0.0') return lang === 'zh' ? '与序时持平' : 'level with time'
  if (lang === 'en') return `${size} points ${points < 0 ? 'behind' : 'ahead of'} time`
  return points < 0 ? `低于序时${size}个百分点` : `超序时${size}个百分点`
}

function monthCount(months: number): string {
  return months === 0 ? 'less than a month' : `${months} ${months === 1 ? 'month' : 'months'}`
}

const sentences = {
  zh: {
    exempt: (r) => `免灯至${r.until}：${r.reason}`,
    done: () => '已竣工、投产或达效',
    noPlan: () => '没有年度计划',
    notReported: () => '本月未报',
    moneyOnParent: () => '金额由上级按本级填报',
    gap: (r) => gapSentence(r.points, 'zh'),
    ratio: (r) => `完成率为序时的${formatRate(r.share)}%`,
    task: (r) => `${r.months === 2 ? '连续两月' : '本月'}完成月计划的${formatRate(r.share)}%`,
    overdue: (r) => `节点『${milestoneName(r.milestone, 'zh')}』逾期${r.days}天`,
    startOverdue: (r) =>
      `『${milestoneName(r.milestone, 'zh')}』该开工没开工，逾期${r.months === 0 ? '不满1' : r.months}个月`,
    notInStatistics: (r) => `开工${r.months === 0 ? '不满1' : r.months}个月还没入统`,
  },
  en: {
    exempt: (r) => `exempt until ${r.until}: ${r.reason}`,
    done: () => 'completed or in operation',
    noPlan: () => 'no annual plan',
    notReported: () => 'month not reported',
    moneyOnParent: () => 'money is reported on the parent',
    gap: (r) => gapSentence(r.points, 'en'),
    ratio: (r) => `done is ${formatRate(r.share)}% of elapsed time`,
    task: (r) => `${r.months === 2 ? 'two months running ' : ''}${formatRate(r.share)}% of the month's plan`,
    overdue: (r) =>
      `milestone “${milestoneName(r.milestone, 'en')}” ${r.days} ${r.days === 1 ? 'day' : 'days'} overdue`,
    startOverdue: (r) => `works not begun, ${monthCount(r.months)} overdue`,
    notInStatistics: (r) => `begun ${monthCount(r.months)} ago, not in statistics yet`,
  },
} as const satisfies Record<
  Lang,
  { [C in LampReason['code']]: (r: Extract<LampReason, { code: C }> & AnyReason) => string }
>
type AnyReason = { readonly code: string }

/** A lamp's reason as a sentence ("低于序时32.4个百分点", "节点『上半年开工』逾期31天"). */
export function lampSentence(reason: LampReason, lang: Lang): string {
  const say = sentences[lang][reason.code] as (r: LampReason) => string
  return say(reason)
}
