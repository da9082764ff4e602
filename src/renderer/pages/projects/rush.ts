/** Charts that wait while somebody rushes through the table. */
export interface Rush {
  /** The drawing, or a place for it that is filled at rest, if it is still there then. */
  chart(draw: () => Node): Node
  dispose(): void
}

/** How long after a scroll the table is at rest, in ms; and what counts as a leap, in parts of what one sees. */
const REST = 150
const LEAP = 0.5

/**
 * Whoever drags the scroll bar through ten thousand rows sees each screen for a frame: its names and figures are there, and its
 * charts, most of what a row costs, come with the screen that one stops at. A single leap is drawn as a whole.
 */
export function createRush(host: HTMLElement): Rush {
  let waiting: { readonly place: HTMLElement; readonly draw: () => Node }[] = []
  let top = 0
  let leapt = Number.NEGATIVE_INFINITY
  let rushing = false
  let timer: number | undefined
  const rest = () => {
    rushing = false
    const standing = waiting.filter(({ place }) => place.isConnected)
    waiting = []
    for (const { place, draw } of standing) place.replaceWith(draw())
  }
  const onScroll = ({ target, timeStamp }: Event) => {
    if (!(target instanceof HTMLElement) || target.scrollTop === top) return
    const leap = Math.abs(target.scrollTop - top) > target.clientHeight * LEAP
    top = target.scrollTop
    waiting = waiting.filter(({ place }) => place.isConnected)
    if (leap) {
      rushing = timeStamp - leapt < REST
      leapt = timeStamp
    }
    clearTimeout(timer)
    timer = window.setTimeout(rest, REST)
  }
  // Heard before the grid hears it, which then makes the rows that come into sight.
  host.addEventListener('scroll', onScroll, { capture: true, passive: true })
  return {
    chart(draw) {
      if (!rushing) return draw()
      const place = document.createElement('span')
      waiting.push({ place, draw })
      return place
    },
    dispose() {
      clearTimeout(timer)
      host.removeEventListener('scroll', onScroll, { capture: true })
    },
  }
}
