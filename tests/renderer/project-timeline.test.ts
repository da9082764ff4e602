import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MonthLine } from '#contract/projects'
import type { Milestone, Permit } from '#domain/milestone'
import type { Yuan } from '#domain/money'
import { addDays, type Day, type Month, monthsOfYear } from '#domain/month'
import { layoutTimeline, type TimelineFacts, type TimelineLayout } from '../../src/renderer/parts/timeline/layout'
import { niceTicks } from '../../src/renderer/parts/timeline/nice-ticks'
import { textWidth } from '../../src/renderer/parts/timeline/text-width'
import { axisOf, firstSpan, type Span, spanYears, timeScale, xOf } from '../../src/renderer/parts/timeline/time-scale'
import { timelineWords } from '../../src/renderer/parts/timeline/words'

const words = timelineWords.zh
const today = '2024-07-02' as Day

function milestone(more: Partial<Milestone> & { readonly id: string }): Milestone {
  return {
    projectId: 'p',
    kind: 'fullCapacity',
    label: null,
    planned: '2024-06-30',
    precision: 'half',
    dueText: '上半年',
    adjusted: null,
    reason: null,
    actual: null,
    sections: ['三（二）'],
    source: null,
    position: 1,
    ...more,
  }
}
function permit(more: Partial<Permit> & { readonly id: string }): Permit {
  return { projectId: 'p', kind: 'energy', state: 'granted', docNo: null, date: '2024-03-20', stuckOn: null, ...more }
}
function monthLine(month: Month, more: Partial<MonthLine> = {}): MonthLine {
  return {
    month,
    plan: null,
    actual: null,
    ytdPlan: null,
    ytdActual: null,
    cumulative: null,
    annualPlan: null,
    annualRate: null,
    timeRate: null,
    gapPoints: null,
    physical: null,
    progress: null,
    problem: null,
    next: null,
    statistics: null,
    ...more,
  }
}
const wan = (value: number) => (value * 10_000) as Yuan

function facts(more: Partial<TimelineFacts> = {}): TimelineFacts {
  return {
    month: '2024-06' as Month,
    today,
    startYear: null,
    endYear: null,
    milestones: [],
    permits: [],
    months: monthsOfYear(2024).map((month) => monthLine(month)),
    planVersion: '年初',
    problems: [],
    ...more,
  }
}
function layout(given: TimelineFacts, span: Span = 'year', width = 1180): TimelineLayout {
  return layoutTimeline(given, { span, width, lang: 'zh', words }, 96)
}

interface Box {
  readonly x0: number
  readonly x1: number
  readonly y: number
}
/** Every text of the lanes as a box of its own line. */
function textBoxes(drawn: TimelineLayout): readonly Box[] {
  const lanes = [...(drawn.permits?.drawn ?? []), ...drawn.milestones.drawn]
  return lanes.flatMap(({ texts }) =>
    texts.map(({ x, y, text, style }) => {
      const size = style === 'note' || style === 'yellow-note' ? 12 : 13
      return { x0: x, x1: x + textWidth(text, size), y }
    }),
  )
}
function marks(drawn: TimelineLayout) {
  return drawn.milestones.drawn.flatMap(({ shape, y }) => [
    ...shape.marks.map(({ x }) => ({ x0: x - 6, x1: x + 6, y })),
    ...shape.lines.map(({ from, to }) => ({ x0: from, x1: to, y })),
  ])
}
/** Texts that touch another text, a mark, a line or the today line, or leave the plot. */
function faults(drawn: TimelineLayout): readonly string[] {
  const texts = textBoxes(drawn)
  const cross = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1
  const found: string[] = []
  texts.forEach((a, i) => {
    if (drawn.todayX !== null && a.x0 < drawn.todayX && a.x1 > drawn.todayX) found.push(`${i} crosses today`)
    if (a.x0 < drawn.scale.left - 0.5 || a.x1 > drawn.scale.right + 0.5) found.push(`${i} leaves the plot`)
    for (const [j, b] of texts.entries()) {
      if (j > i && Math.abs(a.y - b.y) < 10 && cross(a, b)) found.push(`${i} over text ${j}`)
    }
    for (const m of marks(drawn)) if (Math.abs(a.y - 4.5 - m.y) < 8 && cross(a, m)) found.push(`${i} over a mark`)
  })
  return found
}

