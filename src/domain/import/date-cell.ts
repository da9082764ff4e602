import { readDueText } from '../milestone'
import { type Day, dayAt, isDay, lastDay, type Month, monthAt, monthNumber, yearOf } from '../month'
import { blankCell, type CellResult, problem, type ReadDate } from './cell-result'
import { isBlankFigure } from './money-cell'
import type { RawCell } from './raw-book'

type Precision = ReadDate['precision']
interface Dated {
  readonly day: Day
  readonly precision: Precision
}

const HAPPENED = /已(?:于|经|在)?|实际/
const PLANNED = /计划|预计|拟|预期|力争|争取/
const WORDS =
  /[(（](?:实际|计划|预计|已开工|已竣工|已完工)[)）]|已(?:于|经|在)?|实际|计划|预计|预期|力争|争取|拟定?|于|(?:正式)?(?:开工|动工|竣工|完工|建成|投产|投用|投入使用|建设|完成)(?:投产|投用)?|左右|之前|以前|前后|[(（][)）]/g

/**
 * A cell as a date in one of the ways offices write it: `2024.6`, `2024年6月底`, `20240630`, `2024年上半年`, a serial
 * number, or `6月` in a year that is known otherwise. `headed`: whether the header says that it has happened.
 */
export function dateCell(cell: RawCell, year: number | null, headed: boolean | null = null): CellResult {
  if (cell.kind === 'date') return dated(shownDate(cell), cell.text, headed)
  if (cell.kind === 'error') return problem('CELL_ERROR', { value: cell.text })
  if (cell.kind === 'number') return dated(numberDate(cell), cell.text, headed)
  const shown = cell.text.trim()
  if (isBlankFigure(shown)) return blankCell
  const flat = shown.normalize('NFKC').replace(/\s/g, '')
  const happened = PLANNED.test(flat) ? false : HAPPENED.test(flat) ? true : headed
  return dated(textDate(flat.replace(WORDS, ''), year), shown, happened)
}

/** Spreadsheets make the first of the month of a typed `2024年6月`, and show the month: nobody has said the day. */
function shownDate({ day, text }: { readonly day: string; readonly text: string }): Dated | null {
  if (!isDay(day)) return null
  const [year, month, date] = day.split('-')
  const shown = text.trim()
  if (date === '01' && MONTH_SHOWN.test(shown)) return monthEnd(year, month)
  return month === '01' && date === '01' && YEAR_SHOWN.test(shown) ? yearEnd(Number(year)) : { day, precision: 'day' }
}
const MONTH_SHOWN =
  /^(?:(?:\d{4}|\d{2})[-/.年]\d{1,2}月?份?|[A-Za-z]{3,9}[- ]\d{2,4}|[一二〇○零三四五六七八九十]+年[一二三四五六七八九十]+月)$/
const YEAR_SHOWN = /^\d{4}年?$/

function dated(found: Dated | null, shown: string, happened: boolean | null): CellResult {
  if (found === null) return problem('NOT_A_DATE', { value: shown })
  const words = /[年底初中下上季汛秋春夏冬]/.test(shown) && found.precision !== 'day' ? shown : null
  return { value: { ...found, happened, words } }
}

