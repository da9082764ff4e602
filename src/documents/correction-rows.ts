import { type CorrectionSlip, effectHeadings, type SlipChange, type SlipEffect } from '#domain/paper/correction-model'
import { breakLines } from '#domain/paper/text-width'
import type { SlipDensity } from './correction-style'
import type { Line } from './page-breaks'
import { escapeHtml } from './page-rows'
import { halfCharacter } from './sheet-style'

/** A4 upright, millimetres. */
export const slipPaper = { width: 210, height: 297, edge: 20 }
/** The label column. */
export const LABEL = 29
/** Points of the form's text and of the notes. */
export const TEXT = 10.5
const NOTE_TEXT = 9
/** A text of more lines goes on in a row of its own. */
const MOST_LINES = 28
/** Months of figures that stay together. */
const MOST_TOGETHER = 24
/** What a cell's edges take, in half characters, and some room for fonts that stand in. */
const EDGES = 3

/** Which table of the form a row belongs to; rows of one table stand in one. */
export type SlipPart = 'form' | 'effects' | 'note'
export interface SlipLine extends Line {
  readonly part: SlipPart
}

/** A day as a form writes it: 2024年6月12日. */
export function formDay(value: string): string {
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
function pairRow(left: Labelled, right: Labelled, { row }: SlipDensity): SlipLine {
  const cell = ({ label, text, kind }: Labelled) =>
    `<th>${escapeHtml(label)}</th><td${kind === undefined ? '' : ` class="${kind}"`}>${escapeHtml(text)}</td>`
  return formRow(cell(left) + cell(right), row)
}

/** A text over the whole width, at least so many lines high; a long one goes on in further rows. */
function textRows(label: string, text: string, { row, rowEdges, line }: SlipDensity, least = 1): readonly SlipLine[] {
  const width = (slipPaper.width - 2 * slipPaper.edge - LABEL) / halfCharacter(TEXT) - EDGES
  const lines = breakLines(text, width)
  const pieces = Math.max(1, Math.ceil(lines.length / MOST_LINES))
  return Array.from({ length: pieces }, (_, piece) => {
    const shown = lines.slice(piece * MOST_LINES, (piece + 1) * MOST_LINES)
    const height = Math.max(row, Math.max(least, shown.length) * line + rowEdges)
    const top = least > 1 || shown.length > 1 ? ' class="text"' : ''
    const head = piece === 0 ? label : '（续）'
    return formRow(`<th>${head}</th><td colspan="3"${top}>${shown.map(escapeHtml).join('<br>')}</td>`, height)
  })
}

function changeRows(change: SlipChange, attachments: string, density: SlipDensity): readonly SlipLine[] {
  const { kind, label, before, after, difference } = change
  const field = textRows('更正栏目', label, density)
  if (kind === 'text') {
    return [...field, ...textRows('原　文', before, density), ...textRows('更正为', after, density)]
  }
  const was = { label: '原　数', text: before, kind: 'figure' } as const
  const now = { label: '更正为', text: after, kind: 'strong' } as const
  const more = { label: '差　数', text: difference ?? '', kind: 'figure' } as const
  return [...field, pairRow(was, now, density), pairRow(more, { label: '附　件', text: attachments }, density)]
}

/** What the form says above its figures: who, which project and month, what was corrected and why. */
export function formRows(slip: CorrectionSlip, density: SlipDensity): readonly SlipLine[] {
  const registered = { label: '登记日期', text: formDay(slip.registeredOn) }
  return [
    pairRow({ label: '填报单位', text: slip.office }, registered, density),
    pairRow({ label: '责任单位', text: slip.unit }, { label: '更正月份', text: slip.month }, density),
    ...textRows('项目名称', slip.project, density),
    ...slip.changes.flatMap((change) => changeRows(change, slip.attachments, density)),
    ...textRows('原　因', slip.reason, density, 2),
    ...textRows('依　据', slip.basis, density),
  ]
}

/** Month by month, what moves. */
export function effectRows(effects: readonly SlipEffect[], density: SlipDensity): readonly SlipLine[] {
  const { caption, effectHead, effectRow } = density
  return effects.map(({ month, pairs }, i): SlipLine => {
    const cells = pairs.map(
      ({ before, after }) => `<td class="right">${escapeHtml(before)}</td><td class="right">${escapeHtml(after)}</td>`,
    )
    return {
      part: 'effects',
      html: `<tr style="height:${effectRow}mm"><td class="center">${escapeHtml(month)}</td>${cells.join('')}</tr>`,
      // The first one brings the caption and the heads with it.
      height: effectRow + (i === 0 ? caption + 2 * effectHead : 0),
      leads: i < effects.length - 1 && (i + 1) % MOST_TOGETHER > 0,
    }
  })
}

/** The sentences under the figures. */
export function noteRows({ notes, effects }: CorrectionSlip, { noteLine }: SlipDensity): readonly SlipLine[] {
  const width = (slipPaper.width - 2 * slipPaper.edge) / halfCharacter(NOTE_TEXT) - EDGES
  const told = effects.length === 0 ? ['金额没有变，没有随之变动的数。', ...notes] : notes
  return told.map((note): SlipLine => {
    const lines = breakLines(note, width)
    const html = `<p class="slip-note">${lines.map(escapeHtml).join('<br>')}</p>`
    return { part: 'note', html, height: lines.length * noteLine, leads: false }
  })
}

const heads = effectHeadings.map((heading) => `<th colspan="2">${heading}</th>`).join('')
const sides = effectHeadings.map(() => '<th>更正前</th><th>更正后</th>').join('')

function wrap(part: SlipPart, rows: string, { effectHead }: SlipDensity): string {
  switch (part) {
    case 'form':
      return `<table class="form"><colgroup><col style="width:${LABEL}mm"><col><col style="width:26mm"><col style="width:53mm"></colgroup><tbody>${rows}</tbody></table>`
    case 'effects': {
      const head = `<tr style="height:${effectHead}mm"><th rowspan="2" class="month">月份</th>${heads}</tr>`
      const caption = '<div class="caption"><strong>随之变动的数</strong><span>万元；较序时 百分点</span></div>'
      return `${caption}<table class="effects"><thead>${head}<tr style="height:${effectHead}mm">${sides}</tr></thead><tbody>${rows}</tbody></table>`
    }
    case 'note':
      return `<div class="notes">${rows}</div>`
  }
}

/** Rows of a page, each run of one table in its table. */
export function rowsHtml(lines: readonly SlipLine[], density: SlipDensity): string {
  const runs: { part: SlipPart; rows: string }[] = []
  for (const { part, html } of lines) {
    const run = runs.at(-1)
    if (run?.part === part) run.rows += html
    else runs.push({ part, rows: html })
  }
  return runs.map(({ part, rows }) => wrap(part, rows, density)).join('')
}
