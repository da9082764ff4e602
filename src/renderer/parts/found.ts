import { useMemo } from 'react'
import { useAsk } from './query'

/** The ids that the engine finds for what is searched; null while nothing is, or its answer is not there yet. */
export function useFound(search: string): ReadonlySet<string> | null {
  const text = search.trim()
  const { data } = useAsk('project.search', { text }, { enabled: text !== '' })
  return useMemo(() => (text === '' || data === undefined ? null : new Set(data.ids)), [text, data])
}
