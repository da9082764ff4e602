/*
 * How an answer of columns travels from the engine to a window, and how it is kept beside the ledger: the same value in a
 * fraction of its bytes. What a message between processes costs is its bytes, three times over (written, carried, read).
 * Only lists are changed, and only such as come back exactly: everything else of the value stays as it is.
 */

/** Lists shorter than this stay as they are. */
const FEW = 64
/** Neither stands in a text of the ledger; a list with one that does stays as it is. */
const BETWEEN = '\u0001'
const NO_TEXT = '\u0002'
/** Marks a number that is not there, as `NaN` does in a column. */
const NO_NUMBER = -2_147_483_648
const INT32_MAX = 2_147_483_647
/** Money is given in 万元 with two decimals at most: whole hundreds of yuan, which need half the bytes. */
const scales = [100, 1] as const

type Numbers = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array
type Part =
  | { readonly packed: 'same'; readonly of: keyof typeof made; readonly value: number; readonly length: number }
  | { readonly packed: 'whole'; readonly by: number; readonly values: Int32Array }
  | { readonly packed: 'small'; readonly values: Uint8Array | Uint16Array }
  | Texts
interface Texts {
  readonly packed: 'texts'
  readonly joined: string
  readonly blanks: boolean
}

const made = {
  Float64Array: (length: number) => new Float64Array(length),
  Uint32Array: (length: number) => new Uint32Array(length),
  Int32Array: (length: number) => new Int32Array(length),
  Uint16Array: (length: number) => new Uint16Array(length),
  Uint8Array: (length: number) => new Uint8Array(length),
}

function kindOf(list: Numbers): keyof typeof made {
  if (list instanceof Float64Array) return 'Float64Array'
  if (list instanceof Uint32Array) return 'Uint32Array'
  if (list instanceof Int32Array) return 'Int32Array'
  return list instanceof Uint16Array ? 'Uint16Array' : 'Uint8Array'
}

const isNumbers = (value: object): value is Numbers =>
  value instanceof Float64Array ||
  value instanceof Uint32Array ||
  value instanceof Int32Array ||
  value instanceof Uint16Array ||
  value instanceof Uint8Array

declare const packedForm: unique symbol
/** A value in a form of fewer bytes. Its small fields can be read as they are; `unpack` reads the whole. */
export type Packed<T> = { readonly [packedForm]: T }

/** The value in a form of fewer bytes; the value itself is left as it is. */
export function pack<T>(value: T): Packed<T> {
  return packedOf(value) as Packed<T>
}

function packedOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return packTexts(value) ?? value
  if (isNumbers(value)) return packNumbers(value)
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packedOf(part)]))
}

/** What `pack` was given. Columns that are equal throughout may be one list, so nobody may write into them. */
export function unpack<T>(packed: Packed<T>): T {
  return unpackWith(packed, new Map()) as T
}

function packTexts(list: readonly unknown[]): Part | null {
  if (list.length < FEW) return null
  let blanks = false
  for (const text of list) {
    if (text === null) blanks = true
    else if (typeof text !== 'string' || text.includes(BETWEEN) || text === NO_TEXT) return null
  }
  const joined = (blanks ? list.map((text) => text ?? NO_TEXT) : list).join(BETWEEN)
  return { packed: 'texts', joined, blanks }
}

function packNumbers(list: Numbers): Part | Numbers {
  if (list.length < FEW) return list
  const [first = 0] = list
  if (list.every((value) => Object.is(value, first))) {
    return { packed: 'same', of: kindOf(list), value: first, length: list.length }
  }
  if (list instanceof Float64Array) return packWhole(list) ?? list
  return list instanceof Uint32Array ? packSmall(list) : list
}

function packWhole(list: Float64Array): Part | null {
  for (const by of scales) {
    const values = wholes(list, by)
    if (values !== null) return { packed: 'whole', by, values }
  }
  return null
}

/** The numbers divided by `by` where each is a whole number then that comes back exactly. */
function wholes(list: Float64Array, by: number): Int32Array | null {
  const values = new Int32Array(list.length)
  for (let i = 0; i < list.length; i += 1) {
    const value = list[i] ?? Number.NaN
    if (Number.isNaN(value)) {
      values[i] = NO_NUMBER
      continue
    }
    const whole = value / by
    if (!Number.isInteger(whole) || Math.abs(whole) > INT32_MAX || Object.is(whole, -0)) return null
    values[i] = whole
  }
  return values
}

function packSmall(list: Uint32Array): Part | Uint32Array {
  let most = 0
  for (const value of list) if (value > most) most = value
  if (most > 0xffff) return list
  return { packed: 'small', values: most > 0xff ? Uint16Array.from(list) : Uint8Array.from(list) }
}

function unpackWith(packed: unknown, same: Map<string, Numbers>): unknown {
  if (typeof packed !== 'object' || packed === null || Array.isArray(packed) || ArrayBuffer.isView(packed))
    return packed
  if ('packed' in packed) return listOf(packed as Part, same) // no answer has a field of this name: see `pack`
  const value: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(packed)) {
    if (isTexts(part)) readLater(value, key, part)
    else value[key] = unpackWith(part, same)
  }
  return value
}

const isTexts = (part: unknown): part is Texts =>
  typeof part === 'object' && part !== null && 'packed' in part && part.packed === 'texts'

/** Has a list of texts taken apart when it is first asked for: a window reads few of an answer's columns before it stands. */
function readLater(value: Record<string, unknown>, key: string, part: Texts): void {
  Object.defineProperty(value, key, {
    enumerable: true,
    configurable: true,
    get() {
      const texts = textsOf(part)
      Object.defineProperty(value, key, { enumerable: true, configurable: true, writable: true, value: texts })
      return texts
    },
  })
}

function textsOf({ joined, blanks }: Texts): readonly (string | null)[] {
  const texts = joined.split(BETWEEN)
  return blanks ? texts.map((text) => (text === NO_TEXT ? null : text)) : texts
}

function listOf(part: Part, same: Map<string, Numbers>): Numbers | readonly (string | null)[] {
  if (part.packed === 'small') return Uint32Array.from(part.values)
  if (part.packed === 'whole') {
    const { by, values } = part
    const list = new Float64Array(values.length)
    for (let i = 0; i < list.length; i += 1) {
      const whole = values[i] ?? NO_NUMBER
      list[i] = whole === NO_NUMBER ? Number.NaN : whole * by
    }
    return list
  }
  if (part.packed === 'texts') return textsOf(part)
  const name = `${part.of} ${part.length} ${Object.is(part.value, -0) ? '-0' : part.value}`
  const known = same.get(name) ?? made[part.of](part.length).fill(part.value)
  same.set(name, known)
  return known
}
