import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownProject, matchRows, type NamedRow, nameBook } from '#domain/import/match-names'
import { editDistance, nearness } from '#domain/import/near-names'

const project = (id: string, name: string, more: Partial<KnownProject> = {}): KnownProject => ({
  id,
  name,
  code: null,
  aliases: [],
  ...more,
})
const row = (name: string | null, more: Partial<NamedRow> = {}): NamedRow => ({
  row: 0,
  id: null,
  code: null,
  name,
  ...more,
})
const known = [
  project('longding', '龙鼎10万吨电池箔项目', { code: 'GY-01', aliases: ['电池箔'] }),
  project('wenbo', '文博大道（龙凤大道至文化路段）改扩建'),
  project('lixue', '理学路大修'),
  project('gongre-1', '集中供热一期工程'),
  project('gongre-2', '集中供热二期工程'),
]
const match = (given: NamedRow, confirmed = {}) => {
  const [found] = matchRows([given], nameBook(known), confirmed)
  return [found?.how, found?.projectId ?? found?.candidates[0]?.id ?? null]
}

describe('按编号、代码、名称、别名找项目', () => {
  it.each([
    [row(null, { id: 'lixue' }), 'id', 'lixue'],
    [row('别的名字', { code: 'gy-01' }), 'code', 'longding'],
    [row('别的名字', { code: 'lixue' }), 'id', 'lixue'],
    [row('理学路大修', { code: '没有这个代码' }), 'name', 'lixue'],
    [row('理 学 路\n大修'), 'name', 'lixue'],
    [row('龙鼎１０万吨电池箔项目'), 'name', 'longding'],
    [row('文博大道(龙凤大道至文化路段)改扩建'), 'name', 'wenbo'],
    [row('文博大道【龙凤大道至文化路段】改扩建'), 'name', 'wenbo'],
    [row('电池箔'), 'alias', 'longding'],
  ])('%o', (given, how, id) => {
    expect(match(given)).toEqual([how, id])
  })

  it.each([
    ['龙鼎10万吨电池箔', 'longding'],
    ['龙鼎10万吨电池铂项目', 'longding'],
    ['文博大道改扩建', 'wenbo'],
    ['理学路大修工程', 'lixue'],
    ['集中供热2期工程', 'gongre-2'],
  ])('“%s”只是相近，给出候选，不当作是它', (name, id) => {
    const [found] = matchRows([row(name)], nameBook(known))
    expect(found).toMatchObject({ how: 'near', projectId: null })
    expect(found?.candidates.map((candidate) => candidate.id)).toContain(id)
  })

  it.each(['县医院门诊楼', '雨水总排口打通工程', '龙', '理'])('“%s”是没有的', (name) => {
    expect(match(row(name))).toEqual(['new', null])
  })

  it('确认过的名字直接认，确认为新增的不再猜', () => {
    expect(match(row('文博大道改扩建'), { '文博大道 改扩建': 'wenbo' })).toEqual(['mapping', 'wenbo'])
    expect(match(row('理学路大修工程'), { 理学路大修工程: null })).toEqual(['new', null])
  })

  it('两个项目同名，不替人选', () => {
    const [found] = matchRows(
      [row('甲路')],
      nameBook([project('a', '甲路'), project('b', '乙路', { aliases: ['甲路'] }), project('c', '甲 路')]),
    )
    expect(found).toMatchObject({ how: 'ambiguous', projectId: null, candidates: [{ id: 'a' }, { id: 'c' }] })
  })

  it('同一项目两次，无论用什么名字，都说第一次在哪行；新项目也一样', () => {
    const rows = ['电池箔', '理学路大修', '龙鼎10万吨电池箔项目', '新路', '新 路'].map((name, i) =>
      row(name, { row: i + 5 }),
    )
    expect(matchRows(rows, nameBook(known)).map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, 5, null, 8])
  })
})

describe('名字有多近', () => {
  it('数字不同的名字不算近：一期不是二期，3号不是5号', () => {
    expect(nearness('集中供热一期工程', '集中供热二期工程')).toBeLessThan(
      nearness('集中供热一期工程', '集中供暖一期工程'),
    )
    expect(nearness('3号路', '5号路')).toBeLessThan(0.6)
  })

  it('编辑距离合乎定义', () => {
    const slow = (a: string, b: string): number =>
      a === '' || b === ''
        ? a.length + b.length
        : Math.min(
            slow(a.slice(1), b) + 1,
            slow(a, b.slice(1)) + 1,
            slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
          )
    const word = fc.string({ unit: fc.constantFrom('路', '桥', '水'), maxLength: 5 })
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === slow(a, b)))
  })

  it('一万行对一万个项目，名字都差一点，找得到，也不慢', () => {
    const place = (i: number) =>
      `${'东西南北中'[i % 5]}${'城关江左鸣皋白沙水寨'[i % 10]}${String.fromCodePoint(0x4e00 + i)}${String.fromCodePoint(0x5e00 + ((i * 7) % 5000))}`
    const many = Array.from({ length: 10_000 }, (_, i) => project(`p${i}`, `${place(i)}道路改造提升工程`))
    const rows = many.map(({ name }, i) => row(name.replace('提升', ''), { row: i }))
    const before = process.cpuUsage()
    const found = matchRows(rows, nameBook(many))
    const { user } = process.cpuUsage(before)
    expect(found.filter(({ candidates }, i) => candidates[0]?.id === `p${i}`)).toHaveLength(10_000)
    // 目标是一秒以内；放宽到慢机器也不会误报，而两两相比（一亿次）绝无可能通过。
    expect(user / 1000).toBeLessThan(15_000)
  })
})
