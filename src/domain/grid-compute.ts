import { type Figures, figuresOf, parentFigures, totalsOf } from './figures'
import {
  type GridAnswer,
  type GridContext,
  given,
  lampVerdictAt,
  type MilestoneColumns,
  milestoneColumns,
  type ProjectFact,
  type TextColumn,
  type TextColumnName,
  textColumns,
} from './grid'
import { lamps } from './lamp'
import type { Milestone } from './milestone'
import { type Day, measuringDay, monthNumber } from './month'
import { countedBelow, type Place, placesOf } from './tree'

const blank = (value: number | null) => (value === null ? Number.NaN : value)

/** 免灯 holds to the end of its last day; the newest that does counts (DOMAIN.md, Warning lamps). */
function exemptionOn(fact: ProjectFact, measuredOn: Day) {
  return fact.exemptions.find((one) => one.until >= measuredOn) ?? null
}

const textOf: Readonly<Record<TextColumnName, (fact: ProjectFact, measuredOn: Day) => string | null>> = {
  id: (f) => f.project.id,
  code: (f) => f.project.code,
  name: (f) => f.project.name,
  parentId: (f) => f.project.parentId,
  rollup: (f) => f.project.rollup,
  industry: (f) => f.project.industry,
  nature: (f) => f.project.nature,
  yearClass: (f) => f.yearClass,
  stage: (f) => f.project.stage,
  planVersion: (f) => f.planVersion,
  scale: (f) => f.project.scale,
  since: (f) => f.since,
  statEntry: (f) => f.project.statEntry,
  quantityUnit: (f) => f.project.quantityUnit,
  remark: (f) => f.project.remark,
  address: (f) => f.project.address,
  progress: (f) => f.progress,
  problem: (f) => f.problem,
  next: (f) => f.next,
  units: (f) => f.units.join('\n'),
  leader: (f) => f.leader,
  contact: (f) => f.contact,
  phone: (f) => f.phone,
  lists: (f) => f.lists.join('\n'),
  aliases: (f) => f.aliases.join('\n'),
  sections: (f) => f.project.sections.join('\n'),
  exemptReason: (f, on) => exemptionOn(f, on)?.reason ?? null,
  exemptUntil: (f, on) => exemptionOn(f, on)?.until ?? null,
}

/** Columns whose values are as good as unique; the others are pointed at. */
const unique: ReadonlySet<string> = new Set(['id', 'code', 'name'])

/** A column over any rows; repeated values are kept once. */
function columnOf<Row>(name: string, rows: readonly Row[], read: (row: Row) => string | null): TextColumn {
  if (unique.has(name)) return { values: rows.map(read), at: null }
  const seen = new Map<string | null, number>()
  const values: (string | null)[] = []
  const at = new Uint32Array(rows.length)
  let last: string | null | undefined
  let lastIndex = 0
  rows.forEach((row, i) => {
    const value = read(row)
    if (value !== last || i === 0) {
      let index = seen.get(value)
      if (index === undefined) {
        index = values.length
        seen.set(value, index)
        values.push(value)
      }
      last = value
      lastIndex = index
    }
    at[i] = lastIndex
  })
  return { values, at }
}

function milestoneText(name: keyof MilestoneColumns): (milestone: Milestone) => string | null {
  return name === 'sections' ? (m) => m.sections.join('\n') : (m) => m[name]
}

function allFigures(facts: readonly ProjectFact[], places: readonly Place[], month: number): readonly Figures[] {
  const blankActuals: readonly null[] = []
  const figures = facts.map((fact, i) => {
    const place = places[i]
    // A child of a `self` parent keeps no money of its own in any figure (CLI.md, rollup).
    return figuresOf(
      {
        totalInvestment: fact.project.totalInvestment,
        carryIn: fact.carryIn,
        annualPlan: fact.annualPlan,
        monthPlans: fact.monthPlans,
        actuals: place?.moneyOn === null ? fact.actuals : blankActuals,
      },
      month,
    )
  })
  const own = [...figures]
  places.forEach((place, i) => {
    if (!place.summed) return
    const below = countedBelow(places, i).flatMap((at) => own[at] ?? [])
    figures[i] = parentFigures(totalsOf(below, month), month)
  })
  return figures
}

function numbersOf(facts: readonly ProjectFact[], figures: readonly Figures[]): GridAnswer['number'] {
  const column = (read: (fact: ProjectFact, figure: Figures) => number | null) => {
    const values = new Float64Array(facts.length)
    for (let i = 0; i < facts.length; i += 1) {
      const value = read(facts[i] as ProjectFact, figures[i] as Figures)
      values[i] = value === null ? Number.NaN : value
    }
    return values
  }
  return {
    totalInvestment: column((_, g) => g.totalInvestment),
    carryIn: column((_, g) => g.carryIn),
    annualPlan: column((_, g) => g.annualPlan),
    monthPlan: column((_, g) => g.monthPlan),
    monthActual: column((_, g) => g.monthActual),
    ytdPlan: column((_, g) => g.ytdPlan),
    ytdActual: column((_, g) => g.ytdActual),
    cumulative: column((_, g) => g.cumulative),
    annualRate: column((_, g) => g.annualRate),
    timeRate: column((_, g) => g.timeRate),
    gapPoints: column((_, g) => g.gapPoints),
    totalRate: column((_, g) => g.totalRate),
    statistics: column((f) => f.statistics),
    physical: column((f) => f.physical),
    startYear: column((f) => f.project.startYear),
    endYear: column((f) => f.project.endYear),
    quantityValue: column((f) => f.project.quantityValue),
    position: column((f) => f.project.position),
  }
}

