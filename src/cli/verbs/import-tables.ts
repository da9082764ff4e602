import type { ImportColumn, ImportEffect, ImportReading, ImportRejection } from '#contract/import'
import { projectInputFields } from '#contract/projects'
import type { WireError } from '#contract/wire'
import { fieldOf } from '#domain/entity'
import { entryFields } from '#domain/entry'
import type { Field } from '#domain/field'
import { importFields, isImportField } from '#domain/import/import-field'
import { formatWan, toWan, type Yuan } from '#domain/money'
import { type Month, monthText } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { shown } from '../shape'
import { table } from '../table'
import { importWords as say } from './import-words'

/** What came of an import: what was read, and whether it was written. */
export interface Outcome {
  readonly reading: ImportReading
  readonly written: boolean
  readonly changes: number
  readonly corrections: readonly string[]
  readonly dryRun: boolean
  readonly failure: WireError | null
}

/** What a changed cell is a field of. */
function fieldNamed(name: string): Field | undefined {
  if (Object.hasOwn(entryFields, name)) return entryFields[name as keyof typeof entryFields]
  if (Object.hasOwn(projectInputFields, name)) return projectInputFields[name as keyof typeof projectInputFields]
  return fieldOf('plan', name) ?? (isImportField(name) ? importFields[name] : undefined)
}

/** A field with its month as a sentence names it: `2024年6月完成投资`. */
function nameOf(field: string, month: Month | null, lang: Lang): string {
  const name = (isImportField(field) ? importFields[field] : fieldNamed(field))?.label[lang] ?? field
  if (month === null) return name
  return lang === 'zh' ? `${monthText(month)}${name.replace(/^本月/, '')}` : `${name} (${month})`
}

const wan = (value: Yuan | null) => (value === null ? null : toWan(value))

/** The effect as `--json` prints it: money in 万元, as everywhere at the command line. */
function effectJson(effect: ImportEffect): unknown {
  return {
    projects: effect.projects.map((project) => ({
      ...project,
      cells: project.cells.map(({ before, after, ...cell }) => {
        const field = fieldNamed(cell.field)
        return { ...cell, before: shown(field, before), after: shown(field, after) }
      }),
    })),
    fields: effect.fields.map(({ money, ...field }) => ({
      ...field,
      before: wan(money?.before ?? null),
      after: wan(money?.after ?? null),
    })),
    units: effect.units.map((unit) => ({ ...unit, before: wan(unit.before), after: wan(unit.after) })),
    lamps: effect.lamps,
    corrections: effect.corrections,
  }
}

function columnTable(columns: readonly ImportColumn[], lang: Lang): string {
  const t = say[lang]
  return table(
    [
      { head: '', cell: (one: ImportColumn) => one.letter },
      { head: t.head.header, cell: (one: ImportColumn) => one.header },
      {
        head: t.head.field,
        cell: (one: ImportColumn) =>
          one.field === null
            ? t.unused
            : `${nameOf(one.field, one.month, lang)}${one.checkOnly ? ` (${t.checkOnly})` : ''}`,
      },
      { head: t.head.unit, cell: (one: ImportColumn) => one.unit },
    ],
    columns,
  )
}

function rejectedTable(rejected: readonly ImportRejection[], lang: Lang): string {
  const { head } = say[lang]
  return table(
    [
      { head: head.row, right: true, cell: (one: ImportRejection) => String(one.row) },
      { head: head.column, cell: (one: ImportRejection) => one.column },
      { head: head.value, cell: (one: ImportRejection) => one.value },
      { head: '', cell: (one: ImportRejection) => one.code },
      { head: head.why, cell: (one: ImportRejection) => one.message },
    ],
    rejected,
  )
}

function effectLines(effect: ImportEffect, lang: Lang): readonly string[] {
  const t = say[lang]
  const fields = effect.fields.map(({ field, month, projects, money }) => {
    const told = { field: nameOf(field, month, lang), projects }
    if (money === null) return t.effectTexts(told)
    return t.effect({ ...told, before: formatWan(money.before), after: formatWan(money.after) })
  })
  return effect.lamps.length > 0 ? [...fields, t.lamps({ count: effect.lamps.length })] : fields
}

/** The report for people: how columns were read, what becomes of the rows, what is rejected, what it does. */
function text({ reading, written, changes, dryRun }: Outcome, lang: Lang): string {
  const t = say[lang]
  const count = (fate: string) => reading.rows.filter((row) => row.fate === fate).length
  const counts = t.counts({
    added: count('new'),
    updated: count('update'),
    same: count('same'),
    skipped: count('skipped'),
    rejected: count('rejected'),
  })
  const end = written ? (changes === 0 ? t.same : t.written({ changes })) : dryRun ? t.dry : ''
  const parts = [
    `${reading.file} · ${reading.sheet}`,
    columnTable(reading.columns, lang),
    counts,
    ...(reading.rejected.length > 0 ? [rejectedTable(reading.rejected, lang)] : []),
    effectLines(reading.effect, lang).join('\n'),
    end,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

export const importTables = { effectJson, text }
