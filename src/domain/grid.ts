import type { Figures, Totals } from './figures'
import { type Decided, decided, type Lamp, type LampVerdict, lampOf, lamps } from './lamp'
import type { LampInput, LampMilestone } from './lamp-measure'
import type { LampRules } from './lamp-rules'
import type { Milestone } from './milestone'
import type { Yuan } from './money'
import { type Day, lastDay, type Month, monthNumber, yearOf } from './month'
import type { MonthStage } from './month-life'
import { isDone, type Project } from './project'
import type { ProjectYear } from './year-record'

/** Everything the ledger knows of one project that a month's row needs, as given and not yet computed. */
export interface ProjectFact {
  readonly project: Project
  readonly yearClass: ProjectYear['yearClass']
  readonly carryIn: Yuan | null
  readonly planVersion: 'initial' | 'adjusted' | null
  readonly annualPlan: Yuan | null
  readonly monthPlans: readonly Yuan[] | null
  /** Twelve months of the year, January first. */
  readonly actuals: readonly (Yuan | null)[]
  /** December of the year before and its plan (a twelfth of that year's where linear), for January's `task` lamp. */
  readonly previousDecember: { readonly actual: Yuan; readonly plan: Yuan | null } | null
  readonly physical: number | null
  readonly progress: string | null
  readonly problem: string | null
  readonly next: string | null
  readonly statistics: Yuan | null
  /** Names of the units in charge on the month's last day, the leading one first. */
  readonly units: readonly string[]
  readonly leader: string | null
  readonly contact: string | null
  readonly phone: string | null
  readonly lists: readonly string[]
  readonly aliases: readonly string[]
  readonly milestones: readonly Milestone[]
  /** 免灯, the newest first: the first that still runs on the measuring day counts. */
  readonly exemptions: readonly { readonly reason: string; readonly until: string }[]
  /** The first month it counts in: `since`, else January of its first plan year; null when it always counts. */
  readonly since: Month | null
}

/** A column of texts; repeated values are sent once and pointed at. */
export interface TextColumn {
  readonly values: readonly (string | null)[]
  readonly at: Uint32Array | null
}

export const textColumns = [
  'id',
  'code',
  'name',
  'parentId',
  'rollup',
  'industry',
  'nature',
  'yearClass',
  'stage',
  'planVersion',
  'scale',
  'since',
  'statEntry',
  'quantityUnit',
  'remark',
  'address',
  'progress',
  'problem',
  'next',
  'units',
  'leader',
  'contact',
  'phone',
  'lists',
  'aliases',
  'sections',
  'exemptReason',
  'exemptUntil',
] as const
export type TextColumnName = (typeof textColumns)[number]

export const moneyColumns = [
  'totalInvestment',
  'carryIn',
  'annualPlan',
  'monthPlan',
  'monthActual',
  'ytdPlan',
  'ytdActual',
  'cumulative',
  'statistics',
] as const
export const numberColumns = [
  ...moneyColumns,
  'annualRate',
  'timeRate',
  'gapPoints',
  'totalRate',
  'physical',
  'startYear',
  'endYear',
  'quantityValue',
  'position',
] as const
export type NumberColumnName = (typeof numberColumns)[number]

/** Milestone fields sent with a grid; `sections` are joined by a line feed like every list. */
export const milestoneColumns = [
  'id',
  'kind',
  'label',
  'planned',
  'precision',
  'dueText',
  'adjusted',
  'reason',
  'actual',
  'source',
  'sections',
] as const
export type MilestoneColumns = Readonly<Record<(typeof milestoneColumns)[number], TextColumn>>

/** A correction as a sheet's 备注 names it. */
export interface CorrectionNote {
  readonly projectId: string
  readonly month: Month
  readonly number: string
}

/** Where a grid's month stands in its life, and which version of it this is. */
export interface GridLife {
  readonly state: MonthStage
  /** The version of a frozen month; null while it is open. */
  readonly version: number | null
  readonly takenAt: string | null
  /** The corrections that this version tells. */
  readonly corrections: readonly CorrectionNote[]
}
export const openLife: GridLife = { state: 'open', version: null, takenAt: null, corrections: [] }

/**
 * A month's grid in columns: one transfer for any number of projects. A blank number is NaN. Lists in a text column
 * (units, lists, aliases, sections) are joined by a line feed. Rates are fractions, gaps points, money is yuan.
 */
