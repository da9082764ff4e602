import { yearClass } from '../project'
import { isHeaderText, isNameWord } from './columns'
import type { Header } from './header'
import { isSheetFact } from './header'
import { plain } from './plain'
import type { RawSheet } from './raw-book'
import { filled, textAt } from './sheet-view'
import { termCode } from './terms'
import type { RowNature } from './understood-types'

/** What tells a row's nature: where its key stands and which columns hold figures. */
export interface RowSense {
  readonly header: Header | null
  /** The columns of name, code and id that the table has. */
  readonly keys: readonly number[]
  /** The column of the name; null where only codes tell the projects. */
  readonly name: number | null
  /** Where a merge over three columns or more begins, of rows that have one: what heads a group often does so. */
  readonly wide: ReadonlyMap<number, number>
  /** Rows whose key stands in a merged cell that begins above them. */
  readonly mergedKeys: ReadonlySet<number>
  /** Columns that are read as fields. */
  readonly columns: readonly number[]
}

export interface JudgedRow {
  readonly row: number
  readonly nature: RowNature
  /** The words of a group row without its ordinal and count. */
  readonly group: string | null
}

const TOTAL =
  /^(?:[一二三四五六七八九十\d]+[、.)]|\([一二三四五六七八九十\d]+\))?(?:全县|全市|全区|本页|本表|本单位|项目|投资)?(?:合计|小计|总计|共计|总合计|汇总|累计|平均|平均值|占比|比重)(?:\(.*\))?[:：]?(?:\d+个)?$/
const TOTAL_END = /.(?:合计|小计|总计)(?:\(.*\))?[:：]?$/
const ORDINAL =
  /^(?:\(?[一二三四五六七八九十]+\)?[、.,)]?|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+(?:部分|类)[:、]?|[ivx]+[、.])(?=.)/
