import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, type Month, monthsOfYear } from '#domain/month'
import { type ProblemRow, problemRow } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { layoutTimeline, type TimelineFacts, type TimelineLayout } from '../../src/renderer/parts/timeline/layout'
import { type Span, xOf } from '../../src/renderer/parts/timeline/time-scale'
import { timelineWords } from '../../src/renderer/parts/timeline/words'
import { act, problemFact } from '../documents/orders'

const today = day('2024-07-02')

interface Raised {
  readonly id?: string
  readonly title?: string
  readonly on: Day
  readonly due?: Day | null
  readonly closed?: Day | null
}
function row({ id = 'a', title = '燃气接入协调', on, due = null, closed = null }: Raised): ProblemRow {
  const raising = { ...act('01-01', 'raised', { due }), on }
  const actions = closed === null ? [raising] : [raising, { ...act('01-01', 'closed', { text: '回单' }), on: closed }]
  const made = problemRow(problemFact({ id, number: id, title, actions }), today, today)
  if (made === null) throw new Error('not raised')
  return made
}
function layout(problems: readonly ProblemRow[], span: Span = 'year', width = 1180, lang: Lang = 'zh'): TimelineLayout {
  const months = monthsOfYear(2024).map((month) => ({
    ...{ month, plan: null, actual: null, ytdPlan: null, ytdActual: null, cumulative: null, annualPlan: null },
    ...{ annualRate: null, timeRate: null, gapPoints: null, physical: null, progress: null, problem: null },
    ...{ next: null, statistics: null },
  }))
  const facts: TimelineFacts = {
    ...{ month: '2024-06' as Month, today, startYear: null, endYear: null, milestones: [], permits: [], months },
    ...{ planVersion: '年初', problems },
  }
  return layoutTimeline(facts, { span, width, lang, words: timelineWords[lang] }, 96)
}
const first = (drawn: TimelineLayout) => drawn.problems?.drawn[0]
const told = (drawn: TimelineLayout) => first(drawn)?.texts.map(({ text }) => text)

