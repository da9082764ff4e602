import type { Input } from '#contract/index'
import { entities, entityOf } from '#domain/entity'
import { parseWan } from '#domain/money'
import { addDays, type Day, lastDay, type Month } from '#domain/month'
import { Refusal, refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { projectsLedBy, type SetFilter, type TextMatch } from '#ledger/history-query'
import { unitIdByName } from '#ledger/projects'
import { searchProjects } from '../search'

/** Projects that a unit leads at the end of a month, or today. Refuses UNIT_MISSING. */
export function projectsOfUnit(db: ReadableDb, unit: string, month: Month | null, today: Day): readonly string[] {
  const id = unitIdByName(db, unit) ?? refuse('UNIT_MISSING', { name: unit })
  return projectsLedBy(db, id, month === null ? today : lastDay(month))
}

/** The moment at which a day begins where the office is. */
function momentOf(day: Day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).toISOString()
}

/** An amount in 万元 as yuan; null for what is no amount. */
function yuanOf(text: string): number | null {
  try {
    return parseWan(text)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Everything a text may mean: names of projects, labels of fields, words of choices, an amount, a part of a text. */
function matchOf(db: ReadableDb, text: string): TextMatch {
  const has = (words: { readonly zh: string; readonly en: string }) =>
    words.zh.includes(text) || words.en.toLowerCase().includes(text.toLowerCase())
  const fields: string[] = []
  const codes: string[] = []
  for (const entity of Object.keys(entities) as (keyof typeof entities)[]) {
    for (const [name, field] of Object.entries(entityOf(entity).fields)) {
      if (has(field.label)) fields.push(`${entity}.${name}`)
      if (field.kind !== 'choice') continue
      for (const [code, words] of Object.entries(field.choices)) {
        if (has(words)) codes.push(`${entity}.${name}=${JSON.stringify(code)}`)
      }
    }
  }
  return { projects: searchProjects(db, text), fields, codes, text, yuan: yuanOf(text) }
}

/** What the page asks for as what the log is asked. */
export function filterOf(db: ReadableDb, input: Input<'history.sets'>, today: Day): SetFilter {
  const { projectId, unit, month = null, from, to } = input
  const text = input.text?.trim() ?? ''
  const ofUnit = unit === undefined ? null : projectsOfUnit(db, unit, month, today)
  const own = projectId === undefined ? null : [projectId]
  return {
    projects: own === null ? ofUnit : ofUnit === null ? own : own.filter((id) => ofUnit.includes(id)),
    month,
    who: input.who ?? null,
    calls: input.calls ?? null,
    from: from === undefined ? null : momentOf(from),
    to: to === undefined ? null : momentOf(addDays(to, 1)),
    match: text === '' ? null : matchOf(db, text),
  }
}
