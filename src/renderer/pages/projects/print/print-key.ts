import { useEffect, useRef } from 'react'

/** Ctrl+P, anywhere on the page but under a dialog. */
export function usePrintKey(print: () => void): void {
  const latest = useRef(print)
  latest.current = print
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'p'
      if (!wanted || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      latest.current()
    }
    // Before the grid, which hears letters with Ctrl as well.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}
