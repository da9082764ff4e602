import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskQuestions, Language, Theme } from '#contract/desk'
import type { WindowPlace } from './window-place'

export interface Settings {
  readonly language: Language
  readonly theme: Theme
  /** The workspace last opened, in which the next start begins. */
  readonly workspace: string | null
  readonly recent: readonly string[]
  readonly window: WindowPlace | null
  /** How large the page is drawn. */
  readonly zoom: number
  /** Where one was in which workspace, as the page tells it. */
  readonly place: DeskQuestions['keepPlace'] | null
}

/** Read by hand: a library that checks would be loaded before there is a window (docs/decisions/0004-first-row.md). */
function settingsIn(stored: Readonly<Record<string, unknown>>): Settings {
  const { language, theme, workspace, recent, window, zoom, place } = stored
  return {
    language: oneOf(['zh', 'en'], language) ?? 'zh',
    theme: oneOf(['light', 'dark', 'system'], theme) ?? 'light',
    workspace: isText(workspace) ? workspace : null,
    recent: Array.isArray(recent) && recent.every(isText) ? recent : [],
    window: isWindow(window) ? window : null,
    zoom: typeof zoom === 'number' && zoom >= 0.5 && zoom <= 2 ? zoom : 1,
    place: isPlace(place) ? place : null,
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const oneOf = <T extends string>(known: readonly T[], value: unknown) => known.find((one) => one === value)

/** Whether a value is an object whose fields are of these types. */
function hasFields(value: unknown, fields: Readonly<Record<string, 'number' | 'string' | 'boolean'>>): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(fields).every(([name, type]) => typeof Reflect.get(value, name) === type)
}
const isWindow = (value: unknown): value is WindowPlace =>
  hasFields(value, { x: 'number', y: 'number', width: 'number', height: 'number', maximized: 'boolean' })
const isPlace = (value: unknown): value is DeskQuestions['keepPlace'] =>
  hasFields(value, { workspace: 'string', at: 'string' })

/** What the shell remembers between two starts. Losing it costs a window position, so any doubt gives the defaults. */
export class SettingsFile {
  readonly #path: string
  #settings: Settings

  constructor(folder: string) {
    this.#path = join(folder, 'settings.json')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#settings = settingsIn(readJson(this.#path))
  }

  get now(): Settings {
    return this.#settings
  }

  change(changes: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...changes }
    const beside = `${this.#path}.new`
    writeFileSync(beside, `${JSON.stringify(this.#settings, null, 2)}\n`, { mode: 0o600 })
    renameSync(beside, this.#path)
  }

  /** Remembers an opened workspace as the first of the recent ones. */
  opened(workspace: string): void {
    this.change({
      workspace,
      recent: [workspace, ...this.#settings.recent.filter((one) => one !== workspace)].slice(0, 10),
    })
  }
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}
