import type { Input } from '#contract/index'
import { refuse } from '#domain/refusal'
import { hasMoney } from '#ledger/project-facts'
import { projectEntities, recordsOfProject } from '#ledger/project-records'
import { childIds } from '#ledger/projects'
import { idOf } from '#ledger/record'
import { type Change, remove } from '#ledger/write'
import type { Answer, CommandContext } from '../context'
import { requireProject } from './project-rules'

/** Takes a project out with every record that hangs on it, the last-named entities first. */
export function removeWhole(change: Change, id: string): void {
  for (const entity of projectEntities.toReversed()) {
    for (const record of recordsOfProject(change.db, entity, id)) remove(change, entity, idOf(entity, record))
  }
  remove(change, 'project', id)
}

/**
 * Removes a project that holds no money, as one change set; snapshots of frozen months keep what they showed.
 * Refuses MONEY_PRESENT, CHILDREN_PRESENT, CORRECTIONS_PRESENT, PROBLEMS_PRESENT and an empty reason.
 */
function removeProject({ db, change }: CommandContext, input: Input<'project.remove'>): Answer<'project.remove'> {
  const { id } = input
  const { name } = requireProject(db, id)
  if (input.reason.trim() === '') refuse('REASON_EMPTY', { what: '删除项目' })
  const children = childIds(db, id)
  if (hasMoney(db, id)) refuse('MONEY_PRESENT', { id, name })
  if (children.length > 0) refuse('CHILDREN_PRESENT', { id, name, count: children.length })
  if (recordsOfProject(db, 'correction', id).length > 0) refuse('CORRECTIONS_PRESENT', { id, name })
  const problems = recordsOfProject(db, 'problem', id).length
  if (problems > 0) refuse('PROBLEMS_PRESENT', { id, name, count: problems })
  removeWhole(change, id)
  return {}
}

export const removeCommands = { 'project.remove': removeProject }
