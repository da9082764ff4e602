import { refuse } from '../refusal'
import { type Assigned, assignColumns, type ColumnSample } from './assign-columns'
import { type ColumnUnit, columnUnits } from './column-units'
import { keyFields, readHeader } from './columns'
import { findHeader, type Header, headerAtRow } from './header'
import { type ImportField, isMoneyField, isWritten } from './import-field'
import { rowsBelowMerges, wideMerges } from './merged-down'
import { withoutNumbers } from './numbered-names'
import { withNumberedRows } from './numbered-rows'
import { columnIndex, columnLetter } from './plain'
import type { RawCell, RawSheet } from './raw-book'
import { readRows } from './read-rows'
import { isOtherSide, type RowSides, rowSides, withoutSides } from './row-sides'
import { sheetFacts } from './sheet-facts'
import { isOtherHeader, type JudgedRow, judgeRow, type RowSense } from './sheet-rows'
import { type SheetTime, sheetTime } from './sheet-time'
import { isBlankRow, textAt } from './sheet-view'
import { columnWarnings, labelOf, otherTables } from './sheet-warnings'
import { totalWarnings } from './totals-check'
import type { Asked, PlacedProblem, Understood, UnderstoodColumn } from './understood-types'

/** Rows under the header that are looked at to tell what a column holds. */
const SAMPLE_ROWS = 60

/**
 * Understands a sheet: its header, what each column means and in which unit, what each row is, and what every cell says.
 * Judges nothing against the ledger. Refuses TABLE_MISSING, NAME_COLUMN_MISSING and FIELD_COLUMN_MISSING.
 */
export function understand(sheet: RawSheet, asked: Asked): Understood {
  const header = headerOf(sheet, asked)
  const all = samplesOf(sheet, header, asked)
  const sides = rowSides(sheet, all)
  const samples = withoutSides(all, sides)
  const assigned = assignColumns(samples, asked.mapping, asked)
  requireKeys(sheet, samples, assigned, asked)
  const facts = sheetFacts(sheet, header?.top ?? firstRow(asked))
  const time = sheetTime(asked, samples, assigned, facts)
  const sense = rowSense(sheet, header, assigned)
  const judged = judgeRows(sheet, header, { ...sense, sides }, asked)
  const dataRows = judged.filter(({ nature }) => nature === 'data').map(({ row }) => row)
  const { units, warnings } = columnUnits(
    sheet,
    moneyColumns(samples, assigned, time),
    dataRows,
    sense.keys,
    facts.unit,
    asked,
  )
  const columns = samples.map((sample) => columnOf(sample, assigned, units, time, asked))
  const read = readRows(sheet, judged, columns, { month: time.month, year: time.year, header: headerTexts(samples) })
  return {
    sheet: sheet.name,
    kind: asked.kind,
    header: header && { top: header.top, bottom: header.bottom },
    title: facts.title,
    month: time.month,
    year: time.year,
    columns,
    rows: withoutNumbers(read.rows),
    problems: placedProblems(sheet, header, time, columns, facts.titleRow),
    warnings: [
      ...columnWarnings(samples, assigned, columns, time),
      ...otherTables(judged),
      ...warnings,
      ...read.warnings,
      ...totalWarnings(read.rows, columns),
    ],
  }
}

function firstRow({ mapping }: Asked): number {
  return mapping?.headerRow ?? 0
}

function headerOf(sheet: RawSheet, { mapping, file }: Asked): Header | null {
  if (mapping?.headerRow !== undefined) return headerAtRow(sheet, mapping.headerRow - 1)
  const found = findHeader(sheet)
  if (found === null && mapping?.columns === undefined) refuse('TABLE_MISSING', { file, looked: lookedFor })
  return found
}
const lookedFor = '项目名称、总投资、年度计划、本月完成投资、形象进度 等'

function samplesOf(sheet: RawSheet, header: Header | null, asked: Asked): readonly ColumnSample[] {
  const from = header === null ? firstRow(asked) : header.bottom + 1
  const rows: number[] = []
  for (let row = from; row < sheet.rows.length && rows.length < SAMPLE_ROWS; row += 1) {
    if (!isBlankRow(sheet.rows[row])) rows.push(row)
  }
  const mapped = Object.keys(asked.mapping?.columns ?? {}).map((letter) => (columnIndex(letter) ?? 0) + 1)
  const width = Math.max(header?.lines.length ?? 0, ...mapped, ...rows.map((row) => sheet.rows[row]?.length ?? 0))
  return Array.from({ length: width }, (_, index) => ({
    index,
    header: readHeader(header?.lines[index] ?? [], asked.kind),
    values: rows.flatMap((row): RawCell[] => {
      const cell = sheet.rows[row]?.[index]
      return cell === undefined || cell.text.trim() === '' ? [] : [cell]
    }),
  })).filter(({ header: read, values }) => read.text !== '' || values.length > 0)
}

