/** 2024-06-30 as a zip's entry has it: year since 1980, month and day in 16 bits. */
function dosDate(on: string): number {
  const [year = 1980, month = 1, date = 1] = on.split('-').map(Number)
  return ((year - 1980) << 9) | (month << 5) | date
}

const CENTRAL = 0x02014b50
const END = 0x06054b50

/** The place of the record that ends a zip. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new Error('not a zip')
}

/**
 * Gives every entry of a zip the same day, so that the same paper is the same file whenever it is written. Changes the
 * bytes that it was given, and answers them.
 */
export function datedZip(bytes: Uint8Array, on: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const stamp = (place: number) => {
    view.setUint16(place, 0, true)
    view.setUint16(place + 2, dosDate(on), true)
  }
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('not a zip')
    stamp(at + 12)
    stamp(view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
