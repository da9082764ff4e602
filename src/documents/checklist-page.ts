import { monthText } from '#domain/month'
import type { Checklist } from '#domain/paper/checklist'
import { simulatedFormMark } from '#domain/paper/form-model'
import { countLines } from '#domain/paper/text-width'
import { findingLines, findingsRoom, findingsTable } from './findings-page'
import { pagesOf } from './page-breaks'
import { escapeHtml } from './page-rows'
import { paperPage } from './paper-page'
import { halfCharacter, type PaperStyle, sheetStyle } from './sheet-style'

const paper: PaperStyle = { width: 297, height: 210, edge: 14, text: 9, line: 4 }
/** Millimetres: the title with the line under it; two rows of totals; the lamps; the end's lines. */
const TITLE = 22
const TOTALS = 26
const LAMPS = 9
const NOTE_LINE = 4.2
const SIGNATURES = 14

const style = `${sheetStyle(paper)}
.sheet .totals td { height: 12mm; width: 25%; padding: 1mm 2mm; vertical-align: top; line-height: 4.6mm }
.sheet .totals strong { display: block; font-size: 11pt; line-height: 5.4mm }
.sheet .lamps { display: flex; gap: 7mm; height: ${LAMPS}mm; margin: 0; font-size: 10.5pt; line-height: ${LAMPS}mm }
.sheet .lamps .summary { margin-left: auto }
`

function titleHtml({ title, office, printedOn }: Checklist): string {
  const [year, month, day] = printedOn.split('-').map(Number)
  const parts = [`填报单位：${office}`, `打印日期：${year}年${month}月${day}日`, '单位：万元']
  const line = parts.map((part) => `<span>${escapeHtml(part)}</span>`).join('')
  return `<h1>${escapeHtml(title)}</h1><div class="line">${line}</div>`
}

function totalsHtml({ totals }: Checklist): string {
  const cells = totals.map(({ label, value }) => `<td>${escapeHtml(label)}<strong>${escapeHtml(value)}</strong></td>`)
  const rows = [cells.slice(0, 4), cells.slice(4)].map((row) => `<tr>${row.join('')}</tr>`)
  return `<table class="totals"><tbody>${rows.join('')}</tbody></table>`
}

function lampsHtml({ lampHead, lamps, summary }: Checklist): string {
  const counts = lamps.map(({ letter, count }) => `<span>${escapeHtml(letter)} ${count}</span>`).join('')
  return `<p class="lamps"><span>${escapeHtml(lampHead)}：</span>${counts}<span class="summary">${escapeHtml(summary)}</span></p>`
}

function silentText({ silent }: Checklist): string | null {
  return silent.length === 0 ? null : `没有发现的检查：${silent.join('、')}。`
}

function endHtml(list: Checklist): string {
  const silent = silentText(list)
  const note = silent === null ? '' : `<p class="note">${escapeHtml(silent)}</p>`
  const names = ['核对人', '审核人', '核对日期'].map((name) => `<span>${name}：</span>`).join('')
  return `${note}<div class="sign">${names}</div>`
}

/** 核对表 as sheets of A4 across: totals and lamps above what the checks found, who looked it through below. */
export function checklistPage(list: Checklist): string {
  const lines = findingLines(list.rows, paper)
  const width = (paper.width - 2 * paper.edge) / halfCharacter(9)
  const end = SIGNATURES + countLines(silentText(list) ?? '', width) * NOTE_LINE + 2
  const pages = pagesOf(lines, findingsRoom(paper, TITLE + TOTALS + LAMPS, end))
  const contents = pages.map((shown, i) => {
    const top = i === 0 ? titleHtml(list) + totalsHtml(list) + lampsHtml(list) : ''
    const table = shown.length === 0 ? '' : findingsTable(shown)
    return top + table + (i === pages.length - 1 ? endHtml(list) : '')
  })
  return paperPage(contents, {
    title: list.title,
    style,
    left: list.draft,
    mark: list.simulated ? simulatedFormMark : null,
    foot: `数据截至${monthText(list.month)}${list.draft === null ? '冻结快照' : '，未冻结'}`,
  })
}
