import { crc32, createInflateRaw } from 'node:zlib'
import { damaged } from './failure'
import { unpack, type ZipEntry } from './zip'

/** Up to here an entry is unpacked at once; beyond, in pieces, so that others get their turn and a cancel is heard. */
const AT_ONCE = 1024 * 1024
const PIECE = 256 * 1024

/** The content of an entry in pieces; fails after the last where size or checksum are not what it said. */
export async function* streamed(entry: ZipEntry, signal: AbortSignal): AsyncGenerator<Buffer> {
  if (entry.size <= AT_ONCE || !entry.deflated) {
    yield unpack(entry)
    return
  }
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(entry.packed)
  let size = 0
  let sum = 0
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      signal.throwIfAborted()
      size += piece.length
      if (size > entry.size) damaged()
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    if (error instanceof Error && 'errno' in error) damaged()
    throw error
  } finally {
    inflate.destroy()
  }
  if (size !== entry.size || sum !== entry.crc || inflate.bytesWritten !== entry.packed.length) damaged()
}
