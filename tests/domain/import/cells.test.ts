import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellSense, readCell } from '#domain/import/cells'
import { splitContact } from '#domain/import/contact-cell'
import type { ImportField } from '#domain/import/import-field'
import type { RawCell } from '#domain/import/raw-book'
import { cell, dated, percent } from './sheets'

function read(given: string | number | RawCell, field: ImportField, more: Partial<CellSense> = {}) {
  const sense = { field, unit: '万元', perCent: false, happened: null, month: null, year: 2024, ...more } as const
  const result = readCell(cell(given) ?? { kind: 'text', text: '' }, sense)
  return result.problem ? result.problem.code : result.value
}
const money = (given: string | number | RawCell, unit: CellSense['unit'] = '万元') =>
  read(given, 'monthActual', { unit })

describe('金额读成整元', () => {
  it.each([
    ['1,234.5', '万元', 12_345_000],
    ['１，２３４．５', '万元', 12_345_000],
    [' 1 234.5 ', '万元', 12_345_000],
    ['1234.5万元', '元', 12_345_000],
    ['1.2亿', '万元', 120_000_000],
    ['0.00000001', '亿元', 1],
    ['12345.00', '元', 12_345],
    ['￥300', '万元', 3_000_000],
    ['0', '万元', 0],
    ['7,084.43', '千元', 7_084_430],
    [0.1 + 0.2, '万元', 3_000],
    [1_234.56 + 2e-13, '万元', 12_345_600],
    [1e-4, '万元', 1],
    [70_844_300, '元', 70_844_300],
  ] as const)('%s（%s）是 %d 元', (given, unit, amount) => {
    expect(money(given, unit)).toBe(amount)
  })

  it.each(['', ' ', '—', '--', '/', '无', '待定', '暂无', '\\', 'N/A', '未报'])('“%s”是空白', (given) => {
    expect(money(given)).toBeNull()
  })

  it.each([
    ['约300', 'NOT_A_NUMBER'],
    ['约三百万', 'NOT_A_NUMBER'],
    ['12,5', 'NOT_A_NUMBER'],
    ['3\n4', 'NOT_A_NUMBER'],
    ['300-500', 'NOT_A_NUMBER'],
    ['1.2.3', 'NOT_A_NUMBER'],
    ['=1+1', 'NOT_A_NUMBER'],
    ['1e5', 'NOT_A_NUMBER'],
    ['.', 'NOT_A_NUMBER'],
    ['(5)', 'MONEY_NEGATIVE'],
    ['（1,234.5）', 'MONEY_NEGATIVE'],
    ['−5', 'MONEY_NEGATIVE'],
    [-0.5, 'MONEY_NEGATIVE'],
    ['0.00001', 'MONEY_SUB_YUAN'],
    [1 / 3, 'MONEY_SUB_YUAN'],
    ['99999999999', 'MONEY_TOO_LARGE'],
    [1e300, 'MONEY_TOO_LARGE'],
  ] as const)('“%s”不收：%s', (given, code) => {
    expect(money(given)).toBe(code)
  })

  it('公式的错和日期不是数', () => {
    expect(money({ kind: 'error', text: '#REF!' })).toBe('CELL_ERROR')
    expect(money(dated('2024-06-30'))).toBe('NOT_A_NUMBER')
    expect(money({ kind: 'truth', value: true, text: 'TRUE' })).toBe('NOT_A_NUMBER')
  })

  it('任何整元写成任何单位，带不带千分位，读回来都是它', () => {
    const places = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 } as const
    const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 })
    const units = fc.constantFrom(...(Object.keys(places) as (keyof typeof places)[]))
    fc.assert(
      fc.property(amounts, units, fc.boolean(), (amount, unit, grouped) => {
        const digits = String(amount).padStart(places[unit] + 1, '0')
        const whole = digits.slice(0, digits.length - places[unit])
        const text =
          places[unit] === 0
            ? whole
            : `${grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole}.${digits.slice(-places[unit])}`
        expect(money(text, unit)).toBe(amount)
        expect(money(Number(text.replaceAll(',', '')), unit)).toBe(amount)
      }),
    )
  })
})

describe('形象比例', () => {
  it.each([
    ['88%', false, 0.88],
    ['８８％', false, 0.88],
    ['0.88', false, 0.88],
    [88, true, 0.88],
    ['33.3', true, 0.333],
    [percent(0.333), true, 0.333],
    ['—', true, null],
    [1.2, false, 'FRACTION_RANGE'],
    ['120%', false, 'FRACTION_RANGE'],
    ['过半', true, 'NOT_A_NUMBER'],
  ] as const)('%s（百分数 %s）是 %s', (given, perCent, value) => {
    expect(read(given, 'physical', { perCent })).toBe(value)
  })
})

