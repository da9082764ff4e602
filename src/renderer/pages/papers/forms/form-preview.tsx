import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Month } from '#domain/month'
import { formOf } from '#domain/paper/form-file'
import type { SheetForm } from '#domain/paper/sheet-form'
import { Refusal, refusalText } from '#domain/refusal'
import { type AskError, ask } from '../../../parts/ask'
import { useLanguage } from '../../../parts/language'
import { readPaper } from '../../../parts/paper/paper-page'
import { Preview } from '../../../parts/paper/preview'
import { Skeleton } from '../../../parts/skeleton'
import { useWords } from '../../../parts/words'
import type { PaperPreview } from '../request'
import { words as pageWords } from '../words'

interface Props {
  readonly month: Month
  readonly form: SheetForm
}

/** A pause after which a form that is being typed is laid out. */
const PAUSE = 350

/** The last value that stood for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The month's sheet in a form that is not kept yet; what is wrong with the form stands in its place. */
export function FormPreview({ month, form }: Props) {
  const words = useWords(pageWords)
  const lang = useLanguage()
  const settled = useSettled(JSON.stringify(form))
  const fault = useMemo(() => {
    try {
      formOf(JSON.parse(settled), null)
      return null
    } catch (error) {
      if (error instanceof Refusal) return refusalText(error.code, error.details, lang)
      throw error
    }
  }, [settled, lang])
  const input = { month, layout: JSON.parse(settled) as Record<string, unknown> } // a form, as JSON
  const answer = useQuery<PaperPreview, AskError>({
    queryKey: ['paper.monthly', month, settled],
    queryFn: ({ signal }) => ask('paper.monthly', input, { signal }),
    placeholderData: (before) => before,
    enabled: fault === null,
  })
  const paper = useMemo(() => (answer.data === undefined ? null : readPaper(answer.data.html)), [answer.data])
  const told = fault ?? answer.error?.message ?? null
  if (told !== null) {
    return (
      <p className="arrange-fault" role="alert">
        {told}
      </p>
    )
  }
  if (paper === null) return <Skeleton label={words.preparing} />
  return <Preview paper={paper} subject="form" busy={answer.isPlaceholderData} />
}
