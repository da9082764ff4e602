import { type PaperStyle, sheetStyle } from './sheet-style'

/** A card's paper: A4 upright; millimetres, the text in points. */
export const cardPaper: PaperStyle = { width: 210, height: 297, edge: 12, text: 9, line: 4.4 }

/** Where content begins under the marks, and ends above the foot. */
export const CARD_TOP = 10
export const CARD_BOTTOM = 13
export const cardWidth = cardPaper.width - 2 * cardPaper.edge

/** Colours of LOOK.md, Tokens; each stands beside a word, a letter or a shape that says the same. */
export const ink = {
  text: '#18212D',
  quiet: '#4A5666',
  line: '#CDD4DC',
  track: '#D9E0E8',
  plan: '#768496',
  done: '#2E6DB4',
  doneSoft: '#6A97CA',
  red: '#B0271E',
  yellow: '#855600',
  later: '#F6F7F9',
} as const

const fonts = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","SimHei",sans-serif'

/** The look of a card (LOOK.md, picture 20). Heights are those that `card-fit` counted. */
export function cardStyle(): string {
  return `${sheetStyle(cardPaper)}
.sheet.sheet { padding: ${CARD_TOP}mm ${cardPaper.edge}mm 0; color: ${ink.text}; font-family: ${fonts} }
.sheet .mark { top: 13mm; font-family: ${fonts} }
.sheet .draft { font-size: 9pt }
.sheet .block { overflow: hidden; box-sizing: border-box }
.sheet .kicker { font-size: 9pt; line-height: 5mm; color: ${ink.quiet}; white-space: nowrap }
.sheet h1 { height: auto; font: 700 17pt/8.4mm ${fonts}; text-align: left; color: #000 }
.sheet .card-head { border-bottom: 0.5mm solid #000 }
.sheet .lamp { display: flex; gap: 2.4mm; align-items: flex-start; padding-top: 1.8mm; border-bottom: 0.18mm solid ${ink.line} }
.sheet .badge { flex: none; width: 5.6mm; height: 5.6mm; box-sizing: border-box; border-radius: 1mm; text-align: center; font: 700 9.5pt/5.4mm ${fonts} }
.sheet .lamp p { margin: 0.4mm 0 0; font-size: 9.5pt; line-height: 4.8mm }
.sheet .badge.red { background: #B9352C; color: #fff; border-radius: 0.6mm }
.sheet .badge.yellow { background: #F2B731; color: #3D2900; border-radius: 1.6mm }
.sheet .badge.green { background: #E3F3EA; color: #1B6B42; border-radius: 50%; border: 0.18mm solid #1B6B42 }
.sheet .badge.grey { background: #EDEFF2; color: ${ink.quiet}; border: 0.18mm solid ${ink.quiet} }
.sheet .badge.done { background: #E8F0FA; color: #1E5AA8; border-radius: 50%; border: 0.18mm solid #1E5AA8 }
.sheet .badge.exempt { background: #fff; color: ${ink.quiet}; border-radius: 50%; border: 0.25mm dashed ${ink.quiet} }
.sheet .facts { display: grid; grid-template-columns: repeat(4, 1fr); margin: 0 }
.sheet .facts div { height: 9.6mm; box-sizing: border-box; padding-top: 0.5mm; border-bottom: 0.18mm solid ${ink.line}; white-space: nowrap; overflow: hidden }
.sheet .facts dt { font-size: 8.5pt; line-height: 4.2mm; color: ${ink.quiet} }
.sheet .facts dd { margin: 0; font-size: 10pt; line-height: 4.6mm }
.sheet h2 { margin: 0; font: 700 11pt/7mm ${fonts}; color: #000; white-space: nowrap }
.sheet h2 small { font-weight: 400; font-size: 9pt; color: ${ink.quiet} }
.sheet svg { display: block; overflow: hidden }
.sheet svg text { font-family: ${fonts}; font-variant-numeric: tabular-nums }
.sheet .pair { display: grid; grid-template-columns: 87mm 92mm; column-gap: 7mm }
.sheet .card-table { border: 0; border-bottom: 0.18mm solid ${ink.line} }
.sheet .card-table th, .sheet .card-table td { border: 0; border-top: 0.18mm solid ${ink.line}; padding: 0; font: 400 9pt/1 ${fonts}; white-space: nowrap }
.sheet .card-table th { color: ${ink.quiet}; font-size: 8.5pt; border-top: 0; text-align: right }
.sheet .card-table th:first-child, .sheet .card-table .left { text-align: left }
.sheet .card-table .sum td { font-weight: 700; border-top-color: ${ink.plan} }
.sheet .small { margin: 0; font-size: 8.5pt; line-height: 4.2mm; color: ${ink.quiet} }
.sheet .words p { margin: 0; font-size: 9pt; line-height: 4.4mm }
.sheet .words b { font-weight: 400; color: ${ink.quiet} }
.sheet .tone-red { color: ${ink.red}; font-weight: 700 }
.sheet .tone-yellow { color: ${ink.yellow}; font-weight: 700 }
.sheet .tone-soon { color: #1E5AA8; font-weight: 700 }
.sheet .photos { display: grid; grid-template-columns: repeat(3, 1fr); column-gap: 3mm }
.sheet .photos figure { margin: 0 }
.sheet .photos .frame { display: flex; align-items: center; justify-content: center; overflow: hidden; background: ${ink.later}; border: 0.18mm solid ${ink.line}; box-sizing: border-box; font-size: 8.5pt; color: ${ink.quiet} }
.sheet .photos img { max-width: 100%; max-height: 100%; object-fit: contain }
.sheet .photos figcaption { font-size: 8.5pt; line-height: 4.6mm; white-space: nowrap; overflow: hidden }
.sheet .sources { margin-top: 1.4mm; padding-left: 2.6mm; border-left: 0.8mm solid ${ink.line}; font-size: 8.5pt; line-height: 4.2mm; color: ${ink.quiet} }
.sheet .sources p { margin: 0 }
.sheet footer { bottom: 5mm; padding-top: 1mm; border-top: 0.18mm solid ${ink.line}; color: ${ink.quiet}; font-size: 8.5pt }
`
}
