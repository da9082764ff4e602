import type { Commands, Jobs, Queries } from './context'
import { attachmentCommands, attachmentJobs, attachmentQueries } from './handlers/attachments'
import { backupJobs, backupQueries } from './handlers/backups'
import { batchCommands } from './handlers/batch'
import { bulletinCommands, bulletinJobs, bulletinQueries } from './handlers/bulletin'
import { calendarCommands, calendarQueries } from './handlers/calendar'
import { cardJobs } from './handlers/card-papers'
import { correctionCommands, correctionQueries } from './handlers/corrections'
import { entryCommands, entryQueries } from './handlers/entry'
import { planEntryCommands, planEntryQueries } from './handlers/entry-plan'
import { exemptionCommands, exemptionQueries } from './handlers/exemptions'
import { fillInReadJobs } from './handlers/fill-in-read'
import { fillInSendJobs } from './handlers/fill-in-send'
import { fillInCommands } from './handlers/fill-in-write'
import { findQueries } from './handlers/find'
import { historyCommands, historyQueries } from './handlers/history'
import { importCommands, importJobs } from './handlers/import'
import { integrityJobs } from './handlers/integrity'
import { mergeCommands, mergeQueries } from './handlers/merge'
import { milestoneCommands } from './handlers/milestones'
import { monthLifeCommands, monthLifeQueries } from './handlers/month-life'
import { monthCommands } from './handlers/months'
import { overviewQueries } from './handlers/overview'
import { paperJobs } from './handlers/papers'
import { planCommands } from './handlers/plans'
import { problemCommands, problemQueries } from './handlers/problems'
import { projectCommands, projectQueries } from './handlers/projects'
import { rankingCommands, rankingQueries } from './handlers/ranking'
import { removeCommands } from './handlers/remove'
import { rosterCommands, rosterQueries } from './handlers/roster'
import { rulesCommands, rulesQueries } from './handlers/rules'
import { formCommands, formJobs, formQueries } from './handlers/sheet-forms'
import { timelineQueries } from './handlers/timeline'
import { viewPaperJobs } from './handlers/view-paper'
import { viewCommands, viewQueries } from './handlers/views'
import { workspaceCommands, workspaceJobs, workspaceQueries } from './handlers/workspace'
import { yearCommands, yearQueries } from './handlers/years'

/** Who answers each call; a call without a handler does not compile. */
export const queries: Queries = {
  ...entryQueries,
  ...planEntryQueries,
  ...projectQueries,
  ...findQueries,
  ...overviewQueries,
  ...timelineQueries,
  ...viewQueries,
  ...historyQueries,
  ...workspaceQueries,
  ...backupQueries,
  ...mergeQueries,
  ...yearQueries,
  ...calendarQueries,
  ...attachmentQueries,
  ...monthLifeQueries,
  ...correctionQueries,
  ...rulesQueries,
  ...rosterQueries,
  ...exemptionQueries,
  ...formQueries,
  ...rankingQueries,
  ...problemQueries,
  ...bulletinQueries,
}
export const commands: Commands = {
  ...entryCommands,
  ...planEntryCommands,
  ...projectCommands,
  ...monthCommands,
  ...planCommands,
  ...milestoneCommands,
  ...historyCommands,
  ...workspaceCommands,
  ...batchCommands,
  ...viewCommands,
  ...removeCommands,
  ...importCommands,
  ...mergeCommands,
  ...yearCommands,
  ...calendarCommands,
  ...attachmentCommands,
  ...monthLifeCommands,
  ...correctionCommands,
  ...rulesCommands,
  ...rosterCommands,
  ...exemptionCommands,
  ...formCommands,
  ...rankingCommands,
  ...problemCommands,
  ...bulletinCommands,
  ...fillInCommands,
}
export const jobs: Jobs = {
  ...importJobs,
  ...workspaceJobs,
  ...backupJobs,
  ...integrityJobs,
  ...attachmentJobs,
  ...paperJobs,
  ...viewPaperJobs,
  ...bulletinJobs,
  ...formJobs,
  ...cardJobs,
  ...fillInSendJobs,
  ...fillInReadJobs,
}
