import { formatNumber } from '#domain/money'
import type { CardMoney } from '#domain/paper/card-model'
import { ink } from './card-style'
import { niceTicks, svg, svgLine, svgPath, svgText, svgWidth } from './card-svg'

const LEFT = 15
const RIGHT = 21
const TOP = 4
const FOOT = 7

const wan = (yuan: number, decimals: number) => formatNumber(yuan / 10_000, decimals)

type Point = readonly [x: number, y: number]

/** Cumulated sums; a month that nobody gave ends nothing and adds nothing: it has no point. */
function donePoints({ months }: CardMoney, place: (month: number, yuan: number) => Point): readonly Point[] {
  const given = months.flatMap(({ actual, ytd }, m) => (actual === null || ytd === null ? [] : [place(m + 1, ytd)]))
  return given.length === 0 ? [] : [place(0, 0), ...given]
}

function planPoints(plans: readonly number[], place: (month: number, yuan: number) => Point): readonly Point[] {
  let sum = 0
  return [
    place(0, 0),
    ...plans.map((plan, m) => {
      sum += plan
      return place(m + 1, sum)
    }),
  ]
}

/** What stands at the ends of the lines: the plan's name at its end, 序时 and 完成 at the card's month. */
function labels(money: CardMoney, width: number, place: (month: number, yuan: number) => Point): string {
  const { plans, sum, months } = money
  const parts: string[] = []
  const end =
    plans === null
      ? null
      : place(
          12,
          plans.reduce((all, plan) => all + plan, 0),
        )
  if (end !== null) parts.push(svgText(end[0] + 1, end[1] + 1, '年度计划', { fill: ink.quiet }))
  const reported = months.at(-1)?.actual !== null
  if (!reported || sum.actual === null) return parts.join('')
  const done = place(months.length, sum.actual)
  const planned = sum.planned === null ? null : place(months.length, sum.planned)
  const behind = planned === null || sum.actual < (sum.planned ?? 0)
  /** Above a point to its left, or under it to its right, no further than the edge. */
  const base = place(0, 0)[1]
  const above = ([x, y]: Point, text: string, look: object) => {
    const right = Math.max(x - 1.5, svgWidth(text) + LEFT + 1)
    // Early in the year a text reaches over the month, where the plan's line lies higher.
    const month = Math.min(12, Math.ceil(((right - LEFT) * 12) / (place(12, 0)[0] - LEFT)))
    const over =
      right <= x || plans === null
        ? y
        : place(
            month,
            plans.slice(0, month).reduce((all, one) => all + one, 0),
          )[1]
    return svgText(right, Math.max(Math.min(y - 1.8, over - 0.6), 3), text, { anchor: 'end', halo: true, ...look })
  }
  const under = ([x, y]: Point, text: string, look: object) => {
    const from = Math.min(x + 1.5, width - svgWidth(text) - 0.5)
    return svgText(from, Math.min(y + 4.6, base - 1), text, { halo: true, ...look })
  }
  const doneText = `完成 ${wan(sum.actual, 2)}`
  const doneLook = { fill: ink.done, bold: true }
  parts.push(`<circle cx="${done[0].toFixed(2)}" cy="${done[1].toFixed(2)}" r="0.9" fill="${ink.done}"/>`)
  parts.push(behind ? under(done, doneText, doneLook) : above(done, doneText, doneLook))
  if (planned !== null) {
    const text = `序时 ${wan(sum.planned ?? 0, 2)}`
    parts.push(svgLine(planned[0], planned[1], done[0], done[1], ink.text, 0.6))
    parts.push((behind ? above : under)(planned, text, { fill: ink.quiet }))
  }
  return parts.join('')
}

/** 累计投资: planned (dashed) and done, straight from month to month, with the gap as a bar at the card's month. */
export function curveSvg(money: CardMoney, width: number, height: number): string {
  const planned = money.plans?.reduce((all, plan) => all + plan, 0) ?? 0
  const ticks = niceTicks(Math.max(planned, money.sum.actual ?? 0, 1), 4)
  const top = ticks.at(-1) ?? 1
  const [right, base] = [width - RIGHT, height - FOOT]
  const place = (month: number, yuan: number): Point => [
    LEFT + ((right - LEFT) * month) / 12,
    base - ((base - TOP) * yuan) / top,
  ]
  const lines = ticks.map((tick) => {
    const [, y] = place(0, tick)
    return (
      svgLine(LEFT, y, right, y, tick === 0 ? ink.plan : '#E5E9EE', 0.2) +
      svgText(LEFT - 1.2, y + 1, wan(tick, 0), { anchor: 'end', fill: ink.quiet })
    )
  })
  const months = Array.from({ length: 12 }, (_, m) => {
    const [x] = place(m + 1, 0)
    return svgText(x, base + 4.4, String(m + 1), { anchor: 'middle', fill: ink.quiet })
  })
  const plan = money.plans === null ? '' : svgPath(planPoints(money.plans, place), ink.plan, 0.4, '1.4 0.9')
  const done = donePoints(money, place)
  const content = [
    ...lines,
    ...months,
    plan,
    done.length === 0 ? '' : svgPath(done, ink.done, 0.75),
    labels(money, width, place),
  ]
  return svg(width, height, '累计投资：计划和完成', content.join(''))
}
