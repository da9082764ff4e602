export type Kind = 'monthly' | 'plan' | 'projects'

/** How the bytes are written. */
export type Format = 'xlsx' | 'xls' | 'xls5' | 'csv' | 'csv-bom' | 'csv-gb' | 'tsv' | 'html'

/** What an office does to the names of projects. */
export type Naming = 'breaks' | 'brackets' | 'spaces' | 'alias' | 'near' | 'new' | 'twice'

/**
 * An office's hand. Columns are told in one line: `title > line > line = field @month :how`, several by ` | `; a header
 * of several lines is merged as its neighbours allow.
 */
export interface Office {
  readonly name: string
  readonly format: Format
  readonly kinds: Partial<Readonly<Record<Kind, string>>>
  /** Rows above the header, each cells from the left. `{kind}` is what the sheet is about. */
  readonly above?: readonly (readonly string[])[]
  /** What stands where there is no figure, taken in turn. */
  readonly nothing?: readonly string[]
  /** How days are written, in turn, by the words of `datings`. */
  readonly dates?: readonly string[]
  readonly naming?: readonly Naming[]
  /** `一、续建项目（3个）` by 年度类别, or a row by 责任单位; with their sums or without. */
  readonly groups?: {
    readonly by: 'yearClass' | 'units'
    readonly text: (word: string, count: number, at: number) => string
    readonly sums?: boolean
  }
  /** 小计 below each group. */
  readonly subtotals?: boolean
  readonly total?: { readonly place: 'top' | 'bottom'; readonly word: string }
  /** Fields whose equal neighbours are merged down. */
  readonly mergedDown?: readonly string[]
  /** A line of column numbers (甲 乙 1 2) below the header. */
  readonly numbered?: boolean
  /** The header again after so many rows. */
  readonly headAgain?: number
  /** Another table below, whose columns mean other things. */
  readonly other?: readonly (readonly (string | number)[])[]
  readonly below?: readonly (readonly string[])[]
  /** Rows of the table (from 0) that are hidden, and columns. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** Columns and rows that are left blank before the table. */
  readonly offset?: { readonly rows?: number; readonly columns?: number }
  readonly gaps?: number
  readonly sheetName?: string
  /** Sheets before and after the one that counts. */
  readonly sheets?: { readonly before?: readonly Extra[]; readonly after?: readonly Extra[] }
  /** Whether the ledger already knows the projects' money. */
  readonly known?: boolean
  /** The unit of money as a person told it. */
  readonly money?: '元' | '万元' | '亿元'
}

/** A sheet beside the one that counts. */
export interface Extra {
  readonly name: string
  readonly hidden?: boolean
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface Column {
  readonly lines: readonly string[]
  readonly field: string
  readonly month: number | null
  readonly how: string
}

/** Reads `合计 > 总投资（万元） = totalInvestment :万,` and the like. */
export function columnsOf(told: string): readonly Column[] {
  return told
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^(.*?)\s*=\s*([a-zA-Z#]+)(?:@(\d+))?(?::(\S+))?$/su.exec(part)
      if (found === null) throw new Error(`no column: ${part}`)
      const [, header = '', field = '', month, how = ''] = found
      const lines = header.split('>').map((line) => line.trim().replaceAll('⏎', '\n'))
      return { lines, field, month: month === undefined ? null : Number(month), how }
    })
}

/** Twelve columns, or as many as there are, with `{m}` for the month's number. */
export function months(told: string, from = 1, to = 12): string {
  return Array.from({ length: to - from + 1 }, (_, at) => told.replaceAll('{m}', String(from + at))).join(' | ')
}
