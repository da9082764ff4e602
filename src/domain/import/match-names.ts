import { NearIndex, type NearProject, type Spelled } from './near-names'
import { NUMBERED } from './numbered-names'
import { plain } from './plain'

export interface KnownProject extends Spelled {
  readonly code: string | null
}

/** A row of a file that wants its project. */
export interface NamedRow {
  /** From 0. */
  readonly row: number
  readonly id: string | null
  readonly code: string | null
  readonly name: string | null
}

/** How a row's project was found (CLI.md, import): `near` is shown and never taken, `new` is in no list. */
export type MatchHow = 'id' | 'code' | 'name' | 'alias' | 'mapping' | 'near' | 'new' | 'ambiguous'

export interface RowMatch {
  readonly row: number
  /** The name as it stands, else the code or id. */
  readonly name: string
  /** Null for `near`, `new` and `ambiguous`. */
  readonly projectId: string | null
  readonly how: MatchHow
  /** Of `near` and `ambiguous`, the best first. */
  readonly candidates: readonly NearProject[]
  /** The first row of the file with the same project, where this is not the first. */
  readonly duplicateOf: number | null
}

/** What people have confirmed: a row's name or code → project id, null for a new project. */
export type ConfirmedNames = Readonly<Record<string, string | null>>

/**
 * Finds each row's project: by what was confirmed, by id, code, name, alias; a name that is merely near is shown with its
 * candidates. Spaces, line breaks, full-width and bracket forms make no difference (CLI.md, Files, exactly).
 */
export function matchRows(rows: readonly NamedRow[], book: NameBook, given: ConfirmedNames = {}): readonly RowMatch[] {
  const confirmed = new Map(Object.entries(given).map(([name, id]) => [plain(name), id]))
  const firstRow = new Map<string, number>()
  return rows.map((row) => {
    const found = byConfirmed(row, confirmed) ?? byKey(row, book) ?? byName(row, book)
    const key = found.projectId ?? (found.how === 'new' || found.how === 'near' ? `= ${plain(nameOf(row))}` : null)
    const duplicateOf = key === null ? null : (firstRow.get(key) ?? null)
    if (key !== null && duplicateOf === null) firstRow.set(key, row.row)
    return { row: row.row, name: nameOf(row), ...found, duplicateOf }
  })
}

type Found = Pick<RowMatch, 'projectId' | 'how' | 'candidates'>

/** The projects of a ledger by all that they may be called. */
export interface NameBook {
  readonly byId: ReadonlyMap<string, KnownProject>
  readonly codes: ReadonlyMap<string, readonly KnownProject[]>
  readonly names: ReadonlyMap<string, readonly KnownProject[]>
  readonly aliases: ReadonlyMap<string, readonly KnownProject[]>
  readonly near: (name: string) => readonly NearProject[]
}

export function nameBook(projects: readonly KnownProject[]): NameBook {
  const codes = new Map<string, KnownProject[]>()
  const names = new Map<string, KnownProject[]>()
  const aliases = new Map<string, KnownProject[]>()
  for (const project of projects) {
    if (project.code !== null) put(codes, plain(project.code), project)
    put(names, plain(project.name), project)
    for (const alias of project.aliases) put(aliases, plain(alias), project)
  }
  let index: NearIndex | null = null
  return {
    byId: new Map(projects.map((project) => [project.id, project])),
    codes,
    names,
    aliases,
    // Most files name every project as the ledger does; the index is made when the first one does not.
    near: (name) => {
      index ??= new NearIndex(projects)
      return index.find(name)
    },
  }
}

function put(map: Map<string, KnownProject[]>, key: string, project: KnownProject): void {
  if (key === '') return
  const held = map.get(key)
  if (held === undefined) map.set(key, [project])
  else if (!held.includes(project)) held.push(project)
}

function nameOf(row: NamedRow): string {
  return row.name ?? row.code ?? row.id ?? ''
}

function byConfirmed(row: NamedRow, confirmed: ReadonlyMap<string, string | null>): Found | null {
  if (confirmed.size === 0) return null
  for (const text of [row.name, row.code, row.id]) {
    const id = text === null ? undefined : confirmed.get(plain(text))
    if (id === null) return { projectId: null, how: 'new', candidates: [] }
    if (id !== undefined) return { projectId: id, how: 'mapping', candidates: [] }
  }
  return null
}

/** A cell of codes may hold an id, and the other way round: offices call both 编号. */
function byKey(row: NamedRow, book: NameBook): Found | null {
  for (const text of [row.id, row.code]) {
    if (text === null || text === '') continue
    if (book.byId.has(text.trim())) return { projectId: text.trim(), how: 'id', candidates: [] }
    const found = book.codes.get(plain(text))
    if (found) return single(found, 'code')
  }
  return null
}

function byName(row: NamedRow, book: NameBook): Found {
  const name = row.name ?? ''
  const key = plain(name)
  if (key === '') return { projectId: null, how: 'new', candidates: [] }
  const named = book.names.get(key)
  if (named) return single(named, 'name')
  const aliased = book.aliases.get(key)
  if (aliased) return single(aliased, 'alias')
  if (book.byId.has(name.trim())) return { projectId: name.trim(), how: 'id', candidates: [] }
  const bare = book.names.get(key.replace(NUMBERED, ''))
  if (bare) return single(bare, 'name')
  const near = book.near(name)
  return { projectId: null, how: near.length > 0 ? 'near' : 'new', candidates: near }
}

function single(found: readonly KnownProject[], how: 'code' | 'name' | 'alias'): Found {
  const [only] = found
  if (only !== undefined && found.length === 1) return { projectId: only.id, how, candidates: [] }
  return { projectId: null, how: 'ambiguous', candidates: found.map(({ id, name }) => ({ id, name, score: 1 })) }
}
