import type { SavedViewRecord } from '#domain/saved-view'
import { prepared, type ReadableDb } from './database'

/** The office's own views, the oldest first: ids are in order of time, and a menu keeps its order. */
export function readSavedViews(db: ReadableDb): readonly SavedViewRecord[] {
  return prepared<[], SavedViewRecord>(db, 'SELECT id, name, layout FROM savedView ORDER BY id').all()
}
