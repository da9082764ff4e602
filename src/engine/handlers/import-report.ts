import type { ImportColumn, ImportFate, ImportReading, ImportRejection, ImportView } from '#contract/import'
import type { RawSheet } from '#domain/import/raw-book'
import { rejection } from '#domain/import/rejection'
import type { PlacedProblem, Understood, UnderstoodRow } from '#domain/import/understood-types'
import type { Lang } from '#domain/refusal'
import type { MatchedSheet, PlacedRefusal } from './import-match'
import type { RowChange, RowProblem } from './import-rows'
import { fieldName, importWords } from './import-words'

/** What a rejection is told with. */
export interface Telling {
  readonly file: string
  readonly sheet: Understood
  readonly raw: RawSheet
  readonly lang: Lang
}

export function columnsOf(sheet: Understood): readonly ImportColumn[] {
  return sheet.columns.map(({ index, letter, header, field, unit, month, unitFrom, use, why }) => ({
    header,
    field: use === 'none' ? null : field,
    unit,
    at: index,
    letter,
    month,
    unitFrom,
    checkOnly: use === 'check',
    why,
  }))
}

const shownAt = (raw: RawSheet, row: number, at: number | null) =>
  at === null ? '' : (raw.rows[row]?.[at]?.text ?? '')

function headerAt(sheet: Understood, at: number | null): string {
  const column = at === null ? undefined : sheet.columns.find((one) => one.index === at)
  return column === undefined ? '' : column.header === '' ? column.letter : column.header
}

function placed({ file, sheet, raw, lang }: Telling, { row, at, problem }: PlacedRefusal): ImportRejection {
  const place = {
    file,
    sheet: sheet.sheet,
    row: row - 1,
    column: headerAt(sheet, at),
    value: shownAt(raw, row - 1, at),
  }
  return { ...rejection(place, problem, lang), at }
}

/** What the engine's own rules said, which has its words already; its place is put before them. */
function ruled({ file, sheet, raw, lang }: Telling, { row, at, code, message }: RowProblem): ImportRejection {
  const column = headerAt(sheet, at)
  const where =
    lang === 'zh'
      ? `${file}（${sheet.sheet}）第 ${row} 行${column === '' ? '' : `“${column}”`}：`
      : `${file} (${sheet.sheet}), row ${row}${column === '' ? '' : `, “${column}”`}: `
  return { row, column, at, value: shownAt(raw, row - 1, at), code, message: `${where}${message}` }
}

/** Cells of data rows that could not be read as what their columns are. */
function unread(sheet: Understood): readonly PlacedRefusal[] {
  return sheet.rows.flatMap(({ row, nature, cells }) =>
    nature !== 'data'
      ? []
      : cells.flatMap(({ at, problem, written }) =>
          problem === null || !written ? [] : { row: row + 1, at, problem },
        ),
  )
}

function whole(telling: Telling, { row, column, value, problem }: PlacedProblem): ImportRejection {
  const { file, sheet, lang } = telling
  const at = sheet.columns.find((one) => one.header === column || one.letter === column)?.index ?? null
  return { ...rejection({ file, sheet: sheet.sheet, row, column, value }, problem, lang), at }
}

/** Everything that stands against a sheet, in the order of its rows. */
export function rejectionsOf(
  telling: Telling,
  matched: MatchedSheet,
  problems: readonly RowProblem[],
): readonly ImportRejection[] {
  const { sheet } = telling
  const all = [
    ...sheet.problems.map((one) => whole(telling, one)),
    ...[...matched.problems, ...unread(sheet)].map((one) => placed(telling, one)),
    ...problems.map((one) => ruled(telling, one)),
  ]
  return all.toSorted((a, b) => a.row - b.row || (a.at ?? -1) - (b.at ?? -1))
}

