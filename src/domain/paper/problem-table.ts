import { choiceTerm } from '../field'
import { formatRate } from '../money'
import { type Day, lastDay } from '../month'
import {
  closedRate,
  type ProblemAction,
  type ProblemFact,
  type ProblemRow,
  problemKind,
  problemLevel,
  problemRows,
  problemStage,
} from '../problem'
import type { SheetCell } from './monthly-columns'
import { counterColumn, figureColumn, shortColumn, textColumn } from './table-columns'
import { dayWords, type TableFacts, tableFrame } from './table-frame'
import { numberedGroups } from './table-groups'
import type { TableColumn, TablePaper } from './table-model'

/** Half characters that a day takes with its cell's edges. */
const DAY = 14

const columns: readonly TableColumn[] = [
  counterColumn('index', ['序号']),
  textColumn('project', ['项目名称'], 18, 16),
  shortColumn('number', ['编号'], 9.8),
  textColumn('title', ['问题'], 18, 18),
  textColumn('detail', ['具体情况'], 14, 14),
  shortColumn('kind', ['类别'], 9.8),
  shortColumn('level', ['级别'], 5.8),
  shortColumn('source', ['来源'], 9.8, 4),
  shortColumn('raisedOn', ['列单日期'], DAY),
  shortColumn('unit', ['责任单位'], 13, 7),
  shortColumn('due', ['期限'], DAY),
  shortColumn('stage', ['阶段'], 5.8),
  figureColumn('late', 'integer', ['逾期', '天']),
  textColumn('actions', ['办理情况'], 22, 24),
  shortColumn('closedOn', ['销号日期'], DAY),
  textColumn('evidence', ['销号依据'], 12, 12),
]

const shortDay = (on: Day) => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`

/** `6月3日交单（2024-交-01）：清点附着物`. */
function actionText({ on, stage, number, text }: ProblemAction): string {
  const letter = number === null ? '' : `（${number}）`
  return `${shortDay(on)}${choiceTerm(problemStage, stage)}${letter}${text === null ? '' : `：${text}`}`
}

function valuesOf(row: ProblemRow): Readonly<Record<string, SheetCell>> {
  // What was raised, and with what it was closed, stand in columns of their own.
  const done = row.actions.filter(({ stage }) => stage !== 'raised' && stage !== 'closed')
  return {
    project: row.project,
    number: row.number,
    title: row.title,
    detail: row.detail,
    kind: choiceTerm(problemKind, row.kind),
    level: choiceTerm(problemLevel, row.level),
    source: row.source,
    raisedOn: row.raisedOn,
    unit: row.unit,
    due: row.due,
    stage: choiceTerm(problemStage, row.stage),
    late: row.overdueDays === null || row.overdueDays === 0 ? null : row.overdueDays,
    actions: done.map(actionText).join('；') || null,
    closedOn: row.closedOn,
    evidence: row.evidence,
  }
}

const byDue = (a: ProblemRow, b: ProblemRow) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : a.due === b.due ? 0 : 1)

/** 问题台账 of a month: what was raised up to its end, as it stood then, the most pressing first, what is closed last. */
export function problemTable(facts: TableFacts, problems: readonly ProblemFact[]): TablePaper {
  const { month, measuredOn } = facts.answer
  const measured = dayWords(measuredOn)
  const frame = tableFrame(facts, { name: '问题台账', about: '重点项目问题台账', right: `测算日期：${measured}` })
  const rows = problemRows(problems, lastDay(month), measuredOn).toSorted(byDue)
  const open = rows.filter(({ closedOn }) => closedOn === null)
  const listed = [
    { words: '逾期未销号', own: open.filter(({ urgency }) => urgency === 'overdue') },
    { words: '7天内到期', own: open.filter(({ urgency }) => urgency === 'soon') },
    { words: '其他未销号', own: open.filter(({ urgency }) => urgency === null) },
    { words: '已销号', own: rows.filter(({ closedOn }) => closedOn !== null) },
  ].map(({ words, own }) => ({ label: `${words}　${own.length}个`, figures: null, rows: own.map(valuesOf) }))
  const rate = closedRate(rows)
  const closed = rows.length - open.length
  const told = rate === null ? '没有列单的问题' : `列单${rows.length}个，销号${closed}个，办结率${formatRate(rate)}%`
  return {
    ...frame,
    paper: 'A3',
    columns,
    count: rows.length,
    total: null,
    groups: numberedGroups(columns, listed),
    empty: '到本月底没有列单的问题',
    note: `注：1. ${told}；2. 办理情况写到${dayWords(lastDay(month))}，期限到${measured}为止计算；3. 空白为没有。`,
  }
}
