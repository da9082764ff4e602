import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal'
import { checkLedger } from '#ledger/check'
import { memoryDesk, refusalCode, wan } from './desk'
import { cell, type EntryDesk, entryDesk, setStage } from './entry-desk'

let desk: EntryDesk
beforeEach(() => {
  desk = entryDesk()
})
const codes = (rejected: readonly { code: string }[]) => rejected.map((one) => one.code)
const entries = () => desk.ask('history.list', {}).entries.length

describe('写一批', () => {
  it('一批是一组改动，各栏各归各位，一次撤销全部收回', () => {
    const block = [
      cell('a', 'actual', '１，２３４．５'),
      cell('a', 'physical', '88%'),
      cell('a', 'progress', ' 窑炉砌筑完成 \r\n联调中'),
      cell('b', 'actual', '0'),
      cell('b', 'problem', '用地未批'),
      cell('c', 'statistics', '12.3456'),
      cell('c', 'next', '—'),
    ]
    expect(desk.enter(block, '2024-06', 'paste')).toMatchObject({ changes: 6, flags: [] })
    expect(desk.stored('a')).toEqual({
      actual: wan('1234.5'),
      physical: 0.88,
      progress: '窑炉砌筑完成 \n联调中',
      problem: null,
      next: null,
      statistics: null,
    })
    expect(desk.stored('b')).toMatchObject({ actual: 0, problem: '用地未批' })
    expect(desk.stored('c')).toMatchObject({ statistics: wan('12.3456'), next: null })
    expect(desk.ask('history.undo', {})).toMatchObject({ changes: 6, call: 'month.enter:paste' })
    expect([desk.stored('a'), desk.stored('b'), desk.stored('c')]).toEqual([null, null, null])
    desk.ask('history.redo', {})
    expect(desk.stored('a')).toMatchObject({ actual: wan('1234.5'), physical: 0.88 })
    expect(checkLedger(desk.db)).toEqual([])
  })

  it('再写同样的一批，什么都没有改', () => {
    const block = [cell('a', 'actual', '5'), cell('a', 'physical', '33.3%'), cell('b', 'progress', '基础')]
    desk.enter(block)
    expect(desk.preview([...block, cell('c', 'actual', '1')])).toEqual({
      accepted: 1,
      unchanged: 3,
      rejected: [],
      flags: [],
    })
    expect(desk.enter(block)).toMatchObject({ changes: 0, set: null })
  })

  it('清空的格子成空白，整行都空就没有这一行', () => {
    desk.enter([cell('a', 'actual', '5'), cell('a', 'progress', '基础')])
    desk.enter([cell('a', 'actual', ''), cell('a', 'progress', '  ')], '2024-06', 'clear')
    expect(desk.stored('a')).toBe(null)
    expect(desk.ask('history.list', {}).entries[0]).toMatchObject({ call: 'month.enter:clear', after: null })
  })

  it('累计减去本年前几个月就是本月；比上月少了照收，并说出来', () => {
    desk.enter([cell('a', 'actual', '100'), cell('b', 'actual', '100')], '2024-05')
    desk.ask('project.set', { id: 'c', changes: { since: '2023-12' } })
    desk.enter([cell('c', 'actual', '900')], '2023-12')
    const block = [cell('a', 'cumulative', '130'), cell('b', 'cumulative', '90'), cell('c', 'cumulative', '40')]
    expect(desk.preview(block)).toMatchObject({ accepted: 3, flags: [{ id: 'b', code: 'CUMULATIVE_DROPPED' }] })
    expect(desk.enter(block).flags).toEqual([{ id: 'b', code: 'CUMULATIVE_DROPPED' }])
    expect([desk.stored('a'), desk.stored('b'), desk.stored('c')]).toMatchObject([
      { actual: wan(30) },
      { actual: wan(-10) },
      { actual: wan(40) },
    ])
    expect(desk.enter([cell('b', 'cumulative', '')]).changes).toBe(1)
    expect(desk.stored('b')).toBe(null)
  })
})

