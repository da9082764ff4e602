import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectFact } from '#domain/grid'
import { controlLines, lineAgrees, nextYearClass, yearRoll } from '#domain/year-roll'
import { fact, gridFor, twelve, wan } from './given'

type Given = Parameters<typeof fact>[0]
const stages = ['preparing', 'building', 'completed', 'operating', 'fullCapacity', 'paused', 'cancelled', null] as const

/** A project at the end of 2024 with a stage and, in 万元, what it began the year with and what January brought. */
function ended(
  id: string,
  stage: (typeof stages)[number],
  { project, ...more }: Partial<Given> = {},
  carryIn: number | null = 100,
  done: number | null = 10,
): ProjectFact {
  return fact({
    id,
    carryIn: carryIn === null ? null : wan(carryIn),
    actuals: twelve(done),
    ...more,
    project: { stage, totalInvestment: wan(1_000), ...project },
  })
}
const rollOf = (...facts: readonly ProjectFact[]) => yearRoll(gridFor('2024-12', facts))
const idsOf = (roll: ReturnType<typeof rollOf>) => roll.carried.map((project) => project.projectId)

describe('谁结转到下一年', () => {
  it.each([
    ['preparing', true],
    ['building', true],
    ['paused', true],
    [null, true],
    ['completed', false],
    ['operating', false],
    ['fullCapacity', false],
    ['cancelled', false],
  ] as const)('阶段 %s：%s', (stage, goes) => {
    const roll = rollOf(ended('a', stage))
    expect([idsOf(roll), roll.left]).toEqual(goes ? [['a'], []] : [[], [0]])
    expect(roll.year).toBe(2025)
  })

  it('按子项的父项：有一个子项结转就跟着，一个没有就留下；自己的阶段不算', () => {
    const family = (stage: 'building' | 'completed') =>
      rollOf(
        ended('park', 'completed'),
        ended('phase', null, { project: { parentId: 'park' } }),
        ended('one', stage, { project: { parentId: 'phase' } }),
        ended('two', 'operating', { project: { parentId: 'phase' } }),
      )
    expect(idsOf(family('building'))).toEqual(['park', 'phase', 'one'])
    expect(idsOf(family('completed'))).toEqual([])
    expect(family('building').carried.map(({ counted, carryIn }) => [counted, carryIn])).toEqual([
      [false, null],
      [false, null],
      [true, wan(110)],
    ])
  })

  it('按本级的父项带着子项：完工的也跟着，取消的留下；父项不结转子项也不', () => {
    const zone = (stage: 'building' | 'completed') =>
      rollOf(
        ended('zone', stage, { project: { rollup: 'self' } }),
        ended('road', 'completed', { project: { parentId: 'zone' } }),
        ended('pond', 'cancelled', { project: { parentId: 'zone' } }),
        ended('farm', 'building', { project: { parentId: 'road' } }),
      )
    expect(idsOf(zone('building'))).toEqual(['zone', 'road', 'farm'])
    expect(idsOf(zone('completed'))).toEqual([])
    expect(zone('building').carried.map((project) => project.carryIn)).toEqual([wan(110), null, null])
    expect(zone('building').totals.after).toMatchObject({ count: 1, carryIn: wan(110) })
  })

  it('没有项目也有一年', () => {
    const nothing = { count: 0, totalInvestment: null, carryIn: null, ytdActual: null, cumulative: null }
    expect(rollOf()).toEqual({
      year: 2025,
      carried: [],
      left: [],
      totals: { all: nothing, left: nothing, carried: nothing, after: nothing },
    })
  })
})

describe('年度类别', () => {
  it.each([
    ['starting', 'building', 'continuing'],
    ['starting', 'paused', 'continuing'],
    ['starting', 'preparing', 'starting'],
    ['starting', null, 'starting'],
    ['continuing', 'building', 'continuing'],
    ['completing', 'building', 'completing'],
    ['preparing', 'building', 'preparing'],
    [null, 'building', null],
  ] as const)('%s，%s：%s', (from, stage, to) => {
    expect(nextYearClass(from, stage)).toBe(to)
    expect(rollOf(ended('a', stage, { yearClass: from })).carried).toMatchObject([{ from, to }])
  })
})

