import { entryFields } from '../entry'
import { dayField, type Field, money, text, texts } from '../field'
import { contactFields, leaderFields, listFields } from '../people'
import { projectFields } from '../project'
import type { Words } from '../refusal'
import { planFields, projectYearFields } from '../year-record'

/** What a file is read as; asked, never guessed (CLI.md, import). */
export const importKinds = {
  projects: { zh: '项目', en: 'Projects' },
  monthly: { zh: '月度数据', en: 'Month' },
  plan: { zh: '年度计划', en: 'Plan' },
} as const satisfies Readonly<Record<string, Words>>
export type ImportKind = keyof typeof importKinds

/** Every field that a column of somebody's sheet can mean, under the name that `project list` gives it (CLI.md, Row). */
export const importFields = {
  id: text('编号', 'Id'),
  code: projectFields.code,
  name: projectFields.name,
  aliases: texts('别名', 'Aliases'),
  industry: projectFields.industry,
  nature: projectFields.nature,
  yearClass: projectYearFields.yearClass,
  stage: projectFields.stage,
  scale: projectFields.scale,
  /** `2023-2025` in one cell; read as `startYear` and `endYear`. */
  years: text('建设起止年限', 'Years'),
  startYear: projectFields.startYear,
  endYear: projectFields.endYear,
  totalInvestment: projectFields.totalInvestment,
  carryIn: projectYearFields.carryIn,
  annualPlan: planFields.annual,
  monthPlan: money('月计划', 'Month plan'),
  monthActual: entryFields.actual,
  ytdActual: money('本年累计完成投资', 'Done this year'),
  cumulative: money('开工以来累计', 'Done in all'),
  statistics: entryFields.statistics,
  statEntry: projectFields.statEntry,
  physical: entryFields.physical,
  progress: entryFields.progress,
  problem: entryFields.problem,
  next: entryFields.next,
  start: dayField('计划(实际)开工', 'Start'),
  completion: dayField('计划竣工', 'Completion'),
  units: texts('责任单位', 'Units'),
  leader: leaderFields.name,
  /** A telephone number in the same cell is read as `phone`. */
  contact: contactFields.name,
  phone: contactFields.phone,
  lists: texts(listFields.name.label.zh, listFields.name.label.en),
  address: projectFields.address,
  remark: projectFields.remark,
} as const satisfies Readonly<Record<string, Field>>
export type ImportField = keyof typeof importFields
export const importFieldNames = Object.keys(importFields) as readonly ImportField[]

export function isImportField(name: string): name is ImportField {
  return Object.hasOwn(importFields, name)
}

const keys = ['id', 'code', 'name'] as const satisfies readonly ImportField[]

/** The fields that a kind writes; the others that a sheet has are read and only compared (picture 12: 只核对). */
const written: Readonly<Record<ImportKind, ReadonlySet<ImportField>>> = {
  monthly: new Set([...keys, 'monthActual', 'ytdActual', 'physical', 'progress', 'problem', 'next', 'statistics']),
  plan: new Set([...keys, 'annualPlan', 'monthPlan', 'carryIn']),
  projects: new Set([
    ...keys,
    'aliases',
    'industry',
    'nature',
    'yearClass',
    'stage',
    'scale',
    'years',
    'startYear',
    'endYear',
    'totalInvestment',
    'carryIn',
    'annualPlan',
    'statEntry',
    'start',
    'completion',
    'units',
    'leader',
    'contact',
    'phone',
    'lists',
    'address',
    'remark',
  ]),
}

/** Whether a kind writes a field; what it does not write is only compared. */
export function isWritten(kind: ImportKind, field: ImportField): boolean {
  return written[kind].has(field)
}

export function isMoneyField(field: ImportField): boolean {
  return importFields[field].kind === 'money'
}