function requireKeys(
  sheet: RawSheet,
  samples: readonly ColumnSample[],
  assigned: ReadonlyMap<number, Assigned>,
  asked: Asked,
): void {
  const fields = [...assigned.values()].flatMap(({ field }) => field ?? [])
  const headers = samples
    .map(({ header }) => header.text)
    .filter((text) => text !== '')
    .join('、')
    .slice(0, 200)
  if (!fields.some((field) => isKey(field)))
    refuse('NAME_COLUMN_MISSING', {
      file: asked.file,
      sheet: sheet.name,
      looked: '项目名称、工程名称、项目编号、id',
      headers,
    })
  if (fields.some((field) => isWritten(asked.kind, field) && !isKey(field)) || asked.kind === 'projects') return
  const looked =
    asked.kind === 'plan'
      ? '年度计划投资、1月至12月计划、至上年底累计'
      : '本月完成投资、累计完成投资、形象进度、存在问题'
  refuse('FIELD_COLUMN_MISSING', { file: asked.file, sheet: sheet.name, looked, headers })
}

function isKey(field: ImportField): boolean {
  return (keyFields as readonly ImportField[]).includes(field)
}

function rowSense(sheet: RawSheet, header: Header | null, assigned: ReadonlyMap<number, Assigned>): RowSense {
  const fields = [...assigned].filter(([, { field }]) => field !== null)
  const keys = fields.filter(([, { field }]) => field !== null && isKey(field)).map(([index]) => index)
  const name = fields.find(([, { field }]) => field === 'name')?.[0] ?? null
  return {
    header,
    keys,
    name,
    mergedKeys: rowsBelowMerges(sheet, keys),
    wide: wideMerges(sheet),
    columns: fields.map(([index]) => index),
  }
}

/** Every row of the sheet that holds something, with what it is; rows above the header are title and unit rows. */
function judgeRows(
  sheet: RawSheet,
  header: Header | null,
  sense: RowSense & { readonly sides: RowSides | null },
  asked: Asked,
): readonly JudgedRow[] {
  const judged: JudgedRow[] = []
  const top = header?.top ?? firstRow(asked)
  const bottom = header?.bottom ?? top - 1
  let other = false
  for (let row = 0; row < sheet.rows.length; row += 1) {
    if (isBlankRow(sheet.rows[row])) continue
    if (row < top) judged.push({ row, nature: judged.length === 0 ? 'title' : 'unit', group: null })
    else if (row <= bottom) judged.push({ row, nature: 'header', group: null })
    else {
      const judgedRow = judgeRow(sheet, row, sense)
      const aside = judgedRow.nature === 'data' && isOtherSide(sense.sides, row, asked.kind)
      const own: JudgedRow = aside ? { row, nature: 'note', group: null } : judgedRow
      // The table's own head again ends another table; a head that differs begins one, whose columns mean other things.
      other = own.nature === 'header' ? false : other || isOtherHeader(sheet, row, sense)
      judged.push(other ? { row, nature: 'otherTable', group: null } : own)
    }
  }
  return withNumberedRows(sheet, judged)
}

function moneyColumns(samples: readonly ColumnSample[], assigned: ReadonlyMap<number, Assigned>, time: SheetTime) {
  return samples.flatMap((sample) => {
    const field = assigned.get(sample.index)?.field ?? null
    if (field === null || !isMoneyField(field) || time.otherMonth.has(sample.index)) return []
    return [{ index: sample.index, field, label: labelOf(sample), unit: sample.header.words.unit }]
  })
}

function headerTexts(samples: readonly ColumnSample[]): ReadonlyMap<number, boolean> {
  return new Map(samples.map(({ index, header }) => [index, header.words.percent]))
}

function columnOf(
  sample: ColumnSample,
  assigned: ReadonlyMap<number, Assigned>,
  units: ReadonlyMap<number, ColumnUnit>,
  time: SheetTime,
  asked: Asked,
): UnderstoodColumn {
  const { index } = sample
  const { field = null, score = 0, why = 'unknown' } = assigned.get(index) ?? {}
  const other = time.otherMonth.has(index)
  const unit = units.get(index)
  const month = time.monthOf.get(index) ?? null
  return {
    index,
    letter: columnLetter(index),
    header: sample.header.text,
    field: other ? null : field,
    use: other || field === null ? 'none' : isWritten(asked.kind, field) ? 'write' : 'check',
    month: field === 'monthActual' || field === 'monthPlan' ? month : null,
    unit: unit?.unit ?? null,
    unitFrom: unit?.from ?? null,
    score: Math.round(score * 100) / 100,
    why: other ? 'otherMonth' : why,
  }
}

function placedProblems(
  sheet: RawSheet,
  header: Header | null,
  time: SheetTime,
  columns: readonly UnderstoodColumn[],
  titleRow: number | null,
): readonly PlacedProblem[] {
  return time.problems.map(({ column, problem }): PlacedProblem => {
    const known = columns.find(({ index }) => index === column)
    if (known) {
      const label = known.header === '' ? known.letter : known.header
      return { row: header?.bottom ?? 0, column: label, value: label, problem }
    }
    const row = titleRow ?? header?.top ?? 0
    return { row, column: '', value: titleRow === null ? '' : firstText(sheet, titleRow), problem }
  })
}

function firstText(sheet: RawSheet, row: number): string {
  const column = sheet.rows[row]?.findIndex((cell) => cell !== undefined && cell.text.trim() !== '') ?? -1
  return column < 0 ? '' : textAt(sheet, row, column)
}
