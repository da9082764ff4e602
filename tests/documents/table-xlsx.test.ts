import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeTableXlsx } from '#documents/table-xlsx'
import { laggingList } from '#domain/paper/lagging'
import type { TablePaper } from '#domain/paper/table-model'
import { expectRecalculated, hasLibreOffice } from './libreoffice'
import { allTables, tableFacts } from './tables'
import { dump, expectGolden, pageOf } from './workbook'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-tables-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const means = { signal: new AbortController().signal, onProgress: () => {} }
async function written(table: TablePaper, name: string) {
  const file = path.join(folder, `${name}.xlsx`)
  await writeTableXlsx(table, file, means)
  return { file, book: read(readFileSync(file), { cellFormula: true, cellNF: true, cellStyles: true }) }
}
const tables = Object.entries(allTables())

describe('table papers as spreadsheets', () => {
  it.each(tables)('%s is as the golden dump says', async (name, table) => {
    expectGolden(`table-${name}.txt`, await dump(await written(table, name)))
  })

  it.each(tables)('%s repeats its header, freezes its panes, is one page wide and marked', async (name, table) => {
    const { file, book } = await written({ ...table, draft: '草稿（未冻结，2024-07-05 09:00）' }, `page-${name}`)
    expect(book.SheetNames).toEqual([table.name])
    const part = (inner: string) => execFileSync('unzip', ['-p', file, inner], { encoding: 'utf8' })
    const xml = part('xl/worksheets/sheet1.xml')
    const size = table.paper === 'A3' ? '8' : '9'
    expect(xml).toMatch(new RegExp(`<pageSetup[^>]*paperSize="${size}"[^>]*orientation="landscape"[^>]*fitToWidth="1"`))
    expect(xml).toMatch(/<pane[^>]*xSplit="2"[^>]*ySplit="3"[^>]*state="frozen"/)
    expect(xml).toContain('草稿（未冻结，2024-07-05 09:00）')
    expect(xml).toContain('模拟数据　不作正式报表')
    expect(part('xl/workbook.xml')).toContain('$3:$3')
  })

  it('a text that looks like a formula stays a text', async () => {
    const { book } = await written(allTables().problems as TablePaper, 'text')
    const found = Object.values(pageOf(book)).filter((cell) => cell?.v === '=设备款未到位')
    expect(found.length).toBeGreaterThan(0)
    for (const cell of found) expect([cell.t, cell.f]).toEqual(['s', undefined])
  })

  it('a list without rows says so, and is signed all the same', async () => {
    const { book } = await written(laggingList(tableFacts([{ name: '未报的项目' }])), 'empty')
    const page = pageOf(book)
    expect(page.A4.v).toBe('本月没有亮红灯、黄灯的项目')
    expect(page.A6.v).toBe('单位负责人：')
  })
})

describe.skipIf(!hasLibreOffice())('LibreOffice recalculates the same (skipped where soffice is not installed)', () => {
  it('every total', async () => {
    const formulas = { ranking: 13, categories: 30, leaders: 27 }
    const names = Object.keys(formulas)
    const made = await Promise.all(names.map((name) => written(allTables()[name] as TablePaper, `recalc-${name}`)))
    expect(
      expectRecalculated(
        made.map(({ file }) => file),
        folder,
      ),
    ).toEqual(Object.values(formulas))
  }, 120_000)
})
