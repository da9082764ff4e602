import { choiceTerm } from '../field'
import { lastDay } from '../month'
import { comparator, type Target, targetKind } from '../target'
import { targetProgress } from '../target-progress'
import type { SheetCell } from './monthly-columns'
import { counterColumn, figureColumn, shortColumn, textColumn } from './table-columns'
import { dayWords, type TableFacts, tableFrame } from './table-frame'
import { numberedGroups } from './table-groups'
import type { TableColumn, TablePaper } from './table-model'

/** Half characters that a day takes with its cell's edges. */
const DAY = 14

const columns: readonly TableColumn[] = [
  counterColumn('index', ['序号']),
  textColumn('name', ['目标任务'], 30, 34),
  figureColumn('value', 'decimal', ['目标值']),
  shortColumn('comparator', ['比较'], 6.6),
  shortColumn('unit', ['单位'], 8, 3),
  figureColumn('actual', 'decimal', ['完成值']),
  shortColumn('actualOn', ['截至'], DAY),
  figureColumn('share', 'rate', ['完成', '比例']),
  shortColumn('due', ['期限'], DAY),
  shortColumn('dueText', ['报告的', '说法'], 9.8, 2),
  shortColumn('sections', ['报告', '出处'], 9.8, 3),
  textColumn('source', ['完成值来源'], 14, 12),
]

function valuesOf(target: Target): Readonly<Record<string, SheetCell>> {
  return {
    name: target.name,
    value: target.value,
    comparator: choiceTerm(comparator, target.comparator),
    unit: target.unit,
    actual: target.actual,
    actualOn: target.actualOn,
    share: targetProgress(target).share,
    due: target.due,
    dueText: target.dueText,
    sections: target.sections.join('、') || null,
    source: target.source,
  }
}

/** 目标任务: what the report promises with a figure, and how far it is, by kind in the report's order. */
export function targetTable(facts: TableFacts, targets: readonly Target[]): TablePaper {
  const frame = tableFrame(facts, { name: '目标任务', about: '目标任务完成情况', right: '单位：见各行' })
  const listed = Object.keys(targetKind.choices).map((kind) => {
    const own = targets.filter((target) => target.kind === kind).toSorted((a, b) => a.position - b.position)
    return { label: `${choiceTerm(targetKind, kind)}　${own.length}项`, figures: null, rows: own.map(valuesOf) }
  })
  const given = targets.filter((target) => target.actual !== null).length
  return {
    ...frame,
    paper: 'A4',
    columns,
    count: targets.length,
    total: null,
    groups: numberedGroups(columns, listed),
    empty: '没有目标任务',
    note: `注：1. 共${targets.length}项，已填完成值${given}项，空白为待填报；2. 完成值为各自“截至”那天的数，月份止于${dayWords(lastDay(facts.answer.month))}；3. 完成比例只算逐月累加的数，增速、比率不算比例。`,
  }
}
