import {
  type CorrectionSlip,
  effectHeadings,
  type SlipChange,
  type SlipEffect,
  simulatedFormMark,
} from '#domain/paper/correction-model'
import { breakLines } from '#domain/paper/text-width'
import { slipStyle } from './correction-style'
import { type Line, pagesOf } from './page-breaks'
import { escapeHtml } from './page-rows'
import { paperPage } from './paper-page'
import { halfCharacter } from './sheet-style'

/** A4 upright, millimetres; the label column, the text in points and its lines. */
const paper = { width: 210, height: 297, edge: 20 }
const LABEL = 29
const TEXT = 10.5
const LINE = 5.6
const ROW = 9.5
/** What a row takes besides its lines. */
const ROW_EDGES = 3.9
const HEAD = 25
const FOOT = 6
const CAPTION = 9
const EFFECT_HEAD = 7.5
const EFFECT_ROW = 6.6
const NOTE_LINE = 4.6
const NOTE_TEXT = 9
/** The three boxes for ink, with what stands above them. */
const SIGNATURES = 70
/** A text of more lines goes on in a row of its own. */
const MOST_LINES = 28
/** Months of figures that stay together. */
const MOST_TOGETHER = 24
/** What a cell's edges take, in half characters, and some room for fonts that stand in. */
const EDGES = 3

/** Which table of the form a row belongs to; rows of one table stand in one. */
type Part = 'form' | 'effects' | 'note'
interface SlipLine extends Line {
  readonly part: Part
}

