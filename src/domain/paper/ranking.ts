import type { Totals } from '../figures'
import type { GridAnswer } from '../grid'
import { addMonths, type Month, monthNumber, yearOf } from '../month'
import type { SheetCell } from './monthly-columns'
import { formulaText, type RankingRule, ruleText } from './ranking-rule'
import { ratedSums } from './rated-sums'
import { counterColumn, figureColumn, moneyColumns, ratedColumns, textColumn } from './table-columns'
import { cellsOf, countedRows, dayWords, type TableFacts, tableFrame } from './table-frame'
import type { TableColumn, TablePaper } from './table-model'
import { type RankedUnit, rankUnits } from './unit-ranks'

function columnsOf(month: Month, { measure }: RankingRule): readonly TableColumn[] {
  const money = moneyColumns(month)
  return [
    counterColumn('rank', ['名次']),
    textColumn('unit', ['责任单位'], 16, 14),
    figureColumn('projects', 'integer', ['项目', '个'], 'sum'),
    figureColumn('reported', 'integer', ['已报', '个'], 'sum'),
    money.annualPlan,
    money.monthActual,
    money.ytdActual,
    money.annualRate,
    money.timeRate,
    money.gapPoints,
    ...(measure === 'weighted' ? [figureColumn('score', 'score', ['综合', '得分'])] : []),
    figureColumn('red', 'integer', ['红灯', '个'], 'sum'),
    figureColumn('yellow', 'integer', ['黄灯', '个'], 'sum'),
    counterColumn('before', ['上月', '名次']),
    textColumn('remark', ['备注'], 16, 18),
    ...ratedColumns,
  ]
}

function figures(totals: Totals): Readonly<Record<string, SheetCell>> {
  const { annualPlan, monthActual, ytdActual, annualRate, timeRate, gapPoints } = totals
  return {
    projects: totals.count,
    reported: totals.reported,
    annualPlan,
    monthActual,
    ytdActual,
    annualRate,
    timeRate,
    gapPoints,
  }
}

/** The unit's rank, 免, or nothing. */
const rankCell = ({ rank, exempt }: RankedUnit): SheetCell => rank ?? (exempt ? '免' : null)

function remarkOf(one: RankedUnit, all: readonly RankedUnit[]): string | null {
  const { totals, lamps, rank, unit, unranked } = one
  const tied = rank === null ? [] : all.filter((other) => other.rank === rank && other.unit !== unit)
  const missing = totals.count - totals.reported
  const planless = totals.reported - totals.rated
  const parts = [
    tied.length > 0 ? `与${tied.map((other) => other.unit).join('、')}并列` : [],
    unranked ?? [],
    rank !== null && missing > 0 ? `${missing}个未报，不计入占比` : [],
    rank !== null && planless > 0 ? `${planless}个没有年度计划，不计入占比` : [],
    rank !== null && lamps.exempt > 0 ? `免灯${lamps.exempt}个，金额照计` : [],
  ].flat()
  return parts.length === 0 ? null : parts.join('；')
}

/** Who exempted whom, where that is known: `县资源局由〔批准人〕批准免排，至2024年12月31日`. */
function exemptSentence({ exempt }: RankingRule, units: readonly RankedUnit[]): string {
  const shown = new Set(units.flatMap((one) => one.unit ?? []))
  const told = exempt.flatMap(({ unit, approver, untilOn }) =>
    shown.has(unit) && approver && untilOn ? `${unit}由${approver}批准免排，至${dayWords(untilOn)}` : [],
  )
  return ['免排、未报的单位不占名次', ...told].join('，')
}

function noteOf(
  { answer }: TableFacts,
  rule: RankingRule,
  units: readonly RankedUnit[],
  before: GridAnswer | null,
): string {
  const previous = addMonths(answer.month, -1)
  const sentences = [
    formulaText(rule) ?? [],
    '名次按印出的数比较，相同的并列，后面的名次顺延',
    '占年度计划、序时和较序时：有调整计划的按调整计划，其余按年初计划，只计有年度计划且本月已报的项目',
    '一个项目有几个责任单位的，计在牵头单位',
    exemptSentence(rule, units),
    `红灯、黄灯按${dayWords(answer.measuredOn)}测`,
    before === null && yearOf(previous) === yearOf(answer.month) ? `${monthNumber(previous)}月没有可比的名次` : [],
    '空白为没有',
  ].flat()
  return `注：${sentences.map((sentence, i) => `${i + 1}. ${sentence}`).join('；')}。`
}

/**
 * Ranking of units (DOMAIN.md, The bulletin; LOOK.md, picture 31): 全县 first, then units by rank, those without one last
 * and why. `before` is the month before, for 上月名次; null where there is none to compare with.
 */
export function ranking(facts: TableFacts, rule: RankingRule, before: GridAnswer | null): TablePaper {
  const { answer } = facts
  const frame = tableFrame(facts, {
    name: '责任单位排名',
    about: '重点项目责任单位排名',
    centre: `排名依据：${ruleText(rule)}　填报日期：${dayWords(facts.filledOn)}`,
  })
  const columns = columnsOf(answer.month, rule)
  const units = rankUnits(answer, rule)
  const former = new Map((before === null ? [] : rankUnits(before, rule)).map((one) => [one.unit, rankCell(one)]))
  const rows = units.map((one) => ({
    cells: cellsOf(columns, {
      ...figures(one.totals),
      ...ratedSums(answer, one.rows),
      rank: rankCell(one),
      unit: one.unit ?? '（未明确）',
      red: one.lamps.red,
      yellow: one.lamps.yellow,
      score: one.score,
      before: former.get(one.unit) ?? null,
      remark: remarkOf(one, units),
    }),
  }))
  const sum = (read: (one: RankedUnit) => number) => units.reduce((all, one) => all + read(one), 0)
  const total = {
    ...figures(answer.totals),
    ...ratedSums(answer, countedRows(answer)),
    red: sum((one) => one.lamps.red),
    yellow: sum((one) => one.lamps.yellow),
    remark: `${units.filter((one) => one.unit !== null).length}个单位`,
  }
  return {
    ...frame,
    paper: 'A4',
    columns,
    count: units.length,
    total: { label: '全　县', cells: cellsOf(columns, total) },
    groups: [{ head: null, rows }],
    empty: '',
    note: noteOf(facts, rule, units, before),
  }
}
