import type { Figures } from './figures'
import { dueOf, milestoneName } from './milestone'
import { formatNumber, formatRate, type Yuan } from './money'
import { type Day, daysBetween } from './month'
import type { Lang } from './refusal'

export const lamps = ['red', 'yellow', 'green', 'grey', 'done', 'exempt'] as const
export type Lamp = (typeof lamps)[number]

/** The letter each lamp shows: a lamp is never only a colour (DOMAIN.md, Warning lamps). */
export const lampLetters = {
  zh: { red: '红', yellow: '黄', green: '绿', grey: '灰', done: '✓', exempt: '免' },
  en: { red: 'R', yellow: 'Y', green: 'G', grey: 'N', done: '✓', exempt: 'E' },
} as const satisfies Record<Lang, Record<Lamp, string>>

/** How money is judged: by the gap in points, by the ratio to 序时, or by the month's task. */
export const lampPresets = ['gap', 'ratio', 'task'] as const
export type LampPreset = (typeof lampPresets)[number]

/** What a lamp's milestones must tell of themselves. */
export interface LampMilestone {
  readonly kind: string
  readonly label: string | null
  readonly dueText: string | null
  readonly planned: string
  readonly adjusted: string | null
  readonly actual: string | null
}

export interface LampInput {
  readonly figures: Figures
  /** 1 to 12. */
  readonly month: number
  /** The month's last day: a milestone done later was open then. */
  readonly monthEnd: Day
  /** The day the lamp is measured on (`measuringDay`). */
  readonly measuredOn: Day
  readonly milestones: readonly LampMilestone[]
  readonly done: boolean
  readonly exemption: { readonly reason: string; readonly until: string } | null
  /** A child of a parent that reports for it: its lamp comes from milestones alone. */
  readonly moneyOnParent: boolean
  readonly preset: LampPreset
  /** For `task`: the month before, where it was reported and has a plan. */
  readonly previous: { readonly actual: Yuan; readonly plan: Yuan | null } | null
}

/** Why a lamp burns; `lampSentence` tells it in words. */
export type LampReason =
  | { readonly code: 'exempt'; readonly reason: string; readonly until: string }
  | { readonly code: 'done' | 'noPlan' | 'notReported' | 'moneyOnParent' }
  | { readonly code: 'gap'; readonly points: number }
  | { readonly code: 'ratio'; readonly share: number }
  | { readonly code: 'task'; readonly share: number; readonly months: 1 | 2 }
  | { readonly code: 'overdue'; readonly milestone: LampMilestone; readonly days: number }

export interface LampVerdict {
  readonly lamp: Lamp
  readonly reasons: readonly LampReason[]
}

const WEIGHT: Readonly<Record<'red' | 'yellow' | 'green', number>> = { red: 2, yellow: 1, green: 0 }
type MoneyVerdict = { readonly lamp: 'red' | 'yellow' | 'green'; readonly reason: LampReason } | null

/** Days an open milestone is past its due date on the day measured; 0 when it is not. */
export function overdueDays(m: LampMilestone, measuredOn: Day, asOf: Day): number {
  if (m.actual !== null && m.actual <= asOf) return 0
  return Math.max(0, daysBetween(dueOf(m), measuredOn))
}

function byGap(points: number): MoneyVerdict {
  const lamp = points < -30 ? 'red' : points <= -10 ? 'yellow' : 'green'
  return { lamp, reason: { code: 'gap', points } }
}

/** 年度完成率 ÷ 序时, in one division of whole yuan; null where 序时 is 0. */
export function shareOfTime(f: Figures, month: number): number | null {
  if (f.ytdActual === null || f.annualPlan === null || f.annualPlan === 0) return null
  if (f.ytdPlan !== null) return f.ytdPlan === 0 ? null : f.ytdActual / f.ytdPlan
  return (f.ytdActual * 12) / (f.annualPlan * month)
}

function byRatio(input: LampInput): MoneyVerdict {
  const share = shareOfTime(input.figures, input.month)
  if (share === null) return { lamp: 'green', reason: { code: 'gap', points: input.figures.gapPoints ?? 0 } }
  return { lamp: share >= 0.8 ? 'green' : share >= 0.6 ? 'yellow' : 'red', reason: { code: 'ratio', share } }
}

/** A month's done against its plan; with no monthly plan, a twelfth of the annual one. */
function taskShare(actual: Yuan, monthPlan: Yuan | null, annualPlan: Yuan): number | null {
  if (monthPlan !== null) return monthPlan === 0 ? null : actual / monthPlan
  return (actual * 12) / annualPlan
}

function byTask(input: LampInput): MoneyVerdict {
  const { figures, previous } = input
  if (figures.monthActual === null || figures.annualPlan === null) return null
  const share = taskShare(figures.monthActual, figures.monthPlan, figures.annualPlan)
  if (share === null || share >= 0.6) return { lamp: 'green', reason: { code: 'task', share: share ?? 1, months: 1 } }
  const before = previous === null ? null : taskShare(previous.actual, previous.plan, figures.annualPlan)
  const twice = before !== null && before < 0.6
  return { lamp: twice ? 'red' : 'yellow', reason: { code: 'task', share, months: twice ? 2 : 1 } }
}

function byMoney(input: LampInput): MoneyVerdict {
  const { figures } = input
  if (input.moneyOnParent || !figures.reported || figures.gapPoints === null) return null
  switch (input.preset) {
    case 'gap':
      return byGap(figures.gapPoints)
    case 'ratio':
      return byRatio(input)
    case 'task':
      return byTask(input)
  }
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
 * milestones, then grey. An overdue milestone is yellow at once and red from the 31st day.
 */
export function lampOf(input: LampInput): LampVerdict {
  const { exemption, measuredOn, monthEnd } = input
  if (exemption) return { lamp: 'exempt', reasons: [{ code: 'exempt', ...exemption }] }
  if (input.done) return { lamp: 'done', reasons: [{ code: 'done' }] }
  const overdue = input.milestones
    .map((milestone) => ({ code: 'overdue' as const, milestone, days: overdueDays(milestone, measuredOn, monthEnd) }))
    .filter((reason) => reason.days > 0)
    .sort((a, b) => b.days - a.days)
  const money = byMoney(input)
  const late = overdue[0] === undefined ? null : overdue[0].days > 30 ? 'red' : 'yellow'
  if (money === null && late === null) return { lamp: 'grey', reasons: greyReasons(input) }
  const reasons: LampReason[] = [...overdue]
  if (money === null) reasons.push(...greyReasons(input))
  else if (money.lamp === 'green') reasons.push(money.reason)
  else reasons.unshift(money.reason)
  const lamp = late === null || (money !== null && WEIGHT[money.lamp] > WEIGHT[late]) ? (money?.lamp ?? 'grey') : late
  return { lamp, reasons }
}

function gapSentence(points: number, lang: Lang): string {
  const size = formatNumber(Math.abs(points), 1)
  if (size === '0.0') return lang === 'zh' ? '与序时持平' : 'level with time'
  if (lang === 'en') return `${size} points ${points < 0 ? 'behind' : 'ahead of'} time`
  return points < 0 ? `低于序时${size}个百分点` : `超序时${size}个百分点`
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
