import { formatNumber, formatWan, type Yuan } from '../money'
import { type Month, monthNumber } from '../month'
import type { CorrectionLine } from '../month-life'
import type { SlipChange } from './correction-model'

/** What a blank is called where a blank is what was, or what it was corrected to. */
const BLANK = '（空白）'

/** The corrected fields in the order in which a form asks for them. */
const order = ['actual', 'statistics', 'physical', 'progress', 'problem', 'next'] as const
type Field = (typeof order)[number]

const labels: Readonly<Record<Field, (month: string) => string>> = {
  actual: (month) => `${month}完成投资，万元`,
  statistics: (month) => `${month}入统投资，万元`,
  physical: (month) => `${month}形象比例，%`,
  progress: (month) => `${month}形象进度`,
  problem: (month) => `${month}存在问题`,
  next: (month) => `${month}下一步计划`,
}

/** Whole hundreds of yuan show two decimals of 万元, others all four: what was registered is what is printed. */
const wanDecimals = (values: readonly number[]) => (values.every((value) => value % 100 === 0) ? 2 : 4)

function numbers(line: CorrectionLine): readonly number[] {
  return [line.before, line.after].flatMap((value) => (value === null ? [] : Number(value)))
}

/** How a field's stored values are printed: money in 万元, a share in per cent, a text as it is. */
function printerOf(line: CorrectionLine): ((stored: number) => string) | null {
  switch (line.field) {
    case 'actual':
    case 'statistics': {
      const decimals = wanDecimals(numbers(line))
      return (stored) => formatWan(stored as Yuan, decimals) // a money line holds whole yuan
    }
    case 'physical':
      return (stored) => formatNumber(stored * 100, 2)
    default:
      return null
  }
}

function signed(difference: number, print: (stored: number) => string): string {
  return difference > 0 ? `+${print(difference)}` : print(difference)
}

function changeOf(line: CorrectionLine, label: string): SlipChange {
  const print = printerOf(line)
  const told = (stored: string | null) => (stored === null ? BLANK : print === null ? stored : print(Number(stored)))
  const [before, after] = numbers(line)
  const difference =
    print === null || before === undefined || after === undefined ? null : signed(after - before, print)
  return {
    kind: print === null ? 'text' : 'figure',
    label,
    before: told(line.before),
    after: told(line.after),
    difference,
  }
}

/** What a correction changed, field by field. */
export function slipChanges(lines: readonly CorrectionLine[], month: Month): readonly SlipChange[] {
  return order.flatMap((field) => {
    const line = lines.find((one) => one.field === field)
    return line === undefined ? [] : changeOf(line, labels[field](`${monthNumber(month)}月`))
  })
}
