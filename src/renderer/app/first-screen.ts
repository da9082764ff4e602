import { useEffect } from 'react'
import { desk } from '../parts/desk'
import { useLanguage } from '../parts/language'
import { queryClient } from '../parts/query'
import { useTheme } from '../parts/theme'
import { layer } from './layers'

/*
 * The window's first screen: what the shell sent with the page is taken away as soon as the real one stands, and a page
 * that looks as it will open is copied for the next start (main/first-screen, docs/decisions/0004-first-row.md).
 */

/** Longest that the sent screen stands: whatever happens, the real one shows through. */
const PATIENCE = 5_000
/** How long nothing may have happened before a copy is taken: it costs a frame. */
const CALM = 2_000

/** Takes the sent screen away once the page has drawn what it shows, in the frame in which that is painted. */
export function liftFirstScreen(root: HTMLElement): void {
  const sent = document.getElementById('first-screen')
  if (sent === null) return
  const began = performance.now()
  const replay = holdInput()
  const look = () => {
    const standing = stands(root)
    if (!standing && performance.now() - began < PATIENCE) return void requestAnimationFrame(look)
    sent.remove()
    // Not before the real page is what lies under the pointer.
    requestAnimationFrame(replay)
    performance.mark('first screen lifted', { detail: standing ? 'the real one stands' : 'patience ended' })
    for (const element of document.querySelectorAll('style[data-first-screen]')) element.remove()
  }
  requestAnimationFrame(look)
}

/**
 * Whoever sees a page acts on it: what is clicked, and the last key with Ctrl or Alt, before the real one stands is held,
 * and answered by it. Answers what ends the holding.
 */
function holdInput(): () => void {
  let click: MouseEvent | null = null
  let press: KeyboardEvent | null = null
  const hold = (event: Event) => {
    if (!event.isTrusted) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.type === 'click' && event instanceof MouseEvent) click = event
    if (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey || event.altKey)) press = event
  }
  performance.mark('first screen stands')
  const held = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'keydown'] as const
  for (const type of held) window.addEventListener(type, hold, true)
  return () => {
    for (const type of held) window.removeEventListener(type, hold, true)
    if (click !== null) clickAgain(click)
    if (press !== null)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...keyOf(press), bubbles: true, cancelable: true }))
  }
}

function clickAgain({ clientX, clientY }: MouseEvent): void {
  const target = document.elementFromPoint(clientX, clientY)
  if (target === null) return
  target.closest<HTMLElement>('button, a, input, [tabindex]')?.focus()
  for (const type of ['mousedown', 'mouseup', 'click'])
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY, view: window }))
}

/** What of a press an event that says the same is made of. */
function keyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  return { key, code, ctrlKey, metaKey, altKey, shiftKey }
}

/** Whether a page has more to show than that it is waiting; a grid, its rows. */
function stands(root: HTMLElement): boolean {
  if (root.childElementCount === 0 || root.querySelector('.skeleton') !== null) return false
  const grid = root.querySelector('.ag-root')
  return grid === null || root.querySelector('.empty') !== null || grid.querySelector('.ag-row[row-index="0"]') !== null
}

interface AsOpened {
  /** The ledger's change of which the page's figures are. */
  readonly revision: number
  /** Whether the page may look otherwise tomorrow, though nothing is written. */
  readonly daily: boolean
}

/** Keeps the page as the next start's first screen. Null while it does not look as it will open: filtered, scrolled, chosen. */
export function useFirstScreen(opened: AsOpened | null): void {
  const language = useLanguage()
  const { dark } = useTheme()
  const revision = opened?.revision
  const daily = opened?.daily ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language or theme it is another screen
  useEffect(() => {
    if (revision === undefined) return
    // Whatever was done may have put the page back as it opens.
    const events = ['resize', 'scroll', 'pointerup', 'keyup'] as const
    let waiting = setTimeout(copy, CALM)
    function again() {
      clearTimeout(waiting)
      waiting = setTimeout(copy, CALM)
    }
    function copy() {
      if (queryClient.isFetching() > 0) return again()
      const screen = copyOfPage()
      if (screen === null) return
      void desk().keepFirstScreen({ ...screen, revision: revision ?? 0, daily })
      for (const event of events.slice(1)) window.removeEventListener(event, again, true)
    }
    for (const event of events) window.addEventListener(event, again, true)
    return () => {
      clearTimeout(waiting)
      for (const event of events) window.removeEventListener(event, again, true)
    }
  }, [revision, daily, language, dark])
}

/** The page's own markup and what styles it; null while something lies over it, or some of it is scrolled away. */
function copyOfPage() {
  const root = document.getElementById('root')
  if (root === null || layer.get() !== null || root.querySelector('dialog, .toast, :popover-open')) return null
  const all = [...root.querySelectorAll<HTMLElement>('*')]
  if (all.some((one) => one.scrollTop > 0 || one.scrollLeft > 0)) return null
  const copy = root.cloneNode(true) as HTMLElement // a clone is of its original's kind
  const copied = copy.querySelectorAll('*')
  // Rows that lie ready below the window's edge are not seen; 已保存 is said of this sitting.
  for (const [at, one] of all.entries()) {
    const below = one.classList.contains('ag-row') && one.getBoundingClientRect().top > window.innerHeight
    if (below || one.matches('.status-bar [role="status"]')) copied[at]?.remove()
    else copied[at]?.classList.remove('ag-row-hover', 'ag-column-hover')
  }
  return {
    html: copy.innerHTML,
    sheets: [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
      ({ href }) => `./assets/${href.slice(href.lastIndexOf('/') + 1)}`,
    ),
    styles: [...document.head.querySelectorAll('style')].map(({ textContent }) => textContent),
  }
}