describe('时间轴的刻度', () => {
  it('某日落在它占全轴的比例上', () => {
    const scale = timeScale('2024-01' as Month, '2024-12' as Month, 100, 466)
    expect(xOf(scale, '2024-01-01' as Day)).toBe(100)
    expect(xOf(scale, '2024-01-31' as Day)).toBe(130)
    expect(xOf(scale, '2025-01-01' as Day)).toBe(466)
  })

  it('全周期到所有日子和起止年限为止，24个月是去年和今年，今年只有一年', () => {
    const reach = { year: 2024, startYear: 2022, endYear: null, days: ['2025-03-01' as Day, '2023-05-01' as Day] }
    expect(spanYears('all', reach)).toEqual({ from: 2022, to: 2025 })
    expect(spanYears('two', reach)).toEqual({ from: 2023, to: 2024 })
    expect(spanYears('year', reach)).toEqual({ from: 2024, to: 2024 })
  })

  it('去年有内容时先看24个月，否则先看今年', () => {
    const reach = { year: 2024, startYear: 2022, endYear: 2025 }
    expect(firstSpan({ ...reach, days: ['2023-12-31' as Day] })).toBe('two')
    expect(firstSpan({ ...reach, days: ['2024-06-30' as Day] })).toBe('year')
  })

  it('月份够宽就月月标，窄了按季标，再窄只标年份', () => {
    const numbers = (to: string, right: number) =>
      axisOf(timeScale('2024-01' as Month, to as Month, 0, right), words.year, []).texts.filter(
        (t) => t.kind === 'month',
      ).length
    expect(numbers('2024-12', 1500)).toBe(12)
    expect(numbers('2028-12', 1080)).toBe(15)
    expect(numbers('2043-12', 1000)).toBe(0)
  })

  it('月份数字在各自的月正中，一月容不下年份和数字时只写年份', () => {
    const numbersAt = (right: number) =>
      axisOf(timeScale('2024-01' as Month, '2024-12' as Month, 96, right), words.year, []).texts.filter(
        (t) => t.kind === 'month',
      )
    expect(numbersAt(1180).map((t) => t.text)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'])
    const wide = numbersAt(1860)
    expect(wide[0]?.text).toBe('1')
    const scale = timeScale('2024-01' as Month, '2024-12' as Month, 96, 1860)
    const january = (xOf(scale, '2024-01-01' as Day) + xOf(scale, '2024-02-01' as Day)) / 2
    expect(wide[0]?.x).toBeCloseTo(january)
  })

  it('月份数字不和今天的标签、年份相碰', () => {
    for (const right of [700, 1000, 1300]) {
      const scale = timeScale('2023-01' as Month, '2024-12' as Month, 96, right)
      const x = xOf(scale, today)
      const { texts } = axisOf(scale, words.year, [{ from: x - 19, to: x + 19 }])
      const boxes = texts
        .map((t) => (t.kind === 'year' ? { from: t.x, to: t.x + 42 } : { from: t.x - 7, to: t.x + 7 }))
        .sort((a, b) => a.from - b.from)
      for (const [i, box] of boxes.slice(1).entries()) expect(box.from).toBeGreaterThanOrEqual(boxes[i]?.to ?? 0)
      for (const t of texts) if (t.kind === 'month') expect(Math.abs(t.x - x)).toBeGreaterThanOrEqual(27 - 1e-9)
    }
  })

  it('纵轴的数是整齐的，从零起，盖过最大值', () => {
    expect(niceTicks(0, 6248.72, 3)).toEqual([0, 2500, 5000, 7500])
    expect(niceTicks(0, 0, 3)).toEqual([0])
    expect(niceTicks(-30, 100, 3)).toEqual([-50, 0, 50, 100])
  })
})

describe('节点', () => {
  it('报告只给“上半年”，就从1月1日画到6月30日，说明用报告的词', () => {
    const drawn = layout(facts({ milestones: [milestone({ id: 'a' })] }))
    const [first] = drawn.milestones.drawn
    expect(first?.shape.window).toEqual({
      from: xOf(drawn.scale, '2024-01-01' as Day),
      to: xOf(drawn.scale, '2024-06-30' as Day),
    })
    expect(first?.texts.map((t) => t.text)).toEqual(['达产达效 逾期 2 天', '报告“上半年” 三（二）'])
  })

  it('给到日的节点没有时段', () => {
    const drawn = layout(facts({ milestones: [milestone({ id: 'a', precision: 'day', dueText: null })] }))
    expect(drawn.milestones.drawn[0]?.shape.window).toBeNull()
  })

  it('逾期从到期画到今天：30天内黄，31天起红，说明在今天线的右边', () => {
    const yellow = layout(facts({ milestones: [milestone({ id: 'a', planned: '2024-06-02' })] })).milestones.drawn[0]
    const drawn = layout(facts({ milestones: [milestone({ id: 'a', planned: '2024-06-01' })] }))
    const red = drawn.milestones.drawn[0]
    expect(yellow?.shape.late).toBe('yellow')
    expect(red?.shape.late).toBe('red')
    expect(red?.shape.lines).toEqual([
      { kind: 'overdue', from: xOf(drawn.scale, '2024-06-01' as Day), to: drawn.todayX },
    ])
    expect(red?.texts.every((t) => t.x > (drawn.todayX ?? 0))).toBe(true)
  })

  it('调整后按调整日期判，计划到调整是虚线；完成的，从到期到实际是偏差', () => {
    const moved = layout(
      facts({ milestones: [milestone({ id: 'a', adjusted: '2024-09-15', reason: '窑炉联调延期' })] }),
    )
    expect(moved.milestones.drawn[0]?.shape).toMatchObject({ late: null, lines: [{ kind: 'moved' }] })
    expect(moved.milestones.drawn[0]?.shape.sentence).toBe('达产达效，报告“上半年” 三（二），调整至 9/15，窑炉联调延期')
    const done = layout(facts({ milestones: [milestone({ id: 'a', actual: '2024-07-01' })] }))
    expect(done.milestones.drawn[0]?.shape.lines).toEqual([
      { kind: 'slip', from: xOf(done.scale, '2024-06-30' as Day), to: xOf(done.scale, '2024-07-01' as Day) },
    ])
  })

  it('不在轴上的节点不画，也不占行', () => {
    const drawn = layout(facts({ milestones: [milestone({ id: 'a', planned: '2022-06-30', actual: '2022-06-30' })] }))
    expect(drawn.milestones.drawn).toEqual([])
  })

  it('两个同在年底前的节点各占一行', () => {
    const both = ['a', 'b'].map((id) => milestone({ id, planned: '2024-12-31', precision: 'year', dueText: '年底前' }))
    const ys = layout(facts({ milestones: both })).milestones.drawn.map(({ y }) => y)
    expect(new Set(ys).size).toBe(2)
  })

  it('任何日期组合、任何宽度，文字都不压文字、标记、线和今天线', () => {
    const days = fc.integer({ min: -500, max: 500 }).map((n) => addDays(today, n))
    const some = fc.record({
      kind: fc.constantFrom('start' as const, 'structure' as const, 'fullCapacity' as const),
      label: fc.constantFrom(null, '竣工投用', '建成达产'),
      planned: days,
      precision: fc.constantFrom('day' as const, 'month' as const, 'half' as const, 'year' as const),
      dueText: fc.constantFrom(null, '上半年', '年底前'),
      adjusted: fc.option(days),
      actual: fc.option(days.filter((d) => d <= today)),
    })
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 8 }),
        fc.constantFrom(900, 1180, 1700),
        fc.constantFrom<Span>('all', 'two', 'year'),
        (list, width, span) => {
          const milestones = list.map((m, i) => milestone({ ...m, id: `m${i}` }))
          expect(faults(layout(facts({ milestones }), span, width))).toEqual([])
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })
})

