import { useMemo } from 'react'
import type { Ask, Output } from '#contract/index'
import { type GridAnswer, textAt } from '#domain/grid'
import type { Month } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { orderKinds, orderNames } from '#domain/paper/order-form'
import type { ProblemRow } from '#domain/problem'
import { useMonthState } from '../../parts/month-state'
import { useAsk } from '../../parts/query'
import type { PaperName } from './papers'

export type Version = Output<'snapshot.list'>['rows'][number]
export type FormRow = Output<'form.list'>['rows'][number]
export type CorrectionRow = Output<'correction.list'>['rows'][number]

/** A letter that went out on a problem. */
export interface Letter {
  readonly key: string
  readonly name: string
  readonly input: Ask<'paper.order'>
}

/** Where a month's papers come from, and what else of it can be printed. */
export interface MonthPapers {
  readonly frozen: boolean
  /** Newest first; an open month that was frozen before still has its old ones. */
  readonly versions: readonly Version[]
  /** Those of the month itself, and those of earlier months that moved its figures; newest first. */
  readonly corrections: readonly CorrectionRow[]
  /** Forms of the monthly sheet, the official ones first; none until the engine has told them. */
  readonly forms: readonly FormRow[]
  /** Of 项目卡; asked for only where it is shown. */
  readonly projects: readonly { readonly id: string; readonly name: string }[]
  /** Leaders of the month's projects, likewise. */
  readonly leaders: readonly string[]
  /** 交办单、督办单, the newest first, likewise. */
  readonly letters: readonly Letter[]
}

/** The letters of a ledger, the newest first. */
export function lettersOf(rows: readonly ProblemRow[]): readonly Letter[] {
  return rows
    .flatMap((row) =>
      row.actions.flatMap((action) => {
        const kind = orderKinds.find((one) => one === action.stage)
        if (kind === undefined) return []
        const letter = action.number === null ? {} : { letter: action.number }
        return {
          on: action.on,
          key: `${row.id}/${kind}/${action.number ?? ''}`,
          name: `${orderNames[kind]} ${action.number ?? row.number}　${row.project}：${row.title}`,
          input: { id: row.id, kind, ...letter },
        }
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .map(({ key, name, input }) => ({ key, name, input }))
}

/** The counted projects of a grid, and who leads them. */
export function peopleOf(grid: GridAnswer | undefined): Pick<MonthPapers, 'projects' | 'leaders'> {
  if (grid === undefined) return { projects: [], leaders: [] }
  const rows = Array.from({ length: grid.count }, (_, i) => i)
  const leaders = new Set(rows.flatMap((i) => (grid.counted[i] === 1 ? (textAt(grid, 'leader', i) ?? []) : [])))
  return {
    projects: rows.map((i) => ({ id: textAt(grid, 'id', i) ?? '', name: textAt(grid, 'name', i) ?? '' })),
    leaders: [...leaders],
  }
}

/** What of a month can be printed; what only one paper needs is asked for with that paper. */
export function useMonthPapers(month: Month, paper: PaperName): MonthPapers {
  const { state } = useMonthState(month)
  const versions = useAsk('snapshot.list', { month })
  const corrections = useAsk('correction.list', {})
  const forms = useAsk('form.list', {})
  const grid = useAsk('project.grid', { month }, { enabled: paper === 'card' || paper === 'leaders' })
  const ledger = useAsk('problem.list', { month }, { enabled: paper === 'order' })
  const people = useMemo(() => peopleOf(grid.data), [grid.data])
  const letters = useMemo(() => lettersOf(ledger.data?.rows ?? []), [ledger.data])
  const found = monthPapers(month, isFrozen(state), versions.data?.rows ?? [], corrections.data?.rows ?? [])
  return { ...found, ...people, letters, forms: forms.data?.rows ?? [] }
}

/** Answers of another month, shown until this one's are there, are left out. */
export function monthPapers(
  month: Month,
  frozen: boolean,
  versions: readonly Version[],
  corrections: readonly CorrectionRow[],
): MonthPapers {
  const own = versions.filter((row) => row.month === month)
  const moved = new Set(own.map((row) => row.correctionId))
  return {
    frozen,
    versions: own.toReversed(),
    corrections: corrections.filter((row) => row.month === month || moved.has(row.id)),
    forms: [],
    projects: [],
    leaders: [],
    letters: [],
  }
}

/** The version in force: of a frozen month the newest; null for a draft. */
export function versionInForce({ frozen, versions }: MonthPapers): number | null {
  return frozen ? (versions[0]?.version ?? null) : null
}
