import { moneyElsewhere } from '#domain/entry-rules'
import { Refusal } from '#domain/refusal'
import type { EntryHead } from '#ledger/entry'

/** Why a project of a block takes no money; null where it does. `heads` holds every parent above it. */
export function moneyBarred(heads: ReadonlyMap<string, EntryHead>, head: EntryHead): Refusal | null {
  const parents: EntryHead[] = []
  for (let at = head.parentId; at !== null; at = parents.at(-1)?.parentId ?? null) {
    const parent = heads.get(at)
    if (parent === undefined || parents.includes(parent)) break
    parents.push(parent)
  }
  return moneyElsewhere(head, parents, head.hasChildren)
}

const two = (n: number) => String(n).padStart(2, '0')

/** The moment of a change as people here read it: `06-30 17:42`. */
function momentText(at: string): string {
  const moment = new Date(at)
  const day = `${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** The refusal of a cell that someone else changed since its editor saw it. */
export function changedSince(
  name: string,
  field: string,
  now: string,
  last: { readonly who: string; readonly at: string } | null,
): Refusal {
  const when = last === null ? '—' : momentText(last.at)
  return new Refusal('CELL_CHANGED', { name, field, who: last?.who ?? '—', when, now })
}
