import type { Ask, CallName, Output } from '#contract/index'
import type { Milestone } from '#domain/milestone'
import { addMonths, day, lastDay, type Month, month, monthAt, monthNumber, monthOf, yearOf } from '#domain/month'
import { begunBy, type Course, isFinished, startDue, startYear, YEAR } from './course'
import { diceOf } from './dice'
import { industryDesks, otherDesk } from './kinds'
import type { CourseMoney } from './money'
import { permitsOf } from './permits'
import type { MonthTale } from './progress'
import { fromWan } from './spread'
import type { Mark } from './story'

/** How the simulation reaches the engine: the contract's own calls, in process or across one. */
export type Asker = <N extends CallName>(name: N, input: Ask<N>) => Output<N> | Promise<Output<N>>

/** Something that a user enters, and the month of the year in which it is done; 0 is before January. */
export interface Step {
  readonly month: number
  readonly take: (ask: Asker) => unknown
}

/** People and telephones are places to fill, never names. */
const people = { leader: '〔领导〕', contact: '〔责任人〕', phone: '〔电话〕' } as const

const SOURCE = '施工计划（模拟）'
const ids = { start: 'kaigong', structure: 'zhuti', equipment: 'shebei', completion: 'jungong' } as const
const idWord = (kind: Milestone['kind']) => (kind in ids ? ids[kind as keyof typeof ids] : kind)

function listsOf(course: Course): readonly string[] {
  const { seen, story, total } = course
  const dice = diceOf(`${seen.id} lists`)
  const large = total !== null && total >= fromWan(50_000)
  const bond = dice.chance(0.14) && seen.ownsMoney && ['street', 'pipes', 'building'].includes(course.kind.works)
  const drawn = [...(large ? ['市重点'] : []), ...(bond ? ['专项债'] : [])]
  return [...new Set([...seen.lists, ...(story.lists ?? drawn)])]
}

function statEntryOf(course: Course) {
  if (course.stage === 'preparing') return 'pending'
  if (course.total !== null && course.total < fromWan(500)) return 'exempt'
  const late = course.story.lists === undefined && diceOf(`${course.seen.id} statistics`).chance(0.08)
  return late ? 'pending' : 'entered'
}

/** The project's own facts, entered once in January. */
export function projectStep(course: Course, code: string): Step {
  const { seen, story } = course
  const permits = permitsOf(course)
  const money = seen.ownsMoney && course.total !== null ? { totalInvestment: course.total } : {}
  const changes = {
    code,
    nature: story.nature ?? seen.nature ?? course.kind.nature,
    yearClass: course.yearClass,
    stage: course.stage,
    scale: seen.scale ?? course.kind.scale,
    startYear: startYear(course),
    endYear: course.endYear,
    units: story.units ?? [(industryDesks[seen.industry ?? ''] ?? otherDesk).unit],
    ...people,
    lists: listsOf(course),
    ...money,
    ...(seen.ownsMoney && { statEntry: statEntryOf(course) }),
    ...(story.pauseReason !== undefined && { pauseReason: story.pauseReason }),
    since: story.before ? month(story.before.since) : monthAt(YEAR, 1),
    ...(permits.length > 0 && { permits: [...permits] }),
  }
  return { month: 0, take: (ask) => ask('project.set', { id: seen.id, year: YEAR, changes }) }
}

/** The year's plan, its monthly plan, what was carried in; an adjusted plan in the month of its decision. */
export function planSteps(course: Course, money: CourseMoney): readonly Step[] {
  const { id } = course.seen
  if (money.plan === null) return []
  const { carryIn, monthPlans, plan } = money
  const months = monthPlans === null ? {} : { months: [...monthPlans] }
  const { firstPlan } = course.story
  if (firstPlan === undefined) {
    const input = { id, year: YEAR, version: 'initial', annual: plan, carryIn, ...months }
    return [{ month: 0, take: (ask) => ask('plan.set', input) }]
  }
  const { decidedOn, reason } = firstPlan
  const first = { id, year: YEAR, version: 'initial', annual: fromWan(firstPlan.annual), carryIn }
  const adjusted = {
    id,
    year: YEAR,
    version: 'adjusted',
    annual: plan,
    docNo: '〔文号〕',
    decidedOn,
    reason,
    ...months,
  }
  return [
    { month: 0, take: (ask) => ask('plan.set', first) },
    { month: Number(decidedOn.slice(5, 7)), take: (ask) => ask('plan.set', adjusted) },
  ]
}

