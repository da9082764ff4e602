import { type Month, monthNumber, yearOf } from '../month'
import { valuesFit } from './column-values'
import { LEAST_SCORE, type ReadHeader } from './columns'
import type { ImportField } from './import-field'
import type { ImportMapping } from './mapping'
import { columnLetter } from './plain'
import type { RawCell } from './raw-book'
import type { ColumnReason } from './understood-types'

/** A column's header and a sample of what stands under it. */
export interface ColumnSample {
  readonly index: number
  readonly header: ReadHeader
  readonly values: readonly RawCell[]
}

export interface Assigned {
  readonly field: ImportField | null
  /** 1 to 12, of `monthActual` and `monthPlan` columns whose header or mapping names one. */
  readonly monthNumber: number | null
  readonly score: number
  readonly why: ColumnReason
  /** The column that took the field this one would have had. */
  readonly lostTo: number | null
  readonly lostField: ImportField | null
}

/** The time asked for, as far as it is known. */
export interface Wanted {
  readonly month: Month | null
  readonly year: number | null
}

const monthly: ReadonlySet<string> = new Set(['monthActual', 'monthPlan'])

interface Claim {
  readonly sample: ColumnSample
  readonly field: ImportField | 'derived' | 'none'
  readonly score: number
  readonly place: number
}

/**
 * Gives each field to the column that fits it best, header and values together; month columns go by their month. What a
 * mapping says comes first.
 */
export function assignColumns(
  samples: readonly ColumnSample[],
  mapping: ImportMapping | null,
  wanted: Wanted,
): ReadonlyMap<number, Assigned> {
  const assigned = new Map<number, Assigned>()
  const owners = new Map<string, number>()
  for (const sample of samples) {
    const told = mapping?.columns?.[columnLetter(sample.index)]
    if (told === undefined) continue
    const field = typeof told === 'string' ? told : told.field
    const monthNumber = typeof told === 'string' ? sample.header.words.month : told.month
    if (field !== 'none') owners.set(ownerKey(field, monthNumber), sample.index)
    assigned.set(sample.index, plainly(field === 'none' ? null : field, monthNumber, 1, 'mapping'))
  }
  const lost = new Map<number, { to: number; field: ImportField }>()
  for (const claim of claimsOf(samples, wanted)) {
    const { sample, field, score } = claim
    if (assigned.has(sample.index)) continue
    if (field === 'derived' || field === 'none') {
      assigned.set(sample.index, plainly(null, null, score, field))
      continue
    }
    const key = ownerKey(field, sample.header.words.month)
    const owner = owners.get(key)
    if (owner !== undefined) {
      if (!lost.has(sample.index)) lost.set(sample.index, { to: owner, field })
      continue
    }
    owners.set(key, sample.index)
    const why = claim.place > 0 ? 'values' : 'header'
    assigned.set(sample.index, plainly(field, sample.header.words.month, score, why))
  }
  for (const { index, header } of samples) {
    if (assigned.has(index)) continue
    const { to = null, field = null } = lost.get(index) ?? {}
    const why = to !== null ? 'taken' : header.text === '' ? 'noHeader' : 'unknown'
    assigned.set(index, { field: null, monthNumber: null, score: 0, why, lostTo: to, lostField: field })
  }
  return assigned
}

function plainly(field: ImportField | null, monthNumber: number | null, score: number, why: ColumnReason): Assigned {
  const month = field !== null && monthly.has(field) ? monthNumber : null
  return { field, monthNumber: month, score: Math.min(1, score), why, lostTo: null, lostField: null }
}

function ownerKey(field: ImportField, month: number | null): string {
  return monthly.has(field) ? `${field} ${month ?? ''}` : field
}

/** Every field that every column might be, surest first; of equals the one further left. */
function claimsOf(samples: readonly ColumnSample[], wanted: Wanted): readonly Claim[] {
  const claims: Claim[] = []
  for (const sample of samples) {
    sample.header.meanings.forEach(({ field, score: said }, place) => {
      const fit = field === 'derived' || field === 'none' ? 1 : valuesFit(field, sample.values)
      const score = said * fit * timeFit(field, sample.header, wanted)
      if (score >= LEAST_SCORE) claims.push({ sample, field, score, place })
    })
  }
  return claims.sort((a, b) => b.score - a.score || a.sample.index - b.sample.index)
}

/** Of columns that mean the same of several months or years (`1—5月`, `1—6月`; `2023年`, `2024年`) the one asked for goes first. */
function timeFit(field: string, { words }: ReadHeader, { month, year: asked }: Wanted): number {
  const year = month === null ? asked : yearOf(month)
  if (yearly.has(field) && words.year !== null && year !== null)
    return words.year + (words.yearEnd ? 1 : 0) === year ? 1.05 : 0.95
  const until = words.through ?? words.month
  if (month === null || until === null) return 1
  if (field === 'ytdActual') return until === monthNumber(month) ? 1.05 : 1
  // What had been done by another month is not what has been done by this one.
  return field === 'cumulative' && until !== monthNumber(month) ? 0 : 1
}
const yearly: ReadonlySet<string> = new Set(['annualPlan', 'carryIn'])
