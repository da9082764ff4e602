import type { Yuan } from './money'
import type { Month } from './month'
import type { Words } from './refusal'

/** Why a copy of the workspace was made. `found`: a copy whose own record is lost. */
export const backupReasons = {
  freeze: { zh: '冻结', en: 'Freeze' },
  exit: { zh: '退出', en: 'Exit' },
  import: { zh: '导入前', en: 'Before an import' },
  collect: { zh: '收回填报表前', en: 'Before workbooks were taken in' },
  merge: { zh: '合并项目前', en: 'Before a merge' },
  migration: { zh: '升级格式前', en: 'Before the format was raised' },
  manual: { zh: '手动', en: 'By hand' },
  found: { zh: '不详', en: 'Unknown' },
} as const satisfies Readonly<Record<string, Words>>
export type BackupReason = keyof typeof backupReasons

/** What a copy holds, by which people tell two of them apart; money in yuan, as the ledger stands. */
export interface CopyFacts {
  readonly projects: number
  /** Cells of a month that have a figure. */
  readonly monthCells: number
  readonly problems: number
  readonly attachments: number
  readonly changeSets: number
  /** The month up to which the year's money is told; null where the copy's format is too old to compute it. */
  readonly month: Month | null
  readonly annualPlan: Yuan | null
  readonly ytdActual: Yuan | null
  readonly cumulative: Yuan | null
}

/** What the rolling set of copies keeps in one place. */
export const retention = {
  /** So many of the newest good ones … */
  newest: 30,
  /** … and so many made at a freeze before those, */
  freezes: 12,
  /** within so many bytes, */
  bytes: 4 * 1024 ** 3,
  /** but never fewer than these, whatever they weigh. */
  atLeast: 5,
} as const

/** What decides whether a copy may go. */
export interface RollingCopy {
  readonly name: string
  readonly at: string
  readonly bytes: number
  readonly reason: BackupReason
  readonly check: 'good' | 'bad' | 'unknown'
}

const newestFirst = (a: RollingCopy, b: RollingCopy) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1)

/**
 * The copies that may go (PEERS.md, practice 6): a bad one never pushes a good one out, one that nobody could check
 * stays, and the newest few stay whatever room they take.
 */
export function copiesToDrop(copies: readonly RollingCopy[]): readonly string[] {
  const drop: string[] = []
  let [goods, freezes, bytes] = [0, 0, 0]
  for (const copy of copies.toSorted(newestFirst)) {
    if (copy.check === 'unknown') continue
    if (copy.check === 'bad') {
      if (goods >= retention.newest) drop.push(copy.name)
      continue
    }
    const fits = bytes + copy.bytes <= retention.bytes
    const extra = copy.reason === 'freeze' && freezes < retention.freezes
    if (goods < retention.atLeast || (fits && (goods < retention.newest || extra))) {
      if (goods >= retention.newest) freezes += 1
      goods += 1
      bytes += copy.bytes
    } else drop.push(copy.name)
  }
  return drop
}
