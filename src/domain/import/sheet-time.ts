import { type Month, monthAt, monthNumber, yearOf } from '../month'
import type { Assigned, ColumnSample } from './assign-columns'
import type { CellProblem } from './cell-result'
import { monthWords } from './date-cell'
import type { HeaderWords } from './header-words'
import type { ImportField } from './import-field'
import type { SheetFacts } from './sheet-facts'
import type { Asked } from './understood-types'

/** When a sheet's figures are of, and which columns are of another time. */
export interface SheetTime {
  readonly month: Month | null
  readonly year: number | null
  /** The month of each `monthActual` and `monthPlan` column. */
  readonly monthOf: ReadonlyMap<number, Month>
  /** Columns of another month than the one asked for, which are not read. */
  readonly otherMonth: ReadonlySet<number>
  readonly laterMonths: readonly number[]
  readonly problems: readonly TimeProblem[]
}

/** A problem of a column's header, or of the title where `column` is null. */
export interface TimeProblem {
  readonly column: number | null
  readonly problem: CellProblem
}

interface Timed {
  readonly index: number
  readonly field: ImportField
  readonly month: number | null
  readonly words: HeaderWords
}

/** Settles month and year: what is asked, held against what headers and title say (CLI.md, import). */
export function sheetTime(
  asked: Asked,
  samples: readonly ColumnSample[],
  assigned: ReadonlyMap<number, Assigned>,
  facts: SheetFacts,
): SheetTime {
  const timed = samples.flatMap(({ index, header }): Timed[] => {
    const given = assigned.get(index)
    if (given === undefined || given.field === null) return []
    const own = given.why === 'mapping' ? { ...header.words, year: null, through: null, yearEnd: false } : header.words
    return [{ index, field: given.field, month: given.monthNumber, words: own }]
  })
  return asked.kind === 'monthly' ? monthlyTime(asked, timed, facts) : yearlyTime(asked, timed, facts)
}

const none: ReadonlySet<number> = new Set()

function monthlyTime(asked: Asked, timed: readonly Timed[], facts: SheetFacts): SheetTime {
  const figures = timed.filter(({ field }) => field === 'monthActual' || field === 'ytdActual')
  const said = figures.filter(({ month, words }) => (month ?? words.through) !== null)
  const year = asked.month !== null ? yearOf(asked.month) : (asked.year ?? saidYear(figures, facts))
  const months = new Set(said.filter(({ field }) => field === 'monthActual').map(({ month }) => month))
  const month = asked.month ?? saidMonth(said, months, facts, year)
  const yearProblems = otherYears(figures, year, asked.month, facts)
  const planned = planMonths(timed, year)
  if (months.size > 1) {
    const many = manyMonths(figures, month, asked, year)
    return { ...many, monthOf: new Map([...planned, ...many.monthOf]), problems: yearProblems }
  }
  const monthOf = new Map(planned)
  const otherMonth = new Set<number>()
  const problems: TimeProblem[] = [...yearProblems]
  const fits = said.filter(({ month: own, words }) => month !== null && (own ?? words.through) === monthNumber(month))
  for (const { index, field, month: own, words } of figures) {
    const at = own ?? words.through
    if (at !== null && month !== null && at !== monthNumber(month)) {
      otherMonth.add(index)
      if (fits.length === 0) problems.push({ column: index, problem: wrongMonth(at, words.year ?? year, month) })
    } else if (field === 'monthActual' && month !== null) monthOf.set(index, month)
  }
  if (month === null && figures.length > 0) problems.push({ column: null, problem: unasked('MONTH_UNASKED', asked) })
  const title = facts.month
  if (asked.month !== null && said.length === 0 && title !== null && title !== monthNumber(asked.month))
    problems.push({ column: null, problem: wrongMonth(title, facts.year ?? year, asked.month) })
  return { month, year, monthOf, otherMonth, laterMonths: [], problems }
}

/** The plan's columns beside the figures: each is its own month's. */
function planMonths(timed: readonly Timed[], year: number | null): ReadonlyMap<number, Month> {
  const plans = timed.filter(({ field, month }) => field === 'monthPlan' && month !== null)
  return new Map(year === null ? [] : plans.map(({ index, month }) => [index, monthAt(year, month ?? 1)]))
}

/** Several month columns: each is its own month's figure; those after the month asked for are left out and told. */
function manyMonths(
  figures: readonly Timed[],
  month: Month | null,
  asked: Asked,
  year: number | null,
): Omit<SheetTime, 'problems'> {
  const monthOf = new Map<number, Month>()
  const otherMonth = new Set<number>()
  const laterMonths: number[] = []
  for (const { index, field, month: own, words } of figures) {
    const number = own ?? words.through
    if (field === 'ytdActual') {
      if (number !== null && (month === null || number !== monthNumber(month))) otherMonth.add(index)
    } else if (number === null) {
      if (month !== null) monthOf.set(index, month)
    } else if (asked.month !== null && number > monthNumber(asked.month)) {
      otherMonth.add(index)
      laterMonths.push(index)
    } else if (year !== null) monthOf.set(index, monthAt(year, number))
  }
  return { month, year, monthOf, otherMonth, laterMonths }
}

