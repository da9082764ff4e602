import { HEAD, pillWidth } from './axis-head'
import type { Palette } from './paint-row'
import type { Ticks } from './ticks'

type Context = CanvasRenderingContext2D

/** A line one device pixel wide, on the pixels: what `shape-rendering: crispEdges` does for the drawing at rest. */
function crisp(context: Context, x: number, top: number, bottom: number): void {
  context.fillRect(Math.round(x - 0.5), top, 1, bottom - top)
}

/** Hairlines and the future, as `Ground` draws them. */
export function paintGround(
  context: Context,
  palette: Palette,
  ticks: Ticks,
  { width, height, futureX }: { readonly width: number; readonly height: number; readonly futureX: number },
): void {
  context.fillStyle = palette.color('surface')
  context.fillRect(0, 0, width, height)
  if (futureX < width) {
    context.fillStyle = palette.color('sunken')
    context.fillRect(Math.max(futureX, 0), 0, width - Math.max(futureX, 0), height)
  }
  for (const { x, strong } of ticks.lines) {
    context.fillStyle = palette.color(strong ? 'line-strong' : 'line')
    crisp(context, x, 0, height)
  }
}

/** Two lines of time and the pill that says today, as `AxisHead` draws them. */
export function paintHead(
  context: Context,
  palette: Palette,
  ticks: Ticks,
  { width, todayX, today }: { readonly width: number; readonly todayX: number | null; readonly today: string },
): void {
  const plain = `12px ${palette.font}`
  const bold = `600 12px ${palette.font}`
  context.fillStyle = palette.color('sunken')
  context.fillRect(0, 0, width, HEAD)
  context.textAlign = 'left'
  for (const { x, edge, year, name } of ticks.majors) {
    if (edge > 0) {
      context.fillStyle = palette.color('line-strong')
      crisp(context, edge, 4, HEAD)
    }
    let at = x
    if (year !== null) {
      context.font = bold
      context.fillStyle = palette.color('text')
      context.fillText(year, at, 17)
      at += context.measureText(`${year} `).width
    }
    context.font = plain
    context.fillStyle = palette.color('text2')
    context.fillText(name, at, 17)
  }
  context.textAlign = 'center'
  for (const { x, text } of ticks.minors) context.fillText(text, x, 36)
  if (todayX === null) return
  const pill = pillWidth(today)
  context.fillStyle = palette.color('accent')
  context.beginPath()
  context.roundRect(todayX - pill / 2, 23, pill, 18, 9)
  context.fill()
  context.font = bold
  context.fillStyle = palette.color('on-accent')
  context.fillText(today, todayX, 36)
}
