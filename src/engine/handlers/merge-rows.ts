import type { MergeRow, MergeSide } from '#contract/merge'
import { type Entity, fieldOf, type StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import { projectFields } from '#domain/project'
import { planMonths } from '#domain/year-record'

export type Choices = Readonly<Record<string, MergeSide>>

/** Fields that go by one side together; the first of a group decides which side has anything. */
type Groups = readonly (readonly string[])[]

const followers: Readonly<Record<string, readonly string[]>> = {
  stage: ['cancelledFrom', 'pauseReason'],
  quantityValue: ['quantityUnit'],
}
const following = new Set(Object.values(followers).flat())
/** What is no choice of sides: the order in the list stays, sections are joined. */
const apart: ReadonlySet<string> = new Set(['position', 'sections'])

const projectGroups: Groups = Object.keys(projectFields)
  .filter((name) => !apart.has(name) && !following.has(name))
  .map((name) => [name, ...(followers[name] ?? [])])
const yearGroups: Groups = [['yearClass'], ['carryIn', 'carrySource']]
const planGroups: Groups = [['annual', ...planMonths, 'docNo', 'decidedOn', 'reason']]
const monthGroups: Groups = [['actual'], ['statistics'], ['physical'], ['progress'], ['problem'], ['next']]

const groupsOf: Partial<Readonly<Record<Entity, Groups>>> = {
  project: projectGroups,
  projectYear: yearGroups,
  plan: planGroups,
  month: monthGroups,
}
/** Where two different values are a conflict: a month's, a year's and a plan's figures (not what a person wrote in words). */
const figures: ReadonlySet<string> = new Set(['actual', 'statistics', 'physical', 'carryIn', 'annual', ...planMonths])

/** Two records of the same kind and time, one of each project; null where a project has none. */
export interface Pair {
  readonly entity: Entity
  readonly at: string | null
  readonly loser: StoredRecord | null
  readonly winner: StoredRecord | null
}

const given = (value: Value | undefined) => value !== null && value !== undefined
const same = (a: Value | undefined, b: Value | undefined) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

function differs({ loser, winner }: Pair, fields: readonly string[]): boolean {
  return fields.some((field) => figures.has(field) && !same(loser?.[field], winner?.[field]))
}

/** The rows of one group: the chosen side, else the winner's where it has a value, else the loser's. */
function groupRows(pair: Pair, fields: readonly string[], choices: Choices, prefer: Prefer): readonly MergeRow[] {
  const { entity, at, loser, winner } = pair
  const [lead = ''] = fields
  const key = [entity, at, lead].filter((part) => part !== null).join('/')
  const both = given(loser?.[lead]) && given(winner?.[lead])
  const conflict = both && choices[key] === undefined && differs(pair, fields)
  const side = choices[key] ?? prefer[lead] ?? (given(winner?.[lead]) || !given(loser?.[lead]) ? 'winner' : 'loser')
  return fields.flatMap((field) => {
    const label = fieldOf(entity, field)?.label ?? { zh: field, en: field }
    const values = { loser: loser?.[field] ?? null, winner: winner?.[field] ?? null }
    if (!given(values.loser) && !given(values.winner)) return []
    return [{ key, entity, at, field, label, ...values, result: values[side], conflict }]
  })
}

/** The side taken where nobody chose, by field, if not the winner's own value and the loser's for a blank. */
export type Prefer = Readonly<Record<string, MergeSide>>

/** Two records side by side; fields that both leave blank are not told. */
export function sideBySide(pair: Pair, choices: Choices, prefer: Prefer = {}): readonly MergeRow[] {
  return (groupsOf[pair.entity] ?? []).flatMap((fields) => groupRows(pair, fields, choices, prefer))
}

/** A row whose result is no choice: both sides joined, or what the rule says. */
export function joinedRow(
  entity: Entity,
  field: string,
  values: Pick<MergeRow, 'label' | 'loser' | 'winner' | 'result'> & { readonly at?: string },
): MergeRow {
  return { key: null, entity, at: null, field, conflict: false, ...values }
}

/** The results of rows of one record, as changes to it. */
export function resultsAt(rows: readonly MergeRow[], entity: Entity, at: string | null): StoredRecord {
  const own = rows.filter((row) => row.entity === entity && row.at === at && fieldOf(entity, row.field) !== undefined)
  return Object.fromEntries(own.map((row) => [row.field, row.result]))
}
