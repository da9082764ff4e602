import { emptySheet } from './paper-page'

/** As many as a window shows at once, with those beside them; on the first screen these alone. */
const NEAR = 3
const SEEN = 1
/** The first frames are those of the sheets that are seen; the others wait so long, in ms. */
const PAUSE = 500
/** What of an idle moment must be left for a sheet to be begun in it, in ms. */
const LEAST = 4

/** The sheets of a paper in the window; all have their size and place from the beginning, most get their content later. */
export interface LaidSheets {
  readonly stack: HTMLElement
  /** Gives the sheets beside this one their content, before the frame is drawn that shows them. */
  fillAround(page: number): void
  /** The same for as many as are seen at most. */
  fillSeen(page: number): void
  /** Fills no more: another paper is looked at. */
  stop(): void
}

/** The elements of some markup; parsed apart, it would run no script. */
function parsed(html: string): readonly Element[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.children]
}

/** Lays sheets out: the first at once, the others where one looks, and in idle moments until every one is there. */
export function laySheets(sheets: readonly string[]): LaidSheets {
  const stack = document.createElement('div')
  stack.className = 'stack'
  stack.append(...parsed(sheets.map(emptySheet).join('')))
  const places = [...stack.children]
  const filled = new Set<number>()
  const fill = (at: number) => {
    const place = places[at]
    const sheet = sheets[at]
    if (place === undefined || sheet === undefined || filled.has(at)) return
    filled.add(at)
    place.append(...(parsed(sheet)[0]?.childNodes ?? []))
  }
  const fillBeside = (page: number, near: number) => {
    for (let at = page - near; at <= page + near; at += 1) fill(at)
  }
  const fillAround = (page: number) => fillBeside(page, NEAR)
  const fillSeen = (page: number) => fillBeside(page, SEEN)
  let next = 0
  let waiting = 0
  const fillIdle = (left: IdleDeadline) => {
    while (next < sheets.length && left.timeRemaining() > LEAST) {
      fill(next)
      next += 1
    }
    waiting = next < sheets.length ? requestIdleCallback(fillIdle) : 0
  }
  // What one reads first; what looks out below it comes with `fillSeen`.
  fill(0)
  const timer = setTimeout(() => {
    waiting = requestIdleCallback(fillIdle)
  }, PAUSE)
  const stop = () => {
    clearTimeout(timer)
    cancelIdleCallback(waiting)
  }
  return { stack, fillAround, fillSeen, stop }
}
