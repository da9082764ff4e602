import { describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { correctionSlip } from '#domain/paper/correction-slip'
import { april, march, slipFacts } from '../documents/slip'

const slip = (facts = {}) => correctionSlip(slipFacts(facts))
const line = (field: string, before: string | null, after: string | null) => ({
  correctionId: 'c',
  field,
  before,
  after,
})

describe('更正单', () => {
  it('写明编号、项目、单位、月份、谁提出、谁登记', () => {
    expect(slip()).toMatchObject({
      title: '重点项目月报数据更正单',
      fileName: '更正单2024-更-01',
      number: '2024-更-01',
      unit: '县工信局',
      month: '2024年3月',
      project: '中钢洛耐9万吨新型耐材二期（GY-003）',
      basis: '县工信局来函',
      attachments: '1份',
      proposedBy: '〔填报人〕，县工信局',
      who: '张三',
    })
    expect(slip({ project: { name: '甲', code: null, unit: null }, attachments: 0 })).toMatchObject({
      project: '甲',
      unit: '',
      attachments: '',
    })
  })

  it('逐月写出随之变动的数，前和后；四个数都不变的月份不写', () => {
    const still = { ...march, month: month('2024-05'), before: march.after }
    expect(slip({ months: [march, april, still] }).effects).toEqual([
      {
        month: '3月',
        pairs: [
          { before: '4,642.33', after: '4,742.33' },
          { before: '9,995.64', after: '10,095.64' },
          { before: '21.7%', after: '21.9%' },
          { before: '+0.7', after: '+0.9' },
        ],
      },
      {
        month: '4月',
        pairs: [
          { before: '4,516.02', after: '4,516.02' },
          { before: '14,511.66', after: '14,611.66' },
          { before: '31.5%', after: '31.8%' },
          { before: '−2.5', after: '−2.2' },
        ],
      },
    ])
  })

  it('空白不写成 0；原来没有这个项目的版本，前面空着', () => {
    const added = { ...march, before: null }
    expect(slip({ months: [added] }).effects[0]?.pairs[0]).toEqual({ before: '', after: '4,742.33' })
    expect(slip({ lines: [line('actual', null, '1000000')] }).changes).toEqual([
      { kind: 'figure', label: '3月完成投资，万元', before: '（空白）', after: '100.00', difference: null },
    ])
  })

  it.each([
    ['actual', '46423300', '47423300', '4,642.33', '4,742.33', '+100.00'],
    ['actual', '46423301', '46423300', '4,642.3301', '4,642.3300', '−0.0001'],
    ['statistics', '10000', '0', '1.00', '0.00', '−1.00'],
    ['physical', '0.55', '0.6', '55.00', '60.00', '+5.00'],
    ['progress', '旧进展', '新进展', '旧进展', '新进展', null],
  ])('%s 从 %s 到 %s', (field, before, after, was, now, difference) => {
    expect(slip({ lines: [line(field, before, after)] }).changes).toMatchObject([
      { before: was, after: now, difference },
    ])
  })

  it('几个栏目一起更正，按填报的次序写', () => {
    const lines = [line('next', 'a', 'b'), line('actual', '1', '2'), line('progress', 'c', 'd')]
    expect(slip({ lines }).changes.map((change) => change.label)).toEqual([
      '3月完成投资，万元',
      '3月形象进度',
      '3月下一步计划',
    ])
  })

  it('下面写：用哪个计划、开工以来累计、灯色、哪些月报重印时写明', () => {
    expect(slip().notes).toEqual([
      '占比、较序时：3、4月按年初计划46,000.00。',
      '开工以来累计：3、4月+100.00。',
      '灯色：3月不变；4月由黄变绿。',
      '以后没有冻结的月份，累计随台账一并重算。',
      '3、4月重印的月报在备注写“3月更正，更正单2024-更-01”；已发的纸不变。',
    ])
  })

  it('跨到下一年的月份写明年份', () => {
    const next = { ...april, month: month('2025-01'), planVersion: 'adjusted' as const }
    const { effects, notes } = slip({ months: [march, next] })
    expect(effects.map((effect) => effect.month)).toEqual(['3月', '2025年1月'])
    expect(notes[0]).toBe('占比、较序时：3月按年初计划46,000.00；2025年1月按调整计划46,000.00。')
    expect(notes.at(-1)).toContain('3月，2025年1月重印的月报')
  })

  it('没有冻结的月份随之变动，就不说重印', () => {
    const { effects, notes } = slip({ months: [], lines: [line('progress', 'a', 'b')] })
    expect([effects, notes]).toEqual([[], []])
  })
})
