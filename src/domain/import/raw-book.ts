/**
 * Somebody's file as it was read, before anybody asks what it means. Rows and columns count from 0 here; sentences show
 * them as people count: row 1, column A.
 */

/** What a cell holds. A formula is its cached value; a number's `text` is how its format shows it. */
export type RawCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly percent: boolean }
  | { readonly kind: 'date'; readonly day: string; readonly text: string }
  | { readonly kind: 'truth'; readonly value: boolean; readonly text: string }
  /** A formula's error (`#REF!`), or a formula that was never calculated. */
  | { readonly kind: 'error'; readonly text: string }

/** A block of merged cells, both ends included; only its first cell holds a value. */
export interface RawMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface RawSheet {
  readonly name: string
  readonly hidden: boolean
  /** Sparse in both directions: `rows[r]?.[c]` is undefined where nothing stands. */
  readonly rows: readonly (readonly (RawCell | undefined)[] | undefined)[]
  readonly merges: readonly RawMerge[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** How it was written, whatever its name says: `csv` is any delimited text, `html` a web page's tables. */
export type RawFormat = 'xlsx' | 'xls' | 'csv' | 'html'

export interface RawBook {
  /** Its name without folders, for sentences. */
  readonly file: string
  readonly format: RawFormat
  /** The bytes' SHA-256, in hex: what was read is what is written. */
  readonly sha256: string
  readonly sheets: readonly RawSheet[]
  /** What was noticed and does not hinder reading, such as links to other files or a macro that is not run. */
  readonly notices: readonly RawNotice[]
}

/** `otherFormat`: its name's ending says another format than its bytes. */
export type RawNotice = 'externalLinks' | 'macros' | 'formulasNotCalculated' | 'otherFormat'
