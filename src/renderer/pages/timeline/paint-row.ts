import type { Label } from './labels'
import { ARROW, labelMiddle, PROBLEM_FOOT, type RowLayout, type Stretch } from './row-layout'

/** The page's colours and font as they stand now, for a canvas, which knows no style sheet. */
export interface Palette {
  readonly font: string
  color(token: string): string
}

export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  const known = new Map<string, string>()
  return {
    font: style.fontFamily,
    color(token) {
      const value = known.get(token) ?? style.getPropertyValue(`--${token}`)
      known.set(token, value)
      return value
    },
  }
}

type Context = CanvasRenderingContext2D
const DIAMOND = 5.5
const SOLID: readonly number[] = []

interface Pen {
  readonly context: Context
  readonly palette: Palette
  /** The middle of the row. */
  readonly y: number
  readonly ground: string
}

function stroke({ context, palette }: Pen, token: string, width: number, dash: readonly number[] = SOLID): void {
  context.strokeStyle = palette.color(token)
  context.lineWidth = width
  context.setLineDash(dash as number[])
  context.stroke()
}

function line(pen: Pen, from: number, to: number, y: number): void {
  pen.context.beginPath()
  pen.context.moveTo(from, y)
  pen.context.lineTo(to, y)
}

function paintBar({ context, palette, y }: Pen, stretch: Stretch, token: string, thick: number): void {
  const from = stretch.from + (stretch.before ? ARROW : 0)
  const to = stretch.to - (stretch.after ? ARROW : 0)
  context.fillStyle = palette.color(token)
  context.fillRect(from, y - thick / 2, Math.max(to - from, 1), thick)
}

function paintBeyond(pen: Pen, { planned, elapsed }: RowLayout, width: number): void {
  const { context, y } = pen
  const arrow = (tip: number, back: number) => {
    context.beginPath()
    context.moveTo(back, y - 3.5)
    context.lineTo(tip, y)
    context.lineTo(back, y + 3.5)
    stroke(pen, 'text2', 1.5)
  }
  if (planned?.before || elapsed?.before) arrow(2.5, 6)
  if (planned?.after || elapsed?.after) arrow(width - 2.5, width - 6)
}

/** Bold only where it is late; the font is set where it changes, since setting it is dear. */
function paintLabels({ context, palette, y, ground }: Pen, labels: readonly Label[]): void {
  for (const label of labels) {
    context.fillStyle = ground
    context.fillRect(label.ground.from, y - 9, label.ground.to - label.ground.from, 18)
    const bold = label.late !== null
    if (bold) context.font = `600 12px ${palette.font}`
    context.fillStyle = palette.color(label.late === null ? 'text' : `${label.late}-text`)
    context.fillText(label.name, label.x, y + 4.5)
    if (bold) context.font = `12px ${palette.font}`
    context.fillStyle = palette.color('text2')
    context.fillText(label.note, label.noteX, y + 4.5)
  }
}

function paintShape(pen: Pen, { late, lines, marks }: RowLayout['shapes'][number]): void {
  const { context, palette, y } = pen
  const lateToken = late === null ? null : `${late}-text`
  for (const { kind, from, to } of lines) {
    line(pen, from, to, y)
    if (kind === 'moved') stroke(pen, 'accent', 1.5, [3, 2.5])
    else if (kind === 'slip') stroke(pen, 'plan-line', 1.5)
    else stroke(pen, lateToken ?? 'plan-line', 3)
  }
  for (const { kind, x } of marks) {
    context.beginPath()
    context.moveTo(x, y - DIAMOND)
    context.lineTo(x + DIAMOND, y)
    context.lineTo(x, y + DIAMOND)
    context.lineTo(x - DIAMOND, y)
    context.closePath()
    context.fillStyle = palette.color(kind === 'actual' ? 'done' : 'surface')
    context.fill()
    const width = late === null ? 1.5 : 2
    if (kind === 'actual') stroke(pen, 'done', width)
    else if (kind === 'planned') stroke(pen, lateToken ?? 'plan-line', width)
    else stroke(pen, lateToken ?? 'accent', width, [2.4, 1.6])
  }
}

function paintMonths(pen: Pen, months: RowLayout['months'], y: number): void {
  const { context } = pen
  context.globalAlpha = 0.6
  for (const { from, to } of months) {
    line(pen, from, to, y)
    stroke(pen, 'done-soft', 1)
  }
  context.globalAlpha = 1
}

function paintProblems(pen: Pen, problems: RowLayout['problems'], y: number): void {
  const { context, palette } = pen
  for (const { x, late } of problems) {
    context.beginPath()
    context.arc(x, y, 2, 0, Math.PI * 2)
    context.fillStyle = palette.color(late ? 'text2' : 'surface')
    context.fill()
    stroke(pen, 'text2', 1.2)
  }
}

interface Place {
  readonly top: number
  readonly height: number
  readonly width: number
  readonly selected: boolean
}
/** A row as `Marks` draws it, in the same order, on a canvas. */
export function paintRow(context: Context, palette: Palette, layout: RowLayout, place: Place): void {
  const { top, height, width, selected } = place
  const ground = palette.color(selected ? 'selected' : 'surface')
  const pen: Pen = { context, palette, y: top + height / 2, ground }
  if (selected) {
    context.fillStyle = ground
    context.fillRect(0, top, width, height)
  }
  if (layout.planned) paintBar(pen, layout.planned, 'plan-track', 8)
  for (const { window } of layout.shapes) {
    if (window === null) continue
    line(pen, window.from, window.to, pen.y)
    context.moveTo(window.from, pen.y - 4)
    context.lineTo(window.from, pen.y + 4)
    stroke(pen, 'plan-line', 1.5)
  }
  if (layout.elapsed) paintBar(pen, layout.elapsed, 'done-soft', 4)
  paintBeyond(pen, layout, width)
  paintMonths(pen, layout.months, top + height - 1.5)
  paintLabels({ ...pen, y: labelMiddle(layout, pen.y) }, layout.labels)
  for (const shape of layout.shapes) paintShape(pen, shape)
  paintProblems(pen, layout.problems, top + height - PROBLEM_FOOT)
}
