import { type LampPreset, lampPresets } from '#domain/lamp'
import type { ReadableDb } from '#ledger/database'
import { readSetting } from '#ledger/projects'

/** The office named on papers until someone sets another. */
export const DEFAULT_OFFICE = '伊川县发展和改革委员会'

/** The lamp rules in force; `gap` until another preset is applied (DOMAIN.md, Warning lamps). */
export function lampPreset(db: ReadableDb): LampPreset {
  const value = readSetting(db, 'lampPreset')
  return lampPresets.find((preset) => preset === value) ?? 'gap'
}

/** A workspace with simulated figures says so on every page and paper. */
export function isSimulated(db: ReadableDb): boolean {
  return readSetting(db, 'simulated') === 'yes'
}

export function officeName(db: ReadableDb): string {
  return readSetting(db, 'office') ?? DEFAULT_OFFICE
}
