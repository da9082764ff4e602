import { useEffect, useRef } from 'react'
import { formatHtml } from '../../../parts/sheet/clipboard-html'
import { formatTabbed } from '../../../parts/sheet/clipboard-text'
import { say } from '../../../parts/toast'
import type { Surroundings } from '../context'
import type { GridRow, GridRows } from '../rows'
import { view } from '../view'
import { copiedBlock, guarded } from './block'

interface Copying extends Pick<Surroundings, 'answer' | 'words' | 'lang'> {
  readonly rows: GridRows
  /** The columns that stand. */
  readonly placed: readonly string[]
}

/** The marked rows that are shown, in their order; where none is marked, the row with the keyboard, a sum as well. */
function rowsToCopy({ rows, total }: GridRows, focused: Element): readonly GridRow[] {
  const { marked } = view.get()
  const chosen = rows.filter((row) => row.kind === 'project' && marked.has(row.id))
  if (chosen.length > 0) return chosen
  const line = focused.closest('.ag-row')
  const id = line?.getAttribute('row-id')
  if (line?.getAttribute('row-index')?.startsWith('t-')) return [total]
  return rows.filter((row) => row.id === id)
}

/** Ctrl+C in the grid copies rows with the names of the columns, for WPS and Excel, and says how many. */
export function useCopy(copying: Copying): void {
  const latest = useRef(copying)
  latest.current = copying
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const focused = document.activeElement
      if (event.clipboardData === null || !focused?.closest('.project-grid') || focused.matches('input, textarea'))
        return
      const { rows, placed, ...at } = latest.current
      const chosen = rowsToCopy(rows, focused)
      if (chosen.length === 0) return
      event.preventDefault()
      const copied = copiedBlock(chosen, placed, at)
      event.clipboardData.setData('text/plain', formatTabbed(guarded(copied)))
      event.clipboardData.setData(
        'text/html',
        formatHtml(copied.block, (column) => copied.isText(column)),
      )
      say({ text: at.words.copied(chosen.length, copied.block[0]?.length ?? 0) })
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [])
}
