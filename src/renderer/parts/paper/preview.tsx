import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { afterPaint } from '../first-rows'
import { ChevronLeftIcon, ChevronRightIcon } from '../icons'
import { Segmented } from '../segmented'
import { useWords } from '../words'
import { fitScale, type PaperPage, printSize, sheetAt } from './paper-page'
import { type LaidSheets, laySheets } from './sheets'
import { paperWords } from './words'
import './preview.css'

/** Grey around the sheets, in pixels. */
const EDGE = 24
/** The look of the sheets' surroundings; it lives in the shadow root, where the window's own style does not reach. */
const surroundings = `
:host { display: block }
.stack { display: flex; flex-direction: column; align-items: center; gap: 16px; padding: ${EDGE}px; width: max-content; min-width: 100%; box-sizing: border-box }
.stack > * { flex: none; box-shadow: 0 1px 4px rgb(0 0 0 / 30%); content-visibility: auto; contain-intrinsic-size: auto 1587px auto 1122px }
`

type Zoom = 'fit' | 'actual'

interface PreviewProps {
  readonly paper: PaperPage
  /** What the paper is: another one is looked at from its beginning, the same one where one was. */
  readonly subject: string
  /** Another paper was chosen and is being laid out. */
  readonly busy: boolean
  /** More for the bar above it. */
  readonly children?: ReactNode
}

/** The sheets of paper at true proportion on grey (LOOK.md, Pages 18). */
export function Preview({ paper, subject, busy, children }: PreviewProps) {
  const words = useWords(paperWords)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const scroller = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const scale = useScale(scroller, paper, zoom)
  const laid = useSheets(host, paper, scale)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is the reason
  useEffect(() => scroller.current?.scrollTo(0, 0), [subject])
  const { page, go } = usePages(scroller, host, laid, paper, scale)
  const pages = paper.sheets.length
  const { pageSize, landscape } = printSize(paper.size)
  return (
    <section className="preview" aria-label={words.preview} data-region="preview">
      <div className="preview-bar">
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.previous}
          title={words.previous}
          disabled={page <= 0}
          onClick={() => go(page - 1)}
        >
          <ChevronLeftIcon />
        </button>
        <span aria-live="polite">{busy ? words.preparing : words.pageOf(page + 1, pages)}</span>
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.next}
          title={words.next}
          disabled={page >= pages - 1}
          onClick={() => go(page + 1)}
        >
          <ChevronRightIcon />
        </button>
        <span className="preview-paper">{words.lies(pageSize, landscape)}</span>
        <Segmented<Zoom>
          label={words.zoom}
          value={zoom}
          onChoose={setZoom}
          options={[
            { value: 'fit', text: words.fit(Math.round((zoom === 'fit' ? scale : fitOf(scroller, paper)) * 100)) },
            { value: 'actual', text: words.actual },
          ]}
        />
        {children}
      </div>
      <div
        className={`preview-scroller${busy ? ' preview-busy' : ''}`}
        aria-busy={busy}
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by the keyboard
        tabIndex={0}
        role="document"
        aria-label={words.preview}
        data-paper-pages={pages}
      >
        <div ref={host} />
      </div>
    </section>
  )
}

/** A sheet's true width in pixels. */
const widthOf = ({ size }: PaperPage) => (size.width / 25.4) * 96

function fitOf(scroller: RefObject<HTMLElement | null>, paper: PaperPage): number {
  const room = scroller.current?.clientWidth ?? 0
  return room === 0 ? 1 : fitScale(room - 2 * EDGE, widthOf(paper))
}

function useScale(scroller: RefObject<HTMLElement | null>, paper: PaperPage, zoom: Zoom): number {
  const [fit, setFit] = useState(0.5)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => setFit(fitOf(scroller, paper))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, paper])
  return zoom === 'fit' ? fit : 1
}

/**
 * Puts the sheets into a shadow root, with their own style as an adopted sheet: no style element, no frame. Those that
 * are seen first are laid out at once, the others as one comes to them or when nothing else is done.
 */
function useSheets(host: RefObject<HTMLElement | null>, paper: PaperPage, scale: number): RefObject<LaidSheets | null> {
  const laid = useRef<LaidSheets | null>(null)
  const style = useMemo(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`${paper.style}\n${surroundings}`)
    return sheet
  }, [paper])
  useLayoutEffect(() => {
    const element = host.current
    if (element === null) return
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const made = laySheets(paper.sheets)
    laid.current = made
    root.replaceChildren(made.stack)
    root.adoptedStyleSheets = [style]
    return () => made.stop()
  }, [host, paper, style])
  useLayoutEffect(() => {
    for (const sheet of sheetsIn(host)) sheet.style.zoom = String(scale)
    // New sheets must be scaled too.
    void paper
  }, [host, paper, scale])
  return laid
}

function sheetsIn(host: RefObject<HTMLElement | null>): readonly HTMLElement[] {
  const stack = host.current?.shadowRoot?.firstElementChild
  return stack ? [...stack.children].filter((child): child is HTMLElement => child instanceof HTMLElement) : []
}

function usePages(
  scroller: RefObject<HTMLElement | null>,
  host: RefObject<HTMLElement | null>,
  laid: RefObject<LaidSheets | null>,
  paper: PaperPage,
  scale: number,
) {
  const [page, setPage] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other sheets, or another scale, put the tops elsewhere
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => {
      const top = element.getBoundingClientRect().top - element.scrollTop
      const tops = sheetsIn(host).map((sheet) => sheet.getBoundingClientRect().top - top)
      const at = sheetAt(tops, element.scrollTop, element.clientHeight)
      setPage(at)
      return at
    }
    // From the top one reads the first sheet first: it stands some frames before what looks out below it, and nothing is measured.
    if (element.scrollTop > 0) laid.current?.fillSeen(look())
    else {
      setPage(0)
      afterPaint(() => laid.current?.fillSeen(0))
    }
    const onScroll = () => laid.current?.fillAround(look())
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroller, host, laid, paper, scale])
  const go = (to: number) => {
    const element = scroller.current
    const sheet = sheetsIn(host)[to]
    if (element === null || sheet === undefined) return
    const top = sheet.getBoundingClientRect().top - element.getBoundingClientRect().top
    element.scrollBy({ top: top - 16 })
  }
  return { page, go }
}
