import type { ImportNear, MatchedBy } from '#contract/import'
import type { CellProblem } from '#domain/import/cell-result'
import type { ImportKind } from '#domain/import/import-field'
import type { ImportMapping } from '#domain/import/mapping'
import { type KnownProject, matchRows, type NameBook, type NamedRow, type RowMatch } from '#domain/import/match-names'
import { plain } from '#domain/import/plain'
import { termCode } from '#domain/import/terms'
import type { Understood, UnderstoodCell, UnderstoodRow } from '#domain/import/understood-types'
import type { Month } from '#domain/month'
import { yearClass } from '#domain/project'
import { uuidV7 } from '#ledger/uuid'
import type { TakenCell, TakenRow } from './import-rows'

/** A problem of a row before it has words; rows as people count. */
export interface PlacedRefusal {
  readonly row: number
  readonly at: number | null
  readonly problem: CellProblem
}

/** A sheet's rows with their projects. */
export interface MatchedSheet {
  readonly rows: readonly TakenRow[]
  readonly problems: readonly PlacedRefusal[]
  readonly matched: ReadonlyMap<number, { readonly projectId: string; readonly how: MatchedBy }>
  readonly near: readonly ImportNear[]
  /** Names that were confirmed and that the project does not have yet, by row. */
  readonly aliases: readonly { readonly row: number; readonly projectId: string; readonly name: string }[]
}

export interface MatchOptions {
  readonly kind: ImportKind
  readonly create: boolean
  readonly mapping: ImportMapping | null
}

const textOf = (row: UnderstoodRow, field: 'id' | 'code' | 'name'): string | null => {
  const cell = row.cells.find((one) => one.field === field)
  return typeof cell?.value === 'string' ? cell.value : null
}

function namedRow(row: UnderstoodRow): NamedRow {
  return { row: row.row, id: textOf(row, 'id'), code: textOf(row, 'code'), name: textOf(row, 'name') }
}

/** Where a row's name stands: its column, for what is wrong with the row as a whole. */
function nameColumn(row: UnderstoodRow): number | null {
  const cell = row.cells.find((one) => one.field === 'name') ?? row.cells.find((one) => one.field === 'code')
  return cell?.at ?? null
}

/** Fields that belong to the month of the import where their column names none. */
const ofMonth: ReadonlySet<string> = new Set([
  'monthActual',
  'ytdActual',
  'physical',
  'progress',
  'problem',
  'next',
  'statistics',
])

const isTaken = (cell: UnderstoodCell): cell is UnderstoodCell & TakenCell =>
  cell.value !== null && cell.problem === null && cell.field !== 'name' && cell.field !== 'id'

/** The cells of a row that hold a value, those to write and those to compare; `2023-2025` taken apart into its two years. */
function takenCells(
  cells: readonly UnderstoodCell[],
  asked: Month | null,
): Record<'written' | 'compared', TakenCell[]> {
  const both: Record<'written' | 'compared', TakenCell[]> = { written: [], compared: [] }
  for (const cell of cells) {
    const { at, field, value } = cell
    if (!isTaken(cell)) continue
    const taken = cell.written ? both.written : both.compared
    // Most cells are taken as they were understood: copying two hundred thousand is felt.
    const month = cell.month ?? (ofMonth.has(field) ? asked : null)
    if (field === 'years' && Array.isArray(value)) {
      taken.push({ at, field: 'startYear', month, value: Number(value[0]) })
      taken.push({ at, field: 'endYear', month, value: Number(value[1]) })
    } else taken.push(month === cell.month ? cell : { at, field, month, value: cell.value })
  }
  return both
}

/** 年度类别 that a row stands under as a group, where it has no column of its own. */
function groupCell(row: UnderstoodRow, group: string, cells: readonly TakenCell[]): readonly TakenCell[] {
  if (cells.some((cell) => cell.field === 'yearClass')) return []
  const code = termCode(yearClass, group)
  return code === null ? [] : [{ at: nameColumn(row) ?? 0, field: 'yearClass', month: null, value: code }]
}

