import { type FormEvent, useState } from 'react'
import type { RosterKind } from '#domain/refusals/roster'
import { PlusIcon } from '../../../parts/icons'
import { useRefusal } from '../../../parts/refusal'
import { change } from '../../../parts/saving'
import { useWords } from '../../../parts/words'
import { rosterWords } from './words'

/** Takes one more name into a roster; a refusal stands beside what was typed. */
export function AddName({ kind }: { readonly kind: RosterKind }) {
  const w = useWords(rosterWords)
  const [name, setName] = useState('')
  const { refusal, attempt, forget } = useRefusal()
  const label = w.addOf(w[kind])
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && (await attempt(() => change('roster.add', { kind, name })))) setName('')
  }
  return (
    <form className="roster-add" onSubmit={(event) => void add(event)}>
      <input
        className="input"
        aria-label={label}
        placeholder={label}
        value={name}
        maxLength={200}
        aria-invalid={refusal !== null}
        onChange={(event) => {
          setName(event.target.value)
          forget()
        }}
      />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        <PlusIcon size={14} />
        {w.addName}
      </button>
      {refusal !== null && (
        <span className="field-error" role="alert">
          {refusal}
        </span>
      )}
    </form>
  )
}
