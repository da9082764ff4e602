import { type GridAnswer, textAt, textsAt } from '#domain/grid'
import { CorrectionDialog } from '../../../parts/correction/correction-dialog'
import type { GridRow } from '../rows'
import { correctableOf, valuesAt } from './month-lock'

/** A cell that is to be corrected. */
export interface CellToCorrect {
  readonly row: GridRow
  readonly column: string
  /** What somebody began to type there. */
  readonly typed: string
}

/** The correction of a cell of the grid. */
export function CorrectCell({
  answer,
  cell,
  onClose,
}: {
  readonly answer: GridAnswer
  readonly cell: CellToCorrect
  onClose(): void
}) {
  const { row, column, typed } = cell
  const field = correctableOf(column)
  if (row.kind !== 'project' || field === null) return null
  return (
    <CorrectionDialog
      project={{
        id: row.id,
        name: textAt(answer, 'name', row.i) ?? '',
        unit: textsAt(answer, 'units', row.i)[0] ?? null,
      }}
      month={answer.month}
      field={field}
      typed={typed}
      current={valuesAt(answer, row)}
      onClose={onClose}
    />
  )
}
