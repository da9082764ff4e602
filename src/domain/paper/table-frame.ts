import { type GridAnswer, gridYear } from '../grid'
import { type Day, monthText, spanText } from '../month'
import { refuse } from '../refusal'
import { editionSuffix, editionText, isDraft, type Standing } from './edition'
import type { SheetCell } from './monthly-columns'
import type { TableColumn, TablePaper } from './table-model'

/** What every table paper is printed from: a month as the ledger stands, or a version of it. */
export interface TableFacts {
  readonly answer: GridAnswer
  readonly office: string
  readonly filledOn: Day
  /** A draft, or the version of a frozen month; the grid is of that version. */
  readonly standing: Standing
  readonly simulated: boolean
}

interface FrameWords {
  readonly name: string
  /** What the title says between the year and the months: 重点项目责任单位排名. */
  readonly about: string
  readonly centre?: string
  readonly right?: string
  /** What the paper is restricted to, for its file's name. */
  readonly scope?: string
}

type Frame = Omit<TablePaper, 'paper' | 'columns' | 'count' | 'total' | 'groups' | 'empty' | 'note'>

/** `2024年7月5日`. */
export function dayWords(on: Day): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** A file's name without what no disk takes. */
export function fileNameOf(text: string): string {
  return text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
}

/** Everything around a table: title, line, marks and the name of its file. Refuses MONTH_EMPTY where no project counts. */
export function tableFrame({ answer, office, filledOn, standing, simulated }: TableFacts, words: FrameWords): Frame {
  const { month } = answer
  if (answer.totals.count === 0) return refuse('MONTH_EMPTY', { month })
  const scope = words.scope === undefined ? '' : `（${words.scope.slice(0, 60)}）`
  return {
    name: words.name,
    month,
    title: `伊川县${gridYear(answer)}年${words.about}（${spanText(month)}）`,
    fileName: fileNameOf(`伊川县${monthText(month)}${words.name}${scope}${editionSuffix(standing)}`),
    office,
    line: [`填报单位：${office}`, words.centre ?? `填报日期：${dayWords(filledOn)}`, words.right ?? '单位：万元'],
    filledOn,
    draft: isDraft(standing) ? `草稿（未冻结，${standing.draftAt}）` : null,
    edition: editionText(standing),
    simulated,
  }
}

/** A row's or total's cells in the columns' order; what is not named is blank. */
export function cellsOf(columns: readonly TableColumn[], values: Readonly<Record<string, SheetCell>>): SheetCell[] {
  return columns.map(({ key }) => values[key] ?? null)
}

/** Rows of a grid that stand in totals and lists. */
export function countedRows(answer: GridAnswer): readonly number[] {
  return Array.from({ length: answer.count }, (_, i) => i).filter((i) => answer.counted[i] === 1)
}
