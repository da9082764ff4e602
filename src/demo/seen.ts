import { type GridAnswer, milestonesAt, numberAt, textAt, textsAt } from '#domain/grid'
import type { Milestone } from '#domain/milestone'
import type { Project } from '#domain/project'
import type { ProjectYear } from '#domain/year-record'

/** A project as the catalogue gave it: what the simulation starts from. */
export interface Seen {
  readonly id: string
  readonly name: string
  readonly industry: string | null
  readonly nature: Project['nature']
  readonly yearClass: ProjectYear['yearClass']
  readonly stage: Project['stage']
  readonly scale: string | null
  readonly quantity: { readonly value: number; readonly unit: string } | null
  readonly lists: readonly string[]
  readonly milestones: readonly Milestone[]
  /** Its money is its own: neither summed from children nor reported on a parent. */
  readonly ownsMoney: boolean
  /** Summed from its children: it has no figure and no text of its own. */
  readonly summed: boolean
}

/** The projects of a grid, in its order. */
export function seenIn(answer: GridAnswer): readonly Seen[] {
  return Array.from({ length: answer.count }, (_, i) => {
    const text = (name: Parameters<typeof textAt>[1]) => textAt(answer, name, i)
    const value = numberAt(answer, 'quantityValue', i)
    const unit = text('quantityUnit')
    return {
      id: text('id') ?? '',
      name: text('name') ?? '',
      industry: text('industry'),
      nature: text('nature') as Seen['nature'],
      yearClass: text('yearClass') as Seen['yearClass'],
      stage: text('stage') as Seen['stage'],
      scale: text('scale'),
      quantity: value === null || unit === null ? null : { value, unit },
      lists: textsAt(answer, 'lists', i),
      milestones: milestonesAt(answer, i),
      ownsMoney: answer.counted[i] === 1,
      summed: answer.summed[i] === 1,
    }
  })
}
