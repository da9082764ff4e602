import { choiceTerm } from '../../field'
import type { Totals } from '../../figures'
import { type GridAnswer, textAt } from '../../grid'
import { yearClass } from '../../project'
import { totalsAt } from '../../row'
import { countedRows } from '../table-frame'
import { sumBlanks } from './county-blanks'
import type { Attachment } from './model'
import { type Blank, cellFigure, cellGap, fact, type Piece } from './pieces'

export type GroupBy = 'yearClass' | 'industry'

/** Projects of one year class or industry; a name that is null are those without one. */
export interface Group {
  readonly name: string | null
  /** What it is called on paper. */
  readonly words: string
  readonly totals: Totals
  readonly blanks: Readonly<Partial<Record<string, Blank>>>
}

/** More industries than this stand in an 附件 and not in the text. */
export const GROUPS_IN_TEXT = 6

/** Year classes in the order of the monthly sheet. */
const classOrder = ['completing', 'continuing', 'starting', 'preparing']

function wordsOf(by: GroupBy, name: string | null): string {
  return by === 'yearClass' ? (choiceTerm(yearClass, name) ?? '未分类') : (name ?? '未明确行业的')
}

/** The county's groups in the order of the sheet, or as they first appear; those without a name come last. */
export function groupsOf(answer: GridAnswer, by: GroupBy): readonly Group[] {
  const groups = new Map<string, number[]>((by === 'yearClass' ? classOrder : []).map((name) => [name, []]))
  const without: number[] = []
  for (const i of countedRows(answer)) {
    const name = textAt(answer, by, i)
    if (name === null) without.push(i)
    else groups.set(name, [...(groups.get(name) ?? []), i])
  }
  return [...groups, [null, without] as const]
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => {
      const totals = totalsAt(answer, rows)
      return { name, words: wordsOf(by, name), totals, blanks: sumBlanks(answer, rows, totals) }
    })
}

/** What a sentence of a group may name. */
export function groupBlanks({ words, blanks }: Group): Readonly<Record<string, Blank>> {
  const given = Object.entries(blanks).flatMap(([name, blank]) => (blank === undefined ? [] : [[name, blank] as const]))
  return { ...Object.fromEntries(given), 类别: fact(words) }
}

function figures(totals: Totals): readonly (readonly Piece[])[] {
  return [
    cellFigure('项目数', totals.count, 0),
    cellFigure('已报数', totals.reported, 0),
    cellFigure('年度计划', totals.annualPlan, 2, 1 / 10_000),
    cellFigure('累计完成', totals.ytdActual, 2, 1 / 10_000),
    cellFigure('占年度计划', totals.annualRate, 1, 100),
    cellGap(totals.gapPoints),
  ]
}

/** The columns of a table of sums: what is summed, and its figures. Millimetres of the text area. */
const sumColumns = [
  { heading: '项目', width: 11, align: 'right' },
  { heading: '已报', width: 11, align: 'right' },
  { heading: '年度计划', width: 26, align: 'right' },
  { heading: '累计完成', width: 26, align: 'right' },
  { heading: '占计划', width: 15, align: 'right' },
  { heading: '较序时', width: 18, align: 'right' },
] as const

export const sumTable = { columns: sumColumns, figures, unit: '单位：万元、%、百分点；空白为待填报' } as const

/** 附件: the county by industry. */
export function groupTable(groups: readonly Group[], county: Totals): Attachment {
  return {
    title: '重点项目分行业进展情况',
    unit: sumTable.unit,
    columns: [
      { heading: '序号', width: 11, align: 'center' },
      { heading: '行业', width: 38, align: 'left' },
      ...sumColumns,
    ],
    rows: [
      [[], [{ text: '全　县' }], ...figures(county)],
      ...groups.map(({ words, totals }, i) => [[{ text: String(i + 1) }], fact(words).pieces, ...figures(totals)]),
    ],
  }
}
