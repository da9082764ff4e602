import { formatNumber } from '#domain/money'
import type { CardMoney } from '#domain/paper/card-model'
import { BARS } from './card-fit'
import { ink } from './card-style'
import { niceTicks, svgLine, svgPath, svgRect, svgText, svgWidth } from './card-svg'

const HEAD = 5
const FOOT = 1.4

const wan = (yuan: number, decimals: number) => formatNumber(yuan / 10_000, decimals)

/** The plan as a step over each month, with its name where there is room after the last figure. */
function planSvg(
  { plans, planName, months }: CardMoney,
  yOf: (yuan: number) => number,
  left: number,
  step: number,
): string {
  if (plans === null) return ''
  const points = plans.flatMap((plan, m) => [
    [left + m * step, yOf(plan)] as const,
    [left + (m + 1) * step, yOf(plan)] as const,
  ])
  const name = `月计划${planName === '' ? '' : `（${planName}）`}`
  const at = Math.min(months.length, 12 - Math.ceil(svgWidth(name) / step))
  const highest = Math.max(...plans.slice(at, at + Math.ceil(svgWidth(name) / step) + 1))
  const text = months.length > 10 ? '' : svgText(left + at * step + 1, yOf(highest) - 1, name, { fill: ink.quiet })
  return svgPath(points, ink.plan, 0.35) + text
}

function barSvg(
  actual: number | null,
  x: number,
  step: number,
  base: number,
  yOf: (yuan: number) => number,
  last: boolean,
) {
  const width = step * 0.64
  const from = x + (step - width) / 2
  if (actual === null) return svgLine(from, base, from + width, base, ink.plan, 0.5)
  return svgRect(from, yOf(actual), width, base - yOf(actual), last ? ink.done : ink.doneSoft)
}

/** 月度投资: a bar a month, the last one full, the plan as a step on each; a missing month is a dash on the base. */
export function barLane(money: CardMoney, top: number, left: number, width: number): string {
  const name = svgText(0, top + 3.6, '月度投资', { fill: ink.quiet })
  if (money.empty !== null) return name + svgText(left + 2, top + BARS / 2 + 1.1, money.empty, { fill: ink.quiet })
  const step = width / 12
  const values = [...(money.plans ?? []), ...money.months.flatMap(({ actual }) => actual ?? [])]
  const base = top + BARS - FOOT
  const high = Math.max(...values, 1)
  const yOf = (yuan: number) => base - (yuan / high) * (BARS - HEAD - FOOT)
  const shown = niceTicks(high * 0.8, 2).filter((tick) => tick > 0 && tick <= high)
  const axis = shown.map(
    (tick) =>
      svgLine(left, yOf(tick), left + width, yOf(tick), '#E5E9EE', 0.15) +
      svgText(left - 1, yOf(tick) + 1, wan(tick, 0), { anchor: 'end', fill: ink.quiet }),
  )
  const bars = money.months.map(({ actual }, m) =>
    barSvg(actual, left + m * step, step, base, yOf, m === money.months.length - 1),
  )
  const last = money.months.at(-1)?.actual ?? null
  const lastText = last === null ? '' : wan(last, 2)
  const lastMonth = money.months.length - 1
  const over = Math.max(last ?? 0, money.plans?.[lastMonth] ?? 0)
  const value =
    last === null
      ? ''
      : svgText(Math.max(left + (lastMonth + 0.82) * step, left + 1 + svgWidth(lastText)), yOf(over) - 0.9, lastText, {
          anchor: 'end',
          bold: true,
        })
  return [
    name,
    svgText(0, top + BARS - FOOT - 0.6, '万元', { fill: ink.quiet }),
    ...axis,
    ...bars,
    planSvg(money, yOf, left, step),
    value,
  ].join('')
}
