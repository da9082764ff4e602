import { describe, expect, it } from 'vitest'
import { diceOf } from '#demo/dice'

const rolls = (seed: string, count: number) => {
  const dice = diceOf(seed)
  return Array.from({ length: count }, () => dice.between(0, 1))
}

describe('骰子', () => {
  it('同一种子总是同一串数', () => {
    expect(rolls('东岭路网', 50)).toEqual(rolls('东岭路网', 50))
    expect(rolls('东岭路网', 5)).not.toEqual(rolls('西岭路网', 5))
  })

  it('这串数写死在这里：换了算法，演示的数就全变了', () => {
    expect(rolls('longding', 3).map((n) => n.toFixed(6))).toMatchInlineSnapshot(`
      [
        "0.644368",
        "0.047252",
        "0.705025",
      ]
    `)
  })

  it('散得开，不出界', () => {
    const many = rolls('seed', 4000)
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...many)).toBeLessThan(1)
    expect(many.reduce((a, b) => a + b, 0) / many.length).toBeCloseTo(0.5, 1)
    const dice = diceOf('whole')
    const whole = new Set(Array.from({ length: 300 }, () => dice.whole(2, 5)))
    expect([...whole].sort()).toEqual([2, 3, 4, 5])
    expect(dice.pick(['一'])).toBe('一')
  })
})
