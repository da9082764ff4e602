import { choiceTerm } from '../field'
import { type GridAnswer, lampAt, numberAt, textAt } from '../grid'
import { lampLetters } from '../lamp'
import { yearClass } from '../project'
import { refuse } from '../refusal'
import { totalsAt } from '../row'
import type { SheetCell } from './monthly-columns'
import { readerOf } from './monthly-readers'
import { ratedSums } from './rated-sums'
import { counterColumn, moneyColumns, ratedColumns, shortColumn, textColumn } from './table-columns'
import { cellsOf, countedRows, dayWords, type TableFacts, tableFrame } from './table-frame'
import { numberedGroups } from './table-groups'
import type { TableColumn, TablePaper } from './table-model'

type Values = Readonly<Record<string, SheetCell>>

function columnsOf(answer: GridAnswer): readonly TableColumn[] {
  const money = moneyColumns(answer.month)
  return [
    counterColumn('index', ['序号']),
    textColumn('name', ['项目名称'], 20, 20),
    shortColumn('yearClass', ['年度类别'], 9.8),
    money.totalInvestment,
    money.annualPlan,
    money.monthActual,
    money.ytdActual,
    money.annualRate,
    money.gapPoints,
    shortColumn('lamp', ['亮灯'], 5.4),
    textColumn('progress', ['形象进度'], 18, 20),
    textColumn('problem', ['存在问题'], 14, 14),
    textColumn('next', ['下一步计划'], 14, 14),
    shortColumn('unit', ['责任单位'], 13, 8),
    shortColumn('contact', ['责任人', '及电话'], 13, 4),
    ...ratedColumns,
  ]
}

const figureNames = ['totalInvestment', 'annualPlan', 'monthActual', 'ytdActual', 'annualRate', 'gapPoints'] as const

function valuesOf(answer: GridAnswer, i: number): Values {
  const figures = Object.fromEntries(figureNames.map((name) => [name, numberAt(answer, name, i)]))
  return {
    ...figures,
    ...ratedSums(answer, [i]),
    name: textAt(answer, 'name', i),
    yearClass: choiceTerm(yearClass, textAt(answer, 'yearClass', i)),
    lamp: lampLetters.zh[lampAt(answer, i)],
    progress: textAt(answer, 'progress', i),
    problem: textAt(answer, 'problem', i),
    next: textAt(answer, 'next', i),
    unit: readerOf.unit(answer)(i),
    contact: readerOf.contact(answer)(i),
  }
}

function totalValues(answer: GridAnswer, rows: readonly number[]): Values {
  const totals = totalsAt(answer, rows)
  return { ...Object.fromEntries(figureNames.map((name) => [name, totals[name]])), ...ratedSums(answer, rows) }
}

/** Projects by leader, leaders as they first appear; those of none last. */
function byLeader(answer: GridAnswer): ReadonlyMap<string | null, readonly number[]> {
  const groups = new Map<string | null, number[]>()
  for (const i of countedRows(answer)) {
    const leader = textAt(answer, 'leader', i)
    groups.set(leader, [...(groups.get(leader) ?? []), i])
  }
  const without = groups.get(null)
  groups.delete(null)
  return without === undefined ? groups : groups.set(null, without)
}

/**
 * 领导包联项目: the projects that each leader answers for, or those of one alone, each leader under a 小计. Refuses
 * LEADER_MISSING for a leader who has no project in the month.
 */
export function leaderProjects(facts: TableFacts, leader: string | null): TablePaper {
  const { answer } = facts
  const scope = leader === null ? {} : { scope: leader }
  const about = leader === null ? '领导包联重点项目情况' : `${leader}包联重点项目情况`
  const frame = tableFrame(facts, { name: '领导包联项目', about, ...scope })
  const columns = columnsOf(answer)
  const all = [...byLeader(answer)]
  const shown = leader === null ? all : all.filter(([name]) => name === leader)
  if (shown.length === 0) return refuse('LEADER_MISSING', { name: leader ?? '', month: answer.month })
  const groups = numberedGroups(
    columns,
    shown.map(([name, rows]) => ({
      label: `${name ?? '未明确包联领导'}　小计　${rows.length}个`,
      figures: totalValues(answer, rows),
      rows: rows.map((i) => valuesOf(answer, i)),
    })),
  )
  const rows = shown.flatMap(([, own]) => own)
  const total = { label: `合　计　${rows.length}个`, cells: cellsOf(columns, totalValues(answer, rows)) }
  return {
    ...frame,
    paper: 'A3',
    columns,
    count: rows.length,
    // One leader's 小计 says it all.
    total: groups.length > 1 ? total : null,
    groups,
    empty: '',
    note: `注：1. 占年度计划、较序时：有调整计划的按调整计划，其余按年初计划；小计、合计只计有年度计划且本月已报的项目；2. 亮灯按${dayWords(answer.measuredOn)}测；3. 空白为待填报。`,
  }
}
