import { beforeEach, describe, expect, it } from 'vitest'
import type { Request } from '#contract/wire'
import type { Month } from '#domain/month'
import { isMoneyless } from '#domain/overview'
import { barrierAt, createEdits, typedText } from '../../src/renderer/pages/projects/editing'
import { columnsOfSet, placeColumns, textWidth } from '../../src/renderer/pages/projects/layout'
import { changedIn, changedProjects, keepSame } from '../../src/renderer/pages/projects/refresh'
import { buildRows, familyOf, type GridRow } from '../../src/renderer/pages/projects/rows'
import { columnSets, firstView } from '../../src/renderer/pages/projects/view'
import { line, type Port } from '../../src/renderer/parts/ask'
import { june, sixMonths, type Told } from './grid-answer'

const name13 = textWidth('中钢洛耐9万吨新型耐材二期')

describe('columns', () => {
  const at = (width: number, chosen: Parameters<typeof placeColumns>[3] = null) =>
    placeColumns('progress', width, name13, chosen)
  const ids = (width: number) => at(width).map((column) => column.id)
  /** The window less its navigation and the scroll bar. */
  const room = { 1280: 1280 - 52 - 12, 1440: 1440 - 176 - 12, 1920: 1920 - 176 - 12 }

  it('1280: the unit yields to the name, everything else stands', () => {
    expect(ids(room[1280])).not.toContain('unit')
    expect(ids(room[1280])).toContain('months')
  })

  it('a sum of any length stands whole in its column; the usual ones change nothing', () => {
    const place = (total: string) =>
      placeColumns('progress', room[1440], name13, null, false, new Map([['totalInvestment', total]]))
    const widthOf = (total: string) => place(total).find(({ id }) => id === 'totalInvestment')?.width ?? 0
    expect(place('5,220,860.00')).toEqual(at(room[1440]))
    expect(widthOf('149,995,000,000.00')).toBeGreaterThan(widthOf('5,220,860.00') + 20)
  })

  it('1440: the unit is there', () => {
    expect(ids(room[1440])).toContain('unit')
    expect(ids(room[1440])).not.toContain('progress')
  })

  it('1920: 形象进度 too, and a wider bar and timeline', () => {
    expect(ids(room[1920])).toEqual(columnsOfSet.progress.map((spec) => spec.id))
    const width = (window: number, id: string) => at(window).find((column) => column.id === id)?.width ?? 0
    expect(width(room[1920], 'bullet')).toBeGreaterThan(width(room[1440], 'bullet'))
    expect(width(room[1920], 'milestones')).toBeGreaterThan(width(room[1440], 'milestones'))
  })

  it.each(columnSets)('%s fills the room to the pixel, at every window from 1280 up', (set) => {
    for (const width of [1216, 1252, 1400, 1732, 2300]) {
      const sum = placeColumns(set, width, name13, null).reduce((total, column) => total + column.width, 0)
      expect(sum, `${set} at ${width}`).toBe(width)
    }
  })

  it('a name keeps its width, or stands on two lines of no less than 180 px', () => {
    for (const width of [800, 1216, 1252, 1732]) {
      const name = at(width).find((column) => column.id === 'name')?.width ?? 0
      expect(name).toBeGreaterThanOrEqual(Math.min(name13 + 16, 180))
    }
  })

  it('what somebody chose stands, in its order, at its width, whatever room there is; lamp and name always do', () => {
    const chosen = [
      { id: 'leader', width: 200 },
      { id: 'progress', width: null },
      { id: 'annualPlan', width: null },
      { id: 'unit', width: null },
    ] as const
    for (const width of [800, 1216, 1732]) {
      const placed = placeColumns('progress', width, name13, chosen)
      expect(placed.map(({ id }) => id)).toEqual(['serial', 'lamp', 'name', ...chosen.map(({ id }) => id)])
      expect(placed.find(({ id }) => id === 'leader')?.width).toBe(200)
    }
  })
})

const county: readonly Told[] = [
  { id: 'a', total: 300, plan: 120, actuals: sixMonths(60), milestones: [{ planned: '2024-06-30' }] },
  { id: 'b', plan: 120, actuals: sixMonths(36) },
  { id: 'c', plan: 60 },
]
const withRow = (at: number, told: Partial<Told>) =>
  june(county.map((one, i) => (i === at ? { ...one, ...told } : one)))

describe('refreshing', () => {
  const before = june(county)

  it('the same answer again changes nothing', () => {
    expect(changedProjects(before, june(county))).toEqual(new Set())
  })

  it('a figure, a text, a month or a milestone marks its own project', () => {
    expect(changedProjects(before, withRow(1, { plan: 130 }))).toEqual(new Set([1]))
    expect(changedProjects(before, withRow(2, { name: '新名' }))).toEqual(new Set([2]))
    expect(changedProjects(before, withRow(1, { actuals: [6, 6, 6, 6, 7, 5] }))).toEqual(new Set([1]))
    expect(
      changedProjects(before, withRow(0, { milestones: [{ planned: '2024-06-30', actual: '2024-06-28' }] })),
    ).toEqual(new Set([0]))
  })

  it('another month, another list or another milestone cannot be compared line by line', () => {
    expect(changedProjects(before, june(county, { month: '2024-05' as Month }))).toBeNull()
    expect(changedProjects(before, june(county.slice(1)))).toBeNull()
    expect(changedProjects(before, withRow(1, { milestones: [{ planned: '2024-08-01' }] }))).toBeNull()
  })

  it('lines that say the same keep their objects, so that the grid draws only the others', () => {
    const rowsOf = (answer: typeof before) =>
      buildRows(answer, familyOf(answer), { ...firstView, grouping: 'none' }, null).rows
    const known = new Map<string, GridRow>(rowsOf(before).map((row) => [row.id, row]))
    const after = withRow(1, { plan: 130 })
    const kept = keepSame(known, rowsOf(after), before, after)
    expect(kept.map((row) => row === known.get(row.id))).toEqual([true, false, true])
    expect(changedIn(known, kept)?.map((row) => row.id)).toEqual(['b'])
    expect(changedIn(known, kept.toReversed())).toBeNull()
    expect(changedIn(known, kept.slice(1))).toBeNull()
  })
})