function twelve(facts: readonly ProjectFact[], read: (fact: ProjectFact) => readonly (number | null)[] | null) {
  const values = new Float64Array(facts.length * 12).fill(Number.NaN)
  facts.forEach((fact, i) => {
    read(fact)?.forEach((value, m) => {
      values[i * 12 + m] = blank(value)
    })
  })
  return values
}

/** A parent's values are those of the counted projects below it, `width` of them a project; blank where all are. */
function sumBelow(values: Float64Array, places: readonly Place[], width = 12): Float64Array {
  places.forEach((place, i) => {
    if (!place.summed) return
    const below = countedBelow(places, i)
    for (let m = 0; m < width; m += 1) {
      const parts = below.map((at) => given(values[at * width + m])).filter((v) => v !== null)
      values[i * width + m] = parts.length === 0 ? Number.NaN : parts.reduce((a, b) => a + b, 0)
    }
  })
  return values
}

/** A parent's planned months: a part without months adds a twelfth of its year, unless all parts are such. */
function plansBelow(facts: readonly ProjectFact[], places: readonly Place[]): Float64Array {
  const given = twelve(facts, (f) => f.monthPlans)
  const spread = twelve(
    facts,
    (f) => f.monthPlans ?? (f.annualPlan === null ? null : Array(12).fill(f.annualPlan / 12)),
  )
  sumBelow(spread, places)
  places.forEach((place, i) => {
    if (!place.summed || countedBelow(places, i).every((at) => facts[at]?.monthPlans === null)) return
    given.set(spread.subarray(i * 12, i * 12 + 12), i * 12)
  })
  return given
}

/** December before the year: what was done, and the plan of those that did. */
function decemberOf(facts: readonly ProjectFact[], places: readonly Place[]): GridAnswer['december'] {
  const column = (name: 'actual' | 'plan') =>
    sumBelow(
      Float64Array.from(facts, (f) => blank(f.previousDecember?.[name] ?? null)),
      places,
      1,
    )
  return { actual: column('actual'), plan: column('plan') }
}

/** An object whose parts are made when they are first asked for. */
function lazily<K extends string, V>(names: readonly K[], make: (name: K) => V): Readonly<Record<K, V>> {
  const parts = {} as Record<K, V>
  for (const name of names) {
    const get = () => {
      const value = make(name)
      Object.defineProperty(parts, name, { enumerable: true, value })
      return value
    }
    Object.defineProperty(parts, name, { enumerable: true, configurable: true, get })
  }
  return parts
}

/** An object whose parts are all made now. */
function atOnce<K extends string, V>(names: readonly K[], make: (name: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>
}

/**
 * Computes a month's grid from facts; facts stand in the order in which rows are shown. One pass, no lookup per row.
 * `onDemand` makes a column of texts when it is first read, for who asks for figures and few texts; such a grid keeps the
 * facts alive.
 */
export function gridOf(
  facts: readonly ProjectFact[],
  context: GridContext,
  texts: 'atOnce' | 'onDemand' = 'atOnce',
): GridAnswer {
  const columns = texts === 'onDemand' ? lazily : atOnce
  const places = placesOf(facts.map((fact) => fact.project))
  const month = monthNumber(context.month)
  const figures = allFigures(facts, places, month)
  const milestoneStart = new Uint32Array(facts.length + 1)
  facts.forEach((fact, i) => {
    milestoneStart[i + 1] = (milestoneStart[i] ?? 0) + fact.milestones.length
  })
  const measuredOn = measuringDay(context.month, context.today)
  let all: readonly Milestone[] | null = null
  const milestones = () => {
    all ??= facts.flatMap((fact) => fact.milestones)
    return all
  }
  const answer = {
    ...context,
    measuredOn,
    count: facts.length,
    text: columns(textColumns, (name) => columnOf(name, facts, (fact) => textOf[name](fact, measuredOn))),
    number: numbersOf(facts, figures),
    lamp: new Uint8Array(facts.length),
    reported: Uint8Array.from(figures, (f) => (f.reported ? 1 : 0)),
    counted: Uint8Array.from(places, (p) => (p.counted ? 1 : 0)),
    summed: Uint8Array.from(places, (p) => (p.summed ? 1 : 0)),
    moneyOn: Int32Array.from(places, (p) => p.moneyOn ?? -1),
    actuals: sumBelow(
      twelve(facts, (f) => f.actuals),
      places,
    ),
    monthPlans: plansBelow(facts, places),
    december: decemberOf(facts, places),
    milestones: columns(milestoneColumns, (name) => columnOf(name, milestones(), milestoneText(name))),
    milestoneStart,
    totals: totalsOf(
      figures.filter((_, i) => places[i]?.counted),
      month,
    ),
  }
  facts.forEach((fact, i) => {
    answer.lamp[i] = lamps.indexOf(lampVerdictAt(answer, i, fact.milestones).lamp)
  })
  return answer
}
