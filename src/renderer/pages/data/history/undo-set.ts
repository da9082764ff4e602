import { change } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { count } from './row-words'
import type { HistoryTabWords } from './words'

interface Wanted {
  readonly set: string
  /** Cells that changed since stay; without it they refuse the whole. */
  readonly partial: boolean
  /** What the set is called. */
  readonly act: string
  /** The set is an undo: taking it back does the act again. */
  readonly redoes: boolean
}

/** Takes a set back and says so, with the way back; a refusal is said like any other answer. */
export async function undoSet({ set, partial, act, redoes }: Wanted, w: HistoryTabWords): Promise<void> {
  try {
    const done = await change('history.undoSet', { set, partial })
    const cells = count(done.changes)
    const back = done.set
    say({
      text:
        done.kept > 0
          ? w.undidPart(act, cells, count(done.kept))
          : redoes
            ? w.redidSet(act, cells)
            : w.undidSet(act, cells),
      ...(back !== null && {
        action: {
          text: redoes ? w.takeBack : w.doAgain,
          run: () => void undoSet({ set: back, partial: false, act, redoes: !redoes }, w),
        },
      }),
    })
  } catch (error) {
    say({ text: error instanceof Error ? error.message : String(error) })
  }
}
