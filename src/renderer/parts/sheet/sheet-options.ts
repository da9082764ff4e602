import type { Lang } from '#domain/refusal'
import type { MenuEntry } from '../context-menu/asked'
import type { Placed, SheetEdit } from './block'
import type { Area, Spot } from './selection'

export interface SheetColumn {
  readonly key: string
  /** The header's first line; with a name read aloud before every cell, so without a line break. */
  readonly title: string
  /** The header's second line: 填写, 自动, a unit. */
  readonly note?: string
  /** What the header says in full to who points at it. */
  readonly hint?: string
  /** What stands in the header instead of the two lines. */
  readonly header?: () => Node
  /** Texts may have several lines; figures stand right; computed columns are sunken. */
  readonly kind: 'text' | 'number' | 'computed'
  /** Default: figures right, the rest left. */
  readonly align?: 'left' | 'right' | 'center'
  /** In px; with `flex` the least it gets. */
  readonly width: number
  /** Its share of the room that is left. */
  readonly flex?: number
  /** Words that find no room on one line go on in a second one; texts always do. */
  readonly wraps?: boolean
  /** Stays while the sheet scrolls sideways. Pinned columns come first. */
  readonly pinned?: boolean
}

export function alignOf({ align, kind }: SheetColumn): 'left' | 'right' | 'center' {
  return align ?? (kind === 'number' ? 'right' : 'left')
}

/**
 * How a cell stands (LOOK.md, States; picture 9). Neither of the first two takes typing: `plain` is a name or a word on
 * white, `computed` a figure on sunken ground. A `draft` is typed and waits in the page for the rest of its row.
 */
export interface CellLook {
  readonly kind:
    | 'plain'
    | 'computed'
    | 'editable'
    | 'brought'
    | 'saving'
    | 'saved'
    | 'draft'
    | 'refused'
    | 'preview'
    | 'frozen'
  /** Why it was refused or is locked; shown as a hint and read aloud. */
  readonly reason?: string
  /** A corner beside any of the above: a check that failed (yellow) or a correction (blue), and what it says. */
  readonly corner?: { readonly kind: 'flagged' | 'corrected'; readonly reason: string }
  /** A class of the page's own on the text, for words with a colour. */
  readonly className?: string
}

/** How an edit came about; one call is one act, to be undone as one. */
export type EditKind = 'type' | 'delete' | 'fill' | 'confirm'

/** A pasted block on its way: nothing is written until the page says so. */
export interface SheetPaste extends Placed {
  /** Rows and columns as they were copied. */
  readonly block: { readonly rows: number; readonly cols: number }
  /** Cells of the block that take no typing. */
  readonly locked: readonly SheetEdit[]
}

export interface SheetSelection {
  /** Where typing goes. */
  readonly active: Spot
  readonly area: Area
}

/** What the sheet shows and whom it tells. It keeps no figure itself: texts are asked for whenever a cell is drawn. */
export interface SheetOptions {
  readonly columns: readonly SheetColumn[]
  /** The rows in their order, each by a name that stays with it (an id). */
  readonly rows: readonly string[]
  /** What the sheet is called for who cannot see it. */
  readonly label: string
  readonly lang: Lang
  /** The policy's nonce, for the style elements of the grid. */
  readonly nonce: string
  /** What a row is called when one of its cells is read aloud. */
  rowName(row: number): string
  cellText(row: number, col: number): string
  /** A cell's text as one would type it: what F2 begins with, what is copied and filled. Default: `cellText`. */
  plainText?(row: number, col: number): string
  cellLook(row: number, col: number): CellLook
  canEdit(row: number, col: number): boolean
  /** The pinned row on top (小计), by column; without it there is none. */
  totalText?(col: number): string
  /** Texts for cells that can be edited, each differing from what is there ('confirm' takes it as it is). */
  onEdit(edits: readonly SheetEdit[], kind: EditKind): void
  onPaste(paste: SheetPaste): void
  onSelection?(selection: SheetSelection): void
  /** Somebody types, deletes or double-clicks where nothing can be typed; `typed` is the letter they began with. */
  onLocked?(spot: Spot, typed?: string): void
  /** Ctrl+Enter on a cell. */
  onOpen?(spot: Spot): void
  /** Esc on refused cells and drafts: their texts are to be dropped. */
  onDiscard?(spots: readonly Spot[]): void
  /** The row under an open cell went away: what had been typed. */
  onOrphan?(rowId: string, col: number, text: string): void
  /** A cell is being edited (true) or no longer; `composing` while an input method is at work. */
  onEditing?(editing: { readonly open: boolean; readonly composing: boolean }): void
  /** More that can be done with a cell, below the sheet's own acts in its menu. */
  menuOf?(spot: Spot): readonly MenuEntry[]
  onUndo(): void
  onRedo(): void
}

/** What may change while the sheet stands. */
export type SheetChange = Partial<
  Pick<
    SheetOptions,
    'columns' | 'rows' | 'label' | 'lang' | 'totalText' | 'rowName' | 'cellText' | 'plainText' | 'cellLook' | 'canEdit'
  >
>