/** The months of the year before that some offices keep. */
export function beforeSteps(course: Course): readonly Step[] {
  const { before } = course.story
  if (before === undefined) return []
  const { id } = course.seen
  const since = month(before.since)
  const plan = { id, year: yearOf(since), version: 'initial', annual: fromWan(before.plan), carryIn: 0 }
  return [
    { month: 0, take: (ask) => ask('plan.set', plan) },
    ...before.months.map((wan, i): Step => {
      const input = { id, month: addMonths(since, i), actual: fromWan(wan) }
      return { month: 0, take: (ask) => ask('month.set', input) }
    }),
  ]
}

const inYear = (on: string) => (on < `${YEAR}-01-01` ? 0 : monthNumber(monthOf(day(on))))

/** A milestone as the story tells it: added or the report's own, done, moved. */
function markSteps(course: Course, mark: Mark & { readonly precision: Milestone['precision'] }): readonly Step[] {
  const { seen } = course
  const promised = mark.due === undefined ? seen.milestones.find((m) => m.kind === mark.kind) : undefined
  const id = promised?.id ?? `${seen.id}--moni-${idWord(mark.kind)}`
  const { due, kind, precision, on, moved } = mark
  if (due === undefined && promised === undefined) return []
  const added = { projectId: seen.id, id, kind, due: due ?? '', precision, source: SOURCE }
  return [
    ...(promised ? [] : [{ month: 0, take: (ask: Asker) => ask('milestone.add', added) }]),
    ...(on === undefined ? [] : [{ month: inYear(on), take: (ask: Asker) => ask('milestone.done', { id, on }) }]),
    ...(moved === undefined
      ? []
      : [
          {
            month: moved.inMonth,
            take: (ask: Asker) => ask('milestone.move', { id, due: moved.to, reason: moved.reason }),
          },
        ]),
  ]
}

const ends: readonly Milestone['kind'][] = ['completion', 'production', 'inUse', 'fullCapacity', 'enrolment', 'moveIn']

function plannedEnd(course: Course): Month {
  const dice = diceOf(`${course.seen.id} end`)
  const months = course.endYear === YEAR ? ([10, 11, 12, 12] as const) : ([3, 6, 9, 12] as const)
  return monthAt(course.endYear, dice.pick(months))
}

/** Start, what the story tells between, and an end where the report promises none. */
export function milestoneSteps(course: Course): readonly Step[] {
  const { seen, started, story } = course
  const promisesStart = seen.milestones.some((m) => m.kind === 'start')
  const start: readonly Step[] =
    started === null
      ? []
      : markSteps(course, {
          kind: 'start',
          on: started,
          precision: story.startDue === undefined ? 'month' : 'day',
          ...(!promisesStart && { due: startDue({ ...course, started }) }),
        })
  const told = (story.marks ?? []).flatMap((mark) => markSteps(course, { ...mark, precision: 'day' }))
  const open =
    seen.ownsMoney && story.plan !== null && !isFinished(course) && !seen.milestones.some((m) => ends.includes(m.kind))
  const end = open
    ? markSteps(course, { kind: 'completion', due: lastDay(plannedEnd(course)), precision: 'month' })
    : []
  return [...start, ...told, ...end]
}

/** January to June as reported; nothing is entered for a month that nobody reported. */
export function monthSteps(course: Course, money: CourseMoney | null, tales: readonly MonthTale[]): readonly Step[] {
  const { seen, story } = course
  const dice = diceOf(`${seen.id} entered`)
  const keepsStatistics = statEntryOf(course) === 'entered' && (story.lists !== undefined || dice.chance(0.35))
  return tales.flatMap((tale, i): readonly Step[] => {
    const number = i + 1
    const at = { id: seen.id, month: monthAt(YEAR, number) }
    const actual = money?.actuals[i] ?? null
    if (money !== null && actual === null) {
      const told = story.told?.[number]
      return told ? [{ month: number, take: (ask) => ask('month.set', { ...at, ...told }) }] : []
    }
    // Parts of a zone report their works from March on, when building begins again.
    if (money === null && number < 3) return []
    const statistics =
      actual !== null && keepsStatistics && begunBy(course, number)
        ? { statistics: fromWan((actual / 10_000) * dice.between(0.82, 0.99)) }
        : {}
    const input = { ...at, ...(actual !== null && { actual }), ...tale, ...statistics }
    return [{ month: number, take: (ask) => ask('month.set', input) }]
  })
}
