import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { type EditedTable, editBook } from '../documents/fill-in-edit'
import type { Program } from '../e2e/launch'
import { cli } from '../e2e/workspace'
import { toPage } from './scenes'
import type { Scene } from './stage'

const folder = mkdtempSync(join(tmpdir(), 'kpm-screens-'))

/** A unit's own sheet with one row of each fate: in 元, near and unknown names, a figure that is none, a note. */
function foreignSheet(): string {
  const file = join(folder, '县工信局6月进度表.xls')
  const rows = [
    ['伊川县2024年工业重点项目进度表（1—6月）'],
    [null, null, null, '单位：万元、元'],
    ['序号', '项目名称', '6月完成（元）', '工程形象进度'],
    [null, '合计', 95_000_000, null],
    [1, '龙鼎10万吨电池箔', 71_500_000, '3#轧机就位'],
    [2, '中钢洛耐', 12_500_000, '厂房封顶'],
    [3, '火星基地', 11_000_000, '场平'],
    [4, '龙鼎10万吨电池箔', '约三百万', '—'],
    [null, '注：火星基地数据待核'],
  ]
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '6月')
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
  return file
}

interface Sent {
  readonly path: string
  readonly rows: number
}

/** The first id in a workbook's hidden column. */
function firstId(table: EditedTable): string {
  for (let row = 6; row < 200; row += 1) {
    const id = table.page.getCell(row, 1).value
    if (typeof id === 'string' && id !== '') return id
  }
  throw new Error('a fill-in workbook without a row')
}

/** Two units' workbooks as they come back: one differs from the ledger, one holds a figure that is none. */
async function returnedBooks(workspace: string): Promise<readonly string[]> {
  const { files } = JSON.parse(cli(workspace, 'sheet', 'send', '--month', '2024-06', '--out', join(folder, 'out')))
  const [one, two] = (files as Sent[]).filter(({ rows }) => rows > 1)
  if (one === undefined || two === undefined) throw new Error('two units with two projects each')
  let id = ''
  const settled = await editBook(one.path, join(folder, '一.xlsx'), (table) => {
    id = firstId(table)
    table.set(id, '6月完成投资', 4321)
    table.set(id, '形象进度', '设备基础完成，主体施工至三层')
  })
  const bad = await editBook(two.path, join(folder, '二.xlsx'), (table) =>
    table.set(firstId(table), '6月完成投资', '约三百'),
  )
  cli(workspace, 'month', 'set', id, '2024-06', '--actual', '4000')
  return [settled, bad]
}

async function choose({ app }: Program, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    },
    [...paths],
  )
}

const primary = (program: Program, within: string) => program.page.locator(`${within} .button-primary`).first()

/** Sheets that come in: before, asked about, read. They change the workspace, so they come last. */
export const sheetScenes = (workspace: string): readonly Scene[] => [
  {
    name: 'import-asked',
    open: async (program) => {
      await toPage(program, 'data')
      await program.page.locator('#data-tab-import').click()
      await choose(program, [foreignSheet()])
      await primary(program, '.data-panel').click()
      await program.page.locator('.data-panel input[type="radio"]').first().waitFor()
    },
    leave: async () => {},
  },
  {
    name: 'import-read',
    open: async ({ page }) => {
      await page.getByText(/^(月度数据|Month)$/).click()
      await page.getByRole('button', { name: /^(试读|Read it)/ }).click()
      await page.locator('.import-grid').waitFor({ timeout: 30_000 })
    },
  },
  {
    name: 'collect-empty',
    open: async (program) => {
      await toPage(program, 'entry')
      await program.page.getByRole('button', { name: /^(收回…|Collect)/ }).click()
      await program.page.locator('.collect').waitFor()
    },
    leave: async () => {},
  },
  {
    name: 'collect-read',
    open: async (program) => {
      await choose(program, await returnedBooks(workspace))
      await primary(program, '.collect').click()
      await program.page.locator('.collect-foot').waitFor({ timeout: 60_000 })
    },
    leave: async () => {},
  },
  {
    name: 'collect-differences',
    open: async ({ page }) => {
      await page.getByRole('listbox').getByRole('option').nth(1).click()
      await page.waitForTimeout(300)
    },
  },
]
