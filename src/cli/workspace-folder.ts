import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsFolder, suggestedWorkspace } from '#contract/desk'

export interface Surroundings {
  readonly platform: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The workspace that the window opened last; null where it never opened one or its settings cannot be read. */
function rememberedWorkspace(surroundings: Surroundings): string | null {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(settingsFolder(surroundings), 'settings.json'), 'utf8'))
    const workspace = (settings as { readonly workspace?: unknown } | null)?.workspace
    return typeof workspace === 'string' && workspace !== '' ? workspace : null
  } catch {
    return null
  }
}

/**
 * The workspace of a command line that names none: `KPM_WORKSPACE`, else the desktop program's — the one its window
 * opened last, or else the one that it suggests to who never chose (CLI.md).
 */
export function workspaceFolder(named: string | undefined, surroundings: Surroundings): string {
  const own = named || surroundings.env.KPM_WORKSPACE?.trim()
  return own || (rememberedWorkspace(surroundings) ?? suggestedWorkspace(surroundings))
}
