import { crc32, inflateRawSync } from 'node:zlib'
import { damaged, fail } from './failure'
import { limits } from './limits'

/** One file of a package, as both its headers agree. Sizes in bytes. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string
  readonly packed: Buffer
  readonly size: number
  readonly crc: number
  readonly deflated: boolean
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MARK_32 = 0xffffffff

/** Where the directory stands. */
interface Directory {
  readonly at: number
  readonly size: number
  readonly count: number
}

const isInside = (bytes: Buffer, at: number, size: number) => at >= 0 && size >= 0 && at + size <= bytes.length

function long(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? damaged() : Number(value)
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - 65_535)
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at
  }
  return damaged()
}

function directoryOf(bytes: Buffer): Directory {
  const end = findEnd(bytes)
  const short = {
    at: bytes.readUInt32LE(end + 16),
    size: bytes.readUInt32LE(end + 12),
    count: bytes.readUInt16LE(end + 10),
  }
  if (short.at !== MARK_32 && short.size !== MARK_32 && short.count !== 0xffff) return short
  const locator = end - 20
  if (!isInside(bytes, locator, 20) || bytes.readUInt32LE(locator) !== LOCATOR_64) return damaged()
  const far = long(bytes, locator + 8)
  if (!isInside(bytes, far, 56) || bytes.readUInt32LE(far) !== END_64) return damaged()
  return { at: long(bytes, far + 48), size: long(bytes, far + 40), count: long(bytes, far + 32) }
}

/** The three figures that a package beyond 4 GB, or a careful writer, puts into an extra field. */
function wide(extra: Buffer, figures: { size: number; packed: number; at: number }): typeof figures {
  const result = { ...figures }
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    let next = at + 4
    const end = Math.min(next + length, extra.length)
    if (extra.readUInt16LE(at) === 1) {
      for (const key of ['size', 'packed', 'at'] as const) {
        if (result[key] !== MARK_32) continue
        if (next + 8 > end) return damaged()
        result[key] = long(extra, next)
        next += 8
      }
    }
    at = end
  }
  return result
}

const nameOf = (bytes: Buffer) => bytes.toString('utf8').replaceAll('\\', '/')

/** A name that leads out of the package: nothing is ever unpacked to a disk, but only a hostile file has one. */
const leadsOut = (name: string) => name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')

/** Where an entry's own bytes begin; its own header has to say what the directory says. */
function contentStart(bytes: Buffer, at: number, wanted: { name: string; method: number; flags: number }): number {
  if (!isInside(bytes, at, 30) || bytes.readUInt32LE(at) !== LOCAL) return damaged()
  const nameLength = bytes.readUInt16LE(at + 26)
  const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28)
  if (!isInside(bytes, at, start - at)) return damaged()
  const name = nameOf(bytes.subarray(at + 30, at + 30 + nameLength))
  const same = name === wanted.name && bytes.readUInt16LE(at + 8) === wanted.method
  return same ? start : damaged()
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; start: number; next: number } {
  if (!isInside(bytes, at, 46) || bytes.readUInt32LE(at) !== CENTRAL) return damaged()
  const flags = bytes.readUInt16LE(at + 8)
  const method = bytes.readUInt16LE(at + 10)
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const next = extraEnd + bytes.readUInt16LE(at + 32)
  if (!isInside(bytes, at, next - at)) return damaged()
  if ((flags & 1) !== 0) return fail({ code: 'FILE_PROTECTED' })
  const name = nameOf(bytes.subarray(at + 46, nameEnd))
  if (leadsOut(name) || (method !== 0 && method !== 8)) return damaged()
  const figures = wide(bytes.subarray(nameEnd, extraEnd), {
    size: bytes.readUInt32LE(at + 24),
    packed: bytes.readUInt32LE(at + 20),
    at: bytes.readUInt32LE(at + 42),
  })
  const start = contentStart(bytes, figures.at, { name, method, flags })
  if (!isInside(bytes, start, figures.packed) || (method === 0 && figures.packed !== figures.size)) return damaged()
  const packed = bytes.subarray(start, start + figures.packed)
  const entry = { name, packed, size: figures.size, crc: bytes.readUInt32LE(at + 16), deflated: method === 8 }
  return { entry, start, next }
}

/** Two entries over the same bytes make a small file large; no writer does that. */
function requireApart(spans: readonly (readonly [number, number])[]): void {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  let end = 0
  for (const [start, size] of sorted) {
    if (size > 0 && start < end) damaged()
    end = Math.max(end, start + size)
  }
}

/**
 * The entries of a package, by name. Fails where it is damaged, encrypted or misleading, or holds more than the limits
 * allow as it says itself; what it unpacks to in truth is counted by `unpack`.
 */
export function zipEntries(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const directory = directoryOf(bytes)
  if (directory.count > limits.entries) return fail({ code: 'FILE_OVERSIZED', what: 'entries' })
  if (!isInside(bytes, directory.at, directory.size)) return damaged()
  const entries = new Map<string, ZipEntry>()
  const spans: [number, number][] = []
  let total = 0
  let at = directory.at
  for (let i = 0; i < directory.count; i += 1) {
    const { entry, start, next } = readEntry(bytes, at)
    if (entries.has(entry.name)) return damaged()
    entries.set(entry.name, entry)
    spans.push([start, entry.packed.length])
    requireModest(entry)
    total += entry.size
    if (total > limits.unpacked) return fail({ code: 'FILE_OVERSIZED', what: 'unpacked' })
    at = next
  }
  requireApart(spans)
  return entries
}

function requireModest({ size, packed }: ZipEntry): void {
  if (size > limits.ratioFrom && size > packed.length * limits.ratio) fail({ code: 'FILE_OVERSIZED', what: 'unpacked' })
}

/** An entry's content, as large as it said and with the checksum it said. */
export function unpack(entry: ZipEntry): Buffer {
  const content = entry.deflated ? inflated(entry) : entry.packed
  if (content.length !== entry.size || crc32(content) !== entry.crc) return damaged()
  return content
}

function inflated({ packed, size }: ZipEntry): Buffer {
  try {
    // One byte more than it said: zlib refuses what is longer, and nothing of it is kept.
    // In one piece: joining pieces would take as long again as unpacking.
    const options = { maxOutputLength: size + 1, chunkSize: Math.max(size + 1, 64), info: true }
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    return engine.bytesWritten === packed.length ? buffer : damaged()
  } catch {
    return damaged()
  }
}
