import { z } from 'zod'
import { type DayOff, dayOffFields } from '#domain/month-life'
import { listFields } from '#domain/people'
import { command, query, returns } from './define'
import { fieldSchema } from './field-schema'
import { type Changed, dayInput, idInput, yearInput } from './values'

const listName = z.string().min(1).max(200)

export const calendar = {
  'list.set': command(
    '改名单',
    'Change a list',
    () =>
      z.strictObject({
        /** One of both says which list. */
        id: idInput.optional(),
        name: listName.optional(),
        /** `25日`, `次月3日`, or null for the office's default. */
        cutOff: z.string().max(50).nullable().optional(),
        entryMode: fieldSchema(listFields.entryMode).optional(),
        newName: listName.optional(),
      }),
    returns<Changed>(),
  ),
  'daysOff.list': query(
    '放假与补班',
    'Days off',
    () => z.strictObject({ year: yearInput }),
    returns<{ readonly rows: readonly DayOff[] }>(),
  ),
  'daysOff.set': command(
    '设一年的放假与补班',
    "Set a year's days off",
    () =>
      z.strictObject({
        year: yearInput,
        /** All of the year's; days at the end of the year before or the beginning of the next are added to theirs. */
        rows: z
          .array(
            z.strictObject({
              on: dayInput,
              kind: fieldSchema(dayOffFields.kind),
              name: z.string().max(200).nullable().optional(),
            }),
          )
          .max(400),
      }),
    returns<Changed>(),
  ),
} as const
