import { describe, expect, it } from 'vitest'
import { readAs, sampleBook, sampleShown, shown, written } from './files'

describe('sound files', () => {
  it.each([
    ['xlsx', 'a.xlsx'],
    ['biff8', 'a.xls'],
  ] as const)('%s is read with values, shown texts, shares and days', async (type, name) => {
    const book = await readAs(name, written(sampleBook(), type))
    expect(shown(book)).toEqual(sampleShown)
    expect(book).toMatchObject({ file: name, format: type === 'xlsx' ? 'xlsx' : 'xls', notices: [] })
    expect(book.sheets[0]).toMatchObject({
      name: '月报表',
      hidden: false,
      merges: [{ top: 3, left: 0, bottom: 4, right: 1 }],
    })
  })
})
