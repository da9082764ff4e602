import { useState } from 'react'
import { AskError } from './ask'
import { forgetFailure } from './saving'

/** What a form needs of acts that the engine may refuse: the sentence stands where it was asked. */
export interface Refusable {
  /** The sentence of the last refusal; null while there is none. */
  readonly refusal: string | null
  /** Runs an act and keeps what refuses it. True when it was done; a fault of the program is thrown on. */
  attempt(act: () => Promise<unknown>): Promise<boolean>
  /** The person mends what they gave, or leaves: nothing is refused any more, here and in the status bar. */
  forget(): void
}

export function useRefusal(): Refusable {
  const [refusal, setRefusal] = useState<string | null>(null)
  return {
    refusal,
    attempt: async (act) => {
      try {
        await act()
        return true
      } catch (error) {
        if (!(error instanceof AskError)) throw error
        setRefusal(error.message)
        return false
      }
    },
    forget: () => {
      setRefusal(null)
      forgetFailure()
    },
  }
}
