import type { Input } from '#contract/index'
import { formatCutOff, parseCutOff } from '#domain/cut-off'
import type { StoredRecord } from '#domain/entity'
import { type Day, yearOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { readDaysOff } from '#ledger/month-life'
import { idByName } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { create, remove, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'

/** A cut-off day as it is kept, `25日`; a blank is none of its own. Refuses CUT_OFF_INVALID. */
export function keptCutOff(typed: string | null): string | null {
  return typed === null || typed.trim() === '' ? null : formatCutOff(parseCutOff(typed))
}

function listOf(db: ReadableDb, { id, name }: Input<'list.set'>): string {
  if (id !== undefined) return readRecord(db, 'list', id) === null ? refuse('LIST_MISSING', { name: id }) : id
  return idByName(db, 'list', name ?? '') ?? refuse('LIST_MISSING', { name: name ?? '' })
}

/** Sets how a list reports: up to when, by month or cumulatively; or renames it. Refuses LIST_MISSING, CUT_OFF_INVALID. */
function setList({ db, change }: CommandContext, input: Input<'list.set'>): Answer<'list.set'> {
  const id = listOf(db, input)
  const { cutOff, entryMode, newName } = input
  const name = newName?.trim()
  if (name === '') refuse('INVALID_INPUT', { field: '名单', value: '', why: '名称不能空' })
  const twin = name === undefined ? null : idByName(db, 'list', name)
  if (twin !== null && twin !== id) refuse('INVALID_INPUT', { field: '名单', value: name ?? '', why: '已有同名名单' })
  update(change, 'list', id, {
    ...(cutOff !== undefined && { cutOff: keptCutOff(cutOff) }),
    ...(entryMode !== undefined && { entryMode }),
    ...(name !== undefined && { name }),
  })
  return {}
}

// A stored day is one.
const daysOffIn = (db: ReadableDb, year: number) => readDaysOff(db).filter(({ on }) => yearOf(on as Day) === year)

/** Replaces a year's days off. Refuses INVALID_INPUT for a day that is given twice or lies in quite another year. */
function setDaysOff({ db, change }: CommandContext, input: Input<'daysOff.set'>): Answer<'daysOff.set'> {
  const { year } = input
  const wanted = new Map<string, StoredRecord>()
  for (const { on, kind, name } of input.rows) {
    // 元旦 reaches over the turn of the year.
    if (Math.abs(yearOf(on) - year) > 1) refuse('INVALID_INPUT', { field: '日期', value: on, why: `不在 ${year} 年` })
    if (wanted.has(on)) refuse('INVALID_INPUT', { field: '日期', value: on, why: '这一天给了两次' })
    wanted.set(on, { on, kind, name: name?.trim() || null })
  }
  for (const { on } of daysOffIn(db, year)) if (!wanted.has(on)) remove(change, 'dayOff', on)
  for (const [on, row] of wanted) {
    if (readRecord(db, 'dayOff', on) === null) create(change, 'dayOff', row)
    else update(change, 'dayOff', on, row)
  }
  return {}
}

export const calendarQueries = {
  'daysOff.list': ({ db }: QueryContext, input: Input<'daysOff.list'>) => ({
    rows: daysOffIn(db, input.year),
  }),
}
export const calendarCommands = { 'list.set': setList, 'daysOff.set': setDaysOff }
