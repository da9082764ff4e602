import { monthAt } from '#domain/month'
import { type Course, courseOf, LAST_MONTH, YEAR } from './course'
import { industryDesks, otherDesk } from './kinds'
import { moneyOf } from './money'
import { problemSteps } from './problems'
import { talesOf } from './progress'
import { seenIn } from './seen'
import { type Asker, beforeSteps, milestoneSteps, monthSteps, planSteps, projectStep, type Step } from './steps'
import { targetSteps } from './targets'

/** Codes such as GY-003: told ones stay, the others are numbered in the order of the list. */
function codesOf(courses: readonly Course[]): ReadonlyMap<string, string> {
  const told = new Set(courses.flatMap((course) => course.story.code ?? []))
  const last = new Map<string, number>()
  const next = (letters: string): string => {
    const number = (last.get(letters) ?? 0) + 1
    last.set(letters, number)
    const code = `${letters}-${String(number).padStart(3, '0')}`
    return told.has(code) ? next(letters) : code
  }
  return new Map(
    courses.map(({ seen, story }) => [
      seen.id,
      story.code ?? next((industryDesks[seen.industry ?? ''] ?? otherDesk).code),
    ]),
  )
}

function stepsOf(course: Course, code: string): readonly Step[] {
  if (course.seen.summed) return [projectStep(course, code)]
  const money = course.seen.ownsMoney ? moneyOf(course) : null
  return [
    projectStep(course, code),
    ...(money ? [...beforeSteps(course), ...planSteps(course, money)] : []),
    ...milestoneSteps(course),
    ...monthSteps(course, money, talesOf(course, money)),
  ]
}

/**
 * Fills a workspace that holds the report's catalogue with a simulated first half of 2024, entered through the contract
 * in the order in which an office would: facts and plans, then month after month, and beside them the problem ledger and
 * what was done of the targets. The same every time; no person's name or telephone and no document's number is made up.
 * `ask` throws where the engine refuses.
 */
export async function simulate(ask: Asker): Promise<void> {
  const courses = seenIn(await ask('project.grid', { month: monthAt(YEAR, LAST_MONTH) })).map(courseOf)
  const codes = codesOf(courses)
  const projects = courses.flatMap((course) => stepsOf(course, codes.get(course.seen.id) ?? ''))
  const { rows: targets } = await ask('target.list', {})
  const steps = [...projects, ...problemSteps(), ...targetSteps(targets)]
  for (let month = 0; month <= LAST_MONTH; month += 1) {
    for (const step of steps) if (step.month === month) await step.take(ask)
  }
}
