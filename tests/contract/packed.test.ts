import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from '#contract/packed'

const long = <T>(part: fc.Arbitrary<T>) => fc.array(part, { minLength: 64, maxLength: 90 })
const odd = fc.constantFrom(
  Number.NaN,
  0,
  -0,
  1,
  100,
  -250,
  0.5,
  2 ** 31,
  -(2 ** 31),
  2 ** 33,
  214_748_364_700,
  Infinity,
)
const numbers = fc.oneof(
  odd,
  fc.double(),
  fc.integer(),
  fc.integer().map((n) => n * 100),
)
const texts = fc.oneof(fc.string(), fc.constantFrom(null, '', '\u0001', '\u0002', 'a\u0001b', '中钢洛耐', '龙\n鼎'))

function same(value: unknown): void {
  expect(unpack(pack(value))).toEqual(value)
}

describe('a packed answer', () => {
  it('comes back as it was: numbers to the last bit, blanks as blanks', () => {
    fc.assert(
      fc.property(long(numbers), (list) => {
        const back = unpack(pack(Float64Array.from(list)))
        expect([...back].every((value, i) => Object.is(value, list[i]))).toBe(true)
      }),
    )
    fc.assert(fc.property(long(fc.nat(70_000)), (list) => same(Uint32Array.from(list))))
    fc.assert(fc.property(long(fc.nat(255)), (list) => same(Uint8Array.from(list))))
  })

  it('comes back as it was: texts with any character, blank and empty ones told apart', () => {
    fc.assert(fc.property(long(texts), (list) => same({ column: { values: list, at: null } })))
  })

  it('leaves what is no column as it is', () => {
    const value = { month: '2024-06', rows: [{ a: [1, 2] }], short: ['a', null], day: null, at: new Uint32Array(3) }
    expect(pack(value)).toEqual(value)
    same(value)
    same(Array.from({ length: 100 }, (_, n) => ({ n })))
  })

  it('needs a fraction of the bytes where columns are equal throughout, whole money or small indices', () => {
    const length = 1_000
    const packed = pack({
      blank: new Float64Array(length).fill(Number.NaN),
      money: Float64Array.from({ length }, (_, n) => n * 12_300),
      index: Uint32Array.from({ length }, (_, n) => n % 7),
    }) as unknown as Record<string, { readonly values?: { readonly byteLength: number } }>
    expect([packed.blank?.values, packed.money?.values?.byteLength, packed.index?.values?.byteLength]).toEqual([
      undefined,
      length * 4,
      length,
    ])
  })
})
