import type { Value } from '../field'
import { isMonth } from '../month'
import {
  type BroughtField,
  broughtFields,
  type FillIn,
  type FillInField,
  fieldOf,
  fieldsOf,
  type LockedField,
  lockedFields,
  type Period,
  periodText,
  type SentRow,
} from './form'

/*
 * What a workbook says of itself on a hidden sheet: where it is from, for whom, for when, and every cell as it was sent.
 * It is rows of texts, so that any spreadsheet program keeps it; its last row is the check value over all before it.
 */

/** The first cell of the hidden sheet, by which it is known. */
export const MAGIC = 'yichuan-kpm/fill-in'
export const MANIFEST_SHEET = '校验'
const FORM_VERSION = '1'
const CHECK = 'check'
const ROW = 'row'

export type ManifestRow = readonly string[]

/** What came back of a manifest. */
export type Manifest = Pick<FillIn, 'period' | 'workspace' | 'unit' | 'sentAt' | 'simulated' | 'rows'>

const heads = ['kind', 'period', 'workspace', 'unit', 'sentAt', 'simulated'] as const

const textOf = (value: Value | undefined): string => (value === null || value === undefined ? '' : String(value))

/** The rows of the hidden sheet, but for the check value. */
export function manifestRows(form: Manifest): readonly ManifestRow[] {
  const { kind } = form.period
  const told = { ...form, kind, period: periodText(form.period), simulated: form.simulated ? 'yes' : 'no' }
  const head: ManifestRow = [
    ROW,
    'id',
    'name',
    'cumulative',
    ...fieldsOf(kind),
    ...broughtFields.map((name) => `brought.${name}`),
    ...lockedFields.map((name) => `locked.${name}`),
  ]
  const rows = form.rows.map(
    (row): ManifestRow => [
      ROW,
      row.id,
      row.name,
      row.cumulative ? 'yes' : 'no',
      ...fieldsOf(kind).map((name) => textOf(row.sent[name])),
      ...broughtFields.map((name) => textOf(row.brought[name])),
      ...lockedFields.map((name) => textOf(row.locked[name])),
    ],
  )
  return [[MAGIC, FORM_VERSION], ...heads.map((name): ManifestRow => [name, told[name]]), head, ...rows]
}

/** What the check value is made over: the same whatever a spreadsheet program does to line breaks and ends of texts. */
export function checkedText(rows: readonly ManifestRow[]): string {
  return JSON.stringify(rows.map((row) => trimmed(row.map((cell) => cell.replace(/\r\n?/g, '\n').trim()))))
}
function trimmed(row: ManifestRow): ManifestRow {
  const last = row.findLastIndex((cell) => cell !== '')
  return row.slice(0, last + 1)
}

/** The last row of the hidden sheet. */
export function checkRow(value: string): ManifestRow {
  return [CHECK, value]
}

/** A hidden sheet's rows apart: what the check value is over, and that value; null where it is none of ours. */
export function splitCheck(rows: readonly ManifestRow[]) {
  if (rows[0]?.[0] !== MAGIC || rows[0][1] !== FORM_VERSION) return null
  const at = rows.findLastIndex((row) => row[0] === CHECK)
  return { rows: at < 0 ? rows : rows.slice(0, at), check: at < 0 ? null : (rows[at]?.[1] ?? null) }
}

const numbers: ReadonlySet<string> = new Set(['money', 'fraction'])

function sentValue(name: FillInField, text: string): Value {
  if (text === '') return null
  return numbers.has(fieldOf(name).kind) ? Number(text) : text
}

function periodOf(kind: string | undefined, text: string | undefined): Period | null {
  if (kind === 'monthly' && text !== undefined && isMonth(text)) return { kind, month: text }
  if (kind === 'plan' && text !== undefined && /^\d{4}$/.test(text)) return { kind, year: Number(text) }
  return null
}

function rowOf(period: Period, cells: ManifestRow): SentRow {
  const [, id = '', name = '', cumulative, ...rest] = cells
  const fields = fieldsOf(period.kind)
  const at = (i: number) => rest[i] ?? ''
  const brought = broughtFields.map((field, i) => [field, at(fields.length + i) || null] as const)
  const locked = lockedFields.map((field, i) => {
    const text = at(fields.length + broughtFields.length + i)
    return [field, text === '' ? null : Number(text)] as const
  })
  return {
    id,
    name,
    cumulative: cumulative === 'yes',
    sent: Object.fromEntries(fields.map((field, i) => [field, sentValue(field, at(i))])),
    brought: Object.fromEntries(brought) as Record<BroughtField, string | null>,
    locked: Object.fromEntries(locked) as Record<LockedField, number | null>,
  }
}

/** Reads the rows of a hidden sheet whose check value was found right; null where they are none of ours. */
export function readManifest(rows: readonly ManifestRow[]): Manifest | null {
  const head = new Map(rows.slice(1, 1 + heads.length).map((row) => [row[0], row[1] ?? '']))
  const period = periodOf(head.get('kind'), head.get('period'))
  if (period === null) return null
  const sent = rows.slice(2 + heads.length).filter((row) => row[0] === ROW)
  return {
    period,
    workspace: head.get('workspace') ?? '',
    unit: head.get('unit') ?? '',
    sentAt: head.get('sentAt') ?? '',
    simulated: head.get('simulated') === 'yes',
    rows: sent.map((row) => rowOf(period, row)),
  }
}
