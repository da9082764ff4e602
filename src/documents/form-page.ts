import { type PrintedForm, simulatedFormMark } from '#domain/paper/form-model'
import { FORM_TEXT, figureLines, formColumns, formLines, formPaper, noteLines, rowsHtml } from './form-rows'
import { type FormDensity, formStyle, roomy, tight } from './form-style'
import { pagesOf } from './page-breaks'
import { escapeHtml } from './page-rows'
import { paperPage } from './paper-page'

/** Millimetres that the foot of a page takes, with what borders take; what stands between the boxes and the rest. */
const FOOT = 6
const GAP = 6

function inkHtml({ ink, joined, copies }: PrintedForm, density: FormDensity): string {
  const rows = ink.map(({ label, parts, height }) => {
    const spans = parts.map((part) => `<span>${escapeHtml(part)}</span>`).join('')
    return `<tr style="height:${height[density.ink]}mm"><th>${escapeHtml(label)}</th><td class="ink">${spans}</td></tr>`
  })
  const told = copies === null ? '' : `<p class="copies">${escapeHtml(copies)}</p>`
  return `<table class="ink-table${joined ? ' joined' : ''}"><colgroup><col style="width:${formColumns[0]}mm"><col></colgroup><tbody>${rows.join('')}</tbody></table>${told}`
}

function pagesFor(form: PrintedForm, density: FormDensity) {
  const lines = [...formLines(form, density), ...figureLines(form.figures, density), ...noteLines(form, density)]
  const other = formPaper.height - 2 * formPaper.edge - FOOT
  const end = form.ink.reduce((sum, { height }) => sum + height[density.ink], GAP)
  return pagesOf(lines, { first: other - density.head, other, end })
}

/** The page as roomy as it may be and still one; several only where a text is very long. */
function laidOut(form: PrintedForm) {
  const wide = { density: roomy, pages: pagesFor(form, roomy) }
  if (wide.pages.length === 1) return wide
  const narrow = { density: tight, pages: pagesFor(form, tight) }
  return narrow.pages.length < wide.pages.length ? narrow : wide
}

/** How close the rows of a form have to stand. */
export const formDensity = (form: PrintedForm): FormDensity => laidOut(form).density

/** A form as sheets of A4 upright (LOOK.md, picture 32). */
export function formPage(form: PrintedForm): string {
  const { density, pages } = laidOut(form)
  const head = `<p class="number">编号：${escapeHtml(form.number)}</p><h1>${escapeHtml(form.title)}</h1>`
  const contents = pages.map((shown, i) => {
    const end = i === pages.length - 1 ? inkHtml(form, density) : ''
    return (i === 0 ? head : '') + rowsHtml(shown, form, density) + end
  })
  return paperPage(contents, {
    title: `${form.title} ${form.number}`.trim(),
    style: formStyle({ ...formPaper, text: FORM_TEXT, line: density.line }, density),
    left: form.draft,
    mark: form.simulated ? simulatedFormMark : null,
    foot: form.foot,
  })
}
