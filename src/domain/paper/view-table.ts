import { choiceTerm } from '../field'
import { type GridAnswer, lampAt, textAt } from '../grid'
import { lampLetters } from '../lamp'
import { yearClass } from '../project'
import { totalsAt } from '../row'
import type { ViewFilters, ViewGrouping, ViewLayout } from '../saved-view'
import { leastWidth } from './column-widths'
import type { SheetCell } from './monthly-columns'
import { paperWidths } from './paper-widths'
import { ratedSums } from './rated-sums'
import { counterColumn, ratedColumns, shortColumn, textColumn } from './table-columns'
import { cellsOf, type TableFacts, tableFrame } from './table-frame'
import type { TableColumn, TableGroup, TablePaper } from './table-model'
import { type PrintedColumn, printedColumns } from './view-columns'

/** What stands on the screen: a view, and its rows in their order. */
export interface ViewOnScreen {
  /** The view's name; null for one that has none. */
  readonly name: string | null
  readonly layout: ViewLayout
  readonly search: string
  /** Groups in their order; one with a null value where nothing is grouped. */
  readonly groups: readonly { readonly value: string | null; readonly ids: readonly string[] }[]
}

/** On a page columns may find no room and are told of; a spreadsheet has them all. */
export type ViewMedium = 'page' | 'sheet'

type Values = Readonly<Record<string, SheetCell>>

/** What a cell's edges take, in half characters. */
const EDGES = 1.4
const fixed: readonly TableColumn[] = [
  counterColumn('index', ['序号']),
  textColumn('name', ['项目名称'], 16, 18),
  shortColumn('lamp', ['亮灯'], 5.4),
]

const without: Readonly<Record<ViewGrouping, string>> = {
  industry: '未填行业',
  unit: '未定单位',
  yearClass: '未定年度类别',
  none: '',
}
function groupLabel(grouping: ViewGrouping, value: string | null): string {
  return (grouping === 'yearClass' ? choiceTerm(yearClass, value) : value) ?? without[grouping]
}

function sums(answer: GridAnswer, rows: readonly number[], printed: readonly PrintedColumn[]): Values {
  const counted = rows.filter((i) => answer.counted[i] === 1)
  const totals = totalsAt(answer, counted)
  const added = printed.flatMap(({ column, read }) => {
    if (column.kind !== 'money') return []
    const given = counted.map(read).filter((cell): cell is number => typeof cell === 'number')
    return [[column.key, given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0)] as const]
  })
  const { annualRate, timeRate, gapPoints, totalRate } = totals
  return { ...Object.fromEntries(added), annualRate, timeRate, gapPoints, totalRate, ...ratedSums(answer, counted) }
}

/** What the rows were chosen and ordered by, for who has only the paper. */
function filterText({ lamps, yearClasses, watches, group }: ViewFilters, search: string): string {
  const parts = [
    ...(search.trim() === '' ? [] : [`搜索“${search.trim().slice(0, 60)}”`]),
    ...(lamps.length === 0 ? [] : [`亮灯：${lamps.map((lamp) => lampLetters.zh[lamp]).join('、')}`]),
    ...(yearClasses.length === 0
      ? []
      : [`年度类别：${yearClasses.map((code) => choiceTerm(yearClass, code)).join('、')}`]),
    ...watches.map((watch) => (watch === 'overdue' ? '节点逾期' : '本月未报')),
    ...(group === null ? [] : [groupLabel(group.by, group.name)]),
  ]
  return parts.length === 0 ? '没有筛选' : `筛选：${parts.join('，')}`
}

/** How many of the columns a page of A3 has room for; the others are named in the note. */
function fitting(columns: readonly TableColumn[], groups: readonly TableGroup[]): number {
  const rules = { total: paperWidths.A3.landscape, edges: EDGES, mostLines: 30, mayGrow: false }
  const widthOf = (count: number) =>
    leastWidth(
      { columns: columns.slice(0, count), total: null, groups: groups.map(({ rows }) => ({ total: null, rows })) },
      rules,
    )
  let count = columns.length
  while (count > fixed.length && widthOf(count) > rules.total) count -= 1
  return count
}

