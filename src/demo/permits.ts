import type { Permit } from '#domain/milestone'
import { addDays, type Day, day } from '#domain/month'
import type { Course } from './course'
import type { Works } from './works'

type PermitAsked = Pick<Permit, 'kind' | 'state'> & Partial<Pick<Permit, 'docNo' | 'date' | 'stuckOn'>>

/** The seven permits in their usual order, and how many days before the start each is granted. */
const order = [
  ['approval', 190],
  ['land', 155],
  ['planning', 125],
  ['environment', 95],
  ['energy', 65],
  ['tender', 35],
  ['construction', 8],
] as const satisfies readonly (readonly [Permit['kind'], number])[]

/** Documents' numbers are not made up either. */
const DOC_NO = '〔文号〕'

/** Works that use next to no energy need no 能评. */
const withoutEnergy: readonly Works[] = ['corridor', 'street', 'green', 'ecology', 'forest', 'hazard', 'town']

/** Before a start is in sight, permits come one by one from the autumn on. */
function grantedOn(started: Day | null, index: number, daysBefore: number): Day {
  return started === null ? addDays(day('2023-09-18'), index * 32) : addDays(started, -daysBefore)
}

/** The permits that a story tells of; none where it tells of none. */
export function permitsOf(course: Course): readonly PermitAsked[] {
  const told = course.story.permits
  if (told === undefined) return []
  const permits = order.map(([kind, daysBefore], i): PermitAsked => {
    if (kind === 'energy' && withoutEnergy.includes(course.kind.works)) return { kind, state: 'notNeeded' }
    if (i < told.granted) {
      return { kind, state: 'granted', docNo: DOC_NO, date: grantedOn(course.started, i, daysBefore) }
    }
    return i === told.granted && told.open
      ? { kind, state: told.open.state, date: day(told.open.on), stuckOn: told.open.stuckOn }
      : { kind, state: 'pending' }
  })
  const { change } = told
  return change === undefined
    ? permits
    : [...permits, { kind: change.kind, state: 'stuck', date: day(change.on), stuckOn: change.stuckOn }]
}
