import { useState } from 'react'
import type { Month } from '#domain/month'
import type { MonthStatus } from '#domain/month-status'
import { navigation } from '../../../app/navigation'
import { useWords } from '../../../parts/words'
import { SendDialog } from './send-dialog'
import { sendWords } from './words'

interface Props {
  readonly month: Month
  readonly status: MonthStatus
}

/** Under the units: workbooks out to them, and back. */
export function SendButtons({ month, status }: Props) {
  const w = useWords(sendWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className="send-buttons">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {w.send}
        </button>
        <button type="button" className="button" onClick={() => navigation.open({ page: 'collect' })}>
          {w.collect}
        </button>
      </div>
      {open && <SendDialog month={month} status={status} onClose={() => setOpen(false)} />}
    </>
  )
}
