import type { z } from 'zod'
import { refuse } from '../refusal'
import { type SheetForm, sheetFormSchema } from './sheet-form-schema'

type Issue = z.core.$ZodIssue

/** In a word: what a check found wrong (`formFaults` has the sentences). */
function whyOf(issue: Issue): string {
  // Anything wrong with what is not there is that it is not there.
  if (issue.code !== 'custom' && issue.code !== 'unrecognized_keys' && issue.input === undefined) return 'missing'
  switch (issue.code) {
    case 'custom':
      return String(issue.params?.why ?? 'type')
    case 'unrecognized_keys':
      return 'unknown'
    case 'invalid_value':
      return 'choice'
    case 'too_small':
      return 'small'
    case 'too_big':
      return 'large'
    default:
      return 'type'
  }
}

/** The member that is meant, and in which column it stands, counted from 1. */
function placeOf(issue: Issue): { readonly column: number | null; readonly field: string } {
  const [first, second, third] = issue.path
  const column = first === 'columns' && typeof second === 'number' ? second + 1 : null
  const own = column === null ? first : third
  const field = issue.code === 'unrecognized_keys' ? issue.keys.join('、') : own
  return { column, field: field === undefined ? '' : String(field) }
}

/** A form from what a file or a window gives. Refuses FORM_INVALID, which names the file, the column and the member. */
export function formOf(given: unknown, file: string | null): SheetForm {
  const checked = sheetFormSchema.safeParse(given, { reportInput: true })
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  if (issue === undefined) return refuse('FORM_INVALID', { file, column: null, field: '', why: 'type' })
  return refuse('FORM_INVALID', { file, ...placeOf(issue), why: whyOf(issue) })
}

/** A form from the text of a file. Refuses FORM_INVALID. */
export function formFromText(text: string, file: string): SheetForm {
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refuse('FORM_INVALID', { file, column: null, field: '', why: 'notJson' })
  }
  return formOf(given, file)
}

/** A form as a file holds it, to be read by people too. */
export function formText(form: SheetForm): string {
  return `${JSON.stringify(form, null, 2)}\n`
}
