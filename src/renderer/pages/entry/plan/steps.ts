import { type Pending, pendingOf, setPending } from '../pending'

type Texts = readonly (readonly [key: string, Pending | null])[]

/** What one act did: the texts that waited before it, and how many cells of the ledger changed. */
interface Step {
  readonly before: Texts
  readonly changes: Promise<number>
}
interface Undone {
  readonly after: Texts
  readonly changes: number
}

/** The acts on a sheet, by sheet: a draft is in no ledger, so taking it back is the page's. */
const done = new Map<string, readonly Step[]>()
const undone = new Map<string, readonly Undone[]>()
const MOST = 200

/** What waits in cells; what is being saved, or has been, is the ledger's. */
function waitingIn(sheet: string, keys: readonly string[]): Texts {
  const now = pendingOf(sheet)
  return keys.map((key) => {
    const pending = now.get(key)
    const waits = pending?.state === 'draft' || pending?.state === 'refused'
    return [key, waits ? pending : null] as const
  })
}

/** Does something to cells of a sheet as one act, to be taken back as one. Answers how many cells of the ledger changed. */
export function act(sheet: string, keys: readonly string[], run: () => Promise<number>): Promise<number> {
  const before = waitingIn(sheet, keys)
  const changes = run()
  done.set(sheet, [...(done.get(sheet) ?? []), { before, changes }].slice(-MOST))
  undone.delete(sheet)
  return changes
}

/** What the ledger does of a step; resolves when the page shows it. */
type InLedger = () => Promise<void>

/** Takes the last act back: what it wrote in the ledger, then what waited before it waits again. */
export async function stepBack(sheet: string, undo: InLedger): Promise<void> {
  const steps = done.get(sheet) ?? []
  const last = steps.at(-1)
  if (last === undefined) return undo()
  done.set(sheet, steps.slice(0, -1))
  const changes = await last.changes
  const after = waitingIn(
    sheet,
    last.before.map(([key]) => key),
  )
  undone.set(sheet, [...(undone.get(sheet) ?? []), { after, changes }])
  if (changes > 0) await undo()
  setPending(sheet, last.before)
}

/** Does again what was taken back last. */
export async function stepForward(sheet: string, redo: InLedger): Promise<void> {
  const steps = undone.get(sheet) ?? []
  const last = steps.at(-1)
  if (last === undefined) return redo()
  undone.set(sheet, steps.slice(0, -1))
  const before = waitingIn(
    sheet,
    last.after.map(([key]) => key),
  )
  done.set(sheet, [...(done.get(sheet) ?? []), { before, changes: Promise.resolve(last.changes) }])
  if (last.changes > 0) await redo()
  setPending(sheet, last.after)
}
