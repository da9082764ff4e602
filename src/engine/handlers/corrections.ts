import type { Input } from '#contract/index'
import type { CorrectionEffect } from '#contract/month-life'
import type { StoredRecord } from '#domain/entity'
import { figuresAt, lampAt, type ProjectFact } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { formatWan, type Yuan } from '#domain/money'
import { type Month, monthOf, monthsOfYear, yearOf } from '#domain/month'
import { type CorrectionLine, correctables } from '#domain/month-life'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { frozenMonths, monthState, rolledYears } from '#ledger/month-life'
import { readFacts, readMonths } from '#ledger/project-facts'
import { readRecord } from '#ledger/record'
import { readCorrectionLines, readCorrections } from '#ledger/snapshots'
import { type Change, create, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { type Corrected, correctedFacts } from './corrected-facts'
import { frozenVersion, liveContext } from './grid-answer'
import { followCarry } from './month-rules'
import { nextNumber } from './numbers'
import { requireMoneyHere, requireOpenMonth, requireProject } from './project-rules'
import { keepCorrected } from './snapshots'

type Given = Pick<Input<'correction.preview'>, 'id' | 'month'> & Corrected

function valuesOf(input: Corrected): Corrected {
  return Object.fromEntries(
    correctables.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  ) as Corrected
}

/**
 * A correction that may be made: of a month up to the last frozen one, by the rules that every figure keeps.
 * Refuses MONTH_NOT_FROZEN and what a month's figure may not be.
 */
function requireCorrectable({ db, today }: QueryContext, { id, month, ...rest }: Given): Corrected {
  requireProject(db, id)
  requireOpenMonth(db, id, month, today)
  const last = frozenMonths(db).at(-1)
  if (last === undefined || month > last) refuse('MONTH_NOT_FROZEN', { month })
  const values = valuesOf(rest)
  const { actual, statistics } = values
  if (actual !== undefined && actual !== null && actual < 0) {
    refuse('MONEY_NEGATIVE', { field: '本月完成投资', value: formatWan(actual) })
  }
  if ((actual ?? null) !== null || (statistics ?? null) !== null) requireMoneyHere(db, id)
  if (Object.keys(values).length === 0) refuse('NOTHING_CHANGES', { what: '更正' })
  return values
}

function storedText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}

/** What the correction changes, field by field, as stored; fields that do not differ are left out. */
function linesOf(db: ReadableDb, id: string, month: Month, values: Corrected) {
  const stored = readRecord(db, 'month', `${id}/${month}`) ?? {}
  return Object.entries(values)
    .map(([field, after]) => ({ field, before: storedText(stored[field]), after: storedText(after) }))
    .filter((line) => line.before !== line.after)
}

/** 2024-更-01: numbered through the year. */
function numberOf(context: CommandContext): string {
  return nextNumber(context, 'correction', `${yearOf(context.today)}-更-`, 2)
}

/** Later months whose 累计 moves with it and that hold a figure. */
function laterMonths(db: ReadableDb, id: string, month: Month): number {
  const years = new Set([yearOf(month), ...rolledYears(db, id, yearOf(month))])
  return readMonths(db, id).filter((row) => row.month > month && row.actual !== null && years.has(yearOf(row.month)))
    .length
}

/** A correction that was written: what of its month it changed. */
interface Written {
  readonly projectId: string
  readonly month: Month
  readonly values: Corrected
  readonly number: string
  readonly correctionId: string
}

/** A new version of the month and of each later frozen one that moves with it. */
function keepVersions(context: CommandContext, { correctionId, number, ...correction }: Written): void {
  const { db } = context
  const { projectId, month, values } = correction
  const years = new Set(values.actual === undefined ? [] : rolledYears(db, projectId, yearOf(month)))
  for (const shown of frozenMonths(db)) {
    if (shown < month) continue
    const version = frozenVersion(db, shown)
    if (version === null) continue
    const carried = years.has(yearOf(shown)) ? readRecord(db, 'projectYear', `${projectId}/${yearOf(shown)}`) : null
    const carryIn = carried === null ? undefined : (carried.carryIn as Yuan | null)
    const facts = correctedFacts(db, version.content, correction, { carryIn })
    if (facts !== null) keepCorrected(context, version.content, facts, { projectId, month, number }, correctionId)
  }
}

