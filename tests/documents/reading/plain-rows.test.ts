import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXlsx, parseXlsxByParser } from '#documents/reading/parse-xlsx'
import { NotPlain, visitRows } from '#documents/reading/plain-rows'
import { writeCorpus } from '../../corpus/corpus'
import { sampleBook, written } from './files'
import { sharedTexts, sheetXml, workbookEntries, zipOf } from './zip'

type Seen = readonly [row: number, column: number, type: string, style: number, value: number | string]

function seen(xml: string): readonly Seen[] {
  const cells: Seen[] = []
  visitRows(Buffer.from(xml), (...cell) => cells.push(cell))
  return cells
}

const packageOf = (rows: string) => zipOf(workbookEntries(sheetXml(rows)))

describe('rows as large programs write them', () => {
  it('cells with their place, type and style; formulas are passed, empty cells left', () => {
    const rows = `<row r="2" spans="1:3" ht="15" x14ac:dyDescent="0.3">
      <c r="A2" s="4" t="s"><v>7</v></c><c r="C2"><f t="shared" si="0"/><v>-1.5</v></c>
      <c r="D2" s="1"/><c r="E2"><v></v></c><c r="AB2" t="str"><f>A2&amp;"x"</f><v>甲</v></c></row>
      <row r="3"/><row r="9"><c r="XFD9" t="b"><v>1</v></c></row>`
    expect(seen(rows)).toEqual([
      [1, 0, 's', 4, 7],
      [1, 2, 'n', -1, -1.5],
      [1, 27, 'str', -1, '甲'],
      [8, 16_383, 'b', -1, 1],
    ])
  })

  it.each([
    ['a namespace', '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'],
    ['single quotes', "<row r='1'><c r='A1'><v>1</v></c></row>"],
    ['a text in the cell', '<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c></row>'],
    ['no place', '<row r="1"><c><v>1</v></c></row>'],
    ['no row number', '<row><c r="A1"><v>1</v></c></row>'],
    ['another row’s place', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['cells out of order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['the same cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a value that was set apart', '<row r="1"><c r="A1" t="str"><v><![CDATA[<]]></v></c></row>'],
    ['a remark', '<row r="1"><!-- 1 --><c r="A1"><v>1</v></c></row>'],
    ['a value with attributes', '<row r="1"><c r="A1"><v xml:space="preserve">1</v></c></row>'],
    ['a date as text', '<row r="1"><c r="A1" t="d"><v>2024-06-30</v></c></row>'],
    ['a cut-off row', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['a cut-off tag', '<row r="1"><c r="A1"><v>1</v></c></row><row r="2'],
    ['letters between', '<row r="1">x<c r="A1"><v>1</v></c></row>'],
  ])('%s is left to the parser', (_, rows) => {
    expect(() => seen(rows)).toThrow(NotPlain)
  })
})

describe('a book reads as the parser alone reads it', () => {
  it('the corpus: every .xlsx of every office', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kpm-plain-'))
    try {
      const files = writeCorpus(folder, 20_240_705).filter(({ file }) => file.endsWith('.xlsx'))
      expect(files.length).toBeGreaterThan(20)
      for (const { file } of files) {
        const bytes = readFileSync(file)
        expect(parseXlsx(bytes), file).toEqual(parseXlsxByParser(bytes))
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)

  it('formats, shares, days and shared texts', () => {
    const bytes = written(sampleBook(), 'xlsx', { bookSST: true })
    expect(parseXlsx(bytes)).toEqual(parseXlsxByParser(bytes))
  })

  it('shared texts that are plain, and those that hold codes, fonts, blanks or nothing', () => {
    const forms = [
      '<t>甲</t>',
      '<t xml:space="preserve"> 乙 </t>',
      '<t/>',
      '<t></t>',
      '<t> 丙</t>',
      '<t>&lt;丁&gt;</t>',
    ]
    const odd = ['<t>_x0041_</t>', '<t>a\r\nb</t>', '<r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r>', '']
    for (const list of [forms.slice(0, 5), forms, ...odd.map((one) => [...forms.slice(0, 3), one, '<t>末</t>'])]) {
      const texts = `<sst xmlns="urn:x">${list.map((one) => `<si>${one}</si>`).join('')}</sst>`
      const rows = list.map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`).join('')
      const bytes = zipOf(workbookEntries(sheetXml(rows), [sharedTexts(texts)]))
      expect(parseXlsx(bytes), texts).toEqual(parseXlsxByParser(bytes))
    }
  })

  it('several sheets, a hidden one, one without a cell', () => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['甲', 1, true, null, '=x']]), '一')
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([]), '二')
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[], ['乙', 0.25]]), '三')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] }
    for (const bookSST of [true, false]) {
      const bytes = written(book, 'xlsx', { bookSST })
      expect(parseXlsx(bytes)).toEqual(parseXlsxByParser(bytes))
    }
  })

  it('whatever cells are written, plain or odd', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true }).map(String),
      fc.integer().map(String),
      fc.constantFrom('', ' 12 ', '1e5', '0x10', '-', '1.5abc', '.5', 'Infinity', '&#65;', '_x0041_', '1', '0', 'TRUE'),
      fc.constantFrom('#REF!', '#N/A', '#DIV/0!', '#GETTING_DATA', '甲 乙', 'a\r\nb', '&amp;lt;', '😀'),
    )
    const cell = fc.record({
      type: fc.constantFrom('', ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="inlineStr"', ' s="0"', ' s="7" t="str"'),
      formula: fc.constantFrom('', '<f>1+1</f>', '<f t="shared" si="0"/>', '<f t="array" ref="A1:B1">SUM(A1)</f>'),
      value,
      form: fc.constantFrom('full', 'full', 'full', 'none', 'bare'),
    })
    const letter = (at: number) => String.fromCharCode(65 + at)
    const write = (cells: readonly { type: string; formula: string; value: string; form: string }[], row: number) =>
      cells
        .map(({ type, formula, value: text, form }, at) => {
          const open = `<c r="${letter(at)}${row}"${type}`
          if (form === 'bare') return `${open}/>`
          return `${open}>${formula}${form === 'none' ? '' : `<v>${text}</v>`}</c>`
        })
        .join('')
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(rows, (list) => {
        const bytes = packageOf(list.map((cells, i) => `<row r="${i + 1}">${write(cells, i + 1)}</row>`).join('\n'))
        expect(parseXlsx(bytes)).toEqual(parseXlsxByParser(bytes))
      }),
      { numRuns: 400 },
    )
  })
})
