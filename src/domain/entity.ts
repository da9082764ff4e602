import type { Field, Fields, Value } from './field'
import { exemptionFields, lampRuleFields } from './lamp-records'
import { milestoneFields, permitFields } from './milestone'
import {
  attachmentFields,
  correctionFields,
  correctionLineFields,
  dayOffFields,
  explanationFields,
  monthLifeFields,
  snapshotFields,
  unitReturnFields,
} from './month-life'
import { rankingExemptionFields, sheetFormFields } from './paper-settings'
import {
  aliasFields,
  assignmentFields,
  contactFields,
  leaderFields,
  leadershipFields,
  listEntryFields,
  listFields,
  pastFactFields,
  unitAliasFields,
  unitFields,
} from './people'
import { problemActionFields, problemFields } from './problem'
import { projectFields } from './project'
import type { Words } from './refusal'
import { savedViewFields } from './saved-view'
import { targetFields } from './target'
import { monthFields, planFields, projectYearFields } from './year-record'

interface EntityOf<F extends Fields> {
  readonly label: Words
  readonly fields: F
  /** The fields that make its key, joined by `/` to its id; none means a column `id` of its own. */
  readonly key: readonly (keyof F & string)[]
}
function entity<const F extends Fields>(
  zh: string,
  en: string,
  fields: F,
  key: readonly (keyof F & string)[] = [],
): EntityOf<F> {
  return { label: { zh, en }, fields, key }
}

/**
 * Everything that is stored and logged, once: the table of the same name, the change log, history's words and the
 * command line's units all come from here. Order: what is referred to stands before what refers to it.
 */
export const entities = {
  setting: entity(
    '设置',
    'Setting',
    {
      name: { kind: 'text', label: { zh: '设置项', en: 'Setting' }, required: true },
      value: { kind: 'text', label: { zh: '值', en: 'Value' } },
    },
    ['name'],
  ),
  unit: entity('责任单位', 'Unit', unitFields),
  unitAlias: entity('单位旧名', 'Former unit name', unitAliasFields),
  leader: entity('包联领导', 'Leader', leaderFields),
  list: entity('名单', 'List', listFields),
  project: entity('项目', 'Project', projectFields),
  alias: entity('项目别名', 'Project alias', aliasFields),
  projectYear: entity('项目年度', 'Project year', projectYearFields, ['projectId', 'year']),
  plan: entity('年度计划', 'Plan', planFields),
  month: entity('月度', 'Month', monthFields, ['projectId', 'month']),
  milestone: entity('节点', 'Milestone', milestoneFields),
  permit: entity('手续', 'Permit', permitFields),
  assignment: entity('责任分工', 'Assignment', assignmentFields),
  leadership: entity('包联', 'Leadership', leadershipFields),
  contact: entity('责任人', 'Contact', contactFields),
  listEntry: entity('入单', 'List entry', listEntryFields, ['projectId', 'listId', 'year']),
  pastFact: entity('已有进展', 'Past fact', pastFactFields),
  target: entity('目标', 'Target', targetFields),
  monthLife: entity('月份', 'Month state', monthLifeFields, ['month']),
  unitReturn: entity('退回', 'Return', unitReturnFields, ['unitId', 'month']),
  explanation: entity('检查说明', 'Explanation', explanationFields, ['month', 'projectId', 'code']),
  correction: entity('更正单', 'Correction', correctionFields),
  correctionLine: entity('更正内容', 'Correction line', correctionLineFields, ['correctionId', 'field']),
  snapshot: entity('快照', 'Snapshot', snapshotFields),
  exemption: entity('免灯', 'Exemption', exemptionFields),
  lampRule: entity('亮灯规则', 'Lamp rule', lampRuleFields),
  dayOff: entity('放假与补班', 'Day off', dayOffFields, ['on']),
  attachment: entity('附件', 'Attachment', attachmentFields),
  problem: entity('问题', 'Problem', problemFields),
  problemAction: entity('问题办理', 'Problem action', problemActionFields),
  sheetForm: entity('表式', 'Form', sheetFormFields),
  rankingExemption: entity('免排', 'Ranking exemption', rankingExemptionFields),
  savedView: entity('视图', 'View', savedViewFields),
} as const
export type Entity = keyof typeof entities

/** Any entity's definition, seen without its own field names. */
export function entityOf(name: Entity): {
  readonly label: Words
  readonly fields: Fields
  readonly key: readonly string[]
} {
  return entities[name]
}

/** A stored record seen field by field. */
export type StoredRecord = Readonly<Record<string, Value>>

/** The field of an entity; undefined for the marks of creation and removal. */
export function fieldOf(name: Entity, field: string): Field | undefined {
  return entityOf(name).fields[field]
}

/** In the change log: the whole record as it was created, or as it was when removed. */
export const CREATED = '+'
export const REMOVED = '-'
