import { createStore } from '../store'

/** A thing that can be done from a menu; null is a line between two. */
export type MenuEntry = {
  readonly text: string
  /** Its key, as it is told. */
  readonly key?: string
  readonly disabled?: boolean
  /** Shown as one of several that are on or off. */
  readonly checked?: boolean
  run(): void
} | null

export interface MenuAsked {
  /** What the menu is called. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly x: number
  readonly y: number
  /** What had the keyboard, and has it again. */
  readonly from: HTMLElement | null
}

/** The menu that is open: one for the whole window. */
export const menuAsked = createStore<MenuAsked | null>(null)

/** What a menu needs to know of how it was asked for: a right click, Shift+F10 or the Menu key. */
interface Asking {
  readonly clientX: number
  readonly clientY: number
  readonly target: EventTarget | null
  preventDefault(): void
}

/** Asked for by a key, an event has no place of its own: the menu opens at what has the keyboard. */
function placeOf({ clientX, clientY, target }: Asking, at: Element | null): { readonly x: number; readonly y: number } {
  const around = target instanceof Element ? target.getBoundingClientRect() : null
  const inside =
    around !== null &&
    clientX > around.left &&
    clientX < around.right &&
    clientY > around.top &&
    clientY < around.bottom
  const anchor = at?.getBoundingClientRect()
  if (inside || anchor === undefined) return { x: clientX, y: clientY }
  return { x: anchor.left + Math.min(24, anchor.width / 2), y: anchor.bottom - 4 }
}

/**
 * Opens a menu where it was asked for. `anchor` is what it belongs to, `from` what has the keyboard afterwards (default:
 * what has it now).
 */
export function openMenu(
  asking: Asking,
  menu: { readonly label: string; readonly entries: readonly MenuEntry[]; readonly anchor: Element | null },
  from: Element | null = document.activeElement,
): void {
  asking.preventDefault()
  menuAsked.set({
    label: menu.label,
    entries: menu.entries,
    ...placeOf(asking, menu.anchor),
    from: from instanceof HTMLElement && from !== document.body ? from : null,
  })
}
