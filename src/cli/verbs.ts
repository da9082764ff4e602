import type { Verb } from './verb'
import { attachmentVerbs } from './verbs/attachments'
import { bulletinVerbs } from './verbs/bulletin'
import { calendarVerbs } from './verbs/calendar'
import { exportVerbs } from './verbs/export'
import { formVerbs } from './verbs/form'
import { historyVerbs } from './verbs/history'
import { importVerbs } from './verbs/import'
import { lampVerbs } from './verbs/lamp'
import { milestoneVerbs } from './verbs/milestone'
import { monthLifeVerbs } from './verbs/month-life'
import { planVerbs } from './verbs/plan-month'
import { problemVerbs } from './verbs/problem'
import { projectChangeVerbs } from './verbs/project-change'
import { projectList } from './verbs/project-list'
import { projectRemoveVerbs } from './verbs/project-remove'
import { projectShow } from './verbs/project-show'
import { rankingVerbs } from './verbs/ranking'
import { rulesVerbs } from './verbs/rules'
import { sheetVerbs } from './verbs/sheet'
import { targetVerbs } from './verbs/target'
import { workspaceVerbs } from './verbs/workspace'
import { yearVerbs } from './verbs/year'

/** Every verb of the command line, in the order in which help lists them. */
export const verbs: readonly Verb[] = [
  ...workspaceVerbs,
  projectList,
  projectShow,
  ...projectChangeVerbs,
  ...projectRemoveVerbs,
  ...planVerbs,
  ...monthLifeVerbs,
  ...sheetVerbs,
  ...milestoneVerbs,
  ...problemVerbs,
  ...targetVerbs,
  ...yearVerbs,
  ...attachmentVerbs,
  ...calendarVerbs,
  ...rulesVerbs,
  ...lampVerbs,
  ...formVerbs,
  ...rankingVerbs,
  ...importVerbs,
  ...exportVerbs,
  ...bulletinVerbs,
  ...historyVerbs,
]
