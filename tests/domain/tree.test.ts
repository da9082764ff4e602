import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedBelow, placesOf, type TreeNode } from '#domain/tree'

const node = (id: string, parentId: string | null = null, rollup: TreeNode['rollup'] = 'children'): TreeNode => ({
  id,
  parentId,
  rollup,
})
const ids = (nodes: readonly TreeNode[], at: readonly number[]) => at.map((i) => nodes[i]?.id)
const told = (nodes: readonly TreeNode[]) => {
  const places = placesOf(nodes)
  return {
    counted: ids(
      nodes,
      nodes.map((_, i) => i).filter((i) => places[i]?.counted),
    ),
    summed: ids(
      nodes,
      nodes.map((_, i) => i).filter((i) => places[i]?.summed),
    ),
    moneyOn: Object.fromEntries(
      nodes.flatMap((n, i) => {
        const on = places[i]?.moneyOn ?? null
        return on === null ? [] : [[n.id, nodes[on]?.id]]
      }),
    ),
    below: (id: string) =>
      ids(
        nodes,
        countedBelow(
          places,
          nodes.findIndex((n) => n.id === id),
        ),
      ),
  }
}

describe('项目树', () => {
  it('没有上下级：个个都算', () => {
    expect(told([node('a'), node('b')])).toMatchObject({ counted: ['a', 'b'], summed: [], moneyOn: {} })
  })

  it('按子项：父项由子项相加，不另算', () => {
    const tree = told([node('p'), node('c1', 'p'), node('c2', 'p')])
    expect(tree).toMatchObject({ counted: ['c1', 'c2'], summed: ['p'], moneyOn: {} })
    expect(tree.below('p')).toEqual(['c1', 'c2'])
    expect(tree.below('c1')).toEqual(['c1'])
  })

  it('子项排在父项前面也一样', () => {
    expect(told([node('c1', 'p'), node('p'), node('c2', 'p')])).toMatchObject({ counted: ['c1', 'c2'], summed: ['p'] })
  })

  it('按本级：父项代替子项算，子项的钱在父项上', () => {
    const tree = told([node('p', null, 'self'), node('c1', 'p'), node('c2', 'p')])
    expect(tree).toMatchObject({ counted: ['p'], summed: [], moneyOn: { c1: 'p', c2: 'p' } })
    expect(tree.below('p')).toEqual(['p'])
    expect(tree.below('c1')).toEqual([])
  })

  it('没有子项的按本级就是普通项目', () => {
    expect(told([node('p', null, 'self')])).toMatchObject({ counted: ['p'], summed: [], moneyOn: {} })
  })

  it('层层按子项：只算最下面的', () => {
    const tree = told([node('a'), node('b', 'a'), node('c', 'b'), node('d', 'b'), node('e', 'a')])
    expect(tree).toMatchObject({ counted: ['c', 'd', 'e'], summed: ['a', 'b'] })
    expect(tree.below('a')).toEqual(['c', 'd', 'e'])
  })

  it('按子项之下有一个按本级：它和其余的叶子一起算', () => {
    const tree = told([node('a'), node('zone', 'a', 'self'), node('x', 'zone'), node('y', 'a')])
    expect(tree).toMatchObject({ counted: ['zone', 'y'], summed: ['a'], moneyOn: { x: 'zone' } })
    expect(tree.below('a')).toEqual(['zone', 'y'])
  })

  it('按本级之下不论几层、怎么汇总，钱都在最上面那个按本级的', () => {
    const nodes = [node('z', null, 'self'), node('a', 'z'), node('b', 'a', 'self'), node('c', 'b')]
    expect(told(nodes)).toMatchObject({ counted: ['z'], summed: [], moneyOn: { a: 'z', b: 'z', c: 'z' } })
  })

  it('上级不在册（取消了，或还没起计）：它就是叶子', () => {
    expect(told([node('c', 'gone')])).toMatchObject({ counted: ['c'], moneyOn: {} })
  })

  it('绕成圈的上级不算上级', () => {
    expect(told([node('a', 'a')])).toMatchObject({ counted: ['a'], summed: [] })
    const loop = told([node('a', 'b'), node('b', 'a'), node('c', 'a')])
    expect(loop).toMatchObject({ counted: ['b', 'c'], summed: ['a'] })
    expect(loop.below('a')).toEqual(['c'])
  })

  it('任何一棵树：每个算的恰好从它的根数到一次', () => {
    const forest = fc
      .array(fc.record({ parent: fc.nat(), self: fc.boolean(), root: fc.boolean() }), { minLength: 1, maxLength: 40 })
      .map((made) =>
        made.map(({ parent, self, root }, i) =>
          node(`n${i}`, i === 0 || root ? null : `n${parent % i}`, self ? 'self' : 'children'),
        ),
      )
    fc.assert(
      fc.property(forest, (nodes) => {
        const places = placesOf(nodes)
        const roots = nodes.flatMap((n, i) => (n.parentId === null ? [i] : []))
        const reached = roots.flatMap((root) => countedBelow(places, root))
        const counted = nodes.flatMap((_, i) => (places[i]?.counted ? [i] : []))
        expect([...reached].sort((a, b) => a - b)).toEqual(counted)
        for (const [i, place] of places.entries()) {
          // Exactly one of: counted, summed, or its money is elsewhere.
          expect([place.counted, place.summed, place.moneyOn !== null].filter(Boolean), `n${i}`).toHaveLength(1)
        }
      }),
    )
  })
})