function paperOf(columns: readonly TableColumn[], groups: readonly TableGroup[]): TablePaper['paper'] {
  const total = paperWidths.A4.landscape
  const rules = { total, edges: EDGES, mostLines: 30, mayGrow: false }
  const width = leastWidth({ columns, total: null, groups: groups.map(({ rows }) => ({ total: null, rows })) }, rules)
  return width <= total * 0.9 ? 'A4' : 'A3'
}

function noteOf(
  answer: GridAnswer,
  view: ViewOnScreen,
  shown: readonly number[],
  leftOut: readonly TableColumn[],
): string {
  const counted = shown.filter((i) => answer.counted[i] === 1).length
  const others = answer.totals.count - counted
  const parts = [
    `按屏幕上的列、分组和次序；${filterText(view.layout.filters, view.search)}`,
    `在册${answer.totals.count}个项目，这里${counted}个${others > 0 ? `，另有${others}个没有列` : ''}`,
    ...(leftOut.length === 0
      ? []
      : [`纸放不下，没有印：${leftOut.map(({ heading }) => heading.join('')).join('、')}；导出 .xlsx 有全部的列`]),
    '空白为待填报',
  ]
  return `注：${parts.map((part, at) => `${at + 1}. ${part}`).join('；')}。`
}

/** Where rows stand that are in no total, a spreadsheet's sum over the rows would count them: the figure stands alone. */
function totalled(
  columns: readonly TableColumn[],
  answer: GridAnswer,
  rows: readonly number[],
): readonly TableColumn[] {
  const keys = new Set(columns.map(({ key }) => key))
  const plain = rows.some((i) => answer.counted[i] !== 1)
  return columns.map((column) => {
    const { total } = column
    const lacks = total !== null && total !== 'sum' && ![total.of, total.by].every((key) => keys.has(key))
    return plain || lacks ? { ...column, total: null } : column
  })
}

/** 项目 as it stands on the screen, on paper or in a spreadsheet: columns, filters, groups and order. Refuses MONTH_EMPTY. */
export function viewTable(facts: TableFacts, view: ViewOnScreen, medium: ViewMedium): TablePaper {
  const { answer } = facts
  const printed = printedColumns(
    answer,
    view.layout.columns.map(({ id }) => id),
  )
  const seen = [...fixed, ...printed.map(({ column }) => column)]
  const all = [...seen, ...ratedColumns]
  const place = new Map(Array.from({ length: answer.count }, (_, i) => [textAt(answer, 'id', i), i]))
  const listed = view.groups.map(({ value, ids }) => ({ value, rows: ids.flatMap((id) => place.get(id) ?? []) }))
  const rows = listed.flatMap((group) => group.rows)
  let index = 0
  const rowOf = (i: number) => ({
    cells: cellsOf(all, {
      ...Object.fromEntries(printed.map(({ column, read }) => [column.key, read(i)])),
      ...ratedSums(answer, [i]),
      index: answer.counted[i] === 1 ? ++index : null,
      name: textAt(answer, 'name', i),
      lamp: lampLetters.zh[lampAt(answer, i)],
    }),
  })
  const head = (label: string, of: readonly number[]) => ({ label, cells: cellsOf(all, sums(answer, of, printed)) })
  const { grouping } = view.layout
  const groups = listed
    .filter((group) => group.rows.length > 0)
    .map((group) => ({
      head: grouping === 'none' ? null : head(groupLabel(grouping, group.value), group.rows),
      rows: group.rows.map(rowOf),
    }))
  const count = medium === 'page' ? fitting(seen, groups) : seen.length
  const leftOut = seen.slice(count)
  const keep = (cells: readonly SheetCell[]) => [...cells.slice(0, count), ...cells.slice(seen.length)]
  const kept = totalled([...seen.slice(0, count), ...ratedColumns], answer, rows)
  const name = view.name ?? '项目清单'
  return {
    ...tableFrame(facts, { name: '项目', about: '重点项目一览', ...(view.name !== null && { scope: name }) }),
    paper: paperOf(kept.slice(0, count), groups),
    columns: kept,
    count: rows.length,
    total: { label: '合计', cells: keep(head('合计', rows).cells) },
    groups: groups.map((group) => ({
      head: group.head === null ? null : { ...group.head, cells: keep(group.head.cells) },
      rows: group.rows.map(({ cells }) => ({ cells: keep(cells) })),
    })),
    empty: '没有符合条件的项目',
    note: noteOf(answer, view, rows, leftOut),
  }
}
