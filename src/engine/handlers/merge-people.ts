import type { MergeRow } from '#contract/merge'
import type { StoredRecord } from '#domain/entity'
import type { Day } from '#domain/month'
import type { ReadableDb } from '#ledger/database'
import { recordsOfProject } from '#ledger/project-records'
import { readRecord } from '#ledger/record'
import { type Change, remove, update } from '#ledger/write'
import { joinedRow } from './merge-rows'

type Both = { readonly loser: string; readonly winner: string }
type Spans = { readonly loser: readonly StoredRecord[]; readonly winner: readonly StoredRecord[] }

/** Who stays in charge, as told and as to be written: the changes of each of the loser's spans, null for one that goes. */
export interface MergePeople {
  readonly rows: readonly MergeRow[]
  readonly moves: readonly {
    readonly entity: 'assignment' | 'leadership' | 'contact'
    readonly id: string
    readonly changes: StoredRecord | null
  }[]
}

function inForce(span: StoredRecord, today: Day): boolean {
  const { fromOn, toOn } = span
  return (fromOn === null || String(fromOn) <= today) && (toOn === null || String(toOn) >= today)
}

const leadFirst = (a: StoredRecord, b: StoredRecord) =>
  Number(a.role === 'support') - Number(b.role === 'support') || Number(a.position) - Number(b.position)

/** The loser's units come after the winner's and support it; one that the winner has too is there already. */
function unitMoves(spans: Spans, winnerId: string, today: Day): MergePeople['moves'] {
  const has = new Set(spans.winner.map((span) => span.unitId))
  const led = spans.winner.some((span) => span.role === 'lead' && inForce(span, today))
  const last = Math.max(0, ...spans.winner.map((span) => Number(span.position)))
  return spans.loser.map((span) => {
    const move = { entity: 'assignment', id: String(span.id) } as const
    if (has.has(span.unitId)) return { ...move, changes: null }
    const changes = { projectId: winnerId, role: led ? 'support' : span.role, position: last + Number(span.position) }
    return { ...move, changes: changes as StoredRecord }
  })
}

/** A leader or a contact: the winner's stays while it has one, else the loser's come over. */
function oneMoves(entity: 'leadership' | 'contact', spans: Spans, winnerId: string, today: Day): MergePeople['moves'] {
  const stays = spans.winner.some((span) => inForce(span, today))
  return spans.loser.map((span) => ({
    entity,
    id: String(span.id),
    changes: stays ? null : { projectId: winnerId },
  }))
}

/** People of two projects that become one, as of today. */
export function mergePeople(db: ReadableDb, ids: Both, today: Day): MergePeople {
  const spansOf = (entity: 'assignment' | 'leadership' | 'contact') => ({
    loser: recordsOfProject(db, entity, ids.loser),
    winner: recordsOfProject(db, entity, ids.winner),
  })
  const now = (spans: readonly StoredRecord[]) => spans.filter((span) => inForce(span, today))
  const nameOf = (entity: 'unit' | 'leader', id: unknown) => String(readRecord(db, entity, String(id))?.name ?? id)
  const [units, leaders, contacts] = [spansOf('assignment'), spansOf('leadership'), spansOf('contact')]
  const unitNames = (spans: readonly StoredRecord[]) =>
    now(spans)
      .toSorted(leadFirst)
      .map((span) => nameOf('unit', span.unitId))
  const last = (spans: readonly StoredRecord[]) => now(spans).at(-1)
  const leader = (spans: readonly StoredRecord[]) => {
    const span = last(spans)
    return span === undefined ? null : nameOf('leader', span.leaderId)
  }
  const contact = (spans: readonly StoredRecord[]) => {
    const span = last(spans)
    const parts = [span?.name, span?.phone].filter((part) => typeof part === 'string')
    return parts.length === 0 ? null : parts.join(' ')
  }
  const own = { loser: unitNames(units.loser), winner: unitNames(units.winner) }
  const one = (read: (spans: readonly StoredRecord[]) => string | null, spans: Spans) => {
    const values = { loser: read(spans.loser), winner: read(spans.winner) }
    return { ...values, result: last(spans.winner) === undefined ? values.loser : values.winner }
  }
  return {
    rows: [
      joinedRow('assignment', 'units', {
        label: { zh: '责任单位', en: 'Units' },
        ...own,
        result: [...new Set([...own.winner, ...own.loser])],
      }),
      joinedRow('leadership', 'leader', { label: { zh: '包联领导', en: 'Leader' }, ...one(leader, leaders) }),
      joinedRow('contact', 'contact', { label: { zh: '责任人及电话', en: 'Contact' }, ...one(contact, contacts) }),
    ],
    moves: [
      ...unitMoves(units, ids.winner, today),
      ...oneMoves('leadership', leaders, ids.winner, today),
      ...oneMoves('contact', contacts, ids.winner, today),
    ],
  }
}

/** Writes who stays in charge. */
export function writePeople(change: Change, people: MergePeople): void {
  for (const { entity, id, changes } of people.moves) {
    if (changes === null) remove(change, entity, id)
    else update(change, entity, id, changes)
  }
}
