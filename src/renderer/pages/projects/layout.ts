import { type ChosenColumn, columnWidthRange, type ViewColumn } from '#domain/saved-view'
import { textWidth as textWidthOf } from '../../parts/timeline/text-width'
import { type ColumnSet, columnSets } from './view'

/** A column of the grid and how wide it wants to be, in px. */
interface Spec {
  readonly id: string
  readonly width: number
  /** Cannot be taken off: without it a row says nothing. */
  readonly fixed?: true
  /** Which yields first when the window is narrow; 1 goes before 2. */
  readonly yields?: number
  /** Shown only where there is room to spare for it. */
  readonly optional?: true
  /** Takes a share of what is left over. */
  readonly grows?: number
}

const mark: Spec = { id: 'mark', width: 36, fixed: true }
const serial: Spec = { id: 'serial', width: 36, fixed: true }
const lamp: Spec = { id: 'lamp', width: 40, fixed: true }
const name: Spec = { id: 'name', width: 216, fixed: true }
const unit: Spec = { id: 'unit', width: 96, yields: 1 }
const total: Spec = { id: 'totalInvestment', width: 104 }
const plan: Spec = { id: 'annualPlan', width: 102 }
const month: Spec = { id: 'monthActual', width: 92 }
const ytd: Spec = { id: 'ytdActual', width: 92 }
const rate: Spec = { id: 'annualRate', width: 58 }
const gap: Spec = { id: 'gapPoints', width: 66 }
const milestones: Spec = { id: 'milestones', width: 158 }
const progress: Spec = { id: 'progress', width: 180 }

/** Without them a row says nothing: they stand first, whatever is chosen. */
const always: readonly Spec[] = [serial, lamp, name]

/** The columns of each set, in order. Which columns a set has is the office's habit: one set, one question. */
export const columnsOfSet: Readonly<Record<ColumnSet, readonly Spec[]>> = {
  progress: [
    serial,
    lamp,
    name,
    unit,
    total,
    plan,
    month,
    ytd,
    { id: 'bullet', width: 121, grows: 1 },
    rate,
    gap,
    { id: 'months', width: 86, yields: 2 },
    { ...milestones, grows: 1 },
    { ...progress, optional: true, grows: 4 },
  ],
  money: [
    serial,
    lamp,
    name,
    unit,
    { ...total, grows: 1 },
    { id: 'carryIn', width: 108, grows: 1 },
    { ...plan, grows: 1 },
    { id: 'monthPlan', width: 92, yields: 2, grows: 1 },
    { ...month, grows: 1 },
    { id: 'ytdPlan', width: 100, yields: 3, grows: 1 },
    { ...ytd, width: 100, grows: 1 },
    rate,
    gap,
    { id: 'cumulative', width: 108, grows: 1 },
    { id: 'totalRate', width: 72 },
    { id: 'statistics', width: 96, optional: true },
  ],
  milestones: [
    serial,
    lamp,
    name,
    unit,
    { id: 'yearClass', width: 84 },
    { id: 'nature', width: 76, yields: 2 },
    { id: 'stage', width: 68 },
    { id: 'nextDue', width: 190, grows: 1 },
    { ...milestones, width: 300, grows: 4 },
    { ...progress, optional: true, grows: 2 },
  ],
  entry: [
    serial,
    lamp,
    name,
    unit,
    plan,
    { id: 'monthPlan', width: 92, yields: 2 },
    month,
    ytd,
    rate,
    { id: 'physical', width: 66 },
    { ...progress, width: 170, grows: 2 },
    { id: 'problem', width: 150, grows: 2 },
    { id: 'next', width: 150, grows: 2 },
  ],
}

/** Columns that stand in no set, for who chooses them. */
const otherColumns: Readonly<Partial<Record<ViewColumn, Omit<Spec, 'id'>>>> = {
  code: { width: 96 },
  industry: { width: 104 },
  scale: { width: 220, grows: 2 },
  years: { width: 92 },
  address: { width: 140, grows: 1 },
  lists: { width: 120 },
  timeRate: { width: 66 },
  start: { width: 84 },
  completion: { width: 84 },
  statEntry: { width: 84 },
  leader: { width: 96 },
  contact: { width: 150 },
  remark: { width: 150, grows: 1 },
  reasons: { width: 240, grows: 3 },
  planVersion: { width: 72 },
  since: { width: 84 },
  quantity: { width: 92 },
  aliases: { width: 120 },
  sections: { width: 92 },
}

