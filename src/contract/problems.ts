import { z } from 'zod'
import type { Day } from '#domain/month'
import { type ProblemRow, problemFields } from '#domain/problem'
import { command, query, returns } from './define'
import { fieldSchema } from './field-schema'
import { type Changed, type ChangedWithId, dayInput, idInput, monthInput } from './values'

const { title, detail, kind, level, source } = problemFields
const unitInput = z.string().max(200)
const textInput = z.string().max(32_767)
/** Its id, or the number that people call it. */
const problem = { id: idInput }

/** The ledger, whole or a part of it. */
export interface ProblemList {
  readonly rows: readonly ProblemRow[]
  /** Of the part asked for, open and closed. */
  readonly raised: number
  readonly closed: number
  /** 办结率, a fraction; null where nothing was raised. */
  readonly closedRate: number | null
  /** The day that deadlines are held against. */
  readonly measuredOn: Day
}

/** The problem ledger: 列单 → 交单 → 办单 → 督单 → 销号 (DOMAIN.md, Problem ledger). */
export const problems = {
  'problem.add': command(
    '列单',
    'Raise a problem',
    () =>
      z.strictObject({
        projectId: idInput,
        id: idInput.optional(),
        title: fieldSchema(title),
        kind: fieldSchema(kind),
        level: fieldSchema(level),
        detail: fieldSchema(detail).optional(),
        source: fieldSchema(source).optional(),
        unit: unitInput.optional(),
        due: dayInput.optional(),
        /** The day it was raised; today where none is given. */
        on: dayInput.optional(),
      }),
    returns<ChangedWithId & { readonly number: string }>(),
  ),
  'problem.assign': command(
    '交单',
    'Assign a problem',
    () =>
      z.strictObject({
        ...problem,
        unit: unitInput,
        due: dayInput,
        /** What is asked of the unit, for the 交办单. */
        text: textInput.optional(),
        on: dayInput.optional(),
      }),
    /** The number of the 交办单. */
    returns<Changed & { readonly number: string }>(),
  ),
  'problem.act': command(
    '办单：记办理',
    'Record what was done',
    () => z.strictObject({ ...problem, text: textInput, on: dayInput.optional() }),
    returns<Changed>(),
  ),
  'problem.supervise': command(
    '督单',
    'Press for a problem',
    () =>
      z.strictObject({
        ...problem,
        /** By when the unit reports; the problem's own deadline stays. */
        due: dayInput.optional(),
        /** What is asked of the unit, for the 督办单. */
        text: textInput.optional(),
        on: dayInput.optional(),
      }),
    /** The number of the 督办单. */
    returns<Changed & { readonly number: string }>(),
  ),
  'problem.close': command(
    '销号',
    'Close a problem',
    () => z.strictObject({ ...problem, on: dayInput, evidence: textInput }),
    returns<Changed>(),
  ),
  'problem.list': query(
    '问题台账',
    'Problem ledger',
    () =>
      z.strictObject({
        /** As it stood for this month's papers; none: as it stands today. A frozen month tells what it was frozen with. */
        month: monthInput.optional(),
        /** Only what is not closed; 办结率 is still that of all. */
        open: z.boolean().optional(),
        projectId: idInput.optional(),
        unit: z.string().optional(),
        kind: fieldSchema(kind).optional(),
      }),
    returns<ProblemList>(),
  ),
} as const
