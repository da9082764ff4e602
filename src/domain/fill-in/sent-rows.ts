import type { Value } from '../field'
import { type GridAnswer, moneyAt, numberAt, type TextColumnName, textAt, textsAt } from '../grid'
import { planMonths } from '../year-record'
import type { SentRow } from './form'

/** What a month's grid does not hold and its workbooks need, by row; NaN is a blank. */
export interface BesideGrid {
  readonly brought: Readonly<Record<'progress' | 'problem' | 'next', readonly (string | null)[]>>
  /** 1 where the project reports cumulatively. */
  readonly entryMode: Uint8Array
  readonly ytdBefore: Float64Array
}

/** The version of a year's plan that a workbook asks about, by row. */
export interface PlanBeside {
  readonly annual: Float64Array
  /** Twelve a row, January first. */
  readonly months: Float64Array
}

const given = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

/** The rows that each unit is sent: the counted projects that it leads (CLI.md, "counts once"); null: led by nobody. */
export function rowsByUnit(answer: GridAnswer): ReadonlyMap<string | null, readonly number[]> {
  const units = new Map<string | null, number[]>()
  for (let i = 0; i < answer.count; i += 1) {
    if (answer.counted[i] !== 1) continue
    const unit = textsAt(answer, 'units', i)[0] ?? null
    const rows = units.get(unit)
    if (rows) rows.push(i)
    else units.set(unit, [i])
  }
  return units
}

const lockedOf = (answer: GridAnswer, i: number, ytdBefore: number | null): SentRow['locked'] => ({
  totalInvestment: moneyAt(answer, 'totalInvestment', i),
  annualPlan: moneyAt(answer, 'annualPlan', i),
  ytdBefore,
})
const nothing: SentRow['brought'] = { progress: null, problem: null, next: null }

/** A project's row of a month's workbook, as the ledger stands. */
export function monthlyRow(answer: GridAnswer, beside: BesideGrid, i: number): SentRow {
  const text = (name: TextColumnName) => textAt(answer, name, i)
  const actual = moneyAt(answer, 'monthActual', i)
  const ytdBefore = given(beside.ytdBefore[i])
  const cumulative = beside.entryMode[i] === 1
  return {
    id: text('id') ?? '',
    name: text('name') ?? '',
    cumulative,
    sent: {
      actual,
      cumulative: cumulative && actual !== null ? actual + (ytdBefore ?? 0) : null,
      physical: numberAt(answer, 'physical', i),
      progress: text('progress'),
      problem: text('problem'),
      next: text('next'),
      statistics: moneyAt(answer, 'statistics', i),
      statEntry: text('statEntry'),
    },
    brought: {
      progress: beside.brought.progress[i] ?? null,
      problem: beside.brought.problem[i] ?? null,
      next: beside.brought.next[i] ?? null,
    },
    locked: lockedOf(answer, i, ytdBefore),
  }
}

/** A project's row of a year's plan workbook. */
export function planRow(answer: GridAnswer, beside: PlanBeside, i: number): SentRow {
  const months = planMonths.map((name, m): readonly [string, Value] => [name, given(beside.months[i * 12 + m])])
  return {
    id: textAt(answer, 'id', i) ?? '',
    name: textAt(answer, 'name', i) ?? '',
    cumulative: false,
    sent: { annual: given(beside.annual[i]), ...Object.fromEntries(months) },
    brought: nothing,
    locked: { ...lockedOf(answer, i, null), annualPlan: null },
  }
}
