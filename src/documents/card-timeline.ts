import type { CardLane, CardMark, CardRow, CardSpan, CardTone, ProjectCard } from '#domain/paper/card-model'
import { barLane } from './card-bars'
import { AXIS, BARS, type CardLimits, LANE_EDGES, LANE_ROW, LANE_TALL, laneRows } from './card-fit'
import { cardWidth, ink } from './card-style'
import { mm, svg, svgLine, svgRect, svgText, svgWidth } from './card-svg'
import { cutLine } from './card-text'

/** Where the year begins, from the left edge, and how wide it is: a mark on its last day has room. */
const YEAR_LEFT = 17
const YEAR_WIDTH = cardWidth - YEAR_LEFT - 2
const xOf = (share: number) => YEAR_LEFT + share * YEAR_WIDTH
const GAP = 2
/** A text that just fits is not cut by what sums of decimals are off. */
const ROUNDING = 0.2

const tones: Readonly<Record<CardTone, string>> = { plain: ink.text, yellow: ink.yellow, red: ink.red, soon: '#1E5AA8' }

function diamond(x: number, y: number, fill: string, stroke: string, dash: string): string {
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<path d="M${mm(x)} ${mm(y - 1.5)}l1.5 1.5l-1.5 1.5l-1.5 -1.5z" fill="${fill}" stroke="${stroke}" stroke-width="0.35"${dashed}/>`
}

function markSvg({ at, shape }: CardMark, y: number, tone: CardTone): string {
  const x = xOf(at)
  switch (shape) {
    case 'planned':
      return diamond(x, y, '#fff', tone === 'plain' ? ink.quiet : tones[tone], '')
    case 'adjusted':
      return diamond(x, y, '#fff', ink.done, '0.6 0.4')
    case 'actual':
      return diamond(x, y, ink.done, ink.done, '')
    case 'open':
      return `<circle cx="${mm(x)}" cy="${mm(y)}" r="1.3" fill="#fff" stroke="${tones[tone]}" stroke-width="0.45"/>`
    case 'dot':
      return `<circle cx="${mm(x)}" cy="${mm(y)}" r="1.3" fill="${ink.done}"/>`
    case 'tick':
      return svgLine(x, y - 1.8, x, y + 1.8, ink.text, 0.45)
  }
}

function spanSvg({ from, to, kind }: CardSpan, y: number, tone: CardTone): string {
  const [a, b] = [xOf(from), xOf(to)]
  switch (kind) {
    case 'window':
      return svgRect(a, y - 0.9, b - a, 1.8, ink.track)
    case 'slip':
      return svgLine(a, y, b, y, ink.plan, 0.3)
    case 'late':
      return svgLine(a, y, b, y, tones[tone], 0.7)
    case 'wait':
      return svgLine(a, y, b, y, tones[tone], 0.5, '0.6 0.9')
    case 'bar':
      return svgRect(a, y - 1.1, b - a, 2.2, ink.doneSoft)
    case 'barSoon':
      return svgRect(a, y - 1.1, b - a, 2.2, ink.done)
    case 'barLate':
      return svgRect(a, y - 1.1, b - a, 2.2, '#B9352C')
    case 'rest':
      return svgLine(a, y, b, y, ink.done, 0.4, '0.4 0.8')
  }
}

/** Where a row's words stand: after its marks, else before them, else under them. */
function wordsPlace({ spans, marks, strong, text }: CardRow) {
  const width = svgWidth(strong) + (strong === '' ? 0 : svgWidth('　')) + svgWidth(text)
  const ends = [...spans.flatMap(({ from, to }) => [from, to]), ...marks.map(({ at }) => at)].map(xOf)
  if (ends.length === 0) return { x: YEAR_LEFT + GAP, below: false, room: YEAR_WIDTH - GAP }
  const [left, right] = [Math.min(...ends) - GAP - 0.5, Math.max(...ends) + GAP + 0.5]
  if (right + width <= cardWidth) return { x: right, below: false, room: cardWidth - right + ROUNDING }
  if (left - width >= YEAR_LEFT + GAP) return { x: left - width, below: false, room: width + ROUNDING }
  const x = Math.max(YEAR_LEFT + GAP, Math.min(right - width, cardWidth - width))
  return { x, below: true, room: cardWidth - x + ROUNDING }
}

const rowHeight = (row: CardRow) => (wordsPlace(row).below ? LANE_TALL : LANE_ROW)

/** How high a lane is that shows so many of its rows. */
export function laneHeight(lane: CardLane, most: number): number {
  const { shown, left } = laneRows(lane, most)
  const words = lane.note === null && left === 0 ? 0 : LANE_ROW
  return shown.reduce((all, row) => all + rowHeight(row), 0) + words + LANE_EDGES
}

function rowSvg(row: CardRow, top: number): string {
  const { x, below, room } = wordsPlace(row)
  const middle = top + LANE_ROW / 2
  const base = below ? top + LANE_ROW + 2.4 : middle + 1.1
  const drawn = [
    ...row.spans.map((span) => spanSvg(span, middle, row.tone)),
    ...row.marks.map((mark) => markSvg(mark, middle, row.tone)),
  ]
  const lead = row.strong === '' ? 0 : svgWidth(row.strong) + svgWidth('　')
  const strong =
    row.strong === '' ? '' : svgText(x, base, row.strong, { fill: tones[row.tone], bold: true, halo: true })
  return `${drawn.join('')}${strong}${svgText(x + lead, base, cutLine(row.text, room - lead, 8.5), { halo: true })}`
}

function laneSvg(lane: CardLane, top: number, most: number): string {
  const { shown, left } = laneRows(lane, most)
  let y = top + LANE_EDGES / 2
  const parts = [svgText(0, top + LANE_EDGES / 2 + LANE_ROW / 2 + 1.1, lane.name, { fill: ink.quiet })]
  for (const row of shown) {
    parts.push(rowSvg(row, y))
    y += rowHeight(row)
  }
  const words = [left === 0 ? [] : `还有${left}${lane.unit}没有画出，见系统`, lane.note ?? []].flat().join('　')
  if (words !== '') {
    const text = cutLine(words, YEAR_WIDTH - GAP, 8.5)
    parts.push(svgText(YEAR_LEFT + GAP, y + LANE_ROW / 2 + 1.1, text, { fill: ink.quiet, halo: true }))
  }
  return parts.join('')
}

/** What lies under the lanes (the months, what comes after the day measured) and over them (that day, the axis). */
function axisSvg({ year, measured }: ProjectCard, height: number): { readonly under: string; readonly over: string } {
  const grid = Array.from({ length: 12 }, (_, m) => {
    const x = YEAR_LEFT + ((m + 1) * YEAR_WIDTH) / 12
    return svgLine(x, AXIS, x, height, '#E5E9EE', 0.15)
  })
  const x = xOf(measured.at)
  const width = svgWidth(measured.label, 8.5) + 3
  const left = Math.min(Math.max(x - width / 2, YEAR_LEFT), cardWidth - width)
  const months = Array.from({ length: 12 }, (_, m) => {
    const middle = YEAR_LEFT + ((m + 0.5) * YEAR_WIDTH) / 12
    const hidden = middle > left - 2 && middle < left + width + 2
    return hidden ? '' : svgText(middle, 4.2, String(m + 1), { anchor: 'middle', fill: ink.quiet })
  })
  const flag = `<rect x="${mm(left)}" y="0.6" width="${mm(width)}" height="4.8" rx="2.4" fill="#1E5AA8"/>`
  const label = svgText(left + width / 2, 4.2, measured.label, { anchor: 'middle', fill: '#fff', bold: true })
  return {
    under: `${svgRect(x, AXIS, YEAR_LEFT + YEAR_WIDTH - x, height - AXIS, ink.later)}${grid.join('')}${svgLine(x, 5.4, x, height, '#1E5AA8', 0.45)}`,
    over: `${svgText(0, 4.2, `${year}年`, { fill: ink.quiet })}${months.join('')}${flag}${label}`,
  }
}

/** A card's timeline: permits, milestones, month bars against the plan, problems, on one axis (LOOK.md, Chart grammar). */
export function timelineSvg(card: ProjectCard, limits: CardLimits): string {
  const [permits, milestones, problems] = card.lanes
  const heights = [
    laneHeight(permits, limits.lanes[0]),
    laneHeight(milestones, limits.lanes[1]),
    BARS,
    laneHeight(problems, limits.lanes[2]),
  ]
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((all, one) => all + one, AXIS))
  const height = heights.reduce((all, one) => all + one, AXIS)
  const lines = [...tops, height - 0.15].map((y) => svgLine(0, y, cardWidth, y, ink.line, 0.2))
  const axis = axisSvg(card, height)
  const content = [
    axis.under,
    ...lines,
    laneSvg(permits, tops[0] ?? 0, limits.lanes[0]),
    laneSvg(milestones, tops[1] ?? 0, limits.lanes[1]),
    barLane(card.money, tops[2] ?? 0, YEAR_LEFT, YEAR_WIDTH),
    laneSvg(problems, tops[3] ?? 0, limits.lanes[2]),
    axis.over,
  ]
  return svg(cardWidth, height, `${card.name}${card.year}年时间线`, content.join(''))
}
