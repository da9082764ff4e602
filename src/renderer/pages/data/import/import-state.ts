import type { ImportReading } from '#contract/import'
import type { Ask } from '#contract/index'
import type { MoneyUnit } from '#domain/import/header-words'
import type { ImportField, ImportKind } from '#domain/import/import-field'
import type { ImportMapping } from '#domain/import/mapping'
import { type Month, monthNumber } from '#domain/month'
import { AskError, ask, type Progress } from '../../../parts/ask'
import { change } from '../../../parts/saving'
import { createStore } from '../../../parts/store'

/** A file on disk, or a table out of the clipboard. */
export type Source =
  | { readonly file: string; readonly name: string }
  | { readonly text: string; readonly html: string; readonly name: string }

/** What was said of a sheet by the person: what it is, and what its columns and names mean. */
export interface Said {
  /** Null until it was asked (CLI.md: never guessed). */
  readonly kind: ImportKind | null
  readonly month: Month
  readonly year: number
  readonly sheet: string | null
  /** Undefined: what is remembered; null: nothing. */
  readonly mapping: ImportMapping | null | undefined
  readonly create: boolean
  /** The reason that turns figures of frozen months into corrections. */
  readonly correct: string | null
}

export interface ImportState {
  readonly source: Source | null
  /** Files that were dropped together and come after this one. */
  readonly next: readonly Source[]
  readonly said: Said
  readonly reading: ImportReading | null
  readonly busy: { readonly progress: Progress | null; cancel(): void } | null
  readonly refusal: string | null
  /** Rejected rows are left out and the others written. */
  readonly partial: boolean
}

const nothingSaid: Said = {
  kind: null,
  month: '2024-01' as Month,
  year: 2024,
  sheet: null,
  mapping: undefined,
  create: false,
  correct: null,
}
const empty: ImportState = {
  source: null,
  next: [],
  said: nothingSaid,
  reading: null,
  busy: null,
  refusal: null,
  partial: false,
}

/** Outlives the page: reading goes on while one looks elsewhere. */
export const importState = createStore<ImportState>(empty)

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path
export const fileSource = (path: string): Source => ({ file: path, name: nameOf(path) })

/** Begins with the first of some sources; what it is, is asked next. */
export function begin(sources: readonly Source[], month: Month): void {
  const [source, ...next] = sources
  if (source === undefined) return
  importState.get().busy?.cancel()
  const said = { ...nothingSaid, month, year: Number(month.slice(0, 4)) }
  importState.set({ ...empty, source, next, said })
}

/** Leaves the sheet; one that waits comes up. */
export function leave(): void {
  const { next, said, busy } = importState.get()
  busy?.cancel()
  const [source] = next
  importState.set(
    source === undefined
      ? empty
      : { ...empty, source, next: next.slice(1), said: { ...said, sheet: null, mapping: undefined } },
  )
}

function inputOf(source: Source, said: Said & { readonly kind: ImportKind }): Ask<'import.read'> {
  const { kind, month, year, sheet, mapping, create, correct } = said
  return {
    kind,
    ...('file' in source ? { file: source.file } : { text: source.text, html: source.html, name: source.name }),
    ...(kind === 'monthly' ? { month } : { year }),
    ...(sheet !== null && { sheet }),
    ...(mapping !== undefined && { mapping }),
    ...(correct !== null && { correct }),
    create,
    view: true,
  }
}

/** Reads the sheet by what was said of it; a later reading ends the one before. */
export async function read(more: Partial<Said> = {}): Promise<void> {
  const before = importState.get()
  const said = { ...before.said, ...more }
  const { source } = before
  const { kind } = said
  if (source === null || kind === null) return importState.set({ ...before, said })
  before.busy?.cancel()
  const stop = new AbortController()
  const busy = (progress: Progress | null) => ({ progress, cancel: () => stop.abort() })
  importState.set({ ...before, said, busy: busy(null), refusal: null })
  const current = () => !stop.signal.aborted && importState.get().source === source
  try {
    const onProgress = (progress: Progress) => {
      if (current()) importState.set({ ...importState.get(), busy: busy(progress) })
    }
    const reading = await ask('import.read', inputOf(source, { ...said, kind }), { signal: stop.signal, onProgress })
    if (current()) importState.set({ ...importState.get(), reading, busy: null })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    const cancelled = error.code === 'CANCELLED'
    // A reading that was replaced by another says nothing.
    if (stop.signal.aborted && importState.get().busy !== null && importState.get().said !== said) return
    importState.set({ ...importState.get(), busy: null, refusal: cancelled ? null : error.message })
  }
}

/** What was said before, as far as a further word to it keeps it. */
function mappingSoFar(): ImportMapping {
  const { said, reading } = importState.get()
  return said.mapping ?? (said.mapping === null ? {} : (reading?.mapping?.mapping ?? {}))
}

/** What a column means, by its letter; months by their number. */
export function sayColumn(letter: string, field: ImportField | 'none', month: Month | null): Promise<void> {
  const so = mappingSoFar()
  const meaning = field === 'none' || month === null ? field : { field, month: monthNumber(month) }
  return read({ mapping: { ...so, columns: { ...so.columns, [letter]: meaning } } })
}

export function sayUnit(letter: string, unit: MoneyUnit): Promise<void> {
  const so = mappingSoFar()
  return read({ mapping: { ...so, money: { ...so.money, [letter]: unit } } })
}

/** Which project a name means; null: a new one. */
export function sayName(name: string, id: string | null): Promise<void> {
  const so = mappingSoFar()
  return read({ mapping: { ...so, names: { ...so.names, [name]: id } } })
}

/** Writes what was read. Answers the change set's cells, or null where it was refused; the refusal is said. */
export async function write(): Promise<{ readonly rows: number; readonly changes: number } | null> {
  const { reading } = importState.get()
  if (reading === null) return null
  try {
    const { changes } = await change('import.write', { plan: reading.plan })
    return { rows: rowsToWrite(reading), changes }
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    importState.set({ ...importState.get(), refusal: error.message })
    return null
  }
}

/** How many rows differ from the ledger and will be written. */
export function rowsToWrite(reading: ImportReading): number {
  return reading.rows.filter((row) => row.fate === 'new' || row.fate === 'update').length
}
