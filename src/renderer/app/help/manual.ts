import { lexer, type Token } from 'marked'

/** A chapter of the manual: what stands from one heading of the second rank to the next. */
export interface Chapter {
  /** What a link in the manual leads to, as GitHub makes it of a heading. */
  readonly anchor: string
  readonly title: string
  /** Its own headings, for the table of contents. */
  readonly parts: readonly { readonly anchor: string; readonly title: string }[]
  readonly content: readonly Token[]
}

export interface Manual {
  readonly title: string
  /** What stands before the first chapter. */
  readonly opening: readonly Token[]
  readonly chapters: readonly Chapter[]
}

/** The anchor of a heading: without punctuation, with hyphens for blanks. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

const isHeading = (token: Token, depth: number) => token.type === 'heading' && token.depth === depth
const textOf = (token: Token | undefined) => (token?.type === 'heading' ? String(token.text) : '')

function chapterFrom([heading, ...content]: readonly Token[]): Chapter {
  const title = textOf(heading)
  const parts = content
    .filter((token) => isHeading(token, 3))
    .map((token) => ({ anchor: anchorOf(textOf(token)), title: textOf(token) }))
  return { anchor: anchorOf(title), title, parts, content }
}

/** The manual's Markdown, in chapters. Nothing of it becomes HTML: pages draw what the tokens say. */
export function readManual(markdown: string): Manual {
  const tokens = lexer(markdown)
  const starts = tokens.flatMap((token, at) => (isHeading(token, 2) ? [at] : []))
  const opening = tokens.slice(0, starts[0] ?? tokens.length)
  return {
    title: textOf(opening.find((token) => isHeading(token, 1))),
    opening: opening.filter((token) => !isHeading(token, 1)),
    chapters: starts.map((start, i) => chapterFrom(tokens.slice(start, starts[i + 1] ?? tokens.length))),
  }
}
