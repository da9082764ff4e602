import { columnKeys } from '#domain/paper/monthly-columns'
import { type FormColumn, formColumn, type SheetForm } from '#domain/paper/sheet-form'

/** A column that is shown or could be. */
export interface DraftColumn extends FormColumn {
  readonly shown: boolean
}

/** A form that is being arranged: every column there is, those that are shown first. */
export interface Draft extends Omit<SheetForm, 'columns' | 'format'> {
  readonly columns: readonly DraftColumn[]
}

/** A form as it can be arranged; under `name`, since an official form keeps its own. */
export function draftOf({ columns, format: _, ...form }: SheetForm, name = form.name): Draft {
  const shown = new Set(columns.map(({ column }) => column))
  const others = columnKeys.filter((key) => !shown.has(key))
  return {
    ...form,
    name,
    columns: [
      ...columns.map((column) => ({ ...column, shown: true })),
      ...others.map((key) => ({ ...formColumn(key), shown: false })),
    ],
  }
}

/** The form that is kept; not checked. */
export function formOfDraft({ columns, ...draft }: Draft): SheetForm {
  const shown = columns.filter((column) => column.shown)
  return { ...draft, format: 1, columns: shown.map(({ shown: _, ...column }) => column) }
}

/** With something of one column changed. */
export function changeColumn(draft: Draft, at: number, changes: Partial<DraftColumn>): Draft {
  return { ...draft, columns: draft.columns.map((column, i) => (i === at ? { ...column, ...changes } : column)) }
}

/** With a column moved to another place; places beyond the ends are the ends. */
export function moveColumn(draft: Draft, from: number, to: number): Draft {
  const moved = draft.columns[from]
  if (moved === undefined) return draft
  const columns = draft.columns.filter((_, i) => i !== from)
  columns.splice(Math.max(0, Math.min(columns.length, to)), 0, moved)
  return { ...draft, columns }
}
