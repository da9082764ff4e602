import type { Commands, Jobs, Queries } from './context'
import { correctionCommands, correctionQueries } from './handlers/corrections'
import { exemptionCommands, exemptionQueries } from './handlers/exemptions'
import { historyCommands, historyQueries } from './handlers/history'
import { milestoneCommands } from './handlers/milestones'
import { monthLifeCommands, monthLifeQueries } from './handlers/month-life'
import { monthCommands } from './handlers/months'
import { paperJobs } from './handlers/papers'
import { projectCommands, projectQueries } from './handlers/projects'
import { rulesCommands, rulesQueries } from './handlers/rules'
import { workspaceCommands, workspaceJobs, workspaceQueries } from './handlers/workspace'

/** Who answers each call; a call without a handler does not compile. */
export const queries: Queries = {
  ...projectQueries,
  ...historyQueries,
  ...workspaceQueries,
  ...monthLifeQueries,
  ...correctionQueries,
  ...rulesQueries,
  ...exemptionQueries,
}
export const commands: Commands = {
  ...projectCommands,
  ...monthCommands,
  ...milestoneCommands,
  ...historyCommands,
  ...workspaceCommands,
  ...monthLifeCommands,
  ...correctionCommands,
  ...rulesCommands,
  ...exemptionCommands,
}
export const jobs: Jobs = { ...workspaceJobs, ...paperJobs }
