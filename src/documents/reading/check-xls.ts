import type { RawNotice } from '#domain/import/raw-book'
import { type Compound, openCompound } from './compound'
import { fail } from './failure'
import { limits } from './limits'
import { isBegin, recordsIn, type XlsRecord } from './records'

/** The records of an .xls, out of their compound file, and what the check of them found. */
export interface XlsContent {
  readonly records: Buffer
  readonly notices: readonly RawNotice[]
}

/** Records of [MS-XLS] 2.3 that are looked at. */
const FILE_PASS = 0x2f
const SUP_BOOK = 0x1ae
/** Records that hold a cell: RK, NUMBER, LABELSST, LABEL, FORMULA, BOOLERR, BLANK, MULRK, MULBLANK, RSTRING, and BIFF2's. */
const CELLS = new Set([
  0x027e, 0x0203, 0x00fd, 0x0204, 0x0006, 0x0205, 0x0201, 0x00bd, 0x00be, 0x00d6, 0x0001, 0x0002, 0x0003, 0x0004,
  0x0005,
])
const MACRO_SHEET = 0x40

function requireOpen(compound: Compound): void {
  const has = (name: string) => compound.names.includes(name)
  if (has('EncryptedPackage') || has('EncryptionInfo')) fail({ code: 'FILE_PROTECTED' })
  if (has('WordDocument')) fail({ code: 'FILE_NOT_SHEET', is: 'word' })
  if (has('PowerPoint Document')) fail({ code: 'FILE_NOT_SHEET', is: 'slides' })
}

/** The link table names the workbook itself (01 04), add-ins (01 3A), or another file by its path. */
const isOtherFile = (record: Buffer) =>
  record.length > 4 && !(record[2] === 0x01 && (record[3] === 0x04 || record[3] === 0x3a))

const noticeOf = (record: XlsRecord): RawNotice | null => {
  if (record.type === SUP_BOOK && isOtherFile(record.body)) return 'externalLinks'
  return isBegin(record) && record.body[2] === MACRO_SHEET ? 'macros' : null
}

/** Goes through the records once: none may announce a password, and the rows with cells of all sheets are counted. */
function walk(stream: Buffer): Set<RawNotice> {
  const notices = new Set<RawNotice>()
  let seen = new Uint8Array(65_536)
  let rows = 0
  for (const record of recordsIn(stream)) {
    if (record.type === FILE_PASS) fail({ code: 'FILE_PROTECTED' })
    const notice = noticeOf(record)
    if (notice) notices.add(notice)
    if (isBegin(record)) seen = new Uint8Array(65_536)
    if (!CELLS.has(record.type) || record.body.length < 4) continue
    const row = record.body.readUInt16LE(0)
    rows += seen[row] ? 0 : 1
    seen[row] = 1
    if (rows > limits.rows) fail({ code: 'FILE_ROWS', sheet: '', rows, limit: limits.rows })
  }
  return notices
}

/** Takes the records out of an .xls and goes through them. Fails where it is damaged, protected or no workbook. */
export function checkXls(bytes: Buffer): XlsContent {
  const compound = openCompound(bytes)
  requireOpen(compound)
  const records = compound.stream('Workbook') ?? compound.stream('Book')
  if (records === null || records.length < 8) return fail({ code: 'FILE_NOT_SHEET', is: 'unknown' })
  const found = walk(records)
  if (compound.names.some((name) => /^(_VBA_PROJECT_CUR|_VBA_PROJECT|Macros)$/i.test(name))) found.add('macros')
  return { records, notices: [...found] }
}

/** The same for a bare stream of records, as Excel wrote before version 5. */
export function checkRecords(records: Buffer): XlsContent {
  return { records, notices: [...walk(records)] }
}
