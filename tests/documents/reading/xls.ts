import * as XLSX from '@e965/xlsx'

/** Records of an .xls as a test changes them. */
export interface Piece {
  readonly type: number
  readonly body: Buffer
}

export const record = (type: number, ...bytes: readonly number[]): Piece => ({ type, body: Buffer.from(bytes) })

function piecesOf(stream: Buffer): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt16LE(at + 2)
    pieces.push({ type: stream.readUInt16LE(at), body: stream.subarray(at + 4, at + 4 + length) })
    at += 4 + length
  }
  return pieces
}

function streamOf(pieces: readonly Piece[]): Buffer {
  return Buffer.concat(
    pieces.flatMap(({ type, body }) => {
      const head = Buffer.alloc(4)
      head.writeUInt16LE(type, 0)
      head.writeUInt16LE(body.length, 2)
      return [head, body]
    }),
  )
}

/** A compound file of these streams. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const container = XLSX.CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(container, `/${name}`, content)
  return XLSX.CFB.write(container, { type: 'buffer' }) as Buffer
}

const BOUND_SHEET = 0x85
const BEGIN = 0x0809

/** The records of an .xls, out of its compound file. */
export function recordsOf(bytes: Buffer): Buffer {
  const container = XLSX.CFB.read(bytes, { type: 'buffer' })
  const entry = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book')
  return Buffer.from(entry?.content as Uint8Array)
}

/** An .xls of one sheet with its records changed; the sheet's place is put right again. */
export function changedXls(bytes: Buffer, change: (pieces: Piece[]) => Piece[], name = 'Workbook'): Buffer {
  const pieces = change(piecesOf(recordsOf(bytes)))
  const second = pieces.findIndex(({ type }, index) => type === BEGIN && index > 0)
  const place = streamOf(pieces.slice(0, second)).length
  const moved = pieces.map((piece) => {
    if (piece.type !== BOUND_SHEET) return piece
    const body = Buffer.from(piece.body)
    body.writeUInt32LE(place, 0)
    return { ...piece, body }
  })
  return compoundFile({ [name]: streamOf(moved) })
}