describe('日期的各种写法', () => {
  it.each([
    ['2024.6', '2024-06-30', 'month'],
    ['2024.06', '2024-06-30', 'month'],
    ['2024．6', '2024-06-30', 'month'],
    ['2024-06', '2024-06-30', 'month'],
    ['2024/6', '2024-06-30', 'month'],
    ['2024年6月', '2024-06-30', 'month'],
    ['2024年6月底', '2024-06-30', 'month'],
    ['2024年六月底前', '2024-06-30', 'month'],
    ['202406', '2024-06-30', 'month'],
    ['6月', '2024-06-30', 'month'],
    ['10月底', '2024-10-31', 'month'],
    ['2024-06-15', '2024-06-15', 'day'],
    ['2024年6月15日', '2024-06-15', 'day'],
    ['20240615', '2024-06-15', 'day'],
    ['6月15日', '2024-06-15', 'day'],
    ['2024年上半年', '2024-06-30', 'half'],
    ['上半年', '2024-06-30', 'half'],
    ['2024年第三季度', '2024-09-30', 'quarter'],
    ['2024年2季度', '2024-06-30', 'quarter'],
    ['2025年', '2025-12-31', 'year'],
    ['2025年底前', '2025-12-31', 'year'],
    ['2024年秋季', '2024-09-30', 'season'],
    ['汛期前', '2024-05-31', 'season'],
    ['预计2024年12月', '2024-12-31', 'month'],
    ['已于2023年3月开工', '2023-03-31', 'month'],
    ['2023.03（实际）', '2023-03-31', 'month'],
    [2024.6, '2024-06-30', 'month'],
    [202406, '2024-06-30', 'month'],
    [45_473, '2024-06-30', 'day'],
    [2025, '2025-12-31', 'year'],
    [{ kind: 'number', value: 2024.1, text: '2024.10', percent: false }, '2024-10-31', 'month'],
    [dated('2024-06-15'), '2024-06-15', 'day'],
  ] as const)('%s', (given, day, precision) => {
    expect(read(given, 'start')).toMatchObject({ day, precision })
  })

  it.each(['近期', '2024.13', '2024-06-31', '三年', '尽快', '2024.6—2025.3'])('“%s”认不出是哪天', (given) => {
    expect(read(given, 'start')).toBe('NOT_A_DATE')
  })

  it('没有年份又不知道年份，不猜', () => {
    expect(read('6月', 'start', { year: null })).toBe('NOT_A_DATE')
  })

  it('词里说了是已经还是计划，表头也可以说', () => {
    expect(read('已于2023年3月开工', 'start')).toMatchObject({ happened: true })
    expect(read('计划2024年12月', 'start', { happened: true })).toMatchObject({ happened: false })
    expect(read('2023.3', 'start', { happened: true })).toMatchObject({ happened: true })
    expect(read('2023.3', 'start')).toMatchObject({ happened: null })
  })
})

describe('文字、年限、选项、责任人', () => {
  it('像公式的文字就是文字，换行在长文字里留着，在名称里不留', () => {
    expect(read('=HYPERLINK("x")', 'progress')).toBe('=HYPERLINK("x")')
    expect(read('主体\r\n完工', 'progress')).toBe('主体\n完工')
    expect(read('理学路\n大修', 'name')).toBe('理学路大修')
    expect(read(13_900_000_000, 'phone')).toBe('13900000000')
    expect(read('无', 'problem')).toBe('无')
    expect(read('/', 'problem')).toBeNull()
    expect(read('字'.repeat(32_768), 'progress')).toBe('TEXT_TOO_LONG')
  })

  it.each([
    ['2023-2025', ['2023', '2025']],
    ['2023年—2025年', ['2023', '2025']],
    ['2023.3-2025.12', ['2023', '2025']],
    ['202303-202512', ['2023', '2025']],
    ['２０２４', ['2024', '2024']],
    ['三年', 'NOT_YEARS'],
    ['2025-2023', 'NOT_YEARS'],
  ] as const)('建设起止年限 %s', (given, value) => {
    expect(read(given, 'years')).toEqual(value)
  })

  it.each([
    ['nature', '改扩建', 'expansion'],
    ['nature', '技术改造', 'upgrade'],
    ['yearClass', '续建项目', 'continuing'],
    ['yearClass', '前期', 'preparing'],
    ['stage', '未开工', 'preparing'],
    ['stage', '停工', 'paused'],
    ['statEntry', '√', 'entered'],
    ['statEntry', '未入库', 'pending'],
    ['statEntry', '说不清', 'CHOICE_UNKNOWN'],
  ] as const)('%s “%s”', (field, given, value) => {
    expect(read(given, field)).toBe(value)
  })

  it.each([
    ['张某 13900000000', '张某', '13900000000'],
    ['张某13900000000', '张某', '13900000000'],
    ['张某（0379-68330000）', '张某', '0379-68330000'],
    ['张某\n139 0000 0000', '张某', '13900000000'],
    ['张某', '张某', null],
    ['13900000000', null, '13900000000'],
    ['张某 电话：68330000', '张某', '68330000'],
  ])('责任人及电话 %s', (given, contact, phone) => {
    expect(splitContact(given)).toEqual({ contact, phone })
  })
})
