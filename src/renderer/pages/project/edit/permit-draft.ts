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

/** What was typed, by row and column; only cells that were touched. A kind added a second time has a row of its own. */
export type PermitDraft = Readonly<Record<string, Readonly<Partial<Record<PermitColumn, string>>>>>

/** A line of the form: a stored permit, or one that is not there yet. */
export interface PermitRow {
  readonly key: string
  readonly kind: PermitKind
  readonly stored: Permit | null
}

/** Key of a row that is not stored yet; `n` counts those of its kind. */
export function newPermitKey(kind: PermitKind, n: number): string {
  return `new:${kind}:${n}`
}

/** The lines of the form, kind by kind: what is stored, what was added, and an empty one where a kind has none. */
export function permitRows(permits: readonly Permit[], draft: PermitDraft): readonly PermitRow[] {
  return permitKinds.flatMap((kind) => {
    const stored = permits.filter((permit) => permit.kind === kind)
    const added = Object.keys(draft).filter((key) => key.startsWith(`new:${kind}:`))
    const keys = stored.length + added.length === 0 ? [newPermitKey(kind, 0)] : added
    return [
      ...stored.map((permit) => ({ key: permit.id, kind, stored: permit })),
      ...keys.map((key) => ({ key, kind, stored: null })),
    ]
  })
}

/** A permit as `project.set` takes it. */
export interface PermitInput {
  readonly kind: PermitKind
  readonly state: Permit['state']
  readonly docNo: string | null
  readonly date: Day | null
  readonly stuckOn: string | null
}
export interface PermitDiff {
  /** All permits of every kind that is touched: the call replaces the permits of the kinds it names. */
  readonly permits: readonly PermitInput[]
  readonly rows: readonly DiffRow[]
  readonly refused: readonly RefusedRow[]
}
interface RowDiff {
  readonly row: PermitRow
  readonly input: Readonly<Record<PermitColumn, Value>>
  readonly rows: readonly DiffRow[]
  readonly refused: readonly RefusedRow[]
}

export function storedCell(row: PermitRow, column: PermitColumn): string | null {
  return row.stored?.[column] ?? null
}

function rowDiff(row: PermitRow, draft: PermitDraft, lang: Lang, words: { readonly stateNeeded: string }): RowDiff {
  const input: Record<PermitColumn, Value> = { state: null, docNo: null, date: null, stuckOn: null }
  const rows: DiffRow[] = []
  const refused: RefusedRow[] = []
  for (const column of permitColumns) {
    const stored = storedCell(row, column)
    const typed = draft[row.key]?.[column]
    const label = `${permitName(row.kind, lang)} ${permitFields[column].label[lang]}`
    const key = `${row.key}.${column}`
    input[column] = stored
    if (typed === undefined) continue
    try {
      input[column] = parseField(permitFields[column], typed)
    } catch (error) {
      refused.push({ key, label, message: parseRefusal(error, lang) })
      continue
    }
    const show = (value: Value) => shownValue(permitFields[column], value, lang)
    if (input[column] !== stored) rows.push({ key, label, before: show(stored), after: show(input[column]) })
  }
  if (rows.length > 0 && input.state === null) {
    refused.push({ key: `${row.key}.state`, label: permitName(row.kind, lang), message: words.stateNeeded })
  }
  return { row, input, rows, refused }
}

/** What a draft of the permits changes, cell by cell, and what the call must be given for it. */
export function permitDiff(
  permits: readonly Permit[],
  draft: PermitDraft,
  lang: Lang,
  words: { readonly stateNeeded: string },
): PermitDiff {
  const diffs = permitRows(permits, draft).map((row) => rowDiff(row, draft, lang, words))
  const touched = new Set(diffs.filter((diff) => diff.rows.length > 0).map((diff) => diff.row.kind))
  return {
    permits: diffs
      .filter(({ row, input, refused }) => touched.has(row.kind) && input.state !== null && refused.length === 0)
      // Parsed by the fields' own parsers: the values are what the fields' types say.
      .map(({ row, input }) => ({ kind: row.kind, ...input }) as PermitInput),
    rows: diffs.flatMap((diff) => diff.rows),
    refused: diffs.flatMap((diff) => diff.refused),
  }
}