export interface GridAnswer {
  readonly month: Month
  readonly today: Day
  readonly measuredOn: Day
  readonly rules: LampRules
  readonly simulated: boolean
  readonly revision: number
  readonly life: GridLife
  readonly count: number
  readonly text: Readonly<Record<TextColumnName, TextColumn>>
  readonly number: Readonly<Record<NumberColumnName, Float64Array>>
  /** Index into `lamps`. */
  readonly lamp: Uint8Array
  /** 1 where the month has a figure. */
  readonly reported: Uint8Array
  /** 1 where the project is counted in totals and sheets. */
  readonly counted: Uint8Array
  /** 1 for a parent that is summed from its children: its money is not typed. */
  readonly summed: Uint8Array
  /** Index of the parent that reports its money, or −1. */
  readonly moneyOn: Int32Array
  /** Twelve months a project, January first. */
  readonly actuals: Float64Array
  /** Twelve planned months a project; NaN throughout where the plan is linear. */
  readonly monthPlans: Float64Array
  /** December before the year, done and planned, for January's `task` lamp. */
  readonly december: { readonly actual: Float64Array; readonly plan: Float64Array }
  readonly milestones: MilestoneColumns
  /** The milestones of project i are those from start[i] up to start[i + 1]. */
  readonly milestoneStart: Uint32Array
  readonly totals: Totals
}

export type GridContext = Pick<GridAnswer, 'month' | 'today' | 'rules' | 'simulated' | 'revision' | 'life'>

