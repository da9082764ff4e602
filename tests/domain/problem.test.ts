import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, month } from '#domain/month'
import {
  closedRate,
  dueSoon,
  overdueDays,
  type ProblemAction,
  type ProblemFact,
  type ProblemStage,
  problemRow,
  problemRows,
  problemStage,
  problemStages,
  problemsOfMonth,
  problemsUpTo,
  stageAfter,
} from '#domain/problem'

const blank = { text: null, unit: null, due: null, number: null }
let acts = 0
function act(on: string, stage: ProblemStage, more: Partial<ProblemAction> = {}): ProblemAction {
  acts += 1
  return { ...blank, id: `act-${acts}`, on: day(on), stage, ...more }
}

function problem(number: string, ...actions: readonly ProblemAction[]): ProblemFact {
  const what = { title: '燃气接入协调', detail: null, kind: 'other', level: '2', source: '单位报送' } as const
  return { id: `id-${number}`, number, projectId: 'p', project: '中钢洛耐二期', ...what, actions }
}

const gas = problem(
  'WT-058',
  act('2024-05-08', 'raised'),
  act('2024-05-10', 'assigned', { unit: '县住建局', due: day('2024-06-25'), number: '2024-交-31' }),
  act('2024-05-16', 'handled', { text: '燃气公司出初步方案' }),
  act('2024-06-26', 'supervised', { number: '2024-督-07' }),
  act('2024-07-02', 'handled', { text: '管沟开挖' }),
)
const on = (text: string) => day(text)

describe('问题的阶段', () => {
  it('列单、交单、办单、督单、销号，次序就是台账的次序', () => {
    expect(problemStages.map((stage) => problemStage.choices[stage].zh)).toEqual([
      '列单',
      '交单',
      '办单',
      '督单',
      '销号',
    ])
  })

  it('多记一笔，阶段只进不退；阶段总是记过的一笔的阶段', () => {
    const stages = fc.array(fc.constantFrom(...problemStages), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(stages, fc.constantFrom(...problemStages), (before, next) => {
        const at = (stage: ProblemStage) => problemStages.indexOf(stage)
        const [old, now] = [stageAfter(before), stageAfter([...before, next])]
        expect(before).toContain(old)
        expect(at(now)).toBe(Math.max(at(old), at(next)))
      }),
    )
  })

  it.each([
    ['2024-05-07', null],
    ['2024-05-08', ['raised', null, null]],
    ['2024-05-10', ['assigned', '县住建局', '2024-06-25']],
    ['2024-06-25', ['handled', '县住建局', '2024-06-25']],
    ['2024-06-26', ['supervised', '县住建局', '2024-06-25']],
    ['2024-07-02', ['supervised', '县住建局', '2024-06-25']],
  ])('截至 %s：%j', (until, expected) => {
    const row = problemRow(gas, on(until), on(until))
    expect(row === null ? null : [row.stage, row.unit, row.due]).toEqual(expected)
  })

  it('再交一次，单位和期限换成新的；督办要的是报结果，问题的期限不变', () => {
    const again = problem(
      'WT-001',
      act('2024-05-01', 'raised', { unit: '县工信局', due: day('2024-05-20') }),
      act('2024-05-25', 'assigned', { unit: '县发改委', due: day('2024-06-10') }),
      act('2024-06-12', 'supervised', { due: day('2024-06-30') }),
    )
    const at = (until: string) => problemRow(again, on(until), on(until))
    expect(at('2024-05-24')).toMatchObject({ unit: '县工信局', due: '2024-05-20', overdueDays: 4 })
    expect(at('2024-05-25')).toMatchObject({ unit: '县发改委', due: '2024-06-10', overdueDays: 0 })
    expect(at('2024-06-12')).toMatchObject({ unit: '县发改委', due: '2024-06-10', overdueDays: 2 })
  })

  it('列单之前就办过的，从办的那天算起', () => {
    const late = problem('WT-002', act('2024-06-20', 'handled', { text: '现场协调' }), act('2024-07-01', 'raised'))
    expect(problemRow(late, on('2024-07-02'), on('2024-07-02'))).toMatchObject({ raisedOn: '2024-06-20' })
  })
})

