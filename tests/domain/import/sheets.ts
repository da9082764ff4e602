import type { RawBook, RawCell, RawMerge, RawSheet } from '#domain/import/raw-book'
import type { Asked } from '#domain/import/understood-types'
import { month } from '#domain/month'

type Given = string | number | null | RawCell

/** A cell as a spreadsheet would hold it: a text, a number, or one made in full. */
export function cell(given: Given): RawCell | undefined {
  if (given === null || given === '') return undefined
  if (typeof given === 'string') return { kind: 'text', text: given }
  if (typeof given === 'number') return { kind: 'number', value: given, text: String(given), percent: false }
  return given
}

export const percent = (value: number): RawCell => ({ kind: 'number', value, text: `${value * 100}%`, percent: true })
export const dated = (day: string): RawCell => ({ kind: 'date', day, text: day })

/** `A1:C1` as a merge. */
export function merge(area: string): RawMerge {
  const found = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(area)
  if (!found) throw new Error(`no area: ${area}`)
  const at = (letter = '') => letter.charCodeAt(0) - 65
  return { left: at(found[1]), top: Number(found[2]) - 1, right: at(found[3]), bottom: Number(found[4]) - 1 }
}

export function sheet(
  rows: readonly (readonly Given[])[],
  more: {
    readonly merges?: readonly string[]
    readonly name?: string
    readonly hiddenRows?: readonly number[]
    hidden?: boolean
  } = {},
): RawSheet {
  return {
    name: more.name ?? 'Sheet1',
    hidden: more.hidden ?? false,
    rows: rows.map((row) => (row.length === 0 ? undefined : row.map(cell))),
    merges: (more.merges ?? []).map(merge),
    hiddenRows: more.hiddenRows ?? [],
    hiddenColumns: [],
  }
}

/** A comma file's sheet: every cell is text. */
export function lines(...given: readonly string[]): RawSheet {
  return sheet(given.map((line) => line.split('|').map((text) => text.trim())))
}

export function book(...sheets: readonly RawSheet[]): RawBook {
  return { file: '月报.xlsx', format: 'xlsx', sha256: '', sheets, notices: [] }
}

export function asked(given: Partial<Asked> = {}): Asked {
  return {
    kind: 'monthly',
    month: given.kind === undefined || given.kind === 'monthly' ? month('2024-06') : null,
    year: given.kind === 'plan' || given.kind === 'projects' ? 2024 : null,
    money: null,
    mapping: null,
    file: '月报.xlsx',
    known: new Map(),
    ...given,
  }
}
