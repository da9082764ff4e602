import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFillIn } from '#documents/fill-in-xlsx'
import type { FillIn, SentRow } from '#domain/fill-in/form'
import { checkRow, manifestRows } from '#domain/fill-in/manifest'
import type { Month } from '#domain/month'
import { expectRecalculated, hasLibreOffice } from './libreoffice'
import { dump, expectGolden } from './workbook'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kpm-fill-in-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const row = (id: string, more: Partial<SentRow> = {}): SentRow => ({
  id,
  name: `项目${id}`,
  cumulative: false,
  sent: {},
  brought: { progress: null, problem: null, next: null },
  locked: { totalInvestment: null, annualPlan: null, ytdBefore: null },
  ...more,
})
const common = {
  workspace: 'w',
  office: '伊川县发展和改革委员会',
  unit: '县住建局',
  sentAt: '2024-07-01 09:00',
  dueOn: '7月3日',
  simulated: true,
}
const monthly: FillIn = {
  ...common,
  period: { kind: 'monthly', month: '2024-06' as Month },
  rows: [
    row('a', {
      sent: { actual: 12_345_600, physical: 0.61, progress: '主体<三层>', statEntry: 'entered' },
      brought: { progress: '主体二层', problem: '=用地未批', next: '封顶' },
      locked: { totalInvestment: 500_000_000, annualPlan: 100_000_000, ytdBefore: 20_000_000 },
    }),
    row('b', {
      cumulative: true,
      sent: { actual: 1_000_000, cumulative: 3_000_000 },
      locked: { totalInvestment: null, annualPlan: 0, ytdBefore: 2_000_000 },
    }),
    row('c'),
  ],
}
const plan: FillIn = {
  ...common,
  dueOn: null,
  simulated: false,
  period: { kind: 'plan', year: 2024 },
  rows: [row('a', { sent: { annual: 3_000_000, m01: 1_000_000, m12: 2_000_000 } }), row('b')],
}

async function written(form: FillIn, name: string) {
  const file = path.join(folder, `${name}.xlsx`)
  const manifest = [...manifestRows(form), checkRow('0')]
  await writeFillIn(form, manifest, file, { signal: new AbortController().signal })
  return { file, book: read(readFileSync(file), { cellFormula: true, cellNF: true, cellStyles: true }) }
}
const part = (file: string, inner: string) => execFileSync('unzip', ['-p', file, inner], { encoding: 'utf8' })

describe('fill-in workbooks as spreadsheets', () => {
  it.each([
    ['monthly', monthly],
    ['plan', plan],
  ] as const)('%s is as the golden dump says', async (name, form) => {
    expectGolden(`fill-in-${name}.txt`, await dump(await written(form, name)))
  })

  it('the table is protected, its ids are hidden, its check sheet cannot be unhidden by hand', async () => {
    const { file, book } = await written(monthly, 'protected')
    expect(book.SheetNames).toEqual(['填报表', '填报说明', '校验'])
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 2])
    const xml = part(file, 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<cols><col min="1" max="1"[^>]*hidden="1"/)
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="8"[^>]*orientation="landscape"[^>]*fitToWidth="1"/)
    // The file format's own order: Excel calls a sheet damaged whose protection stands elsewhere.
    const order = [
      ...xml.matchAll(/<(sheetData|sheetProtection|mergeCells|conditionalFormatting|dataValidations|pageMargins)[ >]/g),
    ]
    expect([...new Set(order.map((found) => found[1]))]).toEqual([
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
    ])
    for (const sheet of ['sheet2', 'sheet3'])
      expect(part(file, `xl/worksheets/${sheet}.xml`)).toContain('<sheetProtection')
  })

  it('cells to fill take only what belongs there, and say so', async () => {
    const { file } = await written(monthly, 'rules')
    const xml = part(file, 'xl/worksheets/sheet1.xml')
    const rules = [...xml.matchAll(/<dataValidation [^>]*type="(\w+)"[^>]*sqref="([^"]+)"/g)].map((found) => [
      found[1],
      found[2],
    ])
    expect(rules).toEqual(
      expect.arrayContaining([
        ['custom', 'G6'],
        ['custom', 'G8'],
        ['custom', 'H7'],
        ['decimal', 'J6:J8'],
        ['list', 'O6:O8'],
        ['custom', 'P6:P8'],
        ['list', 'Q6:Q8'],
      ]),
    )
    expect(rules).toHaveLength(7)
    expect(xml).toContain('ROUND(G6,4)=G6')
    expect(xml).toContain('最多四位小数')
  })
})

describe.skipIf(!hasLibreOffice())('LibreOffice recalculates the same (skipped where soffice is not installed)', () => {
  it('every cumulative, share and sum', async () => {
    const { file } = await written(monthly, 'recalc')
    expect(expectRecalculated([file], folder)).toEqual([12])
  }, 120_000)
})
