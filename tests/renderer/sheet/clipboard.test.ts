import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHtml, readHtml } from '../../../src/renderer/parts/sheet/clipboard-html'
import { formatTabbed, readTabbed } from '../../../src/renderer/parts/sheet/clipboard-text'

describe('texts with tabs', () => {
  it('reads what Excel writes: CR LF, and no row after the last line break', () => {
    expect(readTabbed('1,234.50\t厂房封顶\r\n—\t\r\n')).toEqual([
      ['1,234.50', '厂房封顶'],
      ['—', ''],
    ])
  })
  it('a single blank cell is one blank cell', () => {
    expect(readTabbed('\r\n')).toEqual([['']])
    expect(readTabbed('')).toEqual([['']])
  })
  it('a blank line in the middle is a row of one blank cell', () => {
    expect(readTabbed('a\n\nb')).toEqual([['a'], [''], ['b']])
  })
  it('line breaks, tabs and doubled quotes stand inside quotes', () => {
    expect(readTabbed('"一期\r\n二期"\t"a\tb"\t"他说""好"""\r\n下\t')).toEqual([
      ['一期\n二期', 'a\tb', '他说"好"'],
      ['下', ''],
    ])
  })
  it('quotes that Excel did not put there stay', () => {
    expect(readTabbed('"龙鼎"项目\t"甲"\t5"管')).toEqual([['"龙鼎"项目', '"甲"', '5"管']])
  })
  it('an open quote swallows nothing', () => {
    expect(readTabbed('"未完\t2\n3')).toEqual([['"未完', '2'], ['3']])
  })
  it('full-width digits and percent signs stay texts', () => {
    expect(readTabbed('１，２３４．５\t３６％')).toEqual([['１，２３４．５', '３６％']])
  })
  it('quotes only what needs it', () => {
    expect(formatTabbed([['1,234.50', 'a\nb', '"甲"', '5"管', 'x\ty']])).toBe(
      '1,234.50\t"a\nb"\t"""甲"""\t5"管\t"x\ty"',
    )
  })
  it('whatever is copied is pasted back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '甲', '"', '\t', '\n', ' ', ',', '１') })
    const row = fc.array(text, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (block) => {
        const copied = `${formatTabbed(block)}\r\n`
        expect(readTabbed(copied)).toEqual(block)
      }),
    )
  })
})

describe('tables', () => {
  const wps = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- td {mso-number-format:General} --></style></head>
<body><!--StartFragment--><table border=0><colgroup><col width=72></colgroup>
<tr height=19><td class=xl65 x:num>5,497.62</td><td>一期<br>
  二期&nbsp;完成</td></tr>
<tr><td colspan="2">A&amp;B &lt;1&gt; &#39;x&#x27;</td><td></td></tr></table><!--EndFragment--></body></html>`

  it('reads a copied table: br, nbsp, entities, merged columns, no style', () => {
    expect(readHtml(wps)).toEqual([
      ['5,497.62', '一期\n二期 完成'],
      ["A&B <1> 'x'", '', ''],
    ])
  })
  it('a cell merged downwards leaves the cells below blank', () => {
    const html = '<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>乙<td>3</table>'
    expect(readHtml(html)).toEqual([
      ['甲', '1'],
      ['', '2'],
      ['乙', '3'],
    ])
  })
  it('a table in a cell is not read into it; text outside a table is no table', () => {
    expect(readHtml('<table><tr><td>1<table><tr><td>in</td></tr></table></td><td>2</td></tr></table>')?.[0]?.[1]).toBe(
      '2',
    )
    expect(readHtml('<p>只有文字</p>')).toBeNull()
  })
  it('scripts and comments are no text', () => {
    expect(readHtml('<table><tr><td><script>steal()</script>好<!-- <td>no</td> --></td></tr></table>')).toEqual([
      ['好'],
    ])
  })
  it('a monstrous span is cut to what a sheet has', () => {
    expect(readHtml('<table><tr><td colspan=999999>a</td></tr></table>')?.[0]?.length).toBe(1000)
  })
  it('a paragraph ends a line, and blanks around lines go', () => {
    expect(readHtml('<table><tr><td><p>一</p> <p>二</p></td></tr></table>')).toEqual([['一\n二']])
  })
  it('writes texts as texts, figures as figures, and line breaks into one cell', () => {
    const html = formatHtml([['7,084.43', '1-2\n<b>']], (column) => column === 1)
    expect(html).toContain('<td>7,084.43</td>')
    expect(html).toContain(`mso-number-format:'\\@'`)
    expect(html).toContain('1-2<br style="mso-data-placement:same-cell">&lt;b&gt;')
    expect(readHtml(html)).toEqual([['7,084.43', '1-2\n<b>']])
  })
})
