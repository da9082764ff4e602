import { isBegin, recordsIn } from './records'

/** Records of [MS-XLS] 2.4: a sheet's name and place, a row, a run of columns. */
const BOUND_SHEET = 0x85
const ROW = 0x208
const COLUMNS = 0x7d
const ROW_HIDDEN = 0x20
const COLUMN_HIDDEN = 0x01
const LAST_COLUMN = 255

interface Hidden {
  readonly hiddenRows: number[]
  readonly hiddenColumns: number[]
}

/** Hidden rows and columns of each sheet, in the workbook's order. */
export function hiddenIn(records: Buffer): readonly Hidden[] {
  const order: number[] = []
  const byPlace = new Map<number, Hidden>()
  let sheet: Hidden = { hiddenRows: [], hiddenColumns: [] }
  for (const record of recordsIn(records)) {
    const { type, body, at } = record
    if (isBegin(record)) {
      // A chart inside a sheet begins again; what it hides is of no matter.
      sheet = { hiddenRows: [], hiddenColumns: [] }
      byPlace.set(at, sheet)
    } else if (type === BOUND_SHEET && body.length >= 4) order.push(body.readUInt32LE(0))
    else if (type === ROW && body.length >= 14 && (body.readUInt16LE(12) & ROW_HIDDEN) !== 0) {
      sheet.hiddenRows.push(body.readUInt16LE(0))
    } else if (type === COLUMNS && body.length >= 10 && (body.readUInt16LE(8) & COLUMN_HIDDEN) !== 0) {
      const last = Math.min(body.readUInt16LE(2), LAST_COLUMN)
      for (let column = body.readUInt16LE(0); column <= last; column += 1) sheet.hiddenColumns.push(column)
    }
  }
  return order.map((place) => byPlace.get(place) ?? { hiddenRows: [], hiddenColumns: [] })
}
