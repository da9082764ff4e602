import { choice, dayField, integer, type RecordOf, required, text, year } from './field'

/** 责任单位. Renamed or merged units keep their old names in `unitAlias`. */
export const unitFields = {
  name: required(text('责任单位', 'Unit')),
  position: required(integer('排序', 'Position')),
} as const
export type Unit = RecordOf<typeof unitFields> & { readonly id: string }
export const unitAliasFields = {
  unitId: required(text('单位', 'Unit')),
  name: required(text('旧名', 'Former name')),
} as const

export const assignmentRole = choice('角色', 'Role', {
  lead: { zh: '牵头', en: 'Lead' },
  support: { zh: '配合', en: 'Support' },
})
const span = { fromOn: dayField('从', 'From'), toOn: dayField('到', 'To') } as const

/** A unit in charge of a project, from one day to another (blank: always). One leads. */
export const assignmentFields = {
  projectId: required(text('项目', 'Project')),
  unitId: required(text('单位', 'Unit')),
  role: required(assignmentRole),
  ...span,
  position: required(integer('排序', 'Position')),
} as const

/** 包联领导 of a project, with dates. */
export const leaderFields = { name: required(text('包联领导', 'Leader')) } as const
export const leadershipFields = {
  projectId: required(text('项目', 'Project')),
  leaderId: required(text('领导', 'Leader')),
  ...span,
} as const

/** 责任人 and telephone of a project, with dates. */
export const contactFields = {
  projectId: required(text('项目', 'Project')),
  name: text('责任人', 'Contact'),
  phone: text('电话', 'Phone'),
  ...span,
} as const

/** A named list (省重点, 三个一批, 七大园区 …); users name them. */
export const listFields = {
  name: required(text('名单', 'List')),
  cutOff: text('截止日', 'Cut-off'),
  position: required(integer('排序', 'Position')),
  entryMode: choice('填报方式', 'Entry', {
    month: { zh: '填本月', en: 'This month' },
    cumulative: { zh: '填累计', en: 'Cumulative' },
  }),
} as const
/** Membership of a list belongs to project × year. */
export const listEntryFields = {
  projectId: required(text('项目', 'Project')),
  listId: required(text('名单', 'List')),
  year: required(year('年度', 'Year')),
} as const

/** Another name of a project, for search and import. */
export const aliasFields = {
  projectId: required(text('项目', 'Project')),
  name: required(text('别名', 'Alias')),
} as const

/** What section 一 of the report says had already happened. */
export const pastFactFields = {
  projectId: required(text('项目', 'Project')),
  year: required(year('年度', 'Year')),
  text: required(text('已有进展', 'Already happened')),
  section: required(text('报告出处', 'Report section')),
} as const
export type PastFact = RecordOf<typeof pastFactFields> & { readonly id: string }
