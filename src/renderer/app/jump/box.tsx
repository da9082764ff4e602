import { SearchIcon } from '../../parts/icons'
import { useWords } from '../../parts/words'
import { layer } from '../layers'
import { jumpWords } from './words'

/** The way to Ctrl+K in the title bar. */
export function JumpBox() {
  const w = useWords(jumpWords)
  return (
    <button
      type="button"
      className="jump-box"
      aria-label={w.title}
      aria-haspopup="dialog"
      title={`${w.title} (Ctrl+K)`}
      onClick={() => layer.set('jump')}
    >
      <SearchIcon />
      <span className="jump-box-word">{w.title}</span>
      <kbd className="jump-box-word">Ctrl K</kbd>
    </button>
  )
}
