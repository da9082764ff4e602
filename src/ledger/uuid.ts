import { randomFillSync } from 'node:crypto'

let last = 0
let sequence = 0

/** A UUIDv7: time-ordered, and ordered within one process even inside a millisecond (RFC 9562, method 1). */
export function uuidV7(now: number = Date.now()): string {
  const bytes = randomFillSync(new Uint8Array(16))
  const time = Math.max(now, last)
  sequence = time === last ? sequence + 1 : 0
  last = time
  if (sequence > 0xfff) {
    last += 1
    sequence = 0
  }
  let rest = last
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = 0x70 | (sequence >> 8)
  bytes[7] = sequence & 0xff
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
