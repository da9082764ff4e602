/** A place in a text that stands in pieces: which piece, and which letter of it. */
export interface TextPlace {
  readonly piece: number
  readonly offset: number
}
export interface TextHit {
  readonly from: TextPlace
  /** The letter after its last one. */
  readonly to: TextPlace
}

const folded = (text: string) => text.toLowerCase()

/**
 * Where a word stands in one text that is cut into pieces (a paragraph with bold words in it), capital letters or not;
 * hits do not overlap. Nothing asked finds nothing.
 */
export function findText(pieces: readonly string[], asked: string): readonly TextHit[] {
  const word = folded(asked.trim())
  if (word === '') return []
  const whole = folded(pieces.join(''))
  const hits: TextHit[] = []
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
    hits.push({ from: placeOf(pieces, at), to: endOf(placeOf(pieces, at + word.length - 1)) })
  }
  return hits
}

function placeOf(pieces: readonly string[], at: number): TextPlace {
  let before = 0
  for (const [piece, text] of pieces.entries()) {
    if (at < before + text.length) return { piece, offset: at - before }
    before += text.length
  }
  return { piece: Math.max(0, pieces.length - 1), offset: pieces.at(-1)?.length ?? 0 }
}

const endOf = ({ piece, offset }: TextPlace): TextPlace => ({ piece, offset: offset + 1 })
