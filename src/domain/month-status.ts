import { type CutOffDays, earlier, projectCutOff } from './cut-off'
import { type GridAnswer, numberAt, textAt, textsAt } from './grid'
import { type Day, daysBetween, monthText } from './month'

/** How a unit's report stands: 未报, 已报, 退回 (CLI.md, month status). */
export const unitStates = ['missing', 'reported', 'returned'] as const
export type UnitState = (typeof unitStates)[number]

/** One unit's month: the counted projects that it leads on the month's last day. */
export interface UnitStatus {
  /** Null for the projects that no unit leads. */
  readonly unit: string | null
  readonly total: number
  readonly reported: number
  /** Projects whose figure, 形象比例 and 形象进度 are all given. */
  readonly filled: number
  readonly state: UnitState
  /** Rows of the grid without a figure. */
  readonly missing: readonly number[]
  /** The earliest cut-off day of what is still missing; once all is in, of all its projects. */
  readonly cutOff: Day | null
  /** Today is after the cut-off and something is missing. */
  readonly late: boolean
  /** Days from the cut-off to today; 0 unless late. */
  readonly daysLate: number
}

export interface MonthStatus {
  /** In the order of their first projects; those of no unit last. */
  readonly units: readonly UnitStatus[]
  readonly total: number
  readonly reported: number
  readonly filled: number
  readonly lateUnits: number
  /** The earliest cut-off day of any counted project. */
  readonly cutOff: Day | null
}

export interface StatusContext {
  readonly cutOffs: CutOffDays
  /** Names of the units whose report was sent back. */
  readonly returned: ReadonlySet<string>
}

/** What is added up for a unit while rows go by. */
interface Tally {
  total: number
  filled: number
  readonly missing: number[]
  /** Earliest cut-off of all its projects, and of those that are missing. */
  all: Day | null
  due: Day | null
}

/** 填齐: the month's figure, 形象比例 and 形象进度 are all given. */
export function isFilled(answer: GridAnswer, row: number): boolean {
  const progress = textAt(answer, 'progress', row)?.trim() ?? ''
  return answer.reported[row] === 1 && numberAt(answer, 'physical', row) !== null && progress !== ''
}

function tallyUnits(answer: GridAnswer, cutOffs: CutOffDays): ReadonlyMap<string | null, Tally> {
  const tallies = new Map<string | null, Tally>()
  for (let row = 0; row < answer.count; row += 1) {
    if (answer.counted[row] !== 1) continue
    const unit = textsAt(answer, 'units', row)[0] ?? null
    const tally = tallies.get(unit) ?? { total: 0, filled: 0, missing: [], all: null, due: null }
    tallies.set(unit, tally)
    const cutOff = projectCutOff(textsAt(answer, 'lists', row), cutOffs)
    tally.total += 1
    tally.all = earlier(tally.all, cutOff)
    if (isFilled(answer, row)) tally.filled += 1
    if (answer.reported[row] === 1) continue
    tally.missing.push(row)
    tally.due = earlier(tally.due, cutOff)
  }
  return tallies
}

function unitStatus(unit: string | null, tally: Tally, today: Day, returned: ReadonlySet<string>): UnitStatus {
  const { total, filled, missing } = tally
  const complete = missing.length === 0
  const cutOff = complete ? tally.all : tally.due
  const late = !complete && cutOff !== null && today > cutOff
  return {
    unit,
    total,
    reported: total - missing.length,
    filled,
    state: unit !== null && returned.has(unit) ? 'returned' : complete ? 'reported' : 'missing',
    missing,
    cutOff,
    late,
    daysLate: late && cutOff !== null ? daysBetween(cutOff, today) : 0,
  }
}

/**
 * Who has reported the month and who is late, by leading unit (CLI.md, "A project with several units counts once").
 * A report that was sent back stays 退回 until somebody outside takes the unit from `returned`.
 */
export function monthStatus(answer: GridAnswer, { cutOffs, returned }: StatusContext): MonthStatus {
  const tallies = [...tallyUnits(answer, cutOffs)]
  const named = tallies.filter(([unit]) => unit !== null)
  const ordered = [...named, ...tallies.filter(([unit]) => unit === null)]
  const units = ordered.map(([unit, tally]) => unitStatus(unit, tally, answer.today, returned))
  const sum = (read: (unit: UnitStatus) => number) => units.reduce((all, unit) => all + read(unit), 0)
  return {
    units,
    total: sum((unit) => unit.total),
    reported: sum((unit) => unit.reported),
    filled: sum((unit) => unit.filled),
    lateUnits: units.filter((unit) => unit.late).length,
    cutOff: ordered.reduce<Day | null>((found, [, tally]) => earlier(found, tally.all), null),
  }
}

const dayText = (on: Day) => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`

function when({ cutOff, daysLate }: UnitStatus, today: Day): string {
  if (cutOff === null) return '请尽快报送'
  if (daysLate > 0) return `截止日为${dayText(cutOff)}，已逾期${daysLate}天，请尽快补报`
  return cutOff === today ? '今天截止，请于今天报送' : `请于${dayText(cutOff)}前（含当日）报送`
}

function whatIsOwed(unit: UnitStatus, answer: GridAnswer, reason: string | null): string {
  const parts: string[] = []
  if (unit.state === 'returned') parts.push(`报表已退回${reason === null ? '' : `（${reason}）`}，请修改后重新报送`)
  if (unit.missing.length > 0) {
    const names = unit.missing.map((row) => textAt(answer, 'name', row)).join('、')
    parts.push(`应报${unit.total}个项目，还有${unit.missing.length}个未报：${names}。${when(unit, answer.today)}`)
  }
  return parts.join('；')
}

/**
 * A reminder to copy and send: which projects are missing, the cut-off day, how many days late, why it was sent back.
 * Null when the unit owes nothing. Simulated data says so.
 */
export function reminderText(unit: UnitStatus, answer: GridAnswer, reason: string | null = null): string | null {
  const owed = whatIsOwed(unit, answer, reason)
  if (owed === '') return null
  const simulated = answer.simulated ? '【模拟数据】' : ''
  return `${simulated}${unit.unit ?? '各责任单位'}：您好！${monthText(answer.month)}重点项目月报，${owed}。如有困难请及时联系我们，谢谢支持。`
}
