import { z } from 'zod'
import { type RosterKind, rosterKinds } from '#domain/refusals/roster'
import { command, query, returns } from './define'
import { type Changed, type ChangedWithId, idInput } from './values'
import type { UnitRow } from './workspace'

const kind = z.enum(Object.keys(rosterKinds) as RosterKind[])
const name = z.string().max(200)

/** Units, leaders and lists as the rosters keep them. */
export const roster = {
  'leader.list': query(
    '包联领导',
    'Leaders',
    () => z.strictObject({}),
    returns<{ readonly rows: readonly UnitRow[] }>(),
  ),
  'roster.add': command('加进名册', 'Add to a roster', () => z.strictObject({ kind, name }), returns<ChangedWithId>()),
  /** A unit is still known by its former name. */
  'roster.rename': command(
    '名册里改名',
    'Rename in a roster',
    () => z.strictObject({ kind, id: idInput, name }),
    returns<Changed>(),
  ),
  /** Everything that hangs on the one goes to the other; the name of a unit that went is still known. */
  'roster.merge': command(
    '名册里合并',
    'Merge in a roster',
    () => z.strictObject({ kind, id: idInput, into: idInput }),
    returns<Changed>(),
  ),
} as const
