import type { EntryRejection } from '#contract/entry'
import type { Input } from '#contract/index'
import type { EntryField } from '#domain/entry'
import { type Period, periodYear } from '#domain/fill-in/form'
import { readTyped } from '#domain/fill-in/returned-value'
import { plainWan, type Yuan } from '#domain/money'
import { Refusal, refusalText } from '#domain/refusal'
import { planMonths } from '#domain/year-record'
import { readPlansOf } from '#ledger/entry-plan'
import { readRecord } from '#ledger/record'
import { type Change, update } from '#ledger/write'
import type { QueryContext } from '../context'
import { writeBlock } from './entry'
import { judgeBlock } from './entry-block'
import { writePlans } from './entry-plan'
import { judgePlans } from './entry-plan-block'
import { changedSince } from './entry-rules'
import { versionFor } from './plans'

/** A block of one period's cells, as `sheets.write` takes them. */
export type FillInBlock = Input<'sheets.write'>['blocks'][number]
type Cell = FillInBlock['cells'][number]

/** A block that was judged by the rules of typing it: what stands against it, and how it is written. */
export interface JudgedFillIn {
  readonly rejected: readonly EntryRejection[]
  readonly write: (change: Change) => void
}

/** 是否入统 is the project's own field, whatever the month. */
function judgeStatEntry(context: QueryContext, cells: readonly Cell[]): JudgedFillIn {
  const rejected: EntryRejection[] = []
  const writes: { id: string; statEntry: string | null }[] = []
  for (const { id, text, base } of cells) {
    const project = readRecord(context.db, 'project', id)
    const now = (project?.statEntry ?? null) as string | null
    try {
      if (project === null) throw new Refusal('PROJECT_MISSING', { id })
      const statEntry = readTyped('statEntry', text) as string | null
      if (statEntry === now) continue
      if (base !== now) throw changedSince(String(project.name), '是否入统', now ?? '—', null)
      writes.push({ id, statEntry })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const message = refusalText(error.code, error.details, context.lang)
      rejected.push({ id, field: 'statEntry', code: error.code, message, now })
    }
  }
  return {
    rejected,
    write: (change) => {
      for (const { id, statEntry } of writes) update(change, 'project', id, { statEntry })
    },
  }
}

function judgeMonth(
  context: QueryContext,
  month: Extract<Period, { kind: 'monthly' }>['month'],
  cells: readonly Cell[],
): JudgedFillIn {
  const ofProject = judgeStatEntry(
    context,
    cells.filter(({ field }) => field === 'statEntry'),
  )
  // What is left is what 月度填报 takes.
  const own = cells.flatMap((cell) => (cell.field === 'statEntry' ? [] : { ...cell, field: cell.field as EntryField }))
  const block = judgeBlock(context.db, { month, cells: own }, context)
  return {
    rejected: [...block.rejected, ...ofProject.rejected],
    write: (change) => {
      writeBlock(change, month, block.writes)
      ofProject.write(change)
    },
  }
}

/** A project's cells as a row of 年度计划: a year that is given some months keeps its others. */
function planRowOf(context: QueryContext, year: number, id: string, cells: readonly Cell[]) {
  const { plan } = versionFor(readPlansOf(context.db, year, [id]).get(id) ?? [], {})
  const at = (field: Cell['field']) => cells.find((cell) => cell.field === field)
  const annual = at('annual')
  const ofMonths = planMonths.some((name) => at(name) !== undefined)
  const stored = planMonths.map((name) => (plan?.[name] ?? null) as Yuan | null)
  return {
    id,
    ...(annual && { annual: annual.text }),
    ...(ofMonths && { months: planMonths.map((name, i) => at(name)?.text ?? plainWan(stored[i] ?? null)) }),
    base: {
      ...(annual && { annual: annual.base as number | null }),
      ...(ofMonths && {
        months: planMonths.map((name, i) => {
          const cell = at(name)
          return cell === undefined ? (stored[i] ?? null) : (cell.base as number | null)
        }),
      }),
    },
  }
}

function judgePlan(context: QueryContext, year: number, cells: readonly Cell[]): JudgedFillIn {
  const ids = [...new Set(cells.map(({ id }) => id))]
  const rows = ids.map((id) =>
    planRowOf(
      context,
      year,
      id,
      cells.filter((cell) => cell.id === id),
    ),
  )
  const { rejected, writes } = judgePlans(context.db, { year, rows }, context.lang)
  return { rejected, write: (change) => writePlans(change, writes) }
}

/** Judges a block by the rules of typing it; nothing is written. */
export function judgeFillIn(context: QueryContext, { period, cells }: FillInBlock): JudgedFillIn {
  return period.kind === 'monthly'
    ? judgeMonth(context, period.month, cells)
    : judgePlan(context, periodYear(period), cells)
}
