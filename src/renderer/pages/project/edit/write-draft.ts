import type { Ask } from '#contract/index'
import { projectInputFields } from '#contract/projects'
import { type Lang, type RefusalCode, refusalText } from '#domain/refusal'
import type { AskError } from '../../../parts/ask'
import { readDay } from '../../../parts/read-day'
import { datedFields, type FieldName } from './fields'
import type { DraftState } from './use-draft'

/** Whether a draft changes something that may begin on a day. */
export function isDated({ fieldDiff }: DraftState): boolean {
  return Object.keys(fieldDiff.changes).some((name) => datedFields.has(name as FieldName))
}

/** The sentence of a beginning that is no day; null where it is one, is blank, or is not asked for. */
export function fromRefusal(state: DraftState, year: number, lang: Lang): string | null {
  const typed = state.draft.from.trim()
  if (typed === '' || !isDated(state) || readDay(typed, year) !== null) return null
  return refusalText('DATE_INVALID', { value: typed }, lang)
}

/** The one call that writes a draft. */
export function draftInput(id: string, year: number, state: DraftState): Ask<'project.set'> {
  const { draft, fieldDiff, permitDiff } = state
  const from = isDated(state) ? readDay(draft.from, year) : null
  const changes = {
    ...fieldDiff.changes,
    ...(permitDiff.permits.length > 0 && { permits: permitDiff.permits.map((permit) => ({ ...permit })) }),
  }
  return {
    id,
    year,
    changes,
    ...(from !== null && { from }),
    ...(draft.reason.trim() !== '' && { reason: draft.reason.trim() }),
  }
}

const byCode: Readonly<Partial<Record<RefusalCode, FieldName>>> = {
  NAME_DUPLICATE: 'name',
  CODE_DUPLICATE: 'code',
  PARENT_LOOP: 'parentId',
  PROJECT_MISSING: 'parentId',
  MONEY_PRESENT: 'rollup',
  MONEY_ON_CHILDREN: 'totalInvestment',
  MONEY_ON_PARENT: 'totalInvestment',
  UNIT_MISSING: 'units',
  LIST_MISSING: 'lists',
}

/** The field at which the engine's refusal belongs: by its code, or by the label it names; null for the whole form. */
export function fieldOfRefusal(error: AskError): FieldName | null {
  const { code, details } = error
  if (code === 'ENGINE_LOST') return null
  const known = byCode[code]
  if (known !== undefined) return known
  const found = Object.entries(projectInputFields).find(([, field]) => field.label.zh === details.field)
  return found === undefined ? null : (found[0] as FieldName)
}
