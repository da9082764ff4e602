import { choice, dayField, longText, type RecordOf, required, text } from './field'
import { type Day, daysBetween, lastDay, type Month, measuringDay } from './month'

/** What stands in a project's way (DOMAIN.md, Problem ledger). */
export const problemKind = choice('类别', 'Kind', {
  land: { zh: '用地征迁', en: 'Land' },
  permit: { zh: '手续', en: 'Permits' },
  funds: { zh: '资金', en: 'Funds' },
  design: { zh: '设计变更', en: 'Design change' },
  works: { zh: '施工组织', en: 'Works' },
  environment: { zh: '环保管控', en: 'Environmental limits' },
  weather: { zh: '天气', en: 'Weather' },
  owner: { zh: '业主', en: 'Owner' },
  other: { zh: '其他', en: 'Other' },
})

/** 1 is the gravest. */
export const problemLevel = choice('级别', 'Level', {
  '1': { zh: '1级', en: 'Level 1' },
  '2': { zh: '2级', en: 'Level 2' },
  '3': { zh: '3级', en: 'Level 3' },
  '4': { zh: '4级', en: 'Level 4' },
})

/** The way of a problem, in order: a stage is reached by the act of its name, and never left backwards. */
export const problemStage = choice('阶段', 'Stage', {
  raised: { zh: '列单', en: 'Raised' },
  assigned: { zh: '交单', en: 'Assigned' },
  handled: { zh: '办单', en: 'In hand' },
  supervised: { zh: '督单', en: 'Supervised' },
  closed: { zh: '销号', en: 'Closed' },
})
export type ProblemStage = keyof typeof problemStage.choices & string
export const problemStages = Object.keys(problemStage.choices) as readonly ProblemStage[]

/** One line of 问题台账: what it is. What is done about it are its actions, and how it stands follows from them. */
export const problemFields = {
  number: required(text('编号', 'Number')),
  projectId: required(text('项目', 'Project')),
  title: required(text('问题', 'Problem')),
  detail: longText('具体情况', 'Detail'),
  kind: required(problemKind),
  level: required(problemLevel),
  /** Where it came from, in the office's words: 走访, 单位报送, 会议. */
  source: text('来源', 'Source'),
} as const
export type Problem = RecordOf<typeof problemFields> & { readonly id: string }

/**
 * One act on a problem. 列单 and 交单 may name the unit and the deadline that hold from then on; 交单 and 督单 have the
 * number of the letter they go out with. What 督单 has for a deadline is the day by which the unit reports: it gives no
 * more time for the problem itself. The text of 销号 is its evidence.
 */
export const problemActionFields = {
  problemId: required(text('问题', 'Problem')),
  projectId: required(text('项目', 'Project')),
  on: required(dayField('日期', 'Day')),
  stage: required(problemStage),
  text: longText('办理情况', 'What was done'),
  unitId: text('责任单位', 'Unit'),
  due: dayField('期限', 'Due'),
  number: text('单号', 'Letter no.'),
} as const

/** An act as it is told: its unit by name. */
export interface ProblemAction {
  readonly id: string
  readonly on: Day
  readonly stage: ProblemStage
  readonly text: string | null
  readonly unit: string | null
  readonly due: Day | null
  readonly number: string | null
}

/** A problem with everything that was done about it, in the order of the days (and, within one, as recorded). */
export interface ProblemFact extends Problem {
  readonly project: string
  readonly actions: readonly ProblemAction[]
}

/** How pressing an open problem is: blue when due within 7 days, red when overdue (DOMAIN.md, Problem ledger). */
export type ProblemUrgency = 'overdue' | 'soon'

/** A problem as it stands on a day. */
export interface ProblemRow extends ProblemFact {
  readonly stage: ProblemStage
  readonly unit: string | null
  readonly due: Day | null
  readonly raisedOn: Day
  /** Null while it is open. */
  readonly closedOn: Day | null
  readonly evidence: string | null
  /** Days past the deadline; 0 while there is time or once it is closed, null where no deadline was given. */
  readonly overdueDays: number | null
  /** Days up to the deadline, negative past it; null once it is closed or where no deadline was given. */
  readonly daysLeft: number | null
  readonly urgency: ProblemUrgency | null
}

