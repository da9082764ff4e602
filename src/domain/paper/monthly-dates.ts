import type { GridAnswer, TextColumn } from '../grid'
import { dueOf } from '../milestone'
import { lastDay } from '../month'

type DateReader = (i: number) => string | null

const at = (column: TextColumn, i: number) => column.values[column.at === null ? i : (column.at[i] ?? 0)] ?? null
const monthPoint = (day: string) => day.slice(0, 7).replace('-', '.')

/**
 * Calls `each` with a row's milestones of some kinds: kind, due date, actual date. They are read in the columns they
 * come in, since ten thousand rows would make thirty thousand objects to be thrown away.
 */
function milestoneReader(answer: GridAnswer) {
  const { milestoneStart, milestones } = answer
  return (i: number, each: (kind: string, due: string, actual: string | null) => void) => {
    for (let m = milestoneStart[i] ?? 0; m < (milestoneStart[i + 1] ?? 0); m += 1) {
      const planned = at(milestones.planned, m) ?? ''
      each(
        at(milestones.kind, m) ?? '',
        dueOf({ planned, adjusted: at(milestones.adjusted, m) }),
        at(milestones.actual, m),
      )
    }
  }
}

/** 计划(实际)开工: the earliest start, actual where it had happened when the month closed (`2024.06`). */
export function startReader(answer: GridAnswer): DateReader {
  const read = milestoneReader(answer)
  const end = lastDay(answer.month)
  return (i) => {
    let planned: string | null = null
    let happened: string | null = null
    read(i, (kind, due, actual) => {
      if (kind !== 'start') return
      if (planned === null || due < planned) planned = due
      if (actual !== null && actual <= end && (happened === null || actual < happened)) happened = actual
    })
    const first = happened ?? planned
    return first === null ? null : monthPoint(first)
  }
}

/** What counts as 竣工 in 计划竣工; an earlier word is preferred to a later one. */
const completions: readonly string[] = ['completion', 'inUse', 'production']

/** 计划竣工: the last 竣工 that is planned, else the last 投用, else the last 投产 (`2024.06`). */
export function completionReader(answer: GridAnswer): DateReader {
  const read = milestoneReader(answer)
  return (i) => {
    let rank = completions.length
    let last = ''
    read(i, (kind, due) => {
      const own = completions.indexOf(kind)
      if (own < 0 || own > rank || (own === rank && due < last)) return
      rank = own
      last = due
    })
    return last === '' ? null : monthPoint(last)
  }
}
