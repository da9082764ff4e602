import { choiceTerm } from '../field'
import type { Totals } from '../figures'
import { type GridAnswer, gridYear, textAt, textsAt } from '../grid'
import { type Day, type Month, monthText, spanText } from '../month'
import { yearClass } from '../project'
import { refuse } from '../refusal'
import { totalsAt } from '../row'
import { chineseNumber } from './chinese-number'
import { editionSuffix, editionText, isDraft, type Standing } from './edition'
import { findingsAppendix } from './findings-table'
import { catalogueColumn, type SheetCell, type SheetColumn } from './monthly-columns'
import type { MonthlySheet, SheetGroup, SheetTotal } from './monthly-model'
import { monthlyNote } from './monthly-note'
import { readerOf } from './monthly-readers'
import { officialForms } from './official-forms'
import { columnsOfForm, type SheetForm, workingColumns } from './sheet-form'

export interface MonthlySheetOptions {
  readonly form: SheetForm
  readonly group: 'yearClass' | 'industry' | 'unit'
  /** Only projects of this list, by name; the caller knows that it exists. */
  readonly list: string | null
  /** Only projects led by this unit, by name; the caller knows that it exists. */
  readonly unit: string | null
  /** 填报单位. */
  readonly office: string
  readonly filledOn: Day
  /** A draft, or the version of a frozen month; the grid is of that version. */
  readonly standing: Standing
  readonly simulated: boolean
}

/** Year classes in the order of the sheet; what has none comes last, under a name that says so. */
const classOrder: readonly string[] = ['completing', 'continuing', 'starting', 'preparing']
const ungrouped = { yearClass: '未分类', industry: '未分类', unit: '未明确' } as const

function groupName(answer: GridAnswer, i: number, by: MonthlySheetOptions['group']): string | null {
  switch (by) {
    case 'yearClass':
      return textAt(answer, 'yearClass', i)
    case 'industry':
      return textAt(answer, 'industry', i)
    case 'unit':
      return textsAt(answer, 'units', i)[0] ?? null
  }
}

/** Rows by group: year classes in the sheet's order, other groups as they first appear; rows keep the grid's order. */
function groupsOf(answer: GridAnswer, rows: readonly number[], by: MonthlySheetOptions['group']) {
  const groups = new Map<string | null, number[]>()
  if (by === 'yearClass') for (const name of classOrder) groups.set(name, [])
  const without: number[] = []
  for (const i of rows) {
    const name = groupName(answer, i, by)
    if (name === null) without.push(i)
    else {
      const group = groups.get(name)
      if (group) group.push(i)
      else groups.set(name, [i])
    }
  }
  const named = [...groups].map(([name, members]) => ({
    name: by === 'yearClass' ? (choiceTerm(yearClass, name) ?? '') : (name ?? ''),
    members,
  }))
  return [...named, { name: ungrouped[by], members: without }].filter((group) => group.members.length > 0)
}

/** Rows of the sheet: counted projects, of the list and of the leading unit where one is asked for. */
function rowsOf(answer: GridAnswer, options: MonthlySheetOptions): readonly number[] {
  const rows: number[] = []
  for (let i = 0; i < answer.count; i += 1) {
    if (answer.counted[i] !== 1) continue
    if (options.list !== null && !textsAt(answer, 'lists', i).includes(options.list)) continue
    if (options.unit !== null && textsAt(answer, 'units', i)[0] !== options.unit) continue
    rows.push(i)
  }
  return rows
}

type Readers = readonly (((i: number) => SheetCell) | null)[]

function readersOf(answer: GridAnswer, columns: readonly SheetColumn[]): Readers {
  return columns.map(({ key }) => (key === 'index' ? null : readerOf[key](answer)))
}

/** The sum of what a column holds; null where nothing was given. */
function sumOf(rows: readonly number[], read: (i: number) => SheetCell): SheetCell {
  let sum: number | null = null
  for (const i of rows) {
    const cell = read(i)
    if (typeof cell === 'number') sum = (sum ?? 0) + cell
  }
  return sum
}

