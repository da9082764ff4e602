import { type FormEvent, useState } from 'react'
import type { Day } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import { Dialog } from '../../../parts/dialog'
import { useAsk } from '../../../parts/query'
import { change } from '../../../parts/saving'
import { useWords } from '../../../parts/words'
import { FormFoot, TextField, typedDay } from './form-parts'
import { useAct } from './use-act'
import { actWords } from './words'

/** What can be done about an open problem. */
export type ActKind = 'assign' | 'act' | 'supervise' | 'close'

interface Props {
  readonly kind: ActKind
  readonly row: ProblemRow
  readonly today: Day
  onClose(): void
}
interface Typed {
  readonly unit: string
  readonly due: string
  readonly text: string
  readonly on: string
}
type Words = (typeof actWords)['zh' | 'en']

/** Asks for one act, and answers what was done. */
async function perform(kind: ActKind, { id, number }: ProblemRow, typed: Typed, today: Day, w: Words): Promise<string> {
  const on = typedDay(typed.on, today) ?? today
  const due = typedDay(typed.due, today)
  const text = typed.text.trim()
  const asked = text === '' ? {} : { text }
  switch (kind) {
    case 'assign':
      return w.assigned(
        (await change('problem.assign', { id, unit: typed.unit, due: due ?? typed.due, on, ...asked })).number,
      )
    case 'act':
      await change('problem.act', { id, text, on })
      return w.recorded(number)
    case 'supervise':
      return w.pressed((await change('problem.supervise', { id, on, ...asked, ...(due !== null && { due }) })).number)
    case 'close':
      await change('problem.close', { id, on, evidence: text })
      return w.isClosed(number)
  }
}

/** 交单, 办单, 督单 or 销号 of one problem. */
export function ActDialog({ kind, row, today, onClose }: Props) {
  const w = useWords(actWords)
  const units = useAsk('unit.list', {}).data?.rows.map(({ name }) => name) ?? []
  const due = kind === 'assign' ? (row.due ?? '') : ''
  const [typed, setTyped] = useState<Typed>({ unit: row.unit ?? '', due, text: '', on: today })
  const { error, busy, run, forget } = useAct(onClose)
  const set = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part })
    forget()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(() => perform(kind, row, typed, today, w))
  }
  const letter = kind === 'assign' || kind === 'supervise'
  const texts = { assign: w.asked, act: w.done, supervise: w.asked, close: w.evidence }
  const buttons = { assign: w.doAssign, act: w.doAct, supervise: w.doSupervise, close: w.doClose }
  const close = () => {
    forget()
    onClose()
  }
  return (
    <Dialog title={w[kind](row.number)} onClose={close}>
      <form className="dialog-form" onSubmit={submit}>
        <p className="dialog-wide">{`${row.title}（${row.project}）`}</p>
        {kind === 'assign' && (
          <TextField label={w.unit} value={typed.unit} choices={units} start onChange={(unit) => set({ unit })} />
        )}
        {letter && (
          <TextField
            label={kind === 'assign' ? w.due : w.reportBy}
            value={typed.due}
            placeholder={w.dayExample}
            onChange={(next) => set({ due: next })}
          />
        )}
        <TextField
          label={texts[kind]}
          value={typed.text}
          wide
          lines={letter ? 4 : 3}
          start={kind !== 'assign'}
          onChange={(text) => set({ text })}
        />
        <TextField label={w.on} value={typed.on} onChange={(on) => set({ on })} />
        <FormFoot error={error} cancel={w.cancel} button={buttons[kind]} busy={busy} onCancel={close}>
          {kind === 'supervise' && <p className="dialog-hint">{w.reportHint}</p>}
          {kind === 'close' && <p className="dialog-hint">{w.closeHint}</p>}
        </FormFoot>
      </form>
    </Dialog>
  )
}
