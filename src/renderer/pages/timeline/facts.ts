import { cellAt } from '#domain/grid'
import { type Lamp, lamps } from '#domain/lamp'
import { addDays, type Day, daysBetween } from '#domain/month'
import type { TimelineAnswer } from '#domain/timeline'
import type { TimelineView, Watch } from './view'

/** What is due "soon": within so many days from today. */
export const SOON_DAYS = 30

/** What a row's milestones come to today, counted once for all filters and orders. */
export interface RowFacts {
  /** Milestones, of the kind that is asked for. */
  readonly count: number
  /** Days that the longest overdue one is past due; 0 for none, or when the project is finished. */
  readonly overdue: number
  /** The earliest date that is still open; null where none is. */
  readonly due: Day | null
  readonly soon: boolean
  /** Has one that was reached. */
  readonly reached: boolean
  readonly lamp: Lamp
  /** Counted in totals and sheets; what only hangs others together is in no count. */
  readonly counted: boolean
}

/** Days past a due day, computed once for each day that stands in the answer. */
type Late = (due: string) => number

function rowFacts(answer: TimelineAnswer, i: number, kind: string | null, soonUntil: Day, late: Late): RowFacts {
  const { milestones: m, milestoneStart, today } = answer
  const lamp = lamps[answer.lamp[i] ?? 3] ?? 'grey'
  let count = 0
  let due: string | null = null
  let soon = false
  let reached = false
  for (let at = milestoneStart[i] ?? 0; at < (milestoneStart[i + 1] ?? 0); at += 1) {
    if (kind !== null && cellAt(m.kind, at) !== kind) continue
    count += 1
    if (cellAt(m.actual, at) !== null) {
      reached = true
      continue
    }
    const day = cellAt(m.adjusted, at) ?? cellAt(m.planned, at)
    if (day === null || lamp === 'done') continue
    if (due === null || day < due) due = day
    if (day >= today && day <= soonUntil) soon = true
  }
  const overdue = due !== null && due < today ? late(due) : 0
  return { count, overdue, due: due as Day | null, soon, reached, lamp, counted: answer.counted[i] === 1 }
}

export function factsOf(answer: TimelineAnswer, kind: string | null): readonly RowFacts[] {
  const soonUntil = addDays(answer.today, SOON_DAYS)
  const known = new Map<string, number>()
  const late: Late = (due) => {
    const days = known.get(due) ?? daysBetween(due as Day, answer.today)
    known.set(due, days)
    return days
  }
  return Array.from({ length: answer.count }, (_, i) => rowFacts(answer, i, kind, soonUntil, late))
}

const asks: Readonly<Record<Watch, (facts: RowFacts) => boolean>> = {
  any: ({ count }) => count > 0,
  overdue: ({ overdue }) => overdue > 0,
  soon: ({ soon }) => soon,
  reached: ({ reached }) => reached,
}

/** Whether a row passes the filters; what is searched is asked of the engine. */
export function passes(facts: RowFacts, { watch, lamps: asked, kind }: Pick<TimelineView, 'watch' | 'lamps' | 'kind'>) {
  if (kind !== null && facts.count === 0) return false
  if (asked.length > 0 && !asked.includes(facts.lamp)) return false
  return watch === null || asks[watch](facts)
}

/** How many counted projects each filter stands for; chips count before they filter. */
export interface Counts {
  readonly total: number
  readonly watches: Readonly<Record<Watch, number>>
  readonly lamps: Readonly<Record<Lamp, number>>
}

export function countsOf(facts: readonly RowFacts[]): Counts {
  const counted = facts.filter((one) => one.counted)
  const count = (fits: (one: RowFacts) => boolean) => counted.filter(fits).length
  const watches = { any: 0, overdue: 0, soon: 0, reached: 0 }
  for (const watch of Object.keys(watches) as Watch[]) watches[watch] = count(asks[watch])
  const byLamp = Object.fromEntries(lamps.map((lamp) => [lamp, 0])) as Record<Lamp, number>
  for (const { lamp } of counted) byLamp[lamp] += 1
  return { total: counted.length, watches, lamps: byLamp }
}