describe('不收的格子', () => {
  const cases: readonly [string, string, (d: EntryDesk) => ReturnType<EntryDesk['preview']>][] = [
    ['还没有到的月份', 'MONTH_FUTURE', (d) => d.preview([cell('a', 'actual', '1')], '2024-08')],
    ['项目起计之前的月份', 'MONTH_BEFORE_SINCE', (d) => d.preview([cell('a', 'progress', '基础')], '2023-12')],
    ['负的本月', 'MONEY_NEGATIVE', (d) => d.preview([cell('a', 'actual', '-1')])],
    ['负的累计', 'MONEY_NEGATIVE', (d) => d.preview([cell('a', 'cumulative', '−0.5')])],
    ['负的入统', 'MONEY_NEGATIVE', (d) => d.preview([cell('a', 'statistics', '-1')])],
    ['第五位小数', 'MONEY_SUB_YUAN', (d) => d.preview([cell('a', 'actual', '1.23456')])],
    ['数字里的字', 'NOT_A_NUMBER', (d) => d.preview([cell('a', 'actual', '约100')])],
    ['带单位', 'NOT_A_NUMBER', (d) => d.preview([cell('a', 'actual', '1234万元')])],
    ['一格两行数', 'NOT_A_NUMBER', (d) => d.preview([cell('a', 'actual', '100\n200')])],
    ['金额写成百分数', 'NOT_A_NUMBER', (d) => d.preview([cell('a', 'actual', '85%')])],
    ['像公式的', 'NOT_A_NUMBER', (d) => d.preview([cell('a', 'actual', '=1+1')])],
    ['大得不像话', 'MONEY_TOO_LARGE', (d) => d.preview([cell('a', 'actual', '999999999999')])],
    ['形象比例超过百分之百', 'INVALID_INPUT', (d) => d.preview([cell('a', 'physical', '101%')])],
    ['形象比例没有百分号的 60', 'INVALID_INPUT', (d) => d.preview([cell('a', 'physical', '60')])],
    ['形象比例里的字', 'NOT_A_NUMBER', (d) => d.preview([cell('a', 'physical', '八成')])],
    ['太长的文字', 'INVALID_INPUT', (d) => d.preview([cell('a', 'progress', '长'.repeat(32_768))])],
    ['没有的项目', 'PROJECT_MISSING', (d) => d.preview([cell('x', 'actual', '1')])],
  ]
  it.each(cases)('%s：%s', (_, code, act) => {
    const { accepted, rejected } = act(desk)
    expect(accepted).toBe(0)
    expect(rejected).toMatchObject([{ code, now: null }])
    expect(rejected[0]?.message).toMatch(/。$/)
  })

  it('同一格在一批里两次、本月和累计一起给：后一个不收', () => {
    const { rejected } = desk.preview([
      cell('a', 'actual', '1'),
      cell('a', 'cumulative', '1'),
      cell('b', 'progress', '基础'),
      cell('b', 'progress', '主体'),
    ])
    expect(rejected).toMatchObject([
      { id: 'a', field: 'cumulative', code: 'CELL_TWICE' },
      { id: 'b', field: 'progress', code: 'CELL_TWICE' },
    ])
  })

  it('取消之后的月份', () => {
    desk.ask('project.set', { id: 'a', from: '2024-06-10', changes: { stage: 'cancelled' } })
    expect(codes(desk.preview([cell('a', 'actual', '1')]).rejected)).toEqual(['MONTH_AFTER_CANCEL'])
    expect(desk.enter([cell('a', 'actual', '1')], '2024-05').changes).toBe(1)
  })

  it('金额填在按子项的上级或按本级的子项上；文字和清空照收', () => {
    desk.ask('project.set', { id: 'b', changes: { parentId: 'a' } })
    const money = [cell('a', 'actual', '1'), cell('a', 'progress', '总体'), cell('b', 'statistics', '1')]
    expect(codes(desk.preview(money).rejected)).toEqual(['MONEY_ON_CHILDREN'])
    desk.ask('project.set', { id: 'a', changes: { rollup: 'self' } })
    expect(desk.preview(money).rejected).toMatchObject([{ id: 'b', field: 'statistics', code: 'MONEY_ON_PARENT' }])
    expect(desk.enter([cell('b', 'actual', '—'), cell('b', 'progress', '主体')]).changes).toBe(1)
  })

  it('有一格不收，一格都不写，每格的原因都说', () => {
    const before = entries()
    const block = [cell('a', 'actual', '1'), cell('b', 'actual', '一千'), cell('x', 'progress', '基础')]
    try {
      desk.enter(block)
      throw new Error('nothing was refused')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      expect(error.code).toBe('ENTRY_REJECTED')
      expect(error.details.count).toBe(2)
      expect(error.details.rejected).toEqual([
        {
          id: 'b',
          field: 'actual',
          code: 'NOT_A_NUMBER',
          message: '“一千”不是数字；请只填数字，单位是万元。',
          now: null,
        },
        {
          id: 'x',
          field: 'progress',
          code: 'PROJECT_MISSING',
          message: '没有编号为 x 的项目；用 project list 看有哪些。',
          now: null,
        },
      ])
    }
    expect(entries()).toBe(before)
    expect(desk.stored('a')).toBe(null)
  })
})

