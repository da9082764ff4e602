import { chineseNumber } from '../paper/chinese-number'
import type { UnderstoodRow } from './understood-types'

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3})'

/** An office without a column of numbers writes them before the name: `3.`, `三、`, `（3）`. */
export const NUMBERED = new RegExp(`^\\s*(?:[(（]${NUMBER}[)）][、.．]?|${NUMBER}[、.．)）])\\s*(?=\\S)`)

/**
 * `一、甲路`, `二、乙路`: where every name of a sheet carries its number, on from 1 or from 1 again in each group, the
 * number is the list's and not the name's.
 */
export function withoutNumbers(rows: readonly UnderstoodRow[]): readonly UnderstoodRow[] {
  const names = rows.flatMap(({ nature, cells }) => {
    const name = nature === 'data' ? cells.find((cell) => cell.field === 'name') : undefined
    return typeof name?.value === 'string' ? [name.value] : []
  })
  let last = 0
  const goesOn = names.every((name) => {
    const [, bracketed, plain] = NUMBERED.exec(name) ?? []
    const number = [last + 1, 1].find((one) => [String(one), chineseNumber(one)].includes(bracketed ?? plain ?? ''))
    last = number ?? 0
    return number !== undefined
  })
  if (names.length < 2 || !goesOn) return rows
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      row.nature === 'data' && cell.field === 'name' && typeof cell.value === 'string'
        ? { ...cell, value: cell.value.replace(NUMBERED, '') }
        : cell,
    ),
  }))
}
