import type { Ask } from '#contract/index'
import { projectInputFields } from '#contract/projects'
import type { RefusalCode } from '#domain/refusal'
import type { AskError } from '../../../parts/ask'
import { datedFields, type FieldName } from './fields'
import type { DraftState } from './use-draft'

/** The one call that writes a draft. */
export function draftInput(id: string, year: number, state: DraftState): Ask<'project.set'> {
  const { draft, fieldDiff, permitDiff } = state
  const dated = Object.keys(fieldDiff.changes).some((name) => datedFields.has(name as FieldName))
  const changes = {
    ...fieldDiff.changes,
    ...(permitDiff.permits.length > 0 && { permits: permitDiff.permits.map((permit) => ({ ...permit })) }),
  }
  return {
    id,
    year,
    changes,
    ...(dated && draft.from !== null && { from: draft.from }),
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
