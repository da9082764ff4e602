import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import { afterAll } from 'vitest'
import { readBook } from '#documents/reading/read-book'
import type { RawBook, RawCell } from '#domain/import/raw-book'
import { Refusal } from '#domain/refusal'

XLSX.set_cptable(codePages)

const folder = mkdtempSync(path.join(tmpdir(), 'kpm-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file of this name and answers where. */
export function file(name: string, bytes: string | Uint8Array): string {
  const place = path.join(folder, name)
  writeFileSync(place, bytes)
  return place
}

/** Reads bytes under a name. */
export const readAs = (name: string, bytes: string | Uint8Array): Promise<RawBook> => readBook(file(name, bytes))

/** The refusal a reading ends in; a book is a failed test. */
export async function refusalOf(reading: Promise<RawBook>): Promise<Refusal> {
  const outcome = await reading.catch((error: unknown) => error)
  if (outcome instanceof Refusal) return outcome
  throw outcome instanceof Error ? outcome : new Error('the file was read')
}

/** A sheet as texts: what a person sees, kinds in front of what is not text. */
export function shown(book: RawBook, sheet = 0): (string | null)[][] {
  const rows = book.sheets[sheet]?.rows ?? []
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => (cell ? shownCell(cell) : null)))
}

function shownCell(cell: RawCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return `${cell.percent ? 'percent' : 'number'} ${cell.value} ${cell.text}`
    case 'date':
      return `date ${cell.day} ${cell.text}`
    case 'truth':
      return `truth ${cell.value}`
    case 'error':
      return `error ${cell.text}`
  }
}

/** A small sheet of every kind of cell, by the parser's own writer. */
export function sampleBook(): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['项目名称', '年度计划投资', '完成率', '开工日期', '入统'],
    ['龙鼎铝业', 7084.43, 0.5, 45473, true],
    ['伊川县\n人民医院', 1200, 0.125, 44927, false],
  ])
  const format = (cell: string, z: string) => Object.assign(sheet[cell] as XLSX.CellObject, { z })
  format('B2', '#,##0.00')
  format('C2', '0%')
  format('C3', '0.0%')
  format('D2', 'yyyy-mm-dd')
  format('D3', 'yyyy"年"m"月"')
  sheet['!merges'] = [XLSX.utils.decode_range('A4:B5')]
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '月报表')
  return book
}

export const sampleShown = [
  ['项目名称', '年度计划投资', '完成率', '开工日期', '入统'],
  ['龙鼎铝业', 'number 7084.43 7,084.43', 'percent 0.5 50%', 'date 2024-06-30 2024-06-30', 'truth true'],
  ['伊川县\n人民医院', 'number 1200 1200', 'percent 0.125 12.5%', 'date 2023-01-01 2023年1月', 'truth false'],
]

export function written(book: XLSX.WorkBook, bookType: XLSX.BookType, more: XLSX.WritingOptions = {}): Buffer {
  return XLSX.write(book, { type: 'buffer', bookType, compression: true, ...more }) as Buffer
}