const ORDINAL_ONLY = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/
const COUNT = /\((?:共|合计|计)?\d+(?:个|项)(?:项目)?[^()]*\)|[,:]?(?:共|合计|计)\d+(?:个|项)(?:项目)?$|\d+(?:个|项)$/
const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|附注|附表|附件|编制说明|注意|备注说明|填报要求)\s*(?:[:：.、;；\d（(]|$)|^(?:※|★|▲|\*)/
const SIGNATURE =
  /^(?:单位负责人|主要负责人|分管负责人|分管领导|审核人?|填表人|填报人|制表人?|统计人员?|经办人|负责人|联系电话|联系人|填报日期|填报时间|报送时间|填报单位|单位[(（]盖章[)）]|盖章)\s*(?:[(（].*[)）])?\s*[:：]/

/** Judges the rows below a header: data, totals, groups, repeated headers, notes. Hidden rows are data (CLI.md). */
export function judgeRow(sheet: RawSheet, row: number, sense: RowSense): JudgedRow {
  if (isNumberedName(sheet, row, sense)) return { row, nature: 'data', group: null }
  const cells = filled(sheet, row)
  const judged = (nature: RowNature, group: string | null = null): JudgedRow => ({ row, nature, group })
  const first = cells[0]
  if (first === undefined) return judged('blank')
  if (isRepeatedHeader(cells, sense)) return judged('header')
  const keyTexts = [first.text, ...sense.keys.map((column) => textAt(sheet, row, column))].map(plain)
  if (keyTexts.some((text) => TOTAL.test(text) || (TOTAL_END.test(text) && text.length < 25))) return judged('total')
  if (SIGNATURE.test(first.text) || cells.some((cell) => cell.text.length < 60 && SIGNATURE.test(cell.text)))
    return judged('note')
  if (NOTE.test(first.text) && cells.length <= 2) return judged('note')
  if (cells.every((cell) => isSheetFact(cell.text))) return judged('unit')
  const group = groupOf(sheet, row, cells, sense)
  if (group !== null) return judged('group', group)
  if (isAside(sheet, row, cells, sense)) return judged('note')
  return judged('data')
}

/** A number and then a name that is no total: what nearly every row is, asked first. */
function isNumberedName(sheet: RawSheet, row: number, { name }: RowSense): boolean {
  if (name === null) return false
  const named = plain(textAt(sheet, row, name))
  if (named.length < 2 || /^[\d.]*$/.test(named) || TOTAL.test(named) || TOTAL_END.test(named)) return false
  for (let column = 0; column < name; column += 1) {
    const text = textAt(sheet, row, column)
    if (text !== '') return /^\d+$/.test(text)
  }
  return false
}

type Filled = ReturnType<typeof filled>

/** The same headers again (a page's second head), or the line of column numbers (`甲 乙 1 2 3`) under a head. */
function isRepeatedHeader(cells: Filled, { header }: RowSense): boolean {
  if (header === null || cells.length < 2) return false
  const isSame = ({ column, text }: Filled[number]) => {
    if (text.length > 60) return false
    const lines = header.lines[column] ?? []
    const word = plain(text)
    return word === plain(lines.join('')) || lines.some((line) => plain(line) === word)
  }
  // Of ten thousand rows hardly one is a header: three cells tell.
  if (!cells.slice(0, 3).some(isSame)) return cells.length >= 4 && isColumnNumbers(cells)
  const same = cells.filter(isSame).length
  if (same >= 2 && same * 5 >= cells.length * 4) return true
  return cells.length >= 4 && isColumnNumbers(cells)
}

function isColumnNumbers(cells: Filled): boolean {
  if (!cells.every(({ text }) => text.length <= 8)) return false
  const numbers = cells
    .filter(({ text }) => /^\(?\d{1,2}\)?(?:=.*)?$/.test(text))
    .map(({ text }) => Number.parseInt(text.replace(/\D.*$|^\(/g, ''), 10))
  const letters = cells.filter(({ text }) => /^[甲乙丙丁戊己庚辛A-Z]$/.test(text)).length
  if (numbers.length < 3 || numbers.length + letters < cells.length) return false
  return numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1)
}

/** A row that heads the ones below: an ordinal in Chinese, a count, a term of 年度类别, or one text over many columns. */
function groupOf(sheet: RawSheet, row: number, cells: Filled, sense: RowSense): string | null {
  const label = labelOf(sheet, row, cells, sense)
  if (label === null || label.text.length > 60) return null
  const { text, ordinal } = label
  const words = groupWords(text)
  const texts = cells.filter((cell) => !isFigure(cell.text)).length - (ordinal ? 1 : 0)
  const counted = COUNT.test(plain(text))
  const headed = ordinal || ORDINAL.test(plain(text))
  if (texts > 2) return null
  if (headed && (counted || texts <= 1)) return words
  if (counted && texts <= 1 && !hasOwnNumber(sheet, row, cells, sense)) return words
  if (texts <= 1 && termCode(yearClass, words) !== null) return words
  const wide = (sense.wide.get(row) ?? Number.POSITIVE_INFINITY) <= label.column
  return cells.length === 1 && wide && !NOTE.test(text) && text.length <= 30 ? words : null
}

interface Label {
  readonly text: string
  readonly column: number
  /** An ordinal in a cell of its own, left of the label. */
  readonly ordinal: boolean
}

function labelOf(sheet: RawSheet, row: number, cells: Filled, { name }: RowSense): Label | null {
  const first = cells[0]
  if (first === undefined || (name !== null && first.column > name)) return null
  const named = name === null ? '' : textAt(sheet, row, name)
  if (first.column !== name && ORDINAL_ONLY.test(plain(first.text))) {
    return { text: named === '' ? (cells[1]?.text ?? '') : named, column: first.column, ordinal: true }
  }
  if (named !== '')
    return first.column === name ? { text: named, column: first.column, ordinal: false } : counted(named, first)
  return { text: first.text, column: first.column, ordinal: false }
}

/** A name with something before it is a group only by its own words: a number before it makes it a row. */
function counted(named: string, first: { text: string; column: number }): Label | null {
  return /^\d/.test(first.text) ? null : { text: named, column: first.column, ordinal: false }
}

function hasOwnNumber(sheet: RawSheet, row: number, cells: Filled, { name }: RowSense): boolean {
  const first = cells[0]
  return (
    first !== undefined &&
    first.column !== name &&
    name !== null &&
    textAt(sheet, row, name) !== '' &&
    /^\d+$/.test(first.text)
  )
}

function isFigure(text: string): boolean {
  return /^[-+(（]?[\d０-９][\d０-９,，.．]*[)）]?[%％]?$/.test(text) || /^[-—–/]+$/.test(text)
}

/** Whether a text counts what stands below it: `续建项目（20个）`. */
export function isCounted(text: string): boolean {
  return COUNT.test(plain(text))
}

/** `一、续建项目（20个）` → `续建项目`. */
export function groupWords(text: string): string {
  return plain(text)
    .replace(ORDINAL, '')
    .replace(COUNT, '')
    .replace(/\(\)|[:,、]+$/g, '')
}

/** A row without key whose only text stands outside the fields, or is long and alone: a remark below the table. */
function isAside(sheet: RawSheet, row: number, cells: Filled, sense: RowSense): boolean {
  if (sense.keys.some((column) => textAt(sheet, row, column) !== '')) {
    const only = cells.length === 1 ? cells[0] : undefined
    return only !== undefined && (NOTE.test(only.text) || only.text.length > 80)
  }
  if (sense.mergedKeys.has(row)) return !cells.some((cell) => sense.columns.includes(cell.column))
  const inFields = cells.filter((cell) => sense.columns.includes(cell.column))
  if (inFields.length === 0) return true
  return cells.length === 1 && !isFigure(cells[0]?.text ?? '')
}

/** Whether a row is the header of another table: header texts, one of them over the keys, that differ from this table's. */
export function isOtherHeader(sheet: RawSheet, row: number, sense: RowSense): boolean {
  // A cheap question first: most rows have no cell that could head the names.
  if (!sheet.rows[row]?.some((cell) => cell?.kind === 'text' && cell.text.length <= 12 && isNameWord(cell.text)))
    return false
  const cells = filled(sheet, row)
  if (cells.length < 3 || cells.some((cell) => cell.text.length > 60)) return false
  const known = cells.filter((cell) => isHeaderText(cell.text)).length
  return known >= 3 && known * 2 >= cells.length && !isRepeatedHeader(cells, sense)
}
