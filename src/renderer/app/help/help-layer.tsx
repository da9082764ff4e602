import { lazy, Suspense, useEffect } from 'react'
import { useStore } from '../../parts/store'
import { layer } from '../layers'
import type { Place } from '../navigation'
import { startTour } from '../tour/running'
import { chapterOf } from './chapters'

/** Its text and its reader are fetched when somebody asks for help, not before. */
const Help = lazy(() => import('./help').then((m) => ({ default: m.Help })))

/** The manual, while it is wanted, at the chapter of where one is; null: before any workspace is open. */
export function HelpLayer({ place }: { readonly place: Place | null }) {
  if (useStore(layer) !== 'help') return null
  return (
    <Suspense fallback={null}>
      <Help chapter={chapterOf(place)} onTour={place === null ? null : startTour} onClose={() => layer.set(null)} />
    </Suspense>
  )
}

/** F1 on the first page, where the window's other keys mean nothing yet. */
export function useHelpKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return
      event.preventDefault()
      layer.set('help')
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
