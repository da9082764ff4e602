import type { Attachment, Bulletin, BulletinBlock } from '#domain/paper/bulletin/model'
import { textOf } from '#domain/paper/bulletin/pieces'
import { simulatedFormMark } from '#domain/paper/form-model'
import { breakLines } from '#domain/paper/text-width'
import { bulletinStyle, issuerPoints, LINE_MM } from './bulletin-style'
import { officialPage } from './docx-style'
import { type Line, pagesOf } from './page-breaks'
import { escapeHtml } from './page-rows'
import { halfCharacter } from './sheet-style'

const { textHeight } = officialPage
/** Half characters of 16 points on a line: 28 Chinese characters. */
const ACROSS = 56
const CELL = 10.5
const CELL_LINE = (15 * 25.4) / 72
const CELL_EDGES = 1.2
/** Millimetres that borders may take. */
const SLACK = 1

function line(kind: string, text: string, height = LINE_MM, leads = false): Line {
  const name = kind === '' ? '' : ` class="${kind}"`
  const style = `height:${height.toFixed(2)}mm;line-height:${height.toFixed(2)}mm`
  return { html: `<div${name} style="${style}">${escapeHtml(text)}</div>`, height, leads }
}

const empty = (height = LINE_MM): Line => line('', '', height, true)

/** A paragraph by its lines; all but the last reach from edge to edge. */
function paragraphLines(text: string): readonly Line[] {
  const lines = breakLines(`　　${text}`, ACROSS)
  return lines.map((one, i) => line(i < lines.length - 1 ? 'full' : '', one))
}

function blockLines(block: BulletinBlock): readonly Line[] {
  if (!('heading' in block)) return paragraphLines(textOf(block.paragraph))
  const lines = breakLines(`　　${block.text}`, ACROSS)
  return lines.map((one) => line(`h${block.heading}`, one, LINE_MM, true))
}

function letterheadLines({ issuer, docNo }: Bulletin): readonly Line[] {
  const height = (issuerPoints(issuer) * 1.2 * 25.4) / 72
  const named = issuer === '' ? [] : [empty(35), line('issuer', issuer, height, true)]
  // The red line stands 4 mm below the number.
  return [...named, empty(), empty(), line('number', docNo, LINE_MM + 4, true), empty(), empty()]
}

function endLines({ attachments, office, signedOn }: Bulletin): readonly Line[] {
  const notes = attachments.map(({ title }, i) => {
    const number = attachments.length === 1 ? '' : `${i + 1}．`
    return line('', `${i === 0 ? '　　附件：' : '　　　　　'}${number}${title}`)
  })
  const space = notes.length === 0 ? [] : [empty()]
  return [
    ...space,
    ...notes,
    empty(),
    empty(),
    line('right', `${office}　　`, LINE_MM, true),
    line('right', `${signedOn}　　　　`),
  ]
}

function textLines(model: Bulletin): readonly Line[] {
  const titles = model.title.map((one) => line('title', one, (32 * 25.4) / 72, true))
  const address = model.addressee === '' ? [] : breakLines(model.addressee, ACROSS).map((one) => line('', one))
  return [
    ...letterheadLines(model),
    ...titles,
    empty(),
    ...address,
    ...model.blocks.flatMap(blockLines),
    ...endLines(model),
  ]
}

function rowLine({ columns }: Attachment, texts: readonly string[]): Line {
  const broken = texts.map((text, i) => breakLines(text, ((columns[i]?.width ?? 0) - 2) / halfCharacter(CELL)))
  const height = Math.max(...broken.map((lines) => lines.length)) * CELL_LINE + CELL_EDGES
  const cells = broken.map((lines, i) => `<td class="${columns[i]?.align}">${lines.map(escapeHtml).join('<br>')}</td>`)
  return { html: `<tr style="height:${height.toFixed(2)}mm">${cells.join('')}</tr>`, height, leads: false }
}

function tableHtml({ columns }: Attachment, rows: string): string {
  const sum = columns.reduce((all, { width }) => all + width, 0)
  const shares = columns.map(({ width }) => `<col style="width:${((width * 100) / sum).toFixed(3)}%">`).join('')
  const heads = columns.map(({ heading }) => `<th>${escapeHtml(heading)}</th>`).join('')
  const style = `height:${(CELL_LINE + CELL_EDGES).toFixed(2)}mm`
  return `<table><colgroup>${shares}</colgroup><thead><tr style="${style}">${heads}</tr></thead><tbody>${rows}</tbody></table>`
}

function attachmentPages(one: Attachment, number: number, of: number): readonly string[] {
  const top = [
    line('h1', of === 1 ? '附件' : `附件${number}`),
    empty(),
    line('title', one.title, (32 * 25.4) / 72),
    empty(),
  ]
  const unit = one.unit === '' ? '' : `<div class="unit">${escapeHtml(one.unit)}</div>`
  const header = CELL_LINE + CELL_EDGES
  const other = textHeight - header - SLACK
  const used = top.reduce((sum, { height }) => sum + height, 0) + CELL_LINE
  const rows = one.rows.map((row) => rowLine(one, row.map(textOf)))
  return pagesOf(rows, { first: other - used, other, end: 0 }).map((lines, i) => {
    const head = i === 0 ? top.map(({ html }) => html).join('') + unit : ''
    return head + tableHtml(one, lines.map(({ html }) => html).join(''))
  })
}

function sheetHtml(content: string, page: number, { draft, edition, simulated }: Bulletin): string {
  const left = draft ?? edition
  const marks = [
    left === null ? '' : `<div class="draft">${escapeHtml(left)}</div>`,
    simulated ? `<div class="mark">${simulatedFormMark}</div>` : '',
  ].join('')
  const side = page % 2 === 1 ? 'odd' : 'even'
  return `<section class="sheet">${marks}${content}<footer class="${side}">— ${page} —</footer></section>`
}

/**
 * The bulletin's sheets as one static page, as the .docx is set: a heading is never a page's last line, tables repeat
 * their heads. Where Word has other fonts its lines may break elsewhere.
 */
export function bulletinPage(model: Bulletin): string {
  const { attachments } = model
  const room = { first: textHeight, other: textHeight, end: 0 }
  const pages = [
    ...pagesOf(textLines(model), room).map((lines) => lines.map(({ html }) => html).join('')),
    ...attachments.flatMap((one, i) => attachmentPages(one, i + 1, attachments.length)),
  ]
  const sheets = pages.map((content, i) => sheetHtml(content, i + 1, model)).join('')
  const title = `<title>${escapeHtml(model.title.join(''))}</title>`
  const style = `<style>${bulletinStyle(issuerPoints(model.issuer))}</style>`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${title}${style}</head><body>${sheets}</body></html>`
}
