import type { Step } from './selection'

/** What a key means while no cell is being edited. Letters mean nothing here: they go to the text field over the cell. */
export type Command =
  | { readonly do: 'step'; readonly step: Step; readonly extend: boolean; readonly edge: boolean }
  | { readonly do: 'page'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly do: 'rowEnd'; readonly by: 1 | -1; readonly extend: boolean; readonly whole: boolean }
  | { readonly do: 'enter' | 'tab'; readonly by: 1 | -1 }
  | { readonly do: 'edit' | 'clear' | 'confirm' | 'selectAll' | 'fillDown' | 'fillRight' | 'undo' | 'redo' | 'escape' }
  | { readonly do: 'open' }

/** The part of a keyboard event that is looked at. */
export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: { row: -1, col: 0 },
  ArrowDown: { row: 1, col: 0 },
  ArrowLeft: { row: 0, col: -1 },
  ArrowRight: { row: 0, col: 1 },
}
const plain: Readonly<Record<string, Command>> = {
  F2: { do: 'edit' },
  Delete: { do: 'clear' },
  Backspace: { do: 'clear' },
  Escape: { do: 'escape' },
}
const withControl: Readonly<Record<string, Command>> = {
  a: { do: 'selectAll' },
  d: { do: 'fillDown' },
  r: { do: 'fillRight' },
  y: { do: 'redo' },
}

/** The command of a key, or null where the text field or the window has it. */
export function commandOf(event: Key): Command | null {
  if (event.altKey) return null
  const { key, shiftKey: extend } = event
  const control = event.ctrlKey || event.metaKey
  const step = arrows[key]
  if (step !== undefined) return { do: 'step', step, extend, edge: control }
  const by = key === 'PageUp' || key === 'Home' ? -1 : 1
  if (key === 'Home' || key === 'End') return { do: 'rowEnd', by, extend, whole: control }
  if (control) return controlled(key.toLowerCase(), extend)
  if (key === 'PageUp' || key === 'PageDown') return { do: 'page', by, extend }
  if (key === 'Enter') return { do: 'enter', by: extend ? -1 : 1 }
  if (key === 'Tab') return { do: 'tab', by: extend ? -1 : 1 }
  if (key === ' ' && !extend) return { do: 'confirm' }
  return plain[key] ?? null
}

function controlled(key: string, shift: boolean): Command | null {
  if (key === 'z') return { do: shift ? 'redo' : 'undo' }
  if (key === 'enter') return { do: 'open' }
  return shift ? null : (withControl[key] ?? null)
}
