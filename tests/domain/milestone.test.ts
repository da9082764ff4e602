import { describe, expect, it } from 'vitest'
import { dueOf, milestoneName, readDueText, windowStart } from '#domain/milestone'
import { day } from '#domain/month'
import { milestone } from './given'

describe('日期的说法', () => {
  it.each([
    ['上半年', '2024-06-30', 'half'],
    ['下半年', '2024-12-31', 'half'],
    ['年底前', '2024-12-31', 'year'],
    ['年底', '2024-12-31', 'year'],
    ['全年', '2024-12-31', 'year'],
    ['一季度', '2024-03-31', 'quarter'],
    ['二季度', '2024-06-30', 'quarter'],
    ['三季度', '2024-09-30', 'quarter'],
    ['四季度', '2024-12-31', 'quarter'],
    ['10月底', '2024-10-31', 'month'],
    ['2月底前', '2024-02-29', 'month'],
    ['9月', '2024-09-30', 'month'],
    ['秋季', '2024-09-30', 'season'],
    ['汛期前', '2024-05-31', 'season'],
    ['2024-09-15', '2024-09-15', 'day'],
  ])('%s 是 %s，精度 %s', (words, planned, precision) => {
    expect(readDueText(words, 2024)).toEqual({ planned, precision })
  })

  it('平年的2月底是28日', () => {
    expect(readDueText('2月底', 2023)?.planned).toBe('2023-02-28')
  })

  it.each(['', '尽快', '13月底', '0月', '2024-02-30', 'constructor', 'toString'])('“%s”不说日期', (words) => {
    expect(readDueText(words, 2024)).toBeNull()
  })
})

describe('说法留出的时段', () => {
  it.each([
    ['2024-06-30', 'day', null],
    ['2024-10-31', 'month', '2024-10-01'],
    ['2024-03-31', 'quarter', '2024-01-01'],
    ['2024-12-31', 'quarter', '2024-10-01'],
    ['2024-06-30', 'half', '2024-01-01'],
    ['2024-12-31', 'half', '2024-07-01'],
    ['2024-12-31', 'year', '2024-01-01'],
    ['2024-09-30', 'season', '2024-07-01'],
    ['2024-05-31', 'season', '2024-03-01'],
    ['2024-01-31', 'season', '2024-01-01'],
  ] as const)('%s，精度 %s：从 %s 起', (planned, precision, start) => {
    expect(windowStart(day(planned), precision)).toBe(start)
  })
})

describe('节点', () => {
  it('有调整的按调整', () => {
    expect(dueOf(milestone())).toBe('2024-06-30')
    expect(dueOf(milestone({ adjusted: '2024-09-15' }))).toBe('2024-09-15')
    expect(dueOf(milestone({ adjusted: '2024-05-15' }))).toBe('2024-05-15')
  })

  it.each([
    [{}, '上半年开工', 'Start'],
    [{ dueText: null }, '开工', 'Start'],
    [{ kind: 'inUse', label: '竣工投用', dueText: '年底前' }, '年底前竣工投用', 'In use'],
    [{ kind: 'enrolment', dueText: '秋季' }, '秋季招生', 'Enrolment'],
  ] as const)('%o 叫 %s', (given, zh, en) => {
    const m = milestone(given)
    expect([milestoneName(m, 'zh'), milestoneName(m, 'en')]).toEqual([zh, en])
  })
})
