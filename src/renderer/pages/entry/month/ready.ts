import { useEffect, useRef } from 'react'
import { styleNonce } from '../../../parts/nonce'
import { readyGrid } from '../../../parts/sheet/ready-grid'
import type { SheetColumn } from '../../../parts/sheet/sheet-options'
import { columnsFor, type EntryColumn, growing, panelsWidth } from './columns'

/** What stands above the sheet in the page, in px. */
const ABOVE = 49

/** Has the sheet's grid stand ready while the month is still awaited, once the page itself has been painted. */
export function useReadyGrid(waits: boolean): void {
  const waiting = useRef(waits)
  waiting.current = waits
  useEffect(() => {
    let end: (() => void) | null = null
    const make = () => {
      const page = document.querySelector('main')
      if (!waiting.current || page === null) return
      const width = page.clientWidth - panelsWidth(page.clientWidth)
      end = readyGrid(emptyColumns(width), styleNonce(), width, page.clientHeight - ABOVE)
    }
    let timer = 0
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(make)
    })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
      end?.()
    }
  }, [])
}

/** The columns that will stand, without their words and at about their widths. */
function emptyColumns(width: number): readonly SheetColumn[] {
  return columnsFor(width).map((key) => ({
    key,
    title: '',
    kind: 'computed',
    pinned: key === 'serial' || key === 'name',
    ...(Object.hasOwn(growing, key) ? growing[key as keyof typeof growing] : { width: about[key] ?? 70 }),
  }))
}

const about: Partial<Record<EntryColumn, number>> = { serial: 38, name: 190, actual: 90, physical: 46, state: 58 }
