import type { DataValidation } from 'devextreme-exceljs-fork'
import { type ColumnKey, type FillInColumn, KEEP } from '#domain/fill-in/columns'
import { statEntry } from '#domain/project'
import { STILL_BLANK } from './fill-in-style'
import { letters } from './sheet-formulas'
import type { Worksheet } from './xlsx-rows'

/** The package declares no validations of a range on a streamed sheet, yet it writes them. */
interface Validated {
  readonly dataValidations: { add(range: string, rule: DataValidation): unknown }
}

const money = (cell: string): DataValidation => ({
  type: 'custom',
  allowBlank: true,
  formulae: [`AND(ISNUMBER(${cell}),${cell}>=0,ROUND(${cell},4)=${cell})`],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '填不进去',
  error: '这里填金额，单位万元：不小于 0 的数，最多四位小数。没有就留空。',
})
const physical: DataValidation = {
  type: 'decimal',
  operator: 'between',
  allowBlank: true,
  formulae: [0, 1],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '填不进去',
  error: '形象比例在 0% 到 100% 之间，例如 61%。没有就留空。',
}
const oneOf = (choices: readonly string[]): DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`"${choices.join(',')}"`],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '填不进去',
  error: `请从下拉里选：${choices.join('、')}。没有就留空。`,
})

function ruleOf({ key, kind }: FillInColumn, cell: string): DataValidation | null {
  if (kind === 'money') return money(cell)
  if (key === 'physical') return physical
  if (key === 'keep') return oneOf([KEEP])
  if (key === 'statEntry') return oneOf(Object.values(statEntry.choices).map((words) => words.zh))
  return null
}

/** What a report is not complete without. */
const needed: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['actual', 'cumulative', 'physical', 'progress', 'annual'])

/** Runs of rows, both ends included, in which a column is filled. */
function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  return runs
}

/** Lets a column's cells take only what belongs there, and marks those that are still to be filled. */
export function guardColumn(page: Worksheet, column: FillInColumn, at: number, rows: readonly number[]): void {
  const letter = letters(at)
  for (const [first, last] of runsOf(rows)) {
    const cell = `${letter}${first}`
    const range = first === last ? cell : `${cell}:${letter}${last}`
    const rule = ruleOf(column, cell)
    if (rule !== null) (page as unknown as Validated).dataValidations.add(range, rule)
    if (!needed.has(column.key)) continue
    page.addConditionalFormatting({
      ref: range,
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [`LEN(TRIM(${cell}))=0`],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: STILL_BLANK } } },
        },
      ],
    })
  }
}
