import { useEffect, useState } from 'react'
import type { DeskQuestions } from '#contract/desk'
import { desk } from '../../../parts/desk'
import { useWords } from '../../../parts/words'
import { settingsTabWords } from './words'

/** How large the page is drawn; the same as its keys do. */
export function Zoom() {
  const w = useWords(settingsTabWords)
  const [factor, setFactor] = useState<number | null>(null)
  useEffect(() => {
    const tell = () => void desk().zoom('tell').then(setFactor)
    tell()
    // Every step changes the size of the page's own window.
    window.addEventListener('resize', tell)
    return () => window.removeEventListener('resize', tell)
  }, [])
  const button = (step: DeskQuestions['zoom'], label: string, text: string) => (
    <button
      type="button"
      className="button"
      aria-label={label}
      title={label}
      onClick={() => void desk().zoom(step).then(setFactor)}
    >
      {text}
    </button>
  )
  return (
    <div className="settings-zoom">
      {button('out', w.smaller, '−')}
      <span className="settings-factor" role="status">
        {factor === null ? '' : `${Math.round(factor * 100)} %`}
      </span>
      {button('in', w.larger, '+')}
      {factor !== null && factor !== 1 && button('reset', w.actual, w.actual)}
    </div>
  )
}
