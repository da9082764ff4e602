import type { Input, Output } from '#contract/index'
import type { Value } from '#domain/field'
import { type Day, lastDay, type Month, measuringDay, yearOf } from '#domain/month'
import { closedRate, type ProblemRow, problemFields, problemRows } from '#domain/problem'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { findProblem, readProblems } from '#ledger/problems'
import { unitIdByName } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { create } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { frozenVersion } from './grid-answer'
import { nextNumber } from './numbers'
import { unitIdOf } from './people'
import { standing } from './problem-standing'
import { requireProject } from './project-rules'

/** Letters that go out to a unit are numbered through the year, each kind for itself: 2024-交-31, 2024-督-07. */
const letters = { assigned: '交', supervised: '督' } as const

/** A day on which something was done: today where none is given. Refuses DATE_FUTURE. */
function happenedOn(given: Day | undefined, today: Day, field: string): Day {
  const on = given ?? today
  if (on > today) refuse('DATE_FUTURE', { field, value: on, today, happened: true })
  return on
}

function requireText(text: string, field: string): string {
  if (text.trim() === '') refuse('INVALID_INPUT', { field, value: text, why: '不能空' })
  return text.trim()
}

const textOrNull = (text: Value | undefined) => (typeof text === 'string' && text.trim() !== '' ? text.trim() : null)

/** A problem that may still be acted on, by id or number. Refuses PROBLEM_MISSING and PROBLEM_CLOSED. */
function requireOpen({ db, today }: CommandContext, key: string): ProblemRow {
  const row = standing(findProblem(db, key) ?? refuse('PROBLEM_MISSING', { id: key }), today)
  if (row.closedOn !== null) refuse('PROBLEM_CLOSED', { number: row.number, on: row.closedOn })
  return row
}

function letterNumber(context: CommandContext, stage: keyof typeof letters, on: Day): string {
  return nextNumber(context, 'problemAction', `${yearOf(on)}-${letters[stage]}-`, 2)
}

function add(context: CommandContext, input: Input<'problem.add'>): Answer<'problem.add'> {
  const { change, db, today } = context
  const { projectId, unit, due } = input
  requireProject(db, projectId)
  const title = requireText(String(input.title), problemFields.title.label.zh)
  const on = happenedOn(input.on, today, '列单日期')
  if (input.id !== undefined && readRecord(db, 'problem', input.id) !== null) refuse('ID_DUPLICATE', { id: input.id })
  const number = nextNumber(context, 'problem', 'WT-', 3)
  const { kind, level } = input
  const texts = { title, detail: textOrNull(input.detail), source: textOrNull(input.source) }
  const record = { number, projectId, ...texts, kind, level }
  const id = create(change, 'problem', { ...(input.id !== undefined && { id: input.id }), ...record })
  const unitId = unit === undefined ? null : unitIdOf(change, requireText(unit, '责任单位'))
  create(change, 'problemAction', { problemId: id, projectId, on, stage: 'raised', unitId, due: due ?? null })
  return { id, number }
}

/** Hands it to a unit with a deadline, by a letter; again to hand it to another, or to give it more time. */
function assign(context: CommandContext, input: Input<'problem.assign'>): Answer<'problem.assign'> {
  const { change, today } = context
  const { id: problemId, projectId } = requireOpen(context, input.id)
  const on = happenedOn(input.on, today, '交单日期')
  const number = letterNumber(context, 'assigned', on)
  create(change, 'problemAction', {
    problemId,
    projectId,
    on,
    stage: 'assigned',
    text: textOrNull(input.text),
    unitId: unitIdOf(change, requireText(input.unit, '责任单位')),
    due: input.due,
    number,
  })
  return { number }
}

function act(context: CommandContext, input: Input<'problem.act'>): Answer<'problem.act'> {
  const { id: problemId, projectId } = requireOpen(context, input.id)
  const text = requireText(input.text, '办理情况')
  const on = happenedOn(input.on, context.today, '办理日期')
  create(context.change, 'problemAction', { problemId, projectId, on, stage: 'handled', text })
  return {}
}

/** Presses the unit in charge by a letter. Refuses PROBLEM_UNASSIGNED where there is none. */
function supervise(context: CommandContext, input: Input<'problem.supervise'>): Answer<'problem.supervise'> {
  const row = requireOpen(context, input.id)
  if (row.unit === null) refuse('PROBLEM_UNASSIGNED', { number: row.number })
  const on = happenedOn(input.on, context.today, '督办日期')
  const number = letterNumber(context, 'supervised', on)
  create(context.change, 'problemAction', {
    problemId: row.id,
    projectId: row.projectId,
    on,
    stage: 'supervised',
    text: textOrNull(input.text),
    due: input.due ?? null,
    number,
  })
  return { number }
}

/** Closes it for good. Refuses EVIDENCE_EMPTY, DATE_FUTURE and, the second time, PROBLEM_CLOSED. */
function close(context: CommandContext, input: Input<'problem.close'>): Answer<'problem.close'> {
  const row = requireOpen(context, input.id)
  if (input.evidence.trim() === '') refuse('EVIDENCE_EMPTY', { number: row.number })
  const on = happenedOn(input.on, context.today, '销号日期')
  const { id: problemId, projectId } = row
  create(context.change, 'problemAction', { problemId, projectId, on, stage: 'closed', text: input.evidence.trim() })
  return {}
}

/** The ledger as a month's papers tell it, or as it stands today. */
function ledgerOf({ db, today }: QueryContext, month: Month | undefined) {
  if (month === undefined) return { rows: problemRows(readProblems(db), today, today), measuredOn: today }
  const kept = frozenVersion(db, month)?.content ?? null
  const measuredOn = measuringDay(month, kept?.context.today ?? today)
  return { rows: problemRows(kept?.problems ?? readProblems(db), lastDay(month), measuredOn), measuredOn }
}

/** A unit's name as it is now; a former name is known too. Refuses UNIT_MISSING. */
function unitNamed(db: ReadableDb, typed: string): string {
  const id = unitIdByName(db, typed) ?? refuse('UNIT_MISSING', { name: typed })
  return String(readRecord(db, 'unit', id)?.name ?? typed)
}

function list(context: QueryContext, input: Input<'problem.list'>): Output<'problem.list'> {
  const { projectId, kind } = input
  if (projectId !== undefined) requireProject(context.db, projectId)
  const unit = input.unit === undefined ? null : unitNamed(context.db, input.unit)
  const { rows, measuredOn } = ledgerOf(context, input.month)
  const asked = rows.filter(
    (row) =>
      (projectId === undefined || row.projectId === projectId) &&
      (unit === null || row.unit === unit || row.unit === input.unit) &&
      (kind === undefined || row.kind === kind),
  )
  return {
    rows: input.open === true ? asked.filter((row) => row.closedOn === null) : asked,
    raised: asked.length,
    closed: asked.filter((row) => row.closedOn !== null).length,
    closedRate: closedRate(asked),
    measuredOn,
  }
}

/** The problems of one project, as they stand today. */
export function problemsOfProject({ db, today }: QueryContext, projectId: string): readonly ProblemRow[] {
  return problemRows(readProblems(db, { projectId, id: null }), today, today)
}

export const problemQueries = { 'problem.list': list }
export const problemCommands = {
  'problem.add': add,
  'problem.assign': assign,
  'problem.act': act,
  'problem.supervise': supervise,
  'problem.close': close,
}
