import type { ColumnSample } from './assign-columns'
import type { ImportKind } from './import-field'
import { plain } from './plain'
import type { RawSheet } from './raw-book'
import { textAt } from './sheet-view'

/** A column that tells of each row whether it is the project's plan or what was done: such a sheet has two rows a project. */
export interface RowSides {
  readonly column: number
  readonly sideOf: (row: number) => 'plan' | 'done' | null
}

const PLAN = /^(?:年度|当年|月度|分月|本月)?(?:计划|目标)(?:投资|完成|完成投资|数|任务|额)?$/
const DONE = /^(?:年度|当年|月度|分月|本月)?(?:实际)?(?:完成|实际|实际投资)(?:投资|数|额|情况)?$/

function sideOf(text: string): 'plan' | 'done' | null {
  const word = plain(text)
  return PLAN.test(word) ? 'plan' : DONE.test(word) ? 'done' : null
}

/** Finds that column; null in a sheet where every row is both or one. */
export function rowSides(sheet: RawSheet, samples: readonly ColumnSample[]): RowSides | null {
  for (const { index, values } of samples) {
    const sides = values.map(({ text }) => sideOf(text))
    const known = sides.filter((side) => side !== null).length
    if (known < 4 || known * 10 < values.length * 9) continue
    if (sides.includes('plan') && sides.includes('done'))
      return { column: index, sideOf: (row) => sideOf(textAt(sheet, row, index)) }
  }
  return null
}

/** Whether a row tells what a kind of import does not ask for. */
export function isOtherSide(sides: RowSides | null, row: number, kind: ImportKind): boolean {
  const side = sides?.sideOf(row) ?? null
  return side !== null && side !== (kind === 'monthly' ? 'done' : 'plan')
}

/** The samples with that column told apart, so that nobody takes its words for a field's. */
export function withoutSides(samples: readonly ColumnSample[], sides: RowSides | null): readonly ColumnSample[] {
  if (sides === null) return samples
  return samples.map((sample) =>
    sample.index === sides.column
      ? { ...sample, header: { ...sample.header, meanings: [{ field: 'none', score: 1 }] } }
      : sample,
  )
}
