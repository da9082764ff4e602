import { projectInputFields } from '#contract/projects'
import { entryFields } from '#domain/entry'
import type { Field, Value } from '#domain/field'
import {
  type ImportField,
  type ImportKind,
  importFieldNames,
  importFields,
  isImportField,
  isWritten,
} from '#domain/import/import-field'
import { type Month, monthAt } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { planFields } from '#domain/year-record'
import { showValue } from '../../../parts/history/cell-words'
import { monthWord, spanWord } from '../../../parts/month-words'

/** A column's meaning as its header says it: `6月完成`, `1—6月累计`, `年度计划`. */
export function meaningText(field: ImportField, month: Month | null, lang: Lang): string {
  const label = importFields[field].label[lang]
  if (month === null) return label
  if (field === 'monthActual')
    return lang === 'zh' ? `${monthWord(month, lang)}完成` : `${label}, ${monthWord(month, lang)}`
  if (field === 'ytdActual')
    return lang === 'zh' ? `${spanWord(month, lang)}累计` : `${label}, ${spanWord(month, lang)}`
  if (field === 'monthPlan')
    return lang === 'zh' ? `${monthWord(month, lang)}计划` : `${label}, ${monthWord(month, lang)}`
  return label
}

/** A choice of the meaning menu. */
export interface Meaning {
  readonly value: string
  readonly field: ImportField
  readonly month: Month | null
  readonly written: boolean
}

const ofMonth: ReadonlySet<ImportField> = new Set(['monthActual', 'monthPlan'])

/** Everything a column may mean under a kind: what is written first, then what is only compared. */
export function meaningsFor(kind: ImportKind, month: Month | null, year: number): readonly Meaning[] {
  const months = Array.from({ length: 12 }, (_, i) => monthAt(year, i + 1))
  const all = importFieldNames.flatMap((field): Meaning[] => {
    const written = isWritten(kind, field)
    if (!ofMonth.has(field)) return [{ value: field, field, month: null, written }]
    const wanted = field === 'monthActual' && kind === 'monthly' && month !== null ? [month] : months
    return wanted.map((one) => ({ value: `${field}@${one}`, field, month: one, written }))
  })
  return [...all.filter((one) => one.written), ...all.filter((one) => !one.written)]
}

function fieldNamed(name: string): Field | undefined {
  if (Object.hasOwn(entryFields, name)) return entryFields[name as keyof typeof entryFields]
  if (Object.hasOwn(projectInputFields, name)) return projectInputFields[name as keyof typeof projectInputFields]
  if (Object.hasOwn(planFields, name)) return planFields[name as keyof typeof planFields]
  return isImportField(name) ? importFields[name] : undefined
}

/** A changed cell's field with its month: `6月完成`. */
export function changeName(name: string, month: Month | null, lang: Lang): string {
  if (name === 'actual' && month !== null) return meaningText('monthActual', month, lang)
  return name === 'monthPlan' ? importFields.monthPlan.label[lang] : (fieldNamed(name)?.label[lang] ?? name)
}

/** The same with its unit, for a figure that stands alone: `6月完成 万元`. */
export function figureName(name: string, month: Month | null, lang: Lang): string {
  const label = changeName(name, month, lang)
  return fieldNamed(name)?.kind === 'money' ? `${label} ${lang === 'zh' ? '万元' : '(CNY 10k)'}` : label
}

export function changeValue(name: string, value: Value, lang: Lang): string {
  return showValue(fieldNamed(name), value, lang)
}
