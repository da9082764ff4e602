import type { ImportMoved, ImportPlan } from '#contract/import'
import type { Input } from '#contract/index'
import type { ProjectChanges } from '#contract/projects'
import { type EntryField, entryFields, entryText, storedField } from '#domain/entry'
import type { Value } from '#domain/field'
import type { Month } from '#domain/month'
import { monthOf } from '#domain/month'
import { Refusal, refusalText, refuse } from '#domain/refusal'
import { lastChange, readMonthOf } from '#ledger/entry'
import { rowsOfProject } from '#ledger/projects'
import { create } from '#ledger/write'
import type { Answer, CommandContext } from '../context'
import { correctionCommands } from './corrections'
import { writeBlock } from './entry'
import { judgeBlock } from './entry-block'
import { writePlans } from './entry-plan'
import { judgePlans } from './entry-plan-block'
import { changedSince } from './entry-rules'
import { rememberMapping } from './import-memory'
import { writeMilestones } from './import-milestones'
import { readStoredFields, sameValue } from './import-projects-stored'
import { projectCommands } from './projects'

type Block = ImportPlan['months'][number]

/** Collects what does not stand as it was judged; one of them refuses the whole. */
class Moved {
  readonly list: ImportMoved[] = []
  add(id: string, field: string, why: Refusal, context: CommandContext): void {
    this.list.push({ id, field, code: why.code, message: refusalText(why.code, why.details, context.lang) })
  }
}

function writeProjects(context: CommandContext, plan: ImportPlan, moved: Moved): void {
  const { db, today } = context
  const ids = plan.projects.filter((one) => !one.isNew).map((one) => one.id)
  const stored = readStoredFields(db, ids, monthOf(today))
  for (const { id, isNew, changes, base } of plan.projects) {
    const input = { id, year: plan.year, changes: changes as ProjectChanges }
    if (isNew) {
      projectCommands['project.add'](context, input)
      continue
    }
    const now = stored.get(id)
    if (now === undefined) throw new Refusal('PROJECT_MISSING', { id })
    const differing = Object.keys(base).filter((field) => !sameValue(now[field], base[field] as Value))
    for (const field of differing) {
      const told = String(now[field] ?? '—')
      moved.add(id, field, changedSince(String(now.name), field, told, null), context)
    }
    if (differing.length === 0) projectCommands['project.set'](context, input)
  }
}

function writeAliases({ change, db }: CommandContext, plan: ImportPlan): void {
  for (const { projectId, name } of plan.aliases) {
    const known = rowsOfProject<{ name: string }>(db, 'alias', projectId)
    if (!known.some((alias) => alias.name === name)) create(change, 'alias', { projectId, name })
  }
}

function writeYearPlans(context: CommandContext, plan: ImportPlan, moved: Moved): void {
  if (plan.plans.length === 0) return
  const { version, docNo, decidedOn, year } = plan
  const block = { year, version, docNo, decidedOn, reason: plan.file, rows: plan.plans }
  const { rejected, writes } = judgePlans(context.db, block, context.lang)
  moved.list.push(...rejected)
  if (rejected.length === 0) writePlans(context.change, writes)
}

/** A block's cells as they would be typed, each with what it was judged to become. */
const cellsOf = ({ field, ids, texts, base, after }: Block) =>
  ids.map((id, i) => ({ id, field, text: texts[i] ?? '', base: base[i] ?? null, after: after[i] ?? null }))

function writeMonth(context: CommandContext, month: Month, blocks: readonly Block[], moved: Moved): void {
  const { rejected, writes } = judgeBlock(context.db, { month, cells: blocks.flatMap(cellsOf) }, context)
  moved.list.push(...rejected)
  for (const { id, changes, from } of writes) {
    for (const [field, value] of Object.entries(changes)) {
      // A cumulative's month moves when somebody changed a month before it.
      if (from[field]?.after === value) continue
      moved.add(id, field, cellMoved(context, id, month, field as EntryField, value), context)
    }
  }
  if (moved.list.length === 0) writeBlock(context.change, month, writes)
}

function cellMoved({ db }: CommandContext, id: string, month: Month, field: EntryField, now: Value): Refusal {
  const last = lastChange(db, { projectId: id, entity: 'month', id: `${id}/${month}`, field })
  return changedSince(id, entryFields[field].label.zh, entryText(field, now), last)
}

function byMonth(blocks: readonly Block[]): readonly (readonly [Month, readonly Block[]])[] {
  const months = new Map<Month, Block[]>()
  for (const block of blocks) months.set(block.month, [...(months.get(block.month) ?? []), block])
  return [...months].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Figures of frozen months, a correction for each project and month. */
function writeCorrections(context: CommandContext, plan: ImportPlan, moved: Moved): readonly string[] {
  const reason = plan.correct
  if (plan.corrections.length === 0 || reason === null) return []
  const numbers: string[] = []
  for (const [month, blocks] of byMonth(plan.corrections)) {
    const values = new Map<string, Record<string, Value>>()
    const stored = readMonthOf(context.db, month, [...new Set(blocks.flatMap((block) => block.ids))])
    for (const block of blocks) {
      const field = storedField(block.field)
      for (const [i, id] of block.ids.entries()) {
        const now = stored.get(id)?.[field] ?? null
        if (now !== (block.base[i] ?? null)) moved.add(id, field, cellMoved(context, id, month, field, now), context)
        values.set(id, { ...values.get(id), [field]: block.after[i] ?? null })
      }
    }
    if (moved.list.length > 0) return []
    for (const [id, changes] of values) {
      const input = { id, month, reason, basis: plan.file, ...changes } as Input<'month.correct'>
      numbers.push(correctionCommands['month.correct'](context, input).correction)
    }
  }
  return numbers
}

/**
 * Writes an import that was read: judges it again by the same rules, in this one transaction, and writes all of it or
 * nothing. Refuses IMPORT_MOVED where a cell is no longer what it was judged against.
 */
export function writeImport(context: CommandContext, { plan }: Input<'import.write'>): Answer<'import.write'> {
  const { change } = context
  const corrects = plan.corrections.length > 0
  if (corrects && (plan.correct ?? '').trim() === '') refuse('REASON_EMPTY', { what: '更正' })
  const reason = corrects ? `${plan.file}：${plan.correct?.trim()}` : plan.file
  change.meta = { ...change.meta, reason, call: corrects ? 'import.write:correct' : 'import.write' }
  const moved = new Moved()
  writeProjects(context, plan, moved)
  writeAliases(context, plan)
  writeMilestones(context, plan)
  writeYearPlans(context, plan, moved)
  for (const [month, blocks] of byMonth(plan.months)) writeMonth(context, month, blocks, moved)
  const corrections = writeCorrections(context, plan, moved)
  const [first] = moved.list
  if (first !== undefined) {
    const { list } = moved
    refuse('IMPORT_MOVED', { file: plan.file, count: list.length, first: first.message, moved: list })
  }
  if (plan.remember !== null) rememberMapping(change, plan.remember.signature, plan.remember)
  return { corrections }
}
