/** A row of a printed table, of fixed height, so that pages can be counted before they are printed. */
export interface Line {
  readonly html: string
  /** Millimetres. */
  readonly height: number
  /** A 合计 or 小计: the row that it leads stands on the same page. */
  readonly leads: boolean
}

/** Millimetres for rows on the first page and on the others, and what the last page keeps to be signed in. */
export interface PageRoom {
  readonly first: number
  readonly other: number
  readonly end: number
}

/** Rows that stay together: totals with the row they lead. */
function blocksOf<L extends Line>(lines: readonly L[]): readonly (readonly L[])[] {
  const blocks: L[][] = []
  let block: L[] = []
  for (const line of lines) {
    block.push(line)
    if (line.leads) continue
    blocks.push(block)
    block = []
  }
  return block.length > 0 ? [...blocks, block] : blocks
}

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.height, 0)

/**
 * Rows by page, as many as fit: a 小计 is never a page's last row, and who signs has a row above the signature
 * (LOOK.md, Papers: why so).
 */
export function pagesOf<L extends Line>(lines: readonly L[], room: PageRoom): readonly (readonly L[])[] {
  const pages: L[][] = [[]]
  let left = room.first
  const blocks = blocksOf(lines)
  blocks.forEach((block, i) => {
    const height = heightOf(block)
    const needed = height + (i === blocks.length - 1 ? room.end : 0)
    if (needed > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([])
      left = room.other
    }
    pages.at(-1)?.push(...block)
    left -= height
  })
  return pages
}
