import { type CorrectionSlip, simulatedFormMark } from '#domain/paper/correction-model'
import { effectRows, formDay, formRows, LABEL, noteRows, rowsHtml, slipPaper, TEXT } from './correction-rows'
import { roomy, type SlipDensity, slipStyle, tight } from './correction-style'
import { pagesOf } from './page-breaks'
import { escapeHtml } from './page-rows'
import { paperPage } from './paper-page'

/** Millimetres that the foot of a page takes, with what borders take; what stands between the boxes and the rest. */
const FOOT = 6
const GAP = 6

function signaturesHtml({ proposedBy, who, registeredOn }: CorrectionSlip, { boxes }: SlipDensity): string {
  const blank = '　　年　　月　　日'
  const signed = [
    { label: '提出人', name: proposedBy, on: blank },
    { label: '审核意见', name: '审核人：', on: blank },
    { label: '登　记', name: `登记人：${who}`, on: formDay(registeredOn) },
  ]
  const rows = signed.map(({ label, name, on }, i) => {
    const ink = `<td class="ink"><span>${escapeHtml(name)}</span><span>${on}</span></td>`
    return `<tr style="height:${boxes[i]}mm"><th>${label}</th>${ink}</tr>`
  })
  return `<table class="ink-table"><colgroup><col style="width:${LABEL}mm"><col></colgroup><tbody>${rows.join('')}</tbody></table>`
}

function pagesFor(slip: CorrectionSlip, density: SlipDensity) {
  const lines = [...formRows(slip, density), ...effectRows(slip.effects, density), ...noteRows(slip, density)]
  const other = slipPaper.height - 2 * slipPaper.edge - FOOT
  const end = density.boxes.reduce((sum, height) => sum + height, GAP)
  return pagesOf(lines, { first: other - density.head, other, end })
}

/** The page as roomy as it may be and still one; several only where a text is very long. */
function laidOut(slip: CorrectionSlip) {
  const wide = { density: roomy, pages: pagesFor(slip, roomy) }
  if (wide.pages.length === 1) return wide
  const narrow = { density: tight, pages: pagesFor(slip, tight) }
  return narrow.pages.length < wide.pages.length ? narrow : wide
}

/** A 更正单 as sheets of A4 upright (LOOK.md, picture 32). */
export function correctionPage(slip: CorrectionSlip): string {
  const { density, pages } = laidOut(slip)
  const head = `<p class="number">编号：${escapeHtml(slip.number)}</p><h1>${escapeHtml(slip.title)}</h1>`
  const contents = pages.map((shown, i) => {
    const end = i === pages.length - 1 ? signaturesHtml(slip, density) : ''
    return (i === 0 ? head : '') + rowsHtml(shown, density) + end
  })
  return paperPage(contents, {
    title: `${slip.title} ${slip.number}`,
    style: slipStyle({ ...slipPaper, text: TEXT, line: density.line }, density),
    left: null,
    mark: slip.simulated ? simulatedFormMark : null,
    foot: `${formDay(slip.registeredOn)}登记`,
  })
}
