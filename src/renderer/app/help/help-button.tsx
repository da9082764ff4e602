import { HelpIcon } from '../../parts/icons'
import { useWords } from '../../parts/words'
import { layer } from '../layers'
import { helpWords } from './words'

/** The way to the manual in the title bar. */
export function HelpButton() {
  const w = useWords(helpWords)
  const title = `${w.title} (F1)`
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={w.title}
      aria-haspopup="dialog"
      title={title}
      onClick={() => layer.set('help')}
    >
      <HelpIcon />
    </button>
  )
}
