import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { MonthSheet } from '#contract/entry'
import type { FindingLine } from '#contract/month-life'
import { textAt, textsAt } from '#domain/grid'
import { type Correctable, isFrozen } from '#domain/month-life'
import { navigation } from '../../../app/navigation'
import { redo, undo } from '../../../app/undo'
import { ask } from '../../../parts/ask'
import { CorrectionDialog } from '../../../parts/correction/correction-dialog'
import type { CurrentValues } from '../../../parts/correction/values'
import { useLanguage } from '../../../parts/language'
import { monthTitle } from '../../../parts/month-words'
import { useAsk } from '../../../parts/query'
import type { SheetEdit } from '../../../parts/sheet/block'
import type { Spot } from '../../../parts/sheet/selection'
import type { EditKind } from '../../../parts/sheet/sheet-options'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { widestName } from '../name-width'
import { useOpened } from '../opened'
import { PastePanel } from '../paste/paste-panel'
import { cellKey, usePending } from '../pending'
import { type HostOptions, type SheetHandle, SheetHost } from '../sheet-host'
import { entryWords } from '../words'
import { cellMenu } from './cell-menu'
import { type CellContext, cellAt, cellLook, cellPlain, cellText, lockOf, totalTexts } from './cells'
import { columnsFor } from './columns'
import { columnOfFinding, cornersOf } from './corners'
import { sheetColumns } from './headers'
import { cellsOfPaste, type Pasting, pasteShown, previewedCells, soundCells } from './paste'
import { type ChosenUnit, type EntryMode, rowsOf, storedAt, textToSend } from './rows'
import { EntryStatus } from './status'
import { monthWords } from './words'
import { discardCells, type EntryCell, writeCells } from './write'

export interface MonthEntryHandle {
  /** Goes to the cell that a check speaks of. */
  jump(finding: Pick<FindingLine, 'projectId' | 'code'>): void
  commit(): void
}

interface Props {
  readonly sheet: MonthSheet
  readonly findings: readonly FindingLine[]
  /** Whether the first screen stands: what marks its cells is asked after it. */
  readonly stands: boolean
  readonly unit: ChosenUnit
  readonly mode: EntryMode
  readonly readOnly: boolean
  /** Width of the sheet's room, in px. */
  readonly width: number
  readonly ref: Ref<MonthEntryHandle>
}

const ways = { type: 'type', delete: 'clear', fill: 'fill', confirm: 'confirm' } as const satisfies Record<
  EditKind,
  string
>

