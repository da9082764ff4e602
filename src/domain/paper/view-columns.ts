import { choiceTerm } from '../field'
import { type GridAnswer, gridYear, lampVerdictAt, milestonesAt, monthsAt, numberAt, textAt, textsAt } from '../grid'
import { lampSentence } from '../lamp'
import { dueOf, milestoneName } from '../milestone'
import { type Month, monthNumber } from '../month'
import { isViewColumn, type ViewColumn, viewColumnLabel } from '../saved-view'
import { planVersion } from '../year-record'
import { type ColumnKey, catalogueColumn, type SheetCell, sheetColumns } from './monthly-columns'
import { readerOf } from './monthly-readers'
import { headingText } from './sheet-form'
import { figureColumn, moneyColumns, shortColumn, textColumn } from './table-columns'
import type { TableColumn } from './table-model'

/** Reads one column of a grid; made once for all rows. */
type Reader = (i: number) => SheetCell
type OwnKey = Exclude<ViewColumn, ColumnKey>

function milestonesText(answer: GridAnswer, i: number): string | null {
  const year = String(gridYear(answer))
  const texts = milestonesAt(answer, i)
    .filter((m) => (m.actual ?? dueOf(m)).startsWith(year))
    .map((m) => `${milestoneName(m, 'zh')} ${m.actual ?? dueOf(m)}${m.actual === null ? '' : ' 已完成'}`)
  return texts.length === 0 ? null : texts.join('；')
}

function nextDueText(answer: GridAnswer, i: number): string | null {
  const open = milestonesAt(answer, i).filter((m) => m.actual === null)
  const [next] = open.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))
  return next === undefined ? null : `${dueOf(next)} ${milestoneName(next, 'zh')}`
}

function quantityText(answer: GridAnswer, i: number): string | null {
  const value = numberAt(answer, 'quantityValue', i)
  return value === null ? null : `${value}${textAt(answer, 'quantityUnit', i) ?? ''}`
}

const listed = (answer: GridAnswer, name: 'aliases' | 'sections') => (i: number) =>
  textsAt(answer, name, i).join('、') || null

/** What a monthly sheet has no column for. A drawing reads as what it draws. */
const ownReaders: Readonly<Record<OwnKey, (answer: GridAnswer) => Reader>> = {
  bullet: (answer) => (i) => numberAt(answer, 'timeRate', i),
  months: (answer) => (i) => numberAt(answer, 'monthActual', i),
  milestones: (answer) => (i) => milestonesText(answer, i),
  nextDue: (answer) => (i) => nextDueText(answer, i),
  reasons: (answer) => (i) =>
    lampVerdictAt(answer, i)
      .reasons.map((reason) => lampSentence(reason, 'zh'))
      .join('；') || null,
  planVersion: (answer) => (i) => choiceTerm(planVersion, textAt(answer, 'planVersion', i)),
  since: (answer) => (i) => textAt(answer, 'since', i),
  quantity: (answer) => (i) => quantityText(answer, i),
  aliases: (answer) => listed(answer, 'aliases'),
  sections: (answer) => listed(answer, 'sections'),
}

const isSheetKey = (id: ViewColumn): id is Exclude<ColumnKey, 'index' | 'name'> => Object.hasOwn(sheetColumns, id)

/** What a project has in a column: text as papers have it, whole yuan, a fraction, points; null is blank. */
export function viewReader(answer: GridAnswer, id: ViewColumn): Reader {
  return isSheetKey(id) ? readerOf[id](answer) : ownReaders[id](answer)
}

function sheetColumn(id: Exclude<ColumnKey, 'index' | 'name'>, month: Month): TableColumn {
  const { kind, align, heading, least, share, total } = catalogueColumn(id)
  const money = moneyColumns(month)
  const parts = headingText(heading, month)
    .split('|')
    .filter((part) => part !== '')
  const rule = id in money ? money[id as keyof typeof money].total : total === 'sum' || kind === 'money' ? 'sum' : null
  return { key: id, kind, align, heading: parts, least, share, total: rule, hidden: false }
}

const label = (id: OwnKey) => [viewColumnLabel(id).zh]
const ownColumns: Readonly<Record<Exclude<OwnKey, 'bullet' | 'months'>, TableColumn>> = {
  milestones: textColumn('milestones', label('milestones'), 18, 18),
  nextDue: textColumn('nextDue', label('nextDue'), 14, 8),
  reasons: textColumn('reasons', label('reasons'), 18, 18),
  planVersion: shortColumn('planVersion', ['计划', '版本'], 6),
  since: shortColumn('since', ['起计', '月份'], 9.8),
  quantity: shortColumn('quantity', label('quantity'), 8),
  aliases: textColumn('aliases', label('aliases'), 10, 6),
  sections: shortColumn('sections', ['报告', '出处'], 9.8, 3),
}

/** A column of a view with how its cells are read. */
export interface PrintedColumn {
  readonly column: TableColumn
  read(i: number): SheetCell
}

function monthColumns(answer: GridAnswer): readonly PrintedColumn[] {
  return Array.from({ length: monthNumber(answer.month) }, (_, m) => ({
    column: figureColumn(`m${m + 1}`, 'money', [`${m + 1}月`, '完成'], 'sum'),
    read: (i: number) => monthsAt(answer, 'actuals', i)[m] ?? null,
  }))
}

/**
 * The columns of a view in words and figures: the bar becomes 序时进度 (what it shows besides is in other columns), the
 * small columns of 各月完成 become months.
 */
export function printedColumns(answer: GridAnswer, ids: readonly string[]): readonly PrintedColumn[] {
  const seen = new Set<string>()
  return ids.flatMap((given) => {
    const id = given === 'bullet' ? 'timeRate' : given
    if (!isViewColumn(id) || seen.has(id)) return []
    seen.add(id)
    if (id === 'months') return monthColumns(answer)
    const column = isSheetKey(id) ? sheetColumn(id, answer.month) : id === 'bullet' ? null : ownColumns[id]
    return column === null ? [] : [{ column, read: viewReader(answer, id) }]
  })
}
