import { plain } from './plain'

/** Units of money that offices write in. */
export const moneyUnits = { 元: 1, 千元: 1_000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 } as const
export type MoneyUnit = keyof typeof moneyUnits
/** The unit in which money is shown and typed. */
export const shownUnit = '万元' satisfies MoneyUnit

/** What a header says besides the field itself. */
export interface HeaderWords {
  /** The header with year, months, unit and notes taken out: what the synonyms are looked up with. */
  readonly core: string
  readonly year: number | null
  /** The single month that a header names: 6 for `6月完成投资`. */
  readonly month: number | null
  /** The last month of a span from January on: 6 for `1—6月累计`, `上半年`, `截至6月底`. */
  readonly through: number | null
  /** Whether the span says that it begins in January; `截至6月底` may also mean since the start of the works. */
  readonly fromJanuary: boolean
  /** `至2023年底`, `上年末`: everything before the year. */
  readonly yearEnd: boolean
  readonly unit: MoneyUnit | null
  readonly percent: boolean
}

const UNIT = '(亿元|百万元|万元|千元|元)'
const unitForms = [
  new RegExp(`\\((?:单位|金额单位|人民币)?[:,]?(?:人民币)?${UNIT}(?:人民币)?\\)`),
  new RegExp(`(?:单位|金额单位)[:,]?(?:人民币)?${UNIT}`),
  new RegExp(`[/,:;_-]${UNIT}$`),
  new RegExp(`(?<=投资|计划|完成|累计|金额|额|数|资金)${UNIT}$`),
  new RegExp(`^${UNIT}$`),
]
const PERCENT = /\((?:单位:?)?[%‰]\)|[%]|百分比/

/** The unit of money that a text names (`总投资（万元）`, `单位：元`); null if it names none, or several. */
export function unitIn(text: string): MoneyUnit | null {
  return takeUnit(plain(text)).unit
}

function takeUnit(text: string): { rest: string; unit: MoneyUnit | null } {
  for (const form of unitForms) {
    const found = form.exec(text)
    if (found) return { rest: text.replace(found[0], ''), unit: found[1] as MoneyUnit }
  }
  return { rest: text, unit: null }
}

const chineseNumbers: Readonly<Record<string, string>> = {
  十二: '12',
  十一: '11',
  十: '10',
  九: '9',
  八: '8',
  七: '7',
  六: '6',
  五: '5',
  四: '4',
  三: '3',
  二: '2',
  一: '1',
}
const NUMERAL = '(十二|十一|十|九|八|七|六|五|四|三|二|一)'
const arabic = (numeral: string) => chineseNumbers[numeral] ?? numeral

/** `一至六月` and `六月份` with digits. */
function withDigits(text: string): string {
  return text
    .replace(new RegExp(`${NUMERAL}([-~至到])${NUMERAL}(?=月)`, 'g'), (_, a, dash, b) => arabic(a) + dash + arabic(b))
    .replace(new RegExp(`(?<![十百])${NUMERAL}(?=月(?!度))`, 'g'), (_, a) => arabic(a))
}

/** What a spreadsheet shows of a month that it has made a day: `Jun-24`. */
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ENGLISH_MONTH = new RegExp(`(?<![a-z])(${englishMonths.join('|')})[a-z]*[-.,]?(20\\d\\d|\\d\\d)(?!\\d)`, 'g')

/** `2024.6`, `2024-06`, `2024.1-6` and `2024.1-2024.6` with their words. */
function withWords(text: string): string {
  return text
    .replace(
      ENGLISH_MONTH,
      (_, name: string, year: string) => `${year.slice(-2)}年${englishMonths.indexOf(name) + 1}月`,
    )
    .replace(/(20\d\d)[./年]0?1月?[-~至到]\1[./年](\d{1,2})(?!\d)月?/g, '$1年1-$2月')
    .replace(/(20\d\d)[./]0?1[-~](\d{1,2})(?![\d.]|月)/g, '$1年1-$2月')
    .replace(/(20\d\d)[-./](0?[1-9]|1[0-2])(?![\d./-]|月)/g, '$1年$2月')
}

const quarterEnds: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 }

/** Reads year, months and unit out of a header (`2024年1—6月累计完成投资（万元）`). */
export function headerWords(header: string): HeaderWords {
  const { rest, unit } = takeUnit(withWords(withDigits(plain(header))))
  let core = rest
  const take = (form: RegExp): RegExpExecArray | null => {
    const found = form.exec(core)
    if (found) core = core.slice(0, found.index) + core.slice(found.index + found[0].length)
    return found
  }
  const percent = take(PERCENT) !== null
  const before = take(
    /(?:截止|截至|至|到)?(?:(20\d\d)年|上年|上年度|去年|前年)(?:12月)?(?:年?底|年?末|31日)(?:止|前|为止)?/,
  )
  const dated = before ?? take(/(?:截止|截至|至)(20\d\d)年12月(?:31日|底|末)?(?:止)?/)
  if (dated) {
    const year = dated[1] === undefined ? null : Number(dated[1])
    return { core: tidy(core), year, month: null, through: null, fromJanuary: false, yearEnd: true, unit, percent }
  }
  const year = take(/(20\d\d)年?度?/) ?? take(/(?<!\d)([23]\d)年度?(?!底|末)/)
  const span = take(/(?:1|01)月?份?[-~至到](\d{1,2})月?份?(?:底|末)?/)
  const half = span ? null : take(/上半年|前([一二三四1-4])个?季度|第?([一1])季度/)
  const end = span || half ? null : take(/(?:截止|截至|至|到)(\d{1,2})月份?(?:\d{1,2}日|底|末)?/)
  const month = span || half || end ? null : take(/(\d{1,2})月份?(?:底|末)?/)
  return {
    core: tidy(core),
    year: yearNumber(year?.[1]),
    month: monthNumber(month?.[1]),
    through: monthNumber(span?.[1]) ?? halfEnd(half) ?? monthNumber(end?.[1]),
    fromJanuary: span !== null || half !== null,
    yearEnd: false,
    unit,
    percent,
  }
}

function yearNumber(digits: string | undefined): number | null {
  if (digits === undefined) return null
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function monthNumber(digits: string | undefined): number | null {
  const number = digits === undefined ? 0 : Number(digits)
  return number >= 1 && number <= 12 ? number : null
}

function halfEnd(found: RegExpExecArray | null): number | null {
  if (!found) return null
  const quarter = found[1] ?? found[2]
  return quarter === undefined ? 6 : (quarterEnds[quarter] ?? null)
}

/** What is left when years and months are gone: empty brackets and stray signs go too. */
function tidy(core: string): string {
  return core
    .replace(/\(\)/g, '')
    .replace(/^其中[:,]?|^\(其中\)/, '')
    .replace(/^[-~,.:;、·/]+|[-~,.:;、·/]+$/g, '')
    .replace(/[*#]/g, '')
}
