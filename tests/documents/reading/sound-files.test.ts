import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import * as XLSX from '@e965/xlsx'
import { Workbook } from 'devextreme-exceljs-fork'
import { describe, expect, it } from 'vitest'
import { readAs, sampleBook, sampleShown, shown, written } from './files'
import { gb18030 } from './gb18030'
import { changedXls, type Piece, record } from './xls'

const bookOf = (rows: unknown[][], name = '表') => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
  return book
}

describe('sheets of every kind', () => {
  it.each([
    ['xlsx', 'a.xlsx', 'xlsx'],
    ['xlsm', 'a.xlsm', 'xlsx'],
    ['biff8', 'a.xls', 'xls'],
  ] as const)('%s: values, shown texts, shares and days', async (type, name, format) => {
    const book = await readAs(name, written(sampleBook(), type))
    expect(shown(book)).toEqual(sampleShown)
    expect(book).toMatchObject({ file: name, format, notices: [] })
    expect(book.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(book.sheets).toHaveLength(1)
    expect(book.sheets[0]).toMatchObject({ name: '月报表', hidden: false })
  })

  it('merged cells are named and not filled', async () => {
    for (const type of ['xlsx', 'biff8'] as const) {
      const { sheets } = await readAs(`a.${type}`, written(sampleBook(), type))
      expect(sheets[0]?.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 1 }])
      expect(sheets[0]?.rows[4]).toBeUndefined()
    }
  })

  it('the bytes decide what a file is, and a name that says otherwise is noticed', async () => {
    const named = [
      await readAs('a.xls', written(sampleBook(), 'xlsx')),
      await readAs('a.xlsx', written(sampleBook(), 'biff8')),
      await readAs('b.xls', '<html><table><tr><td>项目</td></tr></table></html>'),
      await readAs('c.xlsx', '项目,投资\n龙鼎,1\n'),
    ]
    expect(named.map(({ format, notices }) => [format, notices])).toEqual([
      ['xlsx', ['otherFormat']],
      ['xls', ['otherFormat']],
      ['html', ['otherFormat']],
      ['csv', ['otherFormat']],
    ])
  })

  it('days are counted as the file counts them: from 1900, or from 1904', async () => {
    for (const type of ['xlsx', 'biff8'] as const) {
      const book = bookOf([[1, 59, 61, 45473]])
      for (const cell of ['A1', 'B1', 'C1', 'D1']) Object.assign(book.Sheets.表?.[cell], { z: 'yyyy-mm-dd' })
      const days = shown(await readAs('d', written(book, type)))[0]?.map((cell) => cell?.split(' ')[1])
      expect(days).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2024-06-30'])
      book.Workbook = { WBProps: { date1904: true } }
      const later = shown(await readAs('d', written(book, type)))[0]?.map((cell) => cell?.split(' ')[1])
      expect(later).toEqual(['1904-01-02', '1904-02-29', '1904-03-02', '2028-07-01'])
    }
  })

  it.each([
    ['names Chinese as its code page', 936],
    ['names no code page', null],
  ])('an .xls of before Unicode that %s is read as Chinese', async (_, page) => {
    // The writer at hand writes Latin only: letters of the same length stand where the Chinese is put.
    const chinese = new Map([
      ['@@@@@@@@', '龙鼎铝业'],
      ['####', '月报'],
    ])
    const put = ({ type, body }: Piece): Piece => {
      const text = body.toString('latin1')
      const [latin, words] = [...chinese].find(([placeholder]) => text.includes(placeholder)) ?? []
      if (latin === undefined || words === undefined) return { type, body }
      return { type, body: Buffer.from(text.replace(latin, Buffer.from(gb18030(words)).toString('latin1')), 'latin1') }
    }
    const pages = page === null ? [] : [record(0x42, page & 0xff, page >> 8)]
    const bytes = changedXls(
      written(bookOf([['@@@@@@@@', 7084.43]], '####'), 'biff5'),
      ([begin, ...rest]) => [begin as Piece, ...pages, ...rest.filter(({ type }) => type !== 0x42).map(put)],
      'Book',
    )
    const book = await readAs('a.et', bytes)
    expect([book.sheets[0]?.name, ...(shown(book)[0] ?? [])]).toEqual(['月报', '龙鼎铝业', 'number 7084.43 7084.43'])
    expect(book.format).toBe('xls')
  })

  it('errors stay errors, and a cell of 32,767 letters stays whole', async () => {
    const long = '重'.repeat(32_767)
    const book = bookOf([[long, 1]])
    Object.assign(book.Sheets.表 ?? {}, { C1: { t: 'e', v: 0x17 }, '!ref': 'A1:C1' })
    for (const type of ['xlsx', 'biff8'] as const) {
      const row = shown(await readAs('a', written(book, type)))[0]
      expect(row?.slice(type === 'xlsx' ? 0 : 1)).toEqual(
        [long, 'number 1 1', 'error #REF!'].slice(type === 'xlsx' ? 0 : 1),
      )
    }
  })
})

