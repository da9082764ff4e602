const ROW = Buffer.from('row')
const OPEN = 0x3c
const COLON = 0x3a
const SLASH = 0x2f
/** What may follow a tag's name: blanks, `/`, `>`. */
const after = new Set([0x20, 0x09, 0x0a, 0x0d, SLASH, 0x3e])

/** Whether a tag opens just before `at`, with or without a namespace: `<row`, `<x:row`; not `</x:row`. */
function opensBefore(xml: Buffer, at: number): boolean {
  if (xml[at - 1] === OPEN) return true
  if (xml[at - 1] !== COLON) return false
  const open = xml.lastIndexOf(OPEN, at - 1)
  return open >= 0 && xml[open + 1] !== SLASH && at - open < 40
}

/** Counts the rows of a worksheet's XML. */
export function countRows(xml: Buffer): number {
  let count = 0
  for (let at = xml.indexOf(ROW); at >= 0; at = xml.indexOf(ROW, at + 3)) {
    if (after.has(xml[at + 3] ?? 0) && opensBefore(xml, at)) count += 1
  }
  return count
}
