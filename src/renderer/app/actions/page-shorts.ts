import type { Words } from '#domain/refusal'

/** Letters that are enough in Ctrl+K for a page, by the page's name; a page that is not named here is found by its word. */
export const pageShorts: Readonly<Record<string, Words>> = {
  overview: { zh: 'zl', en: 'ov' },
  projects: { zh: 'xm', en: 'pr' },
  timeline: { zh: 'sjz', en: 'tl' },
  entry: { zh: 'tb', en: 'me' },
  problems: { zh: 'wt', en: 'pb' },
  targets: { zh: 'mb', en: 'ta' },
  papers: { zh: 'bb', en: 'pa' },
  field: { zh: 'wy', en: 'fi' },
  data: { zh: 'sj', en: 'da' },
}
