import type { Input } from '#contract/index'
import type { ProjectChanges } from '#contract/projects'
import { yearOf } from '#domain/month'
import type { ReadableDb } from '#ledger/database'
import { listsOfProject } from '#ledger/projects'
import type { Answer, CommandContext } from '../context'
import { requireProject } from './project-rules'
import { projectCommands } from './projects'

type Batch = Input<'project.setMany'>

/** The lists a project is on once some were added and some taken away; undefined where nothing is said of lists. */
function listsAfter(db: ReadableDb, id: string, year: number, lists: Batch['changes']['lists']) {
  if (lists === undefined) return undefined
  const taken = new Set(lists.remove ?? [])
  const kept = listsOfProject(db, id, year).map((list) => list.name)
  return [...new Set([...kept.filter((name) => !taken.has(name)), ...(lists.add ?? [])])]
}

/** 批量修改: the same change to many projects, all or nothing, as one change set. Answers how many of them differ now. */
function setMany(context: CommandContext, input: Batch): Answer<'project.setMany'> {
  const { db, change, today } = context
  const { ids, changes, ...rest } = input
  const year = input.year ?? yearOf(today)
  let projects = 0
  for (const id of new Set(ids)) {
    requireProject(db, id)
    const { lists: wanted, ...plain } = changes
    const lists = listsAfter(db, id, year, wanted)
    const before = change.cells
    const own: ProjectChanges = { ...plain, ...(lists !== undefined && { lists }) }
    projectCommands['project.set'](context, { ...rest, id, year, changes: own })
    if (change.cells > before) projects += 1
  }
  return { projects }
}

export const batchCommands = { 'project.setMany': setMany }
