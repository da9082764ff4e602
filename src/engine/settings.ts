import { type LampRules, lampPresets, presetRules } from '#domain/lamp-rules'
import type { ReadableDb } from '#ledger/database'
import { readLampRules } from '#ledger/lamp-rules'
import { readSetting } from '#ledger/projects'

/** The office named on papers until someone sets another. */
export const DEFAULT_OFFICE = '伊川县发展和改革委员会'

/** The setting that names the rule set in force: a preset, or `custom`. */
export const RULE_SET = 'lampPreset'

/**
 * The lamp rules in force: the sentences somebody changed, else the preset that was chosen, else `gap` (DOMAIN.md,
 * Warning lamps).
 */
export function lampRules(db: ReadableDb): LampRules {
  const changed = readLampRules(db)
  if (changed.length > 0) return { preset: 'custom', rules: changed.map(({ id: _i, position: _p, ...line }) => line) }
  const chosen = readSetting(db, RULE_SET)
  return presetRules[lampPresets.find((preset) => preset === chosen) ?? 'gap']
}

/** A workspace with simulated figures says so on every page and paper. */
export function isSimulated(db: ReadableDb): boolean {
  return readSetting(db, 'simulated') === 'yes'
}

export function officeName(db: ReadableDb): string {
  return readSetting(db, 'office') ?? DEFAULT_OFFICE
}

/** The cut-off day of projects whose lists name none, until someone sets another (docs/decisions/0008-cut-off.md). */
export const DEFAULT_CUT_OFF = '次月3日'

export function officeCutOff(db: ReadableDb): string {
  return readSetting(db, 'cutOff') ?? DEFAULT_CUT_OFF
}
