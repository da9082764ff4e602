import { z } from 'zod'
import type { SavedView } from '#domain/saved-view'
import { command, query, returns } from './define'
import { type Changed, type ChangedWithId, idInput } from './values'

export interface SavedViews {
  readonly rows: readonly SavedView[]
  /** The view with which 项目 opens; null: with none. */
  readonly opensWith: string | null
}

const nameInput = z.string().max(200)
/** A layout as a window gives it; the domain keeps what it knows of it. */
const layoutInput = z.record(z.string(), z.unknown())

/** Ways to look at 项目 that are kept under a name, for everybody who opens the workspace. */
export const viewCalls = {
  'view.list': query('视图', 'Views', () => z.strictObject({}), returns<SavedViews>()),
  'view.add': command(
    '存视图',
    'Keep a view',
    () => z.strictObject({ name: nameInput, layout: layoutInput }),
    returns<ChangedWithId>(),
  ),
  'view.change': command(
    '改视图',
    'Change a view',
    () => z.strictObject({ id: idInput, name: nameInput.optional(), layout: layoutInput.optional() }),
    returns<Changed>(),
  ),
  /** The view with which 项目 opens is with none then. */
  'view.remove': command('删视图', 'Remove a view', () => z.strictObject({ id: idInput }), returns<Changed>()),
  'view.open': command(
    '打开时用的视图',
    'View to open with',
    () => z.strictObject({ id: idInput.nullable() }),
    returns<Changed>(),
  ),
} as const
