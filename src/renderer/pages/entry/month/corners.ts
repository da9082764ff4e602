import type { CorrectionRecord, FindingLine } from '#contract/month-life'
import type { FindingCode } from '#domain/findings'
import type { GridAnswer } from '#domain/grid'
import { formatWan, type Yuan } from '#domain/money'
import type { Month } from '#domain/month'
import type { CellLook } from '../../../parts/sheet/sheet-options'
import type { EntryColumn } from './columns'
import type { MonthWords } from './words'

export type Corner = NonNullable<CellLook['corner']>

/** The column that a check speaks of; a jump goes there. */
export const columnOfFinding: Readonly<Record<FindingCode, EntryColumn>> = {
  NOT_REPORTED: 'actual',
  CUMULATIVE_DROPPED: 'actual',
  MONTH_OVER_HALF_PLAN: 'actual',
  OVER_PLAN: 'ytd',
  OVER_TOTAL_INVESTMENT: 'ytd',
  INVESTMENT_BEFORE_START: 'actual',
  STARTED_WITHOUT_DATE: 'name',
  EMPTY_PROGRESS: 'progress',
  MONEY_AHEAD_OF_PHYSICAL: 'physical',
  PROGRESS_UNCHANGED: 'progress',
}

interface Sources {
  readonly answer: GridAnswer
  readonly findings: readonly FindingLine[]
  readonly corrections: readonly CorrectionRecord[]
  readonly words: MonthWords
}

const told = (value: string | null) => (value === null ? '—' : formatWan(Number(value) as Yuan))

function correctionCorner(record: CorrectionRecord, words: MonthWords): Corner {
  const money = record.lines.find((line) => line.field === 'actual')
  const line = money ?? record.lines[0]
  const [before, after] = money ? [told(money.before), told(money.after)] : [line?.before ?? '—', line?.after ?? '—']
  return { kind: 'corrected', reason: words.corrected(before, after, record.number) }
}

const columnOfField: Readonly<Record<string, EntryColumn>> = {
  actual: 'actual',
  physical: 'physical',
  progress: 'progress',
  problem: 'problem',
  next: 'next',
}

/**
 * Corners by `id/column`: yellow where a check that nobody explained stopped (an unreported row says it itself), blue
 * where a correction changed a cell or moved its cumulative.
 */
export function cornersOf({ answer, findings, corrections, words }: Sources): ReadonlyMap<string, Corner> {
  const corners = new Map<string, Corner>()
  for (const { code, projectId, message, explanation } of findings) {
    if (code === 'NOT_REPORTED' || explanation !== null) continue
    corners.set(`${projectId}/${columnOfFinding[code]}`, { kind: 'flagged', reason: message })
  }
  const { month } = answer
  for (const note of answer.life.corrections) {
    if (isEarlier(note.month, month)) {
      corners.set(`${note.projectId}/ytd`, { kind: 'corrected', reason: words.recomputed(note.number) })
    }
  }
  for (const record of corrections.toReversed()) {
    for (const line of record.lines) {
      const column = columnOfField[line.field]
      if (column !== undefined) corners.set(`${record.projectId}/${column}`, correctionCorner(record, words))
    }
  }
  return corners
}

const isEarlier = (one: Month, than: Month) => one < than
