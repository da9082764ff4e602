import type { MergeMoved, MergePreview, MergeRow } from '#contract/merge'
import type { StoredRecord } from '#domain/entity'
import { cumulativeOf } from '#domain/figures'
import { sumGiven, type Yuan } from '#domain/money'
import type { Day } from '#domain/month'
import { projectFields } from '#domain/project'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { recordsOfProject } from '#ledger/project-records'
import { childIds } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { type MergePeople, mergePeople } from './merge-people'
import { type Choices, joinedRow, sideBySide } from './merge-rows'
import { equalRecord, type hanging } from './merge-same'
import { requireProject } from './project-rules'

/** Two projects that become one, worked out but not written: what is told, and what the writing needs besides. */
export interface Merge extends MergePreview {
  readonly people: MergePeople
  readonly aliases: readonly string[]
  readonly sections: readonly string[]
}

type Both<T> = { readonly loser: T; readonly winner: T }

/** Records of both, joined by what they are of: a year, a month, a version of a year's plan. */
function joined(of: Both<readonly StoredRecord[]>, at: (record: StoredRecord) => string) {
  const sides = new Map<string, { loser: StoredRecord | null; winner: StoredRecord | null }>()
  // A version's newest plan is the one that counts, and stands last.
  for (const side of ['loser', 'winner'] as const) {
    for (const record of of[side]) {
      const pair = sides.get(at(record)) ?? { loser: null, winner: null }
      sides.set(at(record), { ...pair, [side]: record })
    }
  }
  return [...sides].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, pair]) => ({ at: key, ...pair }))
}

/** Neither may end up below itself: a parent that is the other one gives way to that one's own parent. */
function withoutEachOther(loser: StoredRecord, winner: StoredRecord): Both<StoredRecord> {
  return {
    loser: loser.parentId === winner.id ? { ...loser, parentId: null } : loser,
    winner: winner.parentId === loser.id ? { ...winner, parentId: loser.parentId ?? null } : winner,
  }
}

function projectRows(db: ReadableDb, of: Both<StoredRecord>, choices: Choices): readonly MergeRow[] {
  const children = (record: StoredRecord) => childIds(db, String(record.id)).filter((id) => id !== of.winner.id)
  const onlyLoser = children(of.winner).length === 0 && children(of.loser).length > 0
  const pair = { entity: 'project', at: null, ...withoutEachOther(of.loser, of.winner) } as const
  // A blank 起计月份 says January of the first plan year; it is no gap to be filled.
  return sideBySide(pair, choices, { since: 'winner', ...(onlyLoser && { rollup: 'loser' }) })
}

/** 至上年底累计 that the roll-over made is no figure of its own: it follows from the months that are put together. */
function rolledRow(row: MergeRow, of: Both<StoredRecord | null>, before: readonly MergeRow[], year: number): MergeRow {
  const source = (of.winner?.carryIn ?? null) === null ? of.loser?.carrySource : of.winner?.carrySource
  const settled = { ...row, key: null, conflict: false }
  if (source !== 'rolled' || (row.field !== 'carryIn' && row.field !== 'carrySource')) return row
  if (row.field === 'carrySource') return { ...settled, result: 'rolled' }
  const last = before.find((one) => one.field === 'carryIn' && one.at === String(year - 1))
  const months = before.filter((one) => one.field === 'actual' && one.at?.startsWith(`${year - 1}-`))
  const done = sumGiven(months.map((one) => one.result as Yuan | null))
  return { ...settled, result: cumulativeOf((last?.result ?? null) as Yuan | null, done) }
}

function timeRows(db: ReadableDb, ids: Both<string>, choices: Choices): readonly MergeRow[] {
  const records = (entity: 'month' | 'projectYear' | 'plan') => ({
    loser: recordsOfProject(db, entity, ids.loser),
    winner: recordsOfProject(db, entity, ids.winner),
  })
  const months = joined(records('month'), (month) => String(month.month))
  const plans = joined(records('plan'), (plan) => `${plan.year}/${plan.version}`)
  const monthRows = months.flatMap((pair) => sideBySide({ entity: 'month', ...pair }, choices))
  // Oldest first: a rolled year follows from the one before it.
  const yearRows: MergeRow[] = []
  for (const pair of joined(records('projectYear'), (record) => String(record.year))) {
    const before = [...monthRows, ...yearRows]
    const own = sideBySide({ entity: 'projectYear', ...pair }, choices)
    yearRows.push(...own.map((row) => rolledRow(row, pair, before, Number(pair.at))))
  }
  return [...yearRows, ...plans.flatMap((pair) => sideBySide({ entity: 'plan', ...pair }, choices)), ...monthRows]
}