function saidYear(timed: readonly Timed[], facts: SheetFacts): number | null {
  return timed.find(({ words }) => words.year !== null && !words.yearEnd)?.words.year ?? facts.year
}

function saidMonth(
  said: readonly Timed[],
  months: ReadonlySet<number | null>,
  facts: SheetFacts,
  year: number | null,
): Month | null {
  if (year === null) return null
  const single = months.size > 1 ? null : said[0]
  const number = (single?.month ?? single?.words.through ?? null) || (months.size > 1 ? null : facts.month)
  return number === null ? null : monthAt(year, number)
}

function otherYears(
  figures: readonly Timed[],
  year: number | null,
  month: Month | null,
  facts: SheetFacts,
): readonly TimeProblem[] {
  if (year === null) return []
  const wrong = figures.filter(({ words }) => words.year !== null && !words.yearEnd && words.year !== year)
  const tell = (says: number, number: number | null): CellProblem =>
    month !== null && number !== null ? wrongMonth(number, says, month) : wrongYear(says, year)
  if (wrong.length > 0)
    return wrong.map(({ index, words }) => ({
      column: index,
      problem: tell(words.year ?? 0, words.month ?? words.through),
    }))
  const saysYear = figures.some(({ words }) => words.year !== null)
  if (saysYear || facts.year === null || facts.year === year) return []
  return [{ column: null, problem: tell(facts.year, facts.month) }]
}

function yearlyTime(asked: Asked, timed: readonly Timed[], facts: SheetFacts): SheetTime {
  const bound = timed.filter(({ field, words }) => isYearly(field) && (words.year !== null || words.yearEnd))
  const said = bound.map(({ words }) => saysYear(words)).find((year) => year !== null) ?? facts.year
  const fromMonth = asked.month === null ? null : yearOf(asked.month)
  const year = asked.year ?? (asked.kind === 'projects' ? (said ?? fromMonth) : (fromMonth ?? said))
  const problems: TimeProblem[] = []
  const otherMonth = new Set<number>()
  for (const { index, words } of bound) {
    const own = saysYear(words)
    if (own === null || year === null || own === year) continue
    otherMonth.add(index)
    if (!bound.some((other) => saysYear(other.words) === year))
      problems.push({ column: index, problem: wrongYear(own, year, words.yearEnd) })
  }
  for (const { index, field, words } of timed) {
    const own = field === 'ytdActual' ? saysYear(words) : null
    if (own !== null && year !== null && own !== year) otherMonth.add(index)
  }
  if (bound.length === 0 && facts.year !== null && year !== null && facts.year !== year)
    problems.push({ column: null, problem: wrongYear(facts.year, year) })
  if (year === null && timed.some(({ field }) => isYearly(field) || (asked.kind === 'plan' && field === 'monthPlan')))
    problems.push({ column: null, problem: unasked('YEAR_UNASKED', asked) })
  const monthOf = new Map<number, Month>()
  for (const { index, month } of timed) if (year !== null && month !== null) monthOf.set(index, monthAt(year, month))
  return {
    month: asked.month,
    year,
    monthOf,
    otherMonth: otherMonth.size > 0 ? otherMonth : none,
    laterMonths: [],
    problems,
  }
}

function isYearly(field: ImportField): boolean {
  return field === 'annualPlan' || field === 'carryIn' || field === 'yearClass' || field === 'monthPlan'
}

/** The year that a header is about: `至2023年底` is a figure of 2024. */
function saysYear(words: HeaderWords): number | null {
  return words.year === null ? null : words.yearEnd ? words.year + 1 : words.year
}

function wrongMonth(number: number, year: number | null, asked: Month): CellProblem {
  const says = year === null ? `${number}月` : monthWords(monthAt(year, number))
  return { code: 'WRONG_MONTH', details: { says, asked: monthWords(asked) } }
}

function wrongYear(says: number, asked: number, yearEnd = false): CellProblem {
  const words = yearEnd ? `${says - 1}年底` : `${says}年`
  return { code: 'WRONG_YEAR', details: { says: words, asked: yearEnd ? `${asked - 1}年底` : `${asked}年` } }
}

function unasked(code: 'MONTH_UNASKED' | 'YEAR_UNASKED', asked: Asked): CellProblem {
  return { code, details: { file: asked.file } }
}
