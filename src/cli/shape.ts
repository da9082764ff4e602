import type { HistoryEntry } from '#contract/history'
import type { MonthLine, ProjectPage } from '#contract/projects'
import { CREATED, type Entity, entityOf, fieldOf, REMOVED } from '#domain/entity'
import { choiceTerm, type Field, type Value } from '#domain/field'
import { type Permit, permitKind, permitState, precision } from '#domain/milestone'
import { formatNumber, formatWan, toWan, type Yuan } from '#domain/money'
import { rollup } from '#domain/project'
import type { Lang } from '#domain/refusal'
import { comparator, type Target, targetKind } from '#domain/target'
import { type Plan, planMonths, planVersion } from '#domain/year-record'
import { words } from './words'

const wan = (value: Yuan | null) => (value === null ? null : toWan(value))

/** Choices that the command line prints as codes (CLI.md: rollup, precision, a target's kind and comparator). */
const asCodes: ReadonlySet<object> = new Set([
  rollup.choices,
  precision.choices,
  targetKind.choices,
  comparator.choices,
])

/** A stored value as `--json` prints it: money in 万元, enumerations as their Chinese terms. */
export function shown(field: Field | undefined, value: Value): Value {
  if (value === null || field === undefined) return value
  if (field.kind === 'money') return toWan(value as Yuan) // a money column holds yuan
  if (field.kind === 'choice' && !asCodes.has(field.choices)) return choiceTerm(field, String(value))
  return value
}

/** A stored value as a table prints it. */
export function readable(field: Field | undefined, value: Value, lang: Lang): string | null {
  if (value === null) return null
  if (field?.kind === 'money') return formatWan(value as Yuan) // a money column holds yuan
  if (field?.kind === 'choice') return field.choices[String(value)]?.[lang] ?? String(value)
  if (typeof value === 'object') return value.join('、')
  return String(value)
}

type Logged = HistoryEntry['before']

function isRecord(value: Logged): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shownLogged(entity: Entity, field: string, value: Logged) {
  if (!isRecord(value)) return shown(fieldOf(entity, field), value)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shown(fieldOf(entity, name), part)]))
}

/** A changed cell as `history --json` prints it; a creation has no `before`, a removal no `after`. */
export function historyRow(entry: HistoryEntry) {
  return {
    ...entry,
    before: shownLogged(entry.entity, entry.field, entry.before),
    after: shownLogged(entry.entity, entry.field, entry.after),
  }
}

/** What a logged value says in a table: a whole record is told by its name. */
export function loggedText(entry: HistoryEntry, which: 'before' | 'after', lang: Lang): string | null {
  const value = entry[which]
  if (!isRecord(value)) return readable(fieldOf(entry.entity, entry.field), value, lang)
  const name = value.name ?? value.label ?? null
  return typeof name === 'string' ? name : entry.id
}

/** The word for a changed cell: its field's label, or that the whole record came or went. */
export function cellName(entry: HistoryEntry, lang: Lang): string {
  if (entry.field === CREATED) return words[lang].created
  if (entry.field === REMOVED) return words[lang].removed
  return fieldOf(entry.entity, entry.field)?.label[lang] ?? entry.field
}

export function entityName(entry: HistoryEntry, lang: Lang): string {
  return `${entityOf(entry.entity).label[lang]} ${entry.id}`
}

/** A plan as `project show --json` prints it; `months` is null where the plan is linear. */
export function planRow(plan: Plan) {
  const months = planMonths.map((name) => wan(plan[name]))
  return {
    year: plan.year,
    version: choiceTerm(planVersion, plan.version),
    annual: wan(plan.annual),
    months: months.every((value) => value === null) ? null : months,
    docNo: plan.docNo,
    date: plan.decidedOn,
    reason: plan.reason,
  }
}

/** A month as `project show --json` prints it. */
export function monthRow(line: MonthLine) {
  return {
    month: line.month,
    plan: wan(line.plan),
    actual: wan(line.actual),
    ytdPlan: wan(line.ytdPlan),
    ytdActual: wan(line.ytdActual),
    cumulative: wan(line.cumulative),
    annualPlan: wan(line.annualPlan),
    annualRate: line.annualRate,
    timeRate: line.timeRate,
    gapPoints: line.gapPoints,
    physical: line.physical,
    progress: line.progress,
    problem: line.problem,
    next: line.next,
    statistics: wan(line.statistics),
  }
}

export function permitRow(permit: Permit) {
  return {
    kind: choiceTerm(permitKind, permit.kind),
    state: choiceTerm(permitState, permit.state),
    docNo: permit.docNo,
    date: permit.date,
    stuckOn: permit.stuckOn,
  }
}

export function factRow(fact: ProjectPage['facts'][number]) {
  return { id: fact.id, year: fact.year, text: fact.text, section: fact.section }
}

/** A target as `target list --json` prints it. */
export function targetRow(target: Target) {
  return {
    id: target.id,
    name: target.name,
    kind: target.kind,
    value: target.value,
    unit: target.unit,
    comparator: target.comparator,
    due: target.due,
    dueText: target.dueText,
    sections: target.sections,
    actual: target.actual,
    actualOn: target.actualOn,
    source: target.source,
  }
}

/** A fraction as people read it: a percentage with its sign. */
export function percentText(value: number | null): string | null {
  return value === null ? null : `${formatNumber(value * 100, 1)}%`
}
