import { type Day, day, monthNumber, monthOf } from '#domain/month'
import { type ProblemAct, type ProblemStory, problemStories } from './problem-stories'
import type { Asker, Step } from './steps'

interface Dated extends Step {
  readonly on: Day
}

function dated(on: string, take: Step['take']): Dated {
  return { on: day(on), month: monthNumber(monthOf(day(on))), take }
}

function actStep(id: string, act: ProblemAct): Dated {
  const at = { id, on: day(act.on) }
  return dated(act.on, (ask: Asker) => {
    if ('assign' in act) {
      const { assign: unit, due, text } = act
      return ask('problem.assign', { ...at, unit, due: day(due), ...(text !== undefined && { text }) })
    }
    if ('supervise' in act) return ask('problem.supervise', { ...at, due: day(act.due), text: act.supervise })
    if ('close' in act) return ask('problem.close', { ...at, evidence: act.close })
    return ask('problem.act', { ...at, text: act.act })
  })
}

function stepsOfProblem(story: ProblemStory, index: number): readonly Dated[] {
  const { project: projectId, acts, on, ...what } = story
  const id = `moni-wenti-${String(index + 1).padStart(2, '0')}`
  const add = dated(on, (ask) => ask('problem.add', { ...what, projectId, id, on: day(on) }))
  return [add, ...acts.map((act) => actStep(id, act))]
}

/** The problem ledger as an office keeps it, day after day; an act of a day comes after what was raised before it. */
export function problemSteps(): readonly Step[] {
  return problemStories.flatMap(stepsOfProblem).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
