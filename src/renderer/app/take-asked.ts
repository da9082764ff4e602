import { useEffect } from 'react'
import { type Store, useStore } from '../parts/store'

/** Takes what another place asked of this page, once, whether it was asked before the page was there or while it is. */
export function useTaken<T>(store: Store<T | null>, take: (asked: T) => void): void {
  const asked = useStore(store)
  useEffect(() => {
    if (asked === null) return
    store.set(null)
    take(asked)
  })
}
