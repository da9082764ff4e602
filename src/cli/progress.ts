import type { EngineEvent } from '#contract/wire'
import type { Output } from './output'
import { widthOf } from './table'

const BAR = 24

/** A line that shows a job's progress and is drawn over; only where a person watches a terminal (CLI.md). */
export function progressLine(output: Output): {
  readonly show: (event: EngineEvent) => void
  readonly clear: () => void
} {
  if (!output.watched) return { show: () => {}, clear: () => {} }
  let width = 0
  const draw = (text: string) => {
    output.error(`\r${text}${' '.repeat(Math.max(0, width - widthOf(text)))}`)
    width = widthOf(text)
  }
  return {
    show: (event) => {
      if (event.event !== 'progress') return
      const { done, total, label } = event
      const full = total > 0 ? Math.min(BAR, Math.round((done / total) * BAR)) : 0
      const count = total > 0 ? `${done}/${total}` : String(done)
      draw(`${label} [${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${count}`)
    },
    clear: () => {
      if (width > 0) output.error(`\r${' '.repeat(width)}\r`)
      width = 0
    },
  }
}
