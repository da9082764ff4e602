/**
 * The rows of a worksheet, where they are written as every large program writes them. Parsing them the parser's own way
 * takes as long as all the rest of an import (decision 0012); whatever is written otherwise is left to it.
 */

/** Something is written otherwise than is read here: the parser is to read the book. */
export class NotPlain extends Error {}

const otherwise = (what: string): never => {
  throw new NotPlain(what)
}

/** What a cell says of itself: its type, its style (-1 for none), and what stands in it. */
export type PlainVisit = (row: number, column: number, type: PlainType, style: number, value: string) => void
export type PlainType = 'n' | 's' | 'str' | 'b' | 'e'
const types: ReadonlySet<string> = new Set<PlainType>(['n', 's', 'str', 'b', 'e'])

const OPEN = '<sheetData>'
const CLOSE = '</sheetData>'

/** A worksheet's XML without its rows, and the rows; null where they do not lie between the two usual tags. */
export function apart(xml: Buffer): { readonly rest: Buffer; readonly rows: Buffer } | null {
  const open = xml.indexOf(OPEN)
  const close = xml.indexOf(CLOSE, open)
  if (open < 0 || close < 0 || xml.indexOf('sheetData', close + CLOSE.length) >= 0) return null
  if (xml.lastIndexOf('sheetData', open) >= 0 && xml.lastIndexOf('sheetData', open) !== open + 1) return null
  const start = open + OPEN.length
  return { rest: Buffer.concat([xml.subarray(0, start), xml.subarray(close)]), rows: xml.subarray(start, close) }
}

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const SPACE = 0x20
const QUOTE = 0x22
const isBlank = (code: number) => code === SPACE || code === 0x0a || code === 0x0d || code === 0x09

/** Walks through rows as they are written: `<row r="1"><c r="A1" s="2" t="s"><f>…</f><v>12</v></c></row>`. */
class Walk {
  private at = 0
  /** Of the tag that was read last. */
  private ended = false
  private r = ''
  private s = ''
  private t = ''

  private readonly xml: string
  private readonly visit: PlainVisit

  constructor(xml: string, visit: PlainVisit) {
    this.xml = xml
    this.visit = visit
  }

  rows(): void {
    let last = 0
    while (this.next()) {
      if (!this.starts('row')) otherwise('a tag among the rows')
      this.attributes(4)
      const row = wholeOf(this.r)
      if (row <= last) otherwise('rows out of order')
      last = row
      if (!this.ended) this.cells(row)
    }
  }

  private cells(row: number): void {
    const number = String(row)
    let last = -1
    for (;;) {
      if (!this.next()) otherwise('a row without an end')
      if (this.isAt('</row>')) {
        this.at += 6
        return
      }
      if (!this.starts('c')) otherwise('a tag among the cells')
      this.attributes(2)
      const column = columnOf(this.r, number)
      if (column <= last) otherwise('cells out of order')
      last = column
      const { s, t } = this
      if (!types.has(t) && t !== '') otherwise('another type of cell')
      const value = this.ended ? null : this.value()
      if (value !== null)
        this.visit(row - 1, column, t === '' ? 'n' : (t as PlainType), s === '' ? -1 : wholeOf(s), value)
      else if (t === 'b' || t === 'e') otherwise('a truth or an error that is blank')
    }
  }

  /** What stands in a cell, behind its formula; null where nothing does. Ends behind the cell. */
  private value(): string | null {
    let value: string | null = null
    this.next()
    if (this.starts('f')) {
      this.attributes(2)
      if (!this.ended) this.passFormula()
      this.next()
    }
    if (this.isAt('<v>')) {
      const start = this.at + 3
      const end = this.xml.indexOf('<', start)
      this.at = end
      if (end < 0 || !this.isAt('</v>')) otherwise('a value with tags')
      value = this.xml.slice(start, end)
      this.at = end + 4
      this.next()
    } else if (this.isAt('<v/>')) {
      this.at += 4
      this.next()
    }
    if (!this.isAt('</c>')) otherwise('another tag in a cell')
    this.at += 4
    return value === '' ? null : value
  }

  private passFormula(): void {
    const end = this.xml.indexOf('<', this.at)
    this.at = end
    if (end < 0 || !this.isAt('</f>')) otherwise('a formula with tags')
    this.at = end + 4
  }

  /** Goes on to the next tag; answers false at the end. */
  private next(): boolean {
    while (isBlank(this.xml.charCodeAt(this.at))) this.at += 1
    if (this.at >= this.xml.length) return false
    if (this.xml.charCodeAt(this.at) !== LT) otherwise('text between tags')
    return true
  }

  private isAt(text: string): boolean {
    return this.xml.startsWith(text, this.at)
  }

  /** Whether the tag here has this name. */
  private starts(name: string): boolean {
    if (!this.xml.startsWith(name, this.at + 1)) return false
    const behind = this.xml.charCodeAt(this.at + 1 + name.length)
    return behind === GT || behind === SLASH || isBlank(behind)
  }

  /** Reads a tag's attributes to its end: `r`, `s` and `t` are kept, the others passed. `skip`: `<` and the name. */
  private attributes(skip: number): void {
    const { xml } = this
    this.r = ''
    this.s = ''
    this.t = ''
    let at = this.at + skip
    for (;;) {
      let code = xml.charCodeAt(at)
      while (isBlank(code)) {
        at += 1
        code = xml.charCodeAt(at)
      }
      if (code === GT) {
        this.ended = false
        this.at = at + 1
        return
      }
      if (code === SLASH) {
        if (xml.charCodeAt(at + 1) !== GT) otherwise('a tag')
        this.ended = true
        this.at = at + 2
        return
      }
      const is = xml.indexOf('=', at)
      if (is < 0 || xml.charCodeAt(is + 1) !== QUOTE) otherwise('an attribute')
      const end = xml.indexOf('"', is + 2)
      if (end < 0) otherwise('an attribute')
      if (is === at + 1) {
        if (code === 0x72) this.r = xml.slice(is + 2, end)
        else if (code === 0x73) this.s = xml.slice(is + 2, end)
        else if (code === 0x74) this.t = xml.slice(is + 2, end)
      }
      at = end + 1
    }
  }
}

/** A number of one to seven digits. */
function wholeOf(text: string): number {
  const { length } = text
  if (length === 0 || length > 7) return otherwise('a number')
  let value = 0
  for (let i = 0; i < length; i += 1) {
    const digit = text.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return otherwise('a number')
    value = value * 10 + digit
  }
  return value
}

/** The column of 'AB12', counted from 0, where its row is the one it stands in. */
function columnOf(reference: string, row: string): number {
  const letters = reference.length - row.length
  if (letters < 1 || letters > 3 || !reference.endsWith(row)) return otherwise('a place')
  let column = 0
  for (let i = 0; i < letters; i += 1) {
    const letter = reference.charCodeAt(i) - 0x40
    if (letter < 1 || letter > 26) return otherwise('a place')
    column = column * 26 + letter
  }
  return column - 1
}

/** Visits every cell that holds something, row by row. Throws NotPlain, possibly after some cells were visited. */
export function visitRows(rows: Buffer, visit: PlainVisit): void {
  new Walk(rows.toString('utf8'), visit).rows()
}
