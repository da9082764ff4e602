/** Paper and text of a sheet: millimetres, the text in points. */
export interface PaperStyle {
  readonly width: number
  readonly height: number
  /** The margin, on all sides. */
  readonly edge: number
  readonly text: number
  /** From line to line. */
  readonly line: number
}

const MILLIMETRES_A_POINT = 25.4 / 72

/** A half character of a text of so many points, in millimetres. */
export const halfCharacter = (points: number) => (points / 2) * MILLIMETRES_A_POINT

/**
 * The look of printed sheets (LOOK.md, Papers: why so): black on white, 宋体, 黑体 heads, grey only on totals. Every rule
 * hangs on `.sheet`, so that a preview may show the sheets inside a page of its own.
 */
export function sheetStyle(paper: PaperStyle): string {
  const song = '"SimSun","Songti SC","Noto Serif CJK SC","Noto Sans CJK SC",serif'
  const hei = '"SimHei","Heiti SC","Noto Sans CJK SC",sans-serif'
  const { edge, text, line } = paper
  return `
@page { size: ${paper.width}mm ${paper.height}mm; margin: 0 }
html, body { margin: 0; padding: 0; background: #fff }
.sheet { position: relative; box-sizing: border-box; width: ${paper.width}mm; height: ${paper.height}mm; padding: ${edge}mm; overflow: hidden;
  background: #fff; color: #000; font: ${text}pt/${line}mm ${song}; font-variant-numeric: tabular-nums; break-after: page; break-inside: avoid;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }
.sheet:last-child { break-after: auto }
.sheet h1 { margin: 0; height: 14mm; font: 700 19pt/12mm ${song}; text-align: center }
.sheet .line { display: flex; justify-content: space-between; height: 8mm; font-size: 10.5pt; line-height: 7mm; white-space: nowrap }
.sheet .scope { margin: 0; font-size: 10.5pt; line-height: 5mm }
.sheet .mark { position: absolute; top: 3.4mm; right: ${edge}mm; padding: 0.7mm 3mm; border: 0.35mm solid #000; font: 700 10pt/5mm ${hei} }
.sheet .draft { position: absolute; top: 3.4mm; left: ${edge}mm; font-size: 10.5pt; line-height: 6.4mm }
.sheet table { width: 100%; border-collapse: collapse; table-layout: fixed; border: 0.35mm solid #000 }
.sheet th, .sheet td { box-sizing: border-box; padding: 0 0.7mm; border: 0.18mm solid #000; vertical-align: middle; text-align: left; overflow-wrap: anywhere }
.sheet th { font: 700 8.5pt/3.6mm ${hei}; text-align: center; padding: 0 }
.sheet .center { text-align: center }
.sheet .right { text-align: right; white-space: nowrap }
.sheet .total td, .sheet .subtotal td { font-family: ${hei}; font-weight: 700 }
.sheet .total td { background: #e6e6e6 }
.sheet .subtotal td { background: #f2f2f2 }
.sheet .note { margin: 1.6mm 0 0; font-size: 9pt; line-height: 4.2mm }
.sheet .sign { display: grid; grid-template-columns: repeat(4, 1fr); margin-top: 6mm; font-size: 10.5pt; line-height: 6mm }
.sheet footer { position: absolute; left: ${edge}mm; right: ${edge}mm; bottom: ${edge - 5}mm; display: grid; grid-template-columns: 1fr auto 1fr; font-size: 9pt; line-height: 5mm }
.sheet footer span:last-child { text-align: right }
`
}