/** A blank number in a column is NaN; here it is null again. */
export function given(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

/** What has at least these columns of texts. */
export interface TextColumns<N extends TextColumnName> {
  readonly text: Readonly<Record<N, TextColumn>>
}

/** The text at a row; null when blank. */
export function textAt<N extends TextColumnName>(answer: TextColumns<N>, name: N, i: number): string | null {
  return cellAt(answer.text[name], i)
}

/** The text at a place of a column; null when blank. */
export function cellAt(column: TextColumn, i: number): string | null {
  return column.values[column.at === null ? i : (column.at[i] ?? 0)] ?? null
}

/** A joined text column (units, lists, aliases, sections) as a list. */
export function textsAt<N extends TextColumnName>(answer: TextColumns<N>, name: N, i: number): readonly string[] {
  const joined = textAt(answer, name, i)
  return joined === null || joined === '' ? [] : joined.split('\n')
}

/** The number at a row; null when blank. */
export function numberAt(answer: Pick<GridAnswer, 'number'>, name: NumberColumnName, i: number): number | null {
  return given(answer.number[name][i])
}

/** A money cell in yuan; null when blank. */
export function moneyAt(
  answer: Pick<GridAnswer, 'number'>,
  name: (typeof moneyColumns)[number],
  i: number,
): Yuan | null {
  return given(answer.number[name][i]) as Yuan | null
}

export function lampAt(answer: GridAnswer, i: number): Lamp {
  return lamps[answer.lamp[i] ?? 3] ?? 'grey'
}

/** How many counted projects each lamp has, in the order of `lamps`. */
export function lampCounts(answer: GridAnswer): readonly { readonly lamp: Lamp; readonly count: number }[] {
  const counts = new Map<Lamp, number>()
  for (let i = 0; i < answer.count; i += 1) {
    const lamp = lampAt(answer, i)
    if (answer.counted[i] === 1) counts.set(lamp, (counts.get(lamp) ?? 0) + 1)
  }
  return lamps.map((lamp) => ({ lamp, count: counts.get(lamp) ?? 0 }))
}

export function milestonesAt(
  answer: Pick<GridAnswer, 'milestones' | 'milestoneStart'> & TextColumns<'id'>,
  i: number,
): readonly Milestone[] {
  const first = answer.milestoneStart[i] ?? 0
  const count = (answer.milestoneStart[i + 1] ?? first) - first
  return Array.from({ length: count }, (_, n) => milestoneAt(answer, i, first + n, n))
}

function milestoneAt(
  answer: Pick<GridAnswer, 'milestones'> & TextColumns<'id'>,
  project: number,
  at: number,
  position: number,
): Milestone {
  const { milestones } = answer
  const sections = cellAt(milestones.sections, at)
  // Written by gridOf from checked records: the columns hold what the fields' types say.
  return {
    id: cellAt(milestones.id, at),
    projectId: textAt(answer, 'id', project),
    kind: cellAt(milestones.kind, at),
    label: cellAt(milestones.label, at),
    planned: cellAt(milestones.planned, at),
    precision: cellAt(milestones.precision, at),
    dueText: cellAt(milestones.dueText, at),
    adjusted: cellAt(milestones.adjusted, at),
    reason: cellAt(milestones.reason, at),
    actual: cellAt(milestones.actual, at),
    source: cellAt(milestones.source, at),
    sections: sections === null || sections === '' ? [] : sections.split('\n'),
    position: position + 1,
  } as Milestone
}

/** The twelve months of a row, January first; null where blank. */
export function monthsAt(answer: GridAnswer, of: 'actuals' | 'monthPlans', i: number): readonly (Yuan | null)[] {
  return Array.from({ length: 12 }, (_, m) => given(answer[of][i * 12 + m]) as Yuan | null)
}

/** The derived figures of a row. */
export function figuresAt(answer: Pick<GridAnswer, 'number' | 'reported'>, i: number): Figures {
  return {
    totalInvestment: moneyAt(answer, 'totalInvestment', i),
    carryIn: moneyAt(answer, 'carryIn', i),
    annualPlan: moneyAt(answer, 'annualPlan', i),
    monthPlan: moneyAt(answer, 'monthPlan', i),
    monthActual: moneyAt(answer, 'monthActual', i),
    ytdPlan: moneyAt(answer, 'ytdPlan', i),
    ytdActual: moneyAt(answer, 'ytdActual', i),
    cumulative: moneyAt(answer, 'cumulative', i),
    annualRate: numberAt(answer, 'annualRate', i),
    timeRate: numberAt(answer, 'timeRate', i),
    gapPoints: numberAt(answer, 'gapPoints', i),
    totalRate: numberAt(answer, 'totalRate', i),
    reported: answer.reported[i] === 1,
  }
}

function previousMonth(answer: Omit<GridAnswer, 'lamp'>, i: number): LampInput['previous'] {
  const number = monthNumber(answer.month)
  const at = i * 12 + number - 2
  const actual = given(number === 1 ? answer.december.actual[i] : answer.actuals[at])
  if (actual === null) return null
  const plan = given(number === 1 ? answer.december.plan[i] : answer.monthPlans[at])
  // Without a plan of its own, December would be judged by a twelfth of the new year's.
  if (number === 1 && plan === null) return null
  return { actual: actual as Yuan, plan: plan as Yuan | null }
}

/** Everything a row's lamp is judged by, from the answer alone: engine, window and command line tell the same. */
export function lampInputAt(
  answer: Omit<GridAnswer, 'lamp'>,
  i: number,
  milestones: readonly LampMilestone[] = milestonesAt(answer, i),
): LampInput {
  const until = textAt(answer, 'exemptUntil', i)
  const reason = textAt(answer, 'exemptReason', i)
  const month = monthNumber(answer.month)
  // A parent's task is held against all its parts' plans, those without months as well.
  const monthPlan = given(answer.monthPlans[i * 12 + month - 1]) as Yuan | null
  return {
    figures: { ...figuresAt(answer, i), monthPlan },
    month,
    monthEnd: lastDay(answer.month),
    measuredOn: answer.measuredOn,
    milestones,
    done: isDone(textAt(answer, 'stage', i) as Project['stage']),
    exemption: until === null || reason === null ? null : { reason, until },
    moneyOnParent: (answer.moneyOn[i] ?? -1) >= 0,
    notInStatistics: textAt(answer, 'statEntry', i) === 'pending',
    rules: answer.rules,
    previous: previousMonth(answer, i),
  }
}

/** The lamp of a row and its reasons. */
export function lampVerdictAt(
  answer: Omit<GridAnswer, 'lamp'>,
  i: number,
  milestones: readonly LampMilestone[] = milestonesAt(answer, i),
): LampVerdict {
  return lampOf(lampInputAt(answer, i, milestones))
}

/** Which sentences decide a row's lamp, whether or not it is exempt or done. */
export function decidedAt(answer: Omit<GridAnswer, 'lamp'>, i: number): Decided {
  return decided(lampInputAt(answer, i))
}

/** The year of a grid. */
export function gridYear(answer: Pick<GridAnswer, 'month'>): number {
  return yearOf(answer.month)
}
