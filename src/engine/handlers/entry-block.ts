import type { EntryFlag, EntryRejection } from '#contract/entry'
import { type EntryField, entryFields, entryText, isMoneyEntry, readEntry, storedField } from '#domain/entry'
import { closedMonth } from '#domain/entry-rules'
import type { Value } from '#domain/field'
import type { Yuan } from '#domain/money'
import type { Day, Month } from '#domain/month'
import { frozenLock } from '#domain/month-life'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import {
  type EntryHead,
  lastChange,
  readDoneBefore,
  readEntryHeads,
  readMonthOf,
  type StoredMonth,
} from '#ledger/entry'
import { frozenMonths } from '#ledger/month-life'
import { changedSince, moneyBarred } from './entry-rules'

/** A cell as it was typed. */
export interface EntryCell {
  readonly id: string
  readonly field: EntryField
  readonly text: string
  readonly base?: string | number | null | undefined
}

/** What judging a block needs to know, read in a few queries. */
interface BlockFacts {
  readonly db: ReadableDb
  readonly month: Month
  readonly today: Day
  readonly heads: ReadonlyMap<string, EntryHead>
  readonly stored: ReadonlyMap<string, StoredMonth>
  readonly doneBefore: ReadonlyMap<string, Yuan>
  /** The frozen month that lets nothing in here, and the one that lets no money in. */
  readonly frozen: ReturnType<typeof frozenLock>
}

/** What a block may lean on that is not in the ledger yet, because the same act brings it. */
export interface BlockAhead {
  /** Projects that will have been made. */
  readonly heads: ReadonlyMap<string, EntryHead>
  /** The ledger's projects as they were read already. */
  readonly known?: ReadonlyMap<string, EntryHead>
  /** What will have been added in the months before, by project. */
  readonly doneBefore: ReadonlyMap<string, number>
  /** The month as it was read already; what it does not hold is blank. */
  readonly stored?: ReadonlyMap<string, StoredMonth>
  /** Frozen months let in what will be written as corrections. */
  readonly corrects: boolean
}

function gather(
  db: ReadableDb,
  month: Month,
  today: Day,
  cells: readonly EntryCell[],
  ahead: BlockAhead | undefined,
): BlockFacts {
  const ids = [...new Set(cells.map((cell) => cell.id))]
  const cumulative = new Set(cells.filter((cell) => cell.field === 'cumulative').map((cell) => cell.id))
  return {
    db,
    month,
    today,
    heads: withAhead(ahead?.known ?? readEntryHeads(db, ids), ahead?.heads),
    stored: ahead?.stored ?? readMonthOf(db, month, ids),
    doneBefore: cumulative.size === 0 ? new Map() : doneBeforeOf(db, month, [...cumulative], ahead),
    frozen: ahead?.corrects ? { all: null, money: null } : frozenLock(frozenMonths(db), month),
  }
}

function withAhead<T>(known: ReadonlyMap<string, T>, ahead: ReadonlyMap<string, T> | undefined) {
  return ahead === undefined || ahead.size === 0 ? known : new Map([...ahead, ...known])
}

function doneBeforeOf(db: ReadableDb, month: Month, ids: readonly string[], ahead: BlockAhead | undefined) {
  const done = readDoneBefore(db, month, ids)
  if (ahead === undefined || ahead.doneBefore.size === 0) return done
  const added = [...ahead.doneBefore].map(([id, more]) => [id, ((done.get(id) ?? 0) + more) as Yuan] as const)
  return new Map([...done, ...added])
}

/** One project of a block: what bars it, and what would change of it. */
interface ProjectBlock {
  readonly head: EntryHead
  readonly closed: Refusal | null
  readonly elsewhere: Refusal | null
  readonly stored: StoredMonth | null
  readonly given: Set<string>
  readonly changes: Record<string, Value>
  readonly from: Record<string, EntryCell>
}

function projectBlock(facts: BlockFacts, head: EntryHead): ProjectBlock {
  return {
    head,
    closed: closedMonth(head, facts.month, facts.today),
    elsewhere: moneyBarred(facts.heads, head),
    stored: facts.stored.get(head.id) ?? null,
    given: new Set(),
    changes: {},
    from: {},
  }
}

/** The value that a cell would store: as read, or a cumulative's difference to what was done before. */
function storedValue(facts: BlockFacts, cell: EntryCell): Value {
  const read = readEntry(cell.field, cell.text)
  if (cell.field !== 'cumulative' || typeof read !== 'number') return read
  return read - (facts.doneBefore.get(cell.id) ?? 0)
}

