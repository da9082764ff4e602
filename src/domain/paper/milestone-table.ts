import { type GridAnswer, milestonesAt, textAt } from '../grid'
import { overdueDays } from '../lamp-measure'
import { dueOf, type Milestone, milestoneName } from '../milestone'
import { addDays, type Day, daysBetween, lastDay } from '../month'
import type { SheetCell } from './monthly-columns'
import { readerOf } from './monthly-readers'
import { counterColumn, figureColumn, shortColumn, textColumn } from './table-columns'
import { dayWords, type TableFacts, tableFrame } from './table-frame'
import { numberedGroups } from './table-groups'
import type { TableColumn, TablePaper } from './table-model'

/** What is due within so many days of the day measured is told beforehand. */
const SOON = 30

/** Half characters that a day takes with its cell's edges. */
const DAY = 14

const columns: readonly TableColumn[] = [
  counterColumn('index', ['序号']),
  textColumn('name', ['项目名称'], 20, 20),
  textColumn('milestone', ['节点'], 16, 13),
  shortColumn('planned', ['计划日期'], DAY),
  shortColumn('adjusted', ['调整日期'], DAY),
  textColumn('reason', ['调整原因'], 10, 9),
  figureColumn('late', 'integer', ['逾期', '天']),
  figureColumn('left', 'integer', ['剩余', '天']),
  textColumn('progress', ['形象进度'], 16, 16),
  shortColumn('unit', ['责任单位'], 13, 8),
  shortColumn('leader', ['包联领导'], 10.4, 3),
  shortColumn('source', ['来源'], 10, 6),
]

/** An open milestone with the row it belongs to. */
interface Open {
  readonly row: number
  readonly milestone: Milestone
  readonly due: Day
}

/** Milestones that were open when the month closed (DOMAIN.md, Warning lamps), whatever their project's money counts in. */
function openMilestones(answer: GridAnswer): readonly Open[] {
  const end = lastDay(answer.month)
  return Array.from({ length: answer.count }, (_, row) => row).flatMap((row) =>
    milestonesAt(answer, row)
      .filter(({ actual }) => actual === null || actual > end)
      .map((milestone) => ({ row, milestone, due: dueOf(milestone) })),
  )
}

/** The report's sections, or where else it comes from. */
function sourceOf({ sections, source }: Milestone): string | null {
  const report = sections.length === 0 ? [] : [`报告${sections.join('、')}`]
  return [...report, ...(source === null ? [] : [source])].join('；') || null
}

function valuesOf(answer: GridAnswer, { row, milestone, due }: Open): Readonly<Record<string, SheetCell>> {
  const late = overdueDays(milestone, answer.measuredOn, lastDay(answer.month))
  return {
    name: textAt(answer, 'name', row),
    milestone: milestoneName(milestone, 'zh'),
    planned: milestone.planned,
    adjusted: milestone.adjusted,
    reason: milestone.reason,
    late: late > 0 ? late : null,
    left: late > 0 ? null : daysBetween(answer.measuredOn, due),
    progress: textAt(answer, 'progress', row),
    unit: readerOf.unit(answer)(row),
    leader: textAt(answer, 'leader', row),
    source: sourceOf(milestone),
  }
}

/** 节点到期与逾期: what is overdue on the day measured, the longest first, then what is due within 30 days. */
export function milestoneTable(facts: TableFacts): TablePaper {
  const { answer } = facts
  const measured = dayWords(answer.measuredOn)
  const frame = tableFrame(facts, {
    name: '节点到期与逾期',
    about: '重点项目节点到期与逾期',
    right: `测算日期：${measured}`,
  })
  const open = openMilestones(answer).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.row - b.row))
  const until = addDays(answer.measuredOn, SOON)
  const overdue = open.filter(({ due }) => due < answer.measuredOn)
  const soon = open.filter(({ due }) => due >= answer.measuredOn && due <= until)
  const listed = [
    { words: '逾期', own: overdue },
    { words: `${SOON}天内到期`, own: soon },
  ].map(({ words, own }) => ({
    label: `${words}　${own.length}个节点`,
    figures: null,
    rows: own.map((one) => valuesOf(answer, one)),
  }))
  return {
    ...frame,
    paper: 'A4',
    columns,
    count: overdue.length + soon.length,
    total: null,
    groups: numberedGroups(columns, listed),
    empty: `没有逾期的节点，${SOON}天内也没有到期的节点`,
    note: `注：1. 没有完成的节点，有调整日期的按调整日期，到${measured}为止计算天数；2. 月底以后才完成的，本月仍算没有完成；3. 到期日当天不算逾期。`,
  }
}
