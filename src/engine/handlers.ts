import type { Commands, Jobs, Queries } from './context'
import { correctionCommands, correctionQueries } from './handlers/corrections'
import { historyCommands, historyQueries } from './handlers/history'
import { milestoneCommands } from './handlers/milestones'
import { monthLifeCommands, monthLifeQueries } from './handlers/month-life'
import { monthCommands } from './handlers/months'
import { paperJobs } from './handlers/papers'
import { projectCommands, projectQueries } from './handlers/projects'
import { workspaceCommands, workspaceJobs, workspaceQueries } from './handlers/workspace'

/** Who answers each call; a call without a handler does not compile. */
export const queries: Queries = {
  ...projectQueries,
  ...historyQueries,
  ...workspaceQueries,
  ...monthLifeQueries,
  ...correctionQueries,
}
export const commands: Commands = {
  ...projectCommands,
  ...monthCommands,
  ...milestoneCommands,
  ...historyCommands,
  ...workspaceCommands,
  ...monthLifeCommands,
  ...correctionCommands,
}
export const jobs: Jobs = { ...workspaceJobs, ...paperJobs }
