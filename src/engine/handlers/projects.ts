import type { ProjectChanges } from '#contract/projects'
import type { StoredRecord } from '#domain/entity'
import type { Yuan } from '#domain/money'
import { type Day, type Month, monthOf, yearOf } from '#domain/month'
import { projectFields } from '#domain/project'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { findTwin, nextPosition, projectHead } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { uuidV7 } from '#ledger/uuid'
import { type Change, create, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { searchProjects } from '../search'
import { setCarryIn } from './carry-in'
import { gridAnswer } from './grid-answer'
import { setAliases, setContact, setLeader, setLists, setPermits, setUnits } from './people'
import { showProject } from './project-page'
import { requireMoneyHere, requireMoneyInPlace, requireParent, requireProject } from './project-rules'

/** The row of project × year, made where it is not there yet. */
export function ensureYear(change: Change, projectId: string, year: number): void {
  if (readRecord(change.db, 'projectYear', `${projectId}/${year}`) !== null) return
  create(change, 'projectYear', { projectId, year })
}

const ownFields = new Set(Object.keys(projectFields))

function ownChanges(changes: ProjectChanges): StoredRecord {
  return Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => ownFields.has(name) && value !== undefined),
  ) as StoredRecord
}

/** Refuses a project's changes that no rule lets in, before anything of them is written; `id` null: a new project. */
export function requireChanges(db: ReadableDb, id: string | null, changes: ProjectChanges): void {
  requireNames(db, changes, id)
  if (id === null) return
  if (typeof changes.parentId === 'string') requireParent(db, id, changes.parentId)
  if ((changes.totalInvestment ?? null) !== null || (changes.carryIn ?? null) !== null) requireMoneyHere(db, id)
}

function requireNames(db: ReadableDb, changes: ProjectChanges, except: string | null): void {
  const { name, code } = changes
  if (typeof name === 'string') {
    if (name.trim() === '') refuse('INVALID_INPUT', { field: '项目名称', value: '', why: '名称不能空' })
    const twin = findTwin(db, 'name', name, except)
    if (twin !== null) refuse('NAME_DUPLICATE', { name, id: twin })
  }
  if (typeof code === 'string') {
    const twin = findTwin(db, 'code', code, except)
    if (twin !== null) refuse('CODE_DUPLICATE', { code, id: twin })
  }
}

/** What does not stand in the project's own row: people, lists, aliases, permits, and what belongs to the year. */
function setRelations(
  context: CommandContext,
  id: string,
  changes: ProjectChanges,
  year: number,
  from: Day | null,
): void {
  const { change, today } = context
  if (changes.units) setUnits(change, id, changes.units as readonly string[], from, today)
  if (changes.leader !== undefined) setLeader(change, id, changes.leader as string | null, from, today)
  if (changes.contact !== undefined || changes.phone !== undefined) {
    const given = {
      name: changes.contact as string | null | undefined,
      phone: changes.phone as string | null | undefined,
    }
    setContact(change, id, given, from, today)
  }
  if (changes.aliases) setAliases(change, id, changes.aliases as readonly string[])
  if (changes.permits) setPermits(change, id, changes.permits as readonly StoredRecord[])
  if (changes.lists) setLists(change, id, year, changes.lists as readonly string[])
  const { yearClass, carryIn } = changes
  // A new project may be a part whose money stands on its parent.
  if (carryIn !== undefined && carryIn !== null) requireMoneyHere(context.db, id)
  if (yearClass === undefined && carryIn === undefined && !changes.lists) return
  ensureYear(change, id, year)
  if (yearClass !== undefined) update(change, 'projectYear', `${id}/${year}`, { yearClass })
  if (carryIn !== undefined) setCarryIn(change, id, year, carryIn as Yuan | null)
}

/** 取消 takes effect from the month of `from` (or of today); taking it back clears the month. */
function stageChanges(changes: StoredRecord, current: StoredRecord | null, from: Day): StoredRecord {
  if (changes.stage === undefined || changes.cancelledFrom !== undefined) return changes
  if (changes.stage === 'cancelled') {
    return current?.stage === 'cancelled' ? changes : { ...changes, cancelledFrom: monthOf(from) }
  }
  return current?.cancelledFrom ? { ...changes, cancelledFrom: null } : changes
}

function add(
  context: CommandContext,
  input: { id?: string | undefined; year?: number | undefined; changes: ProjectChanges },
) {
  const { change, db, today } = context
  const { changes } = input
  const id = input.id ?? uuidV7()
  if (id.includes('/') || projectHead(db, id) !== null) refuse('ID_DUPLICATE', { id })
  if (typeof changes.name !== 'string')
    refuse('INVALID_INPUT', { field: '项目名称', value: '', why: '新建项目要有名称' })
  requireChanges(db, null, changes)
  const own = stageChanges(ownChanges(changes), null, today)
  if (typeof own.parentId === 'string') requireParent(db, id, own.parentId)
  create(change, 'project', { rollup: 'children', ...own, id, position: nextPosition(db, 'project') })
  ensureYear(change, id, input.year ?? yearOf(today))
  setRelations(context, id, changes, input.year ?? yearOf(today), null)
  requireMoneyInPlace(db, id)
  return { id }
}

function set(
  context: CommandContext,
  input: { id: string; year?: number | undefined; from?: Day | undefined; changes: ProjectChanges },
): Answer<'project.set'> {
  const { change, db, today } = context
  requireProject(db, input.id)
  requireChanges(db, input.id, input.changes)
  const from = input.from ?? null
  const own = stageChanges(ownChanges(input.changes), readRecord(db, 'project', input.id), from ?? today)
  update(change, 'project', input.id, own)
  setRelations(context, input.id, input.changes, input.year ?? yearOf(today), from)
  if (own.parentId !== undefined || own.rollup !== undefined) requireMoneyInPlace(db, input.id)
  return {}
}

export const projectQueries = {
  'project.grid': ({ db, today }: QueryContext, input: { month: Month }) => gridAnswer(db, input.month, today),
  'project.search': ({ db }: QueryContext, input: { text: string }) => ({ ids: searchProjects(db, input.text) }),
  'project.show': (context: QueryContext, input: { id: string; month: Month }) => showProject(context, input),
}
export const projectCommands = { 'project.add': add, 'project.set': set }
