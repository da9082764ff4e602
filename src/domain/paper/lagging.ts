import { choiceTerm } from '../field'
import { decidedAt, type GridAnswer, lampAt, lampVerdictAt, numberAt, textAt } from '../grid'
import { type LampReason, lampLetters, lampSentence } from '../lamp'
import { rulesSentence } from '../lamp-rules'
import { yearClass } from '../project'
import { laggingAsks } from './lagging-asks'
import type { SheetCell } from './monthly-columns'
import { readerOf } from './monthly-readers'
import { counterColumn, moneyColumns, shortColumn, textColumn } from './table-columns'
import { countedRows, dayWords, type TableFacts, tableFrame } from './table-frame'
import { numberedGroups } from './table-groups'
import type { TableColumn, TablePaper } from './table-model'

const lagging = ['red', 'yellow'] as const

function columnsOf(answer: GridAnswer): readonly TableColumn[] {
  const { annualPlan, monthActual, ytdActual, annualRate, gapPoints } = moneyColumns(answer.month)
  const bare = [annualPlan, monthActual, ytdActual, annualRate, gapPoints].map((column) => ({ ...column, total: null }))
  return [
    counterColumn('index', ['序号']),
    textColumn('name', ['项目名称'], 18, 18),
    shortColumn('yearClass', ['年度类别'], 9.8),
    shortColumn('lamp', ['亮灯'], 5.4),
    ...bare,
    textColumn('reasons', ['落后原因'], 20, 22),
    textColumn('progress', ['形象进度'], 16, 18),
    textColumn('problem', ['存在问题'], 14, 14),
    textColumn('ask', ['要求'], 18, 18),
    shortColumn('unit', ['责任单位'], 13, 9),
    shortColumn('leader', ['包联领导'], 10.4, 3),
  ]
}

const money: readonly LampReason['code'][] = ['gap', 'ratio', 'task']

/** The reasons for which a lamp burns: money's alone where money is behind. */
function burning(answer: GridAnswer, i: number): readonly LampReason[] {
  const behind = decidedAt(answer, i).money !== null
  return lampVerdictAt(answer, i).reasons.filter((reason) => behind || !money.includes(reason.code))
}

function askFor(reasons: readonly LampReason[]): string {
  const asks = new Set(reasons.flatMap((reason) => laggingAsks[reason.code] ?? []))
  return [...asks].join('；')
}

/** By gap, the most behind first; who is late by dates alone and has no gap comes after (DOMAIN.md, The bulletin). */
function byGap(answer: GridAnswer, rows: readonly number[]): readonly number[] {
  const gap = (i: number) => numberAt(answer, 'gapPoints', i) ?? Number.POSITIVE_INFINITY
  return rows.toSorted((a, b) => (gap(a) === gap(b) ? 0 : gap(a) - gap(b)))
}

function valuesOf(answer: GridAnswer, i: number): Readonly<Record<string, SheetCell>> {
  const reasons = burning(answer, i)
  const number = (name: Parameters<typeof numberAt>[1]) => numberAt(answer, name, i)
  return {
    name: textAt(answer, 'name', i),
    yearClass: choiceTerm(yearClass, textAt(answer, 'yearClass', i)),
    lamp: lampLetters.zh[lampAt(answer, i)],
    annualPlan: number('annualPlan'),
    monthActual: number('monthActual'),
    ytdActual: number('ytdActual'),
    annualRate: number('annualRate'),
    gapPoints: number('gapPoints'),
    reasons: reasons.map((reason) => lampSentence(reason, 'zh')).join('；'),
    progress: textAt(answer, 'progress', i),
    problem: textAt(answer, 'problem', i),
    ask: askFor(reasons),
    unit: readerOf.unit(answer)(i),
    leader: textAt(answer, 'leader', i),
  }
}

function noteOf(answer: GridAnswer, counts: readonly number[]): string {
  const rules = answer.rules.rules
    .filter((rule) => rule.active === 'yes')
    .map((rule) => rulesSentence(rule, 'zh').replaceAll(' ', ''))
  const [red = 0, yellow = 0] = counts
  return [
    `注：1. 在册${answer.totals.count}个项目，红灯${red}个、黄灯${yellow}个，按${dayWords(answer.measuredOn)}测`,
    `2. 亮灯规则：${rules.join('，')}，取重的一条`,
    '3. 先红后黄，同色的按较序时由低到高，只因节点亮灯的在后',
    '4. 空白为待填报。',
  ].join('；')
}

/** 滞后项目清单: red before yellow, then by gap, with why each lamp burns and what is asked (DOMAIN.md, The bulletin). */
export function laggingList(facts: TableFacts): TablePaper {
  const { answer } = facts
  const frame = tableFrame(facts, { name: '滞后项目清单', about: '滞后重点项目清单' })
  const columns = columnsOf(answer)
  const counted = countedRows(answer)
  const colours = lagging.map((lamp) =>
    byGap(
      answer,
      counted.filter((i) => lampAt(answer, i) === lamp),
    ),
  )
  const listed = lagging.map((lamp, at) => {
    const rows = colours[at] ?? []
    const label = `${lampLetters.zh[lamp]}灯　${rows.length}个`
    return { label, figures: null, rows: rows.map((i) => valuesOf(answer, i)) }
  })
  const counts = colours.map((rows) => rows.length)
  return {
    ...frame,
    paper: 'A3',
    columns,
    count: counts.reduce((sum, count) => sum + count, 0),
    total: null,
    groups: numberedGroups(columns, listed),
    empty: '本月没有亮红灯、黄灯的项目',
    note: noteOf(answer, counts),
  }
}