describe('手续', () => {
  const kinds = ['approval', 'land', 'planning', 'environment', 'energy', 'tender', 'construction'] as const
  it('七项隔十天也不相压，卡住的在今天线右边说卡在哪、几天', () => {
    const permits = kinds.map((kind, i) => permit({ id: kind, kind, date: addDays('2024-01-10' as Day, i * 10) }))
    const stuck = permit({ id: 's', state: 'stuck', date: '2024-03-20', stuckOn: '节能报告待补正' })
    const drawn = layout(facts({ permits: [...permits, stuck] }), 'two')
    expect(faults(drawn)).toEqual([])
    const texts = drawn.permits?.drawn.find(({ shape }) => shape.id === 's')?.texts ?? []
    expect(texts.map((t) => t.text)).toEqual(['能评', '卡在节能报告待补正，已 104 天'])
    expect(texts[0]?.x).toBeGreaterThan(drawn.todayX ?? Number.POSITIVE_INFINITY)
  })

  it('名称和下一个图标之间看得出空，挤了就错开成两行', () => {
    const permits = kinds.map((kind, i) => permit({ id: kind, kind, date: addDays('2023-01-15' as Day, i * 28) }))
    for (const width of [1180, 1240, 1700]) {
      const drawn = layout(facts({ permits }), 'two', width).permits?.drawn ?? []
      for (const { y, texts } of drawn) {
        const next = drawn.filter((other) => other.y === y && other.shape.x > (texts[0]?.x ?? 0))
        for (const { shape } of next) expect(shape.x - 5.5 - (texts[0]?.to ?? 0)).toBeGreaterThanOrEqual(8)
      }
    }
  })

  it('卡在哪的话里已经说了是哪项手续，就不说两遍', () => {
    const stuck = permit({ id: 's', state: 'stuck', date: '2024-03-20', stuckOn: '能评变更：节能报告待补正' })
    const [drawn] = layout(facts({ permits: [stuck] })).permits?.drawn ?? []
    expect(drawn?.texts.map((t) => t.text)).toEqual(['能评变更', '卡在节能报告待补正，已 104 天'])
    expect(drawn?.shape.sentence).toBe('能评变更 卡在节能报告待补正，已 104 天')
  })

  it('没有日期、未办、不需办的不上轴；一项都没有，就没有这一行', () => {
    const permits = [
      permit({ id: 'a', date: null }),
      permit({ id: 'b', state: 'pending' }),
      permit({ id: 'c', state: 'notNeeded' }),
    ]
    expect(layout(facts({ permits })).permits).toBeNull()
  })
})

