import { Refusal } from '#domain/refusal'

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
