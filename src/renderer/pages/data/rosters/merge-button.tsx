import { type FormEvent, useState } from 'react'
import type { UnitRow } from '#contract/workspace'
import type { RosterKind } from '#domain/refusals/roster'
import { undo } from '../../../app/undo'
import { Dialog } from '../../../parts/dialog'
import { currentLanguage } from '../../../parts/language'
import { useRefusal } from '../../../parts/refusal'
import { change } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { rosterWords } from './words'

interface Props {
  readonly kind: RosterKind
  readonly row: UnitRow
  /** All of the roster; the row itself is no choice. */
  readonly rows: readonly UnitRow[]
}

/** Makes one of two names of a roster; says before what goes where, and can be taken back. */
export function MergeButton({ kind, row, rows }: Props) {
  const w = useWords(rosterWords)
  const [open, setOpen] = useState(false)
  if (rows.length < 2) return null
  return (
    <>
      <button
        type="button"
        className="button button-link"
        aria-label={w.mergeOf(row.name)}
        onClick={() => setOpen(true)}
      >
        {w.merge}
      </button>
      {open && <MergeDialog {...{ kind, row, rows }} onClose={() => setOpen(false)} />}
    </>
  )
}

function MergeDialog({ kind, row, rows, onClose }: Props & { onClose(): void }) {
  const w = useWords(rosterWords)
  const { refusal, attempt, forget } = useRefusal()
  const others = rows.filter((other) => other.id !== row.id)
  const [into, setInto] = useState(others[0]?.id ?? '')
  const target = others.find((other) => other.id === into)
  const merge = async (event: FormEvent) => {
    event.preventDefault()
    if (target === undefined) return
    const done = await attempt(() => change('roster.merge', { kind, id: row.id, into }))
    if (!done) return
    const back = { text: w.undo, key: 'Ctrl+Z', run: () => void undo(currentLanguage()) }
    say({ text: w.merged(row.name, target.name), action: back })
    onClose()
  }
  return (
    <Dialog title={w.mergeTitle(row.name)} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void merge(event)}>
        <label className="field dialog-wide">
          <span className="field-label">{w.mergeInto}</span>
          <select
            className="input"
            data-start=""
            value={into}
            onChange={(event) => {
              setInto(event.target.value)
              forget()
            }}
          >
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
          </select>
        </label>
        <p className="dialog-hint">
          {target !== undefined && w.mergeHint(row.projects, row.name, target.name)}
          {kind === 'unit' && w.mergeUnit(row.name)}
        </p>
        {refusal !== null && (
          <p className="field-error dialog-wide" role="alert">
            {refusal}
          </p>
        )}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="button button-primary">
            {w.mergeButton}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