/** The report's promise for problems that enterprises raise: 98 % closed (section 三（一）). */
export const REQUIRED_CLOSED_RATE = 0.98

/** Due within so many days is due soon. */
const SOON_DAYS = 7

/** Days that a day lies past the deadline; 0 while there is time, null where no deadline was given. */
export function overdueDays(due: Day | null, on: Day): number | null {
  return due === null ? null : Math.max(0, daysBetween(due, on))
}

/** Whether the deadline is on the day or within the seven after it. */
export function dueSoon(due: Day | null, on: Day): boolean {
  if (due === null) return false
  const left = daysBetween(on, due)
  return left >= 0 && left <= SOON_DAYS
}

/** The stage that some acts have led to: the furthest of them. */
export function stageAfter(stages: readonly ProblemStage[]): ProblemStage {
  return problemStages.findLast((stage) => stages.includes(stage)) ?? 'raised'
}

/**
 * A problem as it stood at the end of `until`, its deadline held against `on`; null when it had not been raised by then.
 * It is raised on the day of 列单, or of the first thing recorded of it where that is earlier (a paper that is entered
 * late): nothing is done about a problem before it is known.
 */
export function problemRow(fact: ProblemFact, until: Day, on: Day): ProblemRow | null {
  const actions = fact.actions.filter((action) => action.on <= until)
  const first = actions[0]
  if (first === undefined) return null
  const closing = actions.find((action) => action.stage === 'closed')
  const due = actions.findLast((action) => action.due !== null && action.stage !== 'supervised')?.due ?? null
  const late = overdueDays(due, on)
  return {
    ...fact,
    actions,
    stage: stageAfter(actions.map((action) => action.stage)),
    unit: actions.findLast((action) => action.unit !== null)?.unit ?? null,
    due,
    raisedOn: first.on,
    closedOn: closing?.on ?? null,
    evidence: closing?.text ?? null,
    overdueDays: closing === undefined || late === null ? late : 0,
    daysLeft: closing === undefined && due !== null ? daysBetween(on, due) : null,
    urgency: closing === undefined ? urgencyOf(due, on) : null,
  }
}

function urgencyOf(due: Day | null, on: Day): ProblemUrgency | null {
  if ((overdueDays(due, on) ?? 0) > 0) return 'overdue'
  return dueSoon(due, on) ? 'soon' : null
}

/** The ledger at the end of a day, oldest first, deadlines held against `on`. */
export function problemRows(facts: readonly ProblemFact[], until: Day, on: Day): readonly ProblemRow[] {
  return facts
    .flatMap((fact) => problemRow(fact, until, on) ?? [])
    .toSorted((a, b) => compare(a.raisedOn, b.raisedOn) || compare(a.number, b.number))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The ledger of a month's papers: what was raised up to the month's end, as it stood then, deadlines held against the
 * day on which the month is measured (DOMAIN.md, Warning lamps).
 */
export function problemsOfMonth(facts: readonly ProblemFact[], month: Month, today: Day): readonly ProblemRow[] {
  return problemRows(facts, lastDay(month), measuringDay(month, today))
}

/** What of the ledger a month's papers need: problems raised up to its end, with what was done by then. */
export function problemsUpTo(facts: readonly ProblemFact[], month: Month): readonly ProblemFact[] {
  const until = lastDay(month)
  return facts
    .map((fact) => ({ ...fact, actions: fact.actions.filter((action) => action.on <= until) }))
    .filter((fact) => fact.actions.length > 0)
}

/** 办结率 = closed ÷ raised, unrounded; null where nothing was raised. */
export function closedRate(rows: readonly Pick<ProblemRow, 'closedOn'>[]): number | null {
  return rows.length === 0 ? null : rows.filter((row) => row.closedOn !== null).length / rows.length
}
