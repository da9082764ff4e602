import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Place = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
})
const Settings = z.object({
  language: z.enum(['zh', 'en']).catch('zh'),
  theme: z.enum(['light', 'dark', 'system']).catch('light'),
  /** The workspace last opened, in which the next start begins. */
  workspace: z.string().nullable().catch(null),
  recent: z.array(z.string()).catch([]),
  window: Place.nullable().catch(null),
  /** How large the page is drawn. */
  zoom: z.number().min(0.5).max(2).catch(1),
  /** Where one was in which workspace, as the page tells it. */
  place: z.object({ workspace: z.string(), at: z.string() }).nullable().catch(null),
})
export type Settings = z.output<typeof Settings>

/** What the shell remembers between two starts. Losing it costs a window position, so any doubt gives the defaults. */
export class SettingsFile {
  readonly #path: string
  #settings: Settings

  constructor(folder: string) {
    this.#path = join(folder, 'settings.json')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#settings = Settings.parse(readJson(this.#path))
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

function readJson(path: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch {
    return {}
  }
}