/** A chosen column as its set has it, else as another set has it; chosen, it neither yields nor waits for room. */
function specOf({ id, width }: ChosenColumn, set: ColumnSet): Spec {
  const own = [set, ...columnSets].flatMap((one) => columnsOfSet[one]).find((spec) => spec.id === id)
  const usual = own ?? { id, ...(otherColumns[id] ?? { width: 96 }) }
  if (width !== null) return { id, width }
  return { id, width: usual.width, ...(usual.grows !== undefined && { grows: usual.grows }) }
}

/** A column's width, a step wider or narrower. */
export function steppedWidth(width: number, step: 1 | -1): number {
  const { least, most } = columnWidthRange
  return Math.min(most, Math.max(least, Math.round(width + step * 24)))
}

/** Sets whose figures stand under the year's investment in the header. */
export const moneyGroupColumns: ReadonlySet<string> = new Set([
  'annualPlan',
  'monthPlan',
  'monthActual',
  'ytdPlan',
  'ytdActual',
  'bullet',
  'annualRate',
])

export interface PlacedColumn {
  readonly id: string
  readonly width: number
}

/** A name wider than `wrapped` may stand on two lines before another column has to go; none is given more than `most`. */
export const nameRange = { least: 180, wrapped: 198, most: 300 }

/** Estimated px of a text at 13 px: CJK is square, everything else about half. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += char > '⺀' ? 13 : 7.4
  return Math.ceil(width)
}

/** Room for a sum in 13 px bold digits between a cell's paddings. */
function sumWidth(text: string | undefined): number {
  return text === undefined ? 0 : textWidthOf(text, 13) + 17
}

/**
 * Which columns stand in a grid of this width, and how wide. Names are never cut: for them the unit yields first, then
 * what the set says (LOOK.md, Table grammar). What is left over goes to the columns that grow; where even the last
 * yielding column is not enough, the grid scrolls sideways.
 *
 * `nameNeed` is the widest name with its indent and count, without padding; `chosen` are the columns that somebody chose,
 * all of which stand; `marking` puts the column of marks first. `sums`: the county's figures as they stand in 合计, which
 * are never cut either.
 */
export function placeColumns(
  set: ColumnSet,
  available: number,
  nameNeed: number,
  chosen: readonly ChosenColumn[] | null,
  marking = false,
  sums: ReadonlyMap<string, string> = new Map(),
): readonly PlacedColumn[] {
  const want = Math.min(Math.max(nameNeed + 16, nameRange.least), nameRange.most)
  const asked = chosen === null ? columnsOfSet[set] : [...always, ...chosen.map((column) => specOf(column, set))]
  const own = asked.map((spec) => ({ ...spec, width: Math.max(spec.width, sumWidth(sums.get(spec.id))) }))
  const all = marking ? [mark, ...own] : own
  let specs = all.filter((spec) => !spec.optional)
  let name = want
  const need = () => specs.reduce((sum, spec) => sum + (spec.id === 'name' ? name : spec.width), 0)
  if (need() > available) name = Math.min(want, nameRange.wrapped)
  for (const order of [1, 2, 3]) {
    if (need() > available) specs = specs.filter((spec) => spec.yields !== order)
  }
  for (const extra of all.filter((spec) => spec.optional)) {
    if (available - need() >= extra.width) specs = all.filter((spec) => specs.includes(spec) || spec === extra)
  }
  name = Math.min(want, name + Math.max(0, available - need()))
  return share(specs, name, available - need())
}

/** Deals out what is left over, to the pixel: the header's line ends at the window's edge. */
function share(specs: readonly Spec[], name: number, spare: number): readonly PlacedColumn[] {
  const grown = specs.reduce((sum, spec) => sum + (spec.grows ?? 0), 0)
  const each = grown === 0 ? 0 : Math.max(0, spare) / grown
  const placed = specs.map((spec) => ({
    id: spec.id,
    width: spec.id === 'name' ? name : Math.floor(spec.width + each * (spec.grows ?? 0)),
  }))
  const given = placed.reduce(
    (sum, column, at) => sum + column.width - (specs[at]?.id === 'name' ? name : (specs[at]?.width ?? 0)),
    0,
  )
  const rest = Math.max(0, spare) - given
  return placed.map((column, at) => (at === placed.length - 1 ? { ...column, width: column.width + rest } : column))
}
