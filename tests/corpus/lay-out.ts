import { blank, type Cell, text } from './cell'
import { cellOf, isSummed, type Meant, sumOf, worded } from './columns'
import type { Truth } from './county'
import { spelledName } from './naming'
import { type Column, columnsOf, type Kind, type Office } from './office'
import { chance } from './random'

export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly (Cell | undefined)[])[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Which project a row is: taken as it is, shown as near, or in no list. */
export interface MeantRow {
  /** From 0. */
  readonly row: number
  readonly project: string
  readonly how: 'taken' | 'near' | 'new'
  readonly cells: readonly Meant[]
}

export interface LaidOut {
  readonly sheets: readonly Sheet[]
  readonly sheet: string
  readonly rows: readonly MeantRow[]
}

const about: Readonly<Record<Kind, string>> = {
  monthly: '2024年重点项目6月份进展情况表',
  plan: '2024年重点项目投资计划表',
  projects: '2024年重点项目库',
}

/** Writes rows downward and remembers where they came to stand. */
class Paper {
  readonly rows: (Cell | undefined)[][] = []
  readonly merges: Merge[] = []
  private readonly left: number
  constructor(left: number) {
    this.left = left
  }
  add(cells: readonly (Cell | undefined)[]): number {
    const row: (Cell | undefined)[] = Array.from({ length: this.left })
    this.rows.push([...row, ...cells])
    return this.rows.length - 1
  }
  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left)
      this.merges.push({ top, left: left + this.left, bottom, right: right + this.left })
  }
}

/** One office's file of a kind: its cells, and what they mean. */
export function layOut(office: Office, kind: Kind, county: readonly Truth[], seed: number): LaidOut {
  const given = chance(seed)
  const columns = columnsOf(office.kinds[kind] ?? '')
  const paper = new Paper(office.offset?.columns ?? 0)
  for (let at = 0; at < (office.offset?.rows ?? 0); at += 1) paper.add([])
  for (const line of office.above ?? []) {
    const row = paper.add(line.map((word) => (word === '' ? undefined : text(word.replace('{kind}', about[kind])))))
    if (line.length === 1) paper.merge(row, 0, row, columns.length - 1)
  }
  head(paper, columns)
  if (office.numbered) paper.add(columns.map((_, at) => (at < 2 ? text('甲乙'[at] ?? '') : { value: at - 1 })))
  const truths = given.shuffled(county).slice(0, given.whole(9, 13))
  const meant = body(paper, office, columns, truths, given.whole(0, 99))
  if (office.other !== undefined) {
    paper.add([])
    for (const line of office.other) paper.add(line.map((value) => ({ value })))
  }
  for (const line of office.below ?? []) paper.add(line.map((word) => (word === '' ? undefined : text(word))))
  const name = office.sheetName ?? 'Sheet1'
  const main: Sheet = {
    name,
    hidden: false,
    rows: paper.rows,
    merges: paper.merges,
    hiddenRows: (office.hiddenRows ?? []).flatMap((at) => meant[at]?.row ?? []),
    hiddenColumns: office.hiddenColumns ?? [],
  }
  return { sheets: beside(office, main), sheet: name, rows: meant }
}

function beside({ sheets }: Office, main: Sheet): readonly Sheet[] {
  const extra = (list: NonNullable<Office['sheets']>['before'] = []): Sheet[] =>
    list.map(({ name, hidden = false, rows }) => ({
      name,
      hidden,
      rows: rows.map((row) => row.map((value) => ({ value }))),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    }))
  return [...extra(sheets?.before), main, ...extra(sheets?.after)]
}

/** Header lines: a group's text stands at its first column, and merges say how far it goes. */
function head(paper: Paper, columns: readonly Column[]): void {
  const depth = Math.max(...columns.map(({ lines }) => lines.length))
  const top = paper.rows.length
  for (let line = 0; line < depth; line += 1) {
    paper.add(
      columns.map(({ lines }, at) => {
        const own = lines[line]
        if (own === undefined || own === '') return undefined
        return line < lines.length - 1 && sameGroup(columns[at - 1], lines, line) ? undefined : text(own)
      }),
    )
  }
  columns.forEach(({ lines }, at) => {
    if (lines.length < depth) paper.merge(top + lines.length - 1, at, top + depth - 1, at)
    for (let line = 0; line < lines.length - 1; line += 1) {
      if (sameGroup(columns[at - 1], lines, line)) continue
      let right = at
      while (sameGroup(columns[right + 1], lines, line)) right += 1
      paper.merge(top + line, at, top + line, right)
    }
  })
}

function sameGroup(other: Column | undefined, lines: readonly string[], line: number): boolean {
  if (other === undefined || line >= other.lines.length - 1) return false
  return other.lines.slice(0, line + 1).join('>') === lines.slice(0, line + 1).join('>')
}

