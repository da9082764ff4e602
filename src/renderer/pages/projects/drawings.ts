import { gridYear, milestonesAt } from '#domain/grid'
import { bulletOf } from '../../parts/bullet'
import { type Draw, figureOf } from './cells'
import { bulletData, bulletText, milestonesText, monthSeries, monthsText, sumSeries } from './describe'
import { monthBars } from './month-bars'
import { box, diamond, drawing, level, path, type Shape, upright } from './svg'
import { todayOn, type YearLine, yearLine } from './year-line'

export const drawBullet: Draw = (row, at, width, height) => {
  const data = bulletData(at.answer, row)
  const text = bulletText(data, figureOf(row, 'gapPoints', at), at.words, at.lang)
  const { track, dotted, bar, tick, gap: line } = bulletOf(data, width)
  const middle = height / 2
  if (dotted) return drawing(width, height, text, path('bullet-dotted', [level(0, track.width, middle)]))
  return drawing(width, height, text, [
    ...path('bullet-track', [box(0, middle - 5, track.width, 10)]),
    ...path('bullet-end', [box(track.width - 1, middle - 5, 1, 10)]),
    ...path('bullet-bar', bar === null ? [] : [box(0, middle - 3, bar, 6)]),
    ...(line === null ? [] : path(`fill-${line.lamp}`, [box(line.from, middle - 1, line.to - line.from, 2)])),
    ...path('bullet-tick', tick === null ? [] : [box(tick - 1, middle - 8, 2, 16)]),
  ])
}

export const drawMonths: Draw = (row, at, width, height) => {
  if (row.kind === 'group') return document.createTextNode('')
  const series = row.kind === 'project' ? monthSeries(at.answer, row.i) : sumSeries(at.answer, row)
  const room = 20
  const base = Math.round(height / 2 + room / 2)
  const { bars, steps } = monthBars(series.actuals, series.plans, width, room)
  const done = (last: boolean) =>
    bars.flatMap((bar) => {
      if (bar.height === null || bar.last !== last) return []
      const tall = Math.max(bar.height, 1)
      return [box(bar.x, base - tall, bar.width, tall)]
    })
  const missing = bars.flatMap((bar) => (bar.height === null ? [box(bar.x, base - 1, bar.width, 1)] : []))
  const planned = steps.map((step) => level(step.x, step.x + step.width, Math.round(base - step.height) - 0.5))
  return drawing(width, height, monthsText(series, at.words, at.lang), [
    ...path('months-missing', missing),
    ...path('months-bar', done(false)),
    ...path('months-last', done(true)),
    ...path('months-plan', planned),
  ])
}

function lineShapes(line: YearLine, middle: number, late: (days: number) => string): readonly Shape[] {
  const levels = (pieces: readonly { readonly from: number; readonly to: number }[]) =>
    pieces.map(({ from, to }) => level(from, to, middle))
  const { label } = line
  return [
    ...path('year-base', [...levels(line.base), ...line.ticks.map((x) => upright(x, middle - 3, middle + 3))]),
    ...path('year-window', levels(line.windows)),
    ...line.slips.flatMap((s) => path(s.dashed ? 'year-slip year-dashed' : 'year-slip', levels([s]))),
    ...line.late.flatMap((l) => path(`year-late stroke-${l.lamp}`, levels([l]))),
    // Each for itself: where two touch, the later one covers the earlier.
    ...line.marks.flatMap((mark) => {
      const colour = mark.lamp === null ? '' : ` stroke-${mark.lamp}`
      return path(`year-mark year-${mark.kind}${colour}`, [diamond(mark.x, middle, 4.5)])
    }),
    ...(label === null
      ? []
      : [
          [
            'text',
            {
              x: label.x,
              y: label.above ? middle - 7 : middle + 4.5,
              class: `year-label fill-${label.lamp}`,
              'text-anchor': label.left ? 'end' : 'start',
            },
            late(label.days),
          ] as const,
        ]),
  ]
}

export const drawYear: Draw = (row, at, width, height) => {
  const { answer, words, lang } = at
  const year = gridYear(answer)
  const today = todayOn(year, answer.today, width)
  // Dots start at each row's top, and every row height is a multiple of their period: the line runs through all rows.
  const dots = path('year-today', today === null ? [] : [upright(today, 0, height)])
  if (row.kind !== 'project') return drawing(width, height, '', dots)
  const milestones = milestonesAt(answer, row.i)
  const line = yearLine(milestones, year, answer.today, width)
  return drawing(width, height, milestonesText(answer, row.i, words, lang, milestones), [
    ...dots,
    ...lineShapes(line, height / 2, words.late),
  ])
}
