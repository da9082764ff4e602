import type { Field } from '#domain/field'
import { projectFields } from '#domain/project'
import { planFields, planMonths, projectYearFields } from '#domain/year-record'

/** What a row of 年度计划 takes. */
export type PlanField = 'totalInvestment' | 'carryIn' | 'annual' | (typeof planMonths)[number]

/** The columns of 年度计划, by their keys. */
export type PlanColumn = 'serial' | 'name' | PlanField | 'check'
export const planColumns: readonly PlanColumn[] = [
  'serial',
  'name',
  'totalInvestment',
  'carryIn',
  'annual',
  ...planMonths,
  'check',
]

/** What a column takes; null for a computed one. */
export function fieldOfColumn(column: PlanColumn): PlanField | null {
  return column === 'serial' || column === 'name' || column === 'check' ? null : column
}

/** The definition of a field, which reads what is typed. */
export function definedAs(field: PlanField): Field {
  if (field === 'totalInvestment') return projectFields.totalInvestment
  return field === 'carryIn' ? projectYearFields.carryIn : planFields[field]
}

/** The cells of a row that are written together: the year and its months are one, the others stand alone. */
export type PlanGroup = 'totalInvestment' | 'carryIn' | 'plan'
export function groupOf(field: string): PlanGroup {
  return field === 'totalInvestment' || field === 'carryIn' ? field : 'plan'
}

/** Which of the twelve a column is, January 0; −1 for the others. */
export const monthIndex = (field: PlanField): number => planMonths.indexOf(field as (typeof planMonths)[number])
