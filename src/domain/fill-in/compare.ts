import type { Value } from '../field'
import { plain } from '../import/plain'
import { type Lang, Refusal, refusalText } from '../refusal'
import { isField, KEEP } from './columns'
import {
  broughtFields,
  type FillInField,
  isMoney,
  lockedFields,
  type SentRow,
  type StoredField,
  sameValue,
  storedFieldOf,
} from './form'
import type { Notice, Rejection, ReturnedCell } from './report'
import type { ReturnedBook, ReturnedRow } from './returned'
import { cellText } from './returned'
import { readReturnedCell, readTyped } from './returned-value'

/** What the ledger says of a project now. */
export interface ProjectNow {
  readonly id: string
  readonly name: string
  readonly cumulative: boolean
  /** Done in the year before the month, in yuan. */
  readonly doneBefore: number
  readonly values: Readonly<Partial<Record<StoredField, Value>>>
  readonly brought: SentRow['brought']
}

/** A cell that holds something, with how it stands: as it was sent, as the ledger has it already, or changed. */
export interface ComparedCell extends Omit<ReturnedCell, 'conflict' | 'proposed'> {
  readonly state: 'asSent' | 'same' | 'change' | 'conflict'
}

export interface ComparedBook {
  readonly cells: readonly ComparedCell[]
  readonly notices: readonly Notice[]
  readonly rejected: readonly Rejection[]
  readonly matched: readonly { readonly row: number; readonly projectId: string; readonly how: 'id' }[]
}

/** What one file is compared with, and what comes of it. */
interface Work {
  readonly file: string
  readonly lang: Lang
  readonly book: ReturnedBook
  readonly sent: ReadonlyMap<string, SentRow> | null
  readonly now: ReadonlyMap<string, ProjectNow>
  readonly cells: ComparedCell[]
  readonly notices: Notice[]
  readonly rejected: Rejection[]
}

/** Where in whose file something is wrong, before the sentence that says what. */
export function placed(file: string, row: number, column: string, sentence: string, lang: Lang): string {
  return lang === 'zh' ? `${file} 第 ${row} 行“${column}”：${sentence}` : `${file} row ${row}, “${column}”: ${sentence}`
}

function rejectRow({ file, lang, rejected, book }: Work, { row, name }: ReturnedRow, why: Refusal): void {
  const column = book.columns.find(({ key }) => key === 'name')?.header ?? ''
  const message = refusalText(why.code, why.details, lang)
  const told = message.includes(file) ? message : placed(file, row, column, message, lang)
  rejected.push({ row, column, value: name, code: why.code, message: told })
}

/** Why a row is nobody's, or somebody else's than it says; null where its id and its name agree, or a name was changed. */
function rowRefusal(work: Work, row: ReturnedRow, first: ReadonlyMap<string, number>): Refusal | null {
  const { file, sent, now } = work
  const { id, name } = row
  const known = id === null ? undefined : (sent?.get(id) ?? (sent === null ? now.get(id) : undefined))
  if (id === null || known === undefined) {
    return new Refusal('SHEET_ROW_ADDED', { file, row: row.row, name: name || (id ?? '') })
  }
  const before = first.get(id)
  if (before !== undefined)
    return new Refusal('SHEET_ROW_TWICE', { file, row: row.row, first: before, name: known.name })
  const others = sent === null ? [...now.values()] : [...sent.values()]
  const other = others.find((one) => one.id !== id && plain(one.name) === plain(name))
  if (other !== undefined && plain(known.name) !== plain(name)) {
    return new Refusal('SHEET_ROW_SWAPPED', { file, row: row.row, name, known: known.name })
  }
  return now.has(id) ? null : new Refusal('PROJECT_MISSING', { id })
}

function noticeRow(work: Work, row: ReturnedRow, id: string, known: { readonly name: string }): void {
  if (row.name !== '' && plain(row.name) !== plain(known.name)) {
    work.notices.push({ code: 'RENAMED', row: row.row, projectId: id, from: known.name, to: row.name })
  }
  const sent = work.sent?.get(id)
  if (sent === undefined) return
  for (const name of lockedFields) {
    const column = work.book.columns.find(({ key }) => key === name)
    if (column === undefined) continue
    const cell = row.cells.get(name)
    const value = cell?.kind === 'number' ? Math.round(cell.value * 10_000) : cell === undefined ? null : cellText(cell)
    if (value !== sent.locked[name]) {
      work.notices.push({
        code: 'LOCKED_CHANGED',
        row: row.row,
        projectId: id,
        name: known.name,
        column: column.header,
      })
    }
  }
}