/** The lists of each year: those of both. */
function listRows(db: ReadableDb, ids: Both<string>): readonly MergeRow[] {
  const entries = {
    loser: recordsOfProject(db, 'listEntry', ids.loser),
    winner: recordsOfProject(db, 'listEntry', ids.winner),
  }
  const names = (of: readonly StoredRecord[], at: string) =>
    of
      .filter((entry) => String(entry.year) === at)
      .map((entry) => String(readRecord(db, 'list', String(entry.listId))?.name ?? entry.listId))
  const years = new Set([...entries.loser, ...entries.winner].map((entry) => String(entry.year)))
  return [...years].toSorted().map((at) => {
    const own = { loser: names(entries.loser, at), winner: names(entries.winner, at) }
    const result = [...new Set([...own.winner, ...own.loser])]
    return joinedRow('listEntry', 'lists', { at, label: { zh: '名单', en: 'Lists' }, ...own, result })
  })
}

const textsOf = (record: StoredRecord, field: string) => (record[field] ?? []) as readonly string[]

function movedOf(db: ReadableDb, ids: Both<string>): MergeMoved {
  const count = (entity: (typeof hanging)[number]) => {
    const there = recordsOfProject(db, entity, ids.winner)
    return recordsOfProject(db, entity, ids.loser).filter((record) => equalRecord(entity, record, there) === null)
      .length
  }
  return {
    milestones: count('milestone'),
    permits: count('permit'),
    facts: count('pastFact'),
    attachments: count('attachment'),
    problems: count('problem'),
    children: childIds(db, ids.loser).filter((id) => id !== ids.winner).length,
  }
}

/** A choice that names no row is a slip of the pen. Refuses INVALID_INPUT. */
function requireKnown(choices: Choices, rows: readonly MergeRow[]): void {
  const known = new Set(rows.map((row) => row.key))
  const stray = Object.keys(choices).find((key) => !known.has(key))
  if (stray !== undefined) refuse('INVALID_INPUT', { field: '选定', value: stray, why: '合并预览里没有这一项' })
}

/** Names and report sections are those of both; the name that is given up is an alias. */
function namesOf(db: ReadableDb, of: Both<StoredRecord>, own: readonly MergeRow[]) {
  const name = own.find((row) => row.field === 'name')?.result
  const aliasesOf = (record: StoredRecord) =>
    recordsOfProject(db, 'alias', String(record.id)).map((alias) => String(alias.name))
  const before = { loser: aliasesOf(of.loser), winner: aliasesOf(of.winner) }
  const all = new Set([...before.winner, String(of.winner.name), String(of.loser.name), ...before.loser])
  const aliases = [...all].filter((alias) => alias !== name)
  const texts = { loser: textsOf(of.loser, 'sections'), winner: textsOf(of.winner, 'sections') }
  const sections = [...new Set([...texts.winner, ...texts.loser])]
  return {
    aliases,
    sections,
    rows: [
      joinedRow('alias', 'aliases', { label: { zh: '别名', en: 'Aliases' }, ...before, result: aliases }),
      joinedRow('project', 'sections', { label: projectFields.sections.label, ...texts, result: sections }),
    ],
  }
}

/** Works out what two projects are as one; nothing is written. Refuses PROJECT_MISSING and INVALID_INPUT. */
export function mergeOf(db: ReadableDb, loserId: string, winnerId: string, choices: Choices, today: Day): Merge {
  const heads = { loser: requireProject(db, loserId), winner: requireProject(db, winnerId) }
  if (loserId === winnerId) refuse('INVALID_INPUT', { field: '并入', value: loserId, why: '不能并入自己' })
  const ids = { loser: loserId, winner: winnerId }
  const both = { loser: readRecord(db, 'project', loserId) ?? {}, winner: readRecord(db, 'project', winnerId) ?? {} }
  const own = projectRows(db, both, choices)
  const names = namesOf(db, both, own)
  const people = mergePeople(db, ids, today)
  const fields = [...own, ...names.rows, ...people.rows, ...listRows(db, ids), ...timeRows(db, ids, choices)]
  requireKnown(choices, fields)
  return {
    loser: { id: loserId, name: heads.loser.name },
    winner: { id: winnerId, name: heads.winner.name },
    fields,
    conflicts: fields.filter((row) => row.conflict),
    moved: movedOf(db, ids),
    people,
    aliases: names.aliases,
    sections: names.sections,
  }
}
