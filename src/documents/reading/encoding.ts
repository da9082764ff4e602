import { fail } from './failure'

/**
 * Text as it was meant: by its mark, else UTF-8, else GB18030 (UTF-16 without a mark where every second byte is NUL).
 * Fails with the row of the first byte that the file's encoding does not take: nothing is guessed letter by letter.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = marked(bytes) ?? (isWide(bytes) ? 'utf-16le' : null)
  if (encoding !== null) return decoded(bytes, encoding) ?? broken(bytes, encoding)
  const text = decoded(bytes, 'utf-8')
  if (text !== null) return text
  if (isMostlyUtf8(bytes)) return broken(bytes, 'utf-8')
  return decoded(bytes, 'gb18030') ?? broken(bytes, 'gb18030')
}

function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/** Spreadsheets' "Unicode text" without its mark: digits and separators leave NUL at every odd place. */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4_096)
  const odd = start.filter((byte, at) => at % 2 === 1 && byte === 0).length
  return odd > 0 && odd * 8 > start.length && !start.some((byte, at) => at % 2 === 0 && byte === 0)
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The lines of bytes; in UTF-8 and GB18030 a line break is never part of another letter. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found + 1
    yield bytes.subarray(start, end)
    start = end
  }
}

/** Most lines with Chinese in them are sound UTF-8, which GB18030 text hardly ever is by chance. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let sound = 0
  let other = 0
  for (const line of linesOf(bytes)) {
    if (!line.some((byte) => byte >= 0x80)) continue
    if (decoded(line, 'utf-8') === null) other += 1
    else sound += 1
  }
  return sound > other
}

/** Names the first line, from 1, that the encoding does not take. */
function broken(bytes: Uint8Array, encoding: string): never {
  let row = 0
  if (!encoding.startsWith('utf-16')) {
    for (const line of linesOf(bytes)) {
      row += 1
      if (decoded(line, encoding) === null) break
    }
  }
  return fail({ code: 'FILE_ENCODING', row: Math.max(row, 1) })
}
