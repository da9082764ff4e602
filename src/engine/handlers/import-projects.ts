import type { ImportPlan } from '#contract/import'
import { type ProjectChanges, projectInputFields } from '#contract/projects'
import type { Value } from '#domain/field'
import { isReadDate } from '#domain/import/cell-result'
import { plain } from '#domain/import/plain'
import { monthOf } from '#domain/month'
import { Refusal, refusalText } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { readEntryHeads } from '#ledger/entry'
import { readKnownNames } from '#ledger/import'
import type { QueryContext } from '../context'
import { newMilestones } from './import-milestones'
import { judgePlanSheet, type PlanOptions } from './import-plan'
import { readStoredFields, sameValue } from './import-projects-stored'
import { isSummed, type Judged, type ParentCheck, type RowChange, type RowProblem, type TakenRow } from './import-rows'
import { importWords } from './import-words'
import { requireChanges } from './projects'

type Planned = ImportPlan['projects'][number]
type Stored = Readonly<Record<string, Value>>

const isInput = (field: string): field is keyof typeof projectInputFields => Object.hasOwn(projectInputFields, field)

/** Spelling of people and lists that the ledger has already: a name is taken by what it says, not by how it is spaced. */
interface Spellings {
  readonly of: (kind: 'units' | 'leader' | 'lists' | 'industry', name: string) => string
  readonly isKnown: (kind: 'units', name: string) => boolean
}

function spellingsOf(db: ReadableDb): Spellings {
  const known = readKnownNames(db)
  const byName = (rows: (typeof known)['units']) => new Map(rows.map((row) => [plain(row.name), row.official]))
  const maps = {
    units: byName(known.units),
    leader: byName(known.leader),
    lists: byName(known.lists),
    industry: byName(known.industry),
  }
  return {
    of: (kind, name) => maps[kind].get(plain(name)) ?? name,
    isKnown: (kind, name) => maps[kind].has(plain(name)),
  }
}

/** What stands in a field once the sheet's value is in: lists and aliases are added to, never taken from. */
function valueAfter(field: string, given: Exclude<Value, null>, stored: Stored | null, spellings: Spellings): Value {
  const now = stored?.[field] ?? null
  const added = Array.isArray(given) ? (given as readonly string[]) : []
  if (field === 'units') return [...new Set(added.map((name) => spellings.of('units', name)))]
  if (field === 'lists' || field === 'aliases') {
    const names = field === 'lists' ? added.map((name) => spellings.of('lists', name)) : added
    return [...new Set([...((now as readonly string[] | null) ?? []), ...names])]
  }
  if ((field === 'leader' || field === 'industry') && typeof given === 'string') return spellings.of(field, given)
  return given
}

interface RowProject {
  readonly row: TakenRow
  readonly planned: Planned
  readonly changes: readonly RowChange[]
  readonly columns: ReadonlyMap<string, number>
}

const ownMoney: ReadonlySet<string> = new Set(['totalInvestment', 'carryIn'])

function rowProject(row: TakenRow, stored: Stored | null, spellings: Spellings, summed: boolean): RowProject {
  const changes: Record<string, Value> = row.isNew ? { name: row.name } : {}
  const base: Record<string, Value> = {}
  const list: RowChange[] = []
  const columns = new Map<string, number>()
  for (const { field, value, at } of row.cells) {
    if (!isInput(field) || field === 'name' || isReadDate(value) || (summed && ownMoney.has(field))) continue
    const before = stored?.[field] ?? null
    const after = valueAfter(field, value, stored, spellings)
    columns.set(field, at)
    if (sameValue(before, after)) continue
    changes[field] = after
    if (!row.isNew) base[field] = before
    list.push({ row: row.row, id: row.id, at, field, month: null, before, after })
  }
  // The engine checks each value against its field before it is written.
  const planned = { id: row.id, isNew: row.isNew, changes: changes as ProjectChanges, base } as Planned
  return { row, planned, changes: list, columns }
}

/** What the rules of projects say to a row; a code that the sheet gives twice is the second row's fault. */
function problemsOf({ db, lang }: QueryContext, all: readonly RowProject[]): readonly RowProblem[] {
  const codes = new Map<string, number>()
  const problems: RowProblem[] = []
  for (const { row, planned, columns } of all) {
    const { code } = planned.changes
    try {
      if (typeof code === 'string') {
        if (codes.has(code)) throw new Refusal('CODE_DUPLICATE', { code, id: `第 ${codes.get(code)} 行` })
        codes.set(code, row.row)
      }
      requireChanges(db, row.isNew ? null : row.id, planned.changes as ProjectChanges)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const at = error.code === 'CODE_DUPLICATE' ? 'code' : error.code.startsWith('MONEY') ? 'totalInvestment' : 'name'
      const message = refusalText(error.code, error.details, lang)
      problems.push({ row: row.row, at: columns.get(at) ?? columns.get('carryIn') ?? null, code: error.code, message })
    }
  }
  return problems
}

function newUnits(all: readonly RowProject[], spellings: Spellings): readonly string[] {
  const named = all.flatMap(({ planned }) => (planned.changes.units as readonly string[] | undefined) ?? [])
  return [...new Set(named.filter((name) => !spellings.isKnown('units', name)))]
}

function parentChecks(row: TakenRow): readonly ParentCheck[] {
  return row.cells
    .filter((cell) => ownMoney.has(cell.field))
    .map((cell) => ({ row: row.row, id: row.id, name: row.name, cell }))
}

/** The rows that make projects a sheet of another kind names and the ledger does not know (`--create`). */
export function plannedNew(context: QueryContext, rows: readonly TakenRow[]): readonly Planned[] {
  const spellings = spellingsOf(context.db)
  return rows
    .filter((row) => row.isNew)
    .map((row) => rowProject({ ...row, cells: [...row.cells, ...row.compared] }, null, spellings, false).planned)
}

/** Judges a sheet of projects: their own facts, what belongs to the year, its plan, milestones; nothing is written. */
export function judgeProjects(context: QueryContext, rows: readonly TakenRow[], options: PlanOptions): Judged {
  const { db, lang, today } = context
  const ids = rows.filter((row) => !row.isNew).map((row) => row.id)
  const heads = readEntryHeads(db, ids)
  const spellings = spellingsOf(db)
  const stored = readStoredFields(db, ids, monthOf(today))
  const all = rows.map((row) => rowProject(row, stored.get(row.id) ?? null, spellings, isSummed(heads.get(row.id))))
  const units = newUnits(all, spellings)
  const annuals = rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.field === 'annualPlan') }))
  const plans = judgePlanSheet(context, annuals, options)
  const milestones = newMilestones(db, rows, lang)
  const parents = rows.filter((row) => isSummed(heads.get(row.id))).flatMap(parentChecks)
  const differs = new Set(all.filter((one) => one.row.isNew || one.changes.length > 0).map((one) => one.row.row))
  return {
    problems: [...problemsOf(context, all), ...plans.problems],
    changes: [...all.flatMap((one) => one.changes), ...plans.changes, ...milestones.changes],
    parents: [...parents, ...plans.parents],
    warnings: [
      ...(units.length === 0 ? [] : [importWords(lang).newUnits({ names: units.join(importWords(lang).list) })]),
      ...plans.warnings,
      ...milestones.warnings,
    ],
    build: (stays) => ({
      ...plans.build(stays),
      projects: all.filter(({ row }) => differs.has(row.row) && stays(row.row)).map((one) => one.planned),
      milestones: milestones.planned.filter((one) => stays(one.row)).map(({ row: _row, ...one }) => one),
    }),
  }
}
