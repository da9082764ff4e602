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
import { type ColumnKey, columnsOf, plannedToDate, readerOf, type SheetCell, type SheetColumn } from './monthly-columns'
import type { MonthlySheet, SheetGroup, SheetRow, SheetTotal } from './monthly-model'
import { monthlyNote } from './monthly-note'

export interface MonthlySheetOptions {
  readonly form: 'full' | 'short'
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

const totalled: Partial<Record<ColumnKey, keyof Totals>> = {
  totalInvestment: 'totalInvestment',
  carryIn: 'carryIn',
  annualPlan: 'annualPlan',
  monthActual: 'monthActual',
  ytdActual: 'ytdActual',
  annualRate: 'annualRate',
  gapPoints: 'gapPoints',
  cumulative: 'cumulative',
  totalRate: 'totalRate',
}

function sheetTotal(label: string, totals: Totals, columns: readonly SheetColumn[]): SheetTotal {
  const cells = columns.map(({ key }) => {
    const name = totalled[key]
    return name === undefined ? null : totals[name]
  })
  return { label, count: totals.count, cells }
}

type Readers = readonly (((i: number) => SheetCell) | null)[]

function readersOf(answer: GridAnswer, columns: readonly SheetColumn[]): Readers {
  return columns.map(({ key }) => (key === 'index' ? null : readerOf[key](answer)))
}

function sheetRow(answer: GridAnswer, i: number, index: number, readers: Readers): SheetRow {
  return { cells: readers.map((read) => (read === null ? index : read(i))), plannedToDate: plannedToDate(answer, i) }
}

function scopeText({ list, unit }: MonthlySheetOptions): string | null {
  const parts = [list === null ? [] : `名单“${list}”`, unit === null ? [] : `责任单位“${unit}”`].flat()
  return parts.length === 0 ? null : parts.join('，')
}

function fileNameOf(month: Month, options: MonthlySheetOptions): string {
  const paper = `伊川县${monthText(month)}重点项目${options.form === 'full' ? '月报表' : '简表'}`
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
  const columns = columnsOf(form, answer)
  const readers = readersOf(answer, columns)
  let index = 0
  const groups = groupsOf(answer, rows, options.group).map(({ name, members }, at): SheetGroup => {
    const label = `${chineseNumber(at + 1)}、${name}　小计`
    return {
      total: form === 'full' ? sheetTotal(label, totalsAt(answer, members), columns) : null,
      rows: members.map((i) => {
        index += 1
        return sheetRow(answer, i, index, readers)
      }),
    }
  })
  const whole = options.list === null && options.unit === null
  const totals = whole ? answer.totals : totalsAt(answer, rows)
  const total = sheetTotal('合　计', totals, columns)
  return {
    form,
    month,
    title: `伊川县${gridYear(answer)}年重点项目进展情况${form === 'full' ? '月报表' : '简表'}（${spanText(month)}）`,
    fileName: fileNameOf(month, options),
    office: options.office,
    scope: scopeText(options),
    filledOn: options.filledOn,
    draft: isDraft(standing) ? `草稿（未冻结，${standing.draftAt}）` : null,
    edition: editionText(standing),
    simulated: options.simulated,
    columns,
    count: rows.length,
    total,
    groups,
    note: monthlyNote(answer, rows, { form, rated: totals.rated, columns, total, groups }),
    appendix: form === 'short' || isDraft(standing) ? null : findingsAppendix(answer, standing.findings, rows),
  }
}
