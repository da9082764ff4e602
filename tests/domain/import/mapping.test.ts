import { describe, expect, it } from 'vitest'
import { importWarning } from '#domain/import/import-warning'
import { readMapping } from '#domain/import/mapping'
import { columnIndex, columnLetter, plain } from '#domain/import/plain'
import { rejection } from '#domain/import/rejection'
import type { Refusal } from '#domain/refusal'
import { refusalOf } from '../given'

describe('列对照的文件', () => {
  it('读列、单位、确认过的名字和表头行', () => {
    const text = `\ufeff{"columns":{"B":"name","D":"monthActual","E":{"field":"monthPlan","month":3},"F":"none"},
      "money":{"D":"元"},"names":{"甲路":"jia","新路":null},"headerRow":4}`
    expect(readMapping(text, 'm.json')).toMatchObject({
      money: { D: '元' },
      names: { 甲路: 'jia', 新路: null },
      headerRow: 4,
    })
  })

  it.each([
    ['不是 JSON', '列,名称'],
    ['没有这个字段', '{"columns":{"B":"budget"}}'],
    ['列不是字母', '{"columns":{"2":"name"}}'],
    ['没有这个单位', '{"money":{"D":"美元"}}'],
    ['多出来的键', '{"column":{"B":"name"}}'],
  ])('%s：不用，并说为什么', (_, text) => {
    expect(refusalOf(() => readMapping(text, 'm.json'))).toBe('MAPPING_INVALID')
  })

  it('说得出是哪一处', () => {
    try {
      readMapping('{"columns":{"B":"budget"}}', 'm.json')
      expect.unreachable()
    } catch (error) {
      expect((error as Refusal).details.why).toMatch(/^columns\.B/)
    }
  })
})

describe('列的字母', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [16_383, 'XFD'],
  ])('%d 是 %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter)
    expect(columnIndex(letter)).toBe(index)
  })
  it.each(['', '1', 'XFE', 'AAAA', 'é'])('“%s”不是列', (letter) => {
    expect(columnIndex(letter)).toBeNull()
  })
})

describe('一个名字的各种写法', () => {
  it.each([
    ['文博大道（龙凤大道至文化路段）', '文博大道(龙凤大道至文化路段)'],
    ['文博 大道【龙凤】', '文博大道（龙凤）'],
    ['龙鼎１０万吨', '龙鼎10万吨'],
    ['“三个一批”项目', '三个一批项目'],
    ['甲路\u200b', '甲\n路'],
    ['A—B段', 'a-b段'],
  ])('%s 就是 %s', (one, other) => {
    expect(plain(one)).toBe(plain(other))
  })
  it.each([
    ['一期', '二期'],
    ['甲路（东段）', '甲路（西段）'],
  ])('%s 不是 %s', (one, other) => {
    expect(plain(one)).not.toBe(plain(other))
  })
})

describe('话', () => {
  const at = { file: '住建局.xls', sheet: '6月', row: 11, column: '6月完成（元）', value: '约三百万' }
  it('拒绝说出文件、工作表、行、列，和怎么办', () => {
    const problem = { code: 'NOT_A_NUMBER', details: { value: '约三百万', plain: true } } as const
    expect(rejection(at, problem, 'zh')).toEqual({
      row: 12,
      column: '6月完成（元）',
      value: '约三百万',
      code: 'NOT_A_NUMBER',
      message: '住建局.xls（6月）第 12 行“6月完成（元）”：“约三百万”不是数字；请只填数字。',
    })
    expect(rejection(at, problem, 'en').message).toContain('row 12')
  })

  it('整行的拒绝不提列', () => {
    const whole = rejection({ ...at, column: '' }, { code: 'DUPLICATE_ROW', details: { name: '甲路', first: 6 } }, 'zh')
    expect(whole.message).toMatch(/^住建局\.xls（6月）第 12 行：“甲路”在第 6 行/)
  })

  it.each([
    { code: 'UNIT_GUESSED', columns: ['累计', '本月'], unit: '元', from: 'size' },
    { code: 'UNIT_DISAGREES', column: '本月', unit: '元', option: '万元' },
    { code: 'UNIT_UNLIKELY', column: '本月', unit: '元', likely: '万元' },
    { code: 'FRACTION_GUESSED', column: '比例' },
    { code: 'MEANING_BY_VALUES', column: '类别', field: 'yearClass' },
    { code: 'MEANING_UNSURE', column: '累计', field: 'ytdActual', other: 'cumulative' },
    { code: 'COLUMN_TAKEN', column: '主管部门', other: '责任单位', field: 'units' },
    { code: 'LATER_MONTHS', columns: ['7月'], month: '2024-06' },
    { code: 'OTHER_TABLE', row: 29 },
    { code: 'TOTAL_DIFFERS', row: 4, column: '本月', says: 10_000, sum: 20_000 },
  ] as const)('$code 两种语言都有话', (warning) => {
    const given = warning as Parameters<typeof importWarning>[0]
    expect(importWarning(given, 'zh')).toMatch(/。$/)
    expect(importWarning(given, 'en')).toMatch(/^[A-Z“].*\.$/)
  })
})
