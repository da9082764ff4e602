import { type Day, dayAt, dayNumber } from '#domain/month'
import type { TimeScale } from '../../parts/timeline/time-scale'
import type { Zoom } from './view'

/** How finely the axis is written. */
export const levels = ['year', 'quarter', 'month', 'week'] as const
export type Level = (typeof levels)[number]

/** Pixels a day of each level's button. */
const perDayOf: Readonly<Record<Level, number>> = { year: 0.5, quarter: 1, month: 2, week: 9 }
export const LEAST = 0.15
export const MOST = 28
/** Where today stands to begin with, as a share of the width: more has been than is looked forward to. */
const TODAY_AT = 0.54
/** So far from today the axis goes, in days. */
const REACH = 366 * 40

/** The level that a zoom is written at. */
export function levelOf(perDay: number): Level {
  if (perDay < 0.75) return 'year'
  if (perDay < 1.45) return 'quarter'
  return perDay < 4.5 ? 'month' : 'week'
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** The axis with today at its usual place. */
export function aroundToday(today: Day, perDay: number, width: number): Zoom {
  return { start: dayNumber(today) - (width * TODAY_AT) / perDay, perDay }
}

export function firstZoom(today: Day, width: number): Zoom {
  return aroundToday(today, perDayOf.month, width)
}

/** The axis moved by pixels; positive goes on in time. */
export function panned(zoom: Zoom, pixels: number, today: Day): Zoom {
  const now = dayNumber(today)
  return { ...zoom, start: clamp(zoom.start + pixels / zoom.perDay, now - REACH, now + REACH) }
}

/** The axis closer or further; what is at `x` stays there. */
export function zoomed(zoom: Zoom, perDay: number, x: number): Zoom {
  const to = clamp(perDay, LEAST, MOST)
  return { start: zoom.start + x / zoom.perDay - x / to, perDay: to }
}

/** The axis at a level's own zoom; today stays where it is seen, else the middle does. */
export function atLevel(zoom: Zoom, level: Level, today: Day, width: number): Zoom {
  const x = (dayNumber(today) - zoom.start) * zoom.perDay
  return zoomed(zoom, perDayOf[level], x >= 0 && x <= width ? x : width / 2)
}

/** The slider's place, 0 to 100: each step is a share, not an amount. */
export function sliderOf(perDay: number): number {
  return Math.round((Math.log(perDay / LEAST) / Math.log(MOST / LEAST)) * 100)
}

export function perDayAt(slider: number): number {
  return LEAST * (MOST / LEAST) ** (slider / 100)
}

/** The days that are seen as a scale of whole days, which may reach past both edges by part of a day. */
export function scaleOf({ start, perDay }: Zoom, width: number): TimeScale {
  const from = Math.floor(start)
  const to = Math.ceil(start + width / perDay)
  const left = (from - start) * perDay
  return { from: dayAt(from), to: dayAt(to), left, right: left + (to - from) * perDay }
}
