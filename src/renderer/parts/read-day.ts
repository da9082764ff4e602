import { type Day, isDay } from '#domain/month'

/** Reads a typed day: `2024-06-28`, `2024/6/28`, `6月28日`, `6-28` of the given year; null when it is none. */
export function readDay(typed: string, year: number): Day | null {
  const text = typed.trim()
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text)
  const parts = full ? full.slice(1) : short ? [String(year), ...short.slice(1)] : null
  if (parts === null) return null
  const [y = '', m = '', d = ''] = parts
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(day) ? day : null
}