interface Fated {
  readonly telling: Telling
  readonly matched: MatchedSheet
  readonly rejected: readonly ImportRejection[]
  readonly changes: readonly RowChange[]
  /** Rows whose parent's sum was compared and agrees. */
  readonly parents: ReadonlySet<number>
  readonly corrected: ReadonlySet<number>
}

function group<T extends { readonly row: number }>(list: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const map = new Map<number, T[]>()
  for (const one of list) {
    const known = map.get(one.row)
    if (known) known.push(one)
    else map.set(one.row, [one])
  }
  return map
}

/** What becomes of every row that holds something. */
export function fatesOf({ telling, matched, rejected, changes, parents, corrected }: Fated): readonly ImportFate[] {
  const { sheet, lang } = telling
  const t = importWords(lang)
  const [refused, changed] = [group(rejected), group(changes)]
  // A sheet that is wrong as a whole has no row that could be taken.
  const wrong = sheet.problems.length > 0 ? sheet.problems.map((one) => whole(telling, one)) : []
  const totals = new Set(sheet.warnings.flatMap((one) => (one.code === 'TOTAL_DIFFERS' ? one.row : [])))
  return sheet.rows.map((row): ImportFate => {
    const number = row.row + 1
    const none = { row: number, projectId: null, how: null, writes: [] }
    if (row.nature !== 'data') return { ...none, fate: 'skipped', why: natureWhy(row, totals, t) }
    const own = matched.matched.get(number)
    const against = wrong.length > 0 ? wrong : refused.get(number)
    if (against !== undefined || own === undefined) {
      const said = [...new Set((against ?? []).map((one) => one.message.replace(/^.*?[：:] ?/, '')))]
      const why = said.map((one, i) => (i < said.length - 1 ? one.replace(/[。.]$/, '') : one)).join(t.join)
      return { ...none, fate: 'rejected', projectId: own?.projectId ?? null, how: own?.how ?? null, why }
    }
    const writes = [...new Set((changed.get(number) ?? []).map((one) => one.at))]
    const fate = own.how === 'new' ? 'new' : writes.length > 0 ? 'update' : 'same'
    const parts: string[] = [t.how[own.how]]
    if (parents.has(number)) parts.push(t.parentAgrees)
    if (corrected.has(number)) parts.push(t.corrects)
    if (fate === 'update' && onlyTexts(changed.get(number) ?? [])) {
      const fields = [...new Set((changed.get(number) ?? []).map((one) => fieldName(one.field, null, lang)))]
      parts.push(t.only({ fields: fields.join(t.list) }))
    }
    return { row: number, fate, projectId: own.projectId, how: own.how, why: parts.join(t.join), writes }
  })
}

const onlyTexts = (changes: readonly RowChange[]) => changes.every((one) => typeof one.after === 'string')

function natureWhy(row: UnderstoodRow, differing: ReadonlySet<number>, t: ReturnType<typeof importWords>): string {
  if (row.nature === 'total' && row.cells.length > 0) {
    return differing.has(row.row) ? t.totalRow : t.totalAgrees
  }
  return t.nature[row.nature] ?? row.nature
}

/** The sheet itself, for a page. */
export function viewOf({ sheet, raw }: Telling): ImportView {
  const columns = Math.max(0, ...sheet.columns.map((one) => one.index + 1))
  const shown = sheet.rows.map((row) => row.row)
  return {
    rows: shown.map((row) => row + 1),
    cells: shown.map((row) => Array.from({ length: columns }, (_, at) => shownAt(raw, row, at))),
    natures: sheet.rows.map((row) => row.nature),
    columns,
    header: sheet.header === null ? null : { from: sheet.header.top + 1, to: sheet.header.bottom + 1 },
    merges: raw.merges.map(({ top, left, bottom, right }) => ({ top: top + 1, left, bottom: bottom + 1, right })),
  }
}

/** How many rows a reading takes. */
export function acceptedOf(rows: ImportReading['rows']): number {
  return rows.filter((row) => row.fate !== 'rejected' && row.fate !== 'skipped').length
}
