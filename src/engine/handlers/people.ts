import type { StoredRecord } from '#domain/entity'
import { addDays, type Day } from '#domain/month'
import { idByName, listsOfProject, nextPosition, rowsOfProject, unitIdByName } from '#ledger/projects'
import { type Change, create, remove, update } from '#ledger/write'

interface Span {
  readonly id: string
  readonly fromOn: string | null
  readonly toOn: string | null
}

/** A unit by its name or a former one; one that nobody has named yet is made. */
export function unitIdOf(change: Change, name: string): string {
  return unitIdByName(change.db, name) ?? create(change, 'unit', { name, position: nextPosition(change.db, 'unit') })
}

function namedId(change: Change, entity: 'list' | 'leader', name: string): string {
  const found = idByName(change.db, entity, name)
  if (found !== null) return found
  return create(change, entity, entity === 'list' ? { name, position: nextPosition(change.db, 'list') } : { name })
}

/**
 * Replaces what is in force by what is wanted. Without a day the wanted ones stand as if they always had (a mending of
 * the record); from a day on, the old ones end the day before (a change of the people in charge).
 */
function replaceSpans(
  change: Change,
  entity: 'assignment' | 'leadership' | 'contact',
  current: readonly Span[],
  wanted: readonly StoredRecord[],
  from: Day | null,
  today: Day,
): void {
  const at = from ?? today
  const inForce = current.filter((s) => (s.fromOn === null || s.fromOn <= at) && (s.toOn === null || s.toOn >= at))
  const kept = new Set<string>()
  const added: StoredRecord[] = []
  for (const record of wanted) {
    const same = inForce.find((s) => Object.entries(record).every(([k, v]) => (s as unknown as StoredRecord)[k] === v))
    if (same) kept.add(same.id)
    else added.push(record)
  }
  for (const old of inForce) {
    if (kept.has(old.id)) continue
    if (from === null || old.fromOn === from) remove(change, entity, old.id)
    else update(change, entity, old.id, { toOn: addDays(from, -1) })
  }
  for (const record of added) create(change, entity, { ...record, fromOn: from, toOn: null })
}

/** Units in charge, the first one leading. */
export function setUnits(
  change: Change,
  projectId: string,
  names: readonly string[],
  from: Day | null,
  today: Day,
): void {
  const distinct = [...new Set(names)]
  const wanted = distinct.map((name, i) => ({
    projectId,
    unitId: unitIdOf(change, name),
    role: i === 0 ? 'lead' : 'support',
    position: i + 1,
  }))
  replaceSpans(change, 'assignment', rowsOfProject<Span>(change.db, 'assignment', projectId), wanted, from, today)
}

/** 包联领导; null for none. */
export function setLeader(change: Change, projectId: string, name: string | null, from: Day | null, today: Day): void {
  const wanted = name === null ? [] : [{ projectId, leaderId: namedId(change, 'leader', name) }]
  replaceSpans(change, 'leadership', rowsOfProject<Span>(change.db, 'leadership', projectId), wanted, from, today)
}

/** 责任人 and telephone; what is not given stays as it is. */
export function setContact(
  change: Change,
  projectId: string,
  given: { readonly name?: string | null | undefined; readonly phone?: string | null | undefined },
  from: Day | null,
  today: Day,
): void {
  const current = rowsOfProject<Span & { name: string | null; phone: string | null }>(change.db, 'contact', projectId)
  const at = from ?? today
  const now = current.findLast((s) => (s.fromOn === null || s.fromOn <= at) && (s.toOn === null || s.toOn >= at))
  const name = given.name === undefined ? (now?.name ?? null) : given.name
  const phone = given.phone === undefined ? (now?.phone ?? null) : given.phone
  const wanted = name === null && phone === null ? [] : [{ projectId, name, phone }]
  replaceSpans(change, 'contact', current, wanted, from, today)
}

/** The lists a project is on in a year. */
export function setLists(change: Change, projectId: string, year: number, names: readonly string[]): void {
  const wanted = new Set(names.map((name) => namedId(change, 'list', name)))
  for (const { listId } of listsOfProject(change.db, projectId, year)) {
    if (!wanted.delete(listId)) remove(change, 'listEntry', `${projectId}/${listId}/${year}`)
  }
  for (const listId of wanted) create(change, 'listEntry', { projectId, listId, year })
}

export function setAliases(change: Change, projectId: string, names: readonly string[]): void {
  const wanted = new Set(names)
  for (const alias of rowsOfProject<{ id: string; name: string }>(change.db, 'alias', projectId)) {
    if (!wanted.delete(alias.name)) remove(change, 'alias', alias.id)
  }
  for (const name of wanted) create(change, 'alias', { projectId, name })
}

/** Permits of the kinds that are named, in order: the n-th of a kind is the n-th there is, further ones are added. */
export function setPermits(change: Change, projectId: string, permits: readonly StoredRecord[]): void {
  const current = rowsOfProject<{ id: string; kind: string }>(change.db, 'permit', projectId)
  const kinds = new Set(permits.map((permit) => permit.kind))
  for (const kind of kinds) {
    const known = current.filter((permit) => permit.kind === kind)
    const wanted = permits.filter((permit) => permit.kind === kind)
    for (const [i, permit] of wanted.entries()) {
      const found = known[i]
      if (found) update(change, 'permit', found.id, permit)
      else create(change, 'permit', { ...permit, projectId })
    }
    for (const left of known.slice(wanted.length)) remove(change, 'permit', left.id)
  }
}
