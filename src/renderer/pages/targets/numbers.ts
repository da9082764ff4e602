import { formatGap, formatRate } from '#domain/money'
import type { Target } from '#domain/target'
import type { TargetProgress } from '#domain/target-progress'

/** A count or rate as people write it: thousands apart, no more decimals than it has (at most two). */
export function plainFigure(value: number | null): string {
  if (value === null) return '—'
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '−')
}

/** What the report asks, in its own comparison: 58 个以上, 5.5% 以内, 3% 左右, 6%. */
export function demand({ value, unit, comparator }: Target, comparisons: Readonly<Record<string, string>>): string {
  if (value === null) return ''
  const word = comparator === '=' ? '' : (comparisons[comparator] ?? '')
  const percent = unit === '%'
  const figure = `${plainFigure(value)}${percent ? '' : ' '}${unit ?? ''}`
  // 58 个以上 and 98% 以上 in Chinese, “at least 58 个” in English.
  return /^[a-z]/i.test(word) ? `${word} ${figure}` : `${figure}${percent && word !== '' ? ' ' : ''}${word}`
}

export const shareText = ({ share }: TargetProgress) => formatRate(share)
export const gapText = ({ gap }: TargetProgress) => formatGap(gap)
