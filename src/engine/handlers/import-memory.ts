import { type ImportMapping, mappingSchema } from '#domain/import/mapping'
import type { ReadableDb } from '#ledger/database'
import { readSetting } from '#ledger/projects'
import { type Change, update } from '#ledger/write'

/** How a sheet's columns were told the last time, and whose sheet it was. */
export interface RememberedMapping {
  readonly mapping: ImportMapping
  readonly label: string
}

/** The setting that keeps what was told of sheets with these headers. */
const settingOf = (signature: string) => `importMapping:${signature}`

/** What was told of a sheet with these headers; null where nothing was, or a newer program kept it differently. */
export function rememberedMapping(db: ReadableDb, signature: string): RememberedMapping | null {
  const kept = readSetting(db, settingOf(signature))
  if (kept === null) return null
  try {
    const { label, mapping } = JSON.parse(kept) as { label?: unknown; mapping?: unknown }
    const checked = mappingSchema.safeParse(mapping)
    return checked.success ? { mapping: checked.data, label: String(label ?? '') } : null
  } catch {
    return null
  }
}

/** Keeps how a sheet's columns were told, as part of the import's own change set. */
export function rememberMapping(change: Change, signature: string, kept: RememberedMapping): void {
  update(change, 'setting', settingOf(signature), {
    value: JSON.stringify({ label: kept.label, mapping: kept.mapping }),
  })
}
