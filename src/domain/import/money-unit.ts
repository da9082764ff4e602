import { type MoneyUnit, moneyUnits } from './header-words'
import type { ImportField } from './import-field'
import { median } from './median'
import type { UnitSource } from './understood-types'

/** A money column's numbers as they stand, beside what the ledger holds of the same projects in yuan. */
export interface UnitSample {
  readonly field: ImportField
  readonly numbers: readonly number[]
  /** Number on the sheet and yuan in the ledger, of the same project and field. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Number here and yuan in a column of the same rows whose unit is known, with that column's field. */
  readonly siblings: readonly { readonly field: ImportField; readonly pairs: readonly (readonly [number, number])[] }[]
}

export interface UnitGuess {
  readonly unit: MoneyUnit
  readonly from: Extract<UnitSource, 'ledger' | 'siblings' | 'size' | 'habit'>
}

const candidates = ['元', '万元', '亿元'] as const satisfies readonly MoneyUnit[]

/** How large a field's figure is beside the total investment, as a power of ten; only distances matter. */
const usual: Partial<Readonly<Record<ImportField, number>>> = {
  totalInvestment: 0,
  cumulative: -0.3,
  carryIn: -0.4,
  annualPlan: -0.4,
  ytdActual: -0.7,
  monthPlan: -1.5,
  monthActual: -1.5,
  statistics: -1.5,
}

/**
 * The unit of a column that names none: by the ledger's figures of the same projects, else by the columns beside it, else
 * by size, else 万元 as offices write. The guess is always told (CLI.md: with a warning).
 */
export function guessUnit(sample: UnitSample): UnitGuess {
  const byLedger = nearest(sample.pairs, 0)
  if (byLedger !== null) return { unit: byLedger, from: 'ledger' }
  const own = usual[sample.field] ?? -1
  for (const sibling of sample.siblings) {
    const unit = nearest(sibling.pairs, own - (usual[sibling.field] ?? -1))
    if (unit !== null) return { unit, from: 'siblings' }
  }
  return bySize(sample.numbers, sample.field)
}

/** The unit under which numbers come nearest to yuan times a power of ten; null without enough of them or between two. */
function nearest(pairs: readonly (readonly [number, number])[], shift: number): MoneyUnit | null {
  const ratios = pairs.filter(([a, b]) => a > 0 && b > 0).map(([number, yuan]) => Math.log10(yuan / number))
  const middle = median(ratios)
  if (middle === null) return null
  const found = candidates
    .map((unit) => ({ unit, far: Math.abs(middle + shift - Math.log10(moneyUnits[unit])) }))
    .sort((a, b) => a.far - b.far)[0]
  return found !== undefined && found.far < 1.6 ? found.unit : null
}

/** A county's project takes from some hundred 万元 to some tens of 亿元; a number far beyond is in another unit. */
function bySize(numbers: readonly number[], field: ImportField): UnitGuess {
  const middle = median(numbers.filter((number) => number > 0))
  if (middle === null) return { unit: '万元', from: 'habit' }
  const scale = middle / 10 ** (usual[field] ?? -1)
  if (scale >= 3_000_000) return { unit: '元', from: 'size' }
  const fractions = numbers.some((number) => !Number.isInteger(number))
  if (scale < 40 && fractions && (field === 'totalInvestment' || field === 'annualPlan'))
    return { unit: '亿元', from: 'size' }
  return { unit: '万元', from: 'habit' }
}

/** The unit that a column's figures speak for against the ledger, where it is another than its header says; else null. */
export function unlikelyUnit(unit: MoneyUnit, pairs: UnitSample['pairs']): MoneyUnit | null {
  if (pairs.length < 3) return null
  const likely = nearest(pairs, 0)
  return likely !== null && likely !== unit && candidates.some((known) => known === unit) ? likely : null
}