describe('问题', () => {
  it('一个问题都没有，或都不在所看的时间里，就没有这一行', () => {
    expect(layout([]).problems).toBeNull()
    expect(layout([row({ on: day('2023-02-01'), closed: day('2023-12-30') })]).problems).toBeNull()
  })

  it('销号的从列单画到销号那天，写哪天销号', () => {
    const drawn = layout([row({ title: '设备到货延迟', on: day('2024-01-22'), closed: day('2024-03-18') })])
    expect(first(drawn)?.shape).toMatchObject({
      state: 'closed',
      bar: { from: xOf(drawn.scale, day('2024-01-22')), to: xOf(drawn.scale, day('2024-03-18')) },
      late: null,
      tick: null,
    })
    expect(told(drawn)).toEqual(['设备到货延迟', '3/18 销号'])
  })

  it('逾期的到今天为止，过了期限的一段另画，写应于哪天办结、逾期几天', () => {
    const drawn = layout([row({ on: day('2024-05-08'), due: day('2024-06-25') })])
    const due = xOf(drawn.scale, day('2024-06-25'))
    expect(first(drawn)?.shape).toMatchObject({ state: 'overdue', late: { from: due, to: drawn.todayX }, tick: due })
    expect(told(drawn)).toEqual(['燃气接入协调', '应于 6/25 办结，逾期 7 天'])
    expect(first(drawn)?.texts[0]?.x).toBeGreaterThan(drawn.todayX ?? Number.POSITIVE_INFINITY)
  })

  it('7天内到期的写哪天到期、余几天，期限还远的有点线到期限', () => {
    const soon = layout([row({ on: day('2024-05-28'), due: day('2024-07-08') })])
    expect(first(soon)?.shape).toMatchObject({ state: 'soon', tick: xOf(soon.scale, day('2024-07-08')) })
    expect(told(soon)).toEqual(['燃气接入协调', '7/8 到期，余 6 天'])
    const far = layout([row({ on: day('2024-05-28'), due: day('2024-09-30') })])
    expect(first(far)?.shape).toMatchObject({
      state: 'far',
      dots: { from: far.todayX, to: xOf(far.scale, day('2024-09-30')) },
    })
    expect(told(layout([row({ on: day('2024-05-28'), due: today })]))?.[1]).toBe('今天到期')
    expect(told(layout([row({ on: day('2024-06-28') })]))?.[1]).toBe('挂账 4 天，期限未定')
  })

  it('期限在轴外的，点线到轴的末端，没有期限的刻度', () => {
    const drawn = layout([row({ on: day('2024-05-28'), due: day('2025-02-01') })])
    expect(first(drawn)?.shape).toMatchObject({ tick: null, dots: { to: drawn.scale.right } })
    expect(told(drawn)?.[1]).toBe('2025/2/1 到期，余 214 天')
  })

  it('行数有限：放不下的留最要紧的，其余数出来', () => {
    const closed = Array.from({ length: 9 }, (_, i) =>
      row({ id: `c${i}`, on: addDays(day('2024-01-05'), i), closed: addDays(day('2024-06-01'), i) }),
    )
    const late = row({ id: 'late', on: day('2024-01-08'), due: day('2024-06-25') })
    const drawn = layout([...closed, late]).problems
    expect(drawn?.drawn.map(({ shape }) => shape.id)).toContain('late')
    expect(new Set(drawn?.drawn.map(({ y }) => y)).size).toBeLessThanOrEqual(4)
    expect((drawn?.drawn.length ?? 0) + (drawn?.more.length ?? 0)).toBe(10)
    expect(drawn?.more.map(({ id }) => id)).toContain('c0')
    expect(drawn?.height).toBeLessThanOrEqual(4 * 24 + 8)
  })

  it('说给看不见的人听的话有题目、列单日和现状', () => {
    const late = row({ on: day('2024-05-08'), due: day('2024-06-25') })
    expect(first(layout([late]))?.shape.sentence).toBe('燃气接入协调，5/8 列单，应于 6/25 办结，逾期 7 天')
    expect(first(layout([late], 'year', 1180, 'en'))?.shape.sentence).toBe(
      '燃气接入协调, raised 8 May, was due 25 Jun, 7 d late',
    )
  })

  it('全周期到列单、销号和期限为止', () => {
    const drawn = layout([row({ on: day('2022-11-01'), due: day('2025-03-01') })], 'all')
    expect([drawn.scale.from, drawn.scale.to]).toEqual(['2022-01-01', '2026-01-01'])
  })

  it('任何日期、题目、宽度，文字都不压文字、横条、今天线，不出轴', () => {
    const days = fc.integer({ min: -600, max: 400 }).map((n) => addDays(today, n))
    const some = fc
      .record({
        title: fc.constantFrom('资金未到位', '燃气接入协调', '规'.repeat(30), '用地指标未落实'.repeat(12)),
        on: days.filter((on) => on <= today),
        due: fc.option(days),
        closed: fc.option(days),
      })
      .map((one) => ({ ...one, closed: one.closed === null || one.closed > today ? null : one.closed }))
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 9 }),
        fc.constantFrom(900, 1180, 1700),
        fc.constantFrom<Span>('all', 'two', 'year'),
        fc.constantFrom<Lang>('zh', 'en'),
        (list, width, span, lang) => {
          const drawn = layout(
            list.map((one, i) => row({ ...one, id: `p${i}` })),
            span,
            width,
            lang,
          )
          expect(faults(drawn)).toEqual([])
        },
      ),
      { numRuns: 300, seed: 11 },
    )
  })
})

interface Box {
  readonly from: number
  readonly to: number
  readonly y: number
}
function faults({ problems, todayX, scale }: TimelineLayout): readonly string[] {
  const drawn = problems?.drawn ?? []
  const texts: readonly Box[] = drawn.flatMap((one) => one.texts.map(({ x, to, y }) => ({ from: x, to, y })))
  const bars: readonly Box[] = drawn.flatMap(({ shape, y }) => [
    { from: shape.bar.from, to: shape.late?.to ?? shape.bar.to, y },
    ...(shape.dots === null ? [] : [{ ...shape.dots, y }]),
  ])
  const cross = (a: Box, b: Box) => a.from < b.to && b.from < a.to
  return texts.flatMap((a, i) => [
    ...(todayX !== null && a.from < todayX && a.to > todayX ? [`${i} crosses today`] : []),
    ...(a.from < scale.left - 0.5 || a.to > scale.right + 0.5 ? [`${i} leaves the plot`] : []),
    ...texts.flatMap((b, j) => (j > i && Math.abs(a.y - b.y) < 12 && cross(a, b) ? [`${i} over text ${j}`] : [])),
    ...bars.flatMap((b) => (Math.abs(a.y - 4.5 - b.y) < 8 && cross(a, b) ? [`${i} over a bar`] : [])),
  ])
}
