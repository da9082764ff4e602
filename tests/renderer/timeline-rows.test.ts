import { describe, expect, it } from 'vitest'
import { familyOf } from '#domain/family'
import { type Day, dayNumber } from '#domain/month'
import { timelineOf } from '#domain/timeline'
import { worksOf } from '../../src/renderer/pages/timeline/bar'
import { countsOf, factsOf } from '../../src/renderer/pages/timeline/facts'
import type { LabelContext } from '../../src/renderer/pages/timeline/labels'
import { AROUND, drawnRows, placesOf, rowAt } from '../../src/renderer/pages/timeline/place-rows'
import { rowLayout, rowTimes, sentencesOf } from '../../src/renderer/pages/timeline/row-layout'
import { buildRows } from '../../src/renderer/pages/timeline/rows'
import { firstView, type TimelineView } from '../../src/renderer/pages/timeline/view'
import { words } from '../../src/renderer/pages/timeline/words'
import { scaleOf } from '../../src/renderer/pages/timeline/zoom'
import { timelineWords } from '../../src/renderer/parts/timeline/words'
import { june, milestone, type Told } from './grid-answer'

const today = '2024-07-02' as Day
const told: readonly Told[] = [
  { id: 'calm', industry: '文旅', milestones: [{ kind: 'completion', planned: '2024-12-31', precision: 'year' }] },
  { id: 'late', industry: '铝加工', milestones: [{ kind: 'start', planned: '2024-06-30', dueText: '上半年' }] },
  { id: 'later', industry: '卫生', milestones: [{ kind: 'start', planned: '2024-03-31', dueText: '一季度' }] },
  { id: 'parent', industry: '文旅' },
  { id: 'child', parentId: 'parent', industry: '文旅', milestones: [{ planned: '2024-07-20' }] },
  { id: 'ready', industry: '文旅', stage: 'operating', milestones: [{ kind: 'structure', planned: '2024-01-31' }] },
]
const grid = june(told)
const answer = timelineOf(grid, { today, live: grid, problems: [] })
const family = familyOf(answer)
const facts = factsOf(answer, null)
const rowsOf = (part: Partial<TimelineView> = {}, found: ReadonlySet<string> | null = null) =>
  buildRows(
    answer,
    family,
    part.kind === undefined ? facts : factsOf(answer, part.kind),
    { ...firstView, ...part },
    found,
  )
const keys = (part: Partial<TimelineView> = {}, found: ReadonlySet<string> | null = null) =>
  rowsOf(part, found).rows.map((row) => (row.kind === 'group' ? `${row.value} ${row.count}/${row.overdue}` : row.id))

describe('时间轴的行', () => {
  it('逾期在前：组按最久的，没有逾期的按清单；子项跟着父项', () => {
    expect(keys()).toEqual(['卫生 1/1', 'later', '铝加工 1/1', 'late', '文旅 3/0', 'calm', 'parent', 'child', 'ready'])
    expect(keys({ grouping: 'none' })).toEqual(['later', 'late', 'calm', 'parent', 'child', 'ready'])
  })

  it('按到期先后，父项站在它子项的位置；按清单就是清单', () => {
    expect(keys({ grouping: 'none', order: 'due' })).toEqual(['later', 'late', 'parent', 'child', 'calm', 'ready'])
    expect(keys({ grouping: 'none', order: 'list' })).toEqual(['calm', 'late', 'later', 'parent', 'child', 'ready'])
  })

  it('筛选：子项留着父项，搜索只留搜到的，折叠的不列', () => {
    expect(keys({ grouping: 'none', watch: 'soon' })).toEqual(['parent', 'child'])
    expect(keys({ grouping: 'none', watch: 'overdue' })).toEqual(['later', 'late'])
    expect(keys({ grouping: 'none', kind: 'start' })).toEqual(['later', 'late'])
    expect(keys({ grouping: 'none' }, new Set(['calm']))).toEqual(['calm'])
    expect(keys({ folded: new Set(['group:文旅', 'group:卫生']) })).toEqual([
      '卫生 1/1',
      '铝加工 1/1',
      'late',
      '文旅 3/0',
    ])
    expect(keys({ grouping: 'none', folded: new Set(['parent']) })).not.toContain('child')
  })

  it('数只数计数的项目，建成的不再逾期', () => {
    const counts = countsOf(facts)
    expect(counts.total).toBe(5)
    expect(counts.watches).toEqual({ any: 5, overdue: 2, soon: 1, reached: 0 })
    expect(facts.map(({ overdue }) => overdue)).toEqual([0, 2, 93, 0, 0, 0])
    expect(counts.lamps.done).toBe(1)
  })

  it('只画看得见的行；长名字多占一行而不截断', () => {
    const { rows } = rowsOf({ grouping: 'none' })
    const narrow = placesOf(rows, answer, 100, '')
    const wide = placesOf(rows, answer, 400, '')
    expect(wide.height).toBe(6 * 24)
    expect(narrow.height).toBeGreaterThanOrEqual(wide.height)
    expect([0, 23, 24, 60, 9999].map((y) => rowAt(wide, y))).toEqual([0, 0, 1, 2, 5])
    const many = Array.from({ length: 10_000 }, (_, n) => ({ ...rows[0], key: `${n}` }) as (typeof rows)[number])
    const places = placesOf(many, answer, 400, '')
    const drawn = drawnRows(places, 120_000, 700, AROUND)
    expect(drawn.from).toBeGreaterThan(4980)
    expect(drawn.to - drawn.from).toBeLessThan(50)
  })
})

const width = 900
const context: LabelContext = {
  scale: scaleOf({ start: dayNumber(today) - 250, perDay: 2 }, width),
  width,
  today,
  year: 2024,
  lang: 'zh',
  words: timelineWords.zh,
  inReport: words.zh.inReport,
}
const at = (id: string) => told.findIndex((one) => one.id === id)