describe('期限', () => {
  it.each([
    ['2024-06-25', 7, null],
    ['2024-07-01', 1, null],
    ['2024-07-02', 0, 'soon'],
    ['2024-07-09', 0, 'soon'],
    ['2024-07-10', 0, null],
  ])('期限 %s，在 2024-07-02 逾期 %d 天，%s', (due, days, urgency) => {
    const today = day('2024-07-02')
    expect(overdueDays(day(due), today)).toBe(days)
    expect(dueSoon(day(due), today)).toBe(urgency === 'soon')
    const open = problem('WT-003', act('2024-06-01', 'raised', { due: day(due) }))
    expect(problemRow(open, today, today)?.urgency).toBe(days > 0 ? 'overdue' : urgency)
  })

  it('没有期限的不算逾期，是空不是 0', () => {
    const open = problem('WT-004', act('2024-06-01', 'raised'))
    expect(problemRow(open, on('2024-07-02'), on('2024-07-02'))).toMatchObject({ overdueDays: null, urgency: null })
    expect(dueSoon(null, on('2024-07-02'))).toBe(false)
  })

  it('逾期和快到期不会同时，日子往后逾期只增不减', () => {
    const start = day('2024-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (a, b) => {
        const [due, today] = [addDays(start, a), addDays(start, b)]
        const late = overdueDays(due, today) ?? 0
        expect(late > 0 && dueSoon(due, today)).toBe(false)
        expect(overdueDays(due, addDays(today, 1)) ?? 0).toBe(b >= a ? late + 1 : 0)
      }),
    )
  })

  it('销了号就不再逾期', () => {
    const done = problem(
      'WT-005',
      act('2024-05-01', 'raised', { due: day('2024-05-20') }),
      act('2024-06-18', 'closed', { text: '已通电' }),
    )
    const at = (until: string) => problemRow(done, on(until), on(until))
    expect(at('2024-06-17')).toMatchObject({ overdueDays: 28, urgency: 'overdue', closedOn: null, evidence: null })
    expect(at('2024-06-18')).toMatchObject({
      stage: 'closed',
      overdueDays: 0,
      urgency: null,
      closedOn: '2024-06-18',
      evidence: '已通电',
    })
  })
})

describe('一个月的台账', () => {
  const facts = [
    problem('WT-002', act('2024-07-01', 'raised')),
    problem(
      'WT-001',
      act('2024-05-02', 'raised', { due: day('2024-06-30') }),
      act('2024-07-01', 'closed', { text: '办结' }),
    ),
    gas,
  ]
  const today: Day = day('2024-07-05')

  it('到月底为止：月后列的不算，月后销的没销，逾期在测灯的那天量', () => {
    const rows = problemsOfMonth(facts, month('2024-06'), today)
    expect(rows.map((row) => [row.number, row.stage, row.overdueDays])).toEqual([
      ['WT-001', 'raised', 1],
      ['WT-058', 'supervised', 6],
    ])
    expect(closedRate(rows)).toBe(0)
  })

  it('按列单的先后；办结率是销号除以列单', () => {
    const rows = problemRows(facts, today, today)
    expect(rows.map((row) => row.number)).toEqual(['WT-001', 'WT-058', 'WT-002'])
    expect(closedRate(rows)).toBeCloseTo(1 / 3)
    expect(closedRate([])).toBeNull()
  })

  it('冻结时留下的，与当时看到的一样', () => {
    const kept = problemsUpTo(facts, month('2024-06'))
    expect(kept.map((fact) => fact.number)).toEqual(['WT-001', 'WT-058'])
    expect(problemsOfMonth(kept, month('2024-06'), today)).toEqual(problemsOfMonth(facts, month('2024-06'), today))
  })
})
