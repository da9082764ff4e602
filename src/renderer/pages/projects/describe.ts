import { type GridAnswer, given, lampVerdictAt, milestonesAt, monthsAt, numberAt } from '#domain/grid'
import { type LampVerdict, lampSentence } from '#domain/lamp'
import { overdueDays } from '#domain/lamp-measure'
import { dueOf, type Milestone, milestoneName } from '#domain/milestone'
import { formatNumber, formatRate, formatWan, type Yuan } from '#domain/money'
import { monthNumber } from '#domain/month'
import type { Lang } from '#domain/refusal'
import type { BulletData } from '../../parts/bullet'
import { lampNames } from '../../parts/lamp-names'
import type { GridRow, SumRow } from './rows'
import type { GridWords } from './words'

/** The money rule's lamp, where it fired by gap or ratio: only then is a gap coloured (LOOK.md, Table grammar). */
export function firedAt(answer: GridAnswer, i: number): 'red' | 'yellow' | null {
  const verdict = lampVerdictAt(answer, i, [])
  const code = verdict.reasons[0]?.code
  const byMoney = code === 'gap' || code === 'ratio'
  return byMoney && (verdict.lamp === 'red' || verdict.lamp === 'yellow') ? verdict.lamp : null
}

/** What a line's bullet shows. */
export function bulletData(answer: GridAnswer, row: GridRow): BulletData {
  if (row.kind !== 'project') {
    const { annualPlan, annualRate, timeRate } = row.totals
    return { planned: (annualPlan ?? 0) > 0, done: annualRate, time: timeRate, fired: null }
  }
  const { i } = row
  const reported = answer.reported[i] === 1
  return {
    planned: (numberAt(answer, 'annualPlan', i) ?? 0) > 0,
    done: reported ? numberAt(answer, 'annualRate', i) : null,
    time: numberAt(answer, 'timeRate', i),
    fired: firedAt(answer, i),
  }
}

/** 完成 36.6 %，序时 62.0 %，落后 25.4 点. */
export function bulletText(data: BulletData, gap: number | null, w: GridWords, lang: Lang): string {
  const comma = lang === 'zh' ? '，' : ', '
  if (!data.planned) return w.bulletNoPlan
  if (data.done === null) return w.bulletOnlyTime(formatRate(data.time))
  const text = w.bulletText(formatRate(data.done), formatRate(data.time))
  if (gap === null) return text
  const size = formatNumber(Math.abs(gap), 1)
  const standing = size === '0.0' ? w.level : gap < 0 ? w.behind(size) : w.ahead(size)
  return `${text}${comma}${standing}`
}

/** Why a lamp burns; empty where nothing is to be said. */
export function lampReasons(answer: GridAnswer, i: number, lang: Lang): string {
  return reasonsText(lampVerdictAt(answer, i), lang)
}

function reasonsText({ reasons }: LampVerdict, lang: Lang): string {
  return reasons.map((reason) => lampSentence(reason, lang)).join(lang === 'zh' ? '；' : '; ')
}

/** The lamp and why it burns, as one text. */
export function lampText(answer: GridAnswer, i: number, lang: Lang): string {
  const verdict = lampVerdictAt(answer, i)
  const { lamp } = verdict
  const why = reasonsText(verdict, lang)
  return why === '' ? lampNames[lang][lamp] : `${lampNames[lang][lamp]}${lang === 'zh' ? '：' : ': '}${why}`
}

export interface MonthSeries {
  readonly actuals: readonly (Yuan | null)[]
  readonly plans: readonly (Yuan | null)[]
}

/** Months 1 to M of a project: done, and planned (a twelfth where the plan is linear). */
export function monthSeries(answer: GridAnswer, i: number): MonthSeries {
  const count = monthNumber(answer.month)
  const plans = monthsAt(answer, 'monthPlans', i).slice(0, count)
  const annual = numberAt(answer, 'annualPlan', i)
  const linear = annual === null ? null : ((annual / 12) as Yuan)
  const planned = plans.every((value) => value === null) ? plans.map(() => linear) : plans
  return { actuals: monthsAt(answer, 'actuals', i).slice(0, count), plans: planned }
}

/** The same of several projects together: one pass over the columns, since 合计 may stand for ten thousand. */
export function sumSeries(answer: GridAnswer, row: SumRow): MonthSeries {
  const count = monthNumber(answer.month)
  const actuals = new Float64Array(count).fill(Number.NaN)
  const plans = new Float64Array(count).fill(Number.NaN)
  const add = (into: Float64Array, m: number, value: number | undefined) => {
    if (value === undefined || Number.isNaN(value)) return
    into[m] = (given(into[m]) ?? 0) + value
  }
  for (const i of row.rows) {
    const linear = Number.isNaN(answer.number.ytdPlan[i]) ? (answer.number.annualPlan[i] ?? Number.NaN) / 12 : null
    for (let m = 0; m < count; m += 1) {
      add(actuals, m, answer.actuals[i * 12 + m])
      add(plans, m, linear ?? answer.monthPlans[i * 12 + m])
    }
  }
  const list = (sums: Float64Array) => Array.from(sums, (value) => given(value) as Yuan | null)
  return { actuals: list(actuals), plans: list(plans) }
}

export function monthsText({ actuals }: MonthSeries, w: GridWords, lang: Lang): string {
  const parts = actuals.map((value, m) =>
    value === null ? w.monthMissing(m + 1) : w.monthText(m + 1, formatWan(value)),
  )
  return w.monthsText(parts.join(lang === 'zh' ? '，' : ', '))
}

export function milestonesText(
  answer: GridAnswer,
  i: number,
  w: GridWords,
  lang: Lang,
  milestones: readonly Milestone[] = milestonesAt(answer, i),
): string {
  const { today } = answer
  const parts = milestones.map((m) => {
    const name = milestoneName(m, lang)
    if (m.actual !== null) return w.done(name, m.actual)
    const text = m.adjusted === null ? w.planned(name, m.planned) : w.movedTo(name, m.adjusted)
    const days = overdueDays(m, today, today)
    return days > 0 ? `${text} ${w.late(days)}` : text
  })
  return parts.length === 0 ? w.noMilestones : parts.join(lang === 'zh' ? '；' : '; ')
}

/** The next open milestone: its date, and its name. */
export function nextMilestone(
  answer: GridAnswer,
  i: number,
  lang: Lang,
): { readonly due: string; readonly name: string } | null {
  const open = milestonesAt(answer, i).filter((m) => m.actual === null)
  const next = open.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))[0]
  return next === undefined ? null : { due: dueOf(next), name: milestoneName(next, lang) }
}
