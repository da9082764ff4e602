import { type FormEvent, useId, useState } from 'react'
import { type GridAnswer, gridYear, textAt } from '#domain/grid'
import { yearClass } from '#domain/project'
import type { Words } from '#domain/refusal'
import { undo } from '../../../app/undo'
import { Dialog } from '../../../parts/dialog'
import { withFrozenNote } from '../../../parts/frozen/frozen-note'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { useRefusal } from '../../../parts/refusal'
import { change } from '../../../parts/saving'
import { TagsInput } from '../../../parts/suggest/tags-input'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { type BatchDraft, batchInput, batchLines, emptyBatch, fromRefusal, isDated, noClass } from './batch-draft'
import { BatchField, TextField } from './batch-field'
import { batchWords } from './words'
import './batch.css'

interface Props {
  readonly answer: GridAnswer
  /** Indices of the projects that are changed. */
  readonly rows: readonly number[]
  onClose(): void
  /** It is written. */
  onDone(): void
}

/** As many names as are told; the rest is counted. */
const NAMED = 6

/** Values of a text column that other projects have, so that one thing keeps one name. */
function valuesOf(answer: GridAnswer, name: 'industry' | 'leader'): readonly string[] {
  return [...new Set(answer.text[name].values)].filter((value): value is string => value !== null && value !== '')
}

/** 批量修改: what is touched changes in every marked project, as one change set. */
export function BatchDialog({ answer, rows, onClose, onDone }: Props) {
  const w = useWords(batchWords)
  const lang = useLanguage()
  const id = useId()
  const [draft, setDraft] = useState(emptyBatch)
  const { refusal, attempt, forget } = useRefusal()
  const [busy, setBusy] = useState(false)
  const units = useAsk('unit.list', {})
  const lists = useAsk('list.list', {})
  const unitNames = (units.data?.rows ?? []).map(({ name }) => name)
  const listNames = (lists.data?.rows ?? []).map(({ name }) => name)
  const lines = batchLines(draft, w, lang)
  const badDay = fromRefusal(draft, gridYear(answer), lang)
  const put = (part: Partial<BatchDraft>) => {
    forget()
    setDraft({ ...draft, ...part })
  }
  const close = () => {
    forget()
    onClose()
  }
  const write = async (event: FormEvent) => {
    event.preventDefault()
    if (lines.length === 0 || badDay !== null) return
    setBusy(true)
    const done = await attempt(async () => {
      const ids = rows.map((i) => textAt(answer, 'id', i) ?? '')
      const { projects } = await change('project.setMany', batchInput(ids, draft, answer))
      const told = projects === 0 ? w.nothingDiffered : w.written(projects)
      say({
        text: projects === 0 ? told : withFrozenNote(told, answer, lang),
        ...(projects > 0 && { action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } }),
      })
    })
    setBusy(false)
    if (done) onDone()
  }
  const tags = (name: 'units' | 'addLists' | 'removeLists', choices: readonly string[]) => (
    <TagsInput
      id={`${id}-${name}`}
      items={draft[name]}
      stored={choices}
      choices={choices}
      placeholder={w.untouched}
      removeLabel={w.removeTag}
      refused={false}
      describedBy={undefined}
      onItems={(items) => put({ [name]: items })}
    />
  )
  const unknown = (items: readonly string[], known: readonly string[]) => {
    const fresh = items.filter((item) => !known.includes(item))
    return fresh.length === 0 ? null : w.willBeMade(fresh.join(lang === 'zh' ? '、' : ', '))
  }
  const classes: Readonly<Record<string, Words>> = yearClass.choices
  return (
    <Dialog title={w.title} onClose={close}>
      <form className="batch" onSubmit={(event) => void write(event)}>
        <p className="batch-names">{namesText(answer, rows, w)}</p>
        <BatchField id={`${id}-units`} label={w.units} hint={unknown(draft.units, unitNames) ?? w.unitsHint}>
          {tags('units', unitNames)}
        </BatchField>
        <TextField
          id={`${id}-leader`}
          label={w.leader}
          draft={draft.leader}
          choices={valuesOf(answer, 'leader')}
          onDraft={(leader) => put({ leader })}
        />
        {isDated(draft) && (
          <BatchField id={`${id}-from`} label={w.from} hint={badDay ?? w.fromHint} refused={badDay !== null}>
            <input
              id={`${id}-from`}
              className="input"
              value={draft.from}
              placeholder={w.fromBlank}
              aria-invalid={badDay !== null}
              aria-describedby={`${id}-from-note`}
              onChange={(event) => put({ from: event.target.value })}
            />
          </BatchField>
        )}
        <BatchField id={`${id}-addLists`} label={w.addLists} hint={unknown(draft.addLists, listNames)}>
          {tags('addLists', listNames)}
        </BatchField>
        <BatchField id={`${id}-removeLists`} label={w.removeLists}>
          {tags('removeLists', listNames)}
        </BatchField>
        <TextField
          id={`${id}-industry`}
          label={w.industry}
          draft={draft.industry}
          choices={valuesOf(answer, 'industry')}
          onDraft={(industry) => put({ industry })}
        />
        <BatchField id={`${id}-class`} label={w.yearClass} hint={w.yearHint(gridYear(answer))}>
          <select
            id={`${id}-class`}
            className={`input${draft.yearClass === '' ? ' batch-untouched' : ''}`}
            value={draft.yearClass}
            aria-describedby={`${id}-class-note`}
            onChange={(event) => put({ yearClass: event.target.value })}
          >
            <option value="">{w.untouched}</option>
            {Object.entries(classes).map(([code, term]) => (
              <option key={code} value={code}>
                {term[lang]}
              </option>
            ))}
            <option value={noClass}>{w.blank}</option>
          </select>
        </BatchField>
        <BatchField id={`${id}-reason`} label={w.reason}>
          <input
            id={`${id}-reason`}
            className="input"
            value={draft.reason}
            maxLength={2000}
            onChange={(event) => put({ reason: event.target.value })}
          />
        </BatchField>
        <div className="batch-what" role="status">
          <strong>{lines.length === 0 ? w.nothing : w.what(rows.length, lines.length)}</strong>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <p className="field-error" role="alert">
          {refusal}
        </p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>
            {w.cancel}
          </button>
          <button
            type="submit"
            className="button button-primary"
            disabled={lines.length === 0 || badDay !== null || busy}
          >
            {w.write(rows.length)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function namesText(answer: GridAnswer, rows: readonly number[], w: (typeof batchWords)['zh' | 'en']): string {
  const names = rows.slice(0, NAMED).map((i) => textAt(answer, 'name', i) ?? '')
  return rows.length > NAMED ? w.namesAndMore(names.join(w.comma), rows.length) : names.join(w.comma)
}
