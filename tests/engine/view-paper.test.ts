import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contract } from '#contract/index'
import { viewColumns } from '#domain/saved-view'
import type { JobContext } from '#engine/context'
import { queryContext } from '#engine/desk'
import { viewPaperJobs } from '#engine/handlers/view-paper'
import { type MemoryDesk, memoryDesk, wan } from './desk'

let desk: MemoryDesk
let folder = ''
beforeEach(() => {
  desk = memoryDesk('2024-06-05')
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-view-'))
  for (const [id, unit, done] of [
    ['a', '甲局', 900],
    ['b', '乙局', 100],
    ['c', '乙局', 50],
  ] as const) {
    desk.ask('project.add', { id, changes: { name: `项目${id}`, units: [unit], yearClass: 'starting' } })
    desk.ask('plan.set', { id, year: 2024, annual: wan(1200) })
    desk.ask('month.set', { id, month: '2024-05', actual: wan(done), progress: '=1+1' })
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function context(): JobContext {
  const now = desk.desk()
  return {
    ...queryContext(now),
    now: now.clock.now(),
    printer: { print: async () => new Uint8Array() },
    signal: new AbortController().signal,
    onProgress: () => {},
  }
}
const columns = (ids: readonly string[]) => ids.map((id) => ({ id, width: null }))
const asked = (ids: readonly string[], more: object = {}) =>
  contract['view.preview'].input().parse({
    month: '2024-05',
    name: '乙局先看',
    layout: {
      columns: columns(ids),
      filters: { lamps: ['red'], yearClasses: ['starting'] },
      grouping: 'unit',
      sort: null,
    },
    search: '',
    groups: [
      { value: '乙局', ids: ['c', 'b'] },
      { value: null, ids: [] },
    ],
    ...more,
  })
const seen = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

it('印的就是屏幕上的：列、次序、分组、合计；注里说筛选和没有列的', async () => {
  const page = await viewPaperJobs['view.preview'](context(), asked(['monthActual', 'months', 'progress', 'bullet']))
  const text = seen(page.html)
  expect(page).toMatchObject({ rows: 2, fileName: expect.stringContaining('乙局先看') })
  expect(text).toContain('合计 150.00')
  expect(text).toContain('乙局 150.00')
  expect(text.indexOf('项目c')).toBeLessThan(text.indexOf('项目b'))
  expect(text).not.toContain('项目a')
  expect(text).toMatch(/筛选：亮灯：红，年度类别：新开工/)
  expect(text).toMatch(/在册3个项目，这里2个，另有1个没有列/)
  expect(text).toContain('序时 进度%')
  expect(text).toMatch(/1月 完成.*5月 完成/)
})

it('列再多，纸上也不挤坏：放不下的在注里点名，表格里全有', async () => {
  const all = asked([...viewColumns])
  const page = seen((await viewPaperJobs['view.preview'](context(), all)).html)
  expect(page).toMatch(/纸放不下，没有印：[^；]*报告出处；导出 \.xlsx 有全部的列/)
  const out = path.join(folder, '视图.xlsx')
  const { rows } = await viewPaperJobs['view.export'](context(), { ...all, out })
  expect(rows).toBe(2)
  const sheet = Object.values(read(readFileSync(out), { cellFormula: true }).Sheets)[0]
  const cells: readonly { v?: unknown; t?: string; f?: string }[] = Object.values(sheet ?? {})
  expect(cells.map(({ v }) => v)).toEqual(expect.arrayContaining(['报告出处', '项目c', 50]))
  // A text that looks like a formula is a text.
  expect(cells.find(({ v }) => v === '=1+1')).toMatchObject({ t: 's' })
  expect(cells.map(({ v }) => String(v)).join()).not.toContain('纸放不下')
})

it('一行也没有，也说得清楚', async () => {
  const page = await viewPaperJobs['view.preview'](context(), asked(['unit'], { groups: [] }))
  expect(seen(page.html)).toContain('没有符合条件的项目')
})
