/** A cell as an office's program holds it. */
export interface Cell {
  readonly value: string | number | null
  /** A number's format. */
  readonly format?: string
  /** What a formula says; `value` is its cached answer. */
  readonly formula?: string
  /** An error's text (`#DIV/0!`) instead of a value. */
  readonly error?: string
  readonly comment?: string
}

/** A cell and what it means: null where it says nothing, undefined where it is nobody's business. */
export interface Spelled {
  readonly cell: Cell
  readonly means?: unknown
}

export const blank: Cell = { value: null }
export const text = (value: string): Cell => ({ value })

/** Half-width digits and signs in their wide forms. */
export const wide = (given: string) =>
  given.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

const grouped = (given: string) => {
  const [whole = '', rest] = given.split('.')
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? commas : `${commas}.${rest}`
}

const scales = { 元: 1, 千元: 1_000, 万: 10_000, 百万: 1_000_000, 亿: 100_000_000 } as const
type Scale = keyof typeof scales
const scaleOf = (how: string): Scale => {
  if (how.includes('百万')) return '百万'
  if (how.includes('千元')) return '千元'
  return how.includes('亿') ? '亿' : how.includes('元') ? '元' : '万'
}

/** Yuan as digits of a unit, exactly. */
function digits(yuan: number, scale: Scale): string {
  return String(Number((yuan / scales[scale]).toFixed(8)))
}

/**
 * An amount as `how` says: 元, 万 (also where nothing is said), 亿, 千元, 百万; `,` text with commas, `全` wide digits,
 * `文` text, `带` with its unit in the cell, `式` a formula with the noise of floats, `位` a number shown with two places.
 */
export function moneyAs(yuan: number | null, how: string, nothing: string): Spelled {
  if (yuan === null) return { cell: nothing === '' ? blank : text(nothing), means: null }
  const scale = scaleOf(how)
  const shown = digits(yuan, scale)
  const cell = (): Cell => {
    if (how.includes('带')) return text(`${shown}${scale === '元' ? '元' : `${scale.replace('元', '')}元`}`)
    if (how.includes('全')) return text(wide(grouped(shown)))
    if (how.includes(',')) return text(grouped(shown))
    if (how.includes('文')) return text(shown)
    if (how.includes('式')) return { value: (Number(shown) * 1.1) / 1.1, formula: `${shown}*1.1/1.1` }
    return how.includes('位') ? { value: Number(shown), format: '#,##0.00' } : { value: Number(shown) }
  }
  return { cell: cell(), means: yuan }
}

/** A share: `比` a cell of per cent, `文` its text, `数` 88 for 0.88, `小` 0.88. */
export function shareAs(share: number | null, how: string, nothing: string): Spelled {
  if (share === null) return { cell: nothing === '' ? blank : text(nothing), means: null }
  const hundred = Math.round(share * 100)
  if (how.includes('文')) return { cell: text(how.includes('全') ? wide(`${hundred}%`) : `${hundred}%`), means: share }
  if (how.includes('数')) return { cell: { value: hundred }, means: share }
  return { cell: how.includes('小') ? { value: share } : { value: share, format: '0%' }, means: share }
}

const serial = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569
const monthEnd = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

type Dating = (year: number, month: number, date: number, day: string) => Spelled
const toMonth = (year: number, month: number) => ({ day: monthEnd(year, month), precision: 'month' })
const toDay = (day: string) => ({ day, precision: 'day' })

/** The ways in which offices write a day, by name. */
export const datings: Readonly<Record<string, Dating>> = {
  日: (_y, _m, _d, day) => ({ cell: { value: serial(day), format: 'yyyy-mm-dd' }, means: toDay(day) }),
  斜日: (y, m, d, day) => ({ cell: text(`${y}/${m}/${d}`), means: toDay(day) }),
  点: (y, m) => ({ cell: text(`${y}.${m}`), means: toMonth(y, m) }),
  点日: (y, m, d, day) => ({ cell: text(`${y}.${m}.${d}`), means: toDay(day) }),
  年月: (y, m) => ({ cell: text(`${y}年${m}月`), means: toMonth(y, m) }),
  年月底: (y, m) => ({ cell: text(`${y}年${m}月底`), means: toMonth(y, m) }),
  年月日: (y, m, d, day) => ({ cell: text(`${y}年${m}月${d}日`), means: toDay(day) }),
  八位: (_y, _m, _d, day) => ({ cell: { value: Number(day.replaceAll('-', '')) }, means: toDay(day) }),
  六位: (_y, _m, _d, day) => ({
    cell: text(day.replaceAll('-', '').slice(0, 6)),
    means: toMonth(+day.slice(0, 4), +day.slice(5, 7)),
  }),
  // A spreadsheet makes the first of the month of what was typed as 2024年6月 or 2024-6, and shows the month alone.
  成日: (y, m) => ({
    cell: { value: serial(`${y}-${String(m).padStart(2, '0')}-01`), format: 'yyyy"年"m"月"' },
    means: toMonth(y, m),
  }),
  英月: (y, m) => ({
    cell: { value: serial(`${y}-${String(m).padStart(2, '0')}-01`), format: 'mmm-yy' },
    means: toMonth(y, m),
  }),
  全角: (y, m) => ({ cell: text(wide(`${y}.${m}`)), means: toMonth(y, m) }),
  已开: (y, m) => ({ cell: text(`已于${y}年${m}月开工`), means: toMonth(y, m) }),
  预计: (y, m) => ({ cell: text(`预计${y}年${m}月`), means: toMonth(y, m) }),
  短年: (y, m) => ({ cell: text(`${y % 100}年${m}月份`), means: toMonth(y, m) }),
  横月: (y, m) => ({ cell: text(`${y}-${String(m).padStart(2, '0')}`), means: toMonth(y, m) }),
  半年: (y, m) => ({
    cell: text(`${y}年${m <= 6 ? '上' : '下'}半年`),
    means: { day: monthEnd(y, m <= 6 ? 6 : 12), precision: 'half' },
  }),
  季度: (y, m) => {
    const quarter = Math.ceil(m / 3)
    return {
      cell: text(`${y}年第${'一二三四'[quarter - 1]}季度`),
      means: { day: monthEnd(y, quarter * 3), precision: 'quarter' },
    }
  },
  年底: (y) => ({ cell: text(`${y}年底`), means: { day: `${y}-12-31`, precision: 'year' } }),
  单年: (y) => ({ cell: { value: y }, means: { day: `${y}-12-31`, precision: 'year' } }),
}

export function dateAs(day: string, how: string): Spelled {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const dating = datings[how]
  if (dating === undefined) throw new Error(`no way to write a day: ${how}`)
  return dating(year, month, date, day)
}

/** From and to, in as many forms as there are. */
export const spans: readonly ((from: number, to: number) => string)[] = [
  (from, to) => `${from}-${to}`,
  (from, to) => `${from}年—${to}年`,
  (from, to) => `${from}.3-${to}.12`,
  (from, to) => wide(`${from}~${to}`),
  (from, to) => `${from}年3月至${to}年12月`,
  (from, to) => `${from}—${to}`,
]
