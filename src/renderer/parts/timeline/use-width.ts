import { useCallback, useState } from 'react'

/** The width of an element, in whole pixels, as it changes; 0 until it is known. */
export function useWidth(): {
  readonly ref: (element: HTMLElement | null) => (() => void) | undefined
  readonly width: number
} {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    setWidth(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
