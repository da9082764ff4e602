import { findText } from './find-text'

/** What is searched as one text: a word that begins in one of these does not end in the next. */
const blocks = 'p, li, h2, h3, th, td, pre'

const all = 'help-hit'
const chosen = 'help-chosen'

/** The texts of a block, without those of the blocks inside it. */
function piecesOf(block: Element): readonly Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest(blocks) === block) texts.push(node)
  }
  return texts
}

/** Every place of a word in the manual, from its first line to its last. */
export function hitsIn(article: Element, asked: string): readonly Range[] {
  return [...article.querySelectorAll(blocks)].flatMap((block) => {
    const pieces = piecesOf(block)
    return findText(
      pieces.map((piece) => piece.data),
      asked,
    ).flatMap(({ from, to }) => {
      const [first, last] = [pieces[from.piece], pieces[to.piece]]
      if (first === undefined || last === undefined) return []
      const range = new Range()
      range.setStart(first, from.offset)
      range.setEnd(last, to.offset)
      return range
    })
  })
}

/** Colours the hits, and the one that is looked at; the text itself stays as React drew it. */
export function paintHits(hits: readonly Range[], at: number): void {
  const one = hits[at]
  CSS.highlights.set(all, new Highlight(...hits))
  if (one === undefined) CSS.highlights.delete(chosen)
  else {
    const highlight = new Highlight(one)
    highlight.priority = 1
    CSS.highlights.set(chosen, highlight)
  }
}

export function unpaintHits(): void {
  CSS.highlights.delete(all)
  CSS.highlights.delete(chosen)
}
