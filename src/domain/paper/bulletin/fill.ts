import { type Blanks, NOT_GIVEN, type Piece } from './pieces'

/** A part of a template: words, a blank by its name, or a clause of such parts. */
export type Part =
  | { readonly text: string }
  | { readonly blank: string }
  | { readonly clause: readonly Exclude<Part, { readonly clause: unknown }>[] }

/** What is wrong with a template: braces or brackets that do not pair, a clause inside a clause. */
export interface Broken {
  readonly broken: 'pairs' | 'nested'
}

/** Full-width braces and half-width brackets are what an input method makes of them. */
const plainMarks: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '[': '［', ']': '］' }
const marks = /[｛｝[\]]/g

/** Words, blanks and the edges of clauses. */
const TOKEN = /\{([^{}［］\n]*)\}|([{}［］])|([^{}［］]+)/g

const unclosed: Broken = { broken: 'pairs' }
const nested: Broken = { broken: 'nested' }

type Flat = Exclude<Part, { readonly clause: unknown }>

/** Reads one line of a template; answers what is wrong where it cannot be read. */
export function readTemplate(line: string): readonly Part[] | Broken {
  const parts: Part[] = []
  let clause: Flat[] | null = null
  for (const [, blank, edge, text] of line.replaceAll(marks, (mark) => plainMarks[mark] ?? mark).matchAll(TOKEN)) {
    if (edge === '［') {
      if (clause !== null) return nested
      clause = []
    } else if (edge === '］' && clause !== null) {
      parts.push({ clause })
      clause = null
    } else if (edge !== undefined) {
      return unclosed
    } else {
      const part: Flat = blank === undefined ? { text: text ?? '' } : { blank: blank.trim() }
      if (clause === null) parts.push(part)
      else clause.push(part)
    }
  }
  return clause === null ? parts : unclosed
}

/** The blanks that a template's line names. */
export function blanksIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => ('clause' in part ? blanksIn(part.clause) : 'blank' in part ? [part.blank] : []))
}

function piecesOf(part: Flat, blanks: Blanks): readonly Piece[] {
  if ('text' in part) return [part]
  const blank = blanks.get(part.blank)
  return blank === undefined || (blank.state === 'missing' && blank.pieces.length === 0)
    ? [{ text: NOT_GIVEN }]
    : blank.pieces
}

/** A clause is told where everything in it was given and there is any of it. */
function isTold(parts: readonly Flat[], blanks: Blanks): boolean {
  return parts.every((part) => 'text' in part || blanks.get(part.blank)?.state === 'given')
}

/** Words that meet become one, without the comma that a left-out clause leaves before a full stop. */
function tidy(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if ('text' in piece && last !== undefined && 'text' in last)
      joined[joined.length - 1] = { text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
    .map((piece) => ('text' in piece ? { text: piece.text.replaceAll(/[，；、]+(?=[。；）])/g, '') } : piece))
    .filter((piece) => !('text' in piece) || piece.text !== '')
}

/**
 * One line of a template with its blanks filled in. A clause in ［］ is left out where one of its blanks was not given or
 * where there is none of it; elsewhere a figure that was not given says 待填报, never 0.
 */
export function fillLine(line: string, blanks: Blanks): readonly Piece[] {
  const parts = readTemplate(line)
  // Templates were held against `checkedTemplate`; a broken one of another version is printed as it stands.
  if ('broken' in parts) return [{ text: line }]
  const told = parts.flatMap((part): readonly Piece[] => {
    if (!('clause' in part)) return piecesOf(part, blanks)
    return isTold(part.clause, blanks) ? part.clause.flatMap((inner) => piecesOf(inner, blanks)) : []
  })
  return tidy(told)
}

/** A paragraph ends with a full stop where a left-out clause was its end. */
function ended(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1)
  if (last === undefined || !('text' in last)) return pieces
  return [...pieces.slice(0, -1), { text: last.text.replace(/[，；、]+$/, '。') }]
}

/** A template's lines, a paragraph each; a line of which nothing is left is no paragraph. */
export function fill(template: string, blanks: Blanks): readonly (readonly Piece[])[] {
  return template
    .split('\n')
    .map((line) => ended(fillLine(line.trim(), blanks)))
    .filter((pieces) => pieces.length > 0)
}
