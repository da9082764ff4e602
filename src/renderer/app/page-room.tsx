import { type ComponentType, useEffect, useState } from 'react'
import { loadCurve } from '../parts/curve/lazy-curve'
import { Skeleton } from '../parts/skeleton'
import { useWords } from '../parts/words'
import { navigation, type PageName, type Place } from './navigation'
import { pages } from './pages'
import { words } from './words'

const loaded = new Map<PageName, ComponentType>()

/** Fetches a page's chunk; once it is there the page is drawn at once. */
export async function loadPage(page: PageName): Promise<void> {
  const entry = pages.find((one) => one.page === page)
  if (entry !== undefined && !loaded.has(page)) loaded.set(page, await entry.load())
}

/**
 * The page one is at. Not React's Suspense: that holds a page back for 300 ms once its fallback was shown, which at the
 * start is longer than everything else together.
 */
export function PageRoom({ place }: { readonly place: Place }) {
  const w = useWords(words)
  const [, setArrived] = useState(0)
  const [failure, setFailure] = useState<Error | null>(null)
  const Page = loaded.get(place.page)
  useEffect(() => {
    if (loaded.has(place.page)) return
    loadPage(place.page).then(() => setArrived((n) => n + 1), setFailure)
  }, [place.page])
  // For the boundary around this room: it says what happened and offers to try again.
  if (failure !== null) throw failure
  if (Page === undefined) return <Skeleton label={w.opening} />
  return <Page key={place.page === 'project' ? place.id : place.page} />
}

/** Fetches the other pages once the first one stands, so that going there takes no wait. */
export function loadOtherPages(): void {
  const first = navigation.get().place.page
  const rest = () => {
    for (const { page } of pages) if (page !== first) void loadPage(page)
    void loadCurve()
  }
  window.setTimeout(() => window.requestIdleCallback(rest), 1_500)
}