function takenRow(row: UnderstoodRow, of: Pick<TakenRow, 'id' | 'name' | 'isNew'>, sheet: Understood): TakenRow {
  const { written, compared } = takenCells(row.cells, sheet.month)
  const grouped = row.group === null ? [] : groupCell(row, row.group, [...written, ...compared])
  const isWritten = sheet.kind === 'projects'
  return {
    row: row.row + 1,
    ...of,
    cells: isWritten ? [...written, ...grouped] : written,
    compared: isWritten ? compared : [...compared, ...grouped],
  }
}

/** Why a row has no project to go to; null where it has one, or makes one. */
function refusalOf(
  match: RowMatch,
  known: ReadonlyMap<string, KnownProject>,
  options: MatchOptions,
): CellProblem | null {
  const { name, how, projectId, candidates, duplicateOf } = match
  if (how === 'mapping' && projectId !== null && !known.has(projectId)) {
    return { code: 'NAME_MAPPED_UNKNOWN', details: { name, id: projectId } }
  }
  if (how === 'ambiguous') {
    return { code: 'NAME_AMBIGUOUS', details: { name, ids: candidates.map((one) => one.id).join('、') } }
  }
  if (duplicateOf !== null) return { code: 'DUPLICATE_ROW', details: { name, first: duplicateOf + 1 } }
  const [best] = candidates
  if (how === 'near' && best !== undefined)
    return { code: 'NAME_NEAR', details: { name, near: best.name, id: best.id } }
  if (how !== 'new') return null
  if (plain(name) === '') return { code: 'NAME_BLANK', details: {} }
  const confirmed = Object.keys(options.mapping?.names ?? {}).some((given) => plain(given) === plain(name))
  const makes = options.kind === 'projects' || options.create || confirmed
  return makes ? null : { code: 'NAME_UNKNOWN', details: { name } }
}

const shownHow: Readonly<Record<RowMatch['how'], MatchedBy>> = {
  id: 'id',
  code: 'code',
  name: 'name',
  alias: 'alias',
  mapping: 'near',
  near: 'near',
  ambiguous: 'near',
  new: 'new',
}

/** Finds the project of every data row; what cannot be told is a problem of the row, never a guess. */
export function matchSheet(sheet: Understood, book: NameBook, options: MatchOptions): MatchedSheet {
  const data = sheet.rows.filter((row) => row.nature === 'data')
  const known = book.byId
  const matches = matchRows(data.map(namedRow), book, options.mapping?.names ?? {})
  const rows: TakenRow[] = []
  const problems: PlacedRefusal[] = []
  const matched = new Map<number, { projectId: string; how: MatchedBy }>()
  const near: ImportNear[] = []
  const aliases: { row: number; projectId: string; name: string }[] = []
  for (const [i, match] of matches.entries()) {
    const row = data[i]
    if (row === undefined) continue
    const number = row.row + 1
    const candidates = match.candidates.map(({ id, name }) => ({ id, name }))
    if (candidates.length > 0) near.push({ row: number, name: match.name, candidates })
    const problem = refusalOf(match, known, options)
    if (problem !== null) {
      problems.push({ row: number, at: nameColumn(row), problem })
      continue
    }
    const project = match.projectId === null ? undefined : known.get(match.projectId)
    const id = project?.id ?? uuidV7()
    rows.push(takenRow(row, { id, name: project?.name ?? match.name, isNew: project === undefined }, sheet))
    matched.set(number, { projectId: id, how: shownHow[match.how] })
    if (match.how === 'mapping' && project !== undefined && !isCalled(project, match.name)) {
      aliases.push({ row: number, projectId: id, name: match.name })
    }
  }
  return { rows, problems, matched, near, aliases }
}

function isCalled(project: KnownProject, name: string): boolean {
  const given = plain(name)
  return [project.name, project.code ?? '', project.id, ...project.aliases].some((one) => plain(one) === given)
}
