import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Ask, Output } from '#contract/index'
import { checkInput } from '#engine/check-input'
import type { JobContext } from '#engine/context'
import { queryContext } from '#engine/desk'
import { fillInReadJobs } from '#engine/handlers/fill-in-read'
import { fillInSendJobs } from '#engine/handlers/fill-in-send'
import { memoryDesk } from './desk'

/** A desk with projects of three units in 2024, and a folder of its own for the workbooks that go out and come back. */
export function fillInDesk(today = '2024-07-02') {
  const desk = memoryDesk(today)
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-fill-in-'))
  const context = (): JobContext => ({
    ...queryContext(desk.desk()),
    now: `${today}T09:00:00.000Z`,
    printer: { print: () => Promise.reject(new Error('nothing is printed here')) },
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  const add = (id: string, name: string, units: readonly string[], more: Ask<'project.add'>['changes'] = {}) =>
    desk.ask('project.add', { id, year: 2024, changes: { name, units: [...units], stage: 'building', ...more } })
  add('road', '产业路', ['县住建局', '县交通局'], { totalInvestment: 200_000_000 })
  add('dam', '水库除险加固', ['县水利局'])
  add('school', '新区高中', ['县住建局'])
  desk.ask('plan.set', { id: 'road', year: 2024, annual: 100_000_000 })
  desk.ask('month.set', {
    id: 'road',
    month: '2024-05',
    actual: 12_345_600,
    progress: '路基完成60%',
    problem: '=用地未批',
  })
  return {
    ...desk,
    folder,
    send: (input: Partial<Ask<'sheets.send'>> = {}): Promise<Output<'sheets.send'>> =>
      fillInSendJobs['sheets.send'](
        context(),
        checkInput('sheets.send', {
          period: { kind: 'monthly', month: '2024-06' },
          out: path.join(folder, 'out'),
          ...input,
        }),
      ),
    read: (...files: readonly string[]): Promise<Output<'sheets.read'>> =>
      fillInReadJobs['sheets.read'](context(), checkInput('sheets.read', { files: [...files] })),
    close: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type FillInDesk = ReturnType<typeof fillInDesk>
