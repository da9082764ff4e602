import type { GridAnswer } from '#domain/grid'
import { textAt } from '#domain/grid'
import type { MonthStatus, UnitState } from '#domain/month-status'

/** How a unit's month stands before and after what is taken. */
export interface BoardLine {
  readonly unit: string
  readonly before: UnitState
  readonly after: UnitState
  readonly reportedBefore: number
  readonly reported: number
  readonly total: number
  /** Names of the projects that will still have no figure. */
  readonly missing: readonly string[]
}

/** The month's status board as it will be. */
export interface Board {
  readonly lines: readonly BoardLine[]
  readonly reportedBefore: number
  readonly reported: number
  readonly total: number
  /** Units that owe something and sent nothing that is taken. */
  readonly waiting: readonly BoardLine[]
}

/** Ids of projects that get a figure, and of all that something is written of. */
export interface Taken {
  readonly figures: ReadonlySet<string>
  readonly touched: ReadonlySet<string>
}

/**
 * The status board once `taken` is written: a project with a figure is reported, and a unit that was sent back is so no
 * more once anything of it is written.
 */
export function boardAfter(answer: GridAnswer, status: MonthStatus, taken: Taken, units: ReadonlySet<string>): Board {
  const leaderOf = new Map<string, string>()
  for (let i = 0; i < answer.count; i += 1) {
    const unit = textAt(answer, 'units', i)?.split('\n')[0]
    if (unit !== undefined) leaderOf.set(textAt(answer, 'id', i) ?? '', unit)
  }
  const written = new Set([...taken.touched].flatMap((id) => leaderOf.get(id) ?? []))
  const lines = status.units.flatMap((unit): BoardLine[] => {
    if (unit.unit === null) return []
    const left = unit.missing.filter((row) => !taken.figures.has(textAt(answer, 'id', row) ?? ''))
    const returned = unit.state === 'returned' && !written.has(unit.unit)
    return [
      {
        unit: unit.unit,
        before: unit.state,
        after: returned ? 'returned' : left.length === 0 ? 'reported' : 'missing',
        reportedBefore: unit.reported,
        reported: unit.total - left.length,
        total: unit.total,
        missing: left.map((row) => textAt(answer, 'name', row) ?? ''),
      },
    ]
  })
  const unled = status.units.find(({ unit }) => unit === null)?.reported ?? 0
  return {
    lines: lines.filter(({ unit }) => units.has(unit)),
    reportedBefore: status.reported,
    reported: lines.reduce((sum, line) => sum + line.reported, unled),
    total: status.total,
    waiting: lines.filter(({ unit, after }) => after !== 'reported' && !units.has(unit)),
  }
}
