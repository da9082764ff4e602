import { describe, expect, it } from 'vitest'
import { fieldSchema } from '#contract/field-schema'
import { type Field, required } from '#domain/field'
import { fields, type Kind } from '../domain/given-fields'

describe('存进去的值', () => {
  const accepts = (field: Field, value: unknown) => fieldSchema(field).safeParse(value).success
  it.each<[Kind, unknown, boolean]>([
    ['text', '龙鼎', true],
    ['text', 'x'.repeat(32_767), true],
    ['text', 'x'.repeat(32_768), false],
    ['text', 5, false],
    ['month', '2024-06', true],
    ['month', '2024-13', false],
    ['day', '2024-02-29', true],
    ['day', '2023-02-29', false],
    ['year', 1900, true],
    ['year', 1899, false],
    ['year', 2024.5, false],
    ['fraction', 0, true],
    ['fraction', 1, true],
    ['fraction', 1.0001, false],
    ['fraction', -0.0001, false],
    ['fraction', Number.NaN, false],
    ['integer', -1, true],
    ['integer', 0.5, false],
    ['decimal', 0.5, true],
    ['decimal', Number.POSITIVE_INFINITY, false],
    ['texts', [], true],
    ['texts', ['市重点'], true],
    ['texts', '市重点', false],
    ['money', 0, true],
    ['money', -1, false],
    ['money', 0.5, false],
    ['money', 2 ** 53, false],
    ['signed', -1, true],
    ['choice', 'building', true],
    ['choice', '在建', false],
  ])('%s：%j %s', (kind, value, ok) => {
    expect(accepts(fields[kind], value)).toBe(ok)
  })

  it.each(Object.keys(fields) as Kind[])('%s：空白可以不填，必填的不可以', (kind) => {
    expect(accepts(fields[kind], null)).toBe(kind !== 'texts')
    expect(accepts(required(fields[kind] as Field), null)).toBe(false)
  })
})
