import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthlyPage } from '#documents/monthly-page'
import { writeMonthlyXlsx } from '#documents/monthly-xlsx'
import type { MonthlySheet } from '#domain/paper/monthly-model'
import { officialForms } from '#domain/paper/official-forms'
import { formColumn, type SheetForm } from '#domain/paper/sheet-form'
import { smallSheet } from './county'
import { expectRecalculated, hasLibreOffice } from './libreoffice'
import { pageOf } from './workbook'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-form-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const form = (changes: Partial<SheetForm>): SheetForm => ({ ...officialForms.full, name: '市里的表', ...changes })
/** No 序号, no plan, no figure of the month: everything that rates are computed from is hidden. */
const bare = form({
  paper: 'A4',
  columns: [
    formColumn('name'),
    formColumn('unit'),
    formColumn('gapPoints', { heading: '进度差' }),
    formColumn('timeRate'),
    formColumn('annualRate'),
    formColumn('totalRate'),
  ],
})
/** 序号 stands last, figures first but one. */
const turned = form({
  orientation: 'portrait',
  columns: [
    formColumn('unit'),
    formColumn('ytdActual', { band: '{年}年完成' }),
    formColumn('monthActual', { band: '{年}年完成' }),
    formColumn('ytdPlan'),
    formColumn('statistics'),
    formColumn('name'),
    formColumn('index'),
  ],
})
const unheaded = form({
  subtotals: false,
  columns: [formColumn('name'), formColumn('annualRate'), formColumn('carryIn')],
})

async function written(sheet: MonthlySheet, name: string): Promise<string> {
  const file = path.join(folder, name)
  await writeMonthlyXlsx(sheet, file, { signal: new AbortController().signal, onProgress: () => {} })
  return file
}
const cellsOf = (file: string) => pageOf(read(readFileSync(file), { cellFormula: true, cellStyles: true }))

describe('a form of the office’s own', () => {
  it('has its columns, headings and paper; what its formulas need follows, hidden', async () => {
    const sheet = smallSheet({ form: bare })
    const page = cellsOf(await written(sheet, 'bare.xlsx'))
    expect(['A3', 'B3', 'C3', 'D3'].map((at) => page[at]?.v)).toEqual(['项目名称', '责任单位', '进度差', '序时进度%'])
    expect(page['!cols']?.map((column) => column?.hidden === true)).toEqual([
      ...Array.from({ length: 6 }, () => false),
      ...Array.from({ length: 7 }, () => true),
    ])
    expect(page.C4?.v).toBeCloseTo(sheet.total.cells[2] as number, 9)
    expect(sheet.fileName).toBe('伊川县2024年6月重点项目月报表·市里的表')
  })

  it('the label of a 合计 stands where no figure does', async () => {
    const page = cellsOf(await written(smallSheet({ form: turned }), 'turned.xlsx'))
    // Two header rows, since two columns share a heading; the label has the first column alone.
    expect([page.A5?.v, typeof page.B5?.v]).toEqual(['合　计　5个', 'number'])
    expect([page.B3?.v, page.B4?.v]).toEqual(['2024年完成', '1—6月累计完成投资'])
  })

  it('is as wide and as high on its page as it says', () => {
    const html = monthlyPage(smallSheet({ form: turned }))
    expect(html).toContain('size: 297mm 420mm')
    expect(html.match(/<col /g)).toHaveLength(7)
    expect(html).toContain('<td colspan="1" class="center">合　计　5个</td>')
  })

  it('says in its note only what it shows', () => {
    expect(smallSheet({ form: turned }).note).not.toContain('占年度计划')
    expect(smallSheet({ form: bare }).note).toContain('进度差、序时进度、占年度计划')
  })
})

describe.skipIf(!hasLibreOffice())('LibreOffice recalculates the same (skipped where soffice is not installed)', () => {
  it('every 合计 and 小计', async () => {
    const figures = [4, 4, 2]
    const sheets = [bare, turned, unheaded].map((own) => smallSheet({ form: own }))
    const files = await Promise.all(sheets.map((sheet, i) => written(sheet, `recalc-${i}.xlsx`)))
    const heads = sheets.map((sheet) => sheet.groups.filter((group) => group.total !== null).length + 1)
    expect(expectRecalculated(files, folder)).toEqual(heads.map((count, i) => count * (figures[i] ?? 0)))
  }, 120_000)
})
