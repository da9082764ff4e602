import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { styleNonce } from '../../parts/nonce'
import type { Spot } from '../../parts/sheet/selection'
import { Sheet } from '../../parts/sheet/sheet'
import type { SheetOptions } from '../../parts/sheet/sheet-options'

export interface SheetHandle {
  /** Selects a cell, scrolls it into sight and takes the keyboard. */
  go(row: number, col: number): void
  /** Takes what is being typed before something else happens. */
  commit(): void
}

/** A sheet's options as a page gives them. */
export interface HostOptions extends Omit<SheetOptions, 'nonce'> {
  /** The cell that is selected at first. */
  readonly start: Spot
}

interface Props {
  readonly options: HostOptions
  readonly ref: Ref<SheetHandle>
}

/** The place of the sheet in a page; the sheet itself is not React's. What it calls is always the newest. */
export function SheetHost({ options, ref }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const sheet = useRef<Sheet | null>(null)
  const newest = useRef(options)
  newest.current = options
  /** What it was made with: it need not be told that again. */
  const first = useRef<HostOptions | null>(null)

  useLayoutEffect(() => {
    if (host.current === null) return
    const now = () => newest.current
    const made = new Sheet(host.current, {
      ...now(),
      nonce: styleNonce(),
      rowName: (row) => now().rowName(row),
      onEdit: (edits, kind) => now().onEdit(edits, kind),
      onPaste: (paste) => now().onPaste(paste),
      onSelection: (selection) => now().onSelection?.(selection),
      onLocked: (spot, typed) => now().onLocked?.(spot, typed),
      onOpen: (spot) => now().onOpen?.(spot),
      onDiscard: (spots) => now().onDiscard?.(spots),
      onOrphan: (rowId, col, text) => now().onOrphan?.(rowId, col, text),
      onEditing: (editing) => now().onEditing?.(editing),
      menuOf: (spot) => now().menuOf?.(spot) ?? [],
      onUndo: () => now().onUndo(),
      onRedo: () => now().onRedo(),
    })
    sheet.current = made
    first.current = now()
    made.select(now().start)
    made.focus()
    return () => {
      made.destroy()
      sheet.current = null
    }
  }, [])

  const { columns, rows, label, lang, totalText, cellText, plainText, cellLook, canEdit } = options
  useLayoutEffect(() => {
    if (first.current === newest.current) return
    sheet.current?.update({
      columns,
      rows,
      label,
      lang,
      cellText,
      cellLook,
      canEdit,
      ...(totalText && { totalText }),
      ...(plainText && { plainText }),
    })
  }, [columns, rows, label, lang, totalText, cellText, plainText, cellLook, canEdit])
  useImperativeHandle(
    ref,
    () => ({
      go: (row, col) => {
        sheet.current?.select({ row, col })
        sheet.current?.focus()
      },
      commit: () => sheet.current?.commit(),
    }),
    [],
  )
  return <div ref={host} className="entry-grid" data-region="grid" />
}
