import type { Desk } from '#contract/desk'

declare global {
  interface Window {
    /** Put there by the preload script before anything of the page runs. */
    readonly desk: Desk
  }
}

/** The shell: dialogs, theme, files. */
export function desk(): Desk {
  return window.desk
}
