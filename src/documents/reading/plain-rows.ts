/**
 * The rows of a worksheet, where they are written as every large program writes them. Parsing them the parser's own way
 * takes as long as all the rest of an import (decision 0012); whatever is written otherwise is left to it.
 */

/** Something is written otherwise than is read here: the parser is to read the book. */
export class NotPlain extends Error {}

const otherwise = (what: string): never => {
  throw new NotPlain(what)
}

export type PlainType = 'n' | 's' | 'str' | 'b' | 'e'
/** What a cell says of itself: its type, its style (-1 for none), and what stands in it, a number where that is plain. */
export type PlainVisit = (row: number, column: number, type: PlainType, style: number, value: number | string) => void

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
const EQUALS = 0x3d
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const isBlank = (code: number) => code === SPACE || code === 0x0a || code === 0x0d || code === 0x09
const isDigit = (code: number) => code >= ZERO && code <= 0x39
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

const ROW = bytesOf('row')
const ROW_END = bytesOf('</row>')
const CELL = bytesOf('c')
const CELL_END = bytesOf('</c>')
const FORMULA = bytesOf('f')
const FORMULA_END = bytesOf('</f>')
const VALUE = bytesOf('<v>')
const VALUE_END = bytesOf('</v>')
const VALUE_NONE = bytesOf('<v/>')

/** A type by the letter it is told by. */
const types: Readonly<Record<number, PlainType>> = { 110: 'n', 115: 's', 98: 'b', 101: 'e' }

/** More digits are not exact as a whole number. */
const EXACT_DIGITS = 15
const tens = Array.from({ length: EXACT_DIGITS + 1 }, (_, zeros) => 10 ** zeros)

/**
 * Walks through rows as they are written: `<row r="1"><c r="A1" s="2" t="s"><f>…</f><v>12</v></c></row>`. By bytes:
 * making a text of each attribute takes longer than all else.
 */
class Walk {
  private at = 0
  /** Of the tag that was read last. */
  private ended = false
  // Where its attributes' values begin and end; the same where there is none.
  private rFrom = 0
  private rTo = 0
  private sFrom = 0
  private sTo = 0
  private tFrom = 0
  private tTo = 0

  private readonly xml: Buffer
  private readonly visit: PlainVisit

  constructor(xml: Buffer, visit: PlainVisit) {
    this.xml = xml
    this.visit = visit
  }

  rows(): void {
    let last = 0
    while (this.next()) {
      if (!this.starts(ROW)) otherwise('a tag among the rows')
      this.attributes(4)
      const row = this.whole(this.rFrom, this.rTo)
      if (row <= last) otherwise('rows out of order')
      last = row
      if (!this.ended) this.cells(row)
    }
  }

  private cells(row: number): void {
    let last = -1
    for (;;) {
      if (!this.next()) otherwise('a row without an end')
      if (this.isAt(ROW_END)) {
        this.at += ROW_END.length
        return
      }
      if (!this.starts(CELL)) otherwise('a tag among the cells')
      this.attributes(2)
      const column = this.column(row)
      if (column <= last) otherwise('cells out of order')
      last = column
      const type = this.type()
      const style = this.sFrom === this.sTo ? -1 : this.whole(this.sFrom, this.sTo)
      const value = this.ended ? null : this.value(type)
      if (value !== null) this.visit(row - 1, column, type, style, value)
      else if (type === 'b' || type === 'e') otherwise('a truth or an error that is blank')
    }
  }

  private type(): PlainType {
    const first = this.code(this.tFrom)
    if (this.tFrom === this.tTo) return 'n'
    if (this.tTo - this.tFrom === 1) return types[first] ?? otherwise('another type of cell')
    return this.text(this.tFrom, this.tTo) === 'str' ? 'str' : otherwise('another type of cell')
  }

  /** What stands in a cell, behind its formula; null where nothing does. Ends behind the cell. */
  private value(type: PlainType): number | string | null {
    let value: number | string | null = null
    this.next()
    if (this.starts(FORMULA)) {
      this.attributes(2)
      if (!this.ended) this.passFormula()
      this.next()
    }
    if (this.isAt(VALUE)) {
      const start = this.at + VALUE.length
      const end = this.find(LT, start)
      this.at = end
      if (!this.isAt(VALUE_END)) otherwise('a value with tags')
      if (end > start) value = type === 'str' || type === 'e' ? this.text(start, end) : this.number(start, end)
      this.at = end + VALUE_END.length
      this.next()
    } else if (this.isAt(VALUE_NONE)) {
      this.at += VALUE_NONE.length
      this.next()
    }
    if (!this.isAt(CELL_END)) otherwise('another tag in a cell')
    this.at += CELL_END.length
    return value
  }

  private passFormula(): void {
    this.at = this.find(LT, this.at)
    if (!this.isAt(FORMULA_END)) otherwise('a formula with tags')
    this.at += FORMULA_END.length
  }

