import { z } from 'zod'
import { fieldsOf } from '#domain/fill-in/form'
import type { CollectReport, SentFile } from '#domain/fill-in/report'
import { command, job, returns } from './define'
import { type Changed, idInput, monthInput, reasonInput, yearInput } from './values'

const path = z.string().min(1).max(4096)
const period = z.union([
  z.strictObject({ kind: z.literal('monthly'), month: monthInput }),
  z.strictObject({ kind: z.literal('plan'), year: yearInput }),
])

/** Fill-in workbooks out to the units and back (CLI.md, `sheet send`, `sheet collect`). */
export const fillIn = {
  'sheets.send': job(
    '发填报表',
    'Send fill-in workbooks',
    () =>
      z.strictObject({
        period,
        /** Only these units, by name; all that lead a project where none is named. */
        units: z.array(z.string().min(1).max(200)).min(1).max(1_000).optional(),
        /** The folder; files of the same names in it are replaced, all or none. */
        out: path,
      }),
    /** `withoutUnit`: projects that no unit leads, and that are in no workbook. */
    returns<{ readonly path: string; readonly files: readonly SentFile[]; readonly withoutUnit: number }>(),
  ),
  /** Reads and judges; writes nothing. */
  'sheets.read': job(
    '读收回的填报表',
    'Read returned fill-in workbooks',
    () => z.strictObject({ files: z.array(path).min(1).max(500) }),
    returns<CollectReport>(),
  ),
  /** All or nothing, judged again: a cell that has changed since it was read is refused (ENTRY_REJECTED). */
  'sheets.write': command(
    '收回填报表',
    'Collect fill-in workbooks',
    () =>
      z.strictObject({
        blocks: z
          .array(
            z.strictObject({
              period,
              cells: z
                .array(
                  z.strictObject({
                    id: idInput,
                    field: z.enum([...new Set([...fieldsOf('monthly'), ...fieldsOf('plan')])]),
                    text: z.string().max(40_000),
                    /** What the ledger held when the workbook was read (yuan, a fraction, a text, a choice's code). */
                    base: z.union([z.string(), z.number(), z.null()]),
                  }),
                )
                .max(200_000),
            }),
          )
          .max(200),
        reason: reasonInput,
      }),
    returns<Changed>(),
  ),
} as const