/** A workbook of the writer that this program itself uses. */
async function ownBook(fill: (book: Workbook) => void): Promise<Buffer> {
  const book = new Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('what the parser does not tell', () => {
  it('hidden sheets, rows and columns of .xlsx', async () => {
    const bytes = await ownBook((book) => {
      const sheet = book.addWorksheet('月报')
      sheet.addRows([
        ['甲', '乙', '丙', '丁'],
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ])
      sheet.getRow(2).hidden = true
      sheet.getColumn(2).hidden = true
      sheet.getColumn(3).hidden = true
      book.addWorksheet('旧表', { state: 'veryHidden' }).addRow(['旧'])
    })
    const { sheets } = await readAs('a.xlsx', bytes)
    expect(
      sheets.map(({ name, hidden, hiddenRows, hiddenColumns }) => ({ name, hidden, hiddenRows, hiddenColumns })),
    ).toEqual([
      { name: '月报', hidden: false, hiddenRows: [1], hiddenColumns: [1, 2] },
      { name: '旧表', hidden: true, hiddenRows: [], hiddenColumns: [] },
    ])
  })

  it('hidden rows and columns of .xls', async () => {
    const row = record(0x208, 1, 0, 0, 0, 3, 0, 0xff, 0, 0, 0, 0, 0, 0x20, 0, 0x0f, 0)
    const columns = record(0x7d, 2, 0, 3, 0, 0, 8, 0x0f, 0, 1, 0)
    const bytes = changedXls(
      written(
        bookOf([
          ['甲', '乙', '丙'],
          [1, 2, 3],
        ]),
        'biff8',
      ),
      (pieces) => {
        const first = pieces.findIndex(({ type }) => type === 0x200)
        return pieces.toSpliced(first + 1, 0, columns, row)
      },
    )
    const { sheets } = await readAs('a.xls', bytes)
    expect(sheets[0]).toMatchObject({ name: '表', hiddenRows: [1], hiddenColumns: [2, 3] })
    expect(sheets[0]?.rows[1]?.[0]).toMatchObject({ value: 1 })
  })

  it('a formula is its value; one that was never calculated is an error, and noticed', async () => {
    const bytes = await ownBook((book) => {
      const sheet = book.addWorksheet('月报')
      sheet.getCell('A1').value = { formula: 'SUM(B1:C1)', result: 12 }
      sheet.getCell('A2').value = { formula: 'SUM(B2:C2)' } as never
      sheet.getCell('B2').value = 3
    })
    const book = await readAs('a.xlsx', bytes)
    expect(shown(book)).toEqual([['number 12 12'], ['error ', 'number 3 3']])
    expect(book.notices).toEqual(['formulasNotCalculated'])
  })

  it('what a streaming writer leaves out of its headers is no damage', async () => {
    const { default: Writer } = await import('devextreme-exceljs-fork/lib/stream/xlsx/workbook-writer.js')
    const stream = new PassThrough()
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    const book = new Writer({ stream, useSharedStrings: false })
    const sheet = book.addWorksheet('大表')
    for (let row = 1; row <= 5_000; row += 1) sheet.addRow([`项目${row}`, row / 4, row]).commit()
    await book.commit()
    if (!stream.readableEnded) await once(stream, 'end')
    const read = await readAs('a.xlsx', Buffer.concat(parts))
    expect(shown(read)[4_999]).toEqual(['项目5000', 'number 1250 1250', 'number 5000 5000'])
  })
})

describe('delimited text', () => {
  const text = '项目名称,投资\r\n"龙鼎,铝业","7,084.43"\r\n"伊川县\n人民医院","说 ""好"""\r\n'
  const cells = [
    ['项目名称', '投资'],
    ['龙鼎,铝业', '7,084.43'],
    ['伊川县\n人民医院', '说 "好"'],
  ]
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', gb18030(text)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s', async (_, bytes) => {
    const book = await readAs('月报.csv', bytes)
    expect(shown(book)).toEqual(cells)
    expect(book).toMatchObject({ format: 'csv', notices: [], sheets: [{ name: '月报', hidden: false, merges: [] }] })
  })

  it('letters of GB18030 beyond GBK', async () => {
    expect(shown(await readAs('a.csv', gb18030('㐂𠮷,镕\n')))).toEqual([['㐂𠮷', '镕']])
  })

  it.each([
    [
      'a\tb\n1,2\t3\n',
      [
        ['a', 'b'],
        ['1,2', '3'],
      ],
    ],
    [
      'a;b\n1,5;2\n1,7;3\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
        ['1,7', '3'],
      ],
    ],
    [
      '2024年6月份重点项目,月报\n\n名称,投资,完成\n甲,1,2\n乙,3,4\n',
      [['2024年6月份重点项目', '月报'], [], ['名称', '投资', '完成'], ['甲', '1', '2'], ['乙', '3', '4']],
    ],
    ['sep=;\na;b\n', [['a', 'b']]],
    ['只有一列\n甲\n', [['只有一列'], ['甲']]],
    [
      'a,b\n"x"y,"",z',
      [
        ['a', 'b'],
        ['xy', null, 'z'],
      ],
    ],
  ])('%j is cut where most lines are cut alike', async (text, expected) => {
    expect(shown(await readAs('a.csv', text))).toEqual(expected)
  })
})
