import { useState } from 'react'
import type { Month } from '#domain/month'
import { headingBlanks, type SheetForm } from '#domain/paper/sheet-form'
import { AskError, ask } from '../../../parts/ask'
import { desk } from '../../../parts/desk'
import { Dialog } from '../../../parts/dialog'
import { useLanguage } from '../../../parts/language'
import { Segmented } from '../../../parts/segmented'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import type { FormRow } from '../versions'
import { words as pageWords } from '../words'
import { ColumnRows } from './column-rows'
import { type Draft, draftOf, formOfDraft } from './draft'
import { FormPreview } from './form-preview'
import './forms.css'
import { formWords } from './words'

interface Props {
  readonly month: Month
  readonly row: FormRow
  readonly onKept: (id: string) => void
  readonly onClose: () => void
}

/** Arranges a form of the monthly sheet: its columns on the left, the sheet as it will be printed on the right. */
export function ArrangeDialog({ month, row, onKept, onClose }: Props) {
  const words = useWords(pageWords)
  const own = useWords(formWords)
  const lang = useLanguage()
  const nameOf = ({ name }: SheetForm) => (row.official ? own.ownFormName(name) : name)
  const [draft, setDraft] = useState(() => draftOf(row.form, nameOf(row.form)))
  const [refused, setRefused] = useState<string | null>(null)
  const form = formOfDraft(draft)
  const attempt = async (act: () => Promise<void>) => {
    try {
      setRefused(null)
      await act()
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setRefused(error.message)
    }
  }
  const save = () =>
    attempt(async () => {
      const kept = row.official ? {} : { id: row.id }
      const { id } = await ask('form.save', { ...kept, form: { ...form } })
      say({ text: own.formKept(form.name) })
      onKept(id)
    })
  const remove = () =>
    attempt(async () => {
      await ask('form.remove', { form: row.id })
      say({ text: own.formRemoved(row.form.name) })
      onKept('full')
    })
  const read = () =>
    attempt(async () => {
      const kinds = [{ name: own.formFile, extensions: ['json'] }]
      const [file] = await desk().chooseOpen({ title: own.readForm, kinds })
      if (file !== undefined) setDraft(draftOf((await ask('form.read', { file })).form))
    })
  const write = () =>
    attempt(async () => {
      const kinds = [{ name: own.formFile, extensions: ['json'] }]
      const out = await desk().chooseSave({ title: own.writeForm, name: `${row.form.name}.json`, kinds })
      if (out === null) return
      await ask('form.export', { form: row.id, out })
      say({ text: words.wrote(out.split(/[\\/]/).at(-1) ?? out) })
    })
  return (
    <Dialog title={own.arrangeTitle} onClose={onClose} className="arrange-dialog">
      <div className="arrange">
        <div className="arrange-form">
          <FormHead draft={draft} onDraft={setDraft} />
          <ColumnRows draft={draft} lang={lang} onDraft={setDraft} />
        </div>
        <FormPreview month={month} form={form} />
      </div>
      <p className="dialog-hint">{own.headingHint(headingBlanks.map((blank) => `{${blank}}`).join(' '))}</p>
      {refused !== null && (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
      <div className="dialog-buttons arrange-buttons">
        <button type="button" className="button" onClick={() => void read()}>
          {own.readForm}
        </button>
        <button type="button" className="button" onClick={() => void write()}>
          {own.writeForm}
        </button>
        {!row.official && (
          <button type="button" className="button" onClick={() => void remove()}>
            {own.removeForm}
          </button>
        )}
        <span className="papers-space" />
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" className="button button-primary" onClick={() => void save()}>
          {row.official ? own.keepFormAs : own.keepForm}
        </button>
      </div>
    </Dialog>
  )
}

interface HeadProps {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

/** What the form is called, and on which paper it stands. */
function FormHead({ draft, onDraft }: HeadProps) {
  const own = useWords(formWords)
  return (
    <div className="arrange-head">
      <label className="field">
        <span className="field-label">{own.formName}</span>
        <input
          className="input"
          data-start
          maxLength={30}
          value={draft.name}
          onChange={(event) => onDraft({ ...draft, name: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="field-label">{own.formTitle}</span>
        <input
          className="input"
          maxLength={20}
          value={draft.title}
          onChange={(event) => onDraft({ ...draft, title: event.target.value })}
        />
      </label>
      <div className="arrange-paper">
        <Segmented
          label={own.paperSize}
          value={draft.paper}
          onChoose={(paper) => onDraft({ ...draft, paper })}
          options={[
            { value: 'A3', text: 'A3' },
            { value: 'A4', text: 'A4' },
          ]}
        />
        <Segmented
          label={own.orientation}
          value={draft.orientation}
          onChoose={(orientation) => onDraft({ ...draft, orientation })}
          options={[
            { value: 'landscape', text: own.landscape },
            { value: 'portrait', text: own.portrait },
          ]}
        />
        <label className="arrange-check">
          <input
            type="checkbox"
            checked={draft.subtotals}
            onChange={(event) => onDraft({ ...draft, subtotals: event.target.checked })}
          />
          {own.subtotals}
        </label>
        <label className="arrange-check">
          <input
            type="checkbox"
            checked={draft.appendix}
            onChange={(event) => onDraft({ ...draft, appendix: event.target.checked })}
          />
          {own.appendix}
        </label>
      </div>
    </div>
  )
}