describe('时间轴的一行', () => {
  it('逾期的线从计划日画到今天，写在今天右边：种类、天数、报告的话', () => {
    const { shapes, labels } = rowLayout(rowTimes(answer, at('later'), null), context)
    expect(shapes[0]).toMatchObject({ late: 'red', window: null })
    expect(shapes[0]?.lines).toMatchObject([{ kind: 'overdue', to: 500 }])
    expect(labels).toMatchObject([{ name: '开工 逾期 93 天', note: '报告“一季度”', late: 'red' }])
    expect(labels[0]?.x).toBeGreaterThan(500)
    // The ground under its words begins at the line: no stub of the bar between.
    expect(labels[0]?.ground.from).toBe(500)
  })

  it('没到的画出时段，不比报告说的更细；建成的不说逾期', () => {
    const wide = { ...context, scale: scaleOf({ start: dayNumber(today) - 250, perDay: 1.5 }, width) }
    const calm = rowLayout(rowTimes(answer, at('calm'), null), wide)
    expect(calm.shapes[0]?.window).not.toBeNull()
    expect(calm.labels).toMatchObject([{ name: '竣工', note: '年底', late: null }])
    const ready = rowLayout(rowTimes(answer, at('ready'), null), context)
    expect(ready.shapes[0]).toMatchObject({ late: null, lines: [] })
  })

  it('靠边的记号整个看得见，碰到箭头的地方条画到边', () => {
    const at = (date: string) => (dayNumber(date as Day) - dayNumber(today)) * 2 + 500
    const edge = june([
      { id: 'edge', milestones: [{ planned: '2023-10-27', precision: 'day' }, { planned: '2025-01-17' }] },
    ])
    const times = { ...rowTimes(timelineOf(edge, { today, live: edge, problems: [] }), 0, null) }
    const span = { from: '2023-01-01' as Day, to: '2025-12-31' as Day }
    const row = rowLayout({ ...times, works: { planned: span, elapsed: null } }, context)
    expect([at('2023-10-27'), at('2025-01-17')]).toEqual([2, 898])
    expect(row.shapes.flatMap(({ marks }) => marks.map(({ x }) => x))).toEqual([6, 894])
    expect(row.planned).toMatchObject({ before: false, after: false })
    const bare = rowLayout({ ...times, milestones: [], works: { planned: span, elapsed: null } }, context)
    expect(bare.planned).toMatchObject({ before: true, after: true })
  })

  it('一行里的字互不相碰，也不压记号和今天', () => {
    const busy = june([
      {
        id: 'busy',
        milestones: ['2024-05-20', '2024-06-01', '2024-07-20', '2024-08-01', '2024-09-30', '2024-10-01'].map(
          (planned) => ({ planned }),
        ),
      },
    ])
    const one = timelineOf(busy, { today, live: busy, problems: [] })
    for (const perDay of [0.3, 1, 2, 5, 12]) {
      const scale = scaleOf({ start: dayNumber(today) - 450 / perDay, perDay }, width)
      const { labels, shapes } = rowLayout(rowTimes(one, 0, null), { ...context, scale })
      const marks = shapes.flatMap((shape) => shape.marks.map(({ x }) => ({ x: x - 6, width: 12 })))
      const boxes = [...labels, ...marks, { x: 449, width: 2 }]
      expect(labels.length).toBeGreaterThan(0)
      for (const label of labels)
        for (const other of boxes)
          if (other !== label)
            expect(label.x < other.x + other.width && other.x < label.x + label.width, `${perDay} ${label.name}`).toBe(
              false,
            )
    }
  })

  it('画了什么就说了什么', () => {
    const spoken = { ...words.zh, none: words.zh.noMilestone }
    expect(sentencesOf(answer, at('later'), null, context, spoken)).toEqual([
      '开工，报告“一季度”，逾期 93 天',
      '本年已报 0 个月',
    ])
    expect(sentencesOf(answer, at('parent'), null, context, spoken)[0]).toBe('没有节点')
    expect(sentencesOf(answer, at('ready'), null, context, spoken)[0]).not.toContain('逾期')
  })
})

describe('工期', () => {
  const works = (part: Partial<Parameters<typeof worksOf>[0]>) =>
    worksOf({ milestones: [], startYear: null, endYear: null, preparing: false, done: false, today, ...part })

  it('两头谁也没给就不画', () => {
    expect(works({})).toEqual({ planned: null, elapsed: null })
    expect(works({ endYear: 2025 }).planned).toBeNull()
    expect(works({ startYear: 2023 })).toEqual({ planned: null, elapsed: { from: '2023-01-01', to: today } })
  })

  it('开工了从开工那天算；没开工只有计划；前期的不算已实施', () => {
    const start = milestone({ kind: 'start', planned: '2024-03-31', actual: '2024-04-10' })
    expect(works({ milestones: [start], endYear: 2024 })).toEqual({
      planned: { from: '2024-04-10', to: '2024-12-31' },
      elapsed: { from: '2024-04-10', to: today },
    })
    expect(works({ milestones: [{ ...start, actual: null }], endYear: 2024 })).toEqual({
      planned: { from: today, to: '2024-12-31' },
      elapsed: null,
    })
    expect(works({ startYear: 2023, endYear: 2025, preparing: true }).elapsed).toBeNull()
  })

  it('建成的到最后完成的那一天', () => {
    const end = milestone({ kind: 'completion', planned: '2024-06-30', actual: '2024-06-25' })
    expect(works({ milestones: [end], startYear: 2023, done: true }).elapsed).toEqual({
      from: '2023-01-01',
      to: '2024-06-25',
    })
  })
})
