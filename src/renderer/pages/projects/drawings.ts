import { gridYear, milestonesAt } from '#domain/grid'
import { bulletOf } from '../../parts/bullet'
import { type Draw, figureOf } from './cells'
import { bulletData, bulletText, milestonesText, monthSeries, monthsText, sumSeries } from './describe'
import { monthBars } from './month-bars'
import { diamond, drawing, type Shape } from './svg'
import { todayOn, type YearLine, yearLine } from './year-line'

export const drawBullet: Draw = (row, at, width, height) => {
  const data = bulletData(at.answer, row)
  const text = bulletText(data, figureOf(row, 'gapPoints', at), at.words, at.lang)
  const { track, dotted, bar, tick, gap: line } = bulletOf(data, width)
  const middle = height / 2
  const shapes: Shape[] = []
  if (dotted) {
    shapes.push(['line', { x1: 0, x2: track.width, y1: middle, y2: middle, class: 'bullet-dotted' }])
    return drawing(width, height, text, shapes)
  }
  shapes.push(['rect', { x: 0, y: middle - 5, width: track.width, height: 10, class: 'bullet-track' }])
  shapes.push(['rect', { x: track.width - 1, y: middle - 5, width: 1, height: 10, class: 'bullet-end' }])
  if (bar !== null) shapes.push(['rect', { x: 0, y: middle - 3, width: bar, height: 6, class: 'bullet-bar' }])
  if (line !== null) {
    shapes.push([
      'rect',
      { x: line.from, y: middle - 1, width: line.to - line.from, height: 2, class: `fill-${line.lamp}` },
    ])
  }
  if (tick !== null) shapes.push(['rect', { x: tick - 1, y: middle - 8, width: 2, height: 16, class: 'bullet-tick' }])
  return drawing(width, height, text, shapes)
}

export const drawMonths: Draw = (row, at, width, height) => {
  if (row.kind === 'group') return document.createTextNode('')
  const series = row.kind === 'project' ? monthSeries(at.answer, row.i) : sumSeries(at.answer, row)
  const room = 20
  const base = Math.round(height / 2 + room / 2)
  const { bars, steps } = monthBars(series.actuals, series.plans, width, room)
  const shapes: Shape[] = bars.map((bar) =>
    bar.height === null
      ? ['rect', { x: bar.x, y: base - 1, width: bar.width, height: 1, class: 'months-missing' }]
      : [
          'rect',
          {
            x: bar.x,
            y: base - Math.max(bar.height, 1),
            width: bar.width,
            height: Math.max(bar.height, 1),
            class: bar.last ? 'months-last' : 'months-bar',
          },
        ],
  )
  for (const step of steps) {
    const y = Math.round(base - step.height) - 0.5
    shapes.push(['line', { x1: step.x, x2: step.x + step.width, y1: y, y2: y, class: 'months-plan' }])
  }
  return drawing(width, height, monthsText(series, at.words, at.lang), shapes)
}

function lineShapes(line: YearLine, middle: number, late: (days: number) => string): readonly Shape[] {
  const horizontal = (from: number, to: number, name: string): Shape => [
    'line',
    { x1: from, x2: to, y1: middle, y2: middle, class: name },
  ]
  return [
    ...line.base.map((piece) => horizontal(piece.from, piece.to, 'year-base')),
    ...line.ticks.map((x): Shape => ['line', { x1: x, x2: x, y1: middle - 3, y2: middle + 3, class: 'year-base' }]),
    ...line.windows.map((w) => horizontal(w.from, w.to, 'year-window')),
    ...line.slips.map((s) => horizontal(s.from, s.to, s.dashed ? 'year-slip year-dashed' : 'year-slip')),
    ...line.late.map((l) => horizontal(l.from, l.to, `year-late stroke-${l.lamp}`)),
    ...line.marks.map((mark): Shape => {
      const colour = mark.lamp === null ? '' : ` stroke-${mark.lamp}`
      return ['path', { d: diamond(mark.x, middle, 4.5), class: `year-mark year-${mark.kind}${colour}` }]
    }),
    ...(line.label === null
      ? []
      : [
          [
            'text',
            {
              x: line.label.x,
              y: line.label.above ? middle - 7 : middle + 4.5,
              class: `year-label fill-${line.label.lamp}`,
              'text-anchor': line.label.left ? 'end' : 'start',
            },
            late(line.label.days),
          ] as Shape,
        ]),
  ]
}

export const drawYear: Draw = (row, at, width, height) => {
  const { answer, words, lang } = at
  const year = gridYear(answer)
  const today = todayOn(year, answer.today, width)
  // Dots start at each row's top, and every row height is a multiple of their period: the line runs through all rows.
  const dots: readonly Shape[] =
    today === null ? [] : [['line', { x1: today, x2: today, y1: 0, y2: height, class: 'year-today' }]]
  if (row.kind !== 'project') return drawing(width, height, '', dots)
  const line = yearLine(milestonesAt(answer, row.i), year, answer.today, width)
  return drawing(width, height, milestonesText(answer, row.i, words, lang), [
    ...dots,
    ...lineShapes(line, height / 2, words.late),
  ])
}
