import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Ask, Output } from '#contract/index'
import { type AskError, ask } from '../../../parts/ask'
import { Dialog } from '../../../parts/dialog'
import { DownloadIcon, PrintIcon } from '../../../parts/icons'
import { readPaper } from '../../../parts/paper/paper-page'
import { Preview } from '../../../parts/paper/preview'
import { printPage } from '../../../parts/paper/print'
import { Skeleton } from '../../../parts/skeleton'
import { useWords } from '../../../parts/words'
import { printWords } from './words'
import { writeView } from './write-view'
import './print.css'

interface Props {
  readonly asked: Ask<'view.preview'>
  onClose(): void
}

/** The grid as it is looked at, on paper: seen first, then printed or written into a file. */
export function PrintDialog({ asked, onClose }: Props) {
  const w = useWords(printWords)
  const answer = useQuery<Output<'view.preview'>, AskError>({
    queryKey: ['view.preview', asked],
    queryFn: ({ signal }) => ask('view.preview', asked, { signal }),
    placeholderData: (before) => before,
  })
  const paper = useMemo(() => (answer.data === undefined ? null : readPaper(answer.data.html)), [answer.data])
  const [writing, setWriting] = useState(false)
  const { data } = answer
  const write = async (ending: 'xlsx' | 'pdf') => {
    if (data === undefined) return
    setWriting(true)
    await writeView(asked, data.fileName, ending).finally(() => setWriting(false))
  }
  return (
    <Dialog title={w.title} className="print-dialog" onClose={onClose}>
      <div className="print-room">
        {answer.error !== null ? (
          <p className="field-error" role="alert">
            {answer.error.message}
          </p>
        ) : paper === null ? (
          <Skeleton label={w.preparing} />
        ) : (
          <Preview paper={paper} subject="view" busy={answer.isPlaceholderData} />
        )}
      </div>
      <div className="dialog-buttons print-buttons">
        <p className="print-hint">{w.hint}</p>
        <button type="button" className="button" onClick={onClose}>
          {w.close}
        </button>
        <button
          type="button"
          className="button"
          disabled={data === undefined || writing}
          onClick={() => void write('pdf')}
        >
          {w.exportAs('pdf')}
        </button>
        <button
          type="button"
          className="button"
          disabled={data === undefined || writing}
          onClick={() => void write('xlsx')}
        >
          <DownloadIcon />
          {w.exportAs('xlsx')}
        </button>
        <button
          type="button"
          className="button button-primary"
          data-start
          disabled={data === undefined}
          onClick={() => data !== undefined && void printPage(data.html)}
        >
          <PrintIcon />
          {w.print}
        </button>
      </div>
    </Dialog>
  )
}
