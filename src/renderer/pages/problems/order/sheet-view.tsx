import { useLayoutEffect, useRef } from 'react'

/** How wide a sheet of A4 is at its true size, in pixels, and how wide it is shown here. */
const TRUE_WIDTH = (210 / 25.4) * 96
const SHOWN_WIDTH = 620
const STYLE = /<style>([\s\S]*?)<\/style>/g
const surroundings = ':host { display: block } .sheet { margin: 0 auto 12px; box-shadow: 0 1px 4px rgb(0 0 0 / 30%) }'

/**
 * The page that becomes the PDF, its sheets under each other. They stand in a shadow root, where the window's own style
 * does not reach and theirs is adopted: the window's policy refuses a style element.
 */
export function SheetView({ html, label }: { readonly html: string; readonly label: string }) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = host.current
    if (element === null) return
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    const own = [...html.matchAll(STYLE)].map((match) => match[1] ?? '').join('\n')
    sheet.replaceSync(`${own}\n${surroundings}\n.sheet { zoom: ${SHOWN_WIDTH / TRUE_WIDTH} }`)
    const page = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html')
    root.replaceChildren(...[...page.body.children].map((child) => document.importNode(child, true)))
    root.adoptedStyleSheets = [sheet]
  }, [html])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by the keyboard
    <section className="problem-sheet" aria-label={label} tabIndex={0}>
      <div ref={host} />
    </section>
  )
}
