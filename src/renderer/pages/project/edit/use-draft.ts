import { useMemo } from 'react'
import type { ProjectPage } from '#contract/projects'
import { textAt, textsAt } from '#domain/grid'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { createStore, useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { type FieldDraft, type FormDiff, fieldDiff, type Typed } from './draft'
import { currentValues, type FieldName, type FieldValues } from './fields'
import { type PermitColumn, type PermitDiff, type PermitDraft, permitDiff } from './permit-draft'
import { editWords } from './words'

/** What was typed into a project's form and not yet written. It outlives the page: `[` and `]` lose nothing. */
export interface Draft {
  readonly fields: FieldDraft
  readonly permits: PermitDraft
  /** The day from which units and people change, as typed. */
  readonly from: string
  readonly reason: string
}
const emptyDraft: Draft = { fields: {}, permits: {}, from: '', reason: '' }
const drafts = createStore<Readonly<Record<string, Draft>>>({})

export interface DraftState {
  readonly draft: Draft
  readonly current: FieldValues
  readonly fieldDiff: FormDiff
  readonly permitDiff: PermitDiff
  /** Names of projects by id, for the parent. */
  readonly nameOf: (id: string) => string | null
  readonly setField: (name: FieldName, typed: Typed) => void
  readonly setPermit: (row: string, column: PermitColumn, typed: string) => void
  readonly setFrom: (from: string) => void
  readonly setReason: (reason: string) => void
  readonly discard: () => void
}

/** Drafts are kept apart by workspace: two workspaces of the same report hold projects of the same id. */
function useDraftKey(id: string): string {
  const info = useAsk('workspace.info', {})
  return `${info.data?.path ?? ''}\n${id}`
}

function put(key: string, draft: Draft): void {
  drafts.set({ ...drafts.get(), [key]: draft })
}

/** A project's draft, and what of it would be written. */
export function useDraft(page: ProjectPage): DraftState {
  const { answer, at, permits } = page
  const key = useDraftKey(textAt(answer, 'id', at) ?? '')
  const draft = useStore(drafts)[key] ?? emptyDraft
  const lang = useLanguage()
  const words = useWords(editWords)
  const grid = useAsk('project.grid', { month: answer.month })
  const names = useMemo(() => {
    const data = grid.data ?? answer
    return new Map(data.text.id.values.map((id, i) => [id ?? '', textAt(data, 'name', i) ?? '']))
  }, [grid.data, answer])
  const current = useMemo(() => currentValues(page), [page])
  const fields = useMemo(() => {
    const nameOf = (name: FieldName, value: unknown) =>
      name === 'parentId' && typeof value === 'string' ? (names.get(value) ?? value) : null
    return fieldDiff(current, draft.fields, lang, { blankNotAllowed: words.blankNotAllowed, nameOf })
  }, [current, draft.fields, lang, words, names])
  const permitsDiff = useMemo(
    () => permitDiff(permits, draft.permits, lang, words),
    [permits, draft.permits, lang, words],
  )
  return {
    draft,
    current,
    fieldDiff: fields,
    permitDiff: permitsDiff,
    nameOf: (id) => names.get(id) ?? null,
    setField: (name, typed) => put(key, { ...draft, fields: { ...draft.fields, [name]: typed } }),
    setPermit: (row, column, typed) =>
      put(key, { ...draft, permits: { ...draft.permits, [row]: { ...draft.permits[row], [column]: typed } } }),
    setFrom: (from) => put(key, { ...draft, from }),
    setReason: (reason) => put(key, { ...draft, reason }),
    discard: () => put(key, emptyDraft),
  }
}

/** How many places a project's draft changes; 0 without one. */
export function useDraftCount(page: ProjectPage): number {
  const { fieldDiff: fields, permitDiff: permits } = useDraft(page)
  return fields.rows.length + permits.rows.length + fields.refused.length + permits.refused.length
}

/** Choices for lists that name units and lists. */
export function useListChoices(page: ProjectPage): Readonly<Partial<Record<FieldName, readonly string[]>>> {
  const units = useAsk('unit.list', {})
  const lists = useAsk('list.list', {})
  const grid = useAsk('project.grid', { month: page.answer.month })
  return useMemo(() => {
    const data = grid.data ?? page.answer
    return {
      units: (units.data?.rows ?? []).map((row) => row.name),
      lists: (lists.data?.rows ?? []).map((row) => row.name),
      industry: [...new Set(data.text.industry.values)].filter((value): value is string => value !== null),
      sections: [...new Set(Array.from({ length: data.count }, (_, i) => textsAt(data, 'sections', i)).flat())].sort(),
    }
  }, [units.data, lists.data, grid.data, page.answer])
}
