import { type Day, type Month, monthOf } from './month'
import { Refusal } from './refusal'
import type { TreeNode } from './tree'

/** What of a project decides whether it takes a figure in a month. */
export interface EntrySpan {
  readonly id: string
  /** The first month it counts in; null when it always counts. */
  readonly since: Month | null
  readonly cancelledFrom: Month | null
}

/**
 * Why a month takes nothing of a project: it has not come yet, lies before the project counts, or after it was
 * cancelled (CLI.md, "A month after today's is refused"; DOMAIN.md, Project). Null where it does.
 */
export function closedMonth(project: EntrySpan, month: Month, today: Day): Refusal | null {
  const { id, since, cancelledFrom } = project
  if (month > monthOf(today)) return new Refusal('MONTH_FUTURE', { month, today })
  if (since !== null && month < since) return new Refusal('MONTH_BEFORE_SINCE', { id, month, since })
  if (cancelledFrom !== null && month >= cancelledFrom) {
    return new Refusal('MONTH_AFTER_CANCEL', { id, month, from: cancelledFrom })
  }
  return null
}

/** A project with its name, in the tree of parents. */
export type MoneyNode = TreeNode & { readonly name: string }

/**
 * Why no money may stand on a project (CLI.md, "A parent has rollup"): the nearest parent that reports for its parts
 * holds it, or it is summed from its children. Null where it may. `parents`: the nearest first.
 */
export function moneyElsewhere(
  project: MoneyNode,
  parents: readonly MoneyNode[],
  hasChildren: boolean,
): Refusal | null {
  const { id, name } = project
  const on = parents.find((parent) => parent.rollup === 'self')
  if (on) return new Refusal('MONEY_ON_PARENT', { id, name, parent: on.name })
  return project.rollup === 'children' && hasChildren ? new Refusal('MONEY_ON_CHILDREN', { id, name }) : null
}
