import { describe, expect, it } from 'vitest'
import { choiceCode, choiceTerm, parseField, sqlTypes } from '#domain/field'
import { refusalOf } from './given'
import { fields, type Kind, pick } from './given-fields'

describe('一格里打的字', () => {
  it.each<[Kind, string, unknown]>([
    ['text', '  龙鼎  ', '龙鼎'],
    ['text', '-', '-'],
    ['longText', ' 一\r\n二\r三 ', '一\n二\n三'],
    ['month', '2024-06', '2024-06'],
    ['day', '2024-02-29', '2024-02-29'],
    ['year', '2024', 2024],
    ['year', '2199', 2199],
    ['fraction', '0.88', 0.88],
    ['fraction', '88%', 0.88],
    ['fraction', '８８％', 0.88],
    ['fraction', '58.3 %', 0.583],
    ['fraction', '0', 0],
    ['fraction', '1', 1],
    ['fraction', '100%', 1],
    ['fraction', '33.3%', 0.333],
    ['fraction', '８８％', 0.88],
    ['fraction', '-', null],
    ['integer', '无', null],
    ['money', '１，２３４．５\r\n', 12_345_000],
    ['integer', '12', 12],
    ['integer', '1,200', 1200],
    ['integer', '-3', -3],
    ['decimal', '1.8', 1.8],
    ['decimal', '−0.5', -0.5],
    ['texts', '市重点，三个一批、七大园区;市重点', ['市重点', '三个一批', '七大园区', '市重点']],
    ['texts', ' , 、', []],
    ['money', '1,234.56', 12_345_600],
    ['money', '/', null],
    ['signed', '−30', -300_000],
    ['choice', '在建', 'building'],
    ['choice', 'Building', 'building'],
    ['choice', 'building', 'building'],
  ])('%s：“%s”', (kind, typed, value) => {
    expect(parseField(fields[kind], typed)).toEqual(value)
  })

  it.each(Object.keys(fields) as Kind[])('%s：空白和“—”都是空白', (kind) => {
    for (const typed of ['', '   ', '—', ' — '])
      expect(parseField(fields[kind], typed)).toEqual(kind === 'texts' ? [] : null)
  })

  it.each<[Kind, string, string]>([
    ['month', '2024-6', 'MONTH_INVALID'],
    ['month', '2024年6月', 'MONTH_INVALID'],
    ['day', '2024-06-31', 'DATE_INVALID'],
    ['day', '2024/06/30', 'DATE_INVALID'],
    ['year', '24', 'YEAR_INVALID'],
    ['year', '1850', 'YEAR_INVALID'],
    ['year', '2024年', 'YEAR_INVALID'],
    ['fraction', '88', 'INVALID_INPUT'],
    ['fraction', '101%', 'INVALID_INPUT'],
    ['fraction', '-1%', 'INVALID_INPUT'],
    ['fraction', '%', 'NOT_A_NUMBER'],
    ['fraction', '八成', 'NOT_A_NUMBER'],
    ['integer', '1.5', 'NOT_A_NUMBER'],
    ['integer', '0x10', 'NOT_A_NUMBER'],
    ['integer', ',', 'NOT_A_NUMBER'],
    ['integer', '99999999999999999999', 'NOT_A_NUMBER'],
    ['decimal', '1e3', 'NOT_A_NUMBER'],
    ['decimal', ',', 'NOT_A_NUMBER'],
    ['money', '-5', 'MONEY_NEGATIVE'],
    ['money', '0.00001', 'MONEY_SUB_YUAN'],
    ['money', '五', 'NOT_A_NUMBER'],
    ['choice', '竣工', 'CHOICE_UNKNOWN'],
    ['choice', 'toString', 'CHOICE_UNKNOWN'],
  ])('%s：“%s”被拒，%s', (kind, typed, code) => {
    expect(refusalOf(() => parseField(fields[kind], typed))).toBe(code)
  })
})

describe('存进去的值', () => {
  it('每一种都有数据库的类型', () => {
    const kinds = new Set(Object.values(fields).map((field) => field.kind))
    expect(new Set(Object.keys(sqlTypes))).toEqual(kinds)
  })
})

describe('选项', () => {
  it('代码与中文来回', () => {
    expect(choiceTerm(pick, choiceCode(pick, '前期'))).toBe('前期')
    expect(choiceTerm(pick, null)).toBeNull()
    expect(choiceTerm(pick, 'unknown')).toBe('unknown')
  })
})