/** The month as a spreadsheet: typed, pasted, filled, each cell saved at once and showing how it went. */
export function MonthEntry(props: Props) {
  const { sheet, findings, stands, unit, mode, readOnly, width, ref } = props
  const words = useWords(monthWords)
  const page = useWords(entryWords)
  const lang = useLanguage()
  const { month } = sheet.answer
  const pending = usePending(month)
  const { data: corrections } = useAsk('correction.list', { month }, { enabled: stands })
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const [correcting, setCorrecting] = useState<{
    readonly i: number
    readonly field: Correctable
    readonly typed: string
  } | null>(null)
  const [active, setActive] = useState<Spot>({ row: 0, col: 3 })
  const [composing, setComposing] = useState(false)
  const host = useRef<SheetHandle>(null)
  const unitName = unit === undefined ? page.allUnits : (unit ?? page.noUnit)

  const rows = useMemo(() => rowsOf(sheet, unit), [sheet, unit])
  const columns = useMemo(() => columnsFor(width), [width])
  const corners = useMemo(
    () => cornersOf({ answer: sheet.answer, findings, corrections: corrections?.rows ?? [], words }),
    [sheet, findings, corrections, words],
  )
  const preview = useMemo(() => previewedCells(pasting), [pasting])
  const at: CellContext = useMemo(
    () => ({ sheet, rows, columns, mode, readOnly, pending, corners, preview, words, lang }),
    [sheet, rows, columns, mode, readOnly, pending, corners, preview, words, lang],
  )
  const nameWidth = useMemo(() => widestName(sheet.answer, rows, width < 1_100), [sheet, rows, width])
  const heads = useMemo(
    () => sheetColumns(columns, { sheet, rows, unit: unitName, mode, words, lang, nameWidth }),
    [columns, sheet, rows, unitName, mode, words, lang, nameWidth],
  )
  const ids = useMemo(() => rows.map((i) => textAt(sheet.answer, 'id', i) ?? ''), [rows, sheet])
  const drawn = useMemo(() => {
    const totals = totalTexts(at, unit === undefined ? words.total : words.subtotal)
    return {
      cellText: (row: number, col: number) => cellText(at, row, col),
      plainText: (row: number, col: number) => cellPlain(at, row, col),
      cellLook: (row: number, col: number) => cellLook(at, row, col),
      canEdit: (row: number, col: number) => lockOf(at, cellAt(at, row, col)) === null,
      totalText: (col: number) => totals[col] ?? '',
    }
  }, [at, unit, words])

  const opened = useOpened(({ row, col }) => {
    const { id, i, field } = cellAt(at, row, col)
    return field === null ? null : { key: cellKey(id, field), base: storedAt(sheet, i, field) }
  })
  const toWrite = ({ row, col, text }: SheetEdit, kind: EditKind): EntryCell | [] => {
    const { id, i, field } = cellAt(at, row, col)
    if (field === null) return []
    const key = cellKey(id, field)
    const typed = { id, field, text: textToSend(field, text) }
    // What was refused a moment ago is compared with what is stored now; what is under way is not compared at all.
    if (pending.get(key)?.state === 'saving') return typed
    const seen = kind === 'type' && opened.last?.key === key ? opened.last.base : storedAt(sheet, i, field)
    return { ...typed, base: seen as string | number | null }
  }
  const write = (edits: readonly SheetEdit[], kind: EditKind) => {
    const cells = edits.flatMap((edit) => toWrite(edit, kind))
    void writeCells(month, ways[kind], cells)
  }

  const correct = ({ row, col }: Spot, typed = ''): boolean => {
    const cell = cellAt(at, row, col)
    const lock = lockOf(at, cell)
    if ((lock !== 'frozen' && lock !== 'later') || cell.field === null || readOnly) return false
    setCorrecting({ i: cell.i, field: cell.field === 'cumulative' ? 'actual' : cell.field, typed })
    return true
  }
  const options: HostOptions = {
    ...drawn,
    start: { row: 0, col: columns.indexOf('actual') },
    columns: heads,
    rows: ids,
    label: words.sheet(monthTitle(month, lang), unitName),
    lang,
    rowName: (row) => textAt(sheet.answer, 'name', rows[row] ?? -1) ?? '',
    onEdit: write,
    onPaste: (paste) => {
      const next = { paste, ...cellsOfPaste(at, paste), answer: null }
      setPasting(next)
      void ask('month.tryEnter', { month, how: 'paste', cells: [...next.cells] }).then((answer) =>
        setPasting((now) => (now?.paste === paste ? { ...next, answer } : now)),
      )
    },
    onSelection: (selection) => {
      opened.select(selection.active)
      setActive(selection.active)
    },
    onLocked: (spot, typed) => {
      if (correct(spot, typed)) return
      const look = cellLook(at, spot.row, spot.col)
      if (look.reason !== undefined) say({ text: look.reason })
    },
    onOpen: ({ row }) => navigation.open({ page: 'project', id: ids[row] ?? '' }),
    menuOf: (spot) => cellMenu(at, spot),
    onDiscard: (spots) =>
      discardCells(
        month,
        spots.flatMap(({ row, col }) => {
          const { id, field } = cellAt(at, row, col)
          return field === null ? [] : [{ id, field }]
        }),
      ),
    onOrphan: (id, col, text) => {
      const field = cellAt(at, 0, col).field
      if (field !== null) void writeCells(month, 'type', [{ id, field, text: textToSend(field, text) }])
    },
    onEditing: (editing) => {
      opened.follow(editing.open)
      setComposing(editing.composing)
    },
    onUndo: () => void undo(lang),
    onRedo: () => void redo(lang),
  }

  useImperativeHandle(ref, () => ({
    jump: ({ projectId, code }) => {
      const row = ids.indexOf(projectId)
      const col = columns.indexOf(columnOfFinding[code])
      if (row >= 0) host.current?.go(row, Math.max(0, col))
    },
    commit: () => host.current?.commit(),
  }))

  const writePaste = () => {
    if (pasting === null) return
    const cells = soundCells(pasting)
    setPasting(null)
    void writeCells(month, 'paste', cells).then((count) => {
      if (count === 0) return
      say({ text: words.written(count), action: { text: words.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
    })
    focusSheet()
  }
  const focusSheet = () => host.current?.go(active.row, active.col)
  const titles = heads.map((head) => ({ title: head.title, right: head.align === 'right' || head.kind === 'number' }))
  return (
    <div className="entry-center">
      <SheetHost ref={host} options={options} />
      {pasting !== null && (
        <PastePanel
          shown={pasteShown(at, pasting, titles)}
          onCancel={() => {
            setPasting(null)
            focusSheet()
          }}
          onWrite={writePaste}
        />
      )}
      <EntryStatus at={at} active={active} composing={composing} title={titles[active.col]?.title ?? ''} />
      {correcting !== null && (
        <CorrectionDialog
          project={{
            id: textAt(sheet.answer, 'id', correcting.i) ?? '',
            name: textAt(sheet.answer, 'name', correcting.i) ?? '',
            unit: textsAt(sheet.answer, 'units', correcting.i)[0] ?? null,
          }}
          month={month}
          field={correcting.field}
          typed={correcting.typed}
          current={currentValues(sheet, correcting.i)}
          onClose={() => setCorrecting(null)}
        />
      )}
    </div>
  )
}

function currentValues(sheet: MonthSheet, i: number): CurrentValues {
  const value = (field: Correctable) => storedAt(sheet, i, field)
  return {
    actual: value('actual') as CurrentValues['actual'],
    physical: value('physical') as number | null,
    progress: value('progress') as string | null,
    problem: value('problem') as string | null,
    next: value('next') as string | null,
    statistics: value('statistics') as CurrentValues['statistics'],
  }
}

/** Whether the month takes nothing more. */
export const isClosed = (sheet: MonthSheet) => isFrozen(sheet.state)
