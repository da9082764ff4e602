import type { ProjectPage, projectInputFields } from '#contract/projects'
import type { Value } from '#domain/field'
import { moneyAt, numberAt, textAt, textsAt } from '#domain/grid'
import { loggedValue } from '../history/history-groups'

/** Every field of the form is one that `project.set` takes. */
export type FieldName = keyof typeof projectInputFields

export const groupNames = ['basic', 'people', 'permits', 'remark'] as const
export type GroupName = (typeof groupNames)[number]

/** Which group a field stands in, and in which order; permits are a table of their own. */
export const fieldGroups = {
  basic: [
    'name',
    'code',
    'industry',
    'aliases',
    'nature',
    'yearClass',
    'stage',
    'pauseReason',
    'cancelledFrom',
    'totalInvestment',
    'carryIn',
    'startYear',
    'endYear',
    'since',
    'statEntry',
    'rollup',
    'parentId',
    'quantityValue',
    'quantityUnit',
    'address',
    'scale',
  ],
  people: ['units', 'lists', 'leader', 'contact', 'phone'],
  permits: [],
  remark: ['remark', 'sections'],
} as const satisfies Readonly<Record<GroupName, readonly FieldName[]>>

/** The fields whose change may begin on a day (contract, `from`). */
export const datedFields: ReadonlySet<FieldName> = new Set(['units', 'leader', 'contact', 'phone'])

/** Fields that only a stage brings up; their stored values are not in the page's answer but in its history. */
const byStage: Readonly<Partial<Record<FieldName, string>>> = { pauseReason: 'paused', cancelledFrom: 'cancelled' }

export function isShown(name: FieldName, stage: Value): boolean {
  const needed = byStage[name]
  return needed === undefined || needed === stage
}

export type FieldValues = Readonly<Record<FieldName, Value>>

/** What is stored now, field by field. */
export function currentValues(page: Pick<ProjectPage, 'answer' | 'at' | 'history'>): FieldValues {
  const { answer, at, history } = page
  const id = textAt(answer, 'id', at) ?? ''
  const logged = (name: FieldName) => loggedValue(history, id, name) ?? null
  return {
    name: textAt(answer, 'name', at),
    code: textAt(answer, 'code', at),
    parentId: textAt(answer, 'parentId', at),
    rollup: textAt(answer, 'rollup', at),
    industry: textAt(answer, 'industry', at),
    nature: textAt(answer, 'nature', at),
    stage: textAt(answer, 'stage', at),
    scale: textAt(answer, 'scale', at),
    startYear: numberAt(answer, 'startYear', at),
    endYear: numberAt(answer, 'endYear', at),
    since: logged('since'),
    cancelledFrom: logged('cancelledFrom'),
    pauseReason: logged('pauseReason'),
    statEntry: textAt(answer, 'statEntry', at),
    totalInvestment: moneyAt(answer, 'totalInvestment', at),
    quantityValue: numberAt(answer, 'quantityValue', at),
    quantityUnit: textAt(answer, 'quantityUnit', at),
    address: textAt(answer, 'address', at),
    remark: textAt(answer, 'remark', at),
    sections: textsAt(answer, 'sections', at),
    yearClass: textAt(answer, 'yearClass', at),
    carryIn: moneyAt(answer, 'carryIn', at),
    aliases: textsAt(answer, 'aliases', at),
    units: textsAt(answer, 'units', at),
    lists: textsAt(answer, 'lists', at),
    leader: textAt(answer, 'leader', at),
    contact: textAt(answer, 'contact', at),
    phone: textAt(answer, 'phone', at),
  }
}