  /** Goes on to the next tag; answers false at the end. */
  private next(): boolean {
    while (isBlank(this.code(this.at))) this.at += 1
    if (this.at >= this.xml.length) return false
    if (this.code(this.at) !== LT) otherwise('text between tags')
    return true
  }

  /** The byte at a place; 0 behind the end. */
  private code(at: number): number {
    return at < this.xml.length ? (this.xml[at] as number) : 0 // inside
  }

  private find(code: number, from: number): number {
    let at = from
    while (at < this.xml.length && this.code(at) !== code) at += 1
    return at < this.xml.length ? at : otherwise('no end')
  }

  private isAt(text: Uint8Array): boolean {
    for (let i = 0; i < text.length; i += 1) if (this.code(this.at + i) !== text[i]) return false
    return true
  }

  /** Whether the tag here has this name. */
  private starts(name: Uint8Array): boolean {
    for (let i = 0; i < name.length; i += 1) if (this.code(this.at + 1 + i) !== name[i]) return false
    const behind = this.code(this.at + 1 + name.length)
    return behind === GT || behind === SLASH || isBlank(behind)
  }

  private text(from: number, to: number): string {
    return this.xml.toString('utf8', from, to)
  }

  /** Reads a tag's attributes to its end: `r`, `s` and `t` are kept, the others passed. `skip`: `<` and the name. */
  private attributes(skip: number): void {
    this.rFrom = this.rTo = this.sFrom = this.sTo = this.tFrom = this.tTo = 0
    let at = this.at + skip
    for (;;) {
      let code = this.code(at)
      while (isBlank(code)) {
        at += 1
        code = this.code(at)
      }
      if (code === GT) {
        this.ended = false
        this.at = at + 1
        return
      }
      if (code === SLASH) {
        if (this.code(at + 1) !== GT) otherwise('a tag')
        this.ended = true
        this.at = at + 2
        return
      }
      const is = this.find(EQUALS, at)
      const from = is + 2
      if (this.code(is + 1) !== QUOTE) otherwise('an attribute')
      const to = this.find(QUOTE, from)
      if (is === at + 1) this.keep(code, from, to)
      at = to + 1
    }
  }

  private keep(name: number, from: number, to: number): void {
    if (name === 0x72) {
      this.rFrom = from
      this.rTo = to
    } else if (name === 0x73) {
      this.sFrom = from
      this.sTo = to
    } else if (name === 0x74) {
      this.tFrom = from
      this.tTo = to
    }
  }

  /** A number of one to seven digits. */
  private whole(from: number, to: number): number {
    if (to === from || to - from > 7) return otherwise('a number')
    let value = 0
    for (let at = from; at < to; at += 1) {
      const code = this.code(at)
      if (!isDigit(code)) return otherwise('a number')
      value = value * 10 + (code - ZERO)
    }
    return value
  }

  /** The column of a place such as AB12, counted from 0, where its row is the one it stands in. */
  private column(row: number): number {
    let column = 0
    let at = this.rFrom
    for (; at < this.rTo && !isDigit(this.code(at)); at += 1) {
      const letter = this.code(at) - 0x40
      if (letter < 1 || letter > 26) return otherwise('a place')
      column = column * 26 + letter
    }
    const letters = at - this.rFrom
    if (letters < 1 || letters > 3 || this.code(at) === ZERO || this.whole(at, this.rTo) !== row)
      return otherwise('a place')
    return column - 1
  }

  /** A stored number: at once where it is digits with a point at most, exactly as `Number` reads it. */
  private number(from: number, to: number): number {
    const isNegative = this.code(from) === MINUS
    let whole = 0
    let digits = 0
    let point = -1
    for (let at = isNegative ? from + 1 : from; at < to; at += 1) {
      const code = this.code(at)
      if (isDigit(code)) {
        whole = whole * 10 + (code - ZERO)
        digits += 1
      } else if (code === POINT && point < 0) point = digits
      else return numberOf(this.text(from, to))
    }
    if (digits === 0 || digits > EXACT_DIGITS) return numberOf(this.text(from, to))
    // Two exact numbers: what comes of them is rounded once, as the text would be.
    const value = point < 0 ? whole : whole / (tens[digits - point] as number) // at most EXACT_DIGITS
    return isNegative ? -value : value
  }
}

/** A stored number by its text. What a number may not be written with is left to the parser. */
function numberOf(text: string): number {
  const value = Number(text)
  const second = text.charCodeAt(1)
  // 0x10, 0b1, 0o7 are numbers to Number() alone.
  return Number.isNaN(value) || second > 0x61 ? otherwise('a number') : value
}

/** Visits every cell that holds something, row by row. Throws NotPlain, possibly after some cells were visited. */
export function visitRows(rows: Buffer, visit: PlainVisit): void {
  new Walk(rows, visit).rows()
}
