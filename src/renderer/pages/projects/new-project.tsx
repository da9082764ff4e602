import { type FormEvent, useId, useState } from 'react'
import { parseField } from '#domain/field'
import { type GridAnswer, gridYear, textAt, textsAt } from '#domain/grid'
import { projectFields, yearClass } from '#domain/project'
import { Refusal, refusalText, type Words } from '#domain/refusal'
import { navigation } from '../../app/navigation'
import { Dialog } from '../../parts/dialog'
import { currentLanguage, useLanguage } from '../../parts/language'
import { change } from '../../parts/saving'
import { useWords } from '../../parts/words'
import { words } from './words'

interface Typed {
  readonly name: string
  readonly industry: string
  readonly unit: string
  readonly yearClass: string
  readonly totalInvestment: string
}
const nothing: Typed = { name: '', industry: '', unit: '', yearClass: '', totalInvestment: '' }

/** Values that other projects already have, offered while typing so that one thing gets one name. */
function known(answer: GridAnswer, read: (i: number) => string | null): readonly string[] {
  const seen = new Set<string>()
  for (let i = 0; i < answer.count; i += 1) {
    const value = read(i)
    if (value !== null && value !== '') seen.add(value)
  }
  return [...seen]
}

async function add(typed: Typed, year: number): Promise<string> {
  const { id } = await change('project.add', {
    year,
    changes: {
      name: typed.name.trim(),
      industry: parseField(projectFields.industry, typed.industry),
      yearClass: typed.yearClass === '' ? null : typed.yearClass,
      totalInvestment: parseField(projectFields.totalInvestment, typed.totalInvestment),
      ...(typed.unit.trim() !== '' && { units: [typed.unit.trim()] }),
    },
  })
  return id
}

/** The least that a project needs to exist; everything else is given on its page, which opens next. */
export function NewProject({ answer, onClose }: { readonly answer: GridAnswer; onClose(): void }) {
  const w = useWords(words)
  const lang = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState(nothing)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const classes: Readonly<Record<string, Words>> = yearClass.choices

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.name.trim() === '') return setError(w.newNameMissing)
    setBusy(true)
    try {
      const made = await add(typed, gridYear(answer))
      onClose()
      navigation.open({ page: 'project', id: made })
    } catch (caught) {
      setBusy(false)
      if (caught instanceof Refusal) setError(refusalText(caught.code, caught.details, currentLanguage()))
      else if (caught instanceof Error) setError(caught.message)
      else throw caught
    }
  }
  const text = (field: keyof Typed, label: string, wide: boolean, list?: readonly string[]) => (
    <label className={`field${wide ? ' dialog-wide' : ''}`}>
      <span className="field-label">{label}</span>
      <input
        className="input"
        value={typed[field]}
        list={list && `${id}-${field}`}
        onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
      />
      {list && (
        <datalist id={`${id}-${field}`}>
          {list.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </label>
  )
  return (
    <Dialog title={w.newTitle} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        {text('name', w.newName, true)}
        {text(
          'industry',
          w.newIndustry,
          false,
          known(answer, (i) => textAt(answer, 'industry', i)),
        )}
        {text(
          'unit',
          w.newUnit,
          false,
          known(answer, (i) => textsAt(answer, 'units', i)[0] ?? null),
        )}
        <label className="field">
          <span className="field-label">{w.newClass}</span>
          <select
            className="input"
            value={typed.yearClass}
            onChange={(event) => setTyped({ ...typed, yearClass: event.target.value })}
          >
            <option value="">{w.newNone}</option>
            {Object.entries(classes).map(([code, term]) => (
              <option key={code} value={code}>
                {term[lang]}
              </option>
            ))}
          </select>
        </label>
        {text('totalInvestment', w.newTotal, false)}
        <p className="dialog-hint">{w.newLater}</p>
        <p className="dialog-wide field-error" role="alert">
          {error}
        </p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={busy}>
            {w.newCreate}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