function frozenRefusal({ month, frozen }: BlockFacts, field: EntryField): Refusal | null {
  const by = frozen.all ?? (isMoneyEntry(field) ? frozen.money : null)
  return by === null ? null : new Refusal('MONTH_FROZEN', { month, frozen: by })
}

/** Takes one cell into its project's changes; answers whether it changes anything. Refuses what no rule lets in. */
function take(facts: BlockFacts, block: ProjectBlock, cell: EntryCell): boolean {
  const field = storedField(cell.field)
  const { name } = block.head
  if (block.closed !== null) throw block.closed
  if (block.given.has(field)) throw new Refusal('CELL_TWICE', { name, field: entryFields[cell.field].label.zh })
  block.given.add(field)
  const value = storedValue(facts, cell)
  const now = block.stored?.[field] ?? null
  if (value === now) return false
  if (cell.base !== undefined && cell.base !== now) {
    const id = `${cell.id}/${facts.month}`
    const last = lastChange(facts.db, { projectId: cell.id, entity: 'month', id, field })
    throw changedSince(name, entryFields[cell.field].label.zh, entryText(field, now), last)
  }
  const frozen = frozenRefusal(facts, cell.field)
  if (frozen !== null) throw frozen
  if (value !== null && isMoneyEntry(cell.field) && block.elsewhere !== null) throw block.elsewhere
  block.changes[field] = value
  block.from[field] = cell
  return true
}

/** A block that was judged: what it would write, by project, and what stands against it. */
export interface JudgedBlock<Cell extends EntryCell = EntryCell> {
  readonly accepted: number
  readonly unchanged: number
  readonly rejected: readonly EntryRejection[]
  readonly flags: readonly EntryFlag[]
  readonly writes: readonly BlockWrite<Cell>[]
}

/** What a block changes of one project's month, and that month as it was read. */
export interface BlockWrite<Cell extends EntryCell = EntryCell> {
  readonly id: string
  readonly stored: StoredMonth | null
  readonly changes: Readonly<Record<string, Value>>
  /** The cell that each change was given by. */
  readonly from: Readonly<Record<string, Cell>>
}

/** Judges every cell of a block by itself; nothing is written (CLI.md, month set, tells the rules). */
export function judgeBlock<Cell extends EntryCell>(
  db: ReadableDb,
  input: { readonly month: Month; readonly cells: readonly Cell[] },
  { today, lang }: { readonly today: Day; readonly lang: Lang },
  ahead?: BlockAhead,
): JudgedBlock<Cell> {
  const facts = gather(db, input.month, today, input.cells, ahead)
  const blocks = new Map<string, ProjectBlock>()
  const rejected: EntryRejection[] = []
  let accepted = 0
  for (const cell of input.cells) {
    try {
      if (take(facts, blockOf(facts, blocks, cell.id), cell)) accepted += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const now = facts.stored.get(cell.id)?.[storedField(cell.field)] ?? null
      const message = refusalText(error.code, error.details, lang)
      rejected.push({ id: cell.id, field: cell.field, code: error.code, message, now })
    }
  }
  return {
    accepted,
    unchanged: input.cells.length - accepted - rejected.length,
    rejected,
    flags: flagsOf(blocks),
    // What was put into a block is of this call's cells.
    writes: writesOf(blocks) as readonly BlockWrite<Cell>[],
  }
}

function blockOf(facts: BlockFacts, blocks: Map<string, ProjectBlock>, id: string): ProjectBlock {
  const known = blocks.get(id)
  if (known !== undefined) return known
  const head = facts.heads.get(id)
  if (head === undefined) throw new Refusal('PROJECT_MISSING', { id })
  const block = projectBlock(facts, head)
  blocks.set(id, block)
  return block
}

function writesOf(blocks: ReadonlyMap<string, ProjectBlock>): readonly BlockWrite[] {
  const writes: BlockWrite[] = []
  for (const { head, stored, changes, from } of blocks.values()) {
    if (Object.keys(changes).length > 0) writes.push({ id: head.id, stored, changes, from })
  }
  return writes
}

/** Months that turn negative because a smaller cumulative was given: taken, and told (DOMAIN.md). */
function flagsOf(blocks: ReadonlyMap<string, ProjectBlock>): readonly EntryFlag[] {
  const flags: EntryFlag[] = []
  for (const { head, changes } of blocks.values()) {
    const { actual } = changes
    if (typeof actual === 'number' && actual < 0) flags.push({ id: head.id, code: 'CUMULATIVE_DROPPED' })
  }
  return flags
}
