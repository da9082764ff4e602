import type { UnderstoodRow } from './understood-types'

const NUMBERED = /^\s*[(（]?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）]|[、.．])\s*(?=\S)/
const digits = '一二三四五六七八九'

/** 1 of `1`, 21 of `二十一`. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text]
  const one = digits.indexOf(ones ?? '') + 1
  return tens === null ? one : (tens === '' ? 1 : digits.indexOf(tens) + 1) * 10 + one
}

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
    const found = NUMBERED.exec(name)?.[1]
    const number = found === undefined ? 0 : numberOf(found)
    const fits = number === last + 1 || number === 1
    last = number
    return found !== undefined && fits
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
