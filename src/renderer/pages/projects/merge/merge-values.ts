import type { MergeRow } from '#contract/merge'
import { fieldOf } from '#domain/entity'
import type { Value } from '#domain/field'
import { type GridAnswer, textAt } from '#domain/grid'
import { formatNumber, formatPercent, formatWan, type Yuan } from '#domain/money'
import { isMonth, type Month } from '#domain/month'
import type { Lang, Words } from '#domain/refusal'
import { planVersion } from '#domain/year-record'
import { monthTitle } from '../../../parts/month-words'

/** A value of a row as it is read: money in 万元, a share in %, a choice by its word, a project by its name. */
export function mergeText(row: MergeRow, value: Value, answer: GridAnswer, lang: Lang): string {
  if (value === null || value === '') return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.join(lang === 'zh' ? '、' : ', ')
  const field = fieldOf(row.entity, row.field)
  if (typeof value === 'number') {
    if (field?.kind === 'money') return formatWan(value as Yuan)
    if (field?.kind === 'fraction') return formatPercent(value)
    return field?.kind === 'year' ? String(value) : formatNumber(value, Number.isInteger(value) ? 0 : 2)
  }
  if (field?.kind === 'choice') return field.choices[String(value)]?.[lang] ?? String(value)
  if (row.field === 'parentId') {
    const at = answer.text.id.values.indexOf(String(value))
    return at < 0 ? String(value) : (textAt(answer, 'name', at) ?? String(value))
  }
  return String(value)
}

/** What a row is of: 2024年6月 形象进度, 2024年调整 年度计划. */
export function mergeLabel(row: MergeRow, lang: Lang): string {
  const versions: Readonly<Record<string, Words>> = planVersion.choices
  const [year, version] = (row.at ?? '').split('/')
  const at =
    row.at === null
      ? ''
      : isMonth(row.at)
        ? monthTitle(row.at as Month, lang)
        : [lang === 'zh' ? `${year}年` : year, versions[version ?? '']?.[lang] ?? ''].join(lang === 'zh' ? '' : ' ')
  return [at.trim(), row.label[lang]].filter((part) => part !== '').join(' ')
}

export const mergeSections = ['conflicts', 'facts', 'years', 'months'] as const
export type MergeSection = (typeof mergeSections)[number]

/** Where a row stands: first what somebody has to choose (or has chosen), then the project, its years, its months. */
export function sectionOf(row: MergeRow, contested: ReadonlySet<string>): MergeSection {
  if (row.key !== null && contested.has(row.key)) return 'conflicts'
  if (row.entity === 'month') return 'months'
  return row.entity === 'projectYear' || row.entity === 'plan' || row.entity === 'listEntry' ? 'years' : 'facts'
}

/** The rows' keys that are still to be chosen. */
export function leftToChoose(conflicts: readonly MergeRow[]): number {
  return new Set(conflicts.map((row) => row.key)).size
}
