import type { FormFigures, FormLine, FormRow, PrintedForm } from '#domain/paper/form-model'
import { breakLines, textWidth } from '#domain/paper/text-width'
import type { FormDensity } from './form-style'
import type { Line } from './page-breaks'
import { escapeHtml } from './page-rows'
import { halfCharacter } from './sheet-style'

/** A4 upright, millimetres. */
export const formPaper = { width: 210, height: 297, edge: 20 }
/** The columns of the form: label, fact, label, fact. */
export const formColumns = [29, 62, 26, 53] as const
const [LABEL] = formColumns
/** Points of the form's text and of the notes. */
export const FORM_TEXT = 10.5
export const NOTE_TEXT = 9
/** A text of more lines goes on in a row of its own. */
const MOST_LINES = 28
/** Months of figures that stay together. */
const MOST_TOGETHER = 24
/** What a cell's edges take, in half characters, and some room for fonts that stand in. */
const EDGES = 3
/** Between a day and what was done on it. */
const DAY_GAP = 3

const contentWidth = formPaper.width - 2 * formPaper.edge

/** Which table of the form a row belongs to; rows of one table stand in one. */
export type FormPart = 'form' | 'figures' | 'note'
export interface FormRowLine extends Line {
  readonly part: FormPart
}

function formRow(cells: string, height: number): FormRowLine {
  return { part: 'form', html: `<tr style="height:${height.toFixed(2)}mm">${cells}</tr>`, height, leads: false }
}

/** Two short facts beside each other; one that is too long for a line makes the row higher. */
function pairLine({ left, right }: Extract<FormRow, { kind: 'pair' }>, { row, rowEdges, line }: FormDensity) {
  const cell = ({ label, text, weight }: typeof left, width: number) => {
    const own = weight === 'plain' ? '' : ` class="${weight}"`
    const lines = breakLines(text, width / halfCharacter(FORM_TEXT) - EDGES)
    const html = `<th>${escapeHtml(label)}</th><td${own}>${lines.map(escapeHtml).join('<br>')}</td>`
    return { html, height: Math.max(row, lines.length * line + rowEdges) }
  }
  const cells = [cell(left, formColumns[1]), cell(right, formColumns[3])]
  return formRow(cells.map(({ html }) => html).join(''), Math.max(...cells.map(({ height }) => height)))
}

/** The lines of a text as they are set, each with its mark-up; a day stands before the first of its lines alone. */
function setLines(lines: readonly FormLine[]): readonly string[] {
  const width = (contentWidth - LABEL) / halfCharacter(FORM_TEXT) - EDGES
  const days = Math.max(0, ...lines.map(({ day }) => (day === undefined ? 0 : textWidth(day) + DAY_GAP)))
  return lines.flatMap(({ text, bold, day }) =>
    breakLines(text, width - days).map((part, i) => {
      const shown = bold === true ? `<b>${escapeHtml(part)}</b>` : escapeHtml(part)
      const before = days === 0 ? '' : dayHtml(i === 0 ? (day ?? '') : '', days)
      return before + shown
    }),
  )
}

function dayHtml(day: string, halves: number): string {
  return `<span class="day" style="width:${(halves * halfCharacter(FORM_TEXT)).toFixed(1)}mm">${escapeHtml(day)}</span>`
}

/** A text over the whole width, at least so many lines high; a long one goes on in further rows. */
function textLines({ label, lines, least }: Extract<FormRow, { kind: 'text' }>, density: FormDensity) {
  const { row, rowEdges, line } = density
  const set = setLines(lines)
  const pieces = Math.max(1, Math.ceil(set.length / MOST_LINES))
  return Array.from({ length: pieces }, (_, piece) => {
    const shown = set.slice(piece * MOST_LINES, (piece + 1) * MOST_LINES)
    const height = Math.max(row, Math.max(least, shown.length) * line + rowEdges)
    const top = least > 1 || shown.length > 1 ? ' class="text"' : ''
    const head = piece === 0 ? label : '（续）'
    return formRow(`<th>${head}</th><td colspan="3"${top}>${shown.join('<br>')}</td>`, height)
  })
}

/** What the form says above its figures. */
export function formLines({ rows }: PrintedForm, density: FormDensity): readonly FormRowLine[] {
  return rows.flatMap((row) => (row.kind === 'pair' ? [pairLine(row, density)] : textLines(row, density)))
}

/** Month by month, what moves. */
export function figureLines(figures: FormFigures | null, density: FormDensity): readonly FormRowLine[] {
  const { caption, effectHead, effectRow } = density
  const rows = figures?.rows ?? []
  return rows.map(({ month, pairs }, i): FormRowLine => {
    const cells = pairs.map(
      ({ before, after }) => `<td class="right">${escapeHtml(before)}</td><td class="right">${escapeHtml(after)}</td>`,
    )
    return {
      part: 'figures',
      html: `<tr style="height:${effectRow}mm"><td class="center">${escapeHtml(month)}</td>${cells.join('')}</tr>`,
      // The first one brings the caption and the heads with it.
      height: effectRow + (i === 0 ? caption + 2 * effectHead : 0),
      leads: i < rows.length - 1 && (i + 1) % MOST_TOGETHER > 0,
    }
  })
}

/** The sentences under the figures. */
export function noteLines({ notes }: PrintedForm, { noteLine }: FormDensity): readonly FormRowLine[] {
  return notes.map((note): FormRowLine => {
    const lines = breakLines(note, contentWidth / halfCharacter(NOTE_TEXT) - EDGES)
    const html = `<p class="form-note">${lines.map(escapeHtml).join('<br>')}</p>`
    return { part: 'note', html, height: lines.length * noteLine, leads: false }
  })
}

const columns = formColumns.map((width, i) => (i === 1 ? '<col>' : `<col style="width:${width}mm">`)).join('')

function figuresHtml({ caption, unit, headings }: FormFigures, rows: string, { effectHead }: FormDensity): string {
  const heads = headings.map((heading) => `<th colspan="2">${escapeHtml(heading)}</th>`).join('')
  const sides = headings.map(() => '<th>更正前</th><th>更正后</th>').join('')
  const head = `<tr style="height:${effectHead}mm"><th rowspan="2" class="month">月份</th>${heads}</tr>`
  const above = `<div class="caption"><strong>${escapeHtml(caption)}</strong><span>${escapeHtml(unit)}</span></div>`
  return `${above}<table class="effects"><thead>${head}<tr style="height:${effectHead}mm">${sides}</tr></thead><tbody>${rows}</tbody></table>`
}

function wrap(part: FormPart, rows: string, form: PrintedForm, density: FormDensity): string {
  switch (part) {
    case 'form':
      return `<table class="form"><colgroup>${columns}</colgroup><tbody>${rows}</tbody></table>`
    case 'figures':
      return form.figures === null ? '' : figuresHtml(form.figures, rows, density)
    case 'note':
      return `<div class="notes">${rows}</div>`
  }
}

/** Rows of a page, each run of one table in its table. */
export function rowsHtml(lines: readonly FormRowLine[], form: PrintedForm, density: FormDensity): string {
  const runs: { part: FormPart; rows: string }[] = []
  for (const { part, html } of lines) {
    const run = runs.at(-1)
    if (run?.part === part) run.rows += html
    else runs.push({ part, rows: html })
  }
  return runs.map(({ part, rows }) => wrap(part, rows, form, density)).join('')
}