function record(change: Change, number: string, input: Input<'month.correct'>, lines: ReturnType<typeof linesOf>) {
  const { at, who } = change.meta
  const id = create(change, 'correction', {
    number,
    projectId: input.id,
    month: input.month,
    reason: input.reason.trim(),
    basis: input.basis?.trim() || null,
    proposedBy: input.proposedBy?.trim() || null,
    registeredAt: at,
    who,
  })
  for (const line of lines) create(change, 'correctionLine', { correctionId: id, ...line })
  return id
}

/** Registers a correction (更正单) and recomputes openly what moves with it (DOMAIN.md, The month's life). */
function correct(context: CommandContext, input: Input<'month.correct'>): Answer<'month.correct'> {
  const { db, change } = context
  if (input.reason.trim() === '') refuse('REASON_EMPTY', { what: '更正' })
  const values = requireCorrectable(context, input as Given)
  const lines = linesOf(db, input.id, input.month, values)
  if (lines.length === 0) refuse('NOTHING_CHANGES', { what: '更正' })
  update(change, 'month', `${input.id}/${input.month}`, values as StoredRecord)
  followCarry(change, [input.id], yearOf(input.month))
  const number = numberOf(context)
  const id = record(change, number, input, lines)
  const changed = new Set(lines.map((line) => line.field))
  const written = Object.fromEntries(Object.entries(values).filter(([field]) => changed.has(field))) as Corrected
  keepVersions(context, { projectId: input.id, month: input.month, values: written, number, correctionId: id })
  return {
    id,
    correction: number,
    lines: lines.map((line): CorrectionLine => ({ correctionId: id, ...line })),
    laterMonths: laterMonths(db, input.id, input.month),
  }
}

/** The project's facts in a month as papers or pages tell them now. */
function factsNow(db: ReadableDb, id: string, month: Month): ProjectFact | undefined {
  const known = frozenVersion(db, month)?.content.facts.find((fact) => fact.project.id === id)
  return known ?? readFacts(db, { month, ids: [id] })[0]
}

function effectOf(context: QueryContext, given: Given, values: Corrected, shown: Month): CorrectionEffect | null {
  const { db, today } = context
  const fact = factsNow(db, given.id, shown)
  if (fact === undefined) return null
  const version = frozenVersion(db, shown)
  const judged = version?.content.context ?? liveContext(db, shown, today)
  const content = { context: judged, facts: [fact] }
  const facts = correctedFacts(db, content, { projectId: given.id, month: given.month, values }, { carryIn: undefined })
  const before = gridOf([fact], judged)
  const after = gridOf(facts ?? [fact], judged)
  return {
    month: shown,
    state: monthState(db, shown),
    before: figuresAt(before, 0),
    after: figuresAt(after, 0),
    lampBefore: lampAt(before, 0),
    lampAfter: lampAt(after, 0),
  }
}

/** Every month of the year, from the corrected one on, that is frozen or holds a figure: before and after. */
function preview(context: QueryContext, input: Input<'correction.preview'>) {
  const given = input as Given
  const values = requireCorrectable(context, given)
  const { db, today } = context
  const withFigure = new Set(readMonths(db, given.id).flatMap((row) => (row.actual === null ? [] : row.month)))
  const frozen = new Set(frozenMonths(db))
  const shown = monthsOfYear(yearOf(given.month)).filter(
    (one) =>
      one >= given.month && one <= monthOf(today) && (one === given.month || withFigure.has(one) || frozen.has(one)),
  )
  return { effects: shown.flatMap((one) => effectOf(context, given, values, one) ?? []) }
}

function list({ db }: QueryContext, input: Input<'correction.list'>) {
  const rows = readCorrections(db, { projectId: input.projectId ?? null, month: input.month ?? null })
  return { rows: rows.map((row) => ({ ...row, lines: readCorrectionLines(db, row.id) })) }
}

export const correctionQueries = { 'correction.preview': preview, 'correction.list': list }
export const correctionCommands = { 'month.correct': correct }