interface Group {
  readonly word: string
  readonly code: string
  readonly truths: readonly Truth[]
}

function groupsOf({ groups, mergedDown }: Office, truths: readonly Truth[], turn: number): readonly Group[] {
  if (groups === undefined) {
    const sorted = mergedDown?.includes('units')
      ? [...truths].sort((a, b) => (a.units.join() < b.units.join() ? -1 : 1))
      : truths
    return [{ word: '', code: '', truths: sorted }]
  }
  const keyOf = (truth: Truth) => (groups.by === 'units' ? truth.units.join('、') : truth.yearClass)
  const order =
    groups.by === 'units' ? [...new Set(truths.map(keyOf))] : ['continuing', 'starting', 'completing', 'preparing']
  return order.flatMap((code) => {
    const own = truths.filter((truth) => keyOf(truth) === code)
    const word = groups.by === 'units' ? code : `${worded('yearClass', code, turn).replace(/项目$/, '')}项目`
    return own.length === 0 ? [] : [{ word, code, truths: own }]
  })
}

function body(
  paper: Paper,
  office: Office,
  columns: readonly Column[],
  truths: readonly Truth[],
  turn: number,
): MeantRow[] {
  const nameAt = columns.findIndex(({ field }) => field === 'name')
  const labelled = (word: string, list: readonly Truth[] | null, at = Math.max(nameAt, 0)) =>
    paper.add(
      columns.map((column, place) =>
        place === at ? text(word) : list !== null && isSummed(column.field) ? sumOf(column, list) : undefined,
      ),
    )
  const { total, groups } = office
  const meant: MeantRow[] = []
  if (total?.place === 'top') labelled(total.word, truths, 0)
  const all = groupsOf(office, truths, turn)
  let number = 0
  for (const [at, group] of all.entries()) {
    if (groups !== undefined) {
      const word = groups.text(group.word, group.truths.length, at)
      const row = labelled(word, groups.sums ? group.truths : null, 0)
      if (!groups.sums) paper.merge(row, 0, row, columns.length - 1)
    }
    for (const truth of group.truths) {
      if (office.headAgain !== undefined && number > 0 && number % office.headAgain === 0) head(paper, columns)
      meant.push(row(paper, office, columns, truth, number, groups?.by === 'yearClass' ? group.code : null))
      number += 1
      if (office.gaps !== undefined && number % office.gaps === 0) paper.add([])
    }
    if (office.subtotals) labelled('小计', group.truths, 0)
  }
  const twice = truths[0]
  if (office.naming?.includes('twice') && twice !== undefined) {
    meant.push(row(paper, office, columns, twice, number, null))
  }
  if (total?.place === 'bottom') labelled(total.word, truths)
  mergeDown(paper, office, columns, meant)
  return meant
}

function row(
  paper: Paper,
  office: Office,
  columns: readonly Column[],
  truth: Truth,
  at: number,
  group: string | null,
): MeantRow {
  const { name, how } = spelledName(truth, at, office.naming ?? [])
  const placed = columns.map((column) => cellOf(column, truth, { at, name }, office))
  const own = paper.add(placed.map(({ cell }) => (cell === blank ? undefined : cell)))
  const cells = placed.flatMap(({ means }) => means)
  const classed = group === null || columns.some(({ field }) => field === 'yearClass')
  const grouped = classed ? [] : [{ field: 'yearClass', month: null, value: group }]
  return { row: own, project: truth.id, how, cells: [...cells, ...grouped] }
}

/** Merges what is the same in rows that stand together: only the first of them keeps its text. */
function mergeDown(paper: Paper, office: Office, columns: readonly Column[], meant: readonly MeantRow[]): void {
  const left = office.offset?.columns ?? 0
  for (const field of office.mergedDown ?? []) {
    const at = columns.findIndex((column) => column.field === field)
    if (at < 0) continue
    for (let from = 0; from < meant.length; ) {
      const first = meant[from]
      const same = (one: MeantRow | undefined) =>
        first !== undefined &&
        one !== undefined &&
        paper.rows[one.row]?.[left + at]?.value === paper.rows[first.row]?.[left + at]?.value
      let to = from
      while (same(meant[to + 1]) && meant[to + 1]?.row === (meant[to]?.row ?? 0) + 1) to += 1
      const last = meant[to]
      if (first !== undefined && last !== undefined && to > from) {
        paper.merge(first.row, at, last.row, at)
        for (const one of meant.slice(from + 1, to + 1)) {
          const cells = paper.rows[one.row]
          if (cells !== undefined) cells[left + at] = undefined
        }
      }
      from = to + 1
    }
  }
}
