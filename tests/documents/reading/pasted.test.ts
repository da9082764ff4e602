import { describe, expect, it } from 'vitest'
import { htmlTables } from '#documents/reading/html-tables'
import { bookOfText } from '#documents/reading/read-book'
import { Refusal } from '#domain/refusal'
import { shown } from './files'

const refusalOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error('it was read')
}

describe('pasted tables', () => {
  it('text as spreadsheets put it on the clipboard', () => {
    const book = bookOfText('项目\t投资\r\n"伊川县\n人民医院"\t1,200\r\n', '粘贴的表')
    expect(shown(book)).toEqual([
      ['项目', '投资'],
      ['伊川县\n人民医院', '1,200'],
    ])
    expect(book).toMatchObject({ file: '粘贴的表', format: 'csv', notices: [], sheets: [{ name: '粘贴的表' }] })
  })

  it('the page is preferred where it has a table: it knows merged cells', () => {
    const html = `<html><head><style>td { color: "red" }</style><!-- <table> --></head><body><table>
      <tr><td colspan=2 rowspan="1">2024年6月</td><td>丙</td></tr>
      <tr><td rowspan=2>龙鼎&nbsp;铝业<br>一期</td><td>7,084.43 &lt;万元&gt;</td><td></td></tr>
      <tr><td>乙</td><td>&#20057;<b>粗</b></td></tr></table></body></html>`
    const book = bookOfText({ text: '2024年6月\t\t丙', html }, '粘贴的表')
    expect(shown(book)).toEqual([
      ['2024年6月', null, '丙'],
      ['龙鼎 铝业\n一期', '7,084.43 <万元>'],
      [null, '乙', '乙粗'],
    ])
    expect(book.sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ])
    expect(book.format).toBe('html')
    expect(shown(bookOfText({ text: 'a\tb', html: '<p>a b</p>' }, '粘贴的表'))).toEqual([['a', 'b']])
  })

  it('nothing, and a quotation mark that is never closed', () => {
    expect(refusalOf(() => bookOfText(' \r\n', '粘贴的表'))).toMatchObject({ code: 'FILE_EMPTY' })
    expect(refusalOf(() => bookOfText('a\t"b\nc', '粘贴的表'))).toMatchObject({
      code: 'FILE_QUOTE',
      details: { file: '粘贴的表', row: 1 },
    })
  })
})

describe('pages made to take long', () => {
  it.each([
    ['comments that never end', '<!--'],
    ['scripts that never end', '<script '],
    ['tags that never end', '<td '],
    ['names that never end', 'a'],
    ['tables in tables', '<table>'],
    ['attributes without end', ' colspan="'],
    ['entities without end', '&#'],
  ])('%s', (_, piece) => {
    const started = performance.now()
    htmlTables(`<table><tr><td>a</td></tr></table><table><tr><td><${piece.repeat(200_000)}`)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('cells that claim to cover a billion others cover a thousand', () => {
    const [table] = htmlTables('<table><tr><td colspan=1000000000 rowspan=1000000000>a</td></tr></table>')
    expect(table?.merges).toEqual([{ top: 0, left: 0, bottom: 999, right: 999 }])
  })
})
