import { LINE, officialPage } from './docx-style'

/** Millimetres from line to line. */
export const LINE_MM = (LINE * 25.4) / 72

/** The largest size of 发文机关标志, in points. */
const ISSUER_SIZE = 44

/** Points at which the issuing office fits the width of the text area, at most 44. */
export function issuerPoints(issuer: string): number {
  const width = (officialPage.textWidth * 72) / 25.4
  return Math.min(ISSUER_SIZE, Math.floor(width / Math.max(1, [...issuer].length)))
}

const points = (value: number) => `${value}pt`

/**
 * The look of the bulletin's pages as a preview shows them: that of the .docx, whose fonts may be missing where this is
 * seen. Every rule hangs on `.sheet`, so that a preview may show the sheets inside a page of its own.
 */
export function bulletinStyle(issuer: number): string {
  const { width, height, top, left, textWidth, textHeight } = officialPage
  const below = height - top - textHeight
  const latin = '"Times New Roman",'
  const fang = `${latin}"FangSong","仿宋","STFangsong","Noto Serif CJK SC",serif`
  const hei = `${latin}"SimHei","Heiti SC","Noto Sans CJK SC",sans-serif`
  const kai = `${latin}"KaiTi","楷体","STKaiti","Noto Serif CJK SC",serif`
  const song = `${latin}"SimSun","Songti SC","Noto Serif CJK SC",serif`
  const title = `${latin}"FZXiaoBiaoSong-B05S","方正小标宋简体","SimSun","Noto Serif CJK SC",serif`
  return `
@page { size: ${width}mm ${height}mm; margin: 0 }
html, body { margin: 0; padding: 0; background: #fff }
.sheet { position: relative; box-sizing: border-box; width: ${width}mm; height: ${height}mm; overflow: hidden; background: #fff; color: #000;
  padding: ${top}mm ${width - left - textWidth}mm ${below}mm ${left}mm; font: 16pt/${LINE_MM.toFixed(3)}mm ${fang}; break-after: page; break-inside: avoid;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }
.sheet:last-child { break-after: auto }
.sheet div { white-space: pre; overflow: hidden }
.sheet .full { text-align: justify; text-align-last: justify; white-space: pre-wrap }
.sheet .h1 { font-family: ${hei} }
.sheet .h2 { font-family: ${kai} }
.sheet .issuer { color: #f00; font-family: ${title}; font-size: ${points(issuer)}; text-align: center }
.sheet .number { text-align: center; border-bottom: 0.7mm solid #f00; box-sizing: border-box }
.sheet .title { font-family: ${title}; font-size: 22pt; text-align: center }
.sheet .right { text-align: right }
.sheet .mark { position: absolute; top: 15mm; right: ${width - left - textWidth}mm; padding: 0.7mm 2mm; border: 0.35mm solid #000; font: 10.5pt/5mm ${hei} }
.sheet .draft { position: absolute; top: 15mm; left: ${left}mm; font: 10.5pt/6.4mm ${hei} }
.sheet table { width: 100%; border-collapse: collapse; table-layout: fixed }
.sheet th, .sheet td { box-sizing: border-box; padding: 0 1mm; border: 0.18mm solid #000; font: 10.5pt/15pt ${song}; overflow-wrap: anywhere; vertical-align: middle; text-align: left }
.sheet th { font-family: ${hei}; text-align: center }
.sheet td.center { text-align: center }
.sheet td.right { text-align: right }
.sheet .unit { font: 10.5pt/15pt ${song}; text-align: right }
.sheet footer { position: absolute; bottom: ${below - 10}mm; font: 14pt/5.6mm ${song} }
.sheet .odd { right: calc(${width - left - textWidth}mm + 14pt) }
.sheet .even { left: calc(${left}mm + 14pt) }
`
}
