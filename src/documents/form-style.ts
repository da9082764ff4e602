import { type PaperStyle, sheetStyle } from './sheet-style'

/** How close the rows of a form stand; millimetres. */
export interface FormDensity {
  /** The number and the title above the first row. */
  readonly head: number
  /** The least height of a row, what it takes besides its lines, and its lines. */
  readonly row: number
  readonly rowEdges: number
  readonly line: number
  /** The caption, each of two head rows and the rows of the figures that move. */
  readonly caption: number
  readonly effectHead: number
  readonly effectRow: number
  readonly noteLine: number
  /** Which of the two heights of a box for ink. */
  readonly ink: 'roomy' | 'tight'
}

/** As the picture has it. */
export const roomy: FormDensity = {
  head: 25,
  row: 9.2,
  rowEdges: 3.6,
  line: 5.5,
  caption: 9,
  effectHead: 7,
  effectRow: 6.6,
  noteLine: 4.6,
  ink: 'roomy',
}
/** For a whole year of months on one page. */
export const tight: FormDensity = {
  head: 22,
  row: 7.2,
  rowEdges: 2.2,
  line: 4.9,
  caption: 8,
  effectHead: 5.6,
  effectRow: 5.2,
  noteLine: 4.3,
  ink: 'tight',
}

/** The look of a printed form (LOOK.md, picture 32): a sheet's, with labelled rows and boxes for ink. */
export function formStyle(paper: PaperStyle, { head, caption, noteLine }: FormDensity): string {
  return `${sheetStyle(paper)}
.sheet .mark { top: 8mm }
.sheet .number { margin: 0; height: 7mm; line-height: 6mm }
.sheet h1 { height: ${head - 7}mm; line-height: ${head - 10}mm }
.sheet .form td, .sheet .ink-table td { padding: 0 2.2mm }
.sheet .form th, .sheet .ink-table th { font-size: 10pt; line-height: 5mm }
.sheet .form .text { padding-top: 1.2mm; vertical-align: top }
.sheet .form .figure, .sheet .form .boldFigure { text-align: right; padding-right: 3.4mm }
.sheet .form .bold, .sheet .form b { font-weight: 700 }
.sheet .form .boldFigure { font-weight: 700; font-size: 12pt }
.sheet .form .day { display: inline-block }
.sheet .caption { display: flex; justify-content: space-between; align-items: flex-end; height: ${caption}mm; padding-bottom: 1mm; box-sizing: border-box }
.sheet .caption strong { font-weight: 700; font-size: 11pt }
.sheet .caption span { font-size: 9pt }
.sheet .effects td { padding: 0 1mm; font-size: 9pt; line-height: 4mm }
.sheet .effects td.right { white-space: nowrap }
.sheet .effects th { font-size: 9pt; font-weight: 400; line-height: 4mm }
.sheet .effects .month { width: 8% }
.sheet .notes { margin-top: 1.4mm }
.sheet .form-note { margin: 0; font-size: 9pt; line-height: ${noteLine}mm }
.sheet .ink-table { margin-top: 4mm }
.sheet .ink-table.joined { margin-top: -0.35mm }
.sheet .copies { margin: 1.6mm 0 0; font-size: 9pt; line-height: 4.4mm }
.sheet .ink-table .ink { vertical-align: bottom; padding: 0 4mm 2mm; text-align: right }
.sheet .ink-table .ink span + span { display: inline-block; min-width: 46mm }
.sheet .ink-table.joined .ink span { display: inline-block; min-width: 40mm }
.sheet .ink-table.joined .ink span:not(:last-child) { text-align: left }
`
}
