import { productName } from '#domain/paper/monthly-model'
import { escapeHtml } from './page-rows'

/** What stands on every sheet of a paper, around its own content. */
export interface PaperFrame {
  readonly title: string
  readonly style: string
  /** Above the content, left: a draft's or a version's mark. */
  readonly left: string | null
  /** Above the content, right, boxed: that the figures are simulated. */
  readonly mark: string | null
  /** Below the content, left. */
  readonly foot: string
}

function sheetHtml(content: string, page: number, pages: number, { left, mark, foot }: PaperFrame): string {
  const top = [
    left === null ? '' : `<div class="draft">${escapeHtml(left)}</div>`,
    mark === null ? '' : `<div class="mark">${escapeHtml(mark)}</div>`,
  ].join('')
  const told = escapeHtml(foot) + (mark === null ? '' : '　模拟数据')
  const bottom = `<footer><span>${told}</span><span>第${page}页/共${pages}页</span><span>${productName}</span></footer>`
  return `<section class="sheet">${top}${content}${bottom}</section>`
}

/** Sheets of paper as one static page, each with its marks and its number: the page that becomes the PDF. */
export function paperPage(contents: readonly string[], frame: PaperFrame): string {
  const sheets = contents.map((content, i) => sheetHtml(content, i + 1, contents.length, frame))
  const title = `<title>${escapeHtml(frame.title)}</title>`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${title}<style>${frame.style}</style></head><body>${sheets.join('')}</body></html>`
}
