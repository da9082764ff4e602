import { z } from 'zod'
import { command, returns } from './define'
import { projectChanges } from './projects'
import { type Changed, dayInput, idInput, reasonInput, yearInput } from './values'

const listNames = z.array(z.string().min(1).max(200)).max(100)

/** What 批量修改 may change of many projects at once. */
const batchChanges = projectChanges.pick({ units: true, leader: true, industry: true, yearClass: true }).extend({
  /** Lists of the year to be put on and taken off; the others stay. */
  lists: z.strictObject({ add: listNames.optional(), remove: listNames.optional() }).optional(),
})

export const batch = {
  'project.setMany': command(
    '批量修改项目',
    'Change many projects',
    () =>
      z.strictObject({
        ids: z.array(idInput).min(1).max(10_000),
        year: yearInput.optional(),
        from: dayInput.optional(),
        changes: batchChanges,
        reason: reasonInput.optional(),
      }),
    /** `projects`: how many of them were changed. */
    returns<Changed & { readonly projects: number }>(),
  ),
  'project.remove': command(
    '删除项目',
    'Remove a project',
    () => z.strictObject({ id: idInput, reason: reasonInput }),
    returns<Changed>(),
  ),
} as const