describe('至上年底累计', () => {
  it.each([
    [100, 10, 110],
    [null, 10, 10],
    [100, null, 100],
    [0, null, 0],
    [null, null, null],
  ])('年初 %s，全年 %s：%s', (carryIn, done, expected) => {
    const [project] = rollOf(ended('a', 'building', {}, carryIn, done)).carried
    expect(project?.carryIn).toBe(expected === null ? null : wan(expected))
  })
})

describe('控制合计', () => {
  const roll = rollOf(
    ended('a', 'building', {}, 100, 10),
    ended('b', 'preparing', { project: { totalInvestment: null } }, null, null),
    ended('c', 'completed', {}, 200, 20),
    ended('d', 'cancelled', {}, 5, null),
    ended('park', null, { project: { totalInvestment: wan(9_999) } }, 7, 7),
    ended('one', 'paused', { project: { parentId: 'park' } }, 40, 4),
  )

  it('全部 = 转出 + 结转，结转 = 年初；可以自己加一遍', () => {
    expect(roll.totals).toEqual({
      all: { count: 5, totalInvestment: wan(4_000), carryIn: wan(345), ytdActual: wan(34), cumulative: wan(379) },
      left: { count: 2, totalInvestment: wan(2_000), carryIn: wan(205), ytdActual: wan(20), cumulative: wan(225) },
      carried: { count: 3, totalInvestment: wan(2_000), carryIn: wan(140), ytdActual: wan(14), cumulative: wan(154) },
      after: { count: 3, totalInvestment: wan(2_000), carryIn: wan(154), ytdActual: null, cumulative: wan(154) },
    })
    expect(controlLines.filter((line) => !lineAgrees(roll.totals, line))).toEqual([])
  })

  it('对不上的那一行看得出来', () => {
    const { totals } = roll
    const off = (change: Partial<typeof totals>) =>
      controlLines.filter((line) => !lineAgrees({ ...totals, ...change }, line))
    expect(off({ all: { ...totals.all, count: 6 } })).toEqual(['count'])
    expect(off({ left: { ...totals.left, carryIn: null } })).toEqual(['carryIn'])
    expect(off({ carried: { ...totals.carried, ytdActual: wan(15) } })).toEqual(['ytdActual'])
    expect(off({ after: { ...totals.after, cumulative: wan(153) } })).toEqual(['cumulative'])
    expect(off({ after: { ...totals.after, totalInvestment: null, count: 2 } })).toEqual(['count', 'totalInvestment'])
  })

  it('任何一年：前后都对得上，一行不多一行不少', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }))
    const project = fc.record({
      stage: fc.constantFrom(...stages),
      parent: fc.nat(),
      root: fc.boolean(),
      self: fc.boolean(),
      carryIn: amount,
      done: amount,
      total: amount,
    })
    fc.assert(
      fc.property(fc.array(project, { maxLength: 30 }), (given) => {
        const facts = given.map(({ stage, parent, root, self, carryIn, done, total }, i) => {
          const parentId = root || i === 0 ? null : `p${parent % i}`
          const own = {
            parentId,
            rollup: self ? 'self' : 'children',
            totalInvestment: total === null ? null : wan(total),
          } as const
          return ended(`p${i}`, stage, { project: own }, carryIn, done)
        })
        const grid = gridFor('2024-12', facts)
        const { carried, left, totals } = yearRoll(grid)
        expect([...carried.map(({ at }) => at), ...left].sort((a, b) => a - b)).toEqual(given.map((_, i) => i))
        expect(controlLines.filter((line) => !lineAgrees(totals, line))).toEqual([])
        expect([totals.all.count, totals.all.cumulative]).toEqual([grid.totals.count, grid.totals.cumulative])
        // Nothing goes on without the parent that its row hangs on.
        const ids = new Set(carried.map(({ projectId }) => projectId))
        for (const { at } of carried) {
          const parent = facts[at]?.project.parentId ?? null
          if (parent !== null && grid.counted[at] === 1) expect(ids).toContain(parent)
        }
      }),
    )
  })
})
