import { execFileSync } from 'node:child_process'

/** One part of a .docx as text; throws where there is none. */
export function docxPart(file: string, part: string): string {
  return execFileSync('unzip', ['-p', file, part], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 26,
  })
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

function paragraphText(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)
  return [...pieces]
    .map(([, text, mark]) => (text === undefined ? (mark === 'br' ? '\n' : '\t') : unescaped(text)))
    .join('')
}

/** The paragraphs of a .docx's text, those in tables too, as they stand; no header, no footer. */
export function docxText(file: string): string[] {
  const xml = docxPart(file, 'word/document.xml')
  return [...xml.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => paragraphText(paragraph))
}
