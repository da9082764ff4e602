import { isMonth, type Month } from '#domain/month'
import { dataTabs, type KeptPlace, type Place } from './navigation'

const plain = ['overview', 'projects', 'timeline', 'entry', 'collect', 'targets', 'papers'] as const
function placeOf(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null
  const { page, id, tab } = value as Readonly<Record<string, unknown>> // looked at below, part by part
  const known = plain.find((name) => name === page)
  if (known !== undefined) return { page: known }
  if (page === 'project' && typeof id === 'string') return { page, id }
  if (page === 'problems') return { page }
  const shownTab = dataTabs.find((name) => name === tab)
  return page === 'data' && shownTab !== undefined ? { page, tab: shownTab } : null
}

/** What is kept of a place: where one was, not what one had opened there. */
export function keptText({ place, month, closed }: KeptPlace): string {
  return JSON.stringify({ place: placeOf(place), month, closed })
}

/** Reads what was kept; null where it is nothing that this program knows. */
export function readKept(text: string): KeptPlace | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { place, month, closed } = value as Readonly<Record<string, unknown>>
    const found = placeOf(place)
    const months = [month, closed].filter((one): one is Month => typeof one === 'string' && isMonth(one))
    return found === null || months.length < 2
      ? null
      : { place: found, month: months[0] as Month, closed: months[1] as Month }
  } catch {
    return null
  }
}
