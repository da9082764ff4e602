import type { ImportFate, ImportNear, ImportReading } from '#contract/import'

/** A sheet taken apart for the page: what stands above the header, the header, and the rows under it. */
export interface SheetParts {
  readonly above: readonly { readonly row: number; readonly text: string; readonly nature: string }[]
  readonly header: { readonly from: number; readonly to: number } | null
  /** `3–4`. */
  readonly headerRows: string
  readonly data: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly fates: ReadonlyMap<number, ImportFate>
  /** Why single cells are refused, by row and column. */
  readonly refused: ReadonlyMap<number, ReadonlyMap<number, string>>
  /** Rows whose project somebody has to tell. */
  readonly toChoose: ReadonlyMap<number, { readonly name: string; readonly candidates: ImportNear['candidates'] }>
  /** Columns that hold figures. */
  readonly figures: ReadonlySet<number>
}

const FIGURE = /^[-−(]?[\d,，.\s]+%?\)?$/

export function isFigure(text: string): boolean {
  return text !== '' && FIGURE.test(text)
}

const nameCodes: ReadonlySet<string> = new Set(['NAME_NEAR', 'NAME_UNKNOWN', 'NAME_AMBIGUOUS', 'NAME_MAPPED_UNKNOWN'])

function refusedCells({ rejected }: ImportReading): SheetParts['refused'] {
  const cells = new Map<number, Map<number, string>>()
  for (const { row, at, message } of rejected) {
    if (at === null) continue
    const of = cells.get(row) ?? new Map<number, string>()
    cells.set(row, of)
    of.set(at, message)
  }
  return cells
}

function chooseNames({ rejected, near }: ImportReading): SheetParts['toChoose'] {
  const candidates = new Map(near.map((one) => [one.row, one]))
  return new Map(
    rejected.flatMap(({ row, code, value }) => {
      if (!nameCodes.has(code)) return []
      const known = candidates.get(row)
      return [[row, { name: known?.name ?? value, candidates: known?.candidates ?? [] }] as const]
    }),
  )
}

/** The columns of which most cells are figures. */
function figureColumns(data: SheetParts['data'], columns: number): ReadonlySet<number> {
  const sample = data.slice(0, 100)
  return new Set(
    Array.from({ length: columns }, (_, at) => at).filter((at) => {
      const given = sample.flatMap((line) => (line.cells[at] ? [line.cells[at]] : []))
      return given.length > 0 && given.filter(isFigure).length * 2 > given.length
    }),
  )
}

export function partsOf(reading: ImportReading): SheetParts {
  const { view } = reading
  const rows = view?.rows ?? []
  const header = view?.header ?? null
  const line = (i: number) => ({ row: rows[i] ?? 0, cells: view?.cells[i] ?? [] })
  const all = rows.map((_, i) => i)
  const isAbove = (i: number) => header !== null && (rows[i] ?? 0) < header.from
  const isUnder = (i: number) => header === null || (rows[i] ?? 0) > header.to
  const data = all.filter(isUnder).map(line)
  return {
    above: all.filter(isAbove).map((i) => ({
      row: rows[i] ?? 0,
      text: (view?.cells[i] ?? []).filter((text) => text !== '').join('　'),
      nature: view?.natures[i] ?? 'title',
    })),
    header,
    headerRows: header === null ? '' : header.from === header.to ? `${header.from}` : `${header.from}–${header.to}`,
    data,
    fates: new Map(reading.rows.map((row) => [row.row, row])),
    refused: refusedCells(reading),
    toChoose: chooseNames(reading),
    figures: figureColumns(data, view?.columns ?? 0),
  }
}

const NARROW = 88
const WIDE = 260
/** A select with its arrow wants this much. */
const LEAST_READ = 136

/** Room that a text takes, a Chinese character being as wide as two others. */
function room(text: string): number {
  let units = 0
  for (const letter of text) units += letter.charCodeAt(0) > 0x2e7f ? 2 : 1
  return units * 7 + 20
}

/** Widths of the sheet's columns: what stands in them, within bounds; a column that is read has room for its meaning. */
export function columnWidths(reading: ImportReading, { data }: SheetParts): readonly number[] {
  return reading.columns.map(({ at, header, field }) => {
    const longest = Math.max(room(header), ...data.slice(0, 200).map((line) => room(line.cells[at] ?? '')))
    return Math.min(WIDE, Math.max(field === null ? NARROW : LEAST_READ, longest))
  })
}
