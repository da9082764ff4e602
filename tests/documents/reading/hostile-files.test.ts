import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkXls } from '#documents/reading/check-xls'
import { Unreadable } from '#documents/reading/failure'
import { readBook } from '#documents/reading/read-book'
import { parseApart } from '#documents/reading-host'
import { refusalText } from '#domain/refusal'
import { file, readAs, refusalOf, sampleBook, shown, written } from './files'
import { gb18030 } from './gb18030'
import { changedXls, compoundFile, record, recordsOf } from './xls'
import { oneCell, sheetXml, workbookEntries, zipOf } from './zip'

const idle = () => new AbortController().signal
const xls = written(sampleBook(), 'biff8')

describe('files that are no sheets', () => {
  it.each<[string, string, string]>([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'picture', '图片'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'picture', '图片'],
    ['%PDF-1.7\n', 'pdf', 'PDF'],
    ['Rar!\x1a\x07\0', 'archive', '压缩包'],
    ['{\\rtf1\\ansi', 'word', 'Word'],
    ['MZ\x90\0\x03\0\0\0', 'program', '程序'],
    ['\x01\x02\0\0\x03', 'unknown', '认不出'],
    ['<?xml version="1.0"?><Workbook/>', 'oldXml', 'XML'],
    ['<html><p>no table</p></html>', 'page', '网页'],
  ])('%j', async (bytes, is, word) => {
    const refusal = await refusalOf(readAs('月报.xlsx', Buffer.from(bytes, 'latin1')))
    expect(refusal).toMatchObject({ code: 'FILE_NOT_SHEET', details: { file: '月报.xlsx', is } })
    const sentence = refusalText(refusal.code, refusal.details, 'zh')
    expect(sentence).toContain('月报.xlsx')
    expect(sentence).toContain(word)
  })

  it('a missing file, a folder, an empty file', async () => {
    const missing = path.join(path.dirname(file('x', 'x')), '没有.xlsx')
    expect(await refusalOf(readBook(missing))).toMatchObject({ code: 'FILE_MISSING', details: { file: '没有.xlsx' } })
    expect(await refusalOf(readBook(path.dirname(missing)))).toMatchObject({ code: 'FILE_NOT_OPENED' })
    expect(await refusalOf(readAs('a.xlsx', ''))).toMatchObject({ code: 'FILE_EMPTY', details: { file: 'a.xlsx' } })
  })
})

describe('protected and damaged .xls', () => {
  it('a password, whether in its records or around the whole', async () => {
    const locked = changedXls(xls, ([begin, ...rest]) => [
      begin ?? record(0x809),
      record(0x2f, 1, 0, 1, 0, 1, 0),
      ...rest,
    ])
    const around = compoundFile({ EncryptionInfo: Buffer.alloc(200), EncryptedPackage: Buffer.alloc(9_000) })
    for (const bytes of [locked, around]) {
      expect(await refusalOf(readAs('甲.xls', bytes))).toMatchObject({
        code: 'FILE_PROTECTED',
        details: { file: '甲.xls' },
      })
    }
  })

  it('a Word document, and a compound file of nothing known', async () => {
    const word = await refusalOf(readAs('甲.xls', compoundFile({ WordDocument: Buffer.alloc(9_000) })))
    const other = await refusalOf(readAs('甲.xls', compoundFile({ other: Buffer.alloc(9_000) })))
    expect([word.details.is, other.details.is]).toEqual(['word', 'unknown'])
  })

  it('links to other files and macros are noticed', async () => {
    const other = record(0x1ae, 1, 0, 2, 0, 0, 0x41, 0x42)
    const self = record(0x1ae, 1, 0, 1, 4)
    const linked = changedXls(xls, (pieces) =>
      pieces.toSpliced(-1 + pieces.findIndex(({ type }) => type === 0x0a), 0, self, other),
    )
    expect((await readAs('甲.xls', linked)).notices).toEqual(['externalLinks'])
    const macros = compoundFile({ Workbook: recordsOf(xls), '_VBA_PROJECT_CUR/VBA/dir': Buffer.alloc(100) })
    expect((await readAs('甲.xls', macros)).notices).toEqual(['macros'])
  })

  it('chains of sectors that never end, and sectors that are not there', () => {
    const table = (xls.readUInt32LE(76) + 1) * 512
    const ends = new Set<string>()
    for (let sector = 0; sector < 128; sector += 1) {
      for (const next of [sector, 0, 0x00ffffff]) {
        const bytes = Buffer.from(xls)
        bytes.writeUInt32LE(next, table + sector * 4)
        try {
          ends.add(checkXls(bytes).records.equals(recordsOf(xls)) ? 'as it was' : 'other records')
        } catch (error) {
          ends.add(error instanceof Unreadable ? error.failure.code : String(error))
        }
      }
    }
    expect([...ends].sort()).toEqual(['FILE_DAMAGED', 'as it was'])
  })

  it('cut off anywhere', async () => {
    const whole = shown(await readAs('甲.xls', xls))
    for (let part = 0; part < 50; part += 1) {
      const cut = xls.subarray(0, Math.floor((xls.length * part) / 50))
      const outcome = await readAs('甲.xls', cut).catch((error) => error.code)
      if (typeof outcome === 'string') expect(['FILE_EMPTY', 'FILE_DAMAGED', 'FILE_NOT_SHEET']).toContain(outcome)
      else expect(shown(outcome), `cut at ${part}/50`).toEqual(whole)
    }
  }, 60_000)
})

