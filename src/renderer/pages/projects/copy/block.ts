import { lampAt, monthsAt, textAt, textsAt } from '#domain/grid'
import { lampLetters } from '#domain/lamp'
import { monthNumber } from '#domain/month'
import { figureOf, figureText, groupName, summedColumns } from '../cells'
import { textColumns, textOf } from '../column-kinds'
import { columnTitle } from '../column-titles'
import type { Surroundings } from '../context'
import { milestonesText, nextMilestone } from '../describe'
import { moneyGroupColumns } from '../layout'
import type { GridRow } from '../rows'

type At = Pick<Surroundings, 'answer' | 'words' | 'lang'>

interface CopiedColumn {
  readonly title: string
  readonly isText: boolean
  read(row: GridRow): string
}

/** A figure as it is shown, so that a spreadsheet takes it as a number; a blank is a blank. */
function plainFigure(text: string): string {
  return text === '—' ? '' : text.replace('−', '-')
}

function textColumn(title: string, read: (row: GridRow) => string | null): CopiedColumn {
  return { title, isText: true, read: (row) => read(row) ?? '' }
}

function figureColumn(id: string, title: string, at: At): CopiedColumn {
  const read = (row: GridRow) =>
    row.kind === 'project' || summedColumns.has(id) ? plainFigure(figureText(figureOf(row, id, at), id)) : ''
  return { title, isText: false, read }
}

function monthColumns(at: At): readonly CopiedColumn[] {
  const { answer, words } = at
  return Array.from({ length: monthNumber(answer.month) }, (_, m) => ({
    title: words.copiedMonth(m + 1),
    isText: false,
    read: (row: GridRow) =>
      row.kind === 'project'
        ? plainFigure(figureText(monthsAt(answer, 'actuals', row.i)[m] ?? null, 'monthActual'))
        : '',
  }))
}

/** What a drawing tells, in words; of groups only the name. */
function drawn(id: string, row: GridRow, at: At): string | null {
  const { answer, words, lang } = at
  if (id === 'name') return row.kind === 'project' ? textAt(answer, 'name', row.i) : groupName(row, at)
  if (row.kind !== 'project') return null
  switch (id) {
    case 'serial':
      return row.serial === null ? null : String(row.serial)
    case 'lamp':
      return lampLetters[lang][lampAt(answer, row.i)]
    case 'unit':
      return textsAt(answer, 'units', row.i).join('、')
    case 'milestones':
      return milestonesText(answer, row.i, words, lang)
    default: {
      const next = nextMilestone(answer, row.i, lang)
      return next === null ? null : `${next.due} ${next.name}`
    }
  }
}
const drawings: ReadonlySet<string> = new Set(['serial', 'lamp', 'name', 'unit', 'milestones', 'nextDue'])

function copiedColumn(id: string, at: At): readonly CopiedColumn[] {
  const title = columnTitle(id, at).replace('\n', ' ')
  if (id === 'mark') return []
  if (id === 'months') return monthColumns(at)
  if (id === 'bullet') return [figureColumn('timeRate', at.words.copiedTime, at)]
  if (drawings.has(id)) return [{ ...textColumn(title, (row) => drawn(id, row, at)), isText: id !== 'serial' }]
  if (textColumns.has(id)) return [textColumn(title, (row) => textOf(id, row, at))]
  const unit = moneyGroupColumns.has(id) && id !== 'annualRate' ? ` ${at.words.copiedUnit}` : ''
  return [figureColumn(id, `${title}${unit}`, at)]
}

export interface Copied {
  /** The first row names the columns. */
  readonly block: readonly (readonly string[])[]
  isText(column: number): boolean
}

/** Rows as they stand, with the columns that stand: figures as figures, drawings in words. */
export function copiedBlock(rows: readonly GridRow[], columns: readonly string[], at: At): Copied {
  const copied = columns.flatMap((id) => copiedColumn(id, at))
  return {
    block: [copied.map(({ title }) => title), ...rows.map((row) => copied.map(({ read }) => read(row)))],
    isText: (column) => copied[column]?.isText ?? true,
  }
}

/** A text that a spreadsheet would take for a formula is shown to be one (as plain text has no cell formats). */
export function guarded({ block, isText }: Copied): readonly (readonly string[])[] {
  return block.map((row) =>
    row.map((text, at) => (isText(at) && /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text)),
  )
}
