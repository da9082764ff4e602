import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber } from '#domain/paper/chinese-number'
import { cellText, columnWidths } from '#domain/paper/column-widths'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { breakLines, countLines, longestWord, textWidth } from '#domain/paper/text-width'
import { gridFrom, sheetOptions, smallCounty } from '../documents/facts'

const mixed = fc.string({
  unit: fc.constantFrom(...'东岭路网完成6公里（含），。A1—b2%-. 〔领导〕\n、“用地”𠮷'),
  maxLength: 120,
})

describe('分行', () => {
  it('不丢一个字，每行不超宽（除非一个字就比行宽）', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 6, max: 40 }), (text, width) => {
        const lines = breakLines(text, width)
        expect(lines.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
        for (const line of lines) {
          const clinging = /^[\s\S][—，。、；：？！）》」』〕】”’％….,;:?!)\]}% ]*$/u.test(line.trimEnd())
          expect(clinging || textWidth(line.trimEnd()) <= width || /[（“〔]/.test(line), line).toBe(true)
        }
      }),
    )
  })

  it('数出来的行数就是分出来的行数', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 4, max: 40 }), (text, width) => {
        expect(countLines(text, width)).toBe(breakLines(text, width).length)
      }),
    )
  })

  it.each([
    ['窑炉砌筑完成，联调中', 12, ['窑炉砌筑完', '成，联调中']],
    ['电话13800000000', 15, ['电话', '13800000000']],
    ['完成（含消防）', 8, ['完成（含', '消防）']],
    ['已完成（含消防）', 8, ['已完成', '（含消', '防）']],
    ['第一行\n第二行', 40, ['第一行', '第二行']],
    ['2023—2024', 8, ['2023—', '2024']],
  ])('%s 宽 %i', (text, width, lines) => {
    expect(breakLines(text, width)).toEqual(lines)
  })

  it('最长的词是不该拆开的那一串', () => {
    expect(longestWord('张三 13800000000')).toBe(textWidth('13800000000'))
    expect(longestWord('张三')).toBe(0)
  })
})

describe('列宽', () => {
  const sheet = monthlySheet(gridFrom(smallCounty), sheetOptions())
  const rules = { total: 264, edges: 1.5, mostLines: 30, mayGrow: false }
  const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0)

  it('正好占满纸宽，数字不被切断', () => {
    const widths = columnWidths(sheet, rules)
    expect(sum(widths)).toBeCloseTo(264, 6)
    const cells = [sheet.total, ...sheet.groups.flatMap((group) => [group.total, ...group.rows])]
    for (const row of cells) {
      row?.cells.forEach((cell, i) => {
        const kind = sheet.columns[i]?.kind ?? 'text'
        if (kind !== 'text') expect(textWidth(cellText(cell, kind))).toBeLessThan(widths[i] ?? 0)
      })
    }
  })

  it('很长的形象进度把自己那列放宽；放得下时别的列让，放不下时只有表格能变宽', () => {
    const long = '很长的形象进度'.repeat(80)
    const wide = monthlySheet(gridFrom([{ progress: long, problem: long, next: long }]), sheetOptions())
    const at = wide.columns.findIndex((column) => column.key === 'progress')
    expect(columnWidths(wide, rules)[at]).toBeGreaterThan(columnWidths(sheet, rules)[at] ?? 0)
    expect(sum(columnWidths(wide, { ...rules, mostLines: 12 }))).toBeCloseTo(264, 6)
    const grown = columnWidths(wide, { ...rules, mostLines: 12, mayGrow: true })
    expect(sum(grown)).toBeGreaterThan(264)
    expect(Math.max(...grown)).toBeLessThanOrEqual(110)
  })
})

describe('格里的数', () => {
  it.each([
    [null, 'money', ''],
    [0, 'money', '0.00'],
    [12_345_678, 'money', '1,234.57'],
    [-12_345, 'money', '−1.23'],
    [0.97158, 'rate', '97.2%'],
    [13.8245, 'gap', '+13.8'],
    [-10, 'gap', '−10.0'],
    [7, 'integer', '7'],
  ] as const)('%s %s → %s', (cell, kind, text) => {
    expect(cellText(cell, kind)).toBe(text)
  })

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1_005, '一千零五'],
  ])('%i 写作 %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text)
  })
})