describe('两处同时改一格', () => {
  it('打开之后别人改过的格子不收，说出谁改成了什么；已经是这个数的不算', () => {
    desk.enter([cell('a', 'actual', '5', { base: null }), cell('a', 'progress', '基础', { base: null })])
    desk.setDevice('device-b')
    const block = [
      cell('a', 'actual', '7', { base: null }),
      cell('a', 'progress', '基础', { base: null }),
      cell('b', 'progress', '主体', { base: null }),
    ]
    const { accepted, unchanged, rejected } = desk.preview(block)
    expect({ accepted, unchanged }).toEqual({ accepted: 1, unchanged: 1 })
    expect(rejected).toMatchObject([{ id: 'a', field: 'actual', code: 'CELL_CHANGED', now: wan(5) }])
    expect(rejected[0]?.message).toMatch(
      /^“甲”的本月完成投资在打开之后由.+（07-05 \d\d:\d\d）改成了“5\.00 万元”；请看过再填。$/,
    )
    expect(refusalCode(() => desk.enter(block))).toBe('ENTRY_REJECTED')
    expect(desk.enter([cell('a', 'actual', '7', { base: wan(5) })]).changes).toBe(1)
  })

  it('清空了的格子也说得出是谁清的；累计按本月那一格比', () => {
    desk.enter([cell('a', 'actual', '5'), cell('b', 'actual', '5')])
    desk.enter([cell('a', 'actual', '')])
    const { rejected } = desk.preview([cell('a', 'actual', '6', { base: wan(5) })])
    expect(rejected).toMatchObject([{ code: 'CELL_CHANGED', now: null }])
    expect(rejected[0]?.message).toContain('改成了“—”')
    expect(codes(desk.preview([cell('b', 'cumulative', '9', { base: wan(4) })]).rejected)).toEqual(['CELL_CHANGED'])
    expect(desk.enter([cell('b', 'cumulative', '9', { base: wan(5) })]).changes).toBe(1)
  })
})

describe('冻结的格子', () => {
  it('冻结的月份什么都不收；同年后面冻结了的月份只收文字；没有改的格子不算', () => {
    desk.enter([cell('a', 'actual', '5'), cell('a', 'progress', '基础')], '2024-05')
    desk.enter([cell('a', 'actual', '6')], '2024-06')
    setStage(desk, '2024-06', 'frozen')
    const block = [cell('a', 'actual', '6'), cell('a', 'progress', '主体'), cell('b', 'statistics', '')]
    expect(desk.preview(block)).toMatchObject({ accepted: 0, unchanged: 2, rejected: [{ code: 'MONTH_FROZEN' }] })
    const may = [cell('a', 'actual', '7'), cell('a', 'progress', '主体'), cell('b', 'cumulative', '1')]
    expect(desk.preview(may, '2024-05').rejected).toMatchObject([
      { id: 'a', field: 'actual', code: 'MONTH_FROZEN', now: wan(5) },
      { id: 'b', field: 'cumulative', code: 'MONTH_FROZEN', now: null },
    ])
    expect(desk.enter([cell('a', 'progress', '主体')], '2024-05').changes).toBe(1)
    expect(desk.enter([cell('a', 'actual', '9')], '2024-07').changes).toBe(1)
  })
})

describe('和一格一格地填一样', () => {
  const fields = ['actual', 'cumulative', 'physical', 'progress', 'statistics'] as const
  const givens = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'p', 'q'),
    field: fc.constantFrom(...fields),
    value: fc.constantFrom(null, 0, 1, 50, -3),
    month: fc.constantFrom('2023-12', '2024-01', '2024-02', '2024-06', '2024-07', '2024-08'),
  })
  type Given = { id: string; field: (typeof fields)[number]; value: number | null; month: string }

  function family() {
    const made = memoryDesk('2024-07-05')
    made.ask('project.add', { id: 'p', changes: { name: '园区' } })
    made.ask('project.add', { id: 'q', changes: { name: '统一报', rollup: 'self' } })
    made.ask('project.add', { id: 'a', changes: { name: '甲', parentId: 'p' } })
    made.ask('project.add', { id: 'b', changes: { name: '乙', parentId: 'q' } })
    made.ask('project.add', { id: 'c', changes: { name: '丙', since: '2024-02' } })
    return made
  }
  const asText = ({ field, value }: Given) =>
    value === null ? '' : field === 'physical' ? `${value}%` : field === 'progress' ? `第${value}段` : String(value)
  function asChanges(given: Given) {
    const { field, value } = given
    if (value === null) return { [field]: null }
    if (field === 'physical') return { physical: value / 100 }
    if (field === 'progress') return { progress: asText(given) }
    return { [field]: wan(value) }
  }
  /** A share or a statistics figure below zero is refused by month.set before any other rule is asked. */
  const alike = ({ field, value }: Given) => value !== -3 || field === 'actual' || field === 'cumulative'
  function attempt(act: () => { changes: number }): string | number {
    try {
      return act().changes
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const [first] = (error.details.rejected ?? []) as readonly { code: string }[]
      return first?.code ?? error.code
    }
  }

  it('任意的树、月份和数：month.enter 与 month.set 的结果、拒绝和存下的都一样', () => {
    let refused = 0
    fc.assert(
      fc.property(fc.array(givens, { minLength: 5, maxLength: 30 }), (sequence) => {
        const one = family()
        const other = family()
        for (const given of sequence.filter(alike)) {
          const { id, field, month } = given
          const set = attempt(() => one.ask('month.set', { id, month, ...asChanges(given) }))
          const cells = [{ id, field, text: asText(given) }]
          const entered = attempt(() => other.ask('month.enter', { month, how: 'type', cells }))
          expect(entered).toBe(set)
          if (typeof set === 'string') refused += 1
        }
        const months = 'SELECT * FROM month ORDER BY projectId, month'
        expect(other.db.prepare(months).all()).toEqual(one.db.prepare(months).all())
        one.ledger.close()
        other.ledger.close()
      }),
      { numRuns: 25 },
    )
    expect(refused).toBeGreaterThan(30)
  })
})
