import type { FileKind } from '#domain/refusals/files'

/** How the bytes begin: a package to look into, text, or something that holds no table. */
export type Magic = 'zip' | 'compound' | 'biff' | 'text' | { readonly not: FileKind }

const starts = (bytes: Uint8Array, ...wanted: readonly number[]) => wanted.every((byte, at) => bytes[at] === byte)
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const signatures: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [ascii('GIF8'), 'picture'],
  [ascii('II*\0'), 'picture'],
  [ascii('MM\0*'), 'picture'],
  [ascii('%PDF'), 'pdf'],
  [ascii('Rar!'), 'archive'],
  [ascii('7z\xbc\xaf'), 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [ascii('{\\rtf'), 'word'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
]

/** A bare stream of Excel's records as versions 2 to 5 wrote it, without a compound file around it. */
const isBiff = (bytes: Uint8Array) => bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)

const RIFF = ascii('RIFF')
const isImage = (bytes: Uint8Array) =>
  (starts(bytes, ...RIFF) && String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP') ||
  (starts(bytes, 0x42, 0x4d) && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0)

/** Text never holds NUL, but for UTF-16, where every second byte of Latin text is one. */
function isBinary(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return false
  return bytes.subarray(0, 65_536).includes(0)
}

/** What a file is by its first bytes; its name is never asked. */
export function magicOf(bytes: Uint8Array): Magic {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound'
  const found = signatures.find(([signature]) => starts(bytes, ...signature))
  if (found) return { not: found[1] }
  if (isImage(bytes)) return { not: 'picture' }
  if (isBiff(bytes) && bytes.includes(0)) return 'biff'
  if (starts(bytes, 0x4d, 0x5a) && isBinary(bytes)) return { not: 'program' }
  return isBinary(bytes) ? { not: 'unknown' } : 'text'
}
