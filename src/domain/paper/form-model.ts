import type { Day } from '../month'

/** How a short fact is set: figures stand right, what matters most is bold. */
export type FormWeight = 'plain' | 'bold' | 'figure' | 'boldFigure'

/** A short fact with its label. */
export interface FormField {
  readonly label: string
  readonly text: string
  readonly weight: FormWeight
}

/** A line of a text: bold where it names what the others tell of, with its day before it where it was done on one. */
export interface FormLine {
  readonly text: string
  readonly bold?: boolean
  readonly day?: string
}

/** A row of a form: two short facts beside each other, or a text over the whole width, with room for so many lines at least. */
export type FormRow =
  | { readonly kind: 'pair'; readonly left: FormField; readonly right: FormField }
  | { readonly kind: 'text'; readonly label: string; readonly lines: readonly FormLine[]; readonly least: number }

/** A figure before and after, as printed; a blank is empty. */
export interface FormPair {
  readonly before: string
  readonly after: string
}

/** Figures that move, month by month. */
export interface FormFigures {
  readonly caption: string
  readonly unit: string
  readonly headings: readonly string[]
  readonly rows: readonly { readonly month: string; readonly pairs: readonly FormPair[] }[]
}

/** Room for ink: what is written at its foot, from the left. */
export interface InkBox {
  readonly label: string
  readonly parts: readonly string[]
  /** Millimetres: as the picture has it, and where a page is full. */
  readonly height: { readonly roomy: number; readonly tight: number }
}

/** A form to be signed: 交办单, 督办单, 更正单 (LOOK.md, Papers 32). A4 upright, Chinese only. */
export interface PrintedForm {
  readonly title: string
  /** Whose form it is. */
  readonly office: string
  /** A name for its file, without an ending. */
  readonly fileName: string
  /** Empty while nobody has registered it. */
  readonly number: string
  readonly rows: readonly FormRow[]
  readonly figures: FormFigures | null
  readonly notes: readonly string[]
  readonly ink: readonly InkBox[]
  /** The boxes go on where the rows end, rather than stand apart. */
  readonly joined: boolean
  /** Under the boxes: how many copies there are, and who keeps them. */
  readonly copies: string | null
  /** 草稿, and why it is one; null for what is registered. */
  readonly draft: string | null
  readonly foot: string
  /** The day of the form. */
  readonly on: Day
  readonly simulated: boolean
}

/** What stands in the box above a simulated form. */
export const simulatedFormMark = '模拟数据　不作正式文件'

/** A day that is written by hand. */
export const blankDay = '　　年　　月　　日'

/** Two short facts as a row. */
export function pairRow(left: readonly [string, string, FormWeight?], right: readonly [string, string, FormWeight?]) {
  const field = ([label, text, weight = 'plain']: readonly [string, string, FormWeight?]): FormField => ({
    label,
    text,
    weight,
  })
  return { kind: 'pair', left: field(left), right: field(right) } as const satisfies FormRow
}

/** A text over the whole width. */
export function textRow(label: string, lines: readonly FormLine[], least = 1): FormRow {
  return { kind: 'text', label, lines, least }
}

/** The lines of a text as it was written; none for a blank. */
export function plainLines(text: string | null): readonly FormLine[] {
  return text === null || text === '' ? [] : text.split('\n').map((line) => ({ text: line }))
}