/** What a 合计 or 小计 is made of: its label, its rows and their totals. */
interface Summed {
  readonly label: string
  readonly rows: readonly number[]
  readonly totals: Totals
}

function sheetTotal({ label, rows, totals }: Summed, columns: readonly SheetColumn[], readers: Readers): SheetTotal {
  const cells = columns.map(({ key }, at) => {
    const { total } = catalogueColumn(key)
    const read = readers[at]
    if (total === 'sum') return read ? sumOf(rows, read) : null
    return total === null ? null : totals[total]
  })
  return { label, count: totals.count, cells }
}

const cellsOf = (i: number, index: number, readers: Readers) => readers.map((read) => (read === null ? index : read(i)))

function scopeText({ list, unit }: MonthlySheetOptions): string | null {
  const parts = [list === null ? [] : `名单“${list}”`, unit === null ? [] : `责任单位“${unit}”`].flat()
  return parts.length === 0 ? null : parts.join('，')
}

/** `月报表`, and of a form of one's own its name as well, which tells its file from the official one's. */
function paperName({ name, title }: SheetForm): string {
  return Object.values(officialForms).some((form) => form.name === name) ? title : `${title}·${name}`
}

function fileNameOf(month: Month, options: MonthlySheetOptions): string {
  const paper = `伊川县${monthText(month)}重点项目${paperName(options.form)}`
  const restricted = [options.list, options.unit].filter((part) => part !== null).join('·')
  const scope = restricted === '' ? '' : `（${restricted.slice(0, 60)}）`
  const name = paper + scope + editionSuffix(options.standing)
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
}

/**
 * The monthly sheet of a grid (DOMAIN.md, The official monthly sheet): 合计, then each group under its 小计, projects
 * numbered through. Refuses MONTH_EMPTY where no project counts.
 */
export function monthlySheet(answer: GridAnswer, options: MonthlySheetOptions): MonthlySheet {
  const { form, standing } = options
  const { month } = answer
  const rows = rowsOf(answer, options)
  if (rows.length === 0) return refuse('MONTH_EMPTY', { month })
  const columns = columnsOfForm(form, month)
  const workings = workingColumns(form, month)
  const readers = readersOf(answer, columns)
  const workingReaders = readersOf(answer, workings)
  let index = 0
  const groups = groupsOf(answer, rows, options.group).map(({ name, members }, at): SheetGroup => {
    const label = `${chineseNumber(at + 1)}、${name}　小计`
    return {
      total: form.subtotals
        ? sheetTotal({ label, rows: members, totals: totalsAt(answer, members) }, columns, readers)
        : null,
      rows: members.map((i) => {
        index += 1
        return { cells: cellsOf(i, index, readers), workings: cellsOf(i, index, workingReaders) }
      }),
    }
  })
  const whole = options.list === null && options.unit === null
  const totals = whole ? answer.totals : totalsAt(answer, rows)
  const total = sheetTotal({ label: '合　计', rows, totals }, columns, readers)
  return {
    name: form.title,
    paper: form.paper,
    orientation: form.orientation,
    month,
    title: `伊川县${gridYear(answer)}年重点项目进展情况${form.title}（${spanText(month)}）`,
    fileName: fileNameOf(month, options),
    office: options.office,
    scope: scopeText(options),
    filledOn: options.filledOn,
    draft: isDraft(standing) ? `草稿（未冻结，${standing.draftAt}）` : null,
    edition: editionText(standing),
    simulated: options.simulated,
    columns,
    workings,
    count: rows.length,
    total,
    groups,
    note: monthlyNote(answer, rows, { rated: totals.rated, columns, total, groups }),
    appendix: !form.appendix || isDraft(standing) ? null : findingsAppendix(answer, standing.findings, rows),
  }
}
