import { type PaperStyle, sheetStyle } from './sheet-style'

/** The look of a printed form (LOOK.md, picture 32): a sheet's, with labelled rows and boxes for ink. */
export function slipStyle(paper: Omit<PaperStyle, 'text' | 'line'>, text: number, line: number): string {
  return `${sheetStyle({ ...paper, text, line })}
.sheet .mark { top: 8mm }
.sheet .number { margin: 0; height: 7mm; line-height: 6mm }
.sheet h1 { height: 18mm; line-height: 15mm }
.sheet .form td, .sheet .ink-table td { padding: 0 2.2mm }
.sheet .form th, .sheet .ink-table th { font-size: 10pt; line-height: 5mm }
.sheet .form .text { padding-top: 1.6mm; vertical-align: top }
.sheet .form .figure, .sheet .form .strong { text-align: right; padding-right: 3.4mm }
.sheet .form .strong { font-weight: 700; font-size: 12pt }
.sheet .form + .form { border-top: 0 }
.sheet .caption { display: flex; justify-content: space-between; align-items: flex-end; height: 9mm; padding-bottom: 1mm; box-sizing: border-box }
.sheet .caption strong { font-weight: 700; font-size: 11pt }
.sheet .caption span { font-size: 9pt }
.sheet .effects td { padding: 0 1mm; font-size: 9pt; line-height: 4mm }
.sheet .effects td.right { white-space: nowrap }
.sheet .effects th { font-size: 9pt; font-weight: 400; line-height: 4mm }
.sheet .effects .month { width: 8% }
.sheet .notes { margin-top: 1.4mm }
.sheet .slip-note { margin: 0; font-size: 9pt; line-height: 4.6mm }
.sheet .ink-table { margin-top: 4mm }
.sheet .ink-table .ink { position: relative; vertical-align: bottom; padding: 0 4mm 2.4mm; text-align: right }
.sheet .ink-table .ink span + span { display: inline-block; min-width: 46mm }
`
}
