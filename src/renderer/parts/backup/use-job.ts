import { useEffect, useRef, useState } from 'react'
import { AskError, type AskOptions, type Progress } from '../ask'

export interface RunningJob {
  readonly name: string
  readonly progress: Progress | null
  cancel(): void
}

/** Runs one job at a time for a page: its progress, how to stop it, and its refusal. */
export function useJob() {
  const [running, setRunning] = useState<RunningJob | null>(null)
  const [failure, setFailure] = useState<AskError | null>(null)
  const stop = useRef<AbortController | null>(null)
  const looksOnly = useRef(false)
  // A job that only looks is of no use once its page is left; one that makes something goes on.
  useEffect(() => () => void (looksOnly.current && stop.current?.abort()), [])
  /** Answers null where it was refused or stopped. */
  async function run<T>(
    name: string,
    work: (options: Required<AskOptions>) => Promise<T>,
    kind: 'looks' | 'makes' = 'makes',
  ): Promise<T | null> {
    stop.current?.abort()
    const own = new AbortController()
    stop.current = own
    looksOnly.current = kind === 'looks'
    const show = (progress: Progress | null) => {
      if (stop.current === own) setRunning({ name, progress, cancel: () => own.abort() })
    }
    setFailure(null)
    show(null)
    try {
      return await work({ signal: own.signal, onProgress: show })
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      if (stop.current === own && error.code !== 'CANCELLED') setFailure(error)
      return null
    } finally {
      if (stop.current === own) {
        stop.current = null
        setRunning(null)
      }
    }
  }
  return { running, failure, run, forget: () => setFailure(null) }
}
