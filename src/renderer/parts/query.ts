import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Ask, CallName, Output } from '#contract/index'
import type { WorkspaceInfo } from '#contract/workspace'
import { type AskError, ask, subscribe } from './ask'
import { onceBegun } from './begun'
import { onLanguage } from './language'

/**
 * Answers stay until the engine says that something changed; there is no clock, no focus and no network that would
 * make them stale. Answers are columns of typed arrays, so comparing them deeply would only cost time.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      structuralSharing: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

export interface UseAskOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Show the previous input's answer until this one's is there (months, searches). Default true. */
  readonly keepPrevious?: boolean
}

/** A query of the contract; asked again whenever the engine says that data changed, old data stays meanwhile. */
export function useAsk<N extends CallName>(
  name: N,
  input: Ask<N>,
  options: UseAskOptions = {},
): UseQueryResult<Output<N>, AskError> {
  return useQuery<Output<N>, AskError>({
    queryKey: [name, input],
    queryFn: () => onceBegun(() => ask(name, input)),
    enabled: options.enabled ?? true,
    ...((options.keepPrevious ?? true) && { placeholderData: keepPreviousData }),
  })
}

/** Keeps the window's answers true: what the engine writes is asked again, another workspace forgets everything. */
export function followEngine(): () => void {
  let opened: string | null = null
  /** The engine opens the first workspace before there is a page to tell it to; then the page's own answer says which. */
  const known = () => opened ?? queryClient.getQueryData<WorkspaceInfo>(['workspace.info', {}])?.path ?? null
  // Answers hold sentences (why a check stopped, what a refusal says): another language asks again.
  const ends = onLanguage(() => void queryClient.invalidateQueries())
  const ended = subscribe((event) => {
    if (event.event === 'changed') void queryClient.invalidateQueries()
    if (event.event === 'backedUp') void queryClient.invalidateQueries({ queryKey: ['backup.list'] })
    if (event.event !== 'opened') return
    // A restarted engine opens the same workspace again: the window stays as it is, and asks whether anything differs.
    const before = known()
    if (before === event.path) void queryClient.invalidateQueries()
    else if (before !== null) void queryClient.resetQueries()
    opened = event.path
  })
  return () => {
    ends()
    ended()
  }
}
