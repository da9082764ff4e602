import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeMonthlyXlsx } from '#documents/monthly-xlsx'
import { day } from '#domain/month'
import type { MonthlySheet } from '#domain/paper/monthly-model'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { officialForms } from '#domain/paper/official-forms'
import { deskOf } from '#engine/desk'
import { dispatch } from '#engine/dispatch'
import { openLedger } from '#ledger/open'
import { seededWorkspace } from './seed'
import { paired, type Ratio } from './stats'

/** A bare streaming writer of the same cells, in the same library, with plain shared styles and no formula. */
async function bareWriter(sheet: MonthlySheet, file: string): Promise<void> {
  const { default: WorkbookWriter } = await import('devextreme-exceljs-fork/lib/stream/xlsx/workbook-writer.js')
  const book = new WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false })
  const page = book.addWorksheet('bare')
  const thin = { style: 'thin' } as const
  const border = { top: thin, left: thin, bottom: thin, right: thin }
  const styles = sheet.columns.map((column) => ({ border, numFmt: column.kind === 'money' ? '#,##0.00' : 'General' }))
  for (const group of sheet.groups) {
    for (const row of group.rows) {
      const line = page.addRow([])
      for (let i = 0; i < row.cells.length; i += 1) {
        const cell = line.getCell(i + 1)
        const value = row.cells[i] ?? null
        if (value !== null)
          cell.value = typeof value === 'number' && sheet.columns[i]?.kind === 'money' ? value / 10_000 : value
        cell.style = styles[i] ?? {}
      }
      line.commit()
    }
  }
  page.commit()
  await book.commit()
}

/** The monthly sheet of 10,000 rows × 24 columns ÷ a bare streaming writer of the same cells; peak memory as a note. */
export async function sheetRatio(runs: number): Promise<Ratio> {
  const ledger = openLedger(seededWorkspace())
  const grid = dispatch(deskOf(ledger, 'zh'), 'project.grid', { month: '2024-06' })
  const options = {
    form: officialForms.full,
    group: 'yearClass',
    list: null,
    unit: null,
    office: '—',
    filledOn: day('2024-07-05'),
    standing: { draftAt: '2024-07-05 09:00' },
    simulated: false,
  } as const
  const folder = mkdtempSync(path.join(tmpdir(), 'kpm-bench-sheet-'))
  const means = { signal: new AbortController().signal, onProgress: () => {} }
  const model = monthlySheet(grid, options)
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const [ours, bare] = await paired(
    runs,
    () => writeMonthlyXlsx(monthlySheet(grid, options), path.join(folder, 'ours.xlsx'), means),
    () => bareWriter(model, path.join(folder, 'bare.xlsx')),
  )
  clearInterval(watch)
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
  return {
    name: 'monthly sheet of 10,000 rows × 24 columns, model and file ÷ bare streaming writer of the same cells',
    ours,
    bare,
    gate: 1.3,
    aim: 1.1,
    note: `peak ${Math.round(peak / 1e6)} MB with the grid and both writers in one process`,
  }
}