/** What a cell gives, by its own words or by 沿用上月; null where it is blank. */
function givenAt(row: ReturnedRow, field: FillInField, brought: SentRow['brought']) {
  const cell = row.cells.get(field)
  if (cell !== undefined) return readReturnedCell(field, cell)
  const keeps = plain(cellText(row.cells.get('keep'))) === plain(KEEP)
  const name = broughtFields.find((one) => one === field)
  const text = keeps && name !== undefined ? brought[name] : null
  return text === null ? null : { text, value: readTyped(field, text) }
}

function stateOf(sent: Value | undefined, asSent: boolean, stored: Value, now: Value): ComparedCell['state'] {
  if (asSent) return 'asSent'
  if (sameValue(stored, now)) return 'same'
  // Without what was sent, nothing tells who wrote the figure that stands there: a person chooses.
  const untouched = sent === undefined ? now === null : sameValue(now, sent)
  return untouched ? 'change' : 'conflict'
}

function compareCell(work: Work, row: ReturnedRow, field: FillInField, column: string, project: ProjectNow): void {
  const sentRow = work.sent?.get(project.id)
  const given = givenAt(row, field, sentRow?.brought ?? project.brought)
  if (given === null || given.value === null) return
  const stored = field === 'cumulative' ? Number(given.value) - project.doneBefore : given.value
  const target = storedFieldOf(field)
  const now = project.values[target] ?? null
  const sent = sentRow === undefined ? undefined : (sentRow.sent[target] ?? null)
  const asSent = sentRow !== undefined && sameValue(given.value, sentRow.sent[field] ?? null)
  work.cells.push({
    projectId: project.id,
    name: project.name,
    row: row.row,
    column,
    field: target,
    given: field,
    text: given.text,
    sent,
    returned: stored,
    now,
    state: stateOf(sent, asSent, stored, now),
  })
}

/** Of 本月 and 累计, the one that the row's unit did not fill is derived. */
function isAsked(field: FillInField, cumulative: boolean): boolean {
  return field === 'actual' ? !cumulative : field === 'cumulative' ? cumulative : true
}

function compareRow(work: Work, row: ReturnedRow, project: ProjectNow): void {
  const cumulative = work.sent?.get(project.id)?.cumulative ?? project.cumulative
  for (const { key, header } of work.book.columns) {
    if (key === null || !isField(key) || !isAsked(key, cumulative)) continue
    try {
      compareCell(work, row, key, header, project)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const sentence = refusalText(error.code, error.details, work.lang)
      const message = placed(work.file, row.row, header, sentence, work.lang)
      work.rejected.push({
        row: row.row,
        column: header,
        value: cellText(row.cells.get(key)),
        code: error.code,
        message,
      })
    }
  }
}

function noticeBook({ book, sent, notices }: Work, seen: ReadonlyMap<string, number>): void {
  if (book.manifest === 'lost') notices.push({ code: 'MANIFEST_LOST' })
  if (book.manifest === 'broken') notices.push({ code: 'CHECK_BROKEN' })
  for (const row of sent?.values() ?? []) {
    if (!seen.has(row.id)) notices.push({ code: 'ROW_DELETED', projectId: row.id, name: row.name })
  }
}

/**
 * Holds a returned workbook against what was sent and what the ledger says now, cell by cell (PEERS.md, compared three
 * ways): only what differs from what was sent is a change; a blank changes nothing; a row is known by its id; a row that
 * is gone is no deletion and a changed name is told, not taken over.
 */
export function compareBook(
  file: string,
  book: ReturnedBook,
  now: ReadonlyMap<string, ProjectNow>,
  lang: Lang,
): ComparedBook {
  const sent = typeof book.manifest === 'object' ? new Map(book.manifest.rows.map((row) => [row.id, row])) : null
  const work: Work = { file, lang, book, sent, now, cells: [], notices: [], rejected: [] }
  const seen = new Map<string, number>()
  const matched: { row: number; projectId: string; how: 'id' }[] = []
  for (const row of book.rows) {
    const refusal = rowRefusal(work, row, seen)
    if (row.id !== null && !seen.has(row.id)) seen.set(row.id, row.row)
    const project = row.id === null ? undefined : now.get(row.id)
    if (refusal !== null || project === undefined) {
      if (refusal !== null) rejectRow(work, row, refusal)
      continue
    }
    matched.push({ row: row.row, projectId: project.id, how: 'id' })
    noticeRow(work, row, project.id, sent?.get(project.id) ?? project)
    compareRow(work, row, project)
  }
  noticeBook(work, seen)
  return { cells: work.cells, notices: work.notices, rejected: work.rejected, matched }
}

/** A stored value as the command line prints it: money in 万元. */
export function printedValue(field: StoredField, value: Value | undefined): Value {
  if (value === null || value === undefined) return null
  return isMoney(field) && typeof value === 'number' ? value / 10_000 : value
}
