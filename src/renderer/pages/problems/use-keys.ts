import { useEffect, useRef } from 'react'

interface Keys {
  search(): void
  add(): void
  record(): void
  print(): void
  leave(): void
}

/** The page's keys, wherever the focus is but in a field that is being typed in: / N L P, and Esc that closes the panel. */
export function useProblemKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [role="menu"]')
      const held = event.ctrlKey || event.metaKey || event.altKey
      if (typing || held || event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]'))
        return
      const { search, add, record, print, leave } = latest.current
      const act = { '/': search, n: add, l: record, p: print, escape: leave }[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
