import type { Input } from '#contract/index'
import { readDueText } from '#domain/milestone'
import { yearOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import { nextMilestonePosition } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { create, update } from '#ledger/write'
import type { Answer, CommandContext } from '../context'
import { requireProject } from './project-rules'

function requireMilestone(context: CommandContext, id: string) {
  return readRecord(context.db, 'milestone', id) ?? refuse('MILESTONE_MISSING', { id })
}

function add(context: CommandContext, input: Input<'milestone.add'>): Answer<'milestone.add'> {
  const { db, change } = context
  requireProject(db, input.projectId)
  if (input.id !== undefined && readRecord(db, 'milestone', input.id) !== null) refuse('ID_DUPLICATE', { id: input.id })
  // Words such as 上半年 tell how exact the date is; a date without words is exact to the day.
  const words = typeof input.dueText === 'string' ? readDueText(input.dueText, yearOf(input.due)) : null
  const precision = input.precision ?? (words !== null && words.planned === input.due ? words.precision : 'day')
  const id = create(change, 'milestone', {
    ...(input.id !== undefined && { id: input.id }),
    projectId: input.projectId,
    kind: input.kind,
    label: input.label ?? null,
    planned: input.due,
    precision,
    dueText: input.dueText ?? null,
    source: input.source ?? null,
    sections: [],
    position: nextMilestonePosition(db, input.projectId),
  })
  return { id }
}

function done(context: CommandContext, input: Input<'milestone.done'>): Answer<'milestone.done'> {
  requireMilestone(context, input.id)
  if (input.on !== null && input.on > context.today) {
    refuse('DATE_FUTURE', { field: '实际日期', value: input.on, today: context.today })
  }
  update(context.change, 'milestone', input.id, { actual: input.on })
  return {}
}

function move(context: CommandContext, input: Input<'milestone.move'>): Answer<'milestone.move'> {
  requireMilestone(context, input.id)
  if (input.reason.trim() === '') refuse('REASON_EMPTY', { what: '调整节点' })
  update(context.change, 'milestone', input.id, { adjusted: input.due, reason: input.reason })
  return {}
}

export const milestoneCommands = { 'milestone.add': add, 'milestone.done': done, 'milestone.move': move }
