import { damaged } from './failure'

/** One record of an .xls ([MS-XLS] 2.1.4): its type, its content, and where it stands in the stream. */
export interface XlsRecord {
  readonly type: number
  readonly body: Buffer
  readonly at: number
}

const END = 0x0a
const BEGIN = new Set([0x0009, 0x0209, 0x0409, 0x0809])
export const isBegin = ({ type }: XlsRecord): boolean => BEGIN.has(type)

/** All records, in order. Fails where one reaches beyond the stream, or a part of the stream is never ended. */
export function* recordsIn(stream: Buffer): Generator<XlsRecord> {
  let depth = 0
  let at = 0
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at)
    const body = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))
    // Some writers fill the stream's end with zeros.
    if (depth === 0 && type === 0) return
    if (body.length < stream.readUInt16LE(at + 2) || (depth === 0 && !BEGIN.has(type))) damaged()
    depth += BEGIN.has(type) ? 1 : type === END ? -1 : 0
    yield { type, body, at }
    at += 4 + body.length
  }
  if (depth !== 0) damaged()
}
