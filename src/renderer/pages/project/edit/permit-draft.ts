import { parseField, type Value } from '#domain/field'
import { type Permit, permitFields, permitKind } from '#domain/milestone'
import type { Day } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { permitName } from '../../../parts/timeline/permit-lane'
import { type DiffRow, parseRefusal, type RefusedRow, shownValue } from './draft'

export const permitColumns = ['state', 'docNo', 'date', 'stuckOn'] as const
export type PermitColumn = (typeof permitColumns)[number]
export type PermitKind = Permit['kind']
/** In the order of the procedure. */
export const permitKinds = Object.keys(permitKind.choices) as readonly PermitKind[]

/** What was typed, by kind and column; only cells that were touched. */
export type PermitDraft = Readonly<Partial<Record<PermitKind, Readonly<Partial<Record<PermitColumn, string>>>>>>

/** A permit as `project.set` takes it. */
export interface PermitInput {
  readonly kind: PermitKind
  readonly state: Permit['state']
  readonly docNo: string | null
  readonly date: Day | null
  readonly stuckOn: string | null
}
export interface PermitDiff {
  readonly permits: readonly PermitInput[]
  readonly rows: readonly DiffRow[]
  readonly refused: readonly RefusedRow[]
}

export function storedPermit(permits: readonly Permit[], kind: PermitKind, column: PermitColumn): string | null {
  return permits.find((permit) => permit.kind === kind)?.[column] ?? null
}

/** What a draft of the permits changes: whole permits of the kinds it touches, and its cells before → after. */
export function permitDiff(
  permits: readonly Permit[],
  draft: PermitDraft,
  lang: Lang,
  words: { readonly stateNeeded: string },
): PermitDiff {
  const inputs: PermitInput[] = []
  const rows: DiffRow[] = []
  const refused: RefusedRow[] = []
  for (const kind of permitKinds) {
    const cells = draft[kind]
    if (cells === undefined) continue
    const values: Record<PermitColumn, Value> = { state: null, docNo: null, date: null, stuckOn: null }
    const before = rows.length
    const faults = refused.length
    for (const column of permitColumns) {
      const stored = storedPermit(permits, kind, column)
      const typed = cells[column]
      const label = `${permitName(kind, lang)} ${permitFields[column].label[lang]}`
      const key = `${kind}.${column}`
      values[column] = stored
      if (typed === undefined) continue
      try {
        values[column] = parseField(permitFields[column], typed)
      } catch (error) {
        refused.push({ key, label, message: parseRefusal(error, lang) })
        continue
      }
      if (values[column] === stored) continue
      const show = (value: Value) => shownValue(permitFields[column], value, lang)
      rows.push({ key, label, before: show(stored), after: show(values[column]) })
    }
    if (rows.length === before || refused.length > faults) continue
    if (values.state === null) {
      refused.push({ key: `${kind}.state`, label: permitName(kind, lang), message: words.stateNeeded })
      continue
    }
    // Parsed by the fields' own parsers: the values are what the fields' types say.
    inputs.push({ kind, ...values } as PermitInput)
  }
  return { permits: inputs, rows, refused }
}
