import { addDays, type Day, daysBetween, isDay } from './month'
import type { DayOff } from './month-life'
import type { Words } from './refusal'

/** A part of the text that gave no day, and why; `line` counts from 1. */
export interface RejectedLine {
  readonly line: number
  readonly text: string
  readonly why: Words
}

export interface DaysOffRead {
  /** One a day, in the order written. */
  readonly days: readonly DayOff[]
  readonly rejected: readonly RejectedLine[]
}

/** The longest break that is believed; more is a slip of the pen. */
const LONGEST = 31

const noDate: Words = {
  zh: '没有看到日期；写作 2024-10-01 国庆节、10月1日—7日 国庆节，补班写作 2024-09-29 补班',
  en: 'no date found; write 2024-10-01 国庆节 or 10.1-10.7 国庆节, and 2024-09-29 补班 for a make-up workday',
}
const notADay: Words = { zh: '没有这一天', en: 'there is no such day' }
const backwards: Words = { zh: '结束在开始之前', en: 'it ends before it begins' }
const tooLong: Words = { zh: `超过 ${LONGEST} 天，请核对起止`, en: `longer than ${LONGEST} days; check both ends` }
const twice = (day: DayOff): Words =>
  day.kind === 'workday'
    ? { zh: `${day.on} 前面写的是补班`, en: `${day.on} was given as a make-up workday before` }
    : { zh: `${day.on} 前面写的是放假`, en: `${day.on} was given as a holiday before` }

const DATE = '(?:(?<y1>\\d{4})[-/.年])?(?<m1>\\d{1,2})[-/.月](?<d1>\\d{1,2})[日号]?'
const UNTIL = '(?:(?<y2>\\d{4})[-/.年])?(?:(?<m2>\\d{1,2})[-/.月])?(?<d2>\\d{1,2})[日号]?'
const span = new RegExp(`(?<![\\d./])${DATE}(?:\\s*(?:至|到|[-—–−~]+)\\s*${UNTIL})?(?![-/.]?\\d)`, 'g')

const WORKED = /班|workday/i
const FREE = /放假|休|holiday/i
/** What says how a day is spent, or for how long, but not what it is called. */
const NOT_A_NAME =
  /与周末连休|调休上班|上班|补班|调休|放假|休息|班|make-up|workday|holiday|共\s*\d+\s*天|[()（）[\],。;:、]/gi
const NUMBERING = /^\s*(?:[一二三四五六七八九十]+、|\d+[、.)]\s*(?=\D))/

/** Full-width signs as ASCII ones; a weekday in brackets says nothing new. */
function plain(line: string): string {
  return line
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\([^()]*(?:星期|周)[^()]*\)/g, '')
}

/** A date or a range as written, with the words that follow it and those that stand before it. */
interface Item {
  readonly text: string
  readonly from: Day | null
  readonly to: Day | null
  readonly words: string
  readonly lead: string
}

function dayOf(year: number, month: string | undefined, date: string | undefined): Day | null {
  const text = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** The two ends of a match. 12.30-1.1 ends in the year after. */
function ends(groups: Readonly<Record<string, string | undefined>>, year: number): Pick<Item, 'from' | 'to'> {
  const { y1, m1, d1, y2, m2, d2 } = groups
  const first = y1 === undefined ? year : Number(y1)
  const from = dayOf(first, m1, d1)
  if (d2 === undefined) return { from, to: from }
  const over = y2 === undefined && m2 !== undefined && Number(m2) < Number(m1) ? 1 : 0
  return { from, to: dayOf(y2 === undefined ? first + over : Number(y2), m2 ?? m1, d2) }
}

/** `国庆节：` before a date speaks of what follows it. */
function splitLead(words: string): { readonly own: string; readonly lead: string | null } {
  const found = /([^,。;:\s]+):\s*$/.exec(words)
  return found ? { own: words.slice(0, found.index), lead: found[1] ?? null } : { own: words, lead: null }
}

/** The items of a line. Dates joined by 、 or 和 share the words after the last of them (9月29日、10月12日上班). */
function itemsOf(line: string, year: number): readonly Item[] {
  const matches = [...line.matchAll(span)]
  const items: Item[] = []
  let lead = line.slice(0, matches[0]?.index ?? 0).replace(NUMBERING, '')
  matches.forEach((match, i) => {
    const until = matches[i + 1]?.index ?? line.length
    const after = splitLead(line.slice(match.index + match[0].length, until))
    items.push({ text: match[0], ...ends(match.groups ?? {}, year), words: after.own, lead })
    lead = after.lead?.replace(NUMBERING, '') ?? lead
  })
  return items.reduceRight<Item[]>((done, item) => {
    const next = done[0]
    const joined = next !== undefined && /^\s*[、和及与]\s*$/.test(item.words)
    done.unshift(joined ? { ...item, words: next.words } : item)
    return done
  }, [])
}

const nameIn = (words: string) => words.replace(NOT_A_NAME, ' ').replace(/\s+/g, ' ').trim()

function kindOf(words: string, lead: string): DayOff['kind'] {
  return WORKED.test(words) || (WORKED.test(lead) && !FREE.test(words)) ? 'workday' : 'holiday'
}

function whyNot({ from, to }: Item): Words | null {
  if (from === null || to === null) return notADay
  if (to < from) return backwards
  return daysBetween(from, to) >= LONGEST ? tooLong : null
}

/**
 * Reads holidays and make-up workdays as typed or pasted, one a line or separated by commas and spaces:
 * `2024-10-01 国庆节`, `10月1日—7日 国庆节`, `10.1-10.7`, `2024-09-29 补班` (班, 上班, 补班, 调休上班), and the sentences of
 * the yearly notice (国庆节：10月1日至7日放假调休，共7天。9月29日、10月12日上班。). A date without a year is in `year`.
 */
export function parseDaysOff(text: string, year: number): DaysOffRead {
  const days = new Map<string, DayOff>()
  const rejected: RejectedLine[] = []
  const add = (item: Item, line: number) => {
    const [words = ''] = item.words.split(/[。;]/)
    const own = nameIn(words)
    const unread = /\d\s*[-/.月]\s*\d/.test(own)
    if (unread) rejected.push({ line, text: own, why: noDate })
    const kind = kindOf(words, item.lead)
    const name = (unread ? '' : own) || nameIn(item.lead) || null
    const why = whyNot(item)
    if (why !== null) rejected.push({ line, text: item.text, why })
    else eachDay(item, (on) => put({ on, kind, name }, item.text, line))
  }
  const put = (day: DayOff, written: string, line: number) => {
    const before = days.get(day.on)
    if (before === undefined) days.set(day.on, day)
    else if (before.kind !== day.kind) rejected.push({ line, text: written, why: twice(before) })
  }
  text.split(/\r\n?|\n/).forEach((raw, i) => {
    if (raw.trim() === '') return
    const items = itemsOf(plain(raw), year)
    if (items.length === 0) rejected.push({ line: i + 1, text: raw.trim(), why: noDate })
    for (const item of items) add(item, i + 1)
  })
  return { days: [...days.values()], rejected }
}

function eachDay({ from, to }: Item, run: (on: Day) => void): void {
  if (from === null || to === null) return
  for (let on = from; on <= to; on = addDays(on, 1)) run(on)
}
