import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/month'
import { actions } from '../../src/renderer/app/actions/actions'
import { pageShorts } from '../../src/renderer/app/actions/page-shorts'
import { askedOf } from '../../src/renderer/app/jump/asked'
import { monthAsked } from '../../src/renderer/app/jump/month-asked'
import { actLetters } from '../../src/renderer/app/jump/project-items'

const months = { month: '2024-06' as Month, firstMonth: '2014-01' as Month, lastMonth: '2024-07' as Month }

describe('Ctrl+K', () => {
  it('reads a month as people write it, and only one that can be looked at', () => {
    for (const text of [
      '2405',
      '202405',
      '2024-05',
      '24.5',
      '2024年5月',
      '２４０５',
      '5月',
      '5y',
      '5',
      ' 2024 年 5 月 ',
    ])
      expect([text, monthAsked(text, months)]).toEqual([text, '2024-05'])
    for (const text of ['2408', '1312', '13', '0', '2400', '99', 'zgln', '5月份报表', ''])
      expect([text, monthAsked(text, months)]).toEqual([text, null])
  })

  it('parts what is looked for from what is to be done with it', () => {
    expect(askedOf('zgln tb', ['tb', 'dy'])).toEqual({ text: 'zgln', act: 'tb' })
    expect(askedOf(' 中钢  DY ', ['tb', 'dy'])).toEqual({ text: '中钢', act: 'dy' })
    expect(askedOf("zhong'gang", ['tb'])).toEqual({ text: 'zhonggang', act: null })
    expect(askedOf('tb', ['tb'])).toEqual({ text: 'tb', act: null })
    expect(askedOf('zg ln', ['tb'])).toEqual({ text: 'zg ln', act: null })
  })

  it.each(['zh', 'en'] as const)('teaches letters that mean one thing (%s)', (lang) => {
    const ways = [
      ...actions.flatMap(({ short }) => short?.[lang] ?? []),
      ...Object.values(pageShorts).map((short) => short[lang]),
    ]
    expect(ways.filter((short, i) => ways.indexOf(short) !== i)).toEqual([])
    expect(ways.filter((short) => monthAsked(short, months) !== null)).toEqual([])
    expect(new Set(actLetters(lang)).size).toBe(actLetters(lang).length)
  })

  it('has no key twice', () => {
    const told = actions.flatMap(({ key }) => key?.told ?? [])
    expect(new Set(told).size).toBe(told.length)
  })
})
