import { crc32, deflateRawSync } from 'node:zlib'

/** A package written by hand, so that a test can make its headers say what it wants. */
export interface Entry {
  readonly name: string
  readonly content: Uint8Array
  /** Sizes, checksum and flags as the headers say them, where they are not to be true. */
  readonly says?: { readonly size?: number; readonly crc?: number; readonly flags?: number; readonly local?: string }
  /** The bytes themselves where they are not to be what deflate makes of the content. */
  readonly packed?: Buffer
}

function headers(entry: Entry, at: number): { local: Buffer; central: Buffer } {
  const packed = entry.packed ?? deflateRawSync(entry.content)
  const name = Buffer.from(entry.name)
  const localName = Buffer.from(entry.says?.local ?? entry.name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(entry.says?.flags ?? 0, 2)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(entry.says?.crc ?? crc32(entry.content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(entry.says?.size ?? entry.content.length, 18)
  common.writeUInt16LE(name.length, 22)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(at, 10)
  const localCommon = Buffer.from(common)
  localCommon.writeUInt16LE(localName.length, 22)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), localCommon, localName, packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, name]),
  }
}

export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { local, central } = headers(entry, at)
    locals.push(local)
    centrals.push(central)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const text = (name: string, xml: string): Entry => ({ name, content: Buffer.from(`<?xml version="1.0"?>${xml}`) })

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const TEXTS = 'xl/sharedStrings.xml'
/** A book's shared texts, as one of the entries behind. */
export const sharedTexts = (xml: string): Entry => text(TEXTS, xml)

/** The least that makes an .xlsx, with this XML as its one sheet, and more entries behind. */
export function workbookEntries(sheet: string | Uint8Array, more: readonly Entry[] = []): Entry[] {
  return [
    text(
      '[Content_Types].xml',
      `<Types><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/${TEXTS}" ContentType="${kind}.sharedStrings+xml"/></Types>`,
    ),
    text(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="月报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    text(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(sheet) },
    ...more,
  ]
}

/** A worksheet around rows as they are written in XML. */
export const sheetXml = (rows: string, before = '', after = ''): string =>
  `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

export const oneCell = '<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c></row>'
