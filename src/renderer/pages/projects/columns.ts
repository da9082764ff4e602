import type { ColGroupDef } from 'ag-grid-community'
import { gridYear, textAt } from '#domain/grid'
import type { Words } from '#domain/refusal'
import { columnWidthRange, isViewColumn } from '#domain/saved-view'
import { planVersion } from '#domain/year-record'
import { undo } from '../../app/undo'
import { frozenNote, withFrozenNote } from '../../parts/frozen/frozen-note'
import { monthWord, spanWord } from '../../parts/month-words'
import { say } from '../../parts/toast'
import { columnKind, type Def, type Given } from './column-kinds'
import { columnTitle } from './column-titles'
import type { Surroundings } from './context'
import { type Barrier, barrierAt, editableColumns } from './editing'
import { CellEditor } from './editor'
import { AxisHeader, MoneyGroupHeader } from './headers'
import { moneyGroupColumns, type PlacedColumn } from './layout'
import type { GridRow } from './rows'
import { isSortable } from './sort'
import type { Sort } from './view'

function editing(id: string): Def {
  if (editableColumns[id] === undefined) return {}
  const barrier = ({ data, context }: Given) =>
    data ? barrierAt(context.answer, data, id, context.readOnly, context.lock) : 'computed'
  const classes = ({ data, context }: Given): string[] => {
    if (data?.kind !== 'project') return []
    const { edits, lock } = context
    const stands = barrierAt(context.answer, data, id, context.readOnly, lock)
    const state = edits.at(data.id, id)?.state
    return [
      ...(typable.has(stands) ? [] : ['cell-computed']),
      ...(stands === 'frozen' ? ['cell-frozen'] : []),
      ...(lock.corrected.has(`${id}/${data.id}`) ? ['cell-corrected'] : []),
      ...(state === 'saving' || state === 'saved' ? ['cell-saving'] : []),
      ...(state === 'refused' ? ['cell-refused'] : []),
    ]
  }
  const aligned = columnKind(id).type === 'rightAligned' ? ['ag-right-aligned-cell'] : []
  return {
    editable: (params) => barrier(params) === null,
    cellEditor: CellEditor,
    valueSetter: ({ data, context, newValue }) => {
      if (data) void commit(data, id, String(newValue ?? ''), context)
      return false
    },
    tooltipValueGetter: (params) => tooltip(params as unknown as Given, id),
    // Not rules: the grid would take each one that does not hold off every cell that scrolls in.
    cellClass: (params) => [...aligned, ...classes(params as Given)],
    // A cell's class may change where its value does not, and is given anew only with its content.
    equals: () => false,
  }
}

/** Barriers that leave a figure its weight: it is given, if not here and now. */
const typable: ReadonlySet<Barrier | null> = new Set([null, 'frozen'])

