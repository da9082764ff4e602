import type { RankingExemption, SheetFormRecord } from '#domain/paper-settings'
import { prepared, type ReadableDb } from './database'

/** The office's own forms, by name. */
export function readSheetForms(db: ReadableDb): readonly SheetFormRecord[] {
  return prepared<[], SheetFormRecord>(db, 'SELECT id, name, layout FROM sheetForm ORDER BY name').all()
}

/** An exempt unit with its name. */
export type RankingExemptionRow = RankingExemption & { readonly unit: string }

/** Every unit that was exempted from the ranking, those whose time has run out among them. */
export function readRankingExemptions(db: ReadableDb): readonly RankingExemptionRow[] {
  return prepared<[], RankingExemptionRow>(
    db,
    'SELECT e.*, u.name AS unit FROM rankingExemption e JOIN unit u ON u.id = e.unitId ORDER BY u.position, u.id',
  ).all()
}
