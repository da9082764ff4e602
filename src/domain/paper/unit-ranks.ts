import type { Totals } from '../figures'
import { type GridAnswer, lampAt, textAt, textsAt } from '../grid'
import type { Lamp } from '../lamp'
import { totalsAt } from '../row'
import { type RankingRule, scoreOf } from './ranking-rule'
import { countedRows } from './table-frame'

/** One unit in the ranking: the counted projects that it leads on the month's last day. */
export interface RankedUnit {
  /** Null for the projects that no unit leads. */
  readonly unit: string | null
  readonly rows: readonly number[]
  readonly totals: Totals
  readonly lamps: Readonly<Record<Lamp, number>>
  /** Null without a rank; then `unranked` says why. */
  readonly rank: number | null
  readonly unranked: string | null
  /** With the digits that are printed; null where nothing ranks it. */
  readonly score: number | null
  /** It is exempt, rather than without a score. */
  readonly exempt: boolean
}

type JudgedUnit = Omit<RankedUnit, 'rank'>

function lampCounts(answer: GridAnswer, rows: readonly number[]): RankedUnit['lamps'] {
  const counts = { red: 0, yellow: 0, green: 0, grey: 0, done: 0, exempt: 0 }
  for (const i of rows) counts[lampAt(answer, i)] += 1
  return counts
}

function exemptReason(answer: GridAnswer, unit: string, rows: readonly number[], rule: RankingRule): string | null {
  const named = rule.exempt.find((one) => one.unit === unit)
  if (named !== undefined) return `${named.reason}，免排`
  if (!rows.every((i) => lampAt(answer, i) === 'exempt')) return null
  const untils = rows.map((i) => textAt(answer, 'exemptUntil', i) ?? '').sort()
  return `项目全部免灯，免排（免灯至${untils[0]}）`
}

/** Why a unit has no score: nothing to rank it by. */
function missingReason({ reported }: Totals): string {
  return reported === 0 ? '本月未报，不排名' : '已报项目没有年度计划，不排名'
}

function judge(answer: GridAnswer, unit: string | null, rows: readonly number[], rule: RankingRule): JudgedUnit {
  const totals = totalsAt(answer, rows)
  const common = { unit, rows, totals, lamps: lampCounts(answer, rows) }
  if (unit === null) return { ...common, score: null, exempt: false, unranked: '没有明确责任单位，不排名' }
  const exempt = exemptReason(answer, unit, rows, rule)
  if (exempt !== null) return { ...common, score: null, exempt: true, unranked: exempt }
  const score = totals.reported === 0 ? null : scoreOf(common, rule)
  return { ...common, score, exempt: false, unranked: score === null ? missingReason(totals) : null }
}

function unitRows(answer: GridAnswer): ReadonlyMap<string | null, number[]> {
  const units = new Map<string | null, number[]>()
  for (const i of countedRows(answer)) {
    const unit = textsAt(answer, 'units', i)[0] ?? null
    const rows = units.get(unit)
    if (rows) rows.push(i)
    else units.set(unit, [i])
  }
  return units
}

/** The order in which those without a rank stand: exempt, without a score, without a unit. */
const place = ({ exempt, unit }: JudgedUnit) => (exempt ? 0 : unit === null ? 2 : 1)

/**
 * Units by rank (DOMAIN.md, The bulletin): the printed score ranks, equal ones share a rank and the next is counted on,
 * only reported projects speak. Units without a rank come last.
 */
export function rankUnits(answer: GridAnswer, rule: RankingRule): readonly RankedUnit[] {
  const judged = [...unitRows(answer)].map(([unit, rows]) => judge(answer, unit, rows, rule))
  const sign = rule.direction === 'desc' ? -1 : 1
  const scored = judged.flatMap((one) => (one.score === null ? [] : { one, score: one.score }))
  const ranked = scored
    .toSorted((a, b) => sign * (a.score - b.score))
    .map(({ one, score }, _, all) => ({ ...one, rank: all.findIndex((other) => other.score === score) + 1 }))
  const last = judged.filter((one) => one.score === null).toSorted((a, b) => place(a) - place(b))
  return [...ranked, ...last.map((one) => ({ ...one, rank: null }))]
}
