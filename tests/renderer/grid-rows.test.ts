import { describe, expect, it } from 'vitest'
import { chipCounts, matches } from '../../src/renderer/pages/projects/filters'
import { buildRows, familyOf, type GridRow } from '../../src/renderer/pages/projects/rows'
import { sorted } from '../../src/renderer/pages/projects/sort'
import { firstView, type GridView, noFilters } from '../../src/renderer/pages/projects/view'
import { june, sixMonths, type Told, wan } from './grid-answer'

/** 绿, 黄 by its gap, 红 by an old milestone, 灰 without a figure, and a parent that reports for its child. */
const county: readonly Told[] = [
  {
    id: 'green',
    industry: '铝加工',
    unit: '县工信局',
    yearClass: 'continuing',
    total: 300,
    plan: 120,
    actuals: sixMonths(60),
  },
  { id: 'yellow', industry: '铝加工', unit: '县工信局', yearClass: 'starting', plan: 120, actuals: sixMonths(36) },
  {
    id: 'red',
    industry: '交通',
    unit: '县交通局',
    plan: 100,
    actuals: sixMonths(50),
    milestones: [{ planned: '2024-05-01' }],
  },
  { id: 'grey', industry: null, plan: 200, actuals: [10] },
  { id: 'zone', industry: '交通', unit: '县农业农村局', rollup: 'self', plan: 60, actuals: sixMonths(30) },
  { id: 'road', parentId: 'zone', industry: '乡村建设', milestones: [{ planned: '2024-06-30' }] },
  { id: 'park', industry: '产业园区', rollup: 'children' },
  { id: 'park-1', parentId: 'park', industry: '产业园区', plan: 80, actuals: sixMonths(40) },
]
const answer = june(county)
const family = familyOf(answer)
const shown = (view: Partial<GridView>, found: ReadonlySet<string> | null = null) =>
  buildRows(answer, family, { ...firstView, ...view }, found)
const lines = (rows: readonly GridRow[]) =>
  rows.map((row) =>
    row.kind === 'project' ? `${'·'.repeat(row.depth)}${row.id}` : `[${row.value ?? '—'} ${row.totals.count}]`,
  )
const at = (id: string) => county.findIndex((project) => project.id === id)

describe('rows of the grid', () => {
  it('groups stand in the order of the list, those without a value last, children under their parent', () => {
    expect(lines(shown({}).rows)).toEqual([
      '[铝加工 2]',
      'green',
      'yellow',
      '[交通 2]',
      'red',
      'zone',
      '·road',
      '[产业园区 1]',
      'park',
      '·park-1',
      '[— 1]',
      'grey',
    ])
  })

  it('合计 counts leaves and parents that report on themselves, not their parts', () => {
    const { total } = shown({})
    expect(total.totals.count).toBe(6)
    expect(total.totals.annualPlan).toBe(wan(120 + 120 + 100 + 200 + 60 + 80))
    expect(total.totals.reported).toBe(5)
  })

  it('numbers run over counted projects only, as on paper', () => {
    expect(family.serial).toEqual([1, 2, 3, 4, 5, null, null, 6])
  })

  it('a child that matches brings its parent along as context, which is in no sum', () => {
    const { rows, total, matching } = shown({ filters: { ...noFilters, watches: ['overdue'] } })
    expect(lines(rows)).toEqual(['[交通 1]', 'red', 'zone', '·road'])
    expect(rows.filter((row) => row.kind === 'project' && row.context).map((row) => row.id)).toEqual(['zone'])
    expect(matching).toBe(2)
    expect(total.totals.count).toBe(1)
  })

  it('a folded group keeps its line and its sums, a folded parent hides its children', () => {
    expect(lines(shown({ folded: new Set(['group:交通', 'park']) }).rows)).toEqual([
      '[铝加工 2]',
      'green',
      'yellow',
      '[交通 2]',
      '[产业园区 1]',
      'park',
      '[— 1]',
      'grey',
    ])
  })

  it('without groups the tree stays', () => {
    expect(lines(shown({ grouping: 'none' }).rows)).toEqual([
      'green',
      'yellow',
      'red',
      'grey',
      'zone',
      '·road',
      'park',
      '·park-1',
    ])
  })

  it('by unit a project counts under its leading unit', () => {
    const sums = shown({ grouping: 'unit' }).rows.flatMap((row) =>
      row.kind === 'group' ? [[row.value, row.totals.count]] : [],
    )
    expect(sums).toEqual([
      ['县工信局', 2],
      ['县交通局', 1],
      ['县农业农村局', 1],
      [null, 2],
    ])
  })

  it('what the engine found narrows like any filter', () => {
    expect(lines(shown({ grouping: 'none' }, new Set(['park-1'])).rows)).toEqual(['park', '·park-1'])
  })

  it('sorts inside groups', () => {
    const rows = shown({ sort: { column: 'gapPoints', down: false } }).rows
    expect(lines(rows).slice(0, 3)).toEqual(['[铝加工 2]', 'yellow', 'green'])
  })
})

