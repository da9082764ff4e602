import { type Day, lastDay, type Month } from '#domain/month'
import {
  defaultRanking,
  type RankingRule,
  rankingDirections,
  rankingMeasures,
  scoreParts,
  type Weights,
} from '#domain/paper/ranking-rule'
import type { ReadableDb } from '#ledger/database'
import { readRankingExemptions } from '#ledger/paper-settings'
import { readSetting } from '#ledger/projects'

/** The settings that hold the rule: its measure, its direction, and the weights of 综合得分 as JSON. */
export const RANKING = { measure: 'rankingMeasure', direction: 'rankingDirection', weights: 'rankingWeights' } as const

function storedWeights(db: ReadableDb): Weights | null {
  const text = readSetting(db, RANKING.weights)
  if (text === null) return null
  const given = JSON.parse(text) as Readonly<Record<string, unknown>> // written by ranking.set
  return Object.fromEntries(
    scoreParts.flatMap((part) => (typeof given[part] === 'number' ? [[part, given[part]] as const] : [])),
  )
}

/** The rule in force for a month: what was set, else by 较序时, and the units that are exempt on the month's last day. */
export function rankingRule(db: ReadableDb, month: Month): RankingRule {
  const measure = readSetting(db, RANKING.measure)
  const direction = readSetting(db, RANKING.direction)
  const end = lastDay(month)
  return {
    measure: rankingMeasures.find((one) => one === measure) ?? defaultRanking.measure,
    direction: rankingDirections.find((one) => one === direction) ?? defaultRanking.direction,
    weights: storedWeights(db),
    exempt: readRankingExemptions(db)
      .filter((row) => row.untilOn >= end)
      .map(({ unit, reason, approver, untilOn }) => ({ unit, reason, approver, untilOn: untilOn as Day })), // a day field
  }
}
