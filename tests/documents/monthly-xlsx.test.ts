import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read, type WorkBook } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMonthlyXlsx } from '#documents/monthly-xlsx'
import type { MonthlySheet } from '#domain/paper/monthly-model'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { frozenSheet, longSheet, smallSheet } from './county'
import { frozenOnce, gridFrom, sheetOptions } from './facts'
import { expectRecalculated, hasLibreOffice } from './libreoffice'
import { dump, expectGolden, pageOf } from './workbook'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-xlsx-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const means = { signal: new AbortController().signal, onProgress: () => {} }
async function written(sheet: MonthlySheet, name: string): Promise<{ file: string; book: WorkBook }> {
  const file = path.join(folder, name)
  await writeMonthlyXlsx(sheet, file, means)
  return { file, book: read(readFileSync(file), { cellFormula: true, cellNF: true, cellStyles: true }) }
}

describe('the monthly sheet as a spreadsheet', () => {
  it('the full form is as the golden dump says', async () => {
    expectGolden('monthly-full.txt', await dump(await written(smallSheet(), 'full.xlsx')))
  })

  it('the short form has one header row, 合计 and no 小计', async () => {
    expectGolden('monthly-short.txt', await dump(await written(smallSheet({ form: 'short' }), 'short.xlsx')))
  })

  it('what the checks stopped at stands on a second worksheet, as the golden dump says', async () => {
    const sheet = frozenSheet({ simulated: true })
    const { file, book } = await written(sheet, 'appendix.xlsx')
    expect(book.SheetNames).toEqual(['月报表', '检查说明'])
    expectGolden('monthly-appendix.txt', await dump({ file, book }, 1))
    const part = (name: string) => execFileSync('unzip', ['-p', file, name], { encoding: 'utf8' })
    const xml = part('xl/worksheets/sheet2.xml')
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="8"[^>]*orientation="landscape"/)
    expect(xml).toContain('更正（第2版，2024-07-12）')
    expect(xml).toContain('模拟数据　不作正式报表')
    expect(part('xl/workbook.xml')).toContain('!$3:$3')
    // The sheet itself is what it was: the appendix counts in neither rows nor totals.
    expect(sheet.count).toBe(smallSheet().count)
    expect(pageOf(book).F5).toEqual(pageOf((await written(smallSheet({ simulated: true }), 'draft.xlsx')).book).F5)
  })

  it('the short form, and a month without findings, have one worksheet', async () => {
    for (const sheet of [frozenSheet({ form: 'short' }), smallSheet({ standing: frozenOnce })]) {
      expect((await written(sheet, 'one.xlsx')).book.SheetNames).toHaveLength(1)
    }
  })

  it('is A3 landscape, one page wide, repeats its header, freezes its panes, says that it is a draft', async () => {
    const { file } = await written(smallSheet({ simulated: true }), 'page.xlsx')
    const part = (name: string) => execFileSync('unzip', ['-p', file, name], { encoding: 'utf8' })
    const xml = part('xl/worksheets/sheet1.xml')
    expect(xml).toMatch(
      /<pageSetup[^>]*paperSize="8"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/,
    )
    expect(xml).toMatch(/<pane[^>]*ySplit="4"[^>]*state="frozen"/)
    expect(xml).toContain('第&amp;P页/共&amp;N页')
    expect(xml).toContain('草稿（未冻结，2024-07-05 09:00）')
    expect(xml).toContain('模拟数据　不作正式报表')
    expect(xml).toMatch(/<col min="25"[^>]*hidden="1"/)
    expect(part('xl/workbook.xml')).toContain('$3:$4')
  })

  it('a text that looks like a formula stays a text', async () => {
    const { book } = await written(smallSheet(), 'text.xlsx')
    const cells = Object.values(pageOf(book)).filter((cell) => typeof cell === 'object' && 'v' in cell)
    const found = cells.filter((cell) => typeof cell.v === 'string' && /^[=＋]/.test(cell.v))
    expect(found.map((cell) => [cell.t, cell.f])).toEqual([
      ['s', undefined],
      ['s', undefined],
    ])
  })

  it('every character of a text arrives; what no spreadsheet can hold is seen as �', async () => {
    const name = '甲<乙>&"丙"\'丁\'𠮷😀\n第二行'
    const facts = [{ name, progress: '半个\ud83d字\u0000\u000b控制\uffff', units: ['单位<&>'] }]
    const sheet = monthlySheet(gridFrom(facts), sheetOptions({ group: 'unit', office: '办\ud83d公<&>室' }))
    const page = pageOf((await written(sheet, 'characters.xlsx')).book)
    expect(page.B7.v).toBe(name)
    expect(page.O7.v).toBe('半个�字��控制�')
    expect(page.A6.v).toBe('一、单位<&>　小计')
    expect(page.A2.v).toBe('填报单位：办�公<&>室')
  })

  it('a cancelled export stops', async () => {
    const stop = new AbortController()
    const writing = writeMonthlyXlsx(longSheet(1_200, '进度'), path.join(folder, 'stopped.xlsx'), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped by the test')),
    })
    await expect(writing).rejects.toThrow('stopped by the test')
  })
})

describe.skipIf(!hasLibreOffice())('LibreOffice recalculates the same (skipped where soffice is not installed)', () => {
  const cases: [string, MonthlySheet][] = [
    ['by-class', smallSheet()],
    ['by-unit', smallSheet({ group: 'unit' })],
    ['short', smallSheet({ form: 'short' })],
    ['many', longSheet(60, '进度')],
  ]
  it('every 合计 and 小计', async () => {
    const files = await Promise.all(cases.map(([name, sheet]) => written(sheet, `recalc-${name}.xlsx`)))
    const sums = cases.map(
      ([, sheet]) => (sheet.groups.filter((group) => group.total).length + 1) * (sheet.paper === 'A3' ? 9 : 5),
    )
    expect(
      expectRecalculated(
        files.map(({ file }) => file),
        folder,
      ),
    ).toEqual(sums)
  }, 120_000)
})