describe('chips', () => {
  it('count the projects that 合计 counts, whatever is filtered', () => {
    const counts = chipCounts(answer)
    expect(counts.total).toBe(6)
    expect(counts.reported).toBe(5)
    expect(counts.lamps).toEqual({ red: 1, yellow: 1, green: 3, grey: 1, done: 0, exempt: 0 })
    expect(counts.yearClasses).toEqual([
      { code: 'continuing', count: 1 },
      { code: 'starting', count: 1 },
    ])
    expect(counts.watches).toEqual({ overdue: 1, unreported: 1 })
  })

  it('of one family widen each other, families narrow each other', () => {
    const hits = (filters: Parameters<typeof matches>[2]) =>
      county.flatMap((project, i) => (matches(answer, i, filters, null) ? [project.id] : []))
    expect(hits({ ...noFilters, lamps: ['yellow', 'red'] })).toEqual(
      ['yellow', 'red', 'road'].filter((id) => id !== 'road' || answer.lamp[at('road')] === 1),
    )
    expect(hits({ ...noFilters, lamps: ['yellow', 'red'], yearClasses: ['starting'] })).toEqual(['yellow'])
    expect(hits({ ...noFilters, watches: ['unreported'] })).toEqual(['grey'])
  })

  it('a finished project is not overdue, whatever its milestones say', () => {
    const done = june([{ id: 'a', stage: 'operating', plan: 1, milestones: [{ planned: '2024-01-01' }] }])
    expect(chipCounts(done).watches.overdue).toBe(0)
  })
})

describe('sorting', () => {
  const all = county.map((_, i) => i)
  const ids = (rows: readonly number[]) => rows.map((i) => county[i]?.id)

  it('by 较序时 puts blanks first in either direction: get the figure, then judge it', () => {
    const rows = [at('green'), at('yellow'), at('grey')]
    expect(ids(sorted(answer, rows, 'gapPoints', false))).toEqual(['grey', 'yellow', 'green'])
    expect(ids(sorted(answer, rows, 'gapPoints', true))).toEqual(['grey', 'green', 'yellow'])
  })

  it('by any other figure puts blanks last in either direction', () => {
    const rows = [at('road'), at('green'), at('grey')]
    expect(ids(sorted(answer, rows, 'annualPlan', false))).toEqual(['green', 'grey', 'road'])
    expect(ids(sorted(answer, rows, 'annualPlan', true))).toEqual(['grey', 'green', 'road'])
  })

  it('by lamp puts what burns first, and equal rows keep their order', () => {
    expect(ids(sorted(answer, all, 'lamp', false)).slice(0, 2)).toEqual(['red', 'yellow'])
    expect(ids(sorted(answer, [at('green'), at('zone'), at('park-1')], 'lamp', false))).toEqual([
      'green',
      'zone',
      'park-1',
    ])
  })

  it('by milestones puts the longest overdue first', () => {
    expect(ids(sorted(answer, all, 'milestones', false)).slice(0, 2)).toEqual(['red', 'road'])
  })
})
