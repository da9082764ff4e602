import { useState } from 'react'
import type { Month } from '#domain/month'
import { ColumnsIcon } from '../../../parts/icons'
import { useWords } from '../../../parts/words'
import type { FormRow } from '../versions'
import { words as pageWords } from '../words'
import { ArrangeDialog } from './arrange-dialog'

interface Props {
  readonly month: Month
  readonly row: FormRow
  /** A form was kept, under this id; the official full one where the own one was removed. */
  readonly onKept: (id: string) => void
}

/** 列与表头…: opens the form that is shown, to be arranged and kept as one of the office's own. */
export function ArrangeButton({ month, row, onKept }: Props) {
  const words = useWords(pageWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button button-quiet" onClick={() => setOpen(true)}>
        <ColumnsIcon />
        {words.arrange}
      </button>
      {open && (
        <ArrangeDialog
          month={month}
          row={row}
          onKept={(id) => {
            setOpen(false)
            onKept(id)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
