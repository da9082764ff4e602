import { useAsk } from '../query'
import { useWords } from '../words'
import { words } from './words'

/** In every title bar and dialog of a simulated workspace, and nowhere else; it cannot be closed (LOOK.md, Table grammar). */
export function SimulatedBadge() {
  const w = useWords(words)
  // The window has asked long before anything is drawn; a dialog asks nothing of its own.
  const { data: info } = useAsk('workspace.info', {}, { enabled: false })
  if (info?.simulated !== true) return null
  return (
    <span className="simulated-badge" title={w.hint}>
      {w.simulated}
    </span>
  )
}
