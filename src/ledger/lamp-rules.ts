import type { Exemption, LampRule } from '#domain/lamp-records'
import { prepared, type ReadableDb } from './database'

/** The sentences of a rule set that was changed, in order; none while a preset is in force. */
export function readLampRules(db: ReadableDb): readonly LampRule[] {
  return prepared<[], LampRule>(db, 'SELECT * FROM lampRule ORDER BY position, id').all()
}

/** An exemption with its project's name. */
export type ExemptionRow = Exemption & { readonly name: string }

/** Every exemption ever given, the one that runs longest first. */
export function readExemptions(db: ReadableDb): readonly ExemptionRow[] {
  return prepared<[], ExemptionRow>(
    db,
    `SELECT e.*, p.name FROM exemption e JOIN project p ON p.id = e.projectId
     ORDER BY e.untilOn DESC, p.position, p.id, e.id DESC`,
  ).all()
}
