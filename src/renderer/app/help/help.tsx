import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import text from '../../../../docs/manual.zh-CN.md?raw'
import { Dialog } from '../../parts/dialog'
import { useLanguage } from '../../parts/language'
import { useWords } from '../../parts/words'
import { Content, headingId } from './article'
import { Contents } from './contents'
import { FindBox } from './find-box'
import { anchorOf, type Manual, readManual } from './manual'
import { useHits } from './use-hits'
import { helpWords } from './words'
import './help.css'

interface Props {
  /** The heading of the chapter to begin at. */
  readonly chapter: string
  /** Leads through the program instead; null where there is none to be led through yet. */
  readonly onTour: (() => void) | null
  onClose(): void
}

/** The manual over the right side of the window, at one chapter: contents at the left, a word can be looked for. */
export function Help({ chapter, onTour, onClose }: Props) {
  const w = useWords(helpWords)
  const lang = useLanguage()
  const manual = useMemo(() => readManual(text), [])
  const article = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [anchor, setAnchor] = useState(() => anchorOf(chapter))
  const find = useHits(article)

  const lead = useCallback((to: string) => {
    const heading = document.getElementById(headingId(to))
    if (heading === null) return
    heading.scrollIntoView({ block: 'start' })
    heading.focus({ preventScroll: true })
    setAnchor(to)
  }, [])
  // After the dialog has taken the focus: reading begins at the chapter.
  useEffect(() => lead(anchorOf(chapter)), [chapter, lead])

  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = event.key === '/' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f')
    if (!wanted || event.target === field.current) return
    event.preventDefault()
    field.current?.select()
  }
  return (
    <Dialog title={w.title} className="help" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears the keys that lead to the search field inside it */}
      <div className="help-body" onKeyDown={onKeyDown}>
        <div className="help-bar">
          <FindBox find={find} field={field} onLeave={() => lead(anchor)} />
          {lang === 'en' && <p className="help-language">{w.language}</p>}
          <span className="help-keys">{w.keys}</span>
          {onTour !== null && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                onClose()
                onTour()
              }}
            >
              {w.tour}
            </button>
          )}
          <form method="dialog">
            <button type="submit" className="button">
              {w.close}
            </button>
          </form>
        </div>
        <Contents chapters={manual.chapters} current={anchor} counts={find.counts} onLead={lead} />
        <Article manual={manual} shown={article} onLead={lead} onReach={setAnchor} />
      </div>
    </Dialog>
  )
}

interface ArticleProps {
  readonly manual: Manual
  readonly shown: RefObject<HTMLElement | null>
  onLead(anchor: string): void
  /** Another chapter came to the top while scrolling. */
  onReach(anchor: string): void
}

/** How far below the top edge a heading may stand and be the one that is read, in px. */
const NEAR = 40

function Article({ manual, shown, onLead, onReach }: ArticleProps) {
  const w = useWords(helpWords)
  const onScroll = () => {
    const headings = [...(shown.current?.querySelectorAll<HTMLElement>('h2, h3') ?? [])]
    const top = (shown.current?.getBoundingClientRect().top ?? 0) + NEAR
    const heading = headings.findLast((one) => one.getBoundingClientRect().top <= top)
    if (heading !== undefined) onReach(heading.id.slice(headingId('').length))
  }
  return (
    <article
      ref={shown}
      className="help-article"
      lang="zh-CN"
      aria-label={w.article}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
      tabIndex={0}
      onScroll={onScroll}
    >
      <Content tokens={manual.opening} onLead={onLead} />
      {manual.chapters.map(({ anchor, title, content }) => (
        <section key={anchor} data-chapter={anchor}>
          <h2 id={headingId(anchor)} tabIndex={-1}>
            {title}
          </h2>
          <Content tokens={content} onLead={onLead} />
        </section>
      ))}
    </article>
  )
}
