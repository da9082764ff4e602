/** The look of printed sheets (LOOK.md, Papers: why so): black on white, 宋体, 黑体 heads, grey only on totals. */
export function sheetStyle(paper: { readonly width: number; readonly height: number; readonly edge: number }): string {
  const song = '"SimSun","Songti SC","Noto Serif CJK SC","Noto Sans CJK SC",serif'
  const hei = '"SimHei","Heiti SC","Noto Sans CJK SC",sans-serif'
  return `
@page { size: ${paper.width}mm ${paper.height}mm; margin: 0 }
html, body { margin: 0; padding: 0; background: #fff }
.sheet { position: relative; box-sizing: border-box; width: ${paper.width}mm; height: ${paper.height}mm; padding: ${paper.edge}mm; overflow: hidden;
  background: #fff; color: #000; font: 8.5pt/3.75mm ${song}; font-variant-numeric: tabular-nums; break-after: page; break-inside: avoid }
.sheet:last-child { break-after: auto }
.sheet h1 { margin: 0; height: 13mm; font: 700 17pt/12mm ${song}; text-align: center }
.sheet .line { display: flex; justify-content: space-between; height: 9mm; font-size: 10.5pt; line-height: 8mm }
.sheet .mark { position: absolute; top: 3.4mm; right: ${paper.edge}mm; padding: 1mm 3mm; border: 0.4mm solid #000; font: 700 10pt/5mm ${hei} }
.sheet table { width: 100%; border-collapse: collapse; table-layout: fixed; border: 0.35mm solid #000 }
.sheet th, .sheet td { box-sizing: border-box; padding: 0 0.6mm; border: 0.18mm solid #000; overflow: hidden; vertical-align: middle; word-break: break-all }
.sheet th { font: 700 8.5pt/3.6mm ${hei}; text-align: center; padding: 0 }
.sheet td.left { text-align: left }
.sheet td.center { text-align: center }
.sheet td.right { text-align: right; white-space: nowrap }
.sheet td.label { text-align: center }
.sheet tr.total td, .sheet tr.subtotal td { font-family: ${hei}; font-weight: 700 }
.sheet tr.total td { background: #e6e6e6 }
.sheet tr.subtotal td { background: #f2f2f2 }
.sheet .note { margin: 1.6mm 0 0; font-size: 9pt; line-height: 4.2mm }
.sheet .sign { display: grid; grid-template-columns: repeat(4, 1fr); margin-top: 5mm; font-size: 10.5pt; line-height: 6mm }
.sheet footer { position: absolute; left: ${paper.edge}mm; right: ${paper.edge}mm; bottom: ${paper.edge - 5}mm; display: grid; grid-template-columns: 1fr auto 1fr; font-size: 9pt; line-height: 5mm }
.sheet footer span:last-child { text-align: right }
@media print { html, body { -webkit-print-color-adjust: exact; print-color-adjust: exact } }
`
}
