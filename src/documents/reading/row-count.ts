const ROW = Buffer.from('row')
const CARRY = 64
const OPEN = 0x3c
const COLON = 0x3a
const SLASH = 0x2f
/** What may follow a tag's name: blanks, `/`, `>`. */
const after = new Set([0x20, 0x09, 0x0a, 0x0d, SLASH, 0x3e])

/** Whether a tag opens just before `at`, with or without a namespace: `<row`, `<x:row`; not `</x:row`. */
function opensBefore(bytes: Buffer, at: number): boolean {
  if (bytes[at - 1] === OPEN) return true
  if (bytes[at - 1] !== COLON) return false
  const open = bytes.lastIndexOf(OPEN, at - 1)
  return open >= 0 && bytes[open + 1] !== SLASH && at - open < 40
}

/** Counts the rows of a worksheet's XML as its pieces come; the answer is the count so far. */
export function rowCounter(): (piece: Buffer) => number {
  let carry: Buffer = Buffer.alloc(0)
  let count = 0
  return (piece) => {
    const bytes = Buffer.concat([carry, piece])
    for (let at = bytes.indexOf(ROW); at >= 0; at = bytes.indexOf(ROW, at + 3)) {
      // The byte behind the name decides, so that a name cut between two pieces is counted once.
      const behind = at + 3
      if (behind < carry.length || behind >= bytes.length) continue
      if (after.has(bytes[behind] ?? 0) && opensBefore(bytes, at)) count += 1
    }
    carry = bytes.subarray(Math.max(0, bytes.length - CARRY))
    return count
  }
}
