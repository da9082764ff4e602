import { useWords } from '../../parts/words'
import { words } from './words'

/** What the three marks of the bullet are; the lamps are explained by their chips. */
export function Legend() {
  const w = useWords(words)
  return (
    <ul className="legend" aria-hidden="true">
      <li>
        <span className="legend-plan" />
        {w.legendPlan}
      </li>
      <li>
        <span className="legend-done" />
        {w.legendDone}
      </li>
      <li>
        <span className="legend-time" />
        {w.legendTime}
      </li>
    </ul>
  )
}
