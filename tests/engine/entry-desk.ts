import type { Ask } from '#contract/index'
import { inChange } from '#engine/dispatch'
import { create } from '#ledger/write'
import { type MemoryDesk, memoryDesk } from './desk'

type Cells = Ask<'month.enter'>['cells']
export type Cell = Cells[number]

/** A desk with three projects that count from January 2024, and `enter` for a block of June's cells. */
export function entryDesk(today = '2024-07-05') {
  const desk = memoryDesk(today)
  for (const [id, name] of Object.entries({ a: '甲', b: '乙', c: '丙' })) {
    desk.ask('project.add', { id, year: 2024, changes: { name, units: ['县工信局'] } })
  }
  return {
    ...desk,
    enter: (cells: Cells, month = '2024-06', how: Ask<'month.enter'>['how'] = 'type') =>
      desk.ask('month.enter', { month, how, cells }),
    preview: (cells: Cells, month = '2024-06') => desk.ask('month.tryEnter', { month, how: 'paste', cells }),
    stored: (id: string, month = '2024-06') =>
      desk.db
        .prepare(
          'SELECT actual, physical, progress, problem, next, statistics FROM month WHERE projectId = ? AND month = ?',
        )
        .get(id, month) ?? null,
  }
}
export type EntryDesk = ReturnType<typeof entryDesk>

/** Puts a month into a state, past the checks that a freeze makes. */
export function setStage(desk: MemoryDesk, month: string, state: 'frozen' | 'archived' | 'review'): void {
  inChange(desk.desk(), 'month.freeze', null, (change) => create(change, 'monthLife', { month, state }))
}

/** A short way to write a cell. */
export const cell = (id: string, field: Cell['field'], text: string, more: Partial<Cell> = {}): Cell => ({
  id,
  field,
  text,
  ...more,
})
