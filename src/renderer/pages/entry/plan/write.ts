import type { EntryRejection } from '#contract/entry'
import type { EntryWay } from '#domain/entry'
import { change } from '../../../parts/saving'
import { cellKey, type Pending, setPending } from '../pending'
import { inLine, refusalOf, rejectedOf, settle } from '../writing'
import { groupOf, type PlanGroup } from './columns'
import type { PlanRow, PlanSend } from './judge'
import { sheetKey, type Version, written } from './version'

/** Where rows are written. */
export interface PlanTarget {
  readonly year: number
  readonly version: Version
}

const keysOf = ({ row, cells }: PlanSend) => cells.map((cell) => [cellKey(row.id, cell.field), cell] as const)

function mark(target: PlanTarget, sends: readonly PlanSend[], how: (cell: PlanSend['cells'][number]) => Pending): void {
  setPending(
    sheetKey(target.year, target.version),
    sends.flatMap((send) => keysOf(send).map(([key, cell]) => [key, how(cell)] as const)),
  )
}

/** A row without the groups of cells that something refuses; null when nothing is left of it. */
export function soundPart({ row, cells }: PlanSend, refused: ReadonlySet<PlanGroup>): PlanSend | null {
  const sound = cells.filter(({ field }) => !refused.has(groupOf(field)))
  if (sound.length === 0) return null
  const without: PlanRow = { ...row }
  if (refused.has('totalInvestment')) delete without.totalInvestment
  if (refused.has('carryIn')) delete without.carryIn
  if (refused.has('plan')) {
    delete without.annual
    delete without.months
  }
  return { row: without, cells: sound }
}

/** The groups of cells that are refused, by row. */
export function refusedGroups(rejected: readonly EntryRejection[]): ReadonlyMap<string, ReadonlySet<PlanGroup>> {
  const groups = new Map<string, Set<PlanGroup>>()
  for (const { id, field } of rejected) groups.set(id, (groups.get(id) ?? new Set()).add(groupOf(field)))
  return groups
}

/** Why each cell of a row is not taken: its own reason, else that of the row it is written with. */
function reasonsOf({ row, cells }: PlanSend, rejected: readonly EntryRejection[]) {
  const mine = rejected.filter((one) => one.id === row.id)
  return cells.flatMap((cell): (readonly [string, Pending])[] => {
    const own = mine.find((one) => one.field === cell.field)
    const ofRow = mine.find((one) => groupOf(one.field) === groupOf(cell.field))
    const { message } = own ?? ofRow ?? { message: null }
    return message === null
      ? []
      : [[cellKey(row.id, cell.field), { text: cell.text, state: 'refused', reason: message }]]
  })
}

async function send(target: PlanTarget, how: EntryWay, sends: readonly PlanSend[]): Promise<number> {
  const { year, version } = target
  const sheet = sheetKey(year, version)
  try {
    const { changes } = await change('plan.enter', {
      year,
      how,
      ...written(version),
      rows: sends.map(({ row }) => row),
    })
    const texts = sends.flatMap((one) => keysOf(one).map(([key, { text }]) => [key, text] as const))
    await settle(sheet, 'plan.sheet', texts)
    return changes
  } catch (thrown) {
    const error = refusalOf(thrown)
    const rejected = rejectedOf(error)
    if (rejected === null) {
      mark(target, sends, ({ text }) => ({ text, state: 'refused', reason: error.message }))
      return 0
    }
    setPending(
      sheet,
      sends.flatMap((one) => reasonsOf(one, rejected)),
    )
    const groups = refusedGroups(rejected)
    const sound = sends.flatMap((one) => soundPart(one, groups.get(one.row.id) ?? new Set()) ?? [])
    const isLess =
      sound.length < sends.length || sound.some((one, n) => one.cells.length < (sends[n]?.cells.length ?? 0))
    return sound.length === 0 || !isLess ? 0 : send(target, how, sound)
  }
}

/** Writes rows as one change set and shows each cell as saving, saved or refused. Answers how many cells changed. */
export function writePlans(target: PlanTarget, how: EntryWay, sends: readonly PlanSend[]): Promise<number> {
  if (sends.length === 0) return Promise.resolve(0)
  mark(target, sends, ({ text }) => ({ text, state: 'saving' }))
  return inLine(() => send(target, how, sends))
}
