import type { Theme } from '#contract/desk'
import { desk } from './desk'
import { createStore, useStore } from './store'

interface Look {
  readonly theme: Theme
  readonly dark: boolean
}
const look = createStore<Look>({ theme: 'system', dark: false })
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** A token's value here and now, for libraries that compute with colours; drawings use `var(--…)` itself. */
export function token(name: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
  // The build shortens #ffffff to #fff; whoever computes with a colour wants six digits.
  return value.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3')
}

function show(theme: Theme, dark: boolean): void {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  look.set({ theme, dark })
}

function apply(theme: Theme, dark: boolean): void {
  show(theme, dark)
  void desk().setTitleBarColors({ background: token('surface'), symbols: token('text') })
}

/** Draws the page in the theme that the shell remembers, as its window is made, and follows the system where it says so. */
export function beginTheme(theme: Theme, dark: boolean): void {
  show(theme, dark)
  systemDark().addEventListener('change', (event) => look.get().theme === 'system' && apply('system', event.matches))
}

/** Changes the theme; the shell remembers it. */
export async function chooseTheme(theme: Theme): Promise<void> {
  // The shell first: it decides what the system's own preference is for this program.
  await desk().setTheme(theme)
  apply(theme, theme === 'system' ? systemDark().matches : theme === 'dark')
}

export function useTheme(): Look {
  return useStore(look)
}
