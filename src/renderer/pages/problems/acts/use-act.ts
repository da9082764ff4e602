import { useState } from 'react'
import { Refusal, refusalText } from '#domain/refusal'
import { undo } from '../../../app/undo'
import { AskError } from '../../../parts/ask'
import { useLanguage } from '../../../parts/language'
import { forgetFailure } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { actWords } from './words'

/** Runs an act of a form: what refuses it stands in the form, what it did is said with its undo. */
export function useAct(onDone: () => void) {
  const w = useWords(actWords)
  const lang = useLanguage()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (act: () => Promise<string>) => {
    setBusy(true)
    try {
      const text = await act()
      say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
      onDone()
    } catch (caught) {
      setBusy(false)
      if (caught instanceof Refusal) setError(refusalText(caught.code, caught.details, lang))
      else if (caught instanceof AskError) setError(caught.message)
      else throw caught
    }
  }
  const forget = () => {
    setError(null)
    forgetFailure()
  }
  return { error, busy, run, setError, forget }
}
