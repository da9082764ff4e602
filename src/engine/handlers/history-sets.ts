import type { HistoryCell, HistorySet, HistoryThing } from '#contract/history'
import type { Input, Output } from '#contract/index'
import { CREATED, REMOVED } from '#domain/entity'
import type { Value } from '#domain/field'
import type { Day, Month } from '#domain/month'
import { type Lang, Refusal, refusalText, refuse } from '#domain/refusal'
import type { SetHead } from '#ledger/change-log'
import type { ReadableDb } from '#ledger/database'
import {
  type CellPlace,
  cellPlaces,
  changedSince,
  countSets,
  leadersOn,
  projectNames,
  readPeople,
  readSets,
  recordNowOrOnce,
  setById,
  undoneBy,
} from '#ledger/history-query'
import { readRecord } from '#ledger/record'
import { type PlannedCell, planUndo } from '#ledger/undo-plan'
import type { QueryContext } from '../context'
import { filterOf } from './history-filter'
import { namesOf } from './history-names'
import { requireCellsUnfrozen, requireUndoable } from './undo-rules'

/** How many names, things and fields a row tells; the rest is counted. */
const FEW = 3

/** What was first done: through redos and undos back to the call that a person made. */
export function originalCall(db: ReadableDb, set: SetHead): string {
  let at = set
  for (let before = at.redoes ?? at.undoes; before !== null; before = at.redoes ?? at.undoes) {
    const found = setById(db, before)
    if (found === null) break
    at = found
  }
  return at.call
}

function thingOf(db: ReadableDb, place: CellPlace): HistoryThing {
  const record = recordNowOrOnce(db, place.entity, place.id)
  const name = record?.name ?? null
  return { entity: place.entity, id: place.id, name: typeof name === 'string' ? name : null }
}

/** The fields of a set's cells, each once; its month where all its cells have the same. */
function fieldsOf(places: readonly CellPlace[]): HistorySet['fields'] {
  const found = new Map<string, { entity: CellPlace['entity']; field: string; month: Month | null }>()
  for (const { entity, field, month } of places) {
    const key = `${entity}.${field}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { entity, field, month })
    else if (known.month !== month) known.month = null
  }
  return [...found.values()]
}

function summary(
  db: ReadableDb,
  head: SetHead,
  places: readonly CellPlace[],
  names: ReadonlyMap<string, string>,
  leaders: ReturnType<typeof leadersOn>,
): HistorySet {
  const projects = [...new Set(places.flatMap((place) => place.projectId ?? []))]
  const others = new Map(places.filter((p) => p.projectId === null).map((p) => [`${p.entity} ${p.id}`, p]))
  const units = new Set(projects.map((id) => leaders.get(id)?.name ?? null))
  const fields = fieldsOf(places)
  const taken = undoneBy(db, head)
  const { seq, id, at, who, device, call, reason, undoes, redoes } = head
  return {
    seq,
    set: id,
    at,
    who,
    device,
    call,
    origin: originalCall(db, head),
    reason,
    undoes,
    redoes,
    undoneBy: taken === null ? null : { set: taken.id, at: taken.at, again: taken.again },
    cells: places.length,
    projects: { names: projects.slice(0, FEW).map((one) => names.get(one) ?? one), count: projects.length },
    unit: units.size === 1 ? ([...units][0] ?? null) : null,
    things: [...others.values()].slice(0, FEW).map((place) => thingOf(db, place)),
    fields: fields.slice(0, FEW),
    fieldCount: fields.length,
    months: [...new Set(places.flatMap((place) => place.month ?? []))].sort(),
  }
}

/** The first few projects of a set's cells. */
function firstProjects(places: readonly CellPlace[]): readonly string[] {
  const found = new Set<string>()
  for (const { projectId } of places) {
    if (projectId !== null) found.add(projectId)
    if (found.size === FEW) break
  }
  return [...found]
}

/** Some sets as rows: one query for all their cells. */
export function summaries(db: ReadableDb, heads: readonly SetHead[], today: Day): readonly HistorySet[] {
  const places = new Map<number, CellPlace[]>(heads.map((head) => [head.seq, []]))
  for (const place of cellPlaces(db, [...places.keys()])) places.get(place.setSeq)?.push(place)
  const names = projectNames(db, [...new Set([...places.values()].flatMap(firstProjects))])
  const leaders = leadersOn(db, today)
  return heads.map((head) => summary(db, head, places.get(head.seq) ?? [], names, leaders))
}

export function listSets({ db, today }: QueryContext, input: Input<'history.sets'>): Output<'history.sets'> {
  const filter = filterOf(db, input, today)
  const { before = null, limit } = input
  const heads = readSets(db, filter, { before, limit: limit + 1 })
  return {
    sets: summaries(db, heads.slice(0, limit), today),
    total: countSets(db, filter),
    more: heads.length > limit,
  }
}

/** Why a set cannot be taken back at all, in words; null when it can. */
function barred(db: ReadableDb, head: SetHead, plan: readonly PlannedCell[], lang: Lang): string | null {
  try {
    requireUndoable(db, head, lang)
    requireCellsUnfrozen(db, plan)
    return null
  } catch (error) {
    if (error instanceof Refusal) return refusalText(error.code, error.details, lang)
    throw error
  }
}

function valueNow(db: ReadableDb, place: Pick<CellPlace, 'entity' | 'id' | 'field'>): Value {
  if (place.field === CREATED || place.field === REMOVED) return null
  return readRecord(db, place.entity, place.id)?.[place.field] ?? null
}

export function cellsOfSet(context: QueryContext, input: Input<'history.cells'>): Output<'history.cells'> {
  const { db, lang, today } = context
  const head = setById(db, input.set) ?? refuse('SET_MISSING', { set: input.set })
  const [set] = summaries(db, [head], today)
  if (set === undefined) return refuse('SET_MISSING', { set: input.set })
  const plan = [...planUndo(db, head)].reverse()
  const places = cellPlaces(db, [head.seq])
  const shown = plan.slice(0, input.limit)
  const names = projectNames(db, [...new Set(places.slice(0, input.limit).flatMap((p) => p.projectId ?? []))])
  const later = changedSince(
    db,
    head.seq,
    shown.map((one) => one.cell.id),
  )
  const cells = shown.map(({ cell, fate }, i): HistoryCell => {
    const projectId = places[i]?.projectId ?? null
    const changed = later.get(`${cell.entity} ${cell.id} ${cell.field}`)
    return {
      ...cell,
      projectId,
      project: projectId === null ? null : (names.get(projectId) ?? projectId),
      month: places[i]?.month ?? null,
      now: valueNow(db, cell),
      fate,
      changed:
        changed === undefined ? null : { at: changed.at, who: changed.who, call: changed.call, set: changed.set },
    }
  })
  return {
    set,
    cells,
    takes: plan.filter((one) => one.fate !== 'keep').length,
    keeps: plan.filter((one) => one.fate === 'keep').length,
    barred: barred(db, head, [...plan].reverse(), lang),
    ...namesOf(db, cells),
  }
}

export function historyPeople({ db }: QueryContext): Output<'history.people'> {
  return readPeople(db)
}
