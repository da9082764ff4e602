import { day, monthNumber, monthOf } from '#domain/month'
import type { Target } from '#domain/target'
import { elapsedOf, grammarOf } from '#domain/target-progress'
import { diceOf } from './dice'
import type { Step } from './steps'

const SOURCE = '模拟'
const HALF_YEAR = '2024-06-30'

/** Growth and rates as they come out: some by quarter, some a month late. */
const given: Readonly<Record<string, { readonly actual: number; readonly on: string }>> = {
  'target-gdp-zengzhang': { actual: 4.8, on: '2024-03-31' },
  'target-guishang-gongye-zengzhang': { actual: 6.9, on: '2024-05-31' },
  'target-gutou-zengzhang': { actual: 9.2, on: '2024-05-31' },
  'target-sheling-zengzhang': { actual: 6.1, on: '2024-05-31' },
  'target-jinchukou-zengzhang': { actual: 11.5, on: '2024-05-31' },
  'target-yusuan-shouru-zengzhang': { actual: 3.4, on: HALF_YEAR },
  'target-diaocha-shiyelv': { actual: 5.1, on: HALF_YEAR },
  'target-jumin-shouru': { actual: 5.3, on: '2024-03-31' },
  'target-cpi': { actual: 0.4, on: HALF_YEAR },
  'target-banjielv': { actual: 82.1, on: HALF_YEAR },
  'target-yanfa-fugailv': { actual: 81.3, on: HALF_YEAR },
  'target-jungong-dachan': { actual: 7, on: HALF_YEAR },
}

/** What comes once a year, after the harvest, or is no work of the year stays blank, as it would. */
const blank: ReadonlySet<string> = new Set([
  'target-yanfa-qiangdu',
  'target-chengzhenhualv',
  'target-danwei-nenghao',
  'target-zhongdian-xiangmu',
  'target-zhongdian-zongtouzi',
  'target-kuoneng-chanzhi',
  'target-liangshi-chanliang',
  'target-jiating-bingchuang',
])

/** A count stays a count; what is told in 亿元, 万亩 or percent keeps two decimals. */
function rounded(value: number, unit: string | null): number {
  return /^[亿万%]/.test(unit ?? '') ? Math.round(value * 100) / 100 : Math.round(value)
}

function drawn(target: Target & { readonly value: number }): number {
  const dice = diceOf(`${target.id} actual`)
  if (grammarOf(target) === 'rate') return rounded(target.value - dice.between(1, 12), target.unit)
  const pace = dice.chance(0.2) ? dice.between(0.55, 0.8) : dice.between(0.86, 1.15)
  return rounded(target.value * elapsedOf(day(target.due), day(HALF_YEAR)) * pace, target.unit)
}

function simulatedValue(target: Target): { readonly actual: number; readonly on: string } | null {
  const told = given[target.id]
  if (told !== undefined) return told
  const { value } = target
  return value === null || blank.has(target.id) ? null : { actual: drawn({ ...target, value }), on: HALF_YEAR }
}

/** What was done of the report's promises by the half-year; the same every time. */
export function targetSteps(targets: readonly Target[]): readonly Step[] {
  return targets.flatMap((target) => {
    const value = simulatedValue(target)
    if (value === null) return []
    const on = day(value.on)
    return {
      month: monthNumber(monthOf(on)),
      take: (ask) => ask('target.set', { id: target.id, actual: value.actual, actualOn: on, source: SOURCE }),
    } satisfies Step
  })
}