describe('a catalogue without a figure', () => {
  it('says what to do first until anyone gives money', () => {
    expect(isMoneyless(june([{ id: 'a' }, { id: 'b' }]))).toBe(true)
    expect(isMoneyless(june([{ id: 'a' }, { id: 'b', plan: 1 }]))).toBe(false)
  })
})

describe('typing in the grid', () => {
  const zone = june([
    { id: 'zone', rollup: 'self', plan: 60 },
    { id: 'road', parentId: 'zone' },
    { id: 'park', rollup: 'children' },
    { id: 'park-1', parentId: 'park', total: 12.3456 },
  ])
  const rows = buildRows(zone, familyOf(zone), { ...firstView, grouping: 'none' }, null).rows
  const row = (id: string) => rows.find((one) => one.id === id) as GridRow

  it('money is typed where it is reported, texts anywhere, sums nowhere', () => {
    const money = (id: string) => barrierAt(zone, row(id), 'monthActual', false)
    expect(['zone', 'road', 'park', 'park-1'].map(money)).toEqual([null, 'onParent', 'summed', null])
    expect(barrierAt(zone, row('road'), 'progress', false)).toBeNull()
    expect(barrierAt(zone, row('zone'), 'ytdActual', false)).toBe('computed')
    expect(barrierAt(zone, row('zone'), 'monthActual', true)).toBe('readOnly')
  })

  it('the editor shows every digit of the stored figure, in 万元 and without commas', () => {
    expect(typedText(zone, 0, 'annualPlan')).toBe('60.00')
    expect(typedText(zone, 3, 'totalInvestment')).toBe('12.3456')
    expect(typedText(zone, 1, 'monthActual')).toBe('')
  })

  describe('and saving it', () => {
    const asked: Request[] = []
    const port: Port = { postMessage: (message) => asked.push(message), onmessage: null }
    const last = () => asked.at(-1) as Extract<Request, { name: string }>
    const month = '2024-06' as Month
    beforeEach(() => {
      asked.length = 0
      line.attach(port)
    })

    it('asks in yuan, keeps the text while saving, and until the grid has the answer', async () => {
      const edits = createEdits(() => {})
      const saved = edits.commit('zone', 'monthActual', '１,２３４.５', month)
      expect(last()).toMatchObject({ name: 'month.set', input: { id: 'zone', month, actual: 12_345_000 } })
      expect(edits.at('zone', 'monthActual')).toEqual({ state: 'saving', text: '1,234.50' })
      port.onmessage?.({ data: { id: last().id, ok: true, value: { changes: 1, set: 's', flags: [] } } })
      await saved
      expect(edits.at('zone', 'monthActual')?.state).toBe('saved')
      edits.settle()
      expect(edits.at('zone', 'monthActual')).toBeUndefined()
    })

    it('a text that is no number never leaves the page, and stays to be mended', async () => {
      const edits = createEdits(() => {})
      await edits.commit('zone', 'annualPlan', '12x', month)
      expect(asked).toEqual([])
      expect(edits.at('zone', 'annualPlan')).toMatchObject({ state: 'refused', text: '12x' })
      expect(edits.discard('zone', 'annualPlan')).toBe(true)
      expect(edits.at('zone', 'annualPlan')).toBeUndefined()
    })

    it('what the engine refuses stays as typed, with its sentence', async () => {
      const edits = createEdits(() => {})
      const saved = edits.commit('zone', 'totalInvestment', '5', month)
      port.onmessage?.({
        data: {
          id: last().id,
          ok: false,
          error: { code: 'MONEY_ON_CHILDREN', message: '金额填在子项上。', details: {} },
        },
      })
      await saved
      expect(edits.at('zone', 'totalInvestment')).toEqual({ state: 'refused', text: '5', message: '金额填在子项上。' })
    })

    it('a blank is a blank, and a bare 形象比例 is per cent', async () => {
      const edits = createEdits(() => {})
      void edits.commit('zone', 'annualPlan', '—', month)
      expect(last()).toMatchObject({ name: 'plan.set', input: { year: 2024, annual: null } })
      void edits.commit('zone', 'physical', '88', month)
      expect(last()).toMatchObject({ name: 'month.set', input: { physical: 0.88 } })
    })

    it('a negative month is refused at the cell', async () => {
      const edits = createEdits(() => {})
      await edits.commit('zone', 'monthActual', '-5', month)
      expect(edits.at('zone', 'monthActual')?.state).toBe('refused')
      expect(asked).toEqual([])
    })
  })
})
