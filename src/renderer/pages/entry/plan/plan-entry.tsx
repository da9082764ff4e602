import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { PlanSheet } from '#contract/entry'
import { textAt } from '#domain/grid'
import { navigation } from '../../../app/navigation'
import { redo, undo } from '../../../app/undo'
import { ask } from '../../../parts/ask'
import { useLanguage } from '../../../parts/language'
import type { Spot } from '../../../parts/sheet/selection'
import type { EditKind, SheetPaste } from '../../../parts/sheet/sheet-options'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { type ChosenUnit, rowsOf } from '../month/rows'
import { widestName } from '../name-width'
import { useOpened } from '../opened'
import { PastePanel } from '../paste/paste-panel'
import { cellKey, pendingOf, setPending, usePending } from '../pending'
import { type HostOptions, type SheetHandle, SheetHost } from '../sheet-host'
import { discard, upToDate } from '../writing'
import { cellAt, cellLook, cellPlain, cellText, isOpen, largestMonth, type PlanContext, totalTexts } from './cells'
import { fieldOfColumn, planColumns } from './columns'
import { enter } from './enter'
import { firstColumn, sheetColumns } from './headers'
import { type Pasting, pasteShown, previewedCells, sendsOfPaste, soundSends } from './paste'
import { draftsOf, storedAt } from './row'
import { PlanStatus } from './status'
import { act, stepBack, stepForward } from './steps'
import { sheetKey, type Version, written } from './version'
import { planWords } from './words'
import { writePlans } from './write'

export interface PlanEntryHandle {
  /** Takes what is being typed before something else happens. */
  commit(): void
  /** Takes the last act back. */
  undo(): void
}

interface Props {
  readonly sheet: PlanSheet
  readonly year: number
  readonly version: Version
  readonly unit: ChosenUnit
  readonly readOnly: boolean
  readonly ref: Ref<PlanEntryHandle>
}

const ways = { type: 'type', delete: 'clear', fill: 'fill', confirm: 'confirm' } as const satisfies Record<
  EditKind,
  string
>

