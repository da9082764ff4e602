import type { Assigned, ColumnSample } from './assign-columns'
import { columnLetter } from './plain'
import type { JudgedRow } from './sheet-rows'
import type { SheetTime } from './sheet-time'
import type { ImportWarning, UnderstoodColumn } from './understood-types'

/** Where another table begins, which is not read. */
export function otherTables(judged: readonly JudgedRow[]): readonly ImportWarning[] {
  return judged.flatMap(({ row, nature }, i): ImportWarning[] =>
    nature === 'otherTable' && judged[i - 1]?.nature !== 'otherTable' ? [{ code: 'OTHER_TABLE', row }] : [],
  )
}

/** A column as sentences name it: its header, or its letter (CLI.md, Files, exactly). */
export function labelOf({ index, header }: ColumnSample): string {
  return header.text === '' ? columnLetter(index) : header.text
}

/** What a person should look at in the columns: meanings that values decided, rivals that were not read. */
export function columnWarnings(
  samples: readonly ColumnSample[],
  assigned: ReadonlyMap<number, Assigned>,
  columns: readonly UnderstoodColumn[],
  time: SheetTime,
): readonly ImportWarning[] {
  const label = (index: number) => {
    const column = columns.find((known) => known.index === index)
    return column === undefined || column.header === '' ? columnLetter(index) : column.header
  }
  const throughOf = (index: number | null) =>
    samples.find((sample) => sample.index === index)?.header.words.through ?? null
  // `1—5月累计` beside `1—6月累计` is no rival, it is last month's.
  const isEarlier = (index: number) =>
    throughOf(index) !== null && throughOf(index) !== throughOf(assigned.get(index)?.lostTo ?? null)
  const since = [...assigned.values()].some(({ field }) => field === 'cumulative')
  const warnings: ImportWarning[] = []
  for (const { index, values } of samples) {
    const { field, why, lostTo, lostField } = assigned.get(index) ?? {
      field: null,
      why: 'unknown',
      lostTo: null,
      lostField: null,
    }
    if (why === 'values' && field !== null) warnings.push({ code: 'MEANING_BY_VALUES', column: label(index), field })
    if (lostTo !== null && lostField !== null && values.length > 0 && !isEarlier(index))
      warnings.push({ code: 'COLUMN_TAKEN', column: label(index), other: label(lostTo), field: lostField })
  }
  for (const { index, header } of samples) {
    const { through, fromJanuary, year } = header.words
    if (assigned.get(index)?.why !== 'header' || assigned.get(index)?.field !== 'ytdActual' || since) continue
    if (through !== null && !fromJanuary && year === null)
      warnings.push({ code: 'MEANING_UNSURE', column: label(index), field: 'ytdActual', other: 'cumulative' })
  }
  const later = time.laterMonths.filter((index) =>
    samples.some((sample) => sample.index === index && sample.values.length > 0),
  )
  if (later.length > 0 && time.month !== null)
    warnings.push({ code: 'LATER_MONTHS', columns: later.map(label), month: time.month })
  return warnings
}