describe('text that cannot be taken', () => {
  it('the row of the first byte that the encoding does not take', async () => {
    const utf8 = Buffer.concat([Buffer.from('项目\n龙鼎\n'), Buffer.from([0xe4, 0xbc]), Buffer.from('\n医院\n')])
    const chinese = Buffer.concat([gb18030('项目\n龙鼎\n医院\n'), Buffer.from([0xff, 0xff])])
    const marked = Buffer.concat([Buffer.from('\ufeff甲\n乙'), Buffer.from([0xff, 0x0a])])
    const rows = []
    for (const bytes of [utf8, chinese, marked]) rows.push(await refusalOf(readAs('甲.csv', bytes)))
    expect(rows.map(({ code, details }) => [code, details.row])).toEqual([
      ['FILE_ENCODING', 3],
      ['FILE_ENCODING', 4],
      ['FILE_ENCODING', 2],
    ])
  })

  it('a quotation mark that is never closed, by its row', async () => {
    const refusal = await refusalOf(readAs('甲.csv', 'a,b\n"x\ny",1\n2,"z\n3,4\n'))
    expect(refusal).toMatchObject({ code: 'FILE_QUOTE', details: { file: '甲.csv', row: 4 } })
  })

  it('more rows than the limit', async () => {
    expect(await refusalOf(readAs('甲.csv', '1,2\n'.repeat(1_000_000)))).toMatchObject({
      code: 'FILE_ROWS',
      details: { limit: 200_000 },
    })
  })
})

describe('the process that parses', () => {
  const heavy = zipOf(
    workbookEntries(
      sheetXml(
        Array.from(
          { length: 60_000 },
          (_, row) =>
            `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="B${row + 1}" t="inlineStr"><is><t>项目${row}</t></is></c></row>`,
        ).join(''),
      ),
    ),
  )

  it('is ended after its time', async () => {
    const parsing = parseApart('xlsx', heavy, { signal: idle(), bounds: { memory: 768 * 2 ** 20, time: 30 } })
    await expect(parsing).rejects.toMatchObject({ failure: { code: 'FILE_TOO_HEAVY', what: 'time' } })
  })

  it('is ended at its memory', async () => {
    const parsing = parseApart('xlsx', heavy, { signal: idle(), bounds: { memory: 90 * 2 ** 20, time: 60_000 } })
    await expect(parsing).rejects.toMatchObject({ failure: { code: 'FILE_TOO_HEAVY', what: 'memory' } })
  })

  it('is ended by a cancel, which answers its own reason', async () => {
    const stop = new AbortController()
    const reading = readBook(file('a.xlsx', heavy), {
      signal: stop.signal,
      onProgress: (done) => done >= 30 && setTimeout(() => stop.abort(new Error('不读了')), 50),
    })
    await expect(reading).rejects.toThrow('不读了')
  })

  it('progress goes from nothing to all, and never back', async () => {
    const steps: number[] = []
    await readBook(file('a.xlsx', zipOf(workbookEntries(sheetXml(oneCell)))), {
      onProgress: (done) => steps.push(done),
    })
    expect([steps[0], steps.at(-1)]).toEqual([0, 100])
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
  })
})
