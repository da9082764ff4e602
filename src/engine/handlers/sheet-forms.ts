import { readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Input, Output } from '#contract/index'
import type { FormRow } from '#contract/paper-settings'
import { formFromText, formOf, formText } from '#domain/paper/form-file'
import { isOfficialForm, officialForms } from '#domain/paper/official-forms'
import type { SheetForm } from '#domain/paper/sheet-form'
import type { SheetFormRecord } from '#domain/paper-settings'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { readSheetForms } from '#ledger/paper-settings'
import { create, remove, update } from '#ledger/write'
import type { Answer, CommandContext, JobContext, QueryContext } from '../context'

const own = ({ id, name, layout }: SheetFormRecord): FormRow => ({
  id,
  official: false,
  form: formOf({ ...(JSON.parse(layout) as object), name }, null), // kept by form.save
})

const official: readonly FormRow[] = Object.entries(officialForms).map(([id, form]) => ({ id, official: true, form }))

function rowsOf(db: ReadableDb): readonly FormRow[] {
  return [...official, ...readSheetForms(db).map(own)]
}

/** The office's own forms. */
export function ownForms(db: ReadableDb): readonly SheetForm[] {
  return readSheetForms(db).map((record) => own(record).form)
}

/** A form by its id or its name: `full`, `short`, or one of the office's own. Refuses CHOICE_UNKNOWN with what there is. */
export function formNamed(db: ReadableDb, name: string): FormRow {
  const rows = rowsOf(db)
  const found = rows.find((row) => row.id === name) ?? rows.find((row) => row.form.name === name)
  const choices = rows.map((row) => (row.official ? row.id : row.form.name))
  return found ?? refuse('CHOICE_UNKNOWN', { field: '表式', value: name, choices: choices.join('、') })
}

/** A form's file has a few kilobytes; a large one is something else. */
const FORM_LIMIT = 1024 * 1024

function textOf(file: string): string {
  try {
    if (statSync(file).size > FORM_LIMIT) return refuse('FORM_INVALID', { file, column: null, field: '', why: 'large' })
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refuse('FILE_UNREADABLE', { file, why: String(error.code) })
  }
}

/** Refuses FORM_NAME for the names of the official forms, and for one that another form has. */
function requireFree(db: ReadableDb, name: string, id: string | null): void {
  const taken = rowsOf(db).some((row) => row.form.name === name && row.id !== id)
  if (taken || isOfficialForm(name)) refuse('FORM_NAME', { name })
}

function save({ db, change }: CommandContext, input: Input<'form.save'>): Answer<'form.save'> {
  const { name, ...layout }: SheetForm = formOf(input.form, null)
  const known = readSheetForms(db).find((row) => (input.id === undefined ? row.name === name : row.id === input.id))
  if (input.id !== undefined && known === undefined) formNamed(db, input.id)
  requireFree(db, name, known?.id ?? null)
  const record = { name, layout: JSON.stringify(layout) }
  if (known === undefined) return { id: create(change, 'sheetForm', record) }
  update(change, 'sheetForm', known.id, record)
  return { id: known.id }
}

/** The two official forms are nobody's to remove: refuses FORM_NAME. */
function take({ db, change }: CommandContext, { form }: Input<'form.remove'>): Answer<'form.remove'> {
  const found = formNamed(db, form)
  if (found.official) refuse('FORM_NAME', { name: found.form.name })
  remove(change, 'sheetForm', found.id)
  return {}
}

async function write({ db }: JobContext, { form, out }: Input<'form.export'>): Promise<Output<'form.export'>> {
  if (!out.toLowerCase().endsWith('.json')) refuse('FILE_NAME', { file: out, endings: '.json' })
  const { makeFolderOf, writeBeside } = await import('#documents/atomic-file')
  const found = formNamed(db, form).form
  await makeFolderOf(out)
  const written = await writeBeside(out, (beside) => writeFile(beside, formText(found)))
  return { ...written, rows: found.columns.length }
}

export const formQueries = {
  'form.list': ({ db }: QueryContext) => ({ rows: rowsOf(db) }),
  'form.show': ({ db }: QueryContext, { form }: Input<'form.show'>) => formNamed(db, form),
  'form.read': (_: QueryContext, { file }: Input<'form.read'>) => ({ form: formFromText(textOf(file), file) }),
}
export const formCommands = { 'form.save': save, 'form.remove': take }
export const formJobs = { 'form.export': write }
