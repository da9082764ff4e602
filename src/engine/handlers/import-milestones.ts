import type { ImportPlan } from '#contract/import'
import { isReadDate } from '#domain/import/cell-result'
import { type ImportField, importFields } from '#domain/import/import-field'
import { dueOf } from '#domain/milestone'
import type { Lang } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { readMilestonesOf } from '#ledger/import'
import type { CommandContext } from '../context'
import type { RowChange, TakenRow } from './import-rows'
import { importWords } from './import-words'
import { milestoneCommands } from './milestones'

const kindOf: Partial<Record<ImportField, string>> = { start: 'start', completion: 'completion' }

type Planned = ImportPlan['milestones'][number] & { readonly row: number }

/**
 * The milestones that a sheet names and a project does not have yet. One that is there keeps its dates: they have a
 * source or a reason, which a sheet does not give; where the sheet has another day, that is told.
 */
export function newMilestones(db: ReadableDb, rows: readonly TakenRow[], lang: Lang) {
  const planned: Planned[] = []
  const changes: RowChange[] = []
  const differing = new Map<
    ImportField,
    { count: number; first: { row: number; name: string; given: string; now: string } }
  >()
  const known = new Map(
    readMilestonesOf(db, Object.values(kindOf)).map((one) => [`${one.projectId}/${one.kind}`, one] as const),
  )
  for (const row of rows) {
    for (const { field, value, at } of row.cells) {
      const kind = kindOf[field]
      if (kind === undefined || !isReadDate(value)) continue
      const there = known.get(`${row.id}/${kind}`)
      if (there === undefined) {
        const actual = value.happened === true && value.precision === 'day' ? value.day : null
        const { day: due, precision, words: dueText } = value
        planned.push({ row: row.row, projectId: row.id, kind, due, precision, dueText, actual })
        changes.push({ row: row.row, id: row.id, at, field, month: null, before: null, after: due })
      } else if (value.day !== dueOf(there) && value.day !== there.actual) {
        const told = differing.get(field)
        const first = { row: row.row, name: row.name, given: value.day as string, now: there.actual ?? dueOf(there) }
        differing.set(field, { count: (told?.count ?? 0) + 1, first: told?.first ?? first })
      }
    }
  }
  const warnings = [...differing].map(([field, { count, first }]) =>
    importWords(lang).compared({ field: importFields[field].label[lang], count, ...first }),
  )
  return { planned, changes, warnings }
}

/** Milestones of kinds that a project did not have: added with the file as their source. */
export function writeMilestones(context: CommandContext, plan: ImportPlan): void {
  for (const { actual, dueText, ...one } of plan.milestones) {
    const given = { ...one, source: plan.file, ...(dueText !== null && { dueText }) }
    const { id } = milestoneCommands['milestone.add'](context, given)
    if (actual !== null) milestoneCommands['milestone.done'](context, { id, on: actual })
  }
}