describe('月度投资', () => {
  const months = monthsOfYear(2024).map((month, i) =>
    monthLine(month, {
      plan: wan(500),
      annualPlan: wan(6000),
      actual: i === 2 ? null : i < 6 ? wan(400 + i) : null,
    }),
  )

  it('漏报的月是底线上的短划，不是零柱；还没到的月什么都不画', () => {
    const { lane } = layout(facts({ months })).months
    expect(lane.bars.map((bar) => bar.kind)).toEqual(['year', 'year', 'missing', 'year', 'year', 'year'])
    expect(lane.bars[2]?.y).toBe(lane.base)
  })

  it('报了0是零高的柱，不是漏报', () => {
    const zero = [monthLine('2024-06' as Month, { actual: wan(0), annualPlan: wan(12) })]
    expect(layout(facts({ months: zero })).months.lane.bars[0]?.kind).toBe('year')
  })

  it('往年的柱浅，今年的深', () => {
    const earlier = monthLine('2023-12' as Month, { actual: wan(100) })
    const { lane } = layout(facts({ months: [earlier, ...months] }), 'two').months
    expect(lane.bars.map((bar) => bar.kind).slice(0, 2)).toEqual(['earlier', 'year'])
  })

  const topOfPlan = (drawn: TimelineLayout) => Number(/M[\d.]+ ([\d.]+)/.exec(drawn.months.lane.plan)?.[1])

  it('本月的数紧挨在柱上，计划线远在上面也不跟上去，不压今天线', () => {
    const drawn = layout(facts({ months: months.map((line) => ({ ...line, plan: wan(2000) })) }))
    const { value, bars } = drawn.months.lane
    expect(value?.text).toBe('405.00')
    expect(value?.y).toBe((bars.at(-1)?.y ?? 0) - 5)
    expect(value?.y).toBeGreaterThan(topOfPlan(drawn) + 13)
    const half = textWidth('405.00', 12) / 2
    expect((value?.x ?? 0) + half).toBeLessThanOrEqual(drawn.todayX ?? 0)
  })

  it('计划线要从字里穿过时，本月的数在计划线之上', () => {
    const drawn = layout(facts({ months: months.map((line) => ({ ...line, plan: wan(500) })) }))
    expect(drawn.months.lane.value?.y).toBeLessThan(topOfPlan(drawn))
  })

  it('没有分月计划时按年度计划的十二分之一画，并这样说', () => {
    const linear = months.map((line) => ({ ...line, plan: null }))
    const { lane } = layout(facts({ months: linear })).months
    expect(lane.planName?.text).toBe('月均计划')
    expect(layout(facts({ months })).months.lane.planName?.text).toBe('月计划（年初）')
  })

  it('没有计划就没有计划线', () => {
    const { lane } = layout(facts()).months
    expect(lane.plan).toBe('')
    expect(lane.planName).toBeNull()
  })

  it('累计调减的月，柱在底线之下', () => {
    const down = [
      monthLine('2024-05' as Month, { actual: wan(300) }),
      monthLine('2024-06' as Month, { actual: wan(-100) }),
    ]
    const { lane } = layout(facts({ months: down })).months
    expect(lane.bars[1]?.y).toBeGreaterThan(lane.base)
  })
})