/** A year's plans as a spreadsheet: a row's months are written once they make its year. */
export function PlanEntry({ sheet, year, version, unit, readOnly, ref }: Props) {
  const words = useWords(planWords)
  const lang = useLanguage()
  const target = useMemo(() => ({ year, version }), [year, version])
  const name = sheetKey(year, version)
  const pending = usePending(name)
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const [active, setActive] = useState<Spot>({ row: 0, col: firstColumn })
  const [composing, setComposing] = useState(false)
  const host = useRef<SheetHandle>(null)
  const unitName = unit === undefined ? words.allUnits : (unit ?? words.noUnit)

  const rows = useMemo(() => rowsOf(sheet, unit), [sheet, unit])
  const bare: PlanContext = useMemo(
    () => ({ sheet, version, pending, lang, rows, readOnly, preview: new Map(), words }),
    [sheet, version, pending, lang, rows, readOnly, words],
  )
  const at: PlanContext = useMemo(() => ({ ...bare, preview: previewedCells(bare, pasting) }), [bare, pasting])
  const stored = useMemo(() => ({ sheet, version, rows }), [sheet, version, rows])
  const totals = useMemo(() => totalTexts(stored), [stored])
  const heads = useMemo(
    () =>
      sheetColumns({
        year,
        count: rows.length,
        unit: unitName,
        simulated: sheet.answer.simulated,
        version: version.of === 'adjusted' ? words.thisAdjustment : words[version.of],
        words,
        lang,
        nameWidth: widestName(sheet.answer, rows),
        totals,
        largestMonth: largestMonth(stored),
      }),
    [sheet, rows, stored, totals, year, unitName, version, words, lang],
  )
  const ids = useMemo(() => rows.map((i) => textAt(sheet.answer, 'id', i) ?? ''), [rows, sheet])
  const drawn = useMemo(
    () => ({
      cellText: (row: number, col: number) => cellText(at, row, col),
      plainText: (row: number, col: number) => cellPlain(at, row, col),
      cellLook: (row: number, col: number) => cellLook(at, row, col),
      canEdit: (row: number, col: number) => isOpen(at, cellAt(at, row, col)),
      totalText: (col: number) =>
        planColumns[col] === 'name' ? (unit === undefined ? words.total : words.subtotal) : (totals[col] ?? ''),
    }),
    [at, totals, unit, words],
  )

  // A draft that says what has been stored since is done with.
  useEffect(() => {
    const { stale } = draftsOf({ sheet, version, pending: pendingOf(name), lang })
    if (stale.length > 0)
      setPending(
        name,
        stale.map((key) => [key, null]),
      )
  }, [sheet, version, name, lang])

  const opened = useOpened(({ row, col }) => {
    const { id, i, field } = cellAt(bare, row, col)
    return field === null ? null : { key: cellKey(id, field), base: storedAt(bare, i, field) }
  })
  const takeBack = () => void stepBack(name, () => shown(undo(lang)))
  const focusSheet = () => host.current?.go(active.row, active.col)
  const propose = (paste: SheetPaste) => {
    const next = { paste, ...sendsOfPaste(at, paste), answer: null }
    setPasting(next)
    const rows = next.sends.map(({ row }) => row)
    void ask('plan.tryEnter', { year, how: 'paste', ...written(version), rows }).then((answer) =>
      setPasting((now) => (now?.paste === paste ? { ...next, answer } : now)),
    )
  }
  const writePaste = () => {
    if (pasting === null) return
    const sends = soundSends(pasting)
    setPasting(null)
    const keys = sends.flatMap(({ row, cells }) => cells.map(({ field }) => cellKey(row.id, field)))
    void act(name, keys, () => writePlans(target, 'paste', sends)).then((count) => {
      if (count === 0) return
      say({ text: words.written(count), action: { text: words.undo, key: 'Ctrl+Z', run: takeBack } })
    })
    focusSheet()
  }
  const options: HostOptions = {
    ...drawn,
    start: { row: 0, col: firstColumn },
    columns: heads,
    rows: ids,
    label: words.sheet(year, unitName),
    lang,
    rowName: (row) => textAt(sheet.answer, 'name', rows[row] ?? -1) ?? '',
    onEdit: (edits, kind) =>
      enter({ ...bare, opened: kind === 'type' ? opened.last : null }, target, ways[kind], edits),
    onPaste: propose,
    onSelection: (selection) => {
      opened.select(selection.active)
      setActive(selection.active)
    },
    onLocked: (spot) => {
      const { reason } = cellLook(at, spot.row, spot.col)
      if (reason !== undefined) say({ text: reason })
    },
    onOpen: ({ row }) => navigation.open({ page: 'project', id: ids[row] ?? '' }),
    onDiscard: (spots) =>
      discard(
        name,
        spots.flatMap(({ row, col }) => keyOf(at, row, col)),
      ),
    // The row went away under what was typed: it waits, should the row come back.
    onOrphan: (id, col, text) => {
      const field = fieldOfColumn(planColumns[col] ?? 'serial')
      if (field !== null) setPending(name, [[cellKey(id, field), { text, state: 'draft' }]])
    },
    onEditing: (editing) => {
      opened.follow(editing.open)
      setComposing(editing.composing)
    },
    onUndo: takeBack,
    onRedo: () => void stepForward(name, () => shown(redo(lang))),
  }
  useImperativeHandle(ref, () => ({ commit: () => host.current?.commit(), undo: takeBack }))

  const titles = heads.map((head) => ({ title: head.title, right: head.align === 'right' }))
  return (
    <div className="entry-center">
      <SheetHost ref={host} options={options} />
      {pasting !== null && (
        <PastePanel
          shown={pasteShown(bare, pasting, titles)}
          onCancel={() => {
            setPasting(null)
            focusSheet()
          }}
          onWrite={writePaste}
        />
      )}
      <PlanStatus at={bare} active={active} composing={composing} title={titles[active.col]?.title ?? ''} />
    </div>
  )
}

/** Waits until the page shows what was done in the ledger. */
async function shown(step: Promise<void>): Promise<void> {
  await step
  await upToDate('plan.sheet')
}

function keyOf(at: PlanContext, row: number, col: number): readonly string[] {
  const { id, field } = cellAt(at, row, col)
  return field === null ? [] : [cellKey(id, field)]
}
