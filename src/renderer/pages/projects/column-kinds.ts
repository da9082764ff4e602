import type {
  CellClassParams,
  ColDef,
  ICellRendererParams,
  ValueFormatterParams,
  ValueGetterParams,
} from 'ag-grid-community'
import { choiceTerm, type Field } from '#domain/field'
import { textAt } from '#domain/grid'
import { viewReader } from '#domain/paper/view-columns'
import { nature, stage, statEntry, yearClass } from '#domain/project'
import { isViewColumn } from '#domain/saved-view'
import { planVersion } from '#domain/year-record'
import {
  type Draw,
  drawLamp,
  drawName,
  drawNextDue,
  drawSumName,
  drawUnit,
  figureOf,
  figureText,
  gapClass,
  summedColumns,
} from './cells'
import type { Surroundings } from './context'
import { lampReasons } from './describe'
import { drawBullet, drawMonths, drawYear } from './drawings'
import { innerWidth } from './headers'
import { drawMark } from './marks/draw-mark'
import type { GridRow } from './rows'

export type Def = ColDef<GridRow>
/** Every callback of the grid is given these; data is there for every row that is drawn. */
export interface Given {
  readonly data: GridRow | undefined
  readonly context: Surroundings
}

function drawn(draw: Draw): Def {
  return {
    // Drawn from the answer, not from one value; the row is refreshed only when something on its line has changed.
    equals: () => false,
    valueGetter: () => null,
    cellRenderer: (params: ICellRendererParams<GridRow, unknown, Surroundings>) =>
      params.data
        ? draw(params.data, params.context, innerWidth(params.column?.getActualWidth() ?? 0), heightOf(params.data))
        : '',
  }
}

/** Like `drawn`, for what takes most of a row's time: it waits while somebody rushes by. */
function charted(draw: Draw): Def {
  return drawn((row, at, width, height) => at.rush.chart(() => draw(row, at, width, height)))
}

/** LOOK.md, Space: rows and 合计 36, groups 28. */
export function heightOf(row: GridRow): number {
  return row.kind === 'group' ? 28 : 36
}

function figure(id: string): Def {
  return {
    type: 'rightAligned',
    valueGetter: ({ data, context }: ValueGetterParams<GridRow> & Given) => (data ? figureOf(data, id, context) : null),
    valueFormatter: ({ data, value, context }: ValueFormatterParams<GridRow, number | null> & Given) => {
      if (data === undefined || (data.kind !== 'project' && !summedColumns.has(id))) return ''
      return context.edits.at(data.id, id)?.text ?? figureText(value ?? null, id)
    },
    ...(id === 'gapPoints' && {
      cellClass: ({ data, context }: CellClassParams<GridRow> & Given) =>
        data ? ['ag-right-aligned-cell', gapClass(data, context)].filter(Boolean) : [],
    }),
  }
}

/** A project's text in a column; null where it has none. */
export function textOf(
  id: string,
  data: GridRow | undefined,
  at: Pick<Surroundings, 'answer' | 'lang'>,
): string | null {
  if (data?.kind !== 'project') return null
  const text = id in at.answer.text ? textAt(at.answer, id as 'progress', data.i) : readText(id, data.i, at)
  const field = (choiceFields as Readonly<Record<string, Extract<Field, { kind: 'choice' }>>>)[id]
  if (field === undefined || text === null) return joined.has(id) ? (text?.replaceAll('\n', '、') ?? null) : text
  return at.lang === 'zh' ? choiceTerm(field, text) : (field.choices[text]?.en ?? text)
}
const choiceFields = { stage, nature, yearClass, statEntry, planVersion }
/** Columns of the answer that hold lists. */
const joined: ReadonlySet<string> = new Set(['lists', 'aliases', 'sections'])

/** What is put together from several facts, as papers have it; in the window's language where it is a sentence. */
function readText(id: string, i: number, at: Pick<Surroundings, 'answer' | 'lang'>): string | null {
  if (id === 'reasons') return lampReasons(at.answer, i, at.lang) || null
  return isViewColumn(id) ? (viewReader(at.answer, id)(i) as string | null) : null
}

function plainText(id: string): Def {
  return {
    valueGetter: ({ data, context }: ValueGetterParams<GridRow> & Given) => textOf(id, data, context),
    cellRenderer: ({ data, value, context }: ICellRendererParams<GridRow, string | null, Surroundings>) => {
      const text = data ? context.edits.at(data.id, id)?.text : undefined
      const cell = document.createElement('span')
      cell.className = 'grid-text'
      cell.textContent = text ?? value ?? (data?.kind === 'project' ? '—' : '')
      if (cell.textContent.length > 12) cell.title = cell.textContent
      return cell
    },
  }
}

const drawnColumns: Readonly<Record<string, Draw>> = {
  mark: drawMark,
  lamp: drawLamp,
  name: drawName,
  unit: drawUnit,
  nextDue: drawNextDue,
}
const chartColumns: Readonly<Record<string, Draw>> = { bullet: drawBullet, months: drawMonths, milestones: drawYear }
export const textColumns: ReadonlySet<string> = new Set([
  ...['progress', 'problem', 'next', 'stage', 'nature', 'yearClass', 'code', 'industry', 'scale', 'years', 'address'],
  ...['lists', 'start', 'completion', 'statEntry', 'leader', 'contact', 'remark', 'reasons', 'planVersion', 'since'],
  ...['quantity', 'aliases', 'sections'],
])

/** 序: the number in the list; a group's row begins here and spans to the name. */
const serialColumn: Def = {
  type: 'rightAligned',
  colSpan: ({ data }) => (data?.kind === 'group' ? 3 : 1),
  valueGetter: ({ data }) => (data?.kind === 'project' ? data.serial : null),
  equals: () => false,
  cellRenderer: ({ data, context }: ICellRendererParams<GridRow, unknown, Surroundings>) =>
    data?.kind === 'group'
      ? drawSumName(data, context, 0, 0)
      : data?.kind === 'project'
        ? String(data.serial ?? '')
        : '',
  cellClass: ({ data }) => (data?.kind === 'group' ? 'grid-group-cell' : 'ag-right-aligned-cell grid-serial'),
}

/** How a column gets its content: a drawing, a text, or a figure. */
export function columnKind(id: string): Def {
  const draw = drawnColumns[id]
  const chart = chartColumns[id]
  if (id === 'serial') return serialColumn
  if (chart !== undefined) return charted(chart)
  if (draw !== undefined) return drawn(draw)
  return textColumns.has(id) ? plainText(id) : figure(id)
}
