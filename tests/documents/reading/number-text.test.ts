import { SSF } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfSerial, formatOf } from '#documents/reading/format'
import { numberText } from '#documents/reading/number-text'

describe('how a number is shown', () => {
  it('without a format as a spreadsheet shows it, whatever the number', () => {
    const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100)
    fc.assert(
      fc.property(fc.oneof(money, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
        expect(numberText(value, 'General', false) ?? String(value)).toBe(SSF.format('General', value))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    [7084.43, '#,##0.00', '7,084.43'],
    [0.9716, '0.0%', '97.2%'],
    [45473, 'yyyy"年"m"月"d"日"', '2024年6月30日'],
    [1234567.891, '0', '1234568'],
    [0.1 + 0.2, 'General', '0.3'],
    [12, '"第"0"名"', '第12名'],
  ])('%d as %s is %s', (value, format, shown) => {
    expect(numberText(value, format, false)).toBe(shown)
  })
})

describe('what a format makes of a number', () => {
  it.each([
    ['General', 'number'],
    ['#,##0.00_ ;[Red]-#,##0.00 ', 'number'],
    ['0.00%', 'percent'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"', 'date'],
    ['m"月"', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 'date'],
    ['h:mm:ss', 'number'],
    ['[h]:mm', 'number'],
    ['0"元"', 'number'],
    ['0.00"m2"', 'number'],
    ['0"%"', 'number'],
    ['"day" 0', 'number'],
    ['G/通用格式', 'number'],
    ['@', 'number'],
  ])('%s: %s', (format, kind) => {
    expect(formatOf(format)).toBe(kind)
  })

  it('days outside the calendar are none', () => {
    expect([0, -1, 2_958_465, 2_958_466, Number.NaN].map((serial) => dayOfSerial(serial, false))).toEqual([
      null,
      null,
      '9999-12-31',
      null,
      null,
    ])
  })
})
