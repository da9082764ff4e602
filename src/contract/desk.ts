import type { z } from 'zod'
import type { deskQuestions } from './desk-questions'

/*
 * What a page may ask of the shell: dialogs, window, files. Everything about projects goes to the engine instead
 * (contract/wire). The shell checks each question (desk-questions) before it acts.
 */

export type DeskQuestions = { readonly [N in keyof typeof deskQuestions]: z.input<(typeof deskQuestions)[N]> }

/** What came of printing. */
export type Printed = 'printed' | 'cancelled' | 'no-printer' | 'failed'

export type Theme = DeskQuestions['setTheme']
export type Language = DeskQuestions['setLanguage']

/** What was chosen from the native menu, or asked for by a second start of the program. */
export type MenuCommand =
  | { readonly command: 'new' | 'open' | 'settings' | 'shortcuts' | 'help' | 'about' }
  /** A workspace folder or field package that was double-clicked or dropped on the program. */
  | { readonly command: 'open-path'; readonly path: string }

/** What the shell knows before the page draws for the first time. */
export interface DeskSettings {
  readonly language: Language
  readonly theme: Theme
  /** Whether that theme is dark here and now. */
  readonly dark: boolean
  /** Where a first workspace is proposed. */
  readonly suggestedWorkspace: string
  /** Workspaces opened before, the latest first. */
  readonly recentWorkspaces: readonly string[]
  /** Where one was when the program was closed, and in which workspace. */
  readonly place: DeskQuestions['keepPlace'] | null
  readonly versions: { readonly app: string; readonly electron: string; readonly chrome: string; readonly node: string }
  /** The program runs on the fall-back runtime, not on the Electron it declares; 关于 says so. */
  readonly standInRuntime: boolean
}

/** `window.desk`. A dialog that was cancelled answers null or an empty list. */
export interface Desk {
  readonly platform: string
  readonly settings: DeskSettings
  chooseOpen(question: DeskQuestions['chooseOpen']): Promise<readonly string[]>
  chooseSave(question: DeskQuestions['chooseSave']): Promise<string | null>
  chooseFolder(question: DeskQuestions['chooseFolder']): Promise<string | null>
  /** Opens a document in its own program. False, if this program neither wrote it nor was shown it by the user. */
  openPath(path: string): Promise<boolean>
  showInFolder(path: string): Promise<boolean>
  print(question: DeskQuestions['print']): Promise<Printed>
  edit(act: DeskQuestions['edit']): Promise<void>
  notify(question: DeskQuestions['notify']): Promise<void>
  keepPlace(place: DeskQuestions['keepPlace']): Promise<void>
  keepFirstScreen(screen: DeskQuestions['keepFirstScreen']): Promise<void>
  zoom(step: DeskQuestions['zoom']): Promise<number>
  setTheme(theme: Theme): Promise<void>
  setLanguage(language: Language): Promise<void>
  /** The colours of the system's window buttons, which lie over the page's title bar. */
  setTitleBarColors(colors: DeskQuestions['setTitleBarColors']): Promise<void>
  /** The path of a file dropped on the page; empty if it is none of the disk's. */
  pathOfDropped(file: object): string
  /** Each answers a function that ends the subscription. */
  onMenu(listener: (command: MenuCommand) => void): () => void
  /** The engine died and was started again: calls under way are lost, nothing that was confirmed is. `ok` false: it will not start. */
  onEngineRestarted(listener: (state: { readonly ok: boolean }) => void): () => void
  /** Asks for a port to the engine; it arrives as a window message `{ kpm: 'port' }` with one transferred port. */
  requestPort(): void
}

/** The channels between preload and shell. */
export const deskChannels = {
  ask: 'desk:ask',
  settings: 'desk:settings',
  port: 'desk:port',
  requestPort: 'desk:request-port',
  menu: 'desk:menu',
  engineRestarted: 'desk:engine-restarted',
} as const

interface Surroundings {
  readonly platform: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where the program keeps its own settings (`settings.json`, the last workspace among them): window and command line alike. */
export function settingsFolder({ platform, home, env }: Surroundings): string {
  if (platform === 'win32') return `${env.APPDATA || `${home}\\AppData\\Roaming`}\\yichuan-kpm`
  if (platform === 'darwin') return `${home}/Library/Application Support/yichuan-kpm`
  return `${env.XDG_CONFIG_HOME || `${home}/.config`}/yichuan-kpm`
}

/** The workspace of who never chose one. */
export function suggestedWorkspace({ platform, home }: Surroundings): string {
  return platform === 'win32' ? `${home}\\Documents\\重点项目监测` : `${home}/Documents/重点项目监测`
}
