import { choiceTerm, type Value } from '#domain/field'
import { type ColumnKey, type FillInColumn, isField } from '#domain/fill-in/columns'
import { type FillInField, fieldOf, isMoney, type SentRow } from '#domain/fill-in/form'
import { sumGiven, type Yuan } from '#domain/money'
import { planMonths } from '#domain/year-record'
import { letters } from './sheet-formulas'

/** A cell as it is written: a value, or a formula with what it comes to (blank: an empty text). */
export type Written = string | number | null | { readonly formula: string; readonly result: string | number }

const wan = (value: number | null): number | null => (value === null ? null : value / 10_000)

function shownField(name: FillInField, value: Value): string | number | null {
  if (value === null || value === undefined) return null
  if (isMoney(name)) return wan(Number(value))
  const field = fieldOf(name)
  if (field.kind === 'choice') return choiceTerm(field, String(value))
  return typeof value === 'number' ? value : String(value)
}

const broughtLabels = { progress: '形象进度', problem: '存在问题', next: '下一步' } as const

/** Last month's texts as one grey cell; null where there were none. */
export function broughtText({ brought }: SentRow): string | null {
  const lines = (['progress', 'problem', 'next'] as const).flatMap((name) =>
    brought[name] === null ? [] : [`${broughtLabels[name]}：${brought[name]}`],
  )
  return lines.length === 0 ? null : lines.join('\n')
}

/** Where the columns of a table stand, by what they show. */
export type Places = ReadonlyMap<ColumnKey, string>
export function placesOf(columns: readonly FillInColumn[]): Places {
  return new Map(columns.map((column, i) => [column.key, letters(i + 1)]))
}

/** Done in the year up to the month, in yuan, as the row was sent. */
function ytdOf({ sent, cumulative, locked }: SentRow): number | null {
  if (cumulative) return (sent.cumulative ?? null) as number | null
  return sumGiven([locked.ytdBefore as Yuan | null, (sent.actual ?? null) as Yuan | null])
}

/** The formula that a locked cell holds in a row, with its value; null where the column is none. */
function formulaOf(key: ColumnKey, row: SentRow, at: number, places: Places): Written {
  const cell = (of: ColumnKey) => `${places.get(of)}${at}`
  const before = places.has('ytdBefore') ? `N(${cell('ytdBefore')})` : '0'
  const ytd = ytdOf(row)
  switch (key) {
    case 'cumulative': {
      const blank = places.has('ytdBefore')
        ? `AND(${cell('ytdBefore')}="",${cell('actual')}="")`
        : `${cell('actual')}=""`
      return { formula: `IF(${blank},"",${before}+N(${cell('actual')}))`, result: wan(ytd) ?? '' }
    }
    case 'actual': {
      const given = row.sent.cumulative ?? null
      const done = given === null ? null : Number(given) - (row.locked.ytdBefore ?? 0)
      return { formula: `IF(${cell('cumulative')}="","",${cell('cumulative')}-${before})`, result: wan(done) ?? '' }
    }
    case 'annualRate': {
      const plan = row.locked.annualPlan
      const [of, done] = [cell('annualPlan'), cell('cumulative')]
      const rate = plan === null || plan === 0 || ytd === null ? '' : ytd / plan
      return { formula: `IF(OR(N(${of})=0,${done}=""),"",${done}/${of})`, result: rate }
    }
    case 'monthsSum': {
      const [first, last] = [cell('m01'), cell('m12')]
      const sum = sumGiven(planMonths.map((name) => (row.sent[name] ?? null) as Yuan | null))
      return { formula: `IF(COUNT(${first}:${last})=0,"",SUM(${first}:${last}))`, result: wan(sum) ?? '' }
    }
    default:
      return null
  }
}

/** Whether the unit fills this cell: of 本月 and 累计 the one that the project reports by. */
export function isFilled({ key, fill }: Pick<FillInColumn, 'key' | 'fill'>, row: SentRow): boolean {
  if (key === 'actual') return !row.cumulative
  if (key === 'cumulative') return row.cumulative
  return fill
}

/** What a cell of the table holds when the workbook is sent. */
export function valueAt(column: FillInColumn, row: SentRow, number: number, at: number, places: Places): Written {
  const { key } = column
  if (key === 'id') return row.id
  if (key === 'number') return number
  if (key === 'name') return row.name
  if (key === 'brought') return broughtText(row)
  if (key === 'totalInvestment' || key === 'annualPlan' || key === 'ytdBefore') return wan(row.locked[key])
  if (isField(key) && isFilled(column, row)) return shownField(key, row.sent[key] ?? null)
  return formulaOf(key, row, at, places)
}
