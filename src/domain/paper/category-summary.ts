import { choiceTerm } from '../field'
import { type GridAnswer, lampAt, textAt } from '../grid'
import { formatRate } from '../money'
import { yearClass } from '../project'
import { totalsAt } from '../row'
import type { SheetCell } from './monthly-columns'
import { ratedSums } from './rated-sums'
import { startedRate } from './started'
import { counterColumn, figureColumn, moneyColumns, ratedColumns, textColumn } from './table-columns'
import { countedRows, dayWords, type TableFacts, tableFrame } from './table-frame'
import { numberedGroups } from './table-groups'
import type { TableColumn, TablePaper } from './table-model'

type Values = Readonly<Record<string, SheetCell>>

function columnsOf(answer: GridAnswer): readonly TableColumn[] {
  const money = moneyColumns(answer.month)
  return [
    counterColumn('index', ['序号']),
    textColumn('name', ['类别'], 18, 20),
    figureColumn('projects', 'integer', ['项目', '个'], 'sum'),
    figureColumn('reported', 'integer', ['已报', '个'], 'sum'),
    money.totalInvestment,
    money.annualPlan,
    money.monthActual,
    money.ytdActual,
    money.annualRate,
    money.gapPoints,
    money.cumulative,
    money.totalRate,
    figureColumn('red', 'integer', ['红灯', '个'], 'sum'),
    figureColumn('yellow', 'integer', ['黄灯', '个'], 'sum'),
    ...ratedColumns,
  ]
}

function figures(answer: GridAnswer, rows: readonly number[]): Values {
  const { count, timeRate: _t, rated: _r, ytdPlan: _y, monthPlan: _m, carryIn: _c, ...totals } = totalsAt(answer, rows)
  const lit = (lamp: 'red' | 'yellow') => rows.filter((i) => lampAt(answer, i) === lamp).length
  return { ...totals, ...ratedSums(answer, rows), projects: count, red: lit('red'), yellow: lit('yellow') }
}

/** Rows by a text of theirs, in the order given or else as they first appear; those without one come last. */
function byText(answer: GridAnswer, column: 'yearClass' | 'industry', order: readonly string[]) {
  const groups = new Map<string | null, number[]>(order.map((name) => [name, []]))
  const without: number[] = []
  for (const i of countedRows(answer)) {
    const name = textAt(answer, column, i)
    const rows = name === null ? without : (groups.get(name) ?? [])
    rows.push(i)
    if (name !== null) groups.set(name, rows)
  }
  return [...groups, [null, without] as const].filter(([, rows]) => rows.length > 0)
}

/** Year classes in the order of the monthly sheet. */
const classOrder = ['completing', 'continuing', 'starting', 'preparing']

function startedText(answer: GridAnswer): string {
  const { count, started, rate } = startedRate(answer)
  if (rate === null) return '没有新开工项目'
  return `新开工项目${count}个，已开工${started}个，开工率${formatRate(rate)}%`
}

/** 分类汇总: the county's figures by 年度类别 and by 行业, each with its 合计. */
export function categorySummary(facts: TableFacts): TablePaper {
  const { answer } = facts
  const frame = tableFrame(facts, { name: '分类汇总', about: '重点项目分类汇总' })
  const columns = columnsOf(answer)
  const whole = figures(answer, countedRows(answer))
  const listed = [
    {
      label: '按年度类别　合计',
      rows: byText(answer, 'yearClass', classOrder).map(([name, rows]) => ({
        ...figures(answer, rows),
        name: choiceTerm(yearClass, name) ?? '未分类',
      })),
    },
    {
      label: '按行业　合计',
      rows: byText(answer, 'industry', []).map(([name, rows]) => ({
        ...figures(answer, rows),
        name: name ?? '未分类',
      })),
    },
  ]
  const named = listed.map((one) => ({ ...one, figures: whole }))
  return {
    ...frame,
    paper: 'A4',
    columns,
    count: listed.reduce((sum, { rows }) => sum + rows.length, 0),
    total: null,
    groups: numberedGroups(columns, named, 'within'),
    empty: '',
    note: `注：1. 占年度计划、较序时：有调整计划的按调整计划，其余按年初计划，只计有年度计划且本月已报的项目；2. ${startedText(answer)}；3. 红灯、黄灯按${dayWords(answer.measuredOn)}测；4. 空白为待填报。`,
  }
}