/** `20240630`, `202406`, `2024.6` as a number, a year, or a spreadsheet's serial day (1995 to 2064). */
function numberDate({ value, text }: { readonly value: number; readonly text: string }): Dated | null {
  if (Number.isInteger(value)) {
    const digits = String(value)
    if (/^(19|20)\d{6}$/.test(digits)) return whole(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
    if (/^20\d{4}$/.test(digits)) return monthEnd(digits.slice(0, 4), digits.slice(4))
    if (value >= 1990 && value <= 2100) return yearEnd(value)
  }
  // The number 2024.1 is January or October; its format may have kept the nought that tells (`2024.10`).
  const dotted = /^(20\d\d)\.(\d{1,2})$/.exec(text.trim()) ?? /^(20\d\d)\.(\d{1,2})$/.exec(String(value))
  if (dotted) return monthEnd(dotted[1], dotted[2])
  return value >= 34_700 && value < 60_300 ? { day: dayAt(Math.floor(value) - 25_569), precision: 'day' } : null
}

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
function withDigits(text: string): string {
  return text.replace(/(十[一二]?|[一二三四五六七八九])月/g, (_, numeral) => `${chineseMonths.indexOf(numeral) + 1}月`)
}

function textDate(given: string, year: number | null): Dated | null {
  const text = withDigits(given)
  const full = /^((?:19|20)\d\d)[-./年](\d{1,2})[-./月](\d{1,2})日?(?:\d{1,2}:\d\d(?::\d\d)?)?$/.exec(text)
  if (full) return whole(full[1], full[2], full[3])
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/.exec(text)
  if (packed) return packed[3] === undefined ? monthEnd(packed[1], packed[2]) : whole(packed[1], packed[2], packed[3])
  const month = /^((?:19|20)\d\d)[-./年,](\d{1,2})(?:月份?)?(?:底|末|中旬|上旬|下旬|初)?前?$/.exec(text)
  if (month) return monthEnd(month[1], month[2])
  if (/^\d{5}(\.\d+)?$/.test(text)) return numberDate({ value: Number(text), text })
  const worded = /^((?:19|20)\d\d)年?度?(.*)$/.exec(text)
  const shortYear = worded ? null : /^(\d\d)年(.*)$/.exec(text)
  const inYear = worded ? Number(worded[1]) : shortYear ? 2000 + Number(shortYear[1]) : year
  const rest = worded?.[2] ?? shortYear?.[2] ?? text
  return inYear === null ? null : inGivenYear(rest, inYear)
}

/** What is left when the year is known: a month, a day in it, or the report's words (DOMAIN.md, Project). */
function inGivenYear(rest: string, year: number): Dated | null {
  if (/^(?:[底末]前?|内)?$/.test(rest)) return yearEnd(year)
  const dayIn = /^(\d{1,2})月(\d{1,2})日?$/.exec(rest)
  if (dayIn) return whole(String(year), dayIn[1], dayIn[2])
  const monthIn = /^(\d{1,2})月份?(?:底|末|中旬|上旬|下旬|初)?前?$/.exec(rest)
  if (monthIn) return monthEnd(String(year), monthIn[1])
  const quarter = /^第?([一二三四1-4])季度(?:末|底)?前?$/.exec(rest)
  if (quarter) return due(`${'一二三四'['1234'.indexOf(quarter[1] ?? '')] ?? quarter[1]}季度`, year)
  const words = /^(上半年|下半年|年底前|年底|年末|年内|全年|秋季|汛期前)(?:前)?$/.exec(rest)?.[1]
  return words === undefined ? null : due(words === '年末' || words === '年内' ? '年底' : words, year)
}

function due(words: string, year: number): Dated | null {
  const found = readDueText(words, year)
  return found && { day: found.planned, precision: found.precision }
}

function whole(year = '', month = '', day = ''): Dated | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? { day: text, precision: 'day' } : null
}

function monthEnd(year = '', month = ''): Dated | null {
  const number = Number(month)
  return number >= 1 && number <= 12 ? { day: lastDay(monthAt(Number(year), number)), precision: 'month' } : null
}

function yearEnd(year: number): Dated {
  return { day: `${year}-12-31` as Day, precision: 'year' }
}

/** `2023-2025`, `2023年—2025年`, `2023.3-2025.12`, `2024`: the years that building takes. */
export function yearsCell(cell: RawCell): CellResult {
  if (cell.kind === 'error') return problem('CELL_ERROR', { value: cell.text })
  if (cell.kind === 'date') return { value: [cell.day.slice(0, 4), cell.day.slice(0, 4)] }
  const shown = cell.text.trim()
  if (isBlankFigure(shown)) return blankCell
  const years = shown
    .normalize('NFKC')
    .match(/(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?=(?:0[1-9]|1[0-2])(?!\d))/g)
  const first = years?.[0]
  const last = years?.at(-1)
  if (first === undefined || last === undefined || years === null || years.length > 2 || last < first) {
    return problem('NOT_YEARS', { value: shown })
  }
  return { value: [first, last] }
}

/** The year that short dates are read in: the import's month or year. */
export function yearGiven(month: Month | null, year: number | null): number | null {
  return month === null ? year : yearOf(month)
}

/** `2024年6月` as people write it in a title or a header. */
export function monthWords(month: Month): string {
  return `${yearOf(month)}年${monthNumber(month)}月`
}
