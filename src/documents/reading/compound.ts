import { damaged } from './failure'

/** A stream of a compound file, lying at its root. */
interface Item {
  readonly name: string
  readonly isStorage: boolean
  readonly start: number
  readonly size: number
}

/** The compound file of old Office files: streams by name, at the root alone. */
export interface Compound {
  readonly names: readonly string[]
  /** The stream's bytes, or null where there is none of that name. */
  stream(name: string): Buffer | null
}

const HEADER = 512
const ENTRY = 128
const MINI = 64
const DIRECT_TABLES = 109
/** Sector numbers from here on are marks: end of chain, free, tables. */
const MARKS = 0xfffffffa
const NO_ITEM = 0xffffffff

interface Layout {
  readonly bytes: Buffer
  readonly sector: number
  readonly table: readonly number[]
}

const countOf = (bytes: Buffer, sector: number) => Math.ceil((bytes.length - sector) / sector)

/** One sector's bytes; the last of a file may be short. */
function sectorAt(bytes: Buffer, sector: number, number: number): Buffer {
  const start = (number + 1) * sector
  return start >= bytes.length ? damaged() : bytes.subarray(start, start + sector)
}

function numbersIn(part: Buffer): number[] {
  const numbers: number[] = []
  for (let at = 0; at + 4 <= part.length; at += 4) numbers.push(part.readUInt32LE(at))
  return numbers
}

/** The sectors that follow each other from `first`; one met twice would never end. */
function chain(table: readonly number[], first: number): number[] {
  const found: number[] = []
  for (let at = first; at < MARKS; at = table[at] ?? damaged()) {
    if (found.length >= table.length) damaged()
    found.push(at)
  }
  return found
}

function layoutOf(bytes: Buffer): Layout {
  if (bytes.length < HEADER || bytes.readUInt16LE(28) !== 0xfffe || bytes.readUInt16LE(32) !== 6) return damaged()
  const shift = bytes.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return damaged()
  const sector = 1 << shift
  const tables = numbersIn(bytes.subarray(76, 76 + DIRECT_TABLES * 4)).filter((number) => number < MARKS)
  const most = countOf(bytes, sector)
  let next = bytes.readUInt32LE(68)
  for (let walked = 0; next < MARKS; walked += 1) {
    if (walked > most) return damaged()
    const numbers = numbersIn(sectorAt(bytes, sector, next))
    next = numbers.pop() ?? damaged()
    tables.push(...numbers.filter((number) => number < MARKS))
  }
  if (tables.length > most) return damaged()
  return { bytes, sector, table: tables.flatMap((number) => numbersIn(sectorAt(bytes, sector, number))) }
}

const join = ({ bytes, sector, table }: Layout, first: number) =>
  Buffer.concat(chain(table, first).map((number) => sectorAt(bytes, sector, number)))

/** The items at the root: its child and that one's brothers, each visited once. */
function rootItems(directory: Buffer): Item[] {
  const all = Math.floor(directory.length / ENTRY)
  const items: Item[] = []
  const seen = new Set<number>()
  const waiting = [all > 0 ? directory.readUInt32LE(76) : damaged()]
  while (waiting.length > 0) {
    const number = waiting.pop() ?? NO_ITEM
    if (number === NO_ITEM) continue
    if (number >= all || seen.has(number)) return damaged()
    seen.add(number)
    const at = number * ENTRY
    const letters = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62)
    items.push({
      name: directory.toString('utf16le', at, at + letters),
      isStorage: directory[at + 66] === 1,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
    waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72))
  }
  return items
}

/** Opens a compound file. Fails where its header, tables or chains contradict themselves. */
export function openCompound(bytes: Buffer): Compound {
  const layout = layoutOf(bytes)
  const directory = join(layout, bytes.readUInt32LE(48))
  const items = rootItems(directory)
  const cutoff = bytes.readUInt32LE(56)
  const small = () => {
    const table = { ...layout, table: numbersIn(join(layout, bytes.readUInt32LE(60))) }
    return { table: table.table, bytes: join(layout, directory.readUInt32LE(116)) }
  }
  const content = ({ start, size }: Item): Buffer => {
    if (size > bytes.length) return damaged()
    const whole = size >= cutoff ? join(layout, start) : smallStream(small(), start)
    return whole.length < size ? damaged() : whole.subarray(0, size)
  }
  return {
    names: items.map(({ name }) => name),
    stream(name) {
      const item = items.find((one) => !one.isStorage && one.name.toLowerCase() === name.toLowerCase())
      return item === undefined ? null : content(item)
    },
  }
}

/** Streams below the cut-off lie in sectors of 64 bytes inside the root's own stream. */
function smallStream({ table, bytes }: { table: readonly number[]; bytes: Buffer }, first: number): Buffer {
  return Buffer.concat(
    chain(table, first).map((number) => {
      const start = number * MINI
      return start >= bytes.length ? damaged() : bytes.subarray(start, start + MINI)
    }),
  )
}
