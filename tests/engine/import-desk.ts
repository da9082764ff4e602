import type { Ask, Input, Output } from '#contract/index'
import { checkInput } from '#engine/check-input'
import type { JobContext } from '#engine/context'
import { queryContext } from '#engine/desk'
import { importJobs } from '#engine/handlers/import'
import { memoryDesk } from './desk'

type ReadAsk = Omit<Ask<'import.read'>, 'text' | 'file'>

/** Rows of cells as one would paste them out of a spreadsheet. */
export const pasted = (rows: readonly (readonly (string | number)[])[]) =>
  rows
    .map((row) =>
      row.map((cell) => (/[\t\n"]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n')

/** A desk with four projects that count from January 2024 (one a parent with two parts), and imports as a window has them. */
export function importDesk(today = '2024-07-05') {
  const desk = memoryDesk(today)
  const names = { lu: '理学路大修', bo: '文博大道改扩建', deng: '东城区排水防涝' }
  for (const [id, name] of Object.entries(names)) {
    desk.ask('project.add', { id, year: 2024, changes: { name, units: ['县住建局'], code: `C-${id}` } })
  }
  desk.ask('project.add', { id: 'park', year: 2024, changes: { name: '产业园' } })
  for (const [id, name] of Object.entries({ p1: '产业园一期', p2: '产业园二期' })) {
    desk.ask('project.add', { id, year: 2024, changes: { name, parentId: 'park' } })
  }
  const jobContext = (): JobContext => ({
    ...queryContext(desk.desk()),
    now: `${today}T09:00:00.000Z`,
    printer: { print: () => Promise.reject(new Error('nothing is printed here')) },
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  const read = (rows: readonly (readonly (string | number)[])[], ask: ReadAsk) =>
    importJobs['import.read'](
      jobContext(),
      checkInput('import.read', { text: pasted(rows), name: '六月.xlsx', ...ask }) as Input<'import.read'>,
    ) as Promise<Output<'import.read'>>
  const june = (rows: readonly (readonly (string | number)[])[], more: Partial<ReadAsk> = {}) =>
    read(rows, { kind: 'monthly', month: '2024-06', ...more })
  return {
    ...desk,
    read,
    june,
    write: (reading: Output<'import.read'>) => desk.ask('import.write', { plan: reading.plan }),
    actual: (id: string, month = '2024-06') =>
      desk.db.prepare('SELECT actual FROM month WHERE projectId = ? AND month = ?').pluck().get(id, month) ?? null,
    sets: () => Number(desk.db.prepare('SELECT count(*) FROM changeSet').pluck().get()),
  }
}
export type ImportDesk = ReturnType<typeof importDesk>