const day = (value: string) => {
  const [year, month, date] = value.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function formRow(cells: string, height: number): SlipLine {
  return { part: 'form', html: `<tr style="height:${height.toFixed(2)}mm">${cells}</tr>`, height, leads: false }
}

interface Labelled {
  readonly label: string
  readonly text: string
  readonly kind?: 'figure' | 'strong'
}

/** Two short facts beside each other. */
function pairRow(left: Labelled, right: Labelled): SlipLine {
  const cell = ({ label, text, kind }: Labelled) =>
    `<th>${escapeHtml(label)}</th><td${kind === undefined ? '' : ` class="${kind}"`}>${escapeHtml(text)}</td>`
  return formRow(cell(left) + cell(right), ROW)
}

/** A text over the whole width, at least so many lines high; a long one goes on in further rows. */
function textRows(label: string, text: string, least = 1): readonly SlipLine[] {
  const width = (paper.width - 2 * paper.edge - LABEL) / halfCharacter(TEXT) - EDGES
  const lines = breakLines(text, width)
  const pieces = Math.max(1, Math.ceil(lines.length / MOST_LINES))
  return Array.from({ length: pieces }, (_, piece) => {
    const shown = lines.slice(piece * MOST_LINES, (piece + 1) * MOST_LINES)
    const height = Math.max(ROW, Math.max(least, shown.length) * LINE + ROW_EDGES)
    const top = least > 1 || shown.length > 1 ? ' class="text"' : ''
    const head = piece === 0 ? label : '（续）'
    return formRow(`<th>${head}</th><td colspan="3"${top}>${shown.map(escapeHtml).join('<br>')}</td>`, height)
  })
}

function changeRows({ kind, label, before, after, difference }: SlipChange, attachments: string): readonly SlipLine[] {
  const field = textRows('更正栏目', label)
  if (kind === 'text') return [...field, ...textRows('原　文', before), ...textRows('更正为', after)]
  return [
    ...field,
    pairRow({ label: '原　数', text: before, kind: 'figure' }, { label: '更正为', text: after, kind: 'strong' }),
    pairRow({ label: '差　数', text: difference ?? '', kind: 'figure' }, { label: '附　件', text: attachments }),
  ]
}

function formRows(slip: CorrectionSlip): readonly SlipLine[] {
  return [
    pairRow({ label: '填报单位', text: slip.office }, { label: '登记日期', text: day(slip.registeredOn) }),
    pairRow({ label: '责任单位', text: slip.unit }, { label: '更正月份', text: slip.month }),
    ...textRows('项目名称', slip.project),
    ...slip.changes.flatMap((change) => changeRows(change, slip.attachments)),
    ...textRows('原　因', slip.reason, 2),
    ...textRows('依　据', slip.basis),
  ]
}

const effectHeads = effectHeadings.map((heading) => `<th colspan="2">${heading}</th>`).join('')
const effectSides = effectHeadings.map(() => '<th>更正前</th><th>更正后</th>').join('')

function effectRows(effects: readonly SlipEffect[]): readonly SlipLine[] {
  return effects.map(({ month, pairs }, i): SlipLine => {
    const cells = pairs.map(
      ({ before, after }) => `<td class="right">${escapeHtml(before)}</td><td class="right">${escapeHtml(after)}</td>`,
    )
    return {
      part: 'effects',
      html: `<tr style="height:${EFFECT_ROW}mm"><td class="center">${month}</td>${cells.join('')}</tr>`,
      // The first one brings the caption and the heads with it.
      height: EFFECT_ROW + (i === 0 ? CAPTION + 2 * EFFECT_HEAD : 0),
      leads: i < effects.length - 1 && (i + 1) % MOST_TOGETHER > 0,
    }
  })
}

function noteRows({ notes, effects }: CorrectionSlip): readonly SlipLine[] {
  const width = (paper.width - 2 * paper.edge) / halfCharacter(NOTE_TEXT) - EDGES
  const told = effects.length === 0 ? ['金额没有变，没有随之变动的数。', ...notes] : notes
  return told.map((note): SlipLine => {
    const lines = breakLines(note, width)
    const html = `<p class="slip-note">${lines.map(escapeHtml).join('<br>')}</p>`
    return { part: 'note', html, height: lines.length * NOTE_LINE, leads: false }
  })
}

const wrap: Readonly<Record<Part, (rows: string) => string>> = {
  form: (rows) =>
    `<table class="form"><colgroup><col style="width:${LABEL}mm"><col><col style="width:26mm"><col style="width:53mm"></colgroup><tbody>${rows}</tbody></table>`,
  effects: (rows) =>
    `<div class="caption"><strong>随之变动的数</strong><span>万元；较序时 百分点</span></div><table class="effects"><thead><tr style="height:${EFFECT_HEAD}mm"><th rowspan="2" class="month">月份</th>${effectHeads}</tr><tr style="height:${EFFECT_HEAD}mm">${effectSides}</tr></thead><tbody>${rows}</tbody></table>`,
  note: (rows) => `<div class="notes">${rows}</div>`,
}

/** Rows of a page, each run of one table in its table. */
function pageHtml(lines: readonly SlipLine[]): string {
  const runs: { part: Part; rows: string }[] = []
  for (const { part, html } of lines) {
    const run = runs.at(-1)
    if (run?.part === part) run.rows += html
    else runs.push({ part, rows: html })
  }
  return runs.map(({ part, rows }) => wrap[part](rows)).join('')
}

function signaturesHtml({ proposedBy, who, registeredOn }: CorrectionSlip): string {
  const blank = '<span>　　年　　月　　日</span>'
  const box = (label: string, height: number, name: string, on: string) =>
    `<tr style="height:${height}mm"><th>${label}</th><td class="ink"><span>${escapeHtml(name)}</span>${on}</td></tr>`
  const rows = [
    box('提出人', 19, proposedBy, blank),
    box('审核意见', 26, '审核人：', blank),
    box('登　记', 19, `登记人：${who}`, `<span>${day(registeredOn)}</span>`),
  ]
  return `<table class="ink-table"><colgroup><col style="width:${LABEL}mm"><col></colgroup><tbody>${rows.join('')}</tbody></table>`
}

/** A 更正单 as sheets of A4 upright (LOOK.md, picture 32): one, unless a text is very long. */
export function correctionPage(slip: CorrectionSlip): string {
  const other = paper.height - 2 * paper.edge - FOOT
  const lines = [...formRows(slip), ...effectRows(slip.effects), ...noteRows(slip)]
  const pages = pagesOf(lines, { first: other - HEAD, other, end: SIGNATURES })
  const head = `<p class="number">编号：${escapeHtml(slip.number)}</p><h1>${escapeHtml(slip.title)}</h1>`
  const contents = pages.map(
    (shown, i) => (i === 0 ? head : '') + pageHtml(shown) + (i === pages.length - 1 ? signaturesHtml(slip) : ''),
  )
  return paperPage(contents, {
    title: `${slip.title} ${slip.number}`,
    style: slipStyle(paper, TEXT, LINE),
    left: null,
    mark: slip.simulated ? simulatedFormMark : null,
    foot: `${day(slip.registeredOn)}登记`,
  })
}