/** Takes what was typed; a frozen month that is looked at keeps the old fact, and that is said. */
async function commit(row: GridRow, column: string, typed: string, at: Surroundings): Promise<void> {
  const { answer, lang, words } = at
  if (!(await at.edits.commit(row.id, column, typed, answer.month)) || frozenNote(answer, lang) === '') return
  const text = withFrozenNote(words.factSaved(columnTitle(column, at).split('\n')[0] ?? column), answer, lang)
  say({ text, action: { text: words.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
}

function tooltip({ data, context }: Given, id: string): string | undefined {
  if (data?.kind !== 'project') return undefined
  const { words, answer, readOnly, edits, lock } = context
  const edit = edits.at(data.id, id)
  if (edit !== undefined) return edit.state === 'refused' ? edit.message : words.savingHint
  const parent = answer.moneyOn[data.i] ?? -1
  const corrected = lock.corrected.get(`${id}/${data.id}`)
  switch (barrierAt(answer, data, id, readOnly, lock)) {
    case 'summed':
      return words.summedHint
    case 'onParent':
      return words.onParentHint(textAt(answer, 'name', parent) ?? '')
    case 'readOnly':
      return corrected ?? words.readOnlyHint
    case 'frozen':
      return [corrected, lockHint(context)].filter(Boolean).join('\n')
    default:
      return corrected ?? (id === 'annualPlan' ? planNote(data, context) : undefined)
  }
}

function lockHint({ lock, words, lang }: Surroundings): string {
  return lock.frozenBy === null ? '' : words.frozenHint(monthWord(lock.frozenBy, lang))
}

/** A cumulative tells which correction of an earlier month moved it. */
const recomputed: Def = {
  cellClassRules: {
    'cell-recomputed': ({ data, context }) => (context as Surroundings).lock.recomputed.has(data?.id ?? ''),
  },
  tooltipValueGetter: ({ data, context }) => (context as Surroundings).lock.recomputed.get(data?.id ?? ''),
}

/** A rate says which plan it uses. */
const byPlan: Def = {
  tooltipValueGetter: ({ data, context }) => planNote(data as GridRow | undefined, context as Surroundings),
}
function planNote(row: GridRow | undefined, { answer, words, lang }: Surroundings): string | undefined {
  const version = row?.kind === 'project' ? textAt(answer, 'planVersion', row.i) : null
  const names: Readonly<Record<string, Words>> = planVersion.choices
  return version === null ? undefined : words.byPlan(names[version]?.[lang] ?? version)
}
const rates: ReadonlySet<string> = new Set(['annualRate', 'gapPoints'])

const axes = { bullet: 'bullet', milestones: 'year' } as const

function columnDef({ id, width }: PlacedColumn, at: Surroundings, sort: Sort | null): Def {
  const axis = axes[id as keyof typeof axes]
  const pinned = id === 'mark' || id === 'serial' || id === 'lamp' || id === 'name'
  return {
    colId: id,
    headerName: columnTitle(id, at),
    width,
    resizable: isViewColumn(id),
    minWidth: isViewColumn(id) ? columnWidthRange.least : width,
    maxWidth: isViewColumn(id) ? Math.max(columnWidthRange.most, width) : width,
    suppressAutoSize: true,
    sortable: isSortable(id),
    // The rows come in their order already; the grid only keeps which header is sorted, and says so to screen readers.
    comparator: () => 0,
    sort: sort?.column === id ? (sort.down ? 'desc' : 'asc') : null,
    ...(pinned && { pinned: 'left' as const }),
    ...((id === 'lamp' || id === 'mark') && { headerClass: 'centred-header', cellClass: 'centred-cell' }),
    ...(axis !== undefined && {
      headerClass: 'axis-header',
      headerComponentParams: { innerHeaderComponent: AxisHeader, innerHeaderComponentParams: { axis } },
    }),
    ...columnKind(id),
    ...(id === 'ytdActual' && recomputed),
    ...(rates.has(id) && byPlan),
    ...editing(id),
  }
}

/** A group of money that is narrower, as somebody's own order may part it, has room for its unit alone, in px. */
const NARROW = 190

/** How wide the columns of money are together that stand from a place on. */
function runWidth(placed: readonly PlacedColumn[], from: number): number {
  const end = placed.findIndex(({ id }, at) => at >= from && !moneyGroupColumns.has(id))
  return placed.slice(from, end < 0 ? placed.length : end).reduce((sum, { width }) => sum + width, 0)
}

/** The grid's columns: what belongs together in the header stands under one name. */
export function columnDefs(
  placed: readonly PlacedColumn[],
  at: Surroundings,
  sort: Sort | null,
): (Def | ColGroupDef<GridRow>)[] {
  const groups: (Def | ColGroupDef<GridRow>)[] = []
  let money: Def[] | null = null
  for (const [place, column] of placed.entries()) {
    const def = columnDef(column, at, sort)
    if (moneyGroupColumns.has(column.id)) {
      if (money === null) {
        money = []
        const isNarrow = runWidth(placed, place) < NARROW
        groups.push({
          groupId: `money-${column.id}${isNarrow ? '-narrow' : ''}`,
          headerName: isNarrow ? at.words.copiedUnit : at.words.moneyGroupTitle(gridYear(at.answer)),
          marryChildren: true,
          ...(!isNarrow && { headerGroupComponentParams: { innerHeaderGroupComponent: MoneyGroupHeader } }),
          children: money,
        })
      }
      money.push(def)
      continue
    }
    // Somebody's own order may part them.
    money = null
    if (column.id === 'months' || column.id === 'milestones') {
      const headerName =
        column.id === 'months'
          ? at.words.colMonthsSpan(spanWord(at.answer.month, at.lang))
          : at.words.colYear(gridYear(at.answer))
      groups.push({ groupId: `over-${column.id}`, headerName, children: [def] })
      continue
    }
    groups.push(def)
  }
  return groups
}
