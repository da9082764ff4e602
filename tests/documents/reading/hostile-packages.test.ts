import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readAs, refusalOf, sampleBook, shown, written } from './files'
import { type Entry, oneCell, sheetXml, workbookEntries, zipOf } from './zip'

const book = (rows: string, ...more: readonly Entry[]) => zipOf(workbookEntries(sheetXml(rows), more))
const codeOf = async (bytes: Uint8Array) => (await refusalOf(readAs('甲.xlsx', bytes))).code

describe('packages that mislead', () => {
  it('the least workbook is read', async () => {
    expect(shown(await readAs('甲.xlsx', book(oneCell)))).toEqual([['项目']])
  })

  it('a part that unpacks beyond 200 MB is refused before it is unpacked', async () => {
    const bomb = {
      name: 'xl/media/bomb.bin',
      content: Buffer.alloc(0),
      says: { size: 300 * 2 ** 20 },
      packed: deflateRawSync(Buffer.alloc(300 * 2 ** 20)),
    }
    const started = performance.now()
    const refusal = await refusalOf(readAs('甲.xlsx', book(oneCell, bomb)))
    expect(refusal).toMatchObject({ code: 'FILE_OVERSIZED', details: { file: '甲.xlsx', what: 'unpacked' } })
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('many parts that unpack beyond 200 MB together', async () => {
    const content = Buffer.alloc(19 * 2 ** 20, 'ab')
    const packed = deflateRawSync(content)
    const parts = Array.from({ length: 11 }, (_, at) => ({ name: `xl/media/${at}.bin`, content, packed }))
    expect(await codeOf(book(oneCell, ...parts))).toBe('FILE_OVERSIZED')
  })

  it('a part packed abnormally tight is refused from 20 MB on, and read below', async () => {
    const tight = (size: number) => ({ name: 'xl/media/a.bin', content: Buffer.alloc(size) })
    expect(await codeOf(book(oneCell, tight(30 * 2 ** 20)))).toBe('FILE_OVERSIZED')
    expect(shown(await readAs('甲.xlsx', book(oneCell, tight(10 * 2 ** 20))))).toEqual([['项目']])
  })

  it.each<[string, Entry]>([
    ['more than its headers say', { name: 'xl/a.bin', content: Buffer.alloc(5_000), says: { size: 50 } }],
    ['less than its headers say', { name: 'xl/a.bin', content: Buffer.alloc(50), says: { size: 5_000 } }],
    [
      'more, in a part read in pieces',
      { name: 'xl/a.bin', content: Buffer.alloc(9 * 2 ** 20), says: { size: 8 * 2 ** 20 } },
    ],
    [
      'bytes behind its end',
      {
        name: 'xl/a.bin',
        content: Buffer.alloc(50),
        packed: Buffer.concat([deflateRawSync(Buffer.alloc(50)), Buffer.from('more')]),
      },
    ],
    ['a wrong checksum', { name: 'xl/a.bin', content: Buffer.from('content'), says: { crc: 1 } }],
    ['a wrong checksum, in pieces', { name: 'xl/a.bin', content: Buffer.alloc(3 * 2 ** 20, 'xyz'), says: { crc: 1 } }],
    [
      'no deflate at all',
      { name: 'xl/a.bin', content: Buffer.alloc(50), packed: Buffer.from('\xff\xff\xff\xff', 'latin1') },
    ],
    ['another name in its own header', { name: 'xl/a.bin', content: Buffer.alloc(5), says: { local: 'xl/b.bin' } }],
    ['a way out of the package', { name: '../../etc/passwd', content: Buffer.alloc(5) }],
    ['a way out, as Windows writes it', { name: '..\\..\\a.exe', content: Buffer.alloc(5) }],
    ['a drive', { name: 'C:/a.exe', content: Buffer.alloc(5) }],
    ['the name of another', { name: 'xl/workbook.xml', content: Buffer.alloc(5) }],
  ])('a part with %s', async (_, entry) => {
    expect(await codeOf(book(oneCell, entry))).toBe('FILE_DAMAGED')
  })

  it('two parts over the same bytes', async () => {
    const bytes = zipOf(
      workbookEntries(sheetXml(oneCell), [
        { name: 'xl/a.bin', content: Buffer.from('same') },
        { name: 'xl/b.bin', content: Buffer.from('same') },
      ]),
    )
    const second = bytes.lastIndexOf('PK\x01\x02')
    const first = bytes.lastIndexOf('PK\x01\x02', second - 1)
    const firstLocal = bytes.readUInt32LE(first + 42)
    bytes.writeUInt32LE(firstLocal, second + 42)
    bytes.write('xl/a.bin', second + 46)
    expect(await codeOf(bytes)).toBe('FILE_DAMAGED')
  })

  it('a part under a password', async () => {
    expect(await codeOf(book(oneCell, { name: 'xl/a.bin', content: Buffer.alloc(5), says: { flags: 1 } }))).toBe(
      'FILE_PROTECTED',
    )
  })

  it('2,000 parts are read, one more is refused', async () => {
    const parts = (count: number) =>
      Array.from({ length: count - 4 }, (_, at) => ({ name: `xl/media/${at}.bin`, content: Buffer.alloc(0) }))
    expect(shown(await readAs('甲.xlsx', book(oneCell, ...parts(2_000))))).toEqual([['项目']])
    expect(await refusalOf(readAs('甲.xlsx', book(oneCell, ...parts(2_001))))).toMatchObject({
      code: 'FILE_OVERSIZED',
      details: { what: 'entries' },
    })
  })

  it('macros and links to other files are noticed and not followed', async () => {
    const bytes = book(
      oneCell,
      { name: 'xl/vbaProject.bin', content: Buffer.from('macro') },
      { name: 'xl/externalLinks/externalLink1.xml', content: Buffer.from('<externalLink/>') },
    )
    expect((await readAs('甲.xlsm', bytes)).notices).toEqual(['externalLinks', 'macros'])
  })

  it.each([
    ['word/document.xml', 'word'],
    ['ppt/presentation.xml', 'slides'],
    ['xl/workbook.bin', 'binaryWorkbook'],
    ['content.xml', 'openDocument'],
    ['照片.jpg', 'archive'],
  ])('a package with %s is no sheet', async (name, is) => {
    const bytes = zipOf([{ name, content: Buffer.from('x') }])
    expect(await refusalOf(readAs('甲.xlsx', bytes))).toMatchObject({
      code: 'FILE_NOT_SHEET',
      details: { file: '甲.xlsx', is },
    })
  })

  it('a workbook whose sheet is missing', async () => {
    const entries = workbookEntries(sheetXml(oneCell)).filter(({ name }) => !name.includes('sheet1'))
    expect(await codeOf(zipOf(entries))).toBe('FILE_DAMAGED')
  })
})

describe('rows without end', () => {
  it('a dimension of a billion cells is not walked', async () => {
    const xml = sheetXml(oneCell, '<dimension ref="A1:XFD1048576"/>')
    expect(shown(await readAs('甲.xlsx', zipOf(workbookEntries(xml))))).toEqual([['项目']])
  })

  it('a link over a whole sheet is not walked', async () => {
    const xml = sheetXml(oneCell, '', '<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>')
    expect(shown(await readAs('甲.xlsx', zipOf(workbookEntries(xml))))).toEqual([['项目']])
  })

  it('cells beyond the last row and column of any sheet are none', async () => {
    const rows = `${oneCell}<row r="2000000000"><c r="A2000000000"><v>1</v></c></row><row r="3"><c r="ZZZZZ3"><v>2</v></c><c r="B3"><v>3</v></c></row>`
    const { sheets } = await readAs('甲.xlsx', book(rows))
    expect(sheets[0]?.rows.length).toBe(3)
    expect(sheets[0]?.rows[2]).toEqual([undefined, { kind: 'number', value: 3, text: '3', percent: false }])
  })

  it.each(['<row/>', '<x:row r="1"></x:row>', '<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row>'])(
    'half a million of %s are counted and refused before anything parses them',
    async (row) => {
      const started = performance.now()
      const refusal = await refusalOf(readAs('甲.xlsx', book(row.repeat(500_000))))
      expect(refusal).toMatchObject({ code: 'FILE_ROWS', details: { file: '甲.xlsx', sheet: '月报', limit: 200_000 } })
      expect(refusal.details.rows).toBe(500_000)
      expect(performance.now() - started).toBeLessThan(3_000)
    },
  )

  it('rows are counted over all sheets, whatever the pieces they come in', async () => {
    const rows = `${'<row/>'.repeat(199_999)}<rowBreaks/><!-- row -->`
    expect((await readAs('甲.xlsx', book(rows))).sheets).toHaveLength(1)
  })
})

describe('damaged packages', () => {
  const whole = written(sampleBook(), 'xlsx')

  it('cut off anywhere', async () => {
    for (let part = 0; part < 50; part += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 50))
      const { code } = await refusalOf(readAs('甲.xlsx', cut))
      expect(['FILE_EMPTY', 'FILE_DAMAGED', 'FILE_NOT_SHEET'], `cut at ${part}/50`).toContain(code)
    }
  })
})
