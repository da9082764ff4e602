import { describe, expect, it } from 'vitest'
import type { MonthLine } from '#contract/projects'
import type { Yuan } from '#domain/money'
import { monthAt } from '#domain/month'
import type { Plan } from '#domain/year-record'
import {
  draftOf,
  evenMonths,
  figuresUnder,
  monthsOf,
  type PlanDraft,
  pastedMonths,
  planInput,
  readDraft,
} from '../../src/renderer/pages/project/plans/plan-draft'

const wan = (value: number) => (value * 10_000) as Yuan
const months = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [`m${String(i + 1).padStart(2, '0')}`, wan(i + 1)]),
)
// The twelve months are there; only their names are computed.
const initial = {
  id: 'p1',
  projectId: 'a',
  year: 2024,
  version: 'initial',
  annual: wan(78),
  ...months,
  docNo: null,
  decidedOn: null,
  reason: null,
} as unknown as Plan
const linear = { ...initial, ...Object.fromEntries(Object.keys(months).map((name) => [name, null])) } as Plan

describe('a plan as it is typed', () => {
  it('a new adjustment begins with the figures in force, and with no decision of its own', () => {
    const draft = draftOf({ ...initial, docNo: '旧号', reason: '旧因' }, true)
    expect(draft).toMatchObject({ docNo: '', reason: '', annual: '78', byMonths: true })
    expect(draft.months.slice(0, 3)).toEqual(['1', '2', '3'])
    expect(draftOf(linear, false).byMonths).toBe(false)
    expect(monthsOf(linear)).toBeNull()
  })

  it('the months are summed against the year as one types, to the yuan; a blank month plans nothing', () => {
    const draft = draftOf(initial, true)
    expect(readDraft(draft, 2024, 'zh')).toMatchObject({ annual: wan(78), difference: 0, refusal: null })
    expect(readDraft({ ...draft, annual: '78.0001' }, 2024, 'zh').difference).toBe(-1)
    const blank = { ...draft, months: draft.months.map((typed, i) => (i === 11 ? '' : typed)) }
    expect(readDraft(blank, 2024, 'zh').difference).toBe(-wan(12))
    expect(readDraft({ ...draft, byMonths: false }, 2024, 'zh')).toMatchObject({ months: null, difference: null })
  })

  it('what cannot be read is refused at its place, in a sentence', () => {
    const draft = draftOf(initial, true)
    expect(readDraft({ ...draft, annual: '七十' }, 2024, 'zh').refusal?.at).toBe('annual')
    expect(readDraft({ ...draft, months: ['x', ...draft.months.slice(1)] }, 2024, 'zh').refusal?.at).toBe('months')
    expect(readDraft({ ...draft, decidedOn: '某日' }, 2024, 'zh').refusal).toMatchObject({ at: 'decidedOn' })
  })

  it('dealt out evenly, the months come to the year exactly', () => {
    const draft: PlanDraft = { ...draftOf(initial, true), annual: '70000.0001', months: evenMonths(wan(70000.0001)) }
    expect(readDraft(draft, 2024, 'zh').difference).toBe(0)
    expect(draft.months[0]).toBe('5833.33')
  })

  it('a row or a column copied from a sheet is twelve figures; one figure is just pasted', () => {
    expect(pastedMonths('1\t2\t3')).toEqual(['1', '2', '3'])
    expect(pastedMonths('1\r\n2\r\n')).toEqual(['1', '2'])
    expect(pastedMonths('1,234.5')).toBeNull()
  })

  it('one call writes it, in yuan; what was left blank is not sent', () => {
    const draft = { ...draftOf(linear, true), docNo: '伊发改〔2024〕12号', decidedOn: '7月1日', reason: '推迟' }
    const input = planInput('a', 2024, 'adjusted', draft, readDraft(draft, 2024, 'zh'))
    expect(input).toEqual({
      id: 'a',
      year: 2024,
      version: 'adjusted',
      annual: wan(78),
      months: null,
      docNo: '伊发改〔2024〕12号',
      decidedOn: '2024-07-01',
      reason: '推迟',
    })
    const bare = draftOf(initial, false)
    expect(planInput('a', 2024, 'initial', bare, readDraft(bare, 2024, 'zh'))).not.toHaveProperty('docNo')
  })

  it('what moves with the plan is told by the rule of every figure', () => {
    // Only the months' own figures are read.
    const lines = Array.from({ length: 12 }, (_, i) => ({
      month: monthAt(2024, i + 1),
      actual: i < 6 ? wan(5) : null,
    })) as unknown as readonly MonthLine[]
    const june = monthAt(2024, 6)
    expect(figuresUnder(lines, june, { annual: wan(60), months: null })).toMatchObject({
      annualRate: 0.5,
      gapPoints: 0,
    })
    const late = figuresUnder(lines, june, { annual: wan(78), months: monthsOf(initial) as readonly Yuan[] })
    expect(late.gapPoints).toBeCloseTo(((30 - 21) / 78) * 100, 10)
  })
})
